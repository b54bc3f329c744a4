// Joined rows.
  func.func @fires(%arg0: tensor<1x6xf32>, %arg2: tensor<2x6xf32>, %arg1: tensor<6x4xf32>) -> tensor<4x3xf32> {
    %s = stablehlo.concatenate %arg0, %arg2, dim = 0 : (tensor<1x6xf32>, tensor<2x6xf32>) -> tensor<3x6xf32>
    %r = stablehlo.dot_general %arg1, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<3x6xf32>) -> tensor<4x3xf32>
    return %r : tensor<4x3xf32>
  }
  func.func @refuses_contract(%arg0: tensor<3x2xf32>, %arg2: tensor<3x4xf32>, %arg1: tensor<6x4xf32>) -> tensor<4x3xf32> {
    %s = stablehlo.concatenate %arg0, %arg2, dim = 1 : (tensor<3x2xf32>, tensor<3x4xf32>) -> tensor<3x6xf32>
    %r = stablehlo.dot_general %arg1, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<3x6xf32>) -> tensor<4x3xf32>
    return %r : tensor<4x3xf32>
  }
