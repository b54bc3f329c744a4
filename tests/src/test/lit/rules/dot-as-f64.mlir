// Of long integers there is no product but a loop.
  func.func @fires(%arg0: tensor<5x12xi16>, %arg1: tensor<12x6xi32>) -> tensor<5x6xi64> {
    %0 = stablehlo.convert %arg0 : (tensor<5x12xi16>) -> tensor<5x12xi64>
    %1 = stablehlo.convert %arg1 : (tensor<12x6xi32>) -> tensor<12x6xi64>
    %2 = stablehlo.dot_general %0, %1, contracting_dims = [1] x [0] : (tensor<5x12xi64>, tensor<12x6xi64>) -> tensor<5x6xi64>
    return %2 : tensor<5x6xi64>
  }
  func.func @refuses_long_sums(%arg0: tensor<5x12xi32>, %arg1: tensor<12x6xi32>) -> tensor<5x6xi64> {
    %0 = stablehlo.convert %arg0 : (tensor<5x12xi32>) -> tensor<5x12xi64>
    %1 = stablehlo.convert %arg1 : (tensor<12x6xi32>) -> tensor<12x6xi64>
    %2 = stablehlo.dot_general %0, %1, contracting_dims = [1] x [0] : (tensor<5x12xi64>, tensor<12x6xi64>) -> tensor<5x6xi64>
    return %2 : tensor<5x6xi64>
  }
  func.func @refuses_what_fits_into_i32(%arg0: tensor<5x12xi8>, %arg1: tensor<12x6xi8>) -> tensor<5x6xi64> {
    %0 = stablehlo.convert %arg0 : (tensor<5x12xi8>) -> tensor<5x12xi64>
    %1 = stablehlo.convert %arg1 : (tensor<12x6xi8>) -> tensor<12x6xi64>
    %2 = stablehlo.dot_general %0, %1, contracting_dims = [1] x [0] : (tensor<5x12xi64>, tensor<12x6xi64>) -> tensor<5x6xi64>
    return %2 : tensor<5x6xi64>
  }
  func.func @refuses_floats(%arg0: tensor<5x12xi16>, %arg1: tensor<12x6xi32>) -> tensor<5x6xf64> {
    %0 = stablehlo.convert %arg0 : (tensor<5x12xi16>) -> tensor<5x12xf64>
    %1 = stablehlo.convert %arg1 : (tensor<12x6xi32>) -> tensor<12x6xf64>
    %2 = stablehlo.dot_general %0, %1, contracting_dims = [1] x [0] : (tensor<5x12xf64>, tensor<12x6xf64>) -> tensor<5x6xf64>
    return %2 : tensor<5x6xf64>
  }
  func.func @fires_largest_sum() -> tensor<2x3xi64> {
    %c0 = stablehlo.constant dense<-2147483648> : tensor<2x2xi64>
    %c1 = stablehlo.constant dense<2097152> : tensor<2x3xi64>
    %r = stablehlo.dot_general %c0, %c1, contracting_dims = [1] x [0] : (tensor<2x2xi64>, tensor<2x3xi64>) -> tensor<2x3xi64>
    return %r : tensor<2x3xi64>
  }
  func.func @refuses_larger_sum() -> tensor<2x3xi64> {
    %c0 = stablehlo.constant dense<-2147483649> : tensor<2x2xi64>
    %c1 = stablehlo.constant dense<2097152> : tensor<2x3xi64>
    %r = stablehlo.dot_general %c0, %c1, contracting_dims = [1] x [0] : (tensor<2x2xi64>, tensor<2x3xi64>) -> tensor<2x3xi64>
    return %r : tensor<2x3xi64>
  }
  func.func @refuses_larger_factor() -> tensor<2x3xi64> {
    %c0 = stablehlo.constant dense<9007199254740993> : tensor<2x1xi64>
    %c1 = stablehlo.constant dense<0> : tensor<1x3xi64>
    %r = stablehlo.dot_general %c0, %c1, contracting_dims = [1] x [0] : (tensor<2x1xi64>, tensor<1x3xi64>) -> tensor<2x3xi64>
    return %r : tensor<2x3xi64>
  }
  func.func @fires_odd() -> tensor<2x3xi64> {
    %c0 = stablehlo.constant dense<6361> : tensor<2x1xi64>
    %c1 = stablehlo.constant dense<1416003655831> : tensor<1x3xi64>
    %r = stablehlo.dot_general %c0, %c1, contracting_dims = [1] x [0] : (tensor<2x1xi64>, tensor<1x3xi64>) -> tensor<2x3xi64>
    return %r : tensor<2x3xi64>
  }
  func.func @fires_unsigned() -> tensor<2x3xui64> {
    %c0 = stablehlo.constant dense<4294967295> : tensor<2x2xui64>
    %c1 = stablehlo.constant dense<1048576> : tensor<2x3xui64>
    %r = stablehlo.dot_general %c0, %c1, contracting_dims = [1] x [0] : (tensor<2x2xui64>, tensor<2x3xui64>) -> tensor<2x3xui64>
    return %r : tensor<2x3xui64>
  }
  func.func @refuses_what_wraps() -> tensor<2x3xui32> {
    %c0 = stablehlo.constant dense<4294967295> : tensor<2x2xui32>
    %c1 = stablehlo.constant dense<4294967295> : tensor<2x3xui32>
    %r = stablehlo.dot_general %c0, %c1, contracting_dims = [1] x [0] : (tensor<2x2xui32>, tensor<2x3xui32>) -> tensor<2x3xui32>
    return %r : tensor<2x3xui32>
  }
