// Transpose drop units.
  func.func @fires(%arg0: tensor<4x3x1x1xf32>) -> tensor<1x1x3x4xf32> {
    %0 = stablehlo.transpose %arg0, dims = [2, 3, 1, 0] : (tensor<4x3x1x1xf32>) -> tensor<1x1x3x4xf32>
    return %0 : tensor<1x1x3x4xf32>
  }
  func.func @refuses(%arg0: tensor<4x3xf32>) -> tensor<3x4xf32> {
    %0 = stablehlo.transpose %arg0, dims = [1, 0] : (tensor<4x3xf32>) -> tensor<3x4xf32>
    return %0 : tensor<3x4xf32>
  }
  func.func @refuses_order(%arg0: tensor<4x1x3xf32>) -> tensor<1x4x3xf32> {
    %0 = stablehlo.transpose %arg0, dims = [1, 0, 2] : (tensor<4x1x3xf32>) -> tensor<1x4x3xf32>
    return %0 : tensor<1x4x3xf32>
  }
