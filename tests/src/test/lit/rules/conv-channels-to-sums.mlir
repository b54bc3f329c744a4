// Gradients of depthwise kernels.
  func.func @fires(%x: tensor<2x4x5x3xf32>, %w: tensor<2x4x5x3xf32>) -> tensor<3x3x1x3xf32> {
    %0 = stablehlo.convolution(%x, %w) dim_numbers = [f, 0, 1, b]x[i, 0, 1, o]->[0, 1, b, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]]} {batch_group_count = 3 : i64, feature_group_count = 1 : i64} : (tensor<2x4x5x3xf32>, tensor<2x4x5x3xf32>) -> tensor<3x3x1x3xf32>
    return %0 : tensor<3x3x1x3xf32>
  }
  func.func @fires_strided(%x: tensor<2x5x4x3xf32>, %w: tensor<2x3x2x3xf32>) -> tensor<2x2x1x3xf32> {
    %0 = stablehlo.convolution(%x, %w) dim_numbers = [f, 0, 1, b]x[i, 0, 1, o]->[0, 1, b, f], window = {stride = [1, 1], pad = [[0, 1], [0, 0]], rhs_dilate = [2, 2]} {batch_group_count = 3 : i64, feature_group_count = 1 : i64} : (tensor<2x5x4x3xf32>, tensor<2x3x2x3xf32>) -> tensor<2x2x1x3xf32>
    return %0 : tensor<2x2x1x3xf32>
  }
  func.func @fires_features_first(%x: tensor<2x3x5xf32>, %w: tensor<2x3x4xf32>) -> tensor<1x3x2xf32> {
    %0 = stablehlo.convolution(%x, %w) dim_numbers = [f, b, 0]x[i, o, 0]->[b, f, 0], window = {stride = [1], pad = [[0, 0]]} {batch_group_count = 3 : i64, feature_group_count = 1 : i64} : (tensor<2x3x5xf32>, tensor<2x3x4xf32>) -> tensor<1x3x2xf32>
    return %0 : tensor<1x3x2xf32>
  }
  func.func @refuses_one_group(%x: tensor<2x4x5x3xf32>, %w: tensor<2x4x5x3xf32>) -> tensor<3x3x3x3xf32> {
    %0 = stablehlo.convolution(%x, %w) dim_numbers = [f, 0, 1, b]x[i, 0, 1, o]->[0, 1, b, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<2x4x5x3xf32>, tensor<2x4x5x3xf32>) -> tensor<3x3x3x3xf32>
    return %0 : tensor<3x3x3x3xf32>
  }
  func.func @refuses_more_outputs(%x: tensor<2x4x5x3xf32>, %w: tensor<2x4x5x6xf32>) -> tensor<3x3x1x6xf32> {
    %0 = stablehlo.convolution(%x, %w) dim_numbers = [f, 0, 1, b]x[i, 0, 1, o]->[0, 1, b, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]]} {batch_group_count = 3 : i64, feature_group_count = 1 : i64} : (tensor<2x4x5x3xf32>, tensor<2x4x5x6xf32>) -> tensor<3x3x1x6xf32>
    return %0 : tensor<3x3x1x6xf32>
  }
  func.func @refuses_more_images(%x: tensor<2x4x5x6xf32>, %w: tensor<2x4x5x3xf32>) -> tensor<3x3x2x3xf32> {
    %0 = stablehlo.convolution(%x, %w) dim_numbers = [f, 0, 1, b]x[i, 0, 1, o]->[0, 1, b, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]]} {batch_group_count = 3 : i64, feature_group_count = 1 : i64} : (tensor<2x4x5x6xf32>, tensor<2x4x5x3xf32>) -> tensor<3x3x2x3xf32>
    return %0 : tensor<3x3x2x3xf32>
  }
  func.func @refuses_large(%x: tensor<1x9x9x2xf32>, %w: tensor<1x1x1x2xf32>) -> tensor<9x9x1x2xf32> {
    %0 = stablehlo.convolution(%x, %w) dim_numbers = [f, 0, 1, b]x[i, 0, 1, o]->[0, 1, b, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]]} {batch_group_count = 2 : i64, feature_group_count = 1 : i64} : (tensor<1x9x9x2xf32>, tensor<1x1x1x2xf32>) -> tensor<9x9x1x2xf32>
    return %0 : tensor<9x9x1x2xf32>
  }
