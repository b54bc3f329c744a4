// A left operand repeated along a contracted dimension.
  func.func @fires(%arg0: tensor<4xf32>, %arg1: tensor<5x6xf32>) -> tensor<4x6xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0] : (tensor<4xf32>) -> tensor<4x5xf32>
    %1 = stablehlo.dot_general %0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x5xf32>, tensor<5x6xf32>) -> tensor<4x6xf32>
    return %1 : tensor<4x6xf32>
  }
  func.func @fires_some(%arg0: tensor<4x3xf32>, %arg1: tensor<5x6x3xf32>) -> tensor<4x6xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 2] : (tensor<4x3xf32>) -> tensor<4x5x3xf32>
    %1 = stablehlo.dot_general %0, %arg1, contracting_dims = [1, 2] x [0, 2], precision = [DEFAULT, DEFAULT] : (tensor<4x5x3xf32>, tensor<5x6x3xf32>) -> tensor<4x6xf32>
    return %1 : tensor<4x6xf32>
  }
  func.func @refuses_free(%arg0: tensor<3x5xf32>, %arg1: tensor<5x6xf32>) -> tensor<3x4x6xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 2] : (tensor<3x5xf32>) -> tensor<3x4x5xf32>
    %1 = stablehlo.dot_general %0, %arg1, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<3x4x5xf32>, tensor<5x6xf32>) -> tensor<3x4x6xf32>
    return %1 : tensor<3x4x6xf32>
  }
