// Broadcast is reshape.
  func.func @fires(%arg0: tensor<2x3xf32>) -> tensor<1x2x1x3xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [1, 3] : (tensor<2x3xf32>) -> tensor<1x2x1x3xf32>
    return %0 : tensor<1x2x1x3xf32>
  }
  func.func @refuses(%arg0: tensor<2x3xf32>) -> tensor<3x1x2xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [2, 0] : (tensor<2x3xf32>) -> tensor<3x1x2xf32>
    return %0 : tensor<3x1x2xf32>
  }
  func.func @refuses_copies(%arg0: tensor<2x1xf32>) -> tensor<2x3xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 1] : (tensor<2x1xf32>) -> tensor<2x3xf32>
    return %0 : tensor<2x3xf32>
  }
