// A right operand with merged dimensions.
  func.func @fires_grouped_heads(%arg0: tensor<2x6x12x5xf32>, %arg1: tensor<2x7x3x5xf32>) -> tensor<2x12x6x7xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [0, 1, 2, 4] : (tensor<2x7x3x5xf32>) -> tensor<2x7x3x4x5xf32>
    %1 = stablehlo.reshape %0 : (tensor<2x7x3x4x5xf32>) -> tensor<2x7x12x5xf32>
    %2 = stablehlo.dot_general %arg0, %1, batching_dims = [0, 2] x [0, 2], contracting_dims = [3] x [3], precision = [DEFAULT, DEFAULT] : (tensor<2x6x12x5xf32>, tensor<2x7x12x5xf32>) -> tensor<2x12x6x7xf32>
    return %2 : tensor<2x12x6x7xf32>
  }
  func.func @refuses_plain(%arg0: tensor<2x3x5xf32>, %arg1: tensor<4x6xf32>) -> tensor<4x5xf32> {
    %0 = stablehlo.reshape %arg0 : (tensor<2x3x5xf32>) -> tensor<6x5xf32>
    %1 = stablehlo.dot_general %arg1, %0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x6xf32>, tensor<6x5xf32>) -> tensor<4x5xf32>
    return %1 : tensor<4x5xf32>
  }
