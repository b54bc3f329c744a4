// Sums written as products.
  func.func @fires_mean(%arg1: tensor<6x4xf32>) -> tensor<4x3xf32> {
    %s = stablehlo.constant dense<0.5> : tensor<3x6xf32>
    %r = stablehlo.dot_general %arg1, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<3x6xf32>) -> tensor<4x3xf32>
    return %r : tensor<4x3xf32>
  }
  func.func @fires_batch(%arg1: tensor<2x6x4xf32>) -> tensor<2x4x3xf32> {
    %s = stablehlo.constant dense<2.0> : tensor<3x2x6xf32>
    %r = stablehlo.dot_general %arg1, %s, batching_dims = [0] x [1], contracting_dims = [1] x [2], precision = [DEFAULT, DEFAULT] : (tensor<2x6x4xf32>, tensor<3x2x6xf32>) -> tensor<2x4x3xf32>
    return %r : tensor<2x4x3xf32>
  }
  func.func @refuses_zero(%arg1: tensor<6x4xf32>) -> tensor<4x3xf32> {
    %s = stablehlo.constant dense<0.0> : tensor<3x6xf32>
    %r = stablehlo.dot_general %arg1, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<3x6xf32>) -> tensor<4x3xf32>
    return %r : tensor<4x3xf32>
  }
  func.func @refuses_half(%arg1: tensor<6x4xf16>) -> tensor<4x3xf16> {
    %s = stablehlo.constant dense<0.5> : tensor<3x6xf16>
    %r = stablehlo.dot_general %arg1, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf16>, tensor<3x6xf16>) -> tensor<4x3xf16>
    return %r : tensor<4x3xf16>
  }
  func.func @refuses_values(%arg0: tensor<3x6xf32>, %arg1: tensor<6x4xf32>) -> tensor<4x3xf32> {
    %s = stablehlo.negate %arg0 : tensor<3x6xf32>
    %r = stablehlo.dot_general %arg1, %s, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<6x4xf32>, tensor<3x6xf32>) -> tensor<4x3xf32>
    return %r : tensor<4x3xf32>
  }
