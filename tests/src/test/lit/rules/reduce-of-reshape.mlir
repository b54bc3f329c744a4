// Reduce of reshape.
  func.func @fires(%arg0: tensor<6x5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.reshape %arg0 : (tensor<6x5xf32>) -> tensor<2x3x5xf32>
    %1 = stablehlo.constant dense<0.0> : tensor<f32>
    %2 = stablehlo.reduce(%0 init: %1) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x3x5xf32>, tensor<f32>) -> tensor<5xf32>
    return %2 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<6x5xf32>) -> tensor<3x5xf32> {
    %0 = stablehlo.reshape %arg0 : (tensor<6x5xf32>) -> tensor<2x3x5xf32>
    %1 = stablehlo.constant dense<0.0> : tensor<f32>
    %2 = stablehlo.reduce(%0 init: %1) applies stablehlo.add across dimensions = [0] : (tensor<2x3x5xf32>, tensor<f32>) -> tensor<3x5xf32>
    return %2 : tensor<3x5xf32>
  }
  func.func @fires_merged(%arg0: tensor<2x3x5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.reshape %arg0 : (tensor<2x3x5xf32>) -> tensor<6x5xf32>
    %1 = stablehlo.constant dense<0.0> : tensor<f32>
    %2 = stablehlo.reduce(%0 init: %1) applies stablehlo.add across dimensions = [0] : (tensor<6x5xf32>, tensor<f32>) -> tensor<5xf32>
    return %2 : tensor<5xf32>
  }
