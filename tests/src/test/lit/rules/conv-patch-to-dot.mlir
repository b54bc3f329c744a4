// A convolution whose windows tile the input as a product.
  func.func @fires_oihw_kernel(%arg0: tensor<2x4x6x3xf32>, %arg1: tensor<5x3x2x3xf32>) -> tensor<2x2x2x5xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[o, i, 0, 1]->[b, 0, 1, f], window = {stride = [2, 3], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x4x6x3xf32>, tensor<5x3x2x3xf32>) -> tensor<2x2x2x5xf32>
    return %0 : tensor<2x2x2x5xf32>
  }
  func.func @refuses_channels_last(%arg0: tensor<2x4x6x3xf32>, %arg1: tensor<2x3x3x5xf32>) -> tensor<2x2x2x5xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 3], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x4x6x3xf32>, tensor<2x3x3x5xf32>) -> tensor<2x2x2x5xf32>
    return %0 : tensor<2x2x2x5xf32>
  }
  func.func @fires_nchw_cropped(%arg0: tensor<2x3x5x7xf32>, %arg1: tensor<4x3x2x2xf32>) -> tensor<2x4x2x3xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [2, 2], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x3x5x7xf32>, tensor<4x3x2x2xf32>) -> tensor<2x4x2x3xf32>
    return %0 : tensor<2x4x2x3xf32>
  }
  func.func @refuses_overlap(%arg0: tensor<2x3x4x6xf32>, %arg1: tensor<5x3x2x2xf32>) -> tensor<2x5x3x3xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [1, 2], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x3x4x6xf32>, tensor<5x3x2x2xf32>) -> tensor<2x5x3x3xf32>
    return %0 : tensor<2x5x3x3xf32>
  }
  func.func @refuses_padding(%arg0: tensor<2x3x4x6xf32>, %arg1: tensor<5x3x2x2xf32>) -> tensor<2x5x3x3xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [2, 2], pad = [[1, 1], [0, 0]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x3x4x6xf32>, tensor<5x3x2x2xf32>) -> tensor<2x5x3x3xf32>
    return %0 : tensor<2x5x3x3xf32>
  }
