// Concat splat to pad.
  func.func @fires(%arg0: tensor<3x2xf32>) -> tensor<6x2xf32> {
    %0 = stablehlo.constant dense<1.0> : tensor<2x2xf32>
    %1 = stablehlo.constant dense<1.0> : tensor<1x2xf32>
    %2 = stablehlo.concatenate %0, %arg0, %1, dim = 0 : (tensor<2x2xf32>, tensor<3x2xf32>, tensor<1x2xf32>) -> tensor<6x2xf32>
    return %2 : tensor<6x2xf32>
  }
  func.func @refuses(%arg0: tensor<3x2xf32>) -> tensor<6x2xf32> {
    %0 = stablehlo.constant dense<1.0> : tensor<2x2xf32>
    %1 = stablehlo.constant dense<2.0> : tensor<1x2xf32>
    %2 = stablehlo.concatenate %0, %arg0, %1, dim = 0 : (tensor<2x2xf32>, tensor<3x2xf32>, tensor<1x2xf32>) -> tensor<6x2xf32>
    return %2 : tensor<6x2xf32>
  }
