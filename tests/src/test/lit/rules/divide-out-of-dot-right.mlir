// A divisor of the right operand.
  func.func @fires(%arg0: tensor<9x4xf32>, %arg1: tensor<6x9xf32>, %arg2: tensor<4xf32>) -> tensor<6x4xf32> {
    %0 = stablehlo.multiply %arg2, %arg2 : tensor<4xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<4xf32>
    %2 = stablehlo.add %0, %1 : tensor<4xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [1] : (tensor<4xf32>) -> tensor<9x4xf32>
    %4 = stablehlo.divide %arg0, %3 : tensor<9x4xf32>
    %5 = stablehlo.dot_general %arg1, %4, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<6x9xf32>, tensor<9x4xf32>) -> tensor<6x4xf32>
    return %5 : tensor<6x4xf32>
  }
  func.func @refuses(%arg0: tensor<9x4xf32>, %arg1: tensor<6x9xf32>, %arg2: tensor<9xf32>) -> tensor<6x4xf32> {
    %0 = stablehlo.multiply %arg2, %arg2 : tensor<9xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<9xf32>
    %2 = stablehlo.add %0, %1 : tensor<9xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0] : (tensor<9xf32>) -> tensor<9x4xf32>
    %4 = stablehlo.divide %arg0, %3 : tensor<9x4xf32>
    %5 = stablehlo.dot_general %arg1, %4, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<6x9xf32>, tensor<9x4xf32>) -> tensor<6x4xf32>
    return %5 : tensor<6x4xf32>
  }
