// Concat flatten.
  func.func @fires(%arg0: tensor<3x2xf32>, %arg1: tensor<4x2xf32>) -> tensor<10x2xf32> {
    %0 = stablehlo.concatenate %arg0, %arg1, dim = 0 : (tensor<3x2xf32>, tensor<4x2xf32>) -> tensor<7x2xf32>
    %1 = stablehlo.concatenate %0, %arg0, dim = 0 : (tensor<7x2xf32>, tensor<3x2xf32>) -> tensor<10x2xf32>
    return %1 : tensor<10x2xf32>
  }
  func.func @refuses(%arg0: tensor<3x2xf32>, %arg1: tensor<4x2xf32>) -> tensor<7x4xf32> {
    %0 = stablehlo.concatenate %arg0, %arg0, dim = 1 : (tensor<3x2xf32>, tensor<3x2xf32>) -> tensor<3x4xf32>
    %1 = stablehlo.concatenate %arg1, %arg1, dim = 1 : (tensor<4x2xf32>, tensor<4x2xf32>) -> tensor<4x4xf32>
    %2 = stablehlo.concatenate %0, %1, dim = 0 : (tensor<3x4xf32>, tensor<4x4xf32>) -> tensor<7x4xf32>
    return %2 : tensor<7x4xf32>
  }
