// RUN: eqdrive inspect --target=cpu -v %s
// Of the four states one counts what nobody reads and is dropped, two change places and are copied twice a trip, and the
// first values that are arguments or constants are copied before the loop: counted, 9 kernels.

// CHECK-LABEL: @main: 9 kernels
// CHECK: us tensor<64xf32> = copy
// CHECK: us tensor<64xf32> = copy
// CHECK: = while (6 kernels)
// CHECK: us tensor<64xf32> = copy
// CHECK: us tensor<i32> = add
func.func @main(%x: tensor<64xf32>, %y: tensor<64xf32>, %n: tensor<i32>) -> (tensor<64xf32>, tensor<64xf32>) {
  %zero = stablehlo.constant dense<0> : tensor<i32>
  %0:4 = stablehlo.while(%i = %zero, %a = %x, %b = %y, %dead = %zero) : tensor<i32>, tensor<64xf32>, tensor<64xf32>, tensor<i32>
    cond {
      %c = stablehlo.compare LT, %i, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %one = stablehlo.constant dense<1> : tensor<i32>
      %next = stablehlo.add %i, %one : tensor<i32>
      %more = stablehlo.add %dead, %one : tensor<i32>
      stablehlo.return %next, %b, %a, %more : tensor<i32>, tensor<64xf32>, tensor<64xf32>, tensor<i32>
    }
  return %0#1, %0#2 : tensor<64xf32>, tensor<64xf32>
}
