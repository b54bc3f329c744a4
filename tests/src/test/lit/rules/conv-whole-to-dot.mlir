// Gradients of kernels of one position, and other convolutions of one window.
  func.func @fires(%x: tensor<2x3x4x5xf32>, %w: tensor<2x3x4x6xf32>) -> tensor<1x1x5x6xf32> {
    %0 = stablehlo.convolution(%x, %w) dim_numbers = [f, 0, 1, b]x[i, 0, 1, o]->[0, 1, b, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x3x4x5xf32>, tensor<2x3x4x6xf32>) -> tensor<1x1x5x6xf32>
    return %0 : tensor<1x1x5x6xf32>
  }
  func.func @fires_strided(%x: tensor<2x5x4x3xf32>, %w: tensor<2x3x2x4xf32>) -> tensor<1x1x3x4xf32> {
    %0 = stablehlo.convolution(%x, %w) dim_numbers = [f, 0, 1, b]x[i, 0, 1, o]->[0, 1, b, f], window = {stride = [1, 1], pad = [[0, 0], [0, -1]], rhs_dilate = [2, 2]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x5x4x3xf32>, tensor<2x3x2x4xf32>) -> tensor<1x1x3x4xf32>
    return %0 : tensor<1x1x3x4xf32>
  }
  func.func @fires_padded(%x: tensor<2x3x3x4xf32>, %w: tensor<3x3x4x2xf32>) -> tensor<2x1x1x2xf32> {
    %0 = stablehlo.convolution(%x, %w) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[0, 1], [1, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x3x3x4xf32>, tensor<3x3x4x2xf32>) -> tensor<2x1x1x2xf32>
    return %0 : tensor<2x1x1x2xf32>
  }
  func.func @fires_features_first(%x: tensor<2x4x3x3xf32>, %w: tensor<5x4x3x3xf32>) -> tensor<2x5x1x1xf32> {
    %0 = stablehlo.convolution(%x, %w) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [1, 1], pad = [[0, 0], [0, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x3x3xf32>, tensor<5x4x3x3xf32>) -> tensor<2x5x1x1xf32>
    return %0 : tensor<2x5x1x1xf32>
  }
  func.func @refuses_turned(%x: tensor<2x4x3x1xf32>, %w: tensor<5x4x3x1xf32>) -> tensor<5x1x1x2xf32> {
    %0 = stablehlo.convolution(%x, %w) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[f, 0, 1, b], window = {stride = [1, 1], pad = [[0, 0], [0, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x3x1xf32>, tensor<5x4x3x1xf32>) -> tensor<5x1x1x2xf32>
    return %0 : tensor<5x1x1x2xf32>
  }
  func.func @refuses_positions(%x: tensor<2x3x4x5xf32>, %w: tensor<2x2x4x6xf32>) -> tensor<2x1x5x6xf32> {
    %0 = stablehlo.convolution(%x, %w) dim_numbers = [f, 0, 1, b]x[i, 0, 1, o]->[0, 1, b, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x3x4x5xf32>, tensor<2x2x4x6xf32>) -> tensor<2x1x5x6xf32>
    return %0 : tensor<2x1x5x6xf32>
  }
  func.func @refuses_groups(%x: tensor<2x3x3x4xf32>, %w: tensor<3x3x2x4xf32>) -> tensor<2x1x1x4xf32> {
    %0 = stablehlo.convolution(%x, %w) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]]} {batch_group_count = 1 : i64, feature_group_count = 2 : i64} : (tensor<2x3x3x4xf32>, tensor<3x3x2x4xf32>) -> tensor<2x1x1x4xf32>
    return %0 : tensor<2x1x1x4xf32>
  }
  func.func @refuses_one_tap(%x: tensor<2x1x1x4xf32>, %w: tensor<1x1x4x2xf32>) -> tensor<2x1x1x2xf32> {
    %0 = stablehlo.convolution(%x, %w) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x1x1x4xf32>, tensor<1x1x4x2xf32>) -> tensor<2x1x1x2xf32>
    return %0 : tensor<2x1x1x2xf32>
  }
