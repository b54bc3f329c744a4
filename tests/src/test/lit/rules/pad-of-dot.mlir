// A zero-padded operand of a product.
  func.func @fires_contract(%arg0: tensor<4x3xf32>, %arg1: tensor<8x5xi32>) -> tensor<4x5xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.pad %arg0, %cst, low = [0, 1], high = [0, 2], interior = [0, 1] : (tensor<4x3xf32>, tensor<f32>) -> tensor<4x8xf32>
    %1 = stablehlo.convert %arg1 : (tensor<8x5xi32>) -> tensor<8x5xf32>
    %2 = stablehlo.dot_general %0, %1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x8xf32>, tensor<8x5xf32>) -> tensor<4x5xf32>
    return %2 : tensor<4x5xf32>
  }
  func.func @fires_free(%arg0: tensor<4x3xf32>, %arg1: tensor<3x5xi32>) -> tensor<10x5xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.pad %arg0, %cst, low = [1, 0], high = [2, 0], interior = [1, 0] : (tensor<4x3xf32>, tensor<f32>) -> tensor<10x3xf32>
    %1 = stablehlo.convert %arg1 : (tensor<3x5xi32>) -> tensor<3x5xf32>
    %2 = stablehlo.dot_general %0, %1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<10x3xf32>, tensor<3x5xf32>) -> tensor<10x5xf32>
    return %2 : tensor<10x5xf32>
  }
  func.func @fires_batch(%arg0: tensor<4x2x3xf32>, %arg1: tensor<3x5x6xi32>) -> tensor<3x4x6xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.pad %arg0, %cst, low = [0, 1, 0], high = [0, 0, 2], interior = [0, 0, 0] : (tensor<4x2x3xf32>, tensor<f32>) -> tensor<4x3x5xf32>
    %1 = stablehlo.convert %arg1 : (tensor<3x5x6xi32>) -> tensor<3x5x6xf32>
    %2 = stablehlo.dot_general %0, %1, batching_dims = [1] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x3x5xf32>, tensor<3x5x6xf32>) -> tensor<3x4x6xf32>
    return %2 : tensor<3x4x6xf32>
  }
  func.func @refuses_unknown(%arg0: tensor<4x3xf32>, %arg1: tensor<8x5xf32>) -> tensor<4x5xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.pad %arg0, %cst, low = [0, 1], high = [0, 2], interior = [0, 1] : (tensor<4x3xf32>, tensor<f32>) -> tensor<4x8xf32>
    %1 = stablehlo.dot_general %0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x8xf32>, tensor<8x5xf32>) -> tensor<4x5xf32>
    return %1 : tensor<4x5xf32>
  }
  func.func @refuses_value(%arg0: tensor<4x3xf32>, %arg1: tensor<8x5xi32>) -> tensor<4x5xf32> {
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %0 = stablehlo.pad %arg0, %cst, low = [0, 1], high = [0, 2], interior = [0, 1] : (tensor<4x3xf32>, tensor<f32>) -> tensor<4x8xf32>
    %1 = stablehlo.convert %arg1 : (tensor<8x5xi32>) -> tensor<8x5xf32>
    %2 = stablehlo.dot_general %0, %1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x8xf32>, tensor<8x5xf32>) -> tensor<4x5xf32>
    return %2 : tensor<4x5xf32>
  }
  func.func @refuses_negative(%arg0: tensor<4x3xf32>, %arg1: tensor<8x5xi32>) -> tensor<4x5xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.pad %arg0, %cst, low = [0, -1], high = [0, 6], interior = [0, 0] : (tensor<4x3xf32>, tensor<f32>) -> tensor<4x8xf32>
    %1 = stablehlo.convert %arg1 : (tensor<8x5xi32>) -> tensor<8x5xf32>
    %2 = stablehlo.dot_general %0, %1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x8xf32>, tensor<8x5xf32>) -> tensor<4x5xf32>
    return %2 : tensor<4x5xf32>
  }
