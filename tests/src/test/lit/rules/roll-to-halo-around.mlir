// Cyclic shifts along several dimensions; a shift that nothing reads counts too.
  func.func @fires(%arg0: tensor<5x8xf32>) -> tensor<5x8xf32> {
    %0 = stablehlo.slice %arg0 [0:5, 2:8] : (tensor<5x8xf32>) -> tensor<5x6xf32>
    %1 = stablehlo.slice %arg0 [0:5, 0:2] : (tensor<5x8xf32>) -> tensor<5x2xf32>
    %2 = stablehlo.concatenate %0, %1, dim = 1 : (tensor<5x6xf32>, tensor<5x2xf32>) -> tensor<5x8xf32>
    %3 = stablehlo.slice %arg0 [4:5, 0:8] : (tensor<5x8xf32>) -> tensor<1x8xf32>
    %4 = stablehlo.slice %arg0 [0:4, 0:8] : (tensor<5x8xf32>) -> tensor<4x8xf32>
    %5 = stablehlo.concatenate %3, %4, dim = 0 : (tensor<1x8xf32>, tensor<4x8xf32>) -> tensor<5x8xf32>
    return %2 : tensor<5x8xf32>
  }
  func.func @refuses_one_dimension(%arg0: tensor<5x8xf32>) -> tensor<5x8xf32> {
    %0 = stablehlo.slice %arg0 [0:5, 1:8] : (tensor<5x8xf32>) -> tensor<5x7xf32>
    %1 = stablehlo.slice %arg0 [0:5, 0:1] : (tensor<5x8xf32>) -> tensor<5x1xf32>
    %2 = stablehlo.concatenate %0, %1, dim = 1 : (tensor<5x7xf32>, tensor<5x1xf32>) -> tensor<5x8xf32>
    %3 = stablehlo.slice %arg0 [0:5, 7:8] : (tensor<5x8xf32>) -> tensor<5x1xf32>
    %4 = stablehlo.slice %arg0 [0:5, 0:7] : (tensor<5x8xf32>) -> tensor<5x7xf32>
    %5 = stablehlo.concatenate %3, %4, dim = 1 : (tensor<5x1xf32>, tensor<5x7xf32>) -> tensor<5x8xf32>
    %6 = stablehlo.add %2, %5 : tensor<5x8xf32>
    return %6 : tensor<5x8xf32>
  }
  func.func @refuses_two_values(%arg0: tensor<5x8xf32>, %arg1: tensor<5x8xf32>) -> tensor<5x8xf32> {
    %0 = stablehlo.slice %arg0 [0:5, 2:8] : (tensor<5x8xf32>) -> tensor<5x6xf32>
    %1 = stablehlo.slice %arg0 [0:5, 0:2] : (tensor<5x8xf32>) -> tensor<5x2xf32>
    %2 = stablehlo.concatenate %0, %1, dim = 1 : (tensor<5x6xf32>, tensor<5x2xf32>) -> tensor<5x8xf32>
    %3 = stablehlo.slice %arg1 [4:5, 0:8] : (tensor<5x8xf32>) -> tensor<1x8xf32>
    %4 = stablehlo.slice %arg1 [0:4, 0:8] : (tensor<5x8xf32>) -> tensor<4x8xf32>
    %5 = stablehlo.concatenate %3, %4, dim = 0 : (tensor<1x8xf32>, tensor<4x8xf32>) -> tensor<5x8xf32>
    %6 = stablehlo.subtract %2, %5 : tensor<5x8xf32>
    return %6 : tensor<5x8xf32>
  }
