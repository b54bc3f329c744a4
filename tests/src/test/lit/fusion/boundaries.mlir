// The cosine is stored for the product; XLA:CPU would compute it again inside the multiplication.
// RUN: eqdrive compile -q --target=cpu %s
// CHECK-LABEL: @main
// CHECK: [[C:%[0-9]+]] = stablehlo.cosine
// CHECK-NEXT: stablehlo.optimization_barrier [[C]]
func.func @main(%x: tensor<128x768xf32>, %w: tensor<768x16xf32>) -> (tensor<128x16xf32>, tensor<128x768xf32>) {
  %0 = stablehlo.cosine %x : tensor<128x768xf32>
  %1 = stablehlo.dot_general %0, %w, contracting_dims = [1] x [0] : (tensor<128x768xf32>, tensor<768x16xf32>) -> tensor<128x16xf32>
  %2 = stablehlo.multiply %0, %x : tensor<128x768xf32>
  return %1, %2 : tensor<128x16xf32>, tensor<128x768xf32>
}
// -----
// The same in a function that the program calls: XLA inlines it, and a boundary would keep it from its surroundings.
// CHECK-LABEL: @main
// CHECK-LABEL: @called
// CHECK-NOT: optimization_barrier
// CHECK: return
func.func @main(%x: tensor<128x768xf32>, %w: tensor<768x16xf32>) -> (tensor<128x16xf32>, tensor<128x768xf32>) {
  %0:2 = call @called(%x, %w) : (tensor<128x768xf32>, tensor<768x16xf32>) -> (tensor<128x16xf32>, tensor<128x768xf32>)
  return %0#0, %0#1 : tensor<128x16xf32>, tensor<128x768xf32>
}
func.func private @called(%x: tensor<128x768xf32>, %w: tensor<768x16xf32>) -> (tensor<128x16xf32>, tensor<128x768xf32>) attributes {no_inline} {
  %0 = stablehlo.cosine %x : tensor<128x768xf32>
  %1 = stablehlo.dot_general %0, %w, contracting_dims = [1] x [0] : (tensor<128x768xf32>, tensor<768x16xf32>) -> tensor<128x16xf32>
  %2 = stablehlo.multiply %0, %x : tensor<128x768xf32>
  return %1, %2 : tensor<128x16xf32>, tensor<128x768xf32>
}
