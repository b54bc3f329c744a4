// A tree of products in the cheapest order.
  func.func @fires_chain(%arg0: tensor<9x8xf32>, %arg1: tensor<8x9xf32>, %arg2: tensor<9x8xf32>, %arg3: tensor<8x1xf32>) -> tensor<9x1xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<9x8xf32>, tensor<8x9xf32>) -> tensor<9x9xf32>
    %1 = stablehlo.dot_general %0, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<9x9xf32>, tensor<9x8xf32>) -> tensor<9x8xf32>
    %2 = stablehlo.dot_general %1, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<9x8xf32>, tensor<8x1xf32>) -> tensor<9x1xf32>
    return %2 : tensor<9x1xf32>
  }
  func.func @fires_scaled_rows(%arg0: tensor<9xf32>, %arg1: tensor<8xf32>, %arg2: tensor<8x7xf32>) -> tensor<9x7xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0] : (tensor<9xf32>) -> tensor<9x8xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<8xf32>) -> tensor<9x8xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<9x8xf32>
    %3 = stablehlo.dot_general %2, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<9x8xf32>, tensor<8x7xf32>) -> tensor<9x7xf32>
    return %3 : tensor<9x7xf32>
  }
  func.func @fires_transposed_outer(%arg0: tensor<9xf32>, %arg1: tensor<8xf32>, %arg2: tensor<8x7xf32>) -> tensor<9x7xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<9xf32>) -> tensor<8x9xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [0] : (tensor<8xf32>) -> tensor<8x9xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<8x9xf32>
    %3 = stablehlo.transpose %2, dims = [1, 0] : (tensor<8x9xf32>) -> tensor<9x8xf32>
    %4 = stablehlo.dot_general %3, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<9x8xf32>, tensor<8x7xf32>) -> tensor<9x7xf32>
    return %4 : tensor<9x7xf32>
  }
  func.func @fires_gate(%arg0: tensor<6x3x4xf32>, %arg1: tensor<3x4x50xf32>, %arg2: tensor<6x3xf32>) -> tensor<6x50xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [1] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x3x4xf32>, tensor<3x4x50xf32>) -> tensor<3x6x50xf32>
    %1 = stablehlo.transpose %0, dims = [1, 0, 2] : (tensor<3x6x50xf32>) -> tensor<6x3x50xf32>
    %2 = stablehlo.dot_general %1, %arg2, batching_dims = [0] x [0], contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x3x50xf32>, tensor<6x3xf32>) -> tensor<6x50xf32>
    return %2 : tensor<6x50xf32>
  }
  func.func @fires_kronecker(%arg0: tensor<6x5xf32>, %arg1: tensor<7x4xf32>, %arg2: tensor<5x4xf32>) -> tensor<6x7xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 2] : (tensor<6x5xf32>) -> tensor<6x7x5x4xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [1, 3] : (tensor<7x4xf32>) -> tensor<6x7x5x4xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<6x7x5x4xf32>
    %3 = stablehlo.dot_general %2, %arg2, contracting_dims = [2, 3] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<6x7x5x4xf32>, tensor<5x4xf32>) -> tensor<6x7xf32>
    return %3 : tensor<6x7xf32>
  }
  func.func @fires_split_heads(%arg0: tensor<1x2x2x4xf32>, %arg1: tensor<1x9x3xf32>, %arg2: tensor<3x8xf32>) -> tensor<1x2x2x9xf32> {
    %0 = stablehlo.dot_general %arg1, %arg2, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x9x3xf32>, tensor<3x8xf32>) -> tensor<1x9x8xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x9x8xf32>) -> tensor<1x9x2x4xf32>
    %2 = stablehlo.dot_general %arg0, %1, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<1x2x2x4xf32>, tensor<1x9x2x4xf32>) -> tensor<1x2x2x9xf32>
    return %2 : tensor<1x2x2x9xf32>
  }
  func.func @fires_split_batch(%arg0: tensor<2x3x2x4xf32>, %arg1: tensor<6x9x3xf32>, %arg2: tensor<6x3x4xf32>) -> tensor<2x3x2x9xf32> {
    %0 = stablehlo.dot_general %arg1, %arg2, batching_dims = [0] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x9x3xf32>, tensor<6x3x4xf32>) -> tensor<6x9x4xf32>
    %1 = stablehlo.reshape %0 : (tensor<6x9x4xf32>) -> tensor<2x3x9x4xf32>
    %2 = stablehlo.dot_general %arg0, %1, batching_dims = [0, 1] x [0, 1], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x3x2x4xf32>, tensor<2x3x9x4xf32>) -> tensor<2x3x2x9xf32>
    return %2 : tensor<2x3x2x9xf32>
  }
  func.func @refuses_merged_rows(%arg0: tensor<18x2xf32>, %arg1: tensor<2x9x3xf32>, %arg2: tensor<3x8xf32>) -> tensor<2x8xf32> {
    %0 = stablehlo.dot_general %arg1, %arg2, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x9x3xf32>, tensor<3x8xf32>) -> tensor<2x9x8xf32>
    %1 = stablehlo.reshape %0 : (tensor<2x9x8xf32>) -> tensor<18x8xf32>
    %2 = stablehlo.dot_general %arg0, %1, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<18x2xf32>, tensor<18x8xf32>) -> tensor<2x8xf32>
    return %2 : tensor<2x8xf32>
  }
  func.func @refuses_split_heads_of_scaled_rows(%arg0: tensor<1x2x2x4xf32>, %arg1: tensor<1x9x3xf32>, %arg2: tensor<3x8xf32>, %arg3: tensor<3xf32>) -> tensor<1x2x2x9xf32> {
    %0 = stablehlo.broadcast_in_dim %arg3, dims = [2] : (tensor<3xf32>) -> tensor<1x9x3xf32>
    %1 = stablehlo.multiply %arg1, %0 : tensor<1x9x3xf32>
    %2 = stablehlo.dot_general %1, %arg2, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x9x3xf32>, tensor<3x8xf32>) -> tensor<1x9x8xf32>
    %3 = stablehlo.reshape %2 : (tensor<1x9x8xf32>) -> tensor<1x9x2x4xf32>
    %4 = stablehlo.dot_general %arg0, %3, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<1x2x2x4xf32>, tensor<1x9x2x4xf32>) -> tensor<1x2x2x9xf32>
    return %4 : tensor<1x2x2x9xf32>
  }
  func.func @refuses_split_heads_of_many_rows(%arg0: tensor<1x9x2x4xf32>, %arg1: tensor<1x9x6xf32>, %arg2: tensor<6x8xf32>) -> tensor<1x2x9x9xf32> {
    %0 = stablehlo.dot_general %arg1, %arg2, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x9x6xf32>, tensor<6x8xf32>) -> tensor<1x9x8xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x9x8xf32>) -> tensor<1x9x2x4xf32>
    %2 = stablehlo.dot_general %arg0, %1, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<1x9x2x4xf32>, tensor<1x9x2x4xf32>) -> tensor<1x2x9x9xf32>
    return %2 : tensor<1x2x9x9xf32>
  }
  func.func @refuses_two(%arg0: tensor<9x8xf32>, %arg1: tensor<8x9xf32>) -> tensor<9x9xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<9x8xf32>, tensor<8x9xf32>) -> tensor<9x9xf32>
    return %0 : tensor<9x9xf32>
  }
  func.func @refuses_best(%arg0: tensor<2x8xf32>, %arg1: tensor<8x9xf32>, %arg2: tensor<9x7xf32>) -> tensor<2x7xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x8xf32>, tensor<8x9xf32>) -> tensor<2x9xf32>
    %1 = stablehlo.dot_general %0, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x9xf32>, tensor<9x7xf32>) -> tensor<2x7xf32>
    return %1 : tensor<2x7xf32>
  }
  func.func @refuses_precision(%arg0: tensor<9x8xf32>, %arg1: tensor<8x9xf32>, %arg2: tensor<9x1xf32>) -> tensor<9x1xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<9x8xf32>, tensor<8x9xf32>) -> tensor<9x9xf32>
    %1 = stablehlo.dot_general %0, %arg2, contracting_dims = [1] x [0], precision = [HIGHEST, HIGHEST] : (tensor<9x9xf32>, tensor<9x1xf32>) -> tensor<9x1xf32>
    return %1 : tensor<9x1xf32>
  }
