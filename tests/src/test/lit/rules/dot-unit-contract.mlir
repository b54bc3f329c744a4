// Unit dimensions of a product.
  func.func @fires(%arg0: tensor<1x5x4x1xf32>, %arg1: tensor<5x1x1x6xf32>) -> tensor<1x4x6xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [0] x [1], contracting_dims = [1, 3] x [0, 2], precision = [DEFAULT, DEFAULT] : (tensor<1x5x4x1xf32>, tensor<5x1x1x6xf32>) -> tensor<1x4x6xf32>
    return %0 : tensor<1x4x6xf32>
  }
  func.func @refuses_last(%arg0: tensor<4x1xf32>, %arg1: tensor<1x6xf32>) -> tensor<4x6xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x1xf32>, tensor<1x6xf32>) -> tensor<4x6xf32>
    return %0 : tensor<4x6xf32>
  }
  func.func @refuses_none(%arg0: tensor<4x2xf32>, %arg1: tensor<2x6xf32>) -> tensor<4x6xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x2xf32>, tensor<2x6xf32>) -> tensor<4x6xf32>
    return %0 : tensor<4x6xf32>
  }
