// Dynamic slice of transpose.
  func.func @fires(%arg0: tensor<4x5x6xf32>, %arg1: tensor<i32>, %arg2: tensor<i32>, %arg3: tensor<i32>) -> tensor<3x2x1xf32> {
    %0 = stablehlo.transpose %arg0, dims = [2, 0, 1] : (tensor<4x5x6xf32>) -> tensor<6x4x5xf32>
    %1 = stablehlo.dynamic_slice %0, %arg1, %arg2, %arg3, sizes = [3, 2, 1] : (tensor<6x4x5xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x2x1xf32>
    return %1 : tensor<3x2x1xf32>
  }
  func.func @refuses(%arg0: tensor<4x5x6xf32>, %arg1: tensor<i32>, %arg2: tensor<i32>, %arg3: tensor<i32>) -> tensor<3x2x1xf32> {
    %0 = stablehlo.negate %arg0 : tensor<4x5x6xf32>
    %1 = stablehlo.dynamic_slice %0, %arg1, %arg2, %arg3, sizes = [3, 2, 1] : (tensor<4x5x6xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x2x1xf32>
    return %1 : tensor<3x2x1xf32>
  }
