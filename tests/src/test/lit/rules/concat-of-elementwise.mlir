// Concat of elementwise.
  func.func @fires(%arg0: tensor<3xf32>, %arg1: tensor<4xf32>) -> tensor<7xf32> {
    %0 = stablehlo.exponential %arg0 : tensor<3xf32>
    %1 = stablehlo.exponential %arg1 : tensor<4xf32>
    %2 = stablehlo.concatenate %0, %1, dim = 0 : (tensor<3xf32>, tensor<4xf32>) -> tensor<7xf32>
    return %2 : tensor<7xf32>
  }
  func.func @refuses(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>, %arg2: tensor<4xf32>, %arg3: tensor<4xf32>) -> tensor<7xf32> {
    %0 = stablehlo.add %arg0, %arg1 : tensor<3xf32>
    %1 = stablehlo.add %arg2, %arg3 : tensor<4xf32>
    %2 = stablehlo.concatenate %0, %1, dim = 0 : (tensor<3xf32>, tensor<4xf32>) -> tensor<7xf32>
    return %2 : tensor<7xf32>
  }
  func.func @fires_splats(%arg0: tensor<3xf32>, %arg1: tensor<4xf32>) -> tensor<7xf32> {
    %0 = stablehlo.constant dense<2.0> : tensor<3xf32>
    %1 = stablehlo.add %arg0, %0 : tensor<3xf32>
    %2 = stablehlo.constant dense<2.0> : tensor<4xf32>
    %3 = stablehlo.add %arg1, %2 : tensor<4xf32>
    %4 = stablehlo.concatenate %1, %3, dim = 0 : (tensor<3xf32>, tensor<4xf32>) -> tensor<7xf32>
    return %4 : tensor<7xf32>
  }
  func.func @fires_slices(%arg0: tensor<3xf32>, %arg1: tensor<4xf32>, %arg2: tensor<7xf32>) -> tensor<7xf32> {
    %0 = stablehlo.slice %arg2 [0:3] : (tensor<7xf32>) -> tensor<3xf32>
    %1 = stablehlo.subtract %arg0, %0 : tensor<3xf32>
    %2 = stablehlo.slice %arg2 [3:7] : (tensor<7xf32>) -> tensor<4xf32>
    %3 = stablehlo.subtract %arg1, %2 : tensor<4xf32>
    %4 = stablehlo.concatenate %1, %3, dim = 0 : (tensor<3xf32>, tensor<4xf32>) -> tensor<7xf32>
    return %4 : tensor<7xf32>
  }
