// Dynamic slice of elementwise.
  func.func @fires(%arg0: tensor<4x5xf32>, %arg1: tensor<4x5xf32>, %arg2: tensor<i32>, %arg3: tensor<i32>) -> tensor<2x3xf32> {
    %0 = stablehlo.add %arg0, %arg1 : tensor<4x5xf32>
    %1 = stablehlo.dynamic_slice %0, %arg2, %arg3, sizes = [2, 3] : (tensor<4x5xf32>, tensor<i32>, tensor<i32>) -> tensor<2x3xf32>
    return %1 : tensor<2x3xf32>
  }
  func.func @refuses(%arg0: tensor<4x5xf32>, %arg1: tensor<4x5xf32>, %arg2: tensor<i32>, %arg3: tensor<i32>) -> tensor<2x3xf32> {
    %0 = stablehlo.reverse %arg0, dims = [0] : tensor<4x5xf32>
    %1 = stablehlo.dynamic_slice %0, %arg2, %arg3, sizes = [2, 3] : (tensor<4x5xf32>, tensor<i32>, tensor<i32>) -> tensor<2x3xf32>
    return %1 : tensor<2x3xf32>
  }
