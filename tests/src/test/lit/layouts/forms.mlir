// Every function has forms in another layout ("forms…") or none ("none…"); the forms compute what the function does.
func.func @forms_elementwise(%a: tensor<32x32x4xf32>, %b: tensor<32x32x4xf32>) -> tensor<32x32x4xf32> {
  %0 = stablehlo.add %a, %b : tensor<32x32x4xf32>
  return %0 : tensor<32x32x4xf32>
}
func.func @forms_select(%p: tensor<i1>, %a: tensor<32x32x4xf32>, %b: tensor<32x32x4xf32>) -> tensor<32x32x4xf32> {
  %0 = stablehlo.select %p, %a, %b : tensor<i1>, tensor<32x32x4xf32>
  return %0 : tensor<32x32x4xf32>
}
func.func @forms_two_short(%a: tensor<512x3x3xf32>) -> tensor<512x3x3xf32> {
  %0 = stablehlo.negate %a : tensor<512x3x3xf32>
  return %0 : tensor<512x3x3xf32>
}
func.func @none_small(%a: tensor<2x2x4xf32>) -> tensor<2x2x4xf32> {
  %0 = stablehlo.negate %a : tensor<2x2x4xf32>
  return %0 : tensor<2x2x4xf32>
}
func.func @none_long(%a: tensor<32x32x64xf32>) -> tensor<32x32x64xf32> {
  %0 = stablehlo.negate %a : tensor<32x32x64xf32>
  return %0 : tensor<32x32x64xf32>
}
func.func @forms_broadcast(%a: tensor<32x4xf32>) -> tensor<32x64x4xf32> {
  %0 = stablehlo.broadcast_in_dim %a, dims = [0, 2] : (tensor<32x4xf32>) -> tensor<32x64x4xf32>
  return %0 : tensor<32x64x4xf32>
}
func.func @forms_iota() -> tensor<512x8xi32> {
  %0 = stablehlo.iota dim = 0 : tensor<512x8xi32>
  return %0 : tensor<512x8xi32>
}
func.func @forms_slice(%a: tensor<40x32x4xf32>) -> tensor<16x32x4xf32> {
  %0 = stablehlo.slice %a [1:33:2, 0:32, 0:4] : (tensor<40x32x4xf32>) -> tensor<16x32x4xf32>
  %1 = stablehlo.concatenate %0, %0, %0, dim = 0 : (tensor<16x32x4xf32>, tensor<16x32x4xf32>, tensor<16x32x4xf32>) -> tensor<48x32x4xf32>
  %2 = stablehlo.slice %1 [8:40, 0:32, 0:4] : (tensor<48x32x4xf32>) -> tensor<32x32x4xf32>
  %3 = stablehlo.slice %2 [0:16, 0:32, 0:4] : (tensor<32x32x4xf32>) -> tensor<16x32x4xf32>
  return %3 : tensor<16x32x4xf32>
}
func.func @forms_slice_of_one(%a: tensor<32x32x4xf32>) -> tensor<32x32x1xf32> {
  %0 = stablehlo.slice %a [0:32, 0:32, 1:2] : (tensor<32x32x4xf32>) -> tensor<32x32x1xf32>
  return %0 : tensor<32x32x1xf32>
}
func.func @none_slice_of_long(%a: tensor<32x32x64xf32>) -> tensor<32x32x1xf32> {
  %0 = stablehlo.slice %a [0:32, 0:32, 1:2] : (tensor<32x32x64xf32>) -> tensor<32x32x1xf32>
  return %0 : tensor<32x32x1xf32>
}
func.func @forms_dynamic_slice(%a: tensor<40x32x4xf32>, %i: tensor<i32>, %j: tensor<i32>, %k: tensor<i32>) -> tensor<32x32x4xf32> {
  %0 = stablehlo.dynamic_slice %a, %i, %j, %k, sizes = [32, 32, 4] : (tensor<40x32x4xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<32x32x4xf32>
  return %0 : tensor<32x32x4xf32>
}
func.func @forms_dynamic_update_slice(%a: tensor<32x32x4xf32>, %u: tensor<8x16x2xf32>, %i: tensor<i32>, %j: tensor<i32>, %k: tensor<i32>) -> tensor<32x32x4xf32> {
  %0 = stablehlo.dynamic_update_slice %a, %u, %i, %j, %k : (tensor<32x32x4xf32>, tensor<8x16x2xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<32x32x4xf32>
  return %0 : tensor<32x32x4xf32>
}
func.func @forms_pad(%a: tensor<30x16x4xf32>, %v: tensor<f32>) -> tensor<32x31x4xf32> {
  %0 = stablehlo.pad %a, %v, low = [1, 0, 0], high = [1, 0, 0], interior = [0, 1, 0] : (tensor<30x16x4xf32>, tensor<f32>) -> tensor<32x31x4xf32>
  %1 = stablehlo.pad %0, %v, low = [3, 0, 0], high = [1, 1, 0], interior = [0, 0, 0] : (tensor<32x31x4xf32>, tensor<f32>) -> tensor<36x32x4xf32>
  %2 = stablehlo.slice %1 [0:32, 1:32, 0:4] : (tensor<36x32x4xf32>) -> tensor<32x31x4xf32>
  return %2 : tensor<32x31x4xf32>
}
func.func @forms_concatenate(%a: tensor<32x32x1xf32>, %b: tensor<32x32x3xf32>) -> tensor<32x32x4xf32> {
  %0 = stablehlo.concatenate %a, %b, dim = 2 : (tensor<32x32x1xf32>, tensor<32x32x3xf32>) -> tensor<32x32x4xf32>
  return %0 : tensor<32x32x4xf32>
}
func.func @forms_reverse(%a: tensor<32x32x4xf32>) -> tensor<32x32x4xf32> {
  %0 = stablehlo.reverse %a, dims = [0, 2] : tensor<32x32x4xf32>
  return %0 : tensor<32x32x4xf32>
}
func.func @forms_reshape(%a: tensor<1024x4xf32>) -> tensor<32x32x4xf32> {
  %0 = stablehlo.reshape %a : (tensor<1024x4xf32>) -> tensor<32x32x4xf32>
  return %0 : tensor<32x32x4xf32>
}
func.func @none_reshape_across(%a: tensor<4096xf32>) -> tensor<32x32x4xf32> {
  %0 = stablehlo.reshape %a : (tensor<4096xf32>) -> tensor<32x32x4xf32>
  return %0 : tensor<32x32x4xf32>
}
func.func @forms_reduce_short(%a: tensor<32x32x4xf32>) -> tensor<32x32xf32> {
  %z = stablehlo.constant dense<0.000000e+00> : tensor<f32>
  %0 = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [2] : (tensor<32x32x4xf32>, tensor<f32>) -> tensor<32x32xf32>
  return %0 : tensor<32x32xf32>
}
func.func @forms_reduce_long(%a: tensor<32x32x4xf32>) -> tensor<32x4xf32> {
  %z = stablehlo.constant dense<0.000000e+00> : tensor<f32>
  %0 = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [0] : (tensor<32x32x4xf32>, tensor<f32>) -> tensor<32x4xf32>
  return %0 : tensor<32x4xf32>
}
func.func @forms_maximum_of_both(%a: tensor<32x32x4xf32>) -> tensor<32xf32> {
  %z = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %0 = stablehlo.reduce(%a init: %z) applies stablehlo.maximum across dimensions = [1, 2] : (tensor<32x32x4xf32>, tensor<f32>) -> tensor<32xf32>
  return %0 : tensor<32xf32>
}
func.func @none_sum_of_both(%a: tensor<32x32x4xf32>) -> tensor<32xf32> {
  %z = stablehlo.constant dense<0.000000e+00> : tensor<f32>
  %0 = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [1, 2] : (tensor<32x32x4xf32>, tensor<f32>) -> tensor<32xf32>
  return %0 : tensor<32xf32>
}
func.func @forms_window(%a: tensor<33x32x4xf32>) -> tensor<32x32x4xf32> {
  %z = stablehlo.constant dense<0.000000e+00> : tensor<f32>
  %0 = "stablehlo.reduce_window"(%a, %z) <{window_dimensions = array<i64: 2, 3, 1>, padding = dense<[[0, 0], [1, 1], [0, 0]]> : tensor<3x2xi64>}> ({
  ^bb0(%x: tensor<f32>, %y: tensor<f32>):
    %s = stablehlo.add %x, %y : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<33x32x4xf32>, tensor<f32>) -> tensor<32x32x4xf32>
  return %0 : tensor<32x32x4xf32>
}
func.func @forms_gather(%a: tensor<64x4xf32>, %i: tensor<32x32x1xi32>) -> tensor<32x32x4xf32> {
  %0 = "stablehlo.gather"(%a, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4>}> : (tensor<64x4xf32>, tensor<32x32x1xi32>) -> tensor<32x32x4xf32>
  return %0 : tensor<32x32x4xf32>
}
func.func @forms_dot_to_short(%a: tensor<1024x8xf32>, %b: tensor<8x4xf32>) -> tensor<1024x4xf32> {
  %0 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<1024x8xf32>, tensor<8x4xf32>) -> tensor<1024x4xf32>
  return %0 : tensor<1024x4xf32>
}
func.func @forms_dot_batched(%a: tensor<3x512x8xf32>, %b: tensor<3x8x4xf32>) -> tensor<3x512x4xf32> {
  %0 = stablehlo.dot_general %a, %b, batching_dims = [0] x [0], contracting_dims = [2] x [1] : (tensor<3x512x8xf32>, tensor<3x8x4xf32>) -> tensor<3x512x4xf32>
  return %0 : tensor<3x512x4xf32>
}
func.func @none_dot_long(%a: tensor<128x64xf32>, %b: tensor<64x64xf32>) -> tensor<128x64xf32> {
  %0 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<128x64xf32>, tensor<64x64xf32>) -> tensor<128x64xf32>
  return %0 : tensor<128x64xf32>
}
func.func @none_dot_to_weights_in_every_call(%a: tensor<8x64xf32>, %w: tensor<32x64xf32>) -> tensor<8x32xf32> {
  %0 = stablehlo.dot_general %a, %w, contracting_dims = [1] x [1] : (tensor<8x64xf32>, tensor<32x64xf32>) -> tensor<8x32xf32>
  return %0 : tensor<8x32xf32>
}
func.func @forms_dot_weights(%a: tensor<8x64xf32>, %w: tensor<32x64xf32>) -> tensor<8x32xf32> {
  %0 = stablehlo.dot_general %a, %w, contracting_dims = [1] x [1] : (tensor<8x64xf32>, tensor<32x64xf32>) -> tensor<8x32xf32>
  return %0 : tensor<8x32xf32>
}
func.func @none_convolution(%a: tensor<1x8x9x9xf32>, %w: tensor<4x8x3x3xf32>) -> tensor<1x4x7x7xf32> {
  %0 = stablehlo.convolution(%a, %w) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [1, 1], pad = [[0, 0], [0, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x8x9x9xf32>, tensor<4x8x3x3xf32>) -> tensor<1x4x7x7xf32>
  return %0 : tensor<1x4x7x7xf32>
}
func.func @forms_convolution_weights(%a: tensor<1x8x9x9xf32>, %w: tensor<4x8x3x3xf32>) -> tensor<1x4x7x7xf32> {
  %0 = stablehlo.convolution(%a, %w) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [1, 1], pad = [[0, 0], [0, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x8x9x9xf32>, tensor<4x8x3x3xf32>) -> tensor<1x4x7x7xf32>
  return %0 : tensor<1x4x7x7xf32>
}
func.func @forms_convolution_of_short_image(%a: tensor<1x40x40x3xf32>, %w: tensor<3x3x3x4xf32>) -> tensor<1x38x38x4xf32> {
  %0 = stablehlo.convolution(%a, %w) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x40x40x3xf32>, tensor<3x3x3x4xf32>) -> tensor<1x38x38x4xf32>
  return %0 : tensor<1x38x38x4xf32>
}
