// Reverse of transpose.
  func.func @fires(%arg0: tensor<4x5x6xf32>) -> tensor<6x4x5xf32> {
    %0 = stablehlo.transpose %arg0, dims = [2, 0, 1] : (tensor<4x5x6xf32>) -> tensor<6x4x5xf32>
    %1 = stablehlo.reverse %0, dims = [0, 2] : tensor<6x4x5xf32>
    return %1 : tensor<6x4x5xf32>
  }
  func.func @refuses(%arg0: tensor<4x5x6xf32>) -> tensor<4x5x6xf32> {
    %0 = stablehlo.negate %arg0 : tensor<4x5x6xf32>
    %1 = stablehlo.reverse %0, dims = [0, 2] : tensor<4x5x6xf32>
    return %1 : tensor<4x5x6xf32>
  }
