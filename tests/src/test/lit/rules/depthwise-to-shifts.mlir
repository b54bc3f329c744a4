// A convolution with one input feature a group as shifted multiply-adds.
  func.func @fires_nhwc(%arg0: tensor<2x5x6x3xf32>, %arg1: tensor<3x3x1x3xf32>) -> tensor<2x5x6x3xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 3 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x5x6x3xf32>, tensor<3x3x1x3xf32>) -> tensor<2x5x6x3xf32>
    return %0 : tensor<2x5x6x3xf32>
  }
  func.func @fires_nchw_stride(%arg0: tensor<2x3x7x8xf32>, %arg1: tensor<3x1x3x2xf32>) -> tensor<2x3x3x4xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [2, 3], pad = [[0, 1], [1, 2]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 3 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x3x7x8xf32>, tensor<3x1x3x2xf32>) -> tensor<2x3x3x4xf32>
    return %0 : tensor<2x3x3x4xf32>
  }
  func.func @fires_multiplier(%arg0: tensor<1x4x4x3xf32>, %arg1: tensor<3x2x1x6xf32>) -> tensor<1x4x5x6xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 3 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<1x4x4x3xf32>, tensor<3x2x1x6xf32>) -> tensor<1x4x5x6xf32>
    return %0 : tensor<1x4x5x6xf32>
  }
  func.func @fires_multiplier_nchw(%arg0: tensor<2x2x4x4xf32>, %arg1: tensor<6x1x3x3xf32>) -> tensor<2x6x4x4xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 2 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x2x4x4xf32>, tensor<6x1x3x3xf32>) -> tensor<2x6x4x4xf32>
    return %0 : tensor<2x6x4x4xf32>
  }
  func.func @fires_dilated(%arg0: tensor<1x5x5x2xf32>, %arg1: tensor<3x3x1x2xf32>) -> tensor<1x5x3x2xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[2, 2], [0, 0]], lhs_dilate = [1, 1], rhs_dilate = [2, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 2 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<1x5x5x2xf32>, tensor<3x3x1x2xf32>) -> tensor<1x5x3x2xf32>
    return %0 : tensor<1x5x3x2xf32>
  }
  func.func @fires_causal_1d(%arg0: tensor<2x7x4xf32>, %arg1: tensor<4x1x4xf32>) -> tensor<2x7x4xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1], pad = [[3, 0]], lhs_dilate = [1], rhs_dilate = [1], reverse = [false]} {batch_group_count = 1 : i64, feature_group_count = 4 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x7x4xf32>, tensor<4x1x4xf32>) -> tensor<2x7x4xf32>
    return %0 : tensor<2x7x4xf32>
  }
  func.func @fires_negative_padding(%arg0: tensor<2x2x7xf32>, %arg1: tensor<2x1x3xf32>) -> tensor<2x2x6xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, f, 0]x[o, i, 0]->[b, f, 0], window = {stride = [1], pad = [[-1, 2]], lhs_dilate = [1], rhs_dilate = [1], reverse = [false]} {batch_group_count = 1 : i64, feature_group_count = 2 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x2x7xf32>, tensor<2x1x3xf32>) -> tensor<2x2x6xf32>
    return %0 : tensor<2x2x6xf32>
  }
  func.func @fires_other_output_layout(%arg0: tensor<2x5x6x3xf32>, %arg1: tensor<3x3x1x3xf32>) -> tensor<2x3x5x6xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, f, 0, 1], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 3 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x5x6x3xf32>, tensor<3x3x1x3xf32>) -> tensor<2x3x5x6xf32>
    return %0 : tensor<2x3x5x6xf32>
  }
  func.func @fires_bf16(%arg0: tensor<1x4x4x3xbf16>, %arg1: tensor<3x3x1x3xbf16>) -> tensor<1x4x4x3xbf16> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 3 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<1x4x4x3xbf16>, tensor<3x3x1x3xbf16>) -> tensor<1x4x4x3xbf16>
    return %0 : tensor<1x4x4x3xbf16>
  }
  func.func @fires_one_channel(%arg0: tensor<2x5x4x1xf32>, %arg1: tensor<3x3x1x1xf32>) -> tensor<2x5x4x1xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x5x4x1xf32>, tensor<3x3x1x1xf32>) -> tensor<2x5x4x1xf32>
    return %0 : tensor<2x5x4x1xf32>
  }
  func.func @fires_one_channel_to_several(%arg0: tensor<1x5x4x1xf32>, %arg1: tensor<3x3x1x4xf32>) -> tensor<1x5x4x4xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<1x5x4x1xf32>, tensor<3x3x1x4xf32>) -> tensor<1x5x4x4xf32>
    return %0 : tensor<1x5x4x4xf32>
  }
  func.func @refuses_one_group(%arg0: tensor<1x4x4x3xf32>, %arg1: tensor<3x3x3x3xf32>) -> tensor<1x4x4x3xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<1x4x4x3xf32>, tensor<3x3x3x3xf32>) -> tensor<1x4x4x3xf32>
    return %0 : tensor<1x4x4x3xf32>
  }
  func.func @refuses_few_groups(%arg0: tensor<1x4x4x4xf32>, %arg1: tensor<3x3x2x4xf32>) -> tensor<1x4x4x4xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 2 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<1x4x4x4xf32>, tensor<3x3x2x4xf32>) -> tensor<1x4x4x4xf32>
    return %0 : tensor<1x4x4x4xf32>
  }
  func.func @refuses_input_dilation(%arg0: tensor<1x4x4x3xf32>, %arg1: tensor<3x3x1x3xf32>) -> tensor<1x7x7x3xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [2, 2], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 3 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<1x4x4x3xf32>, tensor<3x3x1x3xf32>) -> tensor<1x7x7x3xf32>
    return %0 : tensor<1x7x7x3xf32>
  }
  func.func @refuses_many_taps(%arg0: tensor<1x9x9x2xf32>, %arg1: tensor<12x12x1x2xf32>) -> tensor<1x6x6x2xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[4, 4], [4, 4]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 2 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<1x9x9x2xf32>, tensor<12x12x1x2xf32>) -> tensor<1x6x6x2xf32>
    return %0 : tensor<1x6x6x2xf32>
  }
  func.func @refuses_empty(%arg0: tensor<0x4x4x3xf32>, %arg1: tensor<3x3x1x3xf32>) -> tensor<0x4x4x3xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 3 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<0x4x4x3xf32>, tensor<3x3x1x3xf32>) -> tensor<0x4x4x3xf32>
    return %0 : tensor<0x4x4x3xf32>
  }
  func.func @refuses_one_channel_to_many(%arg0: tensor<1x4x4x1xf32>, %arg1: tensor<3x3x1x32xf32>) -> tensor<1x4x4x32xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<1x4x4x1xf32>, tensor<3x3x1x32xf32>) -> tensor<1x4x4x32xf32>
    return %0 : tensor<1x4x4x32xf32>
  }
