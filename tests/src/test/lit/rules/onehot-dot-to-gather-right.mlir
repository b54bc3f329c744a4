// Rows picked by a product.
  func.func @fires(%arg0: tensor<3xi32>, %arg1: tensor<6x4xf32>, %arg9: tensor<6x4xi32>) -> tensor<4x3xf32> {
    %y = stablehlo.convert %arg9 : (tensor<6x4xi32>) -> tensor<6x4xf32>
    %i = stablehlo.iota dim = 1 : tensor<3x6xi32>
    %b = stablehlo.broadcast_in_dim %arg0, dims = [0] : (tensor<3xi32>) -> tensor<3x6xi32>
    %m = stablehlo.compare EQ, %b, %i : (tensor<3x6xi32>, tensor<3x6xi32>) -> tensor<3x6xi1>
    %s = stablehlo.convert %m : (tensor<3x6xi1>) -> tensor<3x6xf32>
    %r = stablehlo.dot_general %y, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<3x6xf32>) -> tensor<4x3xf32>
    return %r : tensor<4x3xf32>
  }
  func.func @fires_in_bounds(%arg0: tensor<3xi32>, %arg1: tensor<6x4xf32>, %arg9: tensor<6x4xi32>) -> tensor<4x3xf32> {
    %y = stablehlo.convert %arg9 : (tensor<6x4xi32>) -> tensor<6x4xf32>
    %z = stablehlo.constant dense<0> : tensor<i32>
    %t = stablehlo.constant dense<5> : tensor<i32>
    %c = stablehlo.clamp %z, %arg0, %t : (tensor<i32>, tensor<3xi32>, tensor<i32>) -> tensor<3xi32>
    %i = stablehlo.iota dim = 1 : tensor<3x6xi32>
    %b = stablehlo.broadcast_in_dim %c, dims = [0] : (tensor<3xi32>) -> tensor<3x6xi32>
    %m = stablehlo.compare EQ, %b, %i : (tensor<3x6xi32>, tensor<3x6xi32>) -> tensor<3x6xi1>
    %s = stablehlo.convert %m : (tensor<3x6xi1>) -> tensor<3x6xf32>
    %r = stablehlo.dot_general %y, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<3x6xf32>) -> tensor<4x3xf32>
    return %r : tensor<4x3xf32>
  }
  func.func @fires_select(%arg0: tensor<3xi32>, %arg1: tensor<6x4xf32>, %arg9: tensor<6x4xi32>) -> tensor<4x3xf32> {
    %y = stablehlo.convert %arg9 : (tensor<6x4xi32>) -> tensor<6x4xf32>
    %i = stablehlo.iota dim = 1 : tensor<3x6xi32>
    %b = stablehlo.broadcast_in_dim %arg0, dims = [0] : (tensor<3xi32>) -> tensor<3x6xi32>
    %m = stablehlo.compare EQ, %b, %i : (tensor<3x6xi32>, tensor<3x6xi32>) -> tensor<3x6xi1>
    %o = stablehlo.constant dense<1.0> : tensor<3x6xf32>
    %n = stablehlo.constant dense<0.0> : tensor<3x6xf32>
    %s = stablehlo.select %m, %o, %n : tensor<3x6xi1>, tensor<3x6xf32>
    %r = stablehlo.dot_general %y, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<3x6xf32>) -> tensor<4x3xf32>
    return %r : tensor<4x3xf32>
  }
  func.func @fires_int(%arg0: tensor<3xi32>, %arg1: tensor<6x4xi32>) -> tensor<4x3xi32> {
    %i = stablehlo.iota dim = 1 : tensor<3x6xi32>
    %b = stablehlo.broadcast_in_dim %arg0, dims = [0] : (tensor<3xi32>) -> tensor<3x6xi32>
    %m = stablehlo.compare EQ, %b, %i : (tensor<3x6xi32>, tensor<3x6xi32>) -> tensor<3x6xi1>
    %s = stablehlo.convert %m : (tensor<3x6xi1>) -> tensor<3x6xi32>
    %r = stablehlo.dot_general %arg1, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xi32>, tensor<3x6xi32>) -> tensor<4x3xi32>
    return %r : tensor<4x3xi32>
  }
  func.func @refuses_infinite(%arg0: tensor<3xi32>, %arg1: tensor<6x4xf32>, %arg9: tensor<6x4xi32>) -> tensor<4x3xf32> {
    %i = stablehlo.iota dim = 1 : tensor<3x6xi32>
    %b = stablehlo.broadcast_in_dim %arg0, dims = [0] : (tensor<3xi32>) -> tensor<3x6xi32>
    %m = stablehlo.compare EQ, %b, %i : (tensor<3x6xi32>, tensor<3x6xi32>) -> tensor<3x6xi1>
    %s = stablehlo.convert %m : (tensor<3x6xi1>) -> tensor<3x6xf32>
    %r = stablehlo.dot_general %arg1, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<3x6xf32>) -> tensor<4x3xf32>
    return %r : tensor<4x3xf32>
  }
  func.func @refuses_less(%arg0: tensor<3xi32>, %arg1: tensor<6x4xf32>, %arg9: tensor<6x4xi32>) -> tensor<4x3xf32> {
    %y = stablehlo.convert %arg9 : (tensor<6x4xi32>) -> tensor<6x4xf32>
    %i = stablehlo.iota dim = 1 : tensor<3x6xi32>
    %b = stablehlo.broadcast_in_dim %arg0, dims = [0] : (tensor<3xi32>) -> tensor<3x6xi32>
    %m = stablehlo.compare LT, %b, %i : (tensor<3x6xi32>, tensor<3x6xi32>) -> tensor<3x6xi1>
    %s = stablehlo.convert %m : (tensor<3x6xi1>) -> tensor<3x6xf32>
    %r = stablehlo.dot_general %y, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<3x6xf32>) -> tensor<4x3xf32>
    return %r : tensor<4x3xf32>
  }
  func.func @refuses_doubled(%arg0: tensor<3xi32>, %arg1: tensor<6x4xf32>, %arg9: tensor<6x4xi32>) -> tensor<4x3xf32> {
    %y = stablehlo.convert %arg9 : (tensor<6x4xi32>) -> tensor<6x4xf32>
    %i = stablehlo.iota dim = 1 : tensor<3x6xi32>
    %j = stablehlo.add %i, %i : tensor<3x6xi32>
    %b = stablehlo.broadcast_in_dim %arg0, dims = [0] : (tensor<3xi32>) -> tensor<3x6xi32>
    %m = stablehlo.compare EQ, %b, %j : (tensor<3x6xi32>, tensor<3x6xi32>) -> tensor<3x6xi1>
    %s = stablehlo.convert %m : (tensor<3x6xi1>) -> tensor<3x6xf32>
    %r = stablehlo.dot_general %y, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<3x6xf32>) -> tensor<4x3xf32>
    return %r : tensor<4x3xf32>
  }
  func.func @refuses_varying(%arg0: tensor<3x6xi32>, %arg9: tensor<6x4xi32>) -> tensor<4x3xf32> {
    %y = stablehlo.convert %arg9 : (tensor<6x4xi32>) -> tensor<6x4xf32>
    %i = stablehlo.iota dim = 1 : tensor<3x6xi32>
    %m = stablehlo.compare EQ, %arg0, %i : (tensor<3x6xi32>, tensor<3x6xi32>) -> tensor<3x6xi1>
    %s = stablehlo.convert %m : (tensor<3x6xi1>) -> tensor<3x6xf32>
    %r = stablehlo.dot_general %y, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<3x6xf32>) -> tensor<4x3xf32>
    return %r : tensor<4x3xf32>
  }
