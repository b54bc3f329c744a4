// Rows of a value whose other dimensions are merged, split, or units.
  func.func @fires_merged(%arg0: tensor<2x6x2x3xf32>, %arg1: tensor<i32>) -> tensor<2x1x6xf32> {
    %z = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.reshape %arg0 : (tensor<2x6x2x3xf32>) -> tensor<2x6x6xf32>
    %1 = stablehlo.dynamic_slice %0, %z, %arg1, %z, sizes = [2, 1, 6] : (tensor<2x6x6xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x1x6xf32>
    return %1 : tensor<2x1x6xf32>
  }
  func.func @fires_split(%arg0: tensor<2x6x6xf32>, %arg1: tensor<i32>) -> tensor<2x2x2x3xf32> {
    %z = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.reshape %arg0 : (tensor<2x6x6xf32>) -> tensor<2x6x2x3xf32>
    %1 = stablehlo.dynamic_slice %0, %z, %arg1, %z, %z, sizes = [2, 2, 2, 3] : (tensor<2x6x2x3xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x2x2x3xf32>
    return %1 : tensor<2x2x2x3xf32>
  }
  func.func @fires_units(%arg0: tensor<6x3xf32>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<1x2x1x3xf32> {
    %0 = stablehlo.reshape %arg0 : (tensor<6x3xf32>) -> tensor<1x6x1x3xf32>
    %1 = stablehlo.dynamic_slice %0, %arg1, %arg2, %arg1, %arg1, sizes = [1, 2, 1, 3] : (tensor<1x6x1x3xf32>, tensor<i32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x1x3xf32>
    return %1 : tensor<1x2x1x3xf32>
  }
  func.func @refuses_mixed(%arg0: tensor<2x3x6xf32>, %arg1: tensor<i32>) -> tensor<1x6xf32> {
    %z = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.reshape %arg0 : (tensor<2x3x6xf32>) -> tensor<6x6xf32>
    %1 = stablehlo.dynamic_slice %0, %arg1, %z, sizes = [1, 6] : (tensor<6x6xf32>, tensor<i32>, tensor<i32>) -> tensor<1x6xf32>
    return %1 : tensor<1x6xf32>
  }
