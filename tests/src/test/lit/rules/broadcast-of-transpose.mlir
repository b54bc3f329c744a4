// Broadcast of transpose.
  func.func @fires(%arg0: tensor<2x3x4xf32>) -> tensor<4x2x5x3xf32> {
    %0 = stablehlo.transpose %arg0, dims = [2, 0, 1] : (tensor<2x3x4xf32>) -> tensor<4x2x3xf32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [0, 1, 3] : (tensor<4x2x3xf32>) -> tensor<4x2x5x3xf32>
    return %1 : tensor<4x2x5x3xf32>
  }
  func.func @refuses(%arg0: tensor<2x3x4xf32>) -> tensor<2x3x4x5xf32> {
    %0 = stablehlo.negate %arg0 : tensor<2x3x4xf32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [0, 1, 2] : (tensor<2x3x4xf32>) -> tensor<2x3x4x5xf32>
    return %1 : tensor<2x3x4x5xf32>
  }
