// A factor of the right operand.
  func.func @fires_column(%arg0: tensor<9x4xf32>, %arg1: tensor<6x9xf32>, %arg2: tensor<4xf32>) -> tensor<6x4xf32> {
    %0 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<4xf32>) -> tensor<9x4xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<9x4xf32>
    %2 = stablehlo.dot_general %arg1, %1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<6x9xf32>, tensor<9x4xf32>) -> tensor<6x4xf32>
    return %2 : tensor<6x4xf32>
  }
  func.func @refuses_contract(%arg0: tensor<9x4xf32>, %arg1: tensor<6x9xf32>, %arg2: tensor<9xf32>) -> tensor<6x4xf32> {
    %0 = stablehlo.broadcast_in_dim %arg2, dims = [0] : (tensor<9xf32>) -> tensor<9x4xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<9x4xf32>
    %2 = stablehlo.dot_general %arg1, %1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<6x9xf32>, tensor<9x4xf32>) -> tensor<6x4xf32>
    return %2 : tensor<6x4xf32>
  }
