// RUN: eqdrive inspect --target=cpu -v %s
// A fused loop and a product: two kernels, each with its price and what is inside.

// CHECK: 3 of 3 operations modelled
// CHECK-LABEL: @main: 2 kernels, {{[0-9.,]+}} us predicted
// CHECK: us tensor<256x256xf32> = add, multiply
// CHECK: us tensor<256x256xf32> = dot_general
func.func @main(%a: tensor<256x256xf32>, %b: tensor<256x256xf32>) -> tensor<256x256xf32> {
  %0 = stablehlo.add %a, %b : tensor<256x256xf32>
  %1 = stablehlo.multiply %0, %b : tensor<256x256xf32>
  %2 = stablehlo.dot_general %1, %b, contracting_dims = [1] x [0] : (tensor<256x256xf32>, tensor<256x256xf32>) -> tensor<256x256xf32>
  return %2 : tensor<256x256xf32>
}
