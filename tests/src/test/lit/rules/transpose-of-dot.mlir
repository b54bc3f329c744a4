// A transposed product.
  func.func @fires(%arg0: tensor<4x5xf32>, %arg1: tensor<5x6xf32>) -> tensor<6x4xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x5xf32>, tensor<5x6xf32>) -> tensor<4x6xf32>
    %1 = stablehlo.transpose %0, dims = [1, 0] : (tensor<4x6xf32>) -> tensor<6x4xf32>
    return %1 : tensor<6x4xf32>
  }
  func.func @fires_batches(%arg0: tensor<2x3x4x5xf32>, %arg1: tensor<3x2x5x6xf32>) -> tensor<3x2x4x6xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [0, 1] x [1, 0], contracting_dims = [3] x [2], precision = [DEFAULT, DEFAULT] : (tensor<2x3x4x5xf32>, tensor<3x2x5x6xf32>) -> tensor<2x3x4x6xf32>
    %1 = stablehlo.transpose %0, dims = [1, 0, 2, 3] : (tensor<2x3x4x6xf32>) -> tensor<3x2x4x6xf32>
    return %1 : tensor<3x2x4x6xf32>
  }
  func.func @refuses(%arg0: tensor<2x4x5xf32>, %arg1: tensor<2x5x6xf32>) -> tensor<4x2x6xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [0] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x4x5xf32>, tensor<2x5x6xf32>) -> tensor<2x4x6xf32>
    %1 = stablehlo.transpose %0, dims = [1, 0, 2] : (tensor<2x4x6xf32>) -> tensor<4x2x6xf32>
    return %1 : tensor<4x2x6xf32>
  }
