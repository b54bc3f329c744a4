// RUN: eqdrive compile -q --verify=off --rules-only=none %s
// Without rules a program stays as it is.
// CHECK-LABEL: func.func @main
// CHECK: [[SUM:%[0-9a-z_]+]] = stablehlo.add %arg0, %arg1
// CHECK-NEXT: [[PRODUCT:%[0-9a-z_]+]] = stablehlo.multiply [[SUM]], %arg1
// CHECK-NEXT: return [[PRODUCT]]
func.func @main(%arg0: tensor<8x4xf32>, %arg1: tensor<8x4xf32>) -> tensor<8x4xf32> {
  %0 = stablehlo.add %arg0, %arg1 : tensor<8x4xf32>
  %1 = stablehlo.multiply %0, %arg1 : tensor<8x4xf32>
  return %1 : tensor<8x4xf32>
}
