// A repeated left operand of a product.
  func.func @fires_free(%arg0: tensor<3x5xf32>, %arg1: tensor<5x6xf32>) -> tensor<3x4x6xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 2] : (tensor<3x5xf32>) -> tensor<3x4x5xf32>
    %1 = stablehlo.dot_general %0, %arg1, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<3x4x5xf32>, tensor<5x6xf32>) -> tensor<3x4x6xf32>
    return %1 : tensor<3x4x6xf32>
  }
  func.func @fires_stretched(%arg0: tensor<1x3x5xf32>, %arg1: tensor<5x6xf32>) -> tensor<3x4x6xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [1, 0, 2] : (tensor<1x3x5xf32>) -> tensor<3x4x5xf32>
    %1 = stablehlo.dot_general %0, %arg1, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<3x4x5xf32>, tensor<5x6xf32>) -> tensor<3x4x6xf32>
    return %1 : tensor<3x4x6xf32>
  }
  func.func @fires_batch(%arg0: tensor<4x5xf32>, %arg1: tensor<5x7x6xf32>) -> tensor<7x4x6xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [1, 2] : (tensor<4x5xf32>) -> tensor<7x4x5xf32>
    %1 = stablehlo.dot_general %0, %arg1, batching_dims = [0] x [1], contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<7x4x5xf32>, tensor<5x7x6xf32>) -> tensor<7x4x6xf32>
    return %1 : tensor<7x4x6xf32>
  }
  func.func @fires_batch_and_free(%arg0: tensor<5xf32>, %arg1: tensor<5x7x6xf32>) -> tensor<7x4x6xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [2] : (tensor<5xf32>) -> tensor<7x4x5xf32>
    %1 = stablehlo.dot_general %0, %arg1, batching_dims = [0] x [1], contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<7x4x5xf32>, tensor<5x7x6xf32>) -> tensor<7x4x6xf32>
    return %1 : tensor<7x4x6xf32>
  }
  func.func @refuses_contract(%arg0: tensor<4xf32>, %arg1: tensor<5x6xf32>) -> tensor<4x6xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0] : (tensor<4xf32>) -> tensor<4x5xf32>
    %1 = stablehlo.dot_general %0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x5xf32>, tensor<5x6xf32>) -> tensor<4x6xf32>
    return %1 : tensor<4x6xf32>
  }
  func.func @refuses_units(%arg0: tensor<4x5xf32>, %arg1: tensor<5x6xf32>) -> tensor<1x4x6xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [1, 2] : (tensor<4x5xf32>) -> tensor<1x4x5xf32>
    %1 = stablehlo.dot_general %0, %arg1, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1x4x5xf32>, tensor<5x6xf32>) -> tensor<1x4x6xf32>
    return %1 : tensor<1x4x6xf32>
  }
  func.func @refuses_no_contraction(%arg0: tensor<4xf32>, %arg1: tensor<6x4xf32>) -> tensor<6x4xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<4xf32>) -> tensor<6x4xf32>
    %1 = stablehlo.dot_general %0, %arg1, batching_dims = [0, 1] x [0, 1], contracting_dims = [] x [], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<6x4xf32>) -> tensor<6x4xf32>
    return %1 : tensor<6x4xf32>
  }
  func.func @fires_order_of_terms(%arg0: tensor<4x7xf32>, %arg1: tensor<7x4x3xf32>) -> tensor<2x3xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 1] : (tensor<4x7xf32>) -> tensor<4x7x2xf32>
    %1 = stablehlo.dot_general %0, %arg1, contracting_dims = [1, 0] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<4x7x2xf32>, tensor<7x4x3xf32>) -> tensor<2x3xf32>
    return %1 : tensor<2x3xf32>
  }
