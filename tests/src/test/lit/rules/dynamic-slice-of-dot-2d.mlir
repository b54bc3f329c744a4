// A dynamic slice of a product.
  func.func @fires(%arg0: tensor<4x5xf32>, %arg1: tensor<5x7xf32>, %arg2: tensor<i32>, %arg3: tensor<i32>) -> tensor<2x7xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x5xf32>, tensor<5x7xf32>) -> tensor<4x7xf32>
    %1 = stablehlo.dynamic_slice %0, %arg2, %arg3, sizes = [2, 7] : (tensor<4x7xf32>, tensor<i32>, tensor<i32>) -> tensor<2x7xf32>
    return %1 : tensor<2x7xf32>
  }
  func.func @refuses_whole(%arg0: tensor<4x5xf32>, %arg1: tensor<5x7xf32>, %arg2: tensor<i32>, %arg3: tensor<i32>) -> tensor<4x7xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x5xf32>, tensor<5x7xf32>) -> tensor<4x7xf32>
    %1 = stablehlo.dynamic_slice %0, %arg2, %arg3, sizes = [4, 7] : (tensor<4x7xf32>, tensor<i32>, tensor<i32>) -> tensor<4x7xf32>
    return %1 : tensor<4x7xf32>
  }
