// Programs with a convolution that keeps its channels before the positions ("moves…") and others ("stays…").
func.func @moves_network(%x: tensor<2x3x8x8xf32>, %b: tensor<4xf32>, %arg2: tensor<4x3x3x3xf32> {eqdrive.static}) -> tensor<2x4xf32> {
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  %low = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %zeros = stablehlo.constant dense<0.0> : tensor<2x4x8x8xf32>
  %0 = stablehlo.convolution(%x, %arg2) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x3x8x8xf32>, tensor<4x3x3x3xf32>) -> tensor<2x4x8x8xf32>
  %1 = stablehlo.reshape %b : (tensor<4xf32>) -> tensor<1x4x1x1xf32>
  %2 = stablehlo.broadcast_in_dim %1, dims = [0, 1, 2, 3] : (tensor<1x4x1x1xf32>) -> tensor<2x4x8x8xf32>
  %3 = stablehlo.add %0, %2 : tensor<2x4x8x8xf32>
  %4 = stablehlo.maximum %3, %zeros : tensor<2x4x8x8xf32>
  %5 = "stablehlo.reduce_window"(%4, %low) <{window_dimensions = array<i64: 1, 1, 2, 2>, window_strides = array<i64: 1, 1, 2, 2>}> ({
  ^bb0(%p: tensor<f32>, %q: tensor<f32>):
    %m = stablehlo.maximum %p, %q : tensor<f32>
    stablehlo.return %m : tensor<f32>
  }) : (tensor<2x4x8x8xf32>, tensor<f32>) -> tensor<2x4x4x4xf32>
  %6 = stablehlo.pad %5, %zero, low = [0, 0, 1, 0], high = [0, 0, 0, 1], interior = [0, 0, 0, 0] : (tensor<2x4x4x4xf32>, tensor<f32>) -> tensor<2x4x5x5xf32>
  %7 = stablehlo.slice %6 [0:2, 0:4, 1:5, 0:5:2] : (tensor<2x4x5x5xf32>) -> tensor<2x4x4x3xf32>
  %8 = stablehlo.reverse %7, dims = [3] : tensor<2x4x4x3xf32>
  %9 = stablehlo.concatenate %8, %7, dim = 1 : (tensor<2x4x4x3xf32>, tensor<2x4x4x3xf32>) -> tensor<2x8x4x3xf32>
  %10 = stablehlo.reshape %9 : (tensor<2x8x4x3xf32>) -> tensor<2x2x4x12xf32>
  %11 = stablehlo.reduce(%10 init: %zero) applies stablehlo.add across dimensions = [1, 3] : (tensor<2x2x4x12xf32>, tensor<f32>) -> tensor<2x4xf32>
  return %11 : tensor<2x4xf32>
}
func.func @moves_kernel_of_each_call(%x: tensor<1x3x5x5xf32>, %w: tensor<4x3x3x3xf32>) -> tensor<1x4x3x3xf32> {
  %0 = stablehlo.convolution(%x, %w) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [2, 2], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x3x5x5xf32>, tensor<4x3x3x3xf32>) -> tensor<1x4x3x3xf32>
  return %0 : tensor<1x4x3x3xf32>
}
func.func @moves_transposes_cancel(%x: tensor<1x5x5x3xf32>, %w: tensor<4x3x3x3xf32>) -> tensor<1x5x5x4xf32> {
  %0 = stablehlo.transpose %x, dims = [0, 3, 1, 2] : (tensor<1x5x5x3xf32>) -> tensor<1x3x5x5xf32>
  %1 = stablehlo.convolution(%0, %w) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x3x5x5xf32>, tensor<4x3x3x3xf32>) -> tensor<1x4x5x5xf32>
  %2 = stablehlo.transpose %1, dims = [0, 2, 3, 1] : (tensor<1x4x5x5xf32>) -> tensor<1x5x5x4xf32>
  return %2 : tensor<1x5x5x4xf32>
}
func.func @moves_depthwise(%arg0: tensor<2x4x5x5xf32>, %arg1: tensor<4x1x3x3xf32> {eqdrive.static}) -> tensor<2x4x5x5xf32> {
  %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 4 : i64} : (tensor<2x4x5x5xf32>, tensor<4x1x3x3xf32>) -> tensor<2x4x5x5xf32>
  return %0 : tensor<2x4x5x5xf32>
}
func.func @stays_depthwise_kernel_of_each_call(%arg0: tensor<2x4x5x5xf32>, %arg1: tensor<4x1x3x3xf32>) -> tensor<2x4x5x5xf32> {
  %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 4 : i64} : (tensor<2x4x5x5xf32>, tensor<4x1x3x3xf32>) -> tensor<2x4x5x5xf32>
  return %0 : tensor<2x4x5x5xf32>
}
func.func @moves_upsampling(%x: tensor<1x4x3x3xf32>, %w: tensor<2x4x3x3xf32>) -> tensor<1x2x5x5xf32> {
  %0 = stablehlo.convolution(%x, %w) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [2, 2], rhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x4x3x3xf32>, tensor<2x4x3x3xf32>) -> tensor<1x2x5x5xf32>
  return %0 : tensor<1x2x5x5xf32>
}
func.func @moves_line(%x: tensor<2x3x9xf32>, %w: tensor<4x3x3xf32>) -> tensor<2x4x7xf32> {
  %0 = stablehlo.convolution(%x, %w) dim_numbers = [b, f, 0]x[o, i, 0]->[b, f, 0], window = {stride = [1], pad = [[0, 0]], lhs_dilate = [1], rhs_dilate = [1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x3x9xf32>, tensor<4x3x3xf32>) -> tensor<2x4x7xf32>
  return %0 : tensor<2x4x7xf32>
}
func.func @moves_window_of_all_positions(%x: tensor<2x3x4x4xf32>, %w: tensor<4x3x3x3xf32>, %v: tensor<2x4x4x4xf32>) -> tensor<2x2x1x1xf32> {
  %0 = stablehlo.convolution(%x, %w) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x3x4x4xf32>, tensor<4x3x3x3xf32>) -> tensor<2x4x4x4xf32>
  %1 = stablehlo.convolution(%0, %v) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1], rhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x4x4xf32>, tensor<2x4x4x4xf32>) -> tensor<2x2x1x1xf32>
  return %1 : tensor<2x2x1x1xf32>
}
func.func @stays_channels_last(%x: tensor<1x5x5x3xf32>, %w: tensor<3x3x3x4xf32>) -> tensor<1x5x5x4xf32> {
  %0 = stablehlo.convolution(%x, %w) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x5x5x3xf32>, tensor<3x3x3x4xf32>) -> tensor<1x5x5x4xf32>
  return %0 : tensor<1x5x5x4xf32>
}
func.func @stays_no_convolution(%x: tensor<1x3x5x5xf32>) -> tensor<1x3x5x5xf32> {
  %0 = stablehlo.negate %x : tensor<1x3x5x5xf32>
  return %0 : tensor<1x3x5x5xf32>
}
func.func @stays_view_of_no_convolution(%x: tensor<3x4xf32>, %y: tensor<3x5x4xf32>) -> tensor<3x5x4xf32> {
  %0 = stablehlo.reshape %x : (tensor<3x4xf32>) -> tensor<3x1x4xf32>
  %1 = stablehlo.exponential %0 : tensor<3x1x4xf32>
  %2 = stablehlo.broadcast_in_dim %1, dims = [0, 1, 2] : (tensor<3x1x4xf32>) -> tensor<3x5x4xf32>
  %3 = stablehlo.multiply %2, %y : tensor<3x5x4xf32>
  return %3 : tensor<3x5x4xf32>
}
