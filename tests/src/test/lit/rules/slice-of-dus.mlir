// Slice of dus.
  func.func @fires(%arg0: tensor<6x4xf32>, %arg1: tensor<2x4xf32>) -> tensor<2x2xf32> {
    %0 = stablehlo.constant dense<9> : tensor<i32>
    %1 = stablehlo.constant dense<0> : tensor<i32>
    %2 = stablehlo.dynamic_update_slice %arg0, %arg1, %0, %1 : (tensor<6x4xf32>, tensor<2x4xf32>, tensor<i32>, tensor<i32>) -> tensor<6x4xf32>
    %3 = stablehlo.slice %2 [4:6, 1:3] : (tensor<6x4xf32>) -> tensor<2x2xf32>
    return %3 : tensor<2x2xf32>
  }
  func.func @refuses(%arg0: tensor<6x4xf32>, %arg1: tensor<2x4xf32>) -> tensor<3x2xf32> {
    %0 = stablehlo.constant dense<9> : tensor<i32>
    %1 = stablehlo.constant dense<0> : tensor<i32>
    %2 = stablehlo.dynamic_update_slice %arg0, %arg1, %0, %1 : (tensor<6x4xf32>, tensor<2x4xf32>, tensor<i32>, tensor<i32>) -> tensor<6x4xf32>
    %3 = stablehlo.slice %2 [3:6, 1:3] : (tensor<6x4xf32>) -> tensor<3x2xf32>
    return %3 : tensor<3x2xf32>
  }
  func.func @fires_outside(%arg0: tensor<6x4xf32>, %arg1: tensor<2x4xf32>, %arg2: tensor<i32>) -> tensor<2x2xf32> {
    %0 = stablehlo.constant dense<2> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %arg1, %0, %arg2 : (tensor<6x4xf32>, tensor<2x4xf32>, tensor<i32>, tensor<i32>) -> tensor<6x4xf32>
    %2 = stablehlo.slice %1 [0:2, 1:4:2] : (tensor<6x4xf32>) -> tensor<2x2xf32>
    return %2 : tensor<2x2xf32>
  }
  func.func @refuses_unknown(%arg0: tensor<6xf32>, %arg1: tensor<2xf32>, %arg2: tensor<i32>) -> tensor<2xf32> {
    %0 = stablehlo.dynamic_update_slice %arg0, %arg1, %arg2 : (tensor<6xf32>, tensor<2xf32>, tensor<i32>) -> tensor<6xf32>
    %1 = stablehlo.slice %0 [0:2] : (tensor<6xf32>) -> tensor<2xf32>
    return %1 : tensor<2xf32>
  }
