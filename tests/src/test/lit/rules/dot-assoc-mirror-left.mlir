// c(ab) as (ca)b.
  func.func @fires(%arg0: tensor<5x6xf32>, %arg1: tensor<6x7xf32>, %arg2: tensor<2x5xf32>) -> tensor<2x7xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<5x6xf32>, tensor<6x7xf32>) -> tensor<5x7xf32>
    %1 = stablehlo.dot_general %arg2, %0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x5xf32>, tensor<5x7xf32>) -> tensor<2x7xf32>
    return %1 : tensor<2x7xf32>
  }
  func.func @fires_batched(%arg0: tensor<3x5x6xf32>, %arg1: tensor<3x6x7xf32>, %arg2: tensor<2x3x5xf32>) -> tensor<3x2x7xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [0] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<3x5x6xf32>, tensor<3x6x7xf32>) -> tensor<3x5x7xf32>
    %1 = stablehlo.dot_general %arg2, %0, batching_dims = [1] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x3x5xf32>, tensor<3x5x7xf32>) -> tensor<3x2x7xf32>
    return %1 : tensor<3x2x7xf32>
  }
  func.func @refuses_no_gain(%arg0: tensor<5x6xf32>, %arg1: tensor<6x2xf32>, %arg2: tensor<7x5xf32>) -> tensor<7x2xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<5x6xf32>, tensor<6x2xf32>) -> tensor<5x2xf32>
    %1 = stablehlo.dot_general %arg2, %0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<7x5xf32>, tensor<5x2xf32>) -> tensor<7x2xf32>
    return %1 : tensor<7x2xf32>
  }
