// Exchanged operands.
  func.func @fires(%arg0: tensor<5x4xf32>, %arg1: tensor<6x5xf32>) -> tensor<4x6xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<5x4xf32>, tensor<6x5xf32>) -> tensor<4x6xf32>
    return %0 : tensor<4x6xf32>
  }
  func.func @fires_batched(%arg0: tensor<3x5x4xf32>, %arg1: tensor<3x6x5xf32>) -> tensor<3x4x6xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [0] x [0], contracting_dims = [1] x [2], precision = [DEFAULT, DEFAULT] : (tensor<3x5x4xf32>, tensor<3x6x5xf32>) -> tensor<3x4x6xf32>
    return %0 : tensor<3x4x6xf32>
  }
  func.func @refuses(%arg0: tensor<4x5xf32>, %arg1: tensor<5x6xf32>) -> tensor<4x6xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x5xf32>, tensor<5x6xf32>) -> tensor<4x6xf32>
    return %0 : tensor<4x6xf32>
  }
