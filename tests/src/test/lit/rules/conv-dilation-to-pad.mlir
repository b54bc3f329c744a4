// Convolutions of inputs with holes.
  func.func @refuses_one_group(%x: tensor<1x3x4x2xf32>, %w: tensor<3x3x2x3xf32>) -> tensor<1x5x7x3xf32> {
    %0 = stablehlo.convolution(%x, %w) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [2, 2]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x3x4x2xf32>, tensor<3x3x2x3xf32>) -> tensor<1x5x7x3xf32>
    return %0 : tensor<1x5x7x3xf32>
  }
  func.func @fires(%x: tensor<1x4x3x4xf32>, %w: tensor<2x2x1x4xf32>) -> tensor<1x8x3x4xf32> {
    %0 = stablehlo.convolution(%x, %w) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[2, 0], [0, 1]], lhs_dilate = [2, 1]} {batch_group_count = 1 : i64, feature_group_count = 4 : i64} : (tensor<1x4x3x4xf32>, tensor<2x2x1x4xf32>) -> tensor<1x8x3x4xf32>
    return %0 : tensor<1x8x3x4xf32>
  }
  func.func @refuses_whole(%x: tensor<1x3x4x2xf32>, %w: tensor<3x3x2x3xf32>) -> tensor<1x3x4x3xf32> {
    %0 = stablehlo.convolution(%x, %w) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x3x4x2xf32>, tensor<3x3x2x3xf32>) -> tensor<1x3x4x3xf32>
    return %0 : tensor<1x3x4x3xf32>
  }
