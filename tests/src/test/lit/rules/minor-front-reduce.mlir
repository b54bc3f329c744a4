// A sum over the short dimension reads it first; a sum over it and others would change its order.
func.func @fires_short(%a: tensor<32x32x4xf32>) -> tensor<32x32xf32> {
  %z = stablehlo.constant dense<0.000000e+00> : tensor<f32>
  %0 = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [2] : (tensor<32x32x4xf32>, tensor<f32>) -> tensor<32x32xf32>
  return %0 : tensor<32x32xf32>
}
func.func @fires_long(%a: tensor<32x32x4xf32>) -> tensor<32x4xf32> {
  %z = stablehlo.constant dense<0.000000e+00> : tensor<f32>
  %0 = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [0] : (tensor<32x32x4xf32>, tensor<f32>) -> tensor<32x4xf32>
  return %0 : tensor<32x4xf32>
}
func.func @refuses_both(%a: tensor<32x32x4xf32>) -> tensor<32xf32> {
  %z = stablehlo.constant dense<0.000000e+00> : tensor<f32>
  %0 = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [1, 2] : (tensor<32x32x4xf32>, tensor<f32>) -> tensor<32xf32>
  return %0 : tensor<32xf32>
}
