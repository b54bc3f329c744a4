// An iota of [32, 32, 4] is counted as [4, 32, 32].
func.func @fires() -> tensor<32x32x4xi32> {
  %0 = stablehlo.iota dim = 1 : tensor<32x32x4xi32>
  return %0 : tensor<32x32x4xi32>
}
func.func @refuses() -> tensor<2x2x4xi32> {
  %0 = stablehlo.iota dim = 1 : tensor<2x2x4xi32>
  return %0 : tensor<2x2x4xi32>
}
