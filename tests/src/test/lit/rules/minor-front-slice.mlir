// A slice that keeps a short innermost dimension, or takes one of it.
func.func @fires(%a: tensor<32x32x4xf32>) -> tensor<32x32x1xf32> {
  %0 = stablehlo.slice %a [0:32, 0:32, 1:2] : (tensor<32x32x4xf32>) -> tensor<32x32x1xf32>
  return %0 : tensor<32x32x1xf32>
}
func.func @refuses(%a: tensor<32x32x64xf32>) -> tensor<32x32x1xf32> {
  %0 = stablehlo.slice %a [0:32, 0:32, 1:2] : (tensor<32x32x64xf32>) -> tensor<32x32x1xf32>
  return %0 : tensor<32x32x1xf32>
}
