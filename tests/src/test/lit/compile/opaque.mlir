// RUN: eqdrive compile -q --verify=off %s
// What is not modelled keeps attributes, order and place.
// CHECK-LABEL: func.func @main
// CHECK: stablehlo.custom_call @first(%arg0)
// CHECK-SAME: has_side_effect = true
// CHECK: stablehlo.custom_call @second(%arg0)
// CHECK-SAME: mhlo.frontend_attributes = {a = "b"}
// CHECK: return
func.func @main(%arg0: tensor<8xf32>) -> tensor<8xf32> {
  %0 = stablehlo.custom_call @first(%arg0) {has_side_effect = true} : (tensor<8xf32>) -> tensor<8xf32>
  %1 = stablehlo.custom_call @second(%arg0) {has_side_effect = true, mhlo.frontend_attributes = {a = "b"}} : (tensor<8xf32>) -> tensor<8xf32>
  %2 = stablehlo.add %0, %1 : tensor<8xf32>
  return %2 : tensor<8xf32>
}
