// There is no convolution of wide integers but a loop.
  func.func @fires(%arg0: tensor<1x6x6x4xui8>, %arg1: tensor<3x3x4x5xi8>) -> tensor<1x6x6x5xi32> {
    %0 = stablehlo.convert %arg0 : (tensor<1x6x6x4xui8>) -> tensor<1x6x6x4xi32>
    %1 = stablehlo.convert %arg1 : (tensor<3x3x4x5xi8>) -> tensor<3x3x4x5xi32>
    %2 = stablehlo.convolution(%0, %1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x6x6x4xi32>, tensor<3x3x4x5xi32>) -> tensor<1x6x6x5xi32>
    return %2 : tensor<1x6x6x5xi32>
  }
  func.func @fires_f64(%arg0: tensor<1x6x6x4xi16>, %arg1: tensor<3x3x4x5xi16>) -> tensor<1x6x6x5xi32> {
    %0 = stablehlo.convert %arg0 : (tensor<1x6x6x4xi16>) -> tensor<1x6x6x4xi32>
    %1 = stablehlo.convert %arg1 : (tensor<3x3x4x5xi16>) -> tensor<3x3x4x5xi32>
    %2 = stablehlo.convolution(%0, %1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x6x6x4xi32>, tensor<3x3x4x5xi32>) -> tensor<1x6x6x5xi32>
    return %2 : tensor<1x6x6x5xi32>
  }
  func.func @refuses_unbounded(%arg0: tensor<1x6x6x4xi64>, %arg1: tensor<3x3x4x5xi8>) -> tensor<1x6x6x5xi64> {
    %1 = stablehlo.convert %arg1 : (tensor<3x3x4x5xi8>) -> tensor<3x3x4x5xi64>
    %2 = stablehlo.convolution(%arg0, %1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x6x6x4xi64>, tensor<3x3x4x5xi64>) -> tensor<1x6x6x5xi64>
    return %2 : tensor<1x6x6x5xi64>
  }
  func.func @refuses_floats(%arg0: tensor<1x6x6x4xi8>, %arg1: tensor<3x3x4x5xi8>) -> tensor<1x6x6x5xf32> {
    %0 = stablehlo.convert %arg0 : (tensor<1x6x6x4xi8>) -> tensor<1x6x6x4xf32>
    %1 = stablehlo.convert %arg1 : (tensor<3x3x4x5xi8>) -> tensor<3x3x4x5xf32>
    %2 = stablehlo.convolution(%0, %1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x6x6x4xf32>, tensor<3x3x4x5xf32>) -> tensor<1x6x6x5xf32>
    return %2 : tensor<1x6x6x5xf32>
  }
  func.func @fires_largest_of_f32() -> tensor<1x3x1xi32> {
    %c0 = stablehlo.constant dense<4096> : tensor<1x4x1xi32>
    %c1 = stablehlo.constant dense<-2048> : tensor<2x1x1xi32>
    %r = stablehlo.convolution(%c0, %c1) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x4x1xi32>, tensor<2x1x1xi32>) -> tensor<1x3x1xi32>
    return %r : tensor<1x3x1xi32>
  }
  func.func @fires_larger_in_f64() -> tensor<1x3x1xi32> {
    %c0 = stablehlo.constant dense<4097> : tensor<1x3x1xi32>
    %c1 = stablehlo.constant dense<4097> : tensor<1x1x1xi32>
    %r = stablehlo.convolution(%c0, %c1) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x3x1xi32>, tensor<1x1x1xi32>) -> tensor<1x3x1xi32>
    return %r : tensor<1x3x1xi32>
  }
  func.func @fires_wrapping_bytes() -> tensor<1x3x1xi8> {
    %c0 = stablehlo.constant dense<-128> : tensor<1x7x1xi8>
    %c1 = stablehlo.constant dense<-127> : tensor<5x1x1xi8>
    %r = stablehlo.convolution(%c0, %c1) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x7x1xi8>, tensor<5x1x1xi8>) -> tensor<1x3x1xi8>
    return %r : tensor<1x3x1xi8>
  }
  func.func @fires_wrapping() -> tensor<1x3x1xi32> {
    %c0 = stablehlo.constant dense<-32768> : tensor<1x5x1xi32>
    %c1 = stablehlo.constant dense<-32767> : tensor<3x1x1xi32>
    %r = stablehlo.convolution(%c0, %c1) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x5x1xi32>, tensor<3x1x1xi32>) -> tensor<1x3x1xi32>
    return %r : tensor<1x3x1xi32>
  }
  func.func @fires_unsigned() -> tensor<1x3x1xui32> {
    %c0 = stablehlo.constant dense<4294967295> : tensor<1x5x1xui32>
    %c1 = stablehlo.constant dense<1> : tensor<3x1x1xui32>
    %r = stablehlo.convolution(%c0, %c1) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x5x1xui32>, tensor<3x1x1xui32>) -> tensor<1x3x1xui32>
    return %r : tensor<1x3x1xui32>
  }
  func.func @fires_unsigned_bytes() -> tensor<1x3x1xui8> {
    %c0 = stablehlo.constant dense<255> : tensor<1x5x1xui8>
    %c1 = stablehlo.constant dense<253> : tensor<3x1x1xui8>
    %r = stablehlo.convolution(%c0, %c1) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x5x1xui8>, tensor<3x1x1xui8>) -> tensor<1x3x1xui8>
    return %r : tensor<1x3x1xui8>
  }
  func.func @fires_largest_of_f64() -> tensor<1x3x1xi64> {
    %c0 = stablehlo.constant dense<-2147483648> : tensor<1x4x1xi64>
    %c1 = stablehlo.constant dense<2097152> : tensor<2x1x1xi64>
    %r = stablehlo.convolution(%c0, %c1) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x4x1xi64>, tensor<2x1x1xi64>) -> tensor<1x3x1xi64>
    return %r : tensor<1x3x1xi64>
  }
  func.func @refuses_larger_sum() -> tensor<1x3x1xi64> {
    %c0 = stablehlo.constant dense<-2147483649> : tensor<1x4x1xi64>
    %c1 = stablehlo.constant dense<2097152> : tensor<2x1x1xi64>
    %r = stablehlo.convolution(%c0, %c1) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x4x1xi64>, tensor<2x1x1xi64>) -> tensor<1x3x1xi64>
    return %r : tensor<1x3x1xi64>
  }
  func.func @refuses_larger_factor() -> tensor<1x3x1xi64> {
    %c0 = stablehlo.constant dense<0> : tensor<1x3x1xi64>
    %c1 = stablehlo.constant dense<9007199254740993> : tensor<1x1x1xi64>
    %r = stablehlo.convolution(%c0, %c1) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x3x1xi64>, tensor<1x1x1xi64>) -> tensor<1x3x1xi64>
    return %r : tensor<1x3x1xi64>
  }
