// Dus of splat to pad.
  func.func @fires(%arg0: tensor<2x3xf32>) -> tensor<6x4xf32> {
    %0 = stablehlo.constant dense<1.5> : tensor<6x4xf32>
    %1 = stablehlo.constant dense<-1> : tensor<i32>
    %2 = stablehlo.constant dense<1> : tensor<i32>
    %3 = stablehlo.dynamic_update_slice %0, %arg0, %1, %2 : (tensor<6x4xf32>, tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<6x4xf32>
    return %3 : tensor<6x4xf32>
  }
  func.func @refuses(%arg0: tensor<2x3xf32>, %arg1: tensor<i32>) -> tensor<6x4xf32> {
    %0 = stablehlo.constant dense<1.5> : tensor<6x4xf32>
    %1 = stablehlo.constant dense<1> : tensor<i32>
    %2 = stablehlo.dynamic_update_slice %0, %arg0, %arg1, %1 : (tensor<6x4xf32>, tensor<2x3xf32>, tensor<i32>, tensor<i32>) -> tensor<6x4xf32>
    return %2 : tensor<6x4xf32>
  }
