// RUN: eqdrive inspect --target=cpu -v %s
// The kernels of a loop are those of its condition and its body; the loop itself is none. What it writes over is copied first.

// CHECK-LABEL: @main: 6 kernels, {{[0-9.,]+}} us predicted
// CHECK: us tensor<64x64xf32> = copy
// CHECK: us Tuple[members=[tensor<i32>, tensor<64x64xf32>]] = while (4 kernels)
// CHECK: us tensor<i1> = compare
// CHECK: us tensor<i32> = add
// CHECK: us tensor<64x64xf32> = dot_general
// CHECK: us tensor<64x64xf32> = exponential
func.func @main(%x: tensor<64x64xf32>, %n: tensor<i32>) -> tensor<64x64xf32> {
  %zero = stablehlo.constant dense<0> : tensor<i32>
  %0:2 = stablehlo.while(%i = %zero, %v = %x) : tensor<i32>, tensor<64x64xf32>
    cond {
      %c = stablehlo.compare LT, %i, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %one = stablehlo.constant dense<1> : tensor<i32>
      %next = stablehlo.add %i, %one : tensor<i32>
      %p = stablehlo.dot_general %v, %v, contracting_dims = [1] x [0] : (tensor<64x64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
      %e = stablehlo.exponential %p : tensor<64x64xf32>
      stablehlo.return %next, %e : tensor<i32>, tensor<64x64xf32>
    }
  return %0#1 : tensor<64x64xf32>
}
