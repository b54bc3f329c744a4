// A reshape that splits the rows and leaves the short dimension.
func.func @fires(%a: tensor<1024x4xf32>) -> tensor<32x32x4xf32> {
  %0 = stablehlo.reshape %a : (tensor<1024x4xf32>) -> tensor<32x32x4xf32>
  return %0 : tensor<32x32x4xf32>
}
func.func @refuses(%a: tensor<4096xf32>) -> tensor<32x32x4xf32> {
  %0 = stablehlo.reshape %a : (tensor<4096xf32>) -> tensor<32x32x4xf32>
  return %0 : tensor<32x32x4xf32>
}
