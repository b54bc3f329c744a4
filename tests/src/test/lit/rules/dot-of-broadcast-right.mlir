// A repeated right operand of a product.
  func.func @fires_free(%arg0: tensor<5x3xf32>, %arg1: tensor<6x5xf32>) -> tensor<6x4x3xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 2] : (tensor<5x3xf32>) -> tensor<5x4x3xf32>
    %1 = stablehlo.dot_general %arg1, %0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<6x5xf32>, tensor<5x4x3xf32>) -> tensor<6x4x3xf32>
    return %1 : tensor<6x4x3xf32>
  }
  func.func @fires_batch(%arg0: tensor<4x5xf32>, %arg1: tensor<5x7x6xf32>) -> tensor<7x6x4xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [1, 2] : (tensor<4x5xf32>) -> tensor<7x4x5xf32>
    %1 = stablehlo.dot_general %arg1, %0, batching_dims = [1] x [0], contracting_dims = [0] x [2], precision = [DEFAULT, DEFAULT] : (tensor<5x7x6xf32>, tensor<7x4x5xf32>) -> tensor<7x6x4xf32>
    return %1 : tensor<7x6x4xf32>
  }
  func.func @refuses_contract(%arg0: tensor<4xf32>, %arg1: tensor<5x6xf32>) -> tensor<6x4xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0] : (tensor<4xf32>) -> tensor<4x5xf32>
    %1 = stablehlo.dot_general %arg1, %0, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<5x6xf32>, tensor<4x5xf32>) -> tensor<6x4xf32>
    return %1 : tensor<6x4xf32>
  }
  func.func @refuses_no_contraction(%arg0: tensor<6x4xf32>, %arg1: tensor<4xf32>) -> tensor<6x4xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<4xf32>) -> tensor<6x4xf32>
    %1 = stablehlo.dot_general %arg0, %0, batching_dims = [0, 1] x [0, 1], contracting_dims = [] x [], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<6x4xf32>) -> tensor<6x4xf32>
    return %1 : tensor<6x4xf32>
  }
