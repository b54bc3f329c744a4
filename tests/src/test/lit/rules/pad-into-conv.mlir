// Pad into conv.
  func.func @fires(%arg0: tensor<1x4x5x2xf32>, %arg1: tensor<3x3x2x3xf32>) -> tensor<1x9x7x3xf32> {
    %0 = stablehlo.constant dense<0.0> : tensor<f32>
    %1 = stablehlo.pad %arg0, %0, low = [0, 1, 2, 0], high = [0, 2, 0, 0], interior = [0, 1, 0, 0] : (tensor<1x4x5x2xf32>, tensor<f32>) -> tensor<1x10x7x2xf32>
    %2 = stablehlo.convolution(%1, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 0], [1, 1]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x10x7x2xf32>, tensor<3x3x2x3xf32>) -> tensor<1x9x7x3xf32>
    return %2 : tensor<1x9x7x3xf32>
  }
  func.func @refuses(%arg0: tensor<1x4x5x2xf32>, %arg1: tensor<3x3x2x3xf32>) -> tensor<1x5x5x3xf32> {
    %0 = stablehlo.constant dense<1.0> : tensor<f32>
    %1 = stablehlo.pad %arg0, %0, low = [0, 1, 2, 0], high = [0, 2, 0, 0], interior = [0, 0, 0, 0] : (tensor<1x4x5x2xf32>, tensor<f32>) -> tensor<1x7x7x2xf32>
    %2 = stablehlo.convolution(%1, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x7x7x2xf32>, tensor<3x3x2x3xf32>) -> tensor<1x5x5x3xf32>
    return %2 : tensor<1x5x5x3xf32>
  }
  func.func @fires_dilated(%arg0: tensor<1x4x5x2xf32>, %arg1: tensor<3x3x2x3xf32>) -> tensor<1x10x3x3xf32> {
    %0 = stablehlo.constant dense<0.0> : tensor<f32>
    %1 = stablehlo.pad %arg0, %0, low = [0, 1, 0, 0], high = [0, 1, 0, 0], interior = [0, 0, 0, 0] : (tensor<1x4x5x2xf32>, tensor<f32>) -> tensor<1x6x5x2xf32>
    %2 = stablehlo.convolution(%1, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 0], [0, 0]], lhs_dilate = [2, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x6x5x2xf32>, tensor<3x3x2x3xf32>) -> tensor<1x10x3x3xf32>
    return %2 : tensor<1x10x3x3xf32>
  }
  func.func @refuses_features(%arg0: tensor<1x4x5x2xf32>, %arg1: tensor<3x3x3x3xf32>) -> tensor<1x2x3x3xf32> {
    %0 = stablehlo.constant dense<0.0> : tensor<f32>
    %1 = stablehlo.pad %arg0, %0, low = [0, 0, 0, 1], high = [0, 0, 0, 0], interior = [0, 0, 0, 0] : (tensor<1x4x5x2xf32>, tensor<f32>) -> tensor<1x4x5x3xf32>
    %2 = stablehlo.convolution(%1, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x4x5x3xf32>, tensor<3x3x3x3xf32>) -> tensor<1x2x3x3xf32>
    return %2 : tensor<1x2x3x3xf32>
  }
