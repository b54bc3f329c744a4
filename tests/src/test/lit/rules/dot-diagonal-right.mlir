// Diagonal matrices.
  func.func @fires_identity(%arg0: tensor<6xf32>, %arg1: tensor<6x4xf32>, %arg9: tensor<6x4xi32>, %arg8: tensor<6xi32>) -> tensor<4x6xf32> {
    %y = stablehlo.convert %arg9 : (tensor<6x4xi32>) -> tensor<6x4xf32>
    %i = stablehlo.iota dim = 0 : tensor<6x6xi32>
    %j = stablehlo.iota dim = 1 : tensor<6x6xi32>
    %m = stablehlo.compare EQ, %i, %j : (tensor<6x6xi32>, tensor<6x6xi32>) -> tensor<6x6xi1>
    %s = stablehlo.convert %m : (tensor<6x6xi1>) -> tensor<6x6xf32>
    %r = stablehlo.dot_general %y, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<6x6xf32>) -> tensor<4x6xf32>
    return %r : tensor<4x6xf32>
  }
  func.func @fires_rows(%arg0: tensor<6xf32>, %arg1: tensor<6x4xf32>, %arg9: tensor<6x4xi32>, %arg8: tensor<6xi32>) -> tensor<4x6xf32> {
    %y = stablehlo.convert %arg9 : (tensor<6x4xi32>) -> tensor<6x4xf32>
    %i = stablehlo.iota dim = 0 : tensor<6x6xi32>
    %j = stablehlo.iota dim = 1 : tensor<6x6xi32>
    %m = stablehlo.compare EQ, %i, %j : (tensor<6x6xi32>, tensor<6x6xi32>) -> tensor<6x6xi1>
    %d = stablehlo.broadcast_in_dim %arg0, dims = [0] : (tensor<6xf32>) -> tensor<6x6xf32>
    %z = stablehlo.constant dense<0.0> : tensor<6x6xf32>
    %s = stablehlo.select %m, %d, %z : tensor<6x6xi1>, tensor<6x6xf32>
    %r = stablehlo.dot_general %y, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<6x6xf32>) -> tensor<4x6xf32>
    return %r : tensor<4x6xf32>
  }
  func.func @fires_columns(%arg0: tensor<6xf32>, %arg1: tensor<6x4xf32>, %arg9: tensor<6x4xi32>, %arg8: tensor<6xi32>) -> tensor<4x6xf32> {
    %y = stablehlo.convert %arg9 : (tensor<6x4xi32>) -> tensor<6x4xf32>
    %i = stablehlo.iota dim = 0 : tensor<6x6xi32>
    %j = stablehlo.iota dim = 1 : tensor<6x6xi32>
    %m = stablehlo.compare EQ, %i, %j : (tensor<6x6xi32>, tensor<6x6xi32>) -> tensor<6x6xi1>
    %d = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<6xf32>) -> tensor<6x6xf32>
    %z = stablehlo.constant dense<0.0> : tensor<6x6xf32>
    %s = stablehlo.select %m, %d, %z : tensor<6x6xi1>, tensor<6x6xf32>
    %r = stablehlo.dot_general %y, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<6x6xf32>) -> tensor<4x6xf32>
    return %r : tensor<4x6xf32>
  }
  func.func @fires_product(%arg0: tensor<6xf32>, %arg1: tensor<6x4xf32>, %arg9: tensor<6x4xi32>, %arg8: tensor<6xi32>) -> tensor<4x6xf32> {
    %y = stablehlo.convert %arg9 : (tensor<6x4xi32>) -> tensor<6x4xf32>
    %i = stablehlo.iota dim = 0 : tensor<6x6xi32>
    %j = stablehlo.iota dim = 1 : tensor<6x6xi32>
    %m = stablehlo.compare EQ, %i, %j : (tensor<6x6xi32>, tensor<6x6xi32>) -> tensor<6x6xi1>
    %e = stablehlo.convert %m : (tensor<6x6xi1>) -> tensor<6x6xf32>
    %t = stablehlo.convert %arg8 : (tensor<6xi32>) -> tensor<6xf32>
    %d = stablehlo.broadcast_in_dim %t, dims = [0] : (tensor<6xf32>) -> tensor<6x6xf32>
    %s = stablehlo.multiply %e, %d : tensor<6x6xf32>
    %r = stablehlo.dot_general %y, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<6x6xf32>) -> tensor<4x6xf32>
    return %r : tensor<4x6xf32>
  }
  func.func @refuses_infinite(%arg0: tensor<6xf32>, %arg1: tensor<6x4xf32>, %arg9: tensor<6x4xi32>, %arg8: tensor<6xi32>) -> tensor<4x6xf32> {
    %i = stablehlo.iota dim = 0 : tensor<6x6xi32>
    %j = stablehlo.iota dim = 1 : tensor<6x6xi32>
    %m = stablehlo.compare EQ, %i, %j : (tensor<6x6xi32>, tensor<6x6xi32>) -> tensor<6x6xi1>
    %s = stablehlo.convert %m : (tensor<6x6xi1>) -> tensor<6x6xf32>
    %r = stablehlo.dot_general %arg1, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<6x6xf32>) -> tensor<4x6xf32>
    return %r : tensor<4x6xf32>
  }
  func.func @refuses_infinite_scale(%arg0: tensor<6xf32>, %arg1: tensor<6x4xf32>, %arg9: tensor<6x4xi32>, %arg8: tensor<6xi32>) -> tensor<4x6xf32> {
    %y = stablehlo.convert %arg9 : (tensor<6x4xi32>) -> tensor<6x4xf32>
    %i = stablehlo.iota dim = 0 : tensor<6x6xi32>
    %j = stablehlo.iota dim = 1 : tensor<6x6xi32>
    %m = stablehlo.compare EQ, %i, %j : (tensor<6x6xi32>, tensor<6x6xi32>) -> tensor<6x6xi1>
    %e = stablehlo.convert %m : (tensor<6x6xi1>) -> tensor<6x6xf32>
    %d = stablehlo.broadcast_in_dim %arg0, dims = [0] : (tensor<6xf32>) -> tensor<6x6xf32>
    %s = stablehlo.multiply %e, %d : tensor<6x6xf32>
    %r = stablehlo.dot_general %y, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<6x6xf32>) -> tensor<4x6xf32>
    return %r : tensor<4x6xf32>
  }
  func.func @refuses_triangle(%arg0: tensor<6xf32>, %arg1: tensor<6x4xf32>, %arg9: tensor<6x4xi32>, %arg8: tensor<6xi32>) -> tensor<4x6xf32> {
    %y = stablehlo.convert %arg9 : (tensor<6x4xi32>) -> tensor<6x4xf32>
    %i = stablehlo.iota dim = 0 : tensor<6x6xi32>
    %j = stablehlo.iota dim = 1 : tensor<6x6xi32>
    %m = stablehlo.compare GE, %i, %j : (tensor<6x6xi32>, tensor<6x6xi32>) -> tensor<6x6xi1>
    %s = stablehlo.convert %m : (tensor<6x6xi1>) -> tensor<6x6xf32>
    %r = stablehlo.dot_general %y, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<6x6xf32>) -> tensor<4x6xf32>
    return %r : tensor<4x6xf32>
  }
  func.func @refuses_ones_elsewhere(%arg0: tensor<6xf32>, %arg1: tensor<6x4xf32>, %arg9: tensor<6x4xi32>, %arg8: tensor<6xi32>) -> tensor<4x6xf32> {
    %y = stablehlo.convert %arg9 : (tensor<6x4xi32>) -> tensor<6x4xf32>
    %i = stablehlo.iota dim = 0 : tensor<6x6xi32>
    %j = stablehlo.iota dim = 1 : tensor<6x6xi32>
    %m = stablehlo.compare EQ, %i, %j : (tensor<6x6xi32>, tensor<6x6xi32>) -> tensor<6x6xi1>
    %d = stablehlo.broadcast_in_dim %arg0, dims = [0] : (tensor<6xf32>) -> tensor<6x6xf32>
    %z = stablehlo.constant dense<1.0> : tensor<6x6xf32>
    %s = stablehlo.select %m, %d, %z : tensor<6x6xi1>, tensor<6x6xf32>
    %r = stablehlo.dot_general %y, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<6x6xf32>) -> tensor<4x6xf32>
    return %r : tensor<4x6xf32>
  }
