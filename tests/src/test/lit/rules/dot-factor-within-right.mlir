// Products of one right operand in a longer sum.
  func.func @fires(%arg0: tensor<4x5xf32>, %arg1: tensor<3x4xf32>, %arg2: tensor<3x4xf32>, %arg3: tensor<3x5xf32>) -> tensor<3x5xf32> {
    %0 = stablehlo.dot_general %arg1, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<3x4xf32>, tensor<4x5xf32>) -> tensor<3x5xf32>
    %1 = stablehlo.dot_general %arg2, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<3x4xf32>, tensor<4x5xf32>) -> tensor<3x5xf32>
    %2 = stablehlo.add %arg3, %1 : tensor<3x5xf32>
    %3 = stablehlo.add %0, %2 : tensor<3x5xf32>
    return %3 : tensor<3x5xf32>
  }
  func.func @refuses(%arg0: tensor<4x5xf32>, %arg1: tensor<4x5xf32>, %arg2: tensor<3x4xf32>, %arg3: tensor<3x4xf32>, %arg4: tensor<3x5xf32>) -> tensor<3x5xf32> {
    %0 = stablehlo.dot_general %arg2, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<3x4xf32>, tensor<4x5xf32>) -> tensor<3x5xf32>
    %1 = stablehlo.dot_general %arg3, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<3x4xf32>, tensor<4x5xf32>) -> tensor<3x5xf32>
    %2 = stablehlo.add %1, %arg4 : tensor<3x5xf32>
    %3 = stablehlo.add %0, %2 : tensor<3x5xf32>
    return %3 : tensor<3x5xf32>
  }
