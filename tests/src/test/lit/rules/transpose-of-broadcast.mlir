// Transpose of broadcast.
  func.func @fires(%arg0: tensor<2x3xf32>) -> tensor<4x2x3xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [2, 0] : (tensor<2x3xf32>) -> tensor<3x4x2xf32>
    %1 = stablehlo.transpose %0, dims = [1, 2, 0] : (tensor<3x4x2xf32>) -> tensor<4x2x3xf32>
    return %1 : tensor<4x2x3xf32>
  }
  func.func @refuses(%arg0: tensor<2x3xf32>) -> tensor<3x2xf32> {
    %0 = stablehlo.negate %arg0 : tensor<2x3xf32>
    %1 = stablehlo.transpose %0, dims = [1, 0] : (tensor<2x3xf32>) -> tensor<3x2xf32>
    return %1 : tensor<3x2xf32>
  }
