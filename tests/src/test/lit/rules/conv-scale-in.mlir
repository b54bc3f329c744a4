// A factor for each input feature goes into the kernel.
  func.func @fires(%arg0: tensor<2x4x3x5xf32>, %arg1: tensor<3x3x5x6xf32>, %arg2: tensor<5xf32>) -> tensor<2x4x3x6xf32> {
    %0 = stablehlo.broadcast_in_dim %arg2, dims = [3] : (tensor<5xf32>) -> tensor<2x4x3x5xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<2x4x3x5xf32>
    %2 = stablehlo.convolution(%1, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x4x3x5xf32>, tensor<3x3x5x6xf32>) -> tensor<2x4x3x6xf32>
    return %2 : tensor<2x4x3x6xf32>
  }
  func.func @fires_nchw(%arg0: tensor<2x5x4x3xf32>, %arg1: tensor<6x5x3x3xf32>, %arg2: tensor<1x5x1x1xf32>) -> tensor<2x6x4x3xf32> {
    %0 = stablehlo.broadcast_in_dim %arg2, dims = [0, 1, 2, 3] : (tensor<1x5x1x1xf32>) -> tensor<2x5x4x3xf32>
    %1 = stablehlo.multiply %0, %arg0 : tensor<2x5x4x3xf32>
    %2 = stablehlo.convolution(%1, %arg1) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x5x4x3xf32>, tensor<6x5x3x3xf32>) -> tensor<2x6x4x3xf32>
    return %2 : tensor<2x6x4x3xf32>
  }
  func.func @refuses_groups(%arg0: tensor<2x4x3x4xf32>, %arg1: tensor<3x3x2x6xf32>, %arg2: tensor<4xf32>) -> tensor<2x4x3x6xf32> {
    %0 = stablehlo.broadcast_in_dim %arg2, dims = [3] : (tensor<4xf32>) -> tensor<2x4x3x4xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<2x4x3x4xf32>
    %2 = stablehlo.convolution(%1, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 2 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x4x3x4xf32>, tensor<3x3x2x6xf32>) -> tensor<2x4x3x6xf32>
    return %2 : tensor<2x4x3x6xf32>
  }
  func.func @refuses_rows(%arg0: tensor<2x4x4x4xf32>, %arg1: tensor<3x3x4x6xf32>, %arg2: tensor<4xf32>) -> tensor<2x4x4x6xf32> {
    %0 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<4xf32>) -> tensor<2x4x4x4xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<2x4x4x4xf32>
    %2 = stablehlo.convolution(%1, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x4x4x4xf32>, tensor<3x3x4x6xf32>) -> tensor<2x4x4x6xf32>
    return %2 : tensor<2x4x4x6xf32>
  }
