// Of other integers there is no product but a loop.
  func.func @fires(%arg0: tensor<5x12xui32>, %arg1: tensor<12x6xui32>) -> tensor<5x6xui32> {
    %2 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0] : (tensor<5x12xui32>, tensor<12x6xui32>) -> tensor<5x6xui32>
    return %2 : tensor<5x6xui32>
  }
  func.func @fires_short(%arg0: tensor<5x12xi8>, %arg1: tensor<12x6xi8>) -> tensor<5x6xi8> {
    %2 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0] : (tensor<5x12xi8>, tensor<12x6xi8>) -> tensor<5x6xi8>
    return %2 : tensor<5x6xi8>
  }
  func.func @fires_bounded(%arg0: tensor<5x12xui8>, %arg1: tensor<12x6xi16>) -> tensor<5x6xi64> {
    %0 = stablehlo.convert %arg0 : (tensor<5x12xui8>) -> tensor<5x12xi64>
    %1 = stablehlo.convert %arg1 : (tensor<12x6xi16>) -> tensor<12x6xi64>
    %2 = stablehlo.dot_general %0, %1, contracting_dims = [1] x [0] : (tensor<5x12xi64>, tensor<12x6xi64>) -> tensor<5x6xi64>
    return %2 : tensor<5x6xi64>
  }
  func.func @refuses_long(%arg0: tensor<5x12xi32>, %arg1: tensor<12x6xi32>) -> tensor<5x6xi64> {
    %0 = stablehlo.convert %arg0 : (tensor<5x12xi32>) -> tensor<5x12xi64>
    %1 = stablehlo.convert %arg1 : (tensor<12x6xi32>) -> tensor<12x6xi64>
    %2 = stablehlo.dot_general %0, %1, contracting_dims = [1] x [0] : (tensor<5x12xi64>, tensor<12x6xi64>) -> tensor<5x6xi64>
    return %2 : tensor<5x6xi64>
  }
  func.func @refuses_i32(%arg0: tensor<5x12xi32>, %arg1: tensor<12x6xi32>) -> tensor<5x6xi32> {
    %2 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0] : (tensor<5x12xi32>, tensor<12x6xi32>) -> tensor<5x6xi32>
    return %2 : tensor<5x6xi32>
  }
  func.func @refuses_floats(%arg0: tensor<5x12xi8>, %arg1: tensor<12x6xi8>) -> tensor<5x6xf32> {
    %0 = stablehlo.convert %arg0 : (tensor<5x12xi8>) -> tensor<5x12xf32>
    %1 = stablehlo.convert %arg1 : (tensor<12x6xi8>) -> tensor<12x6xf32>
    %2 = stablehlo.dot_general %0, %1, contracting_dims = [1] x [0] : (tensor<5x12xf32>, tensor<12x6xf32>) -> tensor<5x6xf32>
    return %2 : tensor<5x6xf32>
  }
  func.func @fires_wrapping() -> tensor<2x3xui32> {
    %c0 = stablehlo.constant dense<4294967295> : tensor<2x5xui32>
    %c1 = stablehlo.constant dense<2147483649> : tensor<5x3xui32>
    %r = stablehlo.dot_general %c0, %c1, contracting_dims = [1] x [0] : (tensor<2x5xui32>, tensor<5x3xui32>) -> tensor<2x3xui32>
    return %r : tensor<2x3xui32>
  }
  func.func @fires_mixed_signs() -> tensor<2x3xi16> {
    %c0 = stablehlo.constant dense<-32768> : tensor<2x5xi16>
    %c1 = stablehlo.constant dense<32767> : tensor<5x3xi16>
    %r = stablehlo.dot_general %c0, %c1, contracting_dims = [1] x [0] : (tensor<2x5xi16>, tensor<5x3xi16>) -> tensor<2x3xi16>
    return %r : tensor<2x3xi16>
  }
  func.func @fires_largest_sum() -> tensor<2x3xi64> {
    %c0 = stablehlo.constant dense<306783378> : tensor<2x7xi64>
    %c1 = stablehlo.constant dense<1> : tensor<7x3xi64>
    %r = stablehlo.dot_general %c0, %c1, contracting_dims = [1] x [0] : (tensor<2x7xi64>, tensor<7x3xi64>) -> tensor<2x3xi64>
    return %r : tensor<2x3xi64>
  }
  func.func @refuses_larger_sum() -> tensor<2x3xi64> {
    %c0 = stablehlo.constant dense<306783379> : tensor<2x7xi64>
    %c1 = stablehlo.constant dense<1> : tensor<7x3xi64>
    %r = stablehlo.dot_general %c0, %c1, contracting_dims = [1] x [0] : (tensor<2x7xi64>, tensor<7x3xi64>) -> tensor<2x3xi64>
    return %r : tensor<2x3xi64>
  }
  func.func @refuses_larger_factor() -> tensor<2x3xi64> {
    %c0 = stablehlo.constant dense<2147483648> : tensor<2x1xi64>
    %c1 = stablehlo.constant dense<0> : tensor<1x3xi64>
    %r = stablehlo.dot_general %c0, %c1, contracting_dims = [1] x [0] : (tensor<2x1xi64>, tensor<1x3xi64>) -> tensor<2x3xi64>
    return %r : tensor<2x3xi64>
  }
  func.func @fires_unsigned_sum() -> tensor<2x3xui64> {
    %c0 = stablehlo.constant dense<2147483647> : tensor<2x1xui64>
    %c1 = stablehlo.constant dense<1> : tensor<1x3xui64>
    %r = stablehlo.dot_general %c0, %c1, contracting_dims = [1] x [0] : (tensor<2x1xui64>, tensor<1x3xui64>) -> tensor<2x3xui64>
    return %r : tensor<2x3xui64>
  }
