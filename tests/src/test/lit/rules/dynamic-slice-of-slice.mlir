// Rows of a value of which columns were cut out.
  func.func @fires(%arg0: tensor<6x8xf32>, %arg1: tensor<i32>) -> tensor<1x3xf32> {
    %z = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.slice %arg0 [0:6, 1:7:2] : (tensor<6x8xf32>) -> tensor<6x3xf32>
    %1 = stablehlo.dynamic_slice %0, %arg1, %z, sizes = [1, 3] : (tensor<6x3xf32>, tensor<i32>, tensor<i32>) -> tensor<1x3xf32>
    return %1 : tensor<1x3xf32>
  }
  func.func @refuses_same_dimension(%arg0: tensor<6x8xf32>, %arg1: tensor<i32>) -> tensor<1x8xf32> {
    %z = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.slice %arg0 [1:5, 0:8] : (tensor<6x8xf32>) -> tensor<4x8xf32>
    %1 = stablehlo.dynamic_slice %0, %arg1, %z, sizes = [1, 8] : (tensor<4x8xf32>, tensor<i32>, tensor<i32>) -> tensor<1x8xf32>
    return %1 : tensor<1x8xf32>
  }
