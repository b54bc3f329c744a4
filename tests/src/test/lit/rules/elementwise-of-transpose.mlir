// Elementwise of transpose.
  func.func @fires(%arg0: tensor<2x3x4xf32>, %arg1: tensor<2x3x4xf32>) -> tensor<4x2x3xf32> {
    %0 = stablehlo.transpose %arg0, dims = [2, 0, 1] : (tensor<2x3x4xf32>) -> tensor<4x2x3xf32>
    %1 = stablehlo.transpose %arg1, dims = [2, 0, 1] : (tensor<2x3x4xf32>) -> tensor<4x2x3xf32>
    %2 = stablehlo.subtract %0, %1 : tensor<4x2x3xf32>
    return %2 : tensor<4x2x3xf32>
  }
  func.func @refuses(%arg0: tensor<3x3x3xf32>, %arg1: tensor<3x3x3xf32>) -> tensor<3x3x3xf32> {
    %0 = stablehlo.transpose %arg0, dims = [2, 0, 1] : (tensor<3x3x3xf32>) -> tensor<3x3x3xf32>
    %1 = stablehlo.transpose %arg1, dims = [2, 1, 0] : (tensor<3x3x3xf32>) -> tensor<3x3x3xf32>
    %2 = stablehlo.subtract %0, %1 : tensor<3x3x3xf32>
    return %2 : tensor<3x3x3xf32>
  }
  func.func @fires_splat(%arg0: tensor<2x3xf32>) -> tensor<3x2xf32> {
    %0 = stablehlo.transpose %arg0, dims = [1, 0] : (tensor<2x3xf32>) -> tensor<3x2xf32>
    %1 = stablehlo.constant dense<3.0> : tensor<3x2xf32>
    %2 = stablehlo.divide %0, %1 : tensor<3x2xf32>
    return %2 : tensor<3x2xf32>
  }
