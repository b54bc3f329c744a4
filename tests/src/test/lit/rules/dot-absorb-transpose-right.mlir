// A transposed right operand.
  func.func @fires(%arg0: tensor<4x5xf32>, %arg1: tensor<6x5xf32>) -> tensor<4x6xf32> {
    %0 = stablehlo.transpose %arg1, dims = [1, 0] : (tensor<6x5xf32>) -> tensor<5x6xf32>
    %1 = stablehlo.dot_general %arg0, %0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x5xf32>, tensor<5x6xf32>) -> tensor<4x6xf32>
    return %1 : tensor<4x6xf32>
  }
  func.func @fires_batched(%arg0: tensor<3x2x5xf32>, %arg1: tensor<4x3x5x6xf32>) -> tensor<3x2x6x4xf32> {
    %0 = stablehlo.transpose %arg1, dims = [3, 1, 2, 0] : (tensor<4x3x5x6xf32>) -> tensor<6x3x5x4xf32>
    %1 = stablehlo.dot_general %arg0, %0, batching_dims = [0] x [1], contracting_dims = [2] x [2], precision = [DEFAULT, DEFAULT] : (tensor<3x2x5xf32>, tensor<6x3x5x4xf32>) -> tensor<3x2x6x4xf32>
    return %1 : tensor<3x2x6x4xf32>
  }
  func.func @refuses(%arg0: tensor<4x5xf32>, %arg1: tensor<5x6xf32>) -> tensor<4x6xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x5xf32>, tensor<5x6xf32>) -> tensor<4x6xf32>
    return %0 : tensor<4x6xf32>
  }
