// A slice of a convolution needs part of its operands.
  func.func @fires_batch_features(%arg0: tensor<3x4x3x5xf32>, %arg1: tensor<3x3x5x6xf32>) -> tensor<1x4x3x3xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<3x4x3x5xf32>, tensor<3x3x5x6xf32>) -> tensor<3x4x3x6xf32>
    %1 = stablehlo.slice %0 [1:2, 0:4, 0:3, 1:6:2] : (tensor<3x4x3x6xf32>) -> tensor<1x4x3x3xf32>
    return %1 : tensor<1x4x3x3xf32>
  }
  func.func @fires_rows(%arg0: tensor<2x4x5x3xf32>, %arg1: tensor<3x3x3x6xf32>) -> tensor<2x2x4x6xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x4x5x3xf32>, tensor<3x3x3x6xf32>) -> tensor<2x4x5x6xf32>
    %1 = stablehlo.slice %0 [0:2, 0:2, 1:5, 0:6] : (tensor<2x4x5x6xf32>) -> tensor<2x2x4x6xf32>
    return %1 : tensor<2x2x4x6xf32>
  }
  func.func @fires_strided_rows(%arg0: tensor<2x4x9x7xf32>, %arg1: tensor<3x4x3x2xf32>) -> tensor<2x3x2x2xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [2, 1], pad = [[2, 1], [0, 2]], lhs_dilate = [1, 1], rhs_dilate = [1, 2], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x4x9x7xf32>, tensor<3x4x3x2xf32>) -> tensor<2x3x5x7xf32>
    %1 = stablehlo.slice %0 [0:2, 0:3, 1:4:2, 0:5:3] : (tensor<2x3x5x7xf32>) -> tensor<2x3x2x2xf32>
    return %1 : tensor<2x3x2x2xf32>
  }
  func.func @refuses_groups(%arg0: tensor<2x4x3x4xf32>, %arg1: tensor<3x3x2x6xf32>) -> tensor<2x4x3x4xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 2 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x4x3x4xf32>, tensor<3x3x2x6xf32>) -> tensor<2x4x3x6xf32>
    %1 = stablehlo.slice %0 [0:2, 0:4, 0:3, 0:4] : (tensor<2x4x3x6xf32>) -> tensor<2x4x3x4xf32>
    return %1 : tensor<2x4x3x4xf32>
  }
  func.func @refuses_batch_groups(%arg0: tensor<2x4x3x4xf32>, %arg1: tensor<3x3x4x6xf32>) -> tensor<1x4x2x6xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 2 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x4x3x4xf32>, tensor<3x3x4x6xf32>) -> tensor<1x4x3x6xf32>
    %1 = stablehlo.slice %0 [0:1, 0:4, 0:2, 0:6] : (tensor<1x4x3x6xf32>) -> tensor<1x4x2x6xf32>
    return %1 : tensor<1x4x2x6xf32>
  }
