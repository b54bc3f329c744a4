// Reduce unit dims.
  func.func @fires(%arg0: tensor<2x1x3xf32>, %arg1: tensor<f32>) -> tensor<2x3xf32> {
    %0 = stablehlo.reduce(%arg0 init: %arg1) applies stablehlo.add across dimensions = [1] : (tensor<2x1x3xf32>, tensor<f32>) -> tensor<2x3xf32>
    return %0 : tensor<2x3xf32>
  }
  func.func @refuses(%arg0: tensor<2x1x3xf32>, %arg1: tensor<f32>) -> tensor<1x3xf32> {
    %0 = stablehlo.reduce(%arg0 init: %arg1) applies stablehlo.add across dimensions = [0] : (tensor<2x1x3xf32>, tensor<f32>) -> tensor<1x3xf32>
    return %0 : tensor<1x3xf32>
  }
  func.func @fires_identity(%arg0: tensor<2x1xf32>) -> tensor<2xf32> {
    %0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = stablehlo.reduce(%arg0 init: %0) applies stablehlo.maximum across dimensions = [1] : (tensor<2x1xf32>, tensor<f32>) -> tensor<2xf32>
    return %1 : tensor<2xf32>
  }
  func.func @fires_zero(%arg0: tensor<2x1xf32>) -> tensor<2xf32> {
    %0 = stablehlo.constant dense<0.0> : tensor<f32>
    %1 = stablehlo.reduce(%arg0 init: %0) applies stablehlo.add across dimensions = [1] : (tensor<2x1xf32>, tensor<f32>) -> tensor<2xf32>
    return %1 : tensor<2xf32>
  }
