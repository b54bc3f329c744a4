// Reduce of neg.
  func.func @fires(%arg0: tensor<4x5xf32>) -> tensor<4xf32> {
    %0 = stablehlo.negate %arg0 : tensor<4x5xf32>
    %1 = stablehlo.constant dense<0.0> : tensor<f32>
    %2 = stablehlo.reduce(%0 init: %1) applies stablehlo.add across dimensions = [1] : (tensor<4x5xf32>, tensor<f32>) -> tensor<4xf32>
    return %2 : tensor<4xf32>
  }
  func.func @refuses(%arg0: tensor<4x5xf32>) -> tensor<4xf32> {
    %0 = stablehlo.negate %arg0 : tensor<4x5xf32>
    %1 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %2 = stablehlo.reduce(%0 init: %1) applies stablehlo.maximum across dimensions = [1] : (tensor<4x5xf32>, tensor<f32>) -> tensor<4xf32>
    return %2 : tensor<4xf32>
  }
