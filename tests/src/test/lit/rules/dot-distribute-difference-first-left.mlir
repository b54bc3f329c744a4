// A product with a sum that has a low-rank term.
  func.func @fires(%arg0: tensor<12x2xf32>, %arg1: tensor<12x12xf32>, %arg2: tensor<12x1xf32>, %arg3: tensor<1x12xf32>) -> tensor<12x2xf32> {
    %0 = stablehlo.dot_general %arg2, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<12x1xf32>, tensor<1x12xf32>) -> tensor<12x12xf32>
    %1 = stablehlo.subtract %0, %arg1 : tensor<12x12xf32>
    %2 = stablehlo.dot_general %1, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<12x12xf32>, tensor<12x2xf32>) -> tensor<12x2xf32>
    return %2 : tensor<12x2xf32>
  }
  func.func @refuses_no_gain(%arg0: tensor<12x12xf32>, %arg1: tensor<12x12xf32>, %arg2: tensor<12x12xf32>, %arg3: tensor<12x12xf32>) -> tensor<12x12xf32> {
    %0 = stablehlo.dot_general %arg2, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<12x12xf32>, tensor<12x12xf32>) -> tensor<12x12xf32>
    %1 = stablehlo.subtract %0, %arg1 : tensor<12x12xf32>
    %2 = stablehlo.dot_general %1, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<12x12xf32>, tensor<12x12xf32>) -> tensor<12x12xf32>
    return %2 : tensor<12x12xf32>
  }
