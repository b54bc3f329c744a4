// c(ab) contracted over b as a(cb).
  func.func @fires(%arg0: tensor<7x6xf32>, %arg1: tensor<6x5xf32>, %arg2: tensor<2x5xf32>) -> tensor<2x7xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<7x6xf32>, tensor<6x5xf32>) -> tensor<7x5xf32>
    %1 = stablehlo.dot_general %arg2, %0, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x5xf32>, tensor<7x5xf32>) -> tensor<2x7xf32>
    return %1 : tensor<2x7xf32>
  }
  func.func @refuses_no_gain(%arg0: tensor<2x6xf32>, %arg1: tensor<6x5xf32>, %arg2: tensor<7x5xf32>) -> tensor<7x2xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x6xf32>, tensor<6x5xf32>) -> tensor<2x5xf32>
    %1 = stablehlo.dot_general %arg2, %0, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<7x5xf32>, tensor<2x5xf32>) -> tensor<7x2xf32>
    return %1 : tensor<7x2xf32>
  }
