// A left operand with merged dimensions.
  func.func @fires_contract(%arg0: tensor<6x5xf32>, %arg1: tensor<7x4xf32>, %arg2: tensor<20x2xf32>) -> tensor<42x2xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 2] : (tensor<6x5xf32>) -> tensor<6x7x5x4xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [1, 3] : (tensor<7x4xf32>) -> tensor<6x7x5x4xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<6x7x5x4xf32>
    %3 = stablehlo.reshape %2 : (tensor<6x7x5x4xf32>) -> tensor<42x20xf32>
    %4 = stablehlo.dot_general %3, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<42x20xf32>, tensor<20x2xf32>) -> tensor<42x2xf32>
    return %4 : tensor<42x2xf32>
  }
  func.func @fires_batch(%arg0: tensor<2x3x5xf32>, %arg1: tensor<5x6x4xf32>) -> tensor<6x4xf32> {
    %cst = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<2x3x5xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<2x3x5xf32>
    %2 = stablehlo.reshape %1 : (tensor<2x3x5xf32>) -> tensor<6x5xf32>
    %3 = stablehlo.dot_general %2, %arg1, batching_dims = [0] x [1], contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<6x5xf32>, tensor<5x6x4xf32>) -> tensor<6x4xf32>
    return %3 : tensor<6x4xf32>
  }
  func.func @fires_free_units(%arg0: tensor<2x1x3x5xf32>, %arg1: tensor<5x4xf32>) -> tensor<6x1x4xf32> {
    %cst = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<2x1x3x5xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<2x1x3x5xf32>
    %2 = stablehlo.reshape %1 : (tensor<2x1x3x5xf32>) -> tensor<6x1x5xf32>
    %3 = stablehlo.dot_general %2, %arg1, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<6x1x5xf32>, tensor<5x4xf32>) -> tensor<6x1x4xf32>
    return %3 : tensor<6x1x4xf32>
  }
  func.func @refuses_split(%arg0: tensor<6x5xf32>, %arg1: tensor<5x4xf32>) -> tensor<2x3x4xf32> {
    %cst = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<6x5xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<6x5xf32>
    %2 = stablehlo.reshape %1 : (tensor<6x5xf32>) -> tensor<2x3x5xf32>
    %3 = stablehlo.dot_general %2, %arg1, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x3x5xf32>, tensor<5x4xf32>) -> tensor<2x3x4xf32>
    return %3 : tensor<2x3x4xf32>
  }
  func.func @refuses_plain(%arg0: tensor<2x3x5xf32>, %arg1: tensor<5x4xf32>) -> tensor<6x4xf32> {
    %0 = stablehlo.reshape %arg0 : (tensor<2x3x5xf32>) -> tensor<6x5xf32>
    %1 = stablehlo.dot_general %0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<6x5xf32>, tensor<5x4xf32>) -> tensor<6x4xf32>
    return %1 : tensor<6x4xf32>
  }
  func.func @fires_order_of_terms(%arg0: tensor<2x3x4x7xf32>, %arg1: tensor<7x4x5xf32>) -> tensor<6x5xf32> {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<2x3x4x7xf32>
    %1 = stablehlo.reshape %0 : (tensor<2x3x4x7xf32>) -> tensor<6x4x7xf32>
    %2 = stablehlo.dot_general %1, %arg1, contracting_dims = [2, 1] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<6x4x7xf32>, tensor<7x4x5xf32>) -> tensor<6x5xf32>
    return %2 : tensor<6x5xf32>
  }
