// A sum over [32, 32, 4] is computed as [4, 32, 32]; small values and long rows stay.
func.func @fires(%a: tensor<32x32x4xf32>, %b: tensor<32x32x4xf32>) -> tensor<32x32x4xf32> {
  %0 = stablehlo.add %a, %b : tensor<32x32x4xf32>
  return %0 : tensor<32x32x4xf32>
}
func.func @fires_select(%p: tensor<i1>, %a: tensor<32x32x4xf32>, %b: tensor<32x32x4xf32>) -> tensor<32x32x4xf32> {
  %0 = stablehlo.select %p, %a, %b : tensor<i1>, tensor<32x32x4xf32>
  return %0 : tensor<32x32x4xf32>
}
func.func @refuses_small(%a: tensor<2x2x4xf32>) -> tensor<2x2x4xf32> {
  %0 = stablehlo.negate %a : tensor<2x2x4xf32>
  return %0 : tensor<2x2x4xf32>
}
func.func @refuses_long(%a: tensor<32x32x64xf32>) -> tensor<32x32x64xf32> {
  %0 = stablehlo.negate %a : tensor<32x32x64xf32>
  return %0 : tensor<32x32x64xf32>
}
