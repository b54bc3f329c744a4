// A broadcast to [32, 32, 4] writes [4, 32, 32].
func.func @fires(%a: tensor<32x4xf32>) -> tensor<32x32x4xf32> {
  %0 = stablehlo.broadcast_in_dim %a, dims = [1, 2] : (tensor<32x4xf32>) -> tensor<32x32x4xf32>
  return %0 : tensor<32x32x4xf32>
}
func.func @refuses(%a: tensor<32x64xf32>) -> tensor<32x32x64xf32> {
  %0 = stablehlo.broadcast_in_dim %a, dims = [1, 2] : (tensor<32x64xf32>) -> tensor<32x32x64xf32>
  return %0 : tensor<32x32x64xf32>
}
