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
  func.func @refuses_single_rows(%arg0: tensor<3x1xf32>, %arg1: tensor<3x1xf32>, %arg2: tensor<4x3xf32>) -> tensor<4x2xf32> {
    %s = stablehlo.concatenate %arg0, %arg1, dim = 1 : (tensor<3x1xf32>, tensor<3x1xf32>) -> tensor<3x2xf32>
    %0 = stablehlo.dot_general %arg2, %s, contracting_dims = [1] x [0] : (tensor<4x3xf32>, tensor<3x2xf32>) -> tensor<4x2xf32>
    return %0 : tensor<4x2xf32>
  }
