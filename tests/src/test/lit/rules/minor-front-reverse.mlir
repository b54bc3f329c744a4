// A reversal of a value with a short innermost dimension.
func.func @fires(%a: tensor<32x32x4xf32>) -> tensor<32x32x4xf32> {
  %0 = stablehlo.reverse %a, dims = [1, 2] : tensor<32x32x4xf32>
  return %0 : tensor<32x32x4xf32>
}
func.func @refuses(%a: tensor<2x2x4xf32>) -> tensor<2x2x4xf32> {
  %0 = stablehlo.reverse %a, dims = [1, 2] : tensor<2x2x4xf32>
  return %0 : tensor<2x2x4xf32>
}
