// Slice of broadcast.
  func.func @fires(%arg0: tensor<1x5xf32>) -> tensor<2x2x3xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [1, 2] : (tensor<1x5xf32>) -> tensor<4x3x5xf32>
    %1 = stablehlo.slice %0 [1:3, 1:3, 0:5:2] : (tensor<4x3x5xf32>) -> tensor<2x2x3xf32>
    return %1 : tensor<2x2x3xf32>
  }
  func.func @refuses(%arg0: tensor<1x5xf32>) -> tensor<1x3xf32> {
    %0 = stablehlo.negate %arg0 : tensor<1x5xf32>
    %1 = stablehlo.slice %0 [0:1, 0:3] : (tensor<1x5xf32>) -> tensor<1x3xf32>
    return %1 : tensor<1x3xf32>
  }
