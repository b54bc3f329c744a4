// A concatenation along the short dimension becomes one along the first.
func.func @fires(%a: tensor<32x32x1xf32>, %b: tensor<32x32x3xf32>) -> tensor<32x32x4xf32> {
  %0 = stablehlo.concatenate %a, %b, dim = 2 : (tensor<32x32x1xf32>, tensor<32x32x3xf32>) -> tensor<32x32x4xf32>
  return %0 : tensor<32x32x4xf32>
}
func.func @refuses(%a: tensor<1x2x4xf32>, %b: tensor<1x2x4xf32>) -> tensor<2x2x4xf32> {
  %0 = stablehlo.concatenate %a, %b, dim = 0 : (tensor<1x2x4xf32>, tensor<1x2x4xf32>) -> tensor<2x2x4xf32>
  return %0 : tensor<2x2x4xf32>
}
