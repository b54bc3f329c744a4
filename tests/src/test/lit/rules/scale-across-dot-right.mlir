// A factor along shared dimensions.
  func.func @fires(%arg0: tensor<5x9xf32>, %arg1: tensor<6x5xf32>, %arg2: tensor<5xf32>) -> tensor<6x9xf32> {
    %0 = stablehlo.broadcast_in_dim %arg2, dims = [0] : (tensor<5xf32>) -> tensor<5x9xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<5x9xf32>
    %2 = stablehlo.dot_general %arg1, %1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<6x5xf32>, tensor<5x9xf32>) -> tensor<6x9xf32>
    return %2 : tensor<6x9xf32>
  }
  func.func @refuses_column(%arg0: tensor<5x9xf32>, %arg1: tensor<6x5xf32>, %arg2: tensor<9xf32>) -> tensor<6x9xf32> {
    %0 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<9xf32>) -> tensor<5x9xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<5x9xf32>
    %2 = stablehlo.dot_general %arg1, %1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<6x5xf32>, tensor<5x9xf32>) -> tensor<6x9xf32>
    return %2 : tensor<6x9xf32>
  }
