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
