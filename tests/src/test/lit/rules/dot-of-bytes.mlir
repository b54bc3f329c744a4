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
