// A pad of a value with a short innermost dimension.
func.func @fires(%a: tensor<30x32x4xf32>, %v: tensor<f32>) -> tensor<32x32x4xf32> {
  %0 = stablehlo.pad %a, %v, low = [1, 0, 0], high = [1, 0, 0], interior = [0, 0, 0] : (tensor<30x32x4xf32>, tensor<f32>) -> tensor<32x32x4xf32>
  return %0 : tensor<32x32x4xf32>
}
func.func @refuses(%a: tensor<1x2x4xf32>, %v: tensor<f32>) -> tensor<2x2x4xf32> {
  %0 = stablehlo.pad %a, %v, low = [1, 0, 0], high = [0, 0, 0], interior = [0, 0, 0] : (tensor<1x2x4xf32>, tensor<f32>) -> tensor<2x2x4xf32>
  return %0 : tensor<2x2x4xf32>
}
