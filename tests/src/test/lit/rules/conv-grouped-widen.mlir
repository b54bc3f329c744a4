// Widened, a depthwise convolution of bytes can be taken apart.
  func.func @fires(%arg0: tensor<1x6x6x4xi8>, %arg1: tensor<3x3x1x4xi8>) -> tensor<1x6x6x4xi32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]]} {batch_group_count = 1 : i64, feature_group_count = 4 : i64} : (tensor<1x6x6x4xi8>, tensor<3x3x1x4xi8>) -> tensor<1x6x6x4xi32>
    return %0 : tensor<1x6x6x4xi32>
  }
  func.func @refuses_one_group(%arg0: tensor<1x6x6x4xi8>, %arg1: tensor<3x3x4x5xi8>) -> tensor<1x4x4x5xi32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x6x6x4xi8>, tensor<3x3x4x5xi8>) -> tensor<1x4x4x5xi32>
    return %0 : tensor<1x4x4x5xi32>
  }
