// Broadcast broadcast.
  func.func @fires(%arg0: tensor<2x3xf32>) -> tensor<3x5x4x2xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [1, 0] : (tensor<2x3xf32>) -> tensor<3x2x4xf32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [0, 3, 2] : (tensor<3x2x4xf32>) -> tensor<3x5x4x2xf32>
    return %1 : tensor<3x5x4x2xf32>
  }
  func.func @refuses(%arg0: tensor<2x3xf32>) -> tensor<2x3x4xf32> {
    %0 = stablehlo.negate %arg0 : tensor<2x3xf32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [0, 1] : (tensor<2x3xf32>) -> tensor<2x3x4xf32>
    return %1 : tensor<2x3x4xf32>
  }
  func.func @fires_stretched(%arg0: tensor<1x3xf32>) -> tensor<2x3x4xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<4x3xf32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [2, 1] : (tensor<4x3xf32>) -> tensor<2x3x4xf32>
    return %1 : tensor<2x3x4xf32>
  }
