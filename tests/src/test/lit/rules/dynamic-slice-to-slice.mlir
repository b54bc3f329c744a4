// Dynamic slice to slice.
  func.func @fires(%arg0: tensor<5x4xf32>) -> tensor<2x3xf32> {
    %0 = stablehlo.constant dense<9> : tensor<i32>
    %1 = stablehlo.constant dense<-3> : tensor<i32>
    %2 = stablehlo.dynamic_slice %arg0, %0, %1, sizes = [2, 3] : (tensor<5x4xf32>, tensor<i32>, tensor<i32>) -> tensor<2x3xf32>
    return %2 : tensor<2x3xf32>
  }
  func.func @refuses(%arg0: tensor<5x4xf32>, %arg1: tensor<i32>) -> tensor<2x3xf32> {
    %0 = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.dynamic_slice %arg0, %arg1, %0, sizes = [2, 3] : (tensor<5x4xf32>, tensor<i32>, tensor<i32>) -> tensor<2x3xf32>
    return %1 : tensor<2x3xf32>
  }
  func.func @fires_whole_dimension(%arg0: tensor<5x4xf32>, %arg1: tensor<i32>) -> tensor<2x4xf32> {
    %0 = stablehlo.constant dense<1> : tensor<i32>
    %1 = stablehlo.dynamic_slice %arg0, %0, %arg1, sizes = [2, 4] : (tensor<5x4xf32>, tensor<i32>, tensor<i32>) -> tensor<2x4xf32>
    return %1 : tensor<2x4xf32>
  }
