// Joined rows.
  func.func @fires(%arg0: tensor<1x6xf32>, %arg2: tensor<2x6xf32>, %arg1: tensor<6x4xf32>) -> tensor<3x4xf32> {
    %s = stablehlo.concatenate %arg0, %arg2, dim = 0 : (tensor<1x6xf32>, tensor<2x6xf32>) -> tensor<3x6xf32>
    %r = stablehlo.dot_general %s, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<3x6xf32>, tensor<6x4xf32>) -> tensor<3x4xf32>
    return %r : tensor<3x4xf32>
  }
  func.func @refuses_contract(%arg0: tensor<3x2xf32>, %arg2: tensor<3x4xf32>, %arg1: tensor<6x4xf32>) -> tensor<3x4xf32> {
    %s = stablehlo.concatenate %arg0, %arg2, dim = 1 : (tensor<3x2xf32>, tensor<3x4xf32>) -> tensor<3x6xf32>
    %r = stablehlo.dot_general %s, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<3x6xf32>, tensor<6x4xf32>) -> tensor<3x4xf32>
    return %r : tensor<3x4xf32>
  }
  func.func @refuses_single_rows(%arg0: tensor<1x3xf32>, %arg1: tensor<1x3xf32>, %arg2: tensor<3x4xf32>) -> tensor<2x4xf32> {
    %s = stablehlo.concatenate %arg0, %arg1, dim = 0 : (tensor<1x3xf32>, tensor<1x3xf32>) -> tensor<2x3xf32>
    %0 = stablehlo.dot_general %s, %arg2, contracting_dims = [1] x [0] : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>
    return %0 : tensor<2x4xf32>
  }
