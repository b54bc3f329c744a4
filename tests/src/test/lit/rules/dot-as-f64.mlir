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
