// RUN: eqdrive compile -q %s
// EXIT: 1
// CHECK: FILE:6:{{[0-9]+}}: error: {{.*}} [EQD-1101]
// CHECK-NEXT: %0 = "stablehlo.add"
func.func @main(%arg0: tensor<4xf32>) -> tensor<5xf32> {
  %0 = "stablehlo.add"(%arg0, %arg0) : (tensor<4xf32>, tensor<4xf32>) -> tensor<5xf32>
  return %0 : tensor<5xf32>
}
// -----
// EXIT: 1
// CHECK: FILE:4:{{[0-9]+}}: error: {{.*}} [EQD-1104]
func.func @main(%arg0: tensor<4xf32>) -> tensor<4xf32> {
  %0 = unknown.op %arg0 : tensor<4xf32>
  return %0 : tensor<4xf32>
}
