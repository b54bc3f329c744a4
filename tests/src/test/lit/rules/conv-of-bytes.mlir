// There is a convolution of bytes into i32, and none of i32.
  func.func @fires(%arg0: tensor<1x6x6x4xi8>, %arg1: tensor<3x3x4x5xi8>) -> tensor<1x6x6x5xi32> {
    %0 = stablehlo.convert %arg0 : (tensor<1x6x6x4xi8>) -> tensor<1x6x6x4xi32>
    %1 = stablehlo.convert %arg1 : (tensor<3x3x4x5xi8>) -> tensor<3x3x4x5xi32>
    %2 = stablehlo.convolution(%0, %1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x6x6x4xi32>, tensor<3x3x4x5xi32>) -> tensor<1x6x6x5xi32>
    return %2 : tensor<1x6x6x5xi32>
  }
  func.func @fires_floats(%arg0: tensor<1x6x6x4xi8>, %arg1: tensor<3x3x4x5xi8>) -> tensor<1x6x6x5xf32> {
    %0 = stablehlo.convert %arg0 : (tensor<1x6x6x4xi8>) -> tensor<1x6x6x4xf32>
    %1 = stablehlo.convert %arg1 : (tensor<3x3x4x5xi8>) -> tensor<3x3x4x5xf32>
    %2 = stablehlo.convolution(%0, %1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x6x6x4xf32>, tensor<3x3x4x5xf32>) -> tensor<1x6x6x5xf32>
    return %2 : tensor<1x6x6x5xf32>
  }
  func.func @refuses_bytes(%arg0: tensor<1x6x6x4xi8>, %arg1: tensor<3x3x4x5xi8>) -> tensor<1x6x6x5xi32> {
    %2 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x6x6x4xi8>, tensor<3x3x4x5xi8>) -> tensor<1x6x6x5xi32>
    return %2 : tensor<1x6x6x5xi32>
  }
  func.func @refuses_bytes_without_sign(%arg0: tensor<1x6x6x4xui8>, %arg1: tensor<3x3x4x5xi8>) -> tensor<1x6x6x5xi32> {
    %0 = stablehlo.convert %arg0 : (tensor<1x6x6x4xui8>) -> tensor<1x6x6x4xi32>
    %1 = stablehlo.convert %arg1 : (tensor<3x3x4x5xi8>) -> tensor<3x3x4x5xi32>
    %2 = stablehlo.convolution(%0, %1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x6x6x4xi32>, tensor<3x3x4x5xi32>) -> tensor<1x6x6x5xi32>
    return %2 : tensor<1x6x6x5xi32>
  }
  func.func @fires_wrapping() -> tensor<1x3x1xi16> {
    %c0 = stablehlo.constant dense<-128> : tensor<1x7x1xi16>
    %c1 = stablehlo.constant dense<-127> : tensor<5x1x1xi16>
    %r = stablehlo.convolution(%c0, %c1) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x7x1xi16>, tensor<5x1x1xi16>) -> tensor<1x3x1xi16>
    return %r : tensor<1x3x1xi16>
  }
  func.func @fires_largest_sum() -> tensor<1x3x1xi64> {
    %c0 = stablehlo.constant dense<-128> : tensor<1x131073x1xi64>
    %c1 = stablehlo.constant dense<-128> : tensor<131071x1x1xi64>
    %r = stablehlo.convolution(%c0, %c1) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x131073x1xi64>, tensor<131071x1x1xi64>) -> tensor<1x3x1xi64>
    return %r : tensor<1x3x1xi64>
  }
  func.func @refuses_larger_sum() -> tensor<1x3x1xi64> {
    %c0 = stablehlo.constant dense<-128> : tensor<1x131074x1xi64>
    %c1 = stablehlo.constant dense<-128> : tensor<131072x1x1xi64>
    %r = stablehlo.convolution(%c0, %c1) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x131074x1xi64>, tensor<131072x1x1xi64>) -> tensor<1x3x1xi64>
    return %r : tensor<1x3x1xi64>
  }
  func.func @refuses_larger_factor() -> tensor<1x3x1xi32> {
    %c0 = stablehlo.constant dense<-129> : tensor<1x5x1xi32>
    %c1 = stablehlo.constant dense<1> : tensor<3x1x1xi32>
    %r = stablehlo.convolution(%c0, %c1) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x5x1xi32>, tensor<3x1x1xi32>) -> tensor<1x3x1xi32>
    return %r : tensor<1x3x1xi32>
  }
