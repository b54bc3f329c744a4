// Concat single.
  func.func @fires(%arg0: tensor<3x2xf32>) -> tensor<3x2xf32> {
    %0 = stablehlo.concatenate %arg0, dim = 0 : (tensor<3x2xf32>) -> tensor<3x2xf32>
    return %0 : tensor<3x2xf32>
  }
  func.func @refuses(%arg0: tensor<3xf32>, %arg1: tensor<4xf32>) -> tensor<7xf32> {
    %0 = stablehlo.concatenate %arg0, %arg1, dim = 0 : (tensor<3xf32>, tensor<4xf32>) -> tensor<7xf32>
    return %0 : tensor<7xf32>
  }
  func.func @fires_empty(%arg0: tensor<3xf32>, %arg1: tensor<0xf32>) -> tensor<3xf32> {
    %0 = stablehlo.concatenate %arg0, %arg1, dim = 0 : (tensor<3xf32>, tensor<0xf32>) -> tensor<3xf32>
    return %0 : tensor<3xf32>
  }
