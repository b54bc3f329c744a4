// (ab)c contracted over a as (ac)b.
  func.func @fires(%arg0: tensor<8x5xf32>, %arg1: tensor<5x7xf32>, %arg2: tensor<8x2xf32>) -> tensor<7x2xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x5xf32>, tensor<5x7xf32>) -> tensor<8x7xf32>
    %1 = stablehlo.dot_general %0, %arg2, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x7xf32>, tensor<8x2xf32>) -> tensor<7x2xf32>
    return %1 : tensor<7x2xf32>
  }
  func.func @fires_batched(%arg0: tensor<3x8x5xf32>, %arg1: tensor<3x5x7xf32>, %arg2: tensor<8x3x2xf32>) -> tensor<3x7x2xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [0] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<3x8x5xf32>, tensor<3x5x7xf32>) -> tensor<3x8x7xf32>
    %1 = stablehlo.dot_general %0, %arg2, batching_dims = [0] x [1], contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<3x8x7xf32>, tensor<8x3x2xf32>) -> tensor<3x7x2xf32>
    return %1 : tensor<3x7x2xf32>
  }
  func.func @refuses_no_gain(%arg0: tensor<8x5xf32>, %arg1: tensor<5x2xf32>, %arg2: tensor<8x7xf32>) -> tensor<2x7xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x5xf32>, tensor<5x2xf32>) -> tensor<8x2xf32>
    %1 = stablehlo.dot_general %0, %arg2, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x2xf32>, tensor<8x7xf32>) -> tensor<2x7xf32>
    return %1 : tensor<2x7xf32>
  }
