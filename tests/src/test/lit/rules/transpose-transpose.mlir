// Transpose transpose.
  func.func @fires(%arg0: tensor<2x3x4xf32>) -> tensor<3x2x4xf32> {
    %0 = stablehlo.transpose %arg0, dims = [2, 0, 1] : (tensor<2x3x4xf32>) -> tensor<4x2x3xf32>
    %1 = stablehlo.transpose %0, dims = [2, 1, 0] : (tensor<4x2x3xf32>) -> tensor<3x2x4xf32>
    return %1 : tensor<3x2x4xf32>
  }
  func.func @refuses(%arg0: tensor<2x3x4xf32>) -> tensor<4x3x2xf32> {
    %0 = stablehlo.negate %arg0 : tensor<2x3x4xf32>
    %1 = stablehlo.transpose %0, dims = [2, 1, 0] : (tensor<2x3x4xf32>) -> tensor<4x3x2xf32>
    return %1 : tensor<4x3x2xf32>
  }
