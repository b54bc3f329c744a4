// A slice of a product.
  func.func @fires(%arg0: tensor<4x5xf32>, %arg1: tensor<5x7xf32>) -> tensor<4x3xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x5xf32>, tensor<5x7xf32>) -> tensor<4x7xf32>
    %1 = stablehlo.slice %0 [0:4, 1:6:2] : (tensor<4x7xf32>) -> tensor<4x3xf32>
    return %1 : tensor<4x3xf32>
  }
  func.func @fires_batch(%arg0: tensor<5x3x4xf32>, %arg1: tensor<5x6x3xf32>) -> tensor<2x2x3xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [1] x [2], contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<5x3x4xf32>, tensor<5x6x3xf32>) -> tensor<3x4x6xf32>
    %1 = stablehlo.slice %0 [1:3, 0:4:3, 2:5] : (tensor<3x4x6xf32>) -> tensor<2x2x3xf32>
    return %1 : tensor<2x2x3xf32>
  }
  func.func @refuses_empty(%arg0: tensor<4x5xf32>, %arg1: tensor<5x7xf32>) -> tensor<4x0xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x5xf32>, tensor<5x7xf32>) -> tensor<4x7xf32>
    %1 = stablehlo.slice %0 [0:4, 1:1] : (tensor<4x7xf32>) -> tensor<4x0xf32>
    return %1 : tensor<4x0xf32>
  }
