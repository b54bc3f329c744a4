// A dynamic slice of a product.
  func.func @fires(%arg0: tensor<4x3x5xf32>, %arg1: tensor<3x5x7xf32>, %arg2: tensor<i32>, %arg3: tensor<i32>, %arg4: tensor<i32>) -> tensor<1x2x7xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [1] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x3x5xf32>, tensor<3x5x7xf32>) -> tensor<3x4x7xf32>
    %1 = stablehlo.dynamic_slice %0, %arg2, %arg3, %arg4, sizes = [1, 2, 7] : (tensor<3x4x7xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x7xf32>
    return %1 : tensor<1x2x7xf32>
  }
  func.func @refuses_whole(%arg0: tensor<4x3x5xf32>, %arg1: tensor<3x5x7xf32>, %arg2: tensor<i32>, %arg3: tensor<i32>, %arg4: tensor<i32>) -> tensor<3x4x7xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [1] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x3x5xf32>, tensor<3x5x7xf32>) -> tensor<3x4x7xf32>
    %1 = stablehlo.dynamic_slice %0, %arg2, %arg3, %arg4, sizes = [3, 4, 7] : (tensor<3x4x7xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x4x7xf32>
    return %1 : tensor<3x4x7xf32>
  }
