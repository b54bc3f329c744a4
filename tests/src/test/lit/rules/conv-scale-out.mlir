// A factor for each output feature goes into the kernel.
  func.func @fires(%arg0: tensor<2x4x3x5xf32>, %arg1: tensor<3x3x5x6xf32>, %arg2: tensor<6xf32>) -> tensor<2x4x3x6xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x4x3x5xf32>, tensor<3x3x5x6xf32>) -> tensor<2x4x3x6xf32>
    %1 = stablehlo.broadcast_in_dim %arg2, dims = [3] : (tensor<6xf32>) -> tensor<2x4x3x6xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<2x4x3x6xf32>
    return %2 : tensor<2x4x3x6xf32>
  }
  func.func @fires_grouped_units(%arg0: tensor<2x4x4x3xf32>, %arg1: tensor<4x2x3x3xf32>, %arg2: tensor<1x4x1x1xf32>) -> tensor<2x4x4x3xf32> {
    %0 = stablehlo.broadcast_in_dim %arg2, dims = [0, 1, 2, 3] : (tensor<1x4x1x1xf32>) -> tensor<2x4x4x3xf32>
    %1 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, f, 0, 1]x[o, i, 0, 1]->[b, f, 0, 1], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 2 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x4x4x3xf32>, tensor<4x2x3x3xf32>) -> tensor<2x4x4x3xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<2x4x4x3xf32>
    return %2 : tensor<2x4x4x3xf32>
  }
  func.func @fires_scalar(%arg0: tensor<2x4x3x5xf32>, %arg1: tensor<3x3x5x6xf32>, %arg2: tensor<f32>) -> tensor<2x4x3x6xf32> {
    %0 = stablehlo.broadcast_in_dim %arg2, dims = [] : (tensor<f32>) -> tensor<2x4x3x6xf32>
    %1 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x4x3x5xf32>, tensor<3x3x5x6xf32>) -> tensor<2x4x3x6xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<2x4x3x6xf32>
    return %2 : tensor<2x4x3x6xf32>
  }
  func.func @refuses_other_dimension(%arg0: tensor<2x4x4x5xf32>, %arg1: tensor<3x3x5x6xf32>, %arg2: tensor<4xf32>) -> tensor<2x4x4x6xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x4x4x5xf32>, tensor<3x3x5x6xf32>) -> tensor<2x4x4x6xf32>
    %1 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<4xf32>) -> tensor<2x4x4x6xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<2x4x4x6xf32>
    return %2 : tensor<2x4x4x6xf32>
  }
