// Concat of transpose.
  func.func @fires(%arg0: tensor<2x3x4xf32>, %arg1: tensor<2x5x4xf32>) -> tensor<4x2x8xf32> {
    %0 = stablehlo.transpose %arg0, dims = [2, 0, 1] : (tensor<2x3x4xf32>) -> tensor<4x2x3xf32>
    %1 = stablehlo.transpose %arg1, dims = [2, 0, 1] : (tensor<2x5x4xf32>) -> tensor<4x2x5xf32>
    %2 = stablehlo.concatenate %0, %1, dim = 2 : (tensor<4x2x3xf32>, tensor<4x2x5xf32>) -> tensor<4x2x8xf32>
    return %2 : tensor<4x2x8xf32>
  }
  func.func @refuses(%arg0: tensor<2x3xf32>, %arg1: tensor<1x2xf32>) -> tensor<4x2xf32> {
    %0 = stablehlo.transpose %arg0, dims = [1, 0] : (tensor<2x3xf32>) -> tensor<3x2xf32>
    %1 = stablehlo.concatenate %0, %arg1, dim = 0 : (tensor<3x2xf32>, tensor<1x2xf32>) -> tensor<4x2xf32>
    return %1 : tensor<4x2xf32>
  }
