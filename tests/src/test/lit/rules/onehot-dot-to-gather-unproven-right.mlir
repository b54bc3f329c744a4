// Rows picked by a product.
  func.func @fires(%arg0: tensor<3xi32>, %arg1: tensor<6x4xf32>, %arg9: tensor<6x4xi32>) -> tensor<4x3xf32> {
    %i = stablehlo.iota dim = 1 : tensor<3x6xi32>
    %b = stablehlo.broadcast_in_dim %arg0, dims = [0] : (tensor<3xi32>) -> tensor<3x6xi32>
    %m = stablehlo.compare EQ, %b, %i : (tensor<3x6xi32>, tensor<3x6xi32>) -> tensor<3x6xi1>
    %s = stablehlo.convert %m : (tensor<3x6xi1>) -> tensor<3x6xf32>
    %r = stablehlo.dot_general %arg1, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<3x6xf32>) -> tensor<4x3xf32>
    return %r : tensor<4x3xf32>
  }
  func.func @refuses_finite(%arg0: tensor<3xi32>, %arg1: tensor<6x4xf32>, %arg9: tensor<6x4xi32>) -> tensor<4x3xf32> {
    %y = stablehlo.convert %arg9 : (tensor<6x4xi32>) -> tensor<6x4xf32>
    %i = stablehlo.iota dim = 1 : tensor<3x6xi32>
    %b = stablehlo.broadcast_in_dim %arg0, dims = [0] : (tensor<3xi32>) -> tensor<3x6xi32>
    %m = stablehlo.compare EQ, %b, %i : (tensor<3x6xi32>, tensor<3x6xi32>) -> tensor<3x6xi1>
    %s = stablehlo.convert %m : (tensor<3x6xi1>) -> tensor<3x6xf32>
    %r = stablehlo.dot_general %y, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<3x6xf32>) -> tensor<4x3xf32>
    return %r : tensor<4x3xf32>
  }
