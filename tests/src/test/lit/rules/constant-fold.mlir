// Constant fold.
  func.func @fires_integers() -> tensor<3xi32> {
    %0 = stablehlo.constant dense<[1, -7, 2147483647]> : tensor<3xi32>
    %1 = stablehlo.constant dense<[5, 3, -1]> : tensor<3xi32>
    %2 = stablehlo.subtract %0, %1 : tensor<3xi32>
    %3 = stablehlo.constant dense<[3, 65536, 2]> : tensor<3xi32>
    %4 = stablehlo.multiply %2, %3 : tensor<3xi32>
    return %4 : tensor<3xi32>
  }
  func.func @fires_division() -> tensor<3xi8> {
    %0 = stablehlo.constant dense<[7, -7, 9]> : tensor<3xi8>
    %1 = stablehlo.constant dense<[2, 2, -4]> : tensor<3xi8>
    %2 = stablehlo.divide %0, %1 : tensor<3xi8>
    return %2 : tensor<3xi8>
  }
  func.func @fires_remainder() -> tensor<3xi8> {
    %0 = stablehlo.constant dense<[7, -7, 9]> : tensor<3xi8>
    %1 = stablehlo.constant dense<[2, 2, -4]> : tensor<3xi8>
    %2 = stablehlo.remainder %0, %1 : tensor<3xi8>
    return %2 : tensor<3xi8>
  }
  func.func @fires_shift_left() -> tensor<3xi8> {
    %0 = stablehlo.constant dense<[-7, 100, 1]> : tensor<3xi8>
    %1 = stablehlo.constant dense<[1, 3, 7]> : tensor<3xi8>
    %2 = stablehlo.shift_left %0, %1 : tensor<3xi8>
    return %2 : tensor<3xi8>
  }
  func.func @fires_shift_right_logical() -> tensor<3xi8> {
    %0 = stablehlo.constant dense<[-7, 100, 1]> : tensor<3xi8>
    %1 = stablehlo.constant dense<[1, 3, 7]> : tensor<3xi8>
    %2 = stablehlo.shift_right_logical %0, %1 : tensor<3xi8>
    return %2 : tensor<3xi8>
  }
  func.func @fires_shift_right_arithmetic() -> tensor<3xi8> {
    %0 = stablehlo.constant dense<[-7, 100, 1]> : tensor<3xi8>
    %1 = stablehlo.constant dense<[1, 3, 7]> : tensor<3xi8>
    %2 = stablehlo.shift_right_arithmetic %0, %1 : tensor<3xi8>
    return %2 : tensor<3xi8>
  }
  func.func @fires_add_f32() -> tensor<4xf32> {
    %0 = stablehlo.constant dense<[0.1, 1.0e30, -3.0, 0.0]> : tensor<4xf32>
    %1 = stablehlo.constant dense<[0.3, 1.0e9, 7.0, -0.0]> : tensor<4xf32>
    %2 = stablehlo.add %0, %1 : tensor<4xf32>
    return %2 : tensor<4xf32>
  }
  func.func @fires_subtract_f32() -> tensor<4xf32> {
    %0 = stablehlo.constant dense<[0.1, 1.0e30, -3.0, 0.0]> : tensor<4xf32>
    %1 = stablehlo.constant dense<[0.3, 1.0e9, 7.0, -0.0]> : tensor<4xf32>
    %2 = stablehlo.subtract %0, %1 : tensor<4xf32>
    return %2 : tensor<4xf32>
  }
  func.func @fires_multiply_f32() -> tensor<4xf32> {
    %0 = stablehlo.constant dense<[0.1, 1.0e30, -3.0, 0.0]> : tensor<4xf32>
    %1 = stablehlo.constant dense<[0.3, 1.0e9, 7.0, -0.0]> : tensor<4xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<4xf32>
    return %2 : tensor<4xf32>
  }
  func.func @fires_divide_f32() -> tensor<3xf32> {
    %0 = stablehlo.constant dense<[0.1, 1.0e30, -3.0]> : tensor<3xf32>
    %1 = stablehlo.constant dense<[0.3, 1.0e9, 7.0]> : tensor<3xf32>
    %2 = stablehlo.divide %0, %1 : tensor<3xf32>
    return %2 : tensor<3xf32>
  }
  func.func @fires_maximum_f32() -> tensor<4xf32> {
    %0 = stablehlo.constant dense<[0.1, 1.0e30, -3.0, 0.0]> : tensor<4xf32>
    %1 = stablehlo.constant dense<[0.3, 1.0e9, 7.0, -0.0]> : tensor<4xf32>
    %2 = stablehlo.maximum %0, %1 : tensor<4xf32>
    return %2 : tensor<4xf32>
  }
  func.func @fires_minimum_f32() -> tensor<4xf32> {
    %0 = stablehlo.constant dense<[0.1, 1.0e30, -3.0, 0.0]> : tensor<4xf32>
    %1 = stablehlo.constant dense<[0.3, 1.0e9, 7.0, -0.0]> : tensor<4xf32>
    %2 = stablehlo.minimum %0, %1 : tensor<4xf32>
    return %2 : tensor<4xf32>
  }
  func.func @fires_add_f16() -> tensor<4xf16> {
    %0 = stablehlo.constant dense<[0.1, 6.5e4, -3.0, 0.0]> : tensor<4xf16>
    %1 = stablehlo.constant dense<[0.3, 1.1, 7.0, -2.0]> : tensor<4xf16>
    %2 = stablehlo.add %0, %1 : tensor<4xf16>
    return %2 : tensor<4xf16>
  }
  func.func @fires_subtract_f16() -> tensor<4xf16> {
    %0 = stablehlo.constant dense<[0.1, 6.5e4, -3.0, 0.0]> : tensor<4xf16>
    %1 = stablehlo.constant dense<[0.3, 1.1, 7.0, -2.0]> : tensor<4xf16>
    %2 = stablehlo.subtract %0, %1 : tensor<4xf16>
    return %2 : tensor<4xf16>
  }
  func.func @fires_multiply_f16() -> tensor<4xf16> {
    %0 = stablehlo.constant dense<[0.1, 6.5e4, -3.0, 0.0]> : tensor<4xf16>
    %1 = stablehlo.constant dense<[0.3, 1.1, 7.0, -2.0]> : tensor<4xf16>
    %2 = stablehlo.multiply %0, %1 : tensor<4xf16>
    return %2 : tensor<4xf16>
  }
  func.func @fires_divide_f16() -> tensor<4xf16> {
    %0 = stablehlo.constant dense<[0.1, 6.5e4, -3.0, 0.0]> : tensor<4xf16>
    %1 = stablehlo.constant dense<[0.3, 1.1, 7.0, -2.0]> : tensor<4xf16>
    %2 = stablehlo.divide %0, %1 : tensor<4xf16>
    return %2 : tensor<4xf16>
  }
  func.func @fires_maximum_f16() -> tensor<4xf16> {
    %0 = stablehlo.constant dense<[0.1, 6.5e4, -3.0, 0.0]> : tensor<4xf16>
    %1 = stablehlo.constant dense<[0.3, 1.1, 7.0, -2.0]> : tensor<4xf16>
    %2 = stablehlo.maximum %0, %1 : tensor<4xf16>
    return %2 : tensor<4xf16>
  }
  func.func @fires_minimum_f16() -> tensor<4xf16> {
    %0 = stablehlo.constant dense<[0.1, 6.5e4, -3.0, 0.0]> : tensor<4xf16>
    %1 = stablehlo.constant dense<[0.3, 1.1, 7.0, -2.0]> : tensor<4xf16>
    %2 = stablehlo.minimum %0, %1 : tensor<4xf16>
    return %2 : tensor<4xf16>
  }
  func.func @fires_add_bf16() -> tensor<4xbf16> {
    %0 = stablehlo.constant dense<[0.1, 1.0e30, -3.0, 0.0]> : tensor<4xbf16>
    %1 = stablehlo.constant dense<[0.3, 1.0e9, 7.0, -0.0]> : tensor<4xbf16>
    %2 = stablehlo.add %0, %1 : tensor<4xbf16>
    return %2 : tensor<4xbf16>
  }
  func.func @fires_subtract_bf16() -> tensor<4xbf16> {
    %0 = stablehlo.constant dense<[0.1, 1.0e30, -3.0, 0.0]> : tensor<4xbf16>
    %1 = stablehlo.constant dense<[0.3, 1.0e9, 7.0, -0.0]> : tensor<4xbf16>
    %2 = stablehlo.subtract %0, %1 : tensor<4xbf16>
    return %2 : tensor<4xbf16>
  }
  func.func @fires_multiply_bf16() -> tensor<4xbf16> {
    %0 = stablehlo.constant dense<[0.1, 1.0e30, -3.0, 0.0]> : tensor<4xbf16>
    %1 = stablehlo.constant dense<[0.3, 1.0e9, 7.0, -0.0]> : tensor<4xbf16>
    %2 = stablehlo.multiply %0, %1 : tensor<4xbf16>
    return %2 : tensor<4xbf16>
  }
  func.func @fires_divide_bf16() -> tensor<3xbf16> {
    %0 = stablehlo.constant dense<[0.1, 1.0e30, -3.0]> : tensor<3xbf16>
    %1 = stablehlo.constant dense<[0.3, 1.0e9, 7.0]> : tensor<3xbf16>
    %2 = stablehlo.divide %0, %1 : tensor<3xbf16>
    return %2 : tensor<3xbf16>
  }
  func.func @fires_maximum_bf16() -> tensor<4xbf16> {
    %0 = stablehlo.constant dense<[0.1, 1.0e30, -3.0, 0.0]> : tensor<4xbf16>
    %1 = stablehlo.constant dense<[0.3, 1.0e9, 7.0, -0.0]> : tensor<4xbf16>
    %2 = stablehlo.maximum %0, %1 : tensor<4xbf16>
    return %2 : tensor<4xbf16>
  }
  func.func @fires_minimum_bf16() -> tensor<4xbf16> {
    %0 = stablehlo.constant dense<[0.1, 1.0e30, -3.0, 0.0]> : tensor<4xbf16>
    %1 = stablehlo.constant dense<[0.3, 1.0e9, 7.0, -0.0]> : tensor<4xbf16>
    %2 = stablehlo.minimum %0, %1 : tensor<4xbf16>
    return %2 : tensor<4xbf16>
  }
  func.func @fires_add_f64() -> tensor<4xf64> {
    %0 = stablehlo.constant dense<[0.1, 1.0e30, -3.0, 0.0]> : tensor<4xf64>
    %1 = stablehlo.constant dense<[0.3, 1.0e9, 7.0, -0.0]> : tensor<4xf64>
    %2 = stablehlo.add %0, %1 : tensor<4xf64>
    return %2 : tensor<4xf64>
  }
  func.func @fires_subtract_f64() -> tensor<4xf64> {
    %0 = stablehlo.constant dense<[0.1, 1.0e30, -3.0, 0.0]> : tensor<4xf64>
    %1 = stablehlo.constant dense<[0.3, 1.0e9, 7.0, -0.0]> : tensor<4xf64>
    %2 = stablehlo.subtract %0, %1 : tensor<4xf64>
    return %2 : tensor<4xf64>
  }
  func.func @fires_multiply_f64() -> tensor<4xf64> {
    %0 = stablehlo.constant dense<[0.1, 1.0e30, -3.0, 0.0]> : tensor<4xf64>
    %1 = stablehlo.constant dense<[0.3, 1.0e9, 7.0, -0.0]> : tensor<4xf64>
    %2 = stablehlo.multiply %0, %1 : tensor<4xf64>
    return %2 : tensor<4xf64>
  }
  func.func @fires_divide_f64() -> tensor<3xf64> {
    %0 = stablehlo.constant dense<[0.1, 1.0e30, -3.0]> : tensor<3xf64>
    %1 = stablehlo.constant dense<[0.3, 1.0e9, 7.0]> : tensor<3xf64>
    %2 = stablehlo.divide %0, %1 : tensor<3xf64>
    return %2 : tensor<3xf64>
  }
  func.func @fires_maximum_f64() -> tensor<4xf64> {
    %0 = stablehlo.constant dense<[0.1, 1.0e30, -3.0, 0.0]> : tensor<4xf64>
    %1 = stablehlo.constant dense<[0.3, 1.0e9, 7.0, -0.0]> : tensor<4xf64>
    %2 = stablehlo.maximum %0, %1 : tensor<4xf64>
    return %2 : tensor<4xf64>
  }
  func.func @fires_minimum_f64() -> tensor<4xf64> {
    %0 = stablehlo.constant dense<[0.1, 1.0e30, -3.0, 0.0]> : tensor<4xf64>
    %1 = stablehlo.constant dense<[0.3, 1.0e9, 7.0, -0.0]> : tensor<4xf64>
    %2 = stablehlo.minimum %0, %1 : tensor<4xf64>
    return %2 : tensor<4xf64>
  }
  func.func @fires_convert_f16() -> tensor<4xf16> {
    %0 = stablehlo.constant dense<[0.1, 100.7, -3.5, 1.00390625]> : tensor<4xf32>
    %1 = stablehlo.convert %0 : (tensor<4xf32>) -> tensor<4xf16>
    return %1 : tensor<4xf16>
  }
  func.func @fires_convert_bf16() -> tensor<4xbf16> {
    %0 = stablehlo.constant dense<[0.1, 100.7, -3.5, 1.00390625]> : tensor<4xf32>
    %1 = stablehlo.convert %0 : (tensor<4xf32>) -> tensor<4xbf16>
    return %1 : tensor<4xbf16>
  }
  func.func @fires_convert_i32() -> tensor<4xi32> {
    %0 = stablehlo.constant dense<[0.1, 100.7, -3.5, 1.00390625]> : tensor<4xf32>
    %1 = stablehlo.convert %0 : (tensor<4xf32>) -> tensor<4xi32>
    return %1 : tensor<4xi32>
  }
  func.func @fires_convert_i8() -> tensor<4xi8> {
    %0 = stablehlo.constant dense<[0.1, 100.7, -3.5, 1.00390625]> : tensor<4xf32>
    %1 = stablehlo.convert %0 : (tensor<4xf32>) -> tensor<4xi8>
    return %1 : tensor<4xi8>
  }
  func.func @fires_convert_i1() -> tensor<4xi1> {
    %0 = stablehlo.constant dense<[0.1, 100.7, -3.5, 1.00390625]> : tensor<4xf32>
    %1 = stablehlo.convert %0 : (tensor<4xf32>) -> tensor<4xi1>
    return %1 : tensor<4xi1>
  }
  func.func @fires_compare() -> tensor<3xi1> {
    %0 = stablehlo.constant dense<[0.1, -0.0, -3.5]> : tensor<3xf32>
    %1 = stablehlo.constant dense<[0.2, 0.0, -4.0]> : tensor<3xf32>
    %2 = stablehlo.compare GE, %0, %1, FLOAT : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xi1>
    return %2 : tensor<3xi1>
  }
  func.func @fires_select() -> tensor<3xf32> {
    %0 = stablehlo.constant dense<[true, false, true]> : tensor<3xi1>
    %1 = stablehlo.constant dense<[1.0, 2.0, 3.0]> : tensor<3xf32>
    %2 = stablehlo.constant dense<[4.0, 5.0, 6.0]> : tensor<3xf32>
    %3 = stablehlo.select %0, %1, %2 : tensor<3xi1>, tensor<3xf32>
    return %3 : tensor<3xf32>
  }
  func.func @fires_clamp() -> tensor<3xf32> {
    %0 = stablehlo.constant dense<0.0> : tensor<f32>
    %1 = stablehlo.constant dense<[-1.0, 0.5, 3.0]> : tensor<3xf32>
    %2 = stablehlo.constant dense<1.0> : tensor<f32>
    %3 = stablehlo.clamp %0, %1, %2 : (tensor<f32>, tensor<3xf32>, tensor<f32>) -> tensor<3xf32>
    return %3 : tensor<3xf32>
  }
  func.func @fires_transpose() -> tensor<3x2xi32> {
    %0 = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
    %1 = stablehlo.transpose %0, dims = [1, 0] : (tensor<2x3xi32>) -> tensor<3x2xi32>
    return %1 : tensor<3x2xi32>
  }
  func.func @fires_reshape() -> tensor<3x2xi32> {
    %0 = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
    %1 = stablehlo.reshape %0 : (tensor<2x3xi32>) -> tensor<3x2xi32>
    return %1 : tensor<3x2xi32>
  }
  func.func @fires_broadcast() -> tensor<3x4x2xi32> {
    %0 = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [2, 0] : (tensor<2x3xi32>) -> tensor<3x4x2xi32>
    return %1 : tensor<3x4x2xi32>
  }
  func.func @fires_slice() -> tensor<2x2xi32> {
    %0 = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
    %1 = stablehlo.slice %0 [0:2, 0:3:2] : (tensor<2x3xi32>) -> tensor<2x2xi32>
    return %1 : tensor<2x2xi32>
  }
  func.func @fires_reverse() -> tensor<2x3xi32> {
    %0 = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
    %1 = stablehlo.reverse %0, dims = [1] : tensor<2x3xi32>
    return %1 : tensor<2x3xi32>
  }
  func.func @fires_pad() -> tensor<4x6xi32> {
    %0 = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
    %1 = stablehlo.constant dense<9> : tensor<i32>
    %2 = stablehlo.pad %0, %1, low = [1, -1], high = [0, 2], interior = [1, 1] : (tensor<2x3xi32>, tensor<i32>) -> tensor<4x6xi32>
    return %2 : tensor<4x6xi32>
  }
  func.func @fires_concat() -> tensor<2x6xi32> {
    %0 = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
    %1 = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
    %2 = stablehlo.reverse %1, dims = [0] : tensor<2x3xi32>
    %3 = stablehlo.concatenate %0, %2, dim = 1 : (tensor<2x3xi32>, tensor<2x3xi32>) -> tensor<2x6xi32>
    return %3 : tensor<2x6xi32>
  }
  func.func @fires_dynamic_slice() -> tensor<1x2xi32> {
    %0 = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
    %1 = stablehlo.constant dense<5> : tensor<i32>
    %2 = stablehlo.constant dense<1> : tensor<i32>
    %3 = stablehlo.dynamic_slice %0, %1, %2, sizes = [1, 2] : (tensor<2x3xi32>, tensor<i32>, tensor<i32>) -> tensor<1x2xi32>
    return %3 : tensor<1x2xi32>
  }
  func.func @fires_update() -> tensor<2x3xi32> {
    %0 = stablehlo.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
    %1 = stablehlo.constant dense<[[7, 8]]> : tensor<1x2xi32>
    %2 = stablehlo.constant dense<-1> : tensor<i32>
    %3 = stablehlo.constant dense<2> : tensor<i32>
    %4 = stablehlo.dynamic_update_slice %0, %1, %2, %3 : (tensor<2x3xi32>, tensor<1x2xi32>, tensor<i32>, tensor<i32>) -> tensor<2x3xi32>
    return %4 : tensor<2x3xi32>
  }
  func.func @fires_splat() -> tensor<2x3xf32> {
    %0 = stablehlo.constant dense<2.0> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<2x3xf32>
    return %1 : tensor<2x3xf32>
  }
  func.func @refuses_division_by_zero() -> tensor<2xi32> {
    %0 = stablehlo.constant dense<[7, -7]> : tensor<2xi32>
    %1 = stablehlo.constant dense<[0, 2]> : tensor<2xi32>
    %2 = stablehlo.divide %0, %1 : tensor<2xi32>
    return %2 : tensor<2xi32>
  }
  func.func @refuses_exponential() -> tensor<2xf32> {
    %0 = stablehlo.constant dense<[0.1, 1.0]> : tensor<2xf32>
    %1 = stablehlo.exponential %0 : tensor<2xf32>
    return %1 : tensor<2xf32>
  }
  func.func @refuses_out_of_range() -> tensor<2xi32> {
    %0 = stablehlo.constant dense<[3.0e10, 1.0]> : tensor<2xf32>
    %1 = stablehlo.convert %0 : (tensor<2xf32>) -> tensor<2xi32>
    return %1 : tensor<2xi32>
  }
  func.func @refuses_counter() -> tensor<4xi32> {
    %0 = stablehlo.iota dim = 0 : tensor<4xi32>
    return %0 : tensor<4xi32>
  }
