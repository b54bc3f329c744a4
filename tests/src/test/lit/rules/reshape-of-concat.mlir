// Reshape of concat.
  func.func @fires(%arg0: tensor<4x3xf32>, %arg1: tensor<4x2xf32>) -> tensor<2x2x5xf32> {
    %0 = stablehlo.concatenate %arg0, %arg1, dim = 1 : (tensor<4x3xf32>, tensor<4x2xf32>) -> tensor<4x5xf32>
    %1 = stablehlo.reshape %0 : (tensor<4x5xf32>) -> tensor<2x2x5xf32>
    return %1 : tensor<2x2x5xf32>
  }
  func.func @refuses(%arg0: tensor<4x3xf32>, %arg1: tensor<4x2xf32>) -> tensor<20xf32> {
    %0 = stablehlo.concatenate %arg0, %arg1, dim = 1 : (tensor<4x3xf32>, tensor<4x2xf32>) -> tensor<4x5xf32>
    %1 = stablehlo.reshape %0 : (tensor<4x5xf32>) -> tensor<20xf32>
    return %1 : tensor<20xf32>
  }
