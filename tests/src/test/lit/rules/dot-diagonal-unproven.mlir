// Diagonal matrices.
  func.func @fires(%arg0: tensor<6xf32>, %arg1: tensor<6x4xf32>, %arg9: tensor<6x4xi32>, %arg8: tensor<6xi32>) -> tensor<6x4xf32> {
    %i = stablehlo.iota dim = 0 : tensor<6x6xi32>
    %j = stablehlo.iota dim = 1 : tensor<6x6xi32>
    %m = stablehlo.compare EQ, %i, %j : (tensor<6x6xi32>, tensor<6x6xi32>) -> tensor<6x6xi1>
    %s = stablehlo.convert %m : (tensor<6x6xi1>) -> tensor<6x6xf32>
    %r = stablehlo.dot_general %s, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<6x6xf32>, tensor<6x4xf32>) -> tensor<6x4xf32>
    return %r : tensor<6x4xf32>
  }
  func.func @refuses_finite(%arg0: tensor<6xf32>, %arg1: tensor<6x4xf32>, %arg9: tensor<6x4xi32>, %arg8: tensor<6xi32>) -> tensor<6x4xf32> {
    %y = stablehlo.convert %arg9 : (tensor<6x4xi32>) -> tensor<6x4xf32>
    %i = stablehlo.iota dim = 0 : tensor<6x6xi32>
    %j = stablehlo.iota dim = 1 : tensor<6x6xi32>
    %m = stablehlo.compare EQ, %i, %j : (tensor<6x6xi32>, tensor<6x6xi32>) -> tensor<6x6xi1>
    %s = stablehlo.convert %m : (tensor<6x6xi1>) -> tensor<6x6xf32>
    %r = stablehlo.dot_general %s, %y, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<6x6xf32>, tensor<6x4xf32>) -> tensor<6x4xf32>
    return %r : tensor<6x4xf32>
  }
