// Free dimensions on both sides of a contracted one.
  func.func @fires(%arg0: tensor<2x5xf32>, %arg1: tensor<3x5x6xf32>) -> tensor<2x3x6xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x5xf32>, tensor<3x5x6xf32>) -> tensor<2x3x6xf32>
    return %0 : tensor<2x3x6xf32>
  }
  func.func @fires_batched(%arg0: tensor<4x2x5xf32>, %arg1: tensor<3x4x5x6xf32>) -> tensor<4x2x3x6xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [0] x [1], contracting_dims = [2] x [2], precision = [DEFAULT, DEFAULT] : (tensor<4x2x5xf32>, tensor<3x4x5x6xf32>) -> tensor<4x2x3x6xf32>
    return %0 : tensor<4x2x3x6xf32>
  }
  func.func @refuses_matrix(%arg0: tensor<2x5xf32>, %arg1: tensor<5x3x6xf32>) -> tensor<2x3x6xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x5xf32>, tensor<5x3x6xf32>) -> tensor<2x3x6xf32>
    return %0 : tensor<2x3x6xf32>
  }
  func.func @refuses_large_left(%arg0: tensor<20x5xf32>, %arg1: tensor<3x5x6xf32>) -> tensor<20x3x6xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<20x5xf32>, tensor<3x5x6xf32>) -> tensor<20x3x6xf32>
    return %0 : tensor<20x3x6xf32>
  }
