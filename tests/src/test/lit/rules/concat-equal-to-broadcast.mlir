// Concat equal to broadcast.
  func.func @fires(%arg0: tensor<3x2xf32>) -> tensor<3x6xf32> {
    %0 = stablehlo.concatenate %arg0, %arg0, %arg0, dim = 1 : (tensor<3x2xf32>, tensor<3x2xf32>, tensor<3x2xf32>) -> tensor<3x6xf32>
    return %0 : tensor<3x6xf32>
  }
  func.func @refuses(%arg0: tensor<3x2xf32>) -> tensor<3x4xf32> {
    %0 = stablehlo.negate %arg0 : tensor<3x2xf32>
    %1 = stablehlo.concatenate %arg0, %0, dim = 1 : (tensor<3x2xf32>, tensor<3x2xf32>) -> tensor<3x4xf32>
    return %1 : tensor<3x4xf32>
  }
