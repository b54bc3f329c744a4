// RUN: eqdrive compile --target=cpu -q %s
// The force at the end of a step is that at the start of the next one: one product before the loop, one in it.

// CHECK-LABEL: func.func @main
// CHECK: stablehlo.dot_general
// CHECK: stablehlo.while
// CHECK: stablehlo.dot_general
// CHECK-NOT: stablehlo.dot_general
func.func @main(%x0: tensor<64x256xf32>, %v0: tensor<64x256xf32>, %k: tensor<256x256xf32>) -> (tensor<64x256xf32>, tensor<64x256xf32>) {
  %zero = stablehlo.constant dense<0> : tensor<i32>
  %0:3 = stablehlo.while(%i = %zero, %x = %x0, %v = %v0) : tensor<i32>, tensor<64x256xf32>, tensor<64x256xf32>
    cond {
      %n = stablehlo.constant dense<100> : tensor<i32>
      %c = stablehlo.compare LT, %i, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %one = stablehlo.constant dense<1> : tensor<i32>
      %next = stablehlo.add %i, %one : tensor<i32>
      %f = stablehlo.dot_general %x, %k, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<64x256xf32>, tensor<256x256xf32>) -> tensor<64x256xf32>
      %h = stablehlo.subtract %v, %f : tensor<64x256xf32>
      %y = stablehlo.add %x, %h : tensor<64x256xf32>
      %g = stablehlo.dot_general %y, %k, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<64x256xf32>, tensor<256x256xf32>) -> tensor<64x256xf32>
      %w = stablehlo.subtract %h, %g : tensor<64x256xf32>
      stablehlo.return %next, %y, %w : tensor<i32>, tensor<64x256xf32>, tensor<64x256xf32>
    }
  return %0#1, %0#2 : tensor<64x256xf32>, tensor<64x256xf32>
}
