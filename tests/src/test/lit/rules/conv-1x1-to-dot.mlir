// A convolution of one position as a product.
  func.func @fires_nhwc(%arg0: tensor<2x4x3x5xf32>, %arg1: tensor<1x1x5x6xf32>) -> tensor<2x4x3x6xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x4x3x5xf32>, tensor<1x1x5x6xf32>) -> tensor<2x4x3x6xf32>
    return %0 : tensor<2x4x3x6xf32>
  }
  func.func @fires_nchw(%arg0: tensor<2x5x4x3xf32>, %arg1: tensor<6x5x1x1xf32>) -> tensor<2x6x4x3xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x5x4x3xf32>, tensor<6x5x1x1xf32>) -> tensor<2x6x4x3xf32>
    return %0 : tensor<2x6x4x3xf32>
  }
  func.func @fires_nchw_one_image(%arg0: tensor<1x5x4x3xf32>, %arg1: tensor<6x5x1x1xf32>) -> tensor<1x6x2x2xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [2, 2], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<1x5x4x3xf32>, tensor<6x5x1x1xf32>) -> tensor<1x6x2x2xf32>
    return %0 : tensor<1x6x2x2xf32>
  }
  func.func @fires_hwcn(%arg0: tensor<3x4x5x2xf32>, %arg1: tensor<5x6x1x1xf32>) -> tensor<2x6x3x4xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [0, 1, f, b]x[i, o, 0, 1]->[b, f, 0, 1], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<3x4x5x2xf32>, tensor<5x6x1x1xf32>) -> tensor<2x6x3x4xf32>
    return %0 : tensor<2x6x3x4xf32>
  }
  func.func @fires_chwn_one(%arg0: tensor<5x3x4x1xf32>, %arg1: tensor<5x6x1x1xf32>) -> tensor<6x1x3x4xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [f, 0, 1, b]x[i, o, 0, 1]->[f, b, 0, 1], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<5x3x4x1xf32>, tensor<5x6x1x1xf32>) -> tensor<6x1x3x4xf32>
    return %0 : tensor<6x1x3x4xf32>
  }
  func.func @fires_oihw_kernel(%arg0: tensor<2x5x3x4xf32>, %arg1: tensor<6x4x1x1xf32>) -> tensor<2x3x3x6xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f], window = {stride = [2, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x5x3x4xf32>, tensor<6x4x1x1xf32>) -> tensor<2x3x3x6xf32>
    return %0 : tensor<2x3x3x6xf32>
  }
  func.func @refuses_padding(%arg0: tensor<2x4x3x5xf32>, %arg1: tensor<1x1x5x6xf32>) -> tensor<2x6x5x6xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x4x3x5xf32>, tensor<1x1x5x6xf32>) -> tensor<2x6x5x6xf32>
    return %0 : tensor<2x6x5x6xf32>
  }
  func.func @refuses_taps(%arg0: tensor<2x4x3x5xf32>, %arg1: tensor<2x1x5x6xf32>) -> tensor<2x3x3x6xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x4x3x5xf32>, tensor<2x1x5x6xf32>) -> tensor<2x3x3x6xf32>
    return %0 : tensor<2x3x3x6xf32>
  }
  func.func @refuses_groups(%arg0: tensor<2x4x3x4xf32>, %arg1: tensor<1x1x2x6xf32>) -> tensor<2x4x3x6xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 2 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x4x3x4xf32>, tensor<1x1x2x6xf32>) -> tensor<2x4x3x6xf32>
    return %0 : tensor<2x4x3x6xf32>
  }
