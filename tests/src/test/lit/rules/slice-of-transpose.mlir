// Slice of transpose.
  func.func @fires(%arg0: tensor<4x5x6xf32>) -> tensor<3x2x1xf32> {
    %0 = stablehlo.transpose %arg0, dims = [2, 0, 1] : (tensor<4x5x6xf32>) -> tensor<6x4x5xf32>
    %1 = stablehlo.slice %0 [1:4, 0:2, 4:5] : (tensor<6x4x5xf32>) -> tensor<3x2x1xf32>
    return %1 : tensor<3x2x1xf32>
  }
  func.func @refuses(%arg0: tensor<4x5x6xf32>) -> tensor<2x5x6xf32> {
    %0 = stablehlo.negate %arg0 : tensor<4x5x6xf32>
    %1 = stablehlo.slice %0 [1:3, 0:5, 0:6] : (tensor<4x5x6xf32>) -> tensor<2x5x6xf32>
    return %1 : tensor<2x5x6xf32>
  }
  func.func @refuses_window(%arg0: tensor<4x5x6xf32>) -> tensor<1x3x5xf32> {
    %0 = stablehlo.transpose %arg0, dims = [2, 0, 1] : (tensor<4x5x6xf32>) -> tensor<6x4x5xf32>
    %1 = stablehlo.slice %0 [0:1, 1:4, 0:5] : (tensor<6x4x5xf32>) -> tensor<1x3x5xf32>
    return %1 : tensor<1x3x5xf32>
  }
