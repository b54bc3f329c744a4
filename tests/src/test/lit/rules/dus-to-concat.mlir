// Dus to concat.
  func.func @fires(%arg0: tensor<6x4xf32>, %arg1: tensor<2x4xf32>, %arg2: tensor<i32>) -> tensor<6x4xf32> {
    %0 = stablehlo.constant dense<3> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %arg1, %0, %arg2 : (tensor<6x4xf32>, tensor<2x4xf32>, tensor<i32>, tensor<i32>) -> tensor<6x4xf32>
    return %1 : tensor<6x4xf32>
  }
  func.func @refuses(%arg0: tensor<6x4xf32>, %arg1: tensor<2x3xf32>, %arg2: tensor<i32>) -> tensor<6x4xf32> {
    %0 = stablehlo.constant dense<3> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %arg1, %0, %arg2 : (tensor<6x4xf32>, tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<6x4xf32>
    return %1 : tensor<6x4xf32>
  }
  func.func @fires_clamped(%arg0: tensor<6xf32>, %arg1: tensor<2xf32>) -> tensor<6xf32> {
    %0 = stablehlo.constant dense<30> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %arg1, %0 : (tensor<6xf32>, tensor<2xf32>, tensor<i32>) -> tensor<6xf32>
    return %1 : tensor<6xf32>
  }
