// Reshape of broadcast.
  func.func @fires(%arg0: tensor<3xf32>) -> tensor<8x3xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [2] : (tensor<3xf32>) -> tensor<2x4x3xf32>
    %1 = stablehlo.reshape %0 : (tensor<2x4x3xf32>) -> tensor<8x3xf32>
    return %1 : tensor<8x3xf32>
  }
  func.func @refuses(%arg0: tensor<3xf32>) -> tensor<6xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<3xf32>) -> tensor<2x3xf32>
    %1 = stablehlo.reshape %0 : (tensor<2x3xf32>) -> tensor<6xf32>
    return %1 : tensor<6xf32>
  }
  func.func @fires_unsorted(%arg0: tensor<2x3xf32>) -> tensor<3x2x2x1x2xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [2, 0] : (tensor<2x3xf32>) -> tensor<3x4x2xf32>
    %1 = stablehlo.reshape %0 : (tensor<3x4x2xf32>) -> tensor<3x2x2x1x2xf32>
    return %1 : tensor<3x2x2x1x2xf32>
  }
  func.func @fires_stretched(%arg0: tensor<1x3xf32>) -> tensor<2x2x3xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 1] : (tensor<1x3xf32>) -> tensor<4x3xf32>
    %1 = stablehlo.reshape %0 : (tensor<4x3xf32>) -> tensor<2x2x3xf32>
    return %1 : tensor<2x2x3xf32>
  }
