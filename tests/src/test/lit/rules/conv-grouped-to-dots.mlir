// A grouped convolution as a sum over taps of batched products.
  func.func @fires_nhwc(%arg0: tensor<2x5x4x64xf32>, %arg1: tensor<3x3x32x6xf32>) -> tensor<2x5x4x6xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 2 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x5x4x64xf32>, tensor<3x3x32x6xf32>) -> tensor<2x5x4x6xf32>
    return %0 : tensor<2x5x4x6xf32>
  }
  func.func @fires_nchw(%arg0: tensor<2x64x5x4xf32>, %arg1: tensor<4x32x2x3xf32>) -> tensor<2x4x3x4xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [2, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 2 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x64x5x4xf32>, tensor<4x32x2x3xf32>) -> tensor<2x4x3x4xf32>
    return %0 : tensor<2x4x3x4xf32>
  }
  func.func @fires_other_output_layout(%arg0: tensor<2x5x6x64xf32>, %arg1: tensor<6x32x2x2xf32>) -> tensor<6x6x6x2xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[o, i, 0, 1]->[0, f, 1, b], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 2], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 2 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x5x6x64xf32>, tensor<6x32x2x2xf32>) -> tensor<6x6x6x2xf32>
    return %0 : tensor<6x6x6x2xf32>
  }
  func.func @refuses_small_patches(%arg0: tensor<2x5x4x6xf32>, %arg1: tensor<3x3x2x9xf32>) -> tensor<2x5x4x9xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 3 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x5x4x6xf32>, tensor<3x3x2x9xf32>) -> tensor<2x5x4x9xf32>
    return %0 : tensor<2x5x4x9xf32>
  }
  func.func @refuses_depthwise(%arg0: tensor<1x4x4x3xf32>, %arg1: tensor<3x3x1x3xf32>) -> tensor<1x4x4x3xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 3 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<1x4x4x3xf32>, tensor<3x3x1x3xf32>) -> tensor<1x4x4x3xf32>
    return %0 : tensor<1x4x4x3xf32>
  }
  func.func @refuses_pointwise(%arg0: tensor<1x4x4x4xf32>, %arg1: tensor<1x1x2x4xf32>) -> tensor<1x4x4x4xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 2 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<1x4x4x4xf32>, tensor<1x1x2x4xf32>) -> tensor<1x4x4x4xf32>
    return %0 : tensor<1x4x4x4xf32>
  }
