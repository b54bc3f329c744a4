// A factor along shared dimensions.
  func.func @fires(%arg0: tensor<9x5xf32>, %arg1: tensor<5x6xf32>, %arg2: tensor<5xf32>) -> tensor<9x6xf32> {
    %0 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<5xf32>) -> tensor<9x5xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<9x5xf32>
    %2 = stablehlo.dot_general %1, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<9x5xf32>, tensor<5x6xf32>) -> tensor<9x6xf32>
    return %2 : tensor<9x6xf32>
  }
  func.func @fires_batch(%arg0: tensor<3x9x5xf32>, %arg1: tensor<6x3x5xf32>, %arg2: tensor<3x5xf32>) -> tensor<3x9x6xf32> {
    %0 = stablehlo.broadcast_in_dim %arg2, dims = [0, 2] : (tensor<3x5xf32>) -> tensor<3x9x5xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<3x9x5xf32>
    %2 = stablehlo.dot_general %1, %arg1, batching_dims = [0] x [1], contracting_dims = [2] x [2], precision = [DEFAULT, DEFAULT] : (tensor<3x9x5xf32>, tensor<6x3x5xf32>) -> tensor<3x9x6xf32>
    return %2 : tensor<3x9x6xf32>
  }
  func.func @refuses_row(%arg0: tensor<9x5xf32>, %arg1: tensor<5x6xf32>, %arg2: tensor<9xf32>) -> tensor<9x6xf32> {
    %0 = stablehlo.broadcast_in_dim %arg2, dims = [0] : (tensor<9xf32>) -> tensor<9x5xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<9x5xf32>
    %2 = stablehlo.dot_general %1, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<9x5xf32>, tensor<5x6xf32>) -> tensor<9x6xf32>
    return %2 : tensor<9x6xf32>
  }
  func.func @refuses_larger(%arg0: tensor<4x5xf32>, %arg1: tensor<5x6xf32>, %arg2: tensor<5xf32>) -> tensor<4x6xf32> {
    %0 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<5xf32>) -> tensor<4x5xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<4x5xf32>
    %2 = stablehlo.dot_general %1, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x5xf32>, tensor<5x6xf32>) -> tensor<4x6xf32>
    return %2 : tensor<4x6xf32>
  }
