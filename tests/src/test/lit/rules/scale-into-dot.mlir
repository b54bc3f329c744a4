// A factor of a product.
  func.func @fires_row(%arg0: tensor<8x2xf32>, %arg1: tensor<2x9xf32>, %arg2: tensor<8xf32>) -> tensor<8x9xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x2xf32>, tensor<2x9xf32>) -> tensor<8x9xf32>
    %1 = stablehlo.broadcast_in_dim %arg2, dims = [0] : (tensor<8xf32>) -> tensor<8x9xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<8x9xf32>
    return %2 : tensor<8x9xf32>
  }
  func.func @fires_column(%arg0: tensor<8x2xf32>, %arg1: tensor<2x9xf32>, %arg2: tensor<9xf32>) -> tensor<8x9xf32> {
    %0 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<9xf32>) -> tensor<8x9xf32>
    %1 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x2xf32>, tensor<2x9xf32>) -> tensor<8x9xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<8x9xf32>
    return %2 : tensor<8x9xf32>
  }
  func.func @fires_scalar(%arg0: tensor<8x2xf32>, %arg1: tensor<2x9xf32>) -> tensor<8x9xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x2xf32>, tensor<2x9xf32>) -> tensor<8x9xf32>
    %cst = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<8x9xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<8x9xf32>
    return %2 : tensor<8x9xf32>
  }
  func.func @refuses_full(%arg0: tensor<8x2xf32>, %arg1: tensor<2x9xf32>, %arg2: tensor<8x9xf32>) -> tensor<8x9xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x2xf32>, tensor<2x9xf32>) -> tensor<8x9xf32>
    %1 = stablehlo.multiply %0, %arg2 : tensor<8x9xf32>
    return %1 : tensor<8x9xf32>
  }
  func.func @refuses_larger(%arg0: tensor<8x90xf32>, %arg1: tensor<90x9xf32>) -> tensor<8x9xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<8x90xf32>, tensor<90x9xf32>) -> tensor<8x9xf32>
    %cst = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<8x9xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<8x9xf32>
    return %2 : tensor<8x9xf32>
  }
  func.func @fires_computed_once(%arg0: tensor<2x3xf32>, %arg1: tensor<3x4xf32> {eqdrive.static}, %arg2: tensor<4xf32> {eqdrive.static}) -> tensor<2x4xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0] : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>
    %1 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<4xf32>) -> tensor<2x4xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<2x4xf32>
    return %2 : tensor<2x4xf32>
  }
