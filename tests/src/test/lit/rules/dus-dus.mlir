// Dus dus.
  func.func @fires(%arg0: tensor<5xf32>, %arg1: tensor<2xf32>, %arg2: tensor<2xf32>, %arg3: tensor<i32>) -> tensor<5xf32> {
    %0 = stablehlo.dynamic_update_slice %arg0, %arg1, %arg3 : (tensor<5xf32>, tensor<2xf32>, tensor<i32>) -> tensor<5xf32>
    %1 = stablehlo.dynamic_update_slice %0, %arg2, %arg3 : (tensor<5xf32>, tensor<2xf32>, tensor<i32>) -> tensor<5xf32>
    return %1 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xf32>, %arg1: tensor<2xf32>, %arg2: tensor<1xf32>, %arg3: tensor<i32>) -> tensor<5xf32> {
    %0 = stablehlo.dynamic_update_slice %arg0, %arg1, %arg3 : (tensor<5xf32>, tensor<2xf32>, tensor<i32>) -> tensor<5xf32>
    %1 = stablehlo.dynamic_update_slice %0, %arg2, %arg3 : (tensor<5xf32>, tensor<1xf32>, tensor<i32>) -> tensor<5xf32>
    return %1 : tensor<5xf32>
  }
