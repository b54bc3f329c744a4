// (ab)c as a(bc).
  func.func @fires_vector(%arg0: tensor<6x5xf32>, %arg1: tensor<5x7xf32>, %arg2: tensor<7x2xf32>) -> tensor<6x2xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<6x5xf32>, tensor<5x7xf32>) -> tensor<6x7xf32>
    %1 = stablehlo.dot_general %0, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<6x7xf32>, tensor<7x2xf32>) -> tensor<6x2xf32>
    return %1 : tensor<6x2xf32>
  }
  func.func @fires_batched(%arg0: tensor<5x3x6xf32>, %arg1: tensor<3x7x5xf32>, %arg2: tensor<7x2x3xf32>) -> tensor<3x6x2xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [1] x [0], contracting_dims = [0] x [2], precision = [DEFAULT, DEFAULT] : (tensor<5x3x6xf32>, tensor<3x7x5xf32>) -> tensor<3x6x7xf32>
    %1 = stablehlo.dot_general %0, %arg2, batching_dims = [0] x [2], contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<3x6x7xf32>, tensor<7x2x3xf32>) -> tensor<3x6x2xf32>
    return %1 : tensor<3x6x2xf32>
  }
  func.func @fires_second_block_first(%arg0: tensor<6x5xf32>, %arg1: tensor<8x5xf32>, %arg2: tensor<2x8xf32>) -> tensor<6x2xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x5xf32>, tensor<8x5xf32>) -> tensor<6x8xf32>
    %1 = stablehlo.dot_general %0, %arg2, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x8xf32>, tensor<2x8xf32>) -> tensor<6x2xf32>
    return %1 : tensor<6x2xf32>
  }
  func.func @fires_square_transposed(%arg0: tensor<5x5xf32>, %arg1: tensor<5x5xf32>, %arg2: tensor<5x1xf32>) -> tensor<5x1xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<5x5xf32>, tensor<5x5xf32>) -> tensor<5x5xf32>
    %1 = stablehlo.dot_general %0, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<5x5xf32>, tensor<5x1xf32>) -> tensor<5x1xf32>
    return %1 : tensor<5x1xf32>
  }
  func.func @refuses_no_gain(%arg0: tensor<2x5xf32>, %arg1: tensor<5x7xf32>, %arg2: tensor<7x8xf32>) -> tensor<2x8xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x5xf32>, tensor<5x7xf32>) -> tensor<2x7xf32>
    %1 = stablehlo.dot_general %0, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x7xf32>, tensor<7x8xf32>) -> tensor<2x8xf32>
    return %1 : tensor<2x8xf32>
  }
  func.func @refuses_both_blocks(%arg0: tensor<4x5xf32>, %arg1: tensor<5x6xf32>, %arg2: tensor<4x6x2xf32>) -> tensor<2xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x5xf32>, tensor<5x6xf32>) -> tensor<4x6xf32>
    %1 = stablehlo.dot_general %0, %arg2, contracting_dims = [0, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x6xf32>, tensor<4x6x2xf32>) -> tensor<2xf32>
    return %1 : tensor<2xf32>
  }
  func.func @refuses_precision(%arg0: tensor<6x5xf32>, %arg1: tensor<5x7xf32>, %arg2: tensor<7x2xf32>) -> tensor<6x2xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<6x5xf32>, tensor<5x7xf32>) -> tensor<6x7xf32>
    %1 = stablehlo.dot_general %0, %arg2, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<6x7xf32>, tensor<7x2xf32>) -> tensor<6x2xf32>
    return %1 : tensor<6x2xf32>
  }
