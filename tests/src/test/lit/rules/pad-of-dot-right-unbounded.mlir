// A zero-padded operand of a product with values that may not be finite.
  func.func @fires(%arg0: tensor<3x4xf32>, %arg1: tensor<6x8xf32>) -> tensor<6x5xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.pad %arg0, %cst, low = [1, 0], high = [2, 1], interior = [1, 0] : (tensor<3x4xf32>, tensor<f32>) -> tensor<8x5xf32>
    %1 = stablehlo.dot_general %arg1, %0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<6x8xf32>, tensor<8x5xf32>) -> tensor<6x5xf32>
    return %1 : tensor<6x5xf32>
  }
  func.func @refuses_proven(%arg0: tensor<3x4xf32>, %arg1: tensor<6x8xi32>) -> tensor<6x5xf32> {
    %0 = stablehlo.convert %arg1 : (tensor<6x8xi32>) -> tensor<6x8xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.pad %arg0, %cst, low = [1, 0], high = [2, 1], interior = [1, 0] : (tensor<3x4xf32>, tensor<f32>) -> tensor<8x5xf32>
    %2 = stablehlo.dot_general %0, %1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<6x8xf32>, tensor<8x5xf32>) -> tensor<6x5xf32>
    return %2 : tensor<6x5xf32>
  }
