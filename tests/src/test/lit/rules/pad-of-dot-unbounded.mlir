// A zero-padded operand of a product with values that may not be finite.
  func.func @fires(%arg0: tensor<4x3xf32>, %arg1: tensor<8x5xf32>) -> tensor<4x5xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.pad %arg0, %cst, low = [0, 1], high = [0, 2], interior = [0, 1] : (tensor<4x3xf32>, tensor<f32>) -> tensor<4x8xf32>
    %1 = stablehlo.dot_general %0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x8xf32>, tensor<8x5xf32>) -> tensor<4x5xf32>
    return %1 : tensor<4x5xf32>
  }
  func.func @refuses_proven(%arg0: tensor<4x3xf32>, %arg1: tensor<8x5xi32>) -> tensor<4x5xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.pad %arg0, %cst, low = [0, 1], high = [0, 2], interior = [0, 1] : (tensor<4x3xf32>, tensor<f32>) -> tensor<4x8xf32>
    %1 = stablehlo.convert %arg1 : (tensor<8x5xi32>) -> tensor<8x5xf32>
    %2 = stablehlo.dot_general %0, %1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x8xf32>, tensor<8x5xf32>) -> tensor<4x5xf32>
    return %2 : tensor<4x5xf32>
  }
