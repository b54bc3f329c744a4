// Reverse of broadcast.
  func.func @fires(%arg0: tensor<3xf32>) -> tensor<2x3xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    %1 = stablehlo.reverse %0, dims = [0] : tensor<2x3xf32>
    return %1 : tensor<2x3xf32>
  }
  func.func @refuses(%arg0: tensor<3xf32>) -> tensor<3xf32> {
    %0 = stablehlo.negate %arg0 : tensor<3xf32>
    %1 = stablehlo.reverse %0, dims = [0] : tensor<3xf32>
    return %1 : tensor<3xf32>
  }
  func.func @fires_mapped(%arg0: tensor<3xf32>) -> tensor<2x3xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    %1 = stablehlo.reverse %0, dims = [0, 1] : tensor<2x3xf32>
    return %1 : tensor<2x3xf32>
  }
