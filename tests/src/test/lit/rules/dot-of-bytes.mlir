// Bytes are multiplied faster than floats, and those faster than wider integers.
  func.func @fires(%arg0: tensor<5x12xi8>, %arg1: tensor<12x6xi8>) -> tensor<5x6xf32> {
    %0 = stablehlo.convert %arg0 : (tensor<5x12xi8>) -> tensor<5x12xf32>
    %1 = stablehlo.convert %arg1 : (tensor<12x6xi8>) -> tensor<12x6xf32>
    %2 = stablehlo.dot_general %0, %1, contracting_dims = [1] x [0] : (tensor<5x12xf32>, tensor<12x6xf32>) -> tensor<5x6xf32>
    return %2 : tensor<5x6xf32>
  }
  func.func @fires_batched(%arg0: tensor<2x5x12xi8>, %arg1: tensor<2x6x12xi8>) -> tensor<2x5x6xi32> {
    %0 = stablehlo.convert %arg0 : (tensor<2x5x12xi8>) -> tensor<2x5x12xi32>
    %1 = stablehlo.convert %arg1 : (tensor<2x6x12xi8>) -> tensor<2x6x12xi32>
    %2 = stablehlo.dot_general %0, %1, batching_dims = [0] x [0], contracting_dims = [2] x [2] : (tensor<2x5x12xi32>, tensor<2x6x12xi32>) -> tensor<2x5x6xi32>
    return %2 : tensor<2x5x6xi32>
  }
  func.func @fires_truth(%arg0: tensor<5x12xi1>, %arg1: tensor<12x6xi8>) -> tensor<5x6xi64> {
    %0 = stablehlo.convert %arg0 : (tensor<5x12xi1>) -> tensor<5x12xi64>
    %1 = stablehlo.convert %arg1 : (tensor<12x6xi8>) -> tensor<12x6xi64>
    %2 = stablehlo.dot_general %0, %1, contracting_dims = [1] x [0] : (tensor<5x12xi64>, tensor<12x6xi64>) -> tensor<5x6xi64>
    return %2 : tensor<5x6xi64>
  }
  func.func @fires_rounded(%arg0: tensor<5x12xf32>, %arg1: tensor<12x6xi8>) -> tensor<5x6xf32> {
    %0 = stablehlo.convert %arg0 : (tensor<5x12xf32>) -> tensor<5x12xi8>
    %1 = stablehlo.convert %0 : (tensor<5x12xi8>) -> tensor<5x12xf32>
    %2 = stablehlo.convert %arg1 : (tensor<12x6xi8>) -> tensor<12x6xf32>
    %3 = stablehlo.dot_general %1, %2, contracting_dims = [1] x [0] : (tensor<5x12xf32>, tensor<12x6xf32>) -> tensor<5x6xf32>
    return %3 : tensor<5x6xf32>
  }
  func.func @refuses_bytes(%arg0: tensor<5x12xi8>, %arg1: tensor<12x6xi8>) -> tensor<5x6xi32> {
    %2 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0] : (tensor<5x12xi8>, tensor<12x6xi8>) -> tensor<5x6xi32>
    return %2 : tensor<5x6xi32>
  }
  func.func @refuses_one_wide_factor(%arg0: tensor<5x12xi8>, %arg1: tensor<12x6xi32>) -> tensor<5x6xi32> {
    %0 = stablehlo.convert %arg0 : (tensor<5x12xi8>) -> tensor<5x12xi32>
    %2 = stablehlo.dot_general %0, %arg1, contracting_dims = [1] x [0] : (tensor<5x12xi32>, tensor<12x6xi32>) -> tensor<5x6xi32>
    return %2 : tensor<5x6xi32>
  }
  func.func @refuses_bytes_without_sign(%arg0: tensor<5x12xui8>, %arg1: tensor<12x6xui8>) -> tensor<5x6xi32> {
    %0 = stablehlo.convert %arg0 : (tensor<5x12xui8>) -> tensor<5x12xi32>
    %1 = stablehlo.convert %arg1 : (tensor<12x6xui8>) -> tensor<12x6xi32>
    %2 = stablehlo.dot_general %0, %1, contracting_dims = [1] x [0] : (tensor<5x12xi32>, tensor<12x6xi32>) -> tensor<5x6xi32>
    return %2 : tensor<5x6xi32>
  }
  func.func @fires_wrapping() -> tensor<2x3xi16> {
    %c0 = stablehlo.constant dense<-128> : tensor<2x9xi16>
    %c1 = stablehlo.constant dense<-128> : tensor<9x3xi16>
    %r = stablehlo.dot_general %c0, %c1, contracting_dims = [1] x [0] : (tensor<2x9xi16>, tensor<9x3xi16>) -> tensor<2x3xi16>
    return %r : tensor<2x3xi16>
  }
  func.func @fires_unsigned_result() -> tensor<2x3xui64> {
    %c0 = stablehlo.constant dense<127> : tensor<2x9xui64>
    %c1 = stablehlo.constant dense<127> : tensor<9x3xui64>
    %r = stablehlo.dot_general %c0, %c1, contracting_dims = [1] x [0] : (tensor<2x9xui64>, tensor<9x3xui64>) -> tensor<2x3xui64>
    return %r : tensor<2x3xui64>
  }
  func.func @fires_largest_sum() -> tensor<2x3xi64> {
    %c0 = stablehlo.constant dense<-128> : tensor<2x131071xi64>
    %c1 = stablehlo.constant dense<-128> : tensor<131071x3xi64>
    %r = stablehlo.dot_general %c0, %c1, contracting_dims = [1] x [0] : (tensor<2x131071xi64>, tensor<131071x3xi64>) -> tensor<2x3xi64>
    return %r : tensor<2x3xi64>
  }
  func.func @refuses_larger_sum() -> tensor<2x3xi64> {
    %c0 = stablehlo.constant dense<-128> : tensor<2x131072xi64>
    %c1 = stablehlo.constant dense<-128> : tensor<131072x3xi64>
    %r = stablehlo.dot_general %c0, %c1, contracting_dims = [1] x [0] : (tensor<2x131072xi64>, tensor<131072x3xi64>) -> tensor<2x3xi64>
    return %r : tensor<2x3xi64>
  }
  func.func @fires_what_wraps_anyway() -> tensor<2x3xi32> {
    %c0 = stablehlo.constant dense<-128> : tensor<2x131072xi32>
    %c1 = stablehlo.constant dense<-128> : tensor<131072x3xi32>
    %r = stablehlo.dot_general %c0, %c1, contracting_dims = [1] x [0] : (tensor<2x131072xi32>, tensor<131072x3xi32>) -> tensor<2x3xi32>
    return %r : tensor<2x3xi32>
  }
  func.func @refuses_larger_factor() -> tensor<2x3xi32> {
    %c0 = stablehlo.constant dense<128> : tensor<2x9xi32>
    %c1 = stablehlo.constant dense<127> : tensor<9x3xi32>
    %r = stablehlo.dot_general %c0, %c1, contracting_dims = [1] x [0] : (tensor<2x9xi32>, tensor<9x3xi32>) -> tensor<2x3xi32>
    return %r : tensor<2x3xi32>
  }
