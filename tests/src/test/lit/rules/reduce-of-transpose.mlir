// Reduce of transpose.
  func.func @fires(%arg0: tensor<2x3x4xf32>) -> tensor<4x3xf32> {
    %0 = stablehlo.transpose %arg0, dims = [2, 0, 1] : (tensor<2x3x4xf32>) -> tensor<4x2x3xf32>
    %1 = stablehlo.constant dense<0.0> : tensor<f32>
    %2 = stablehlo.reduce(%0 init: %1) applies stablehlo.add across dimensions = [1] : (tensor<4x2x3xf32>, tensor<f32>) -> tensor<4x3xf32>
    return %2 : tensor<4x3xf32>
  }
  func.func @refuses(%arg0: tensor<2x3x4xf32>) -> tensor<2xf32> {
    %0 = stablehlo.transpose %arg0, dims = [2, 1, 0] : (tensor<2x3x4xf32>) -> tensor<4x3x2xf32>
    %1 = stablehlo.constant dense<0.0> : tensor<f32>
    %2 = stablehlo.reduce(%0 init: %1) applies stablehlo.add across dimensions = [0, 1] : (tensor<4x3x2xf32>, tensor<f32>) -> tensor<2xf32>
    return %2 : tensor<2xf32>
  }
  func.func @fires_max(%arg0: tensor<2x3x4x5xf32>) -> tensor<4x2xf32> {
    %0 = stablehlo.transpose %arg0, dims = [3, 2, 1, 0] : (tensor<2x3x4x5xf32>) -> tensor<5x4x3x2xf32>
    %1 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %2 = stablehlo.reduce(%0 init: %1) applies stablehlo.maximum across dimensions = [0, 2] : (tensor<5x4x3x2xf32>, tensor<f32>) -> tensor<4x2xf32>
    return %2 : tensor<4x2xf32>
  }
