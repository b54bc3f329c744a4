// Slice of elementwise.
  func.func @fires(%arg0: tensor<4x3xf32>, %arg1: tensor<3x5xf32>, %arg2: tensor<4x5xf32>) -> tensor<2x4xf32> {
    %d = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0] : (tensor<4x3xf32>, tensor<3x5xf32>) -> tensor<4x5xf32>
    %0 = stablehlo.add %d, %arg2 : tensor<4x5xf32>
    %1 = stablehlo.slice %0 [1:3, 1:5] : (tensor<4x5xf32>) -> tensor<2x4xf32>
    return %1 : tensor<2x4xf32>
  }
  func.func @refuses(%arg0: tensor<4x5xf32>, %arg1: tensor<4x5xf32>) -> tensor<2x4xf32> {
    %0 = stablehlo.reverse %arg0, dims = [0] : tensor<4x5xf32>
    %1 = stablehlo.slice %0 [1:3, 1:5] : (tensor<4x5xf32>) -> tensor<2x4xf32>
    return %1 : tensor<2x4xf32>
  }
  func.func @refuses_without_sums(%arg0: tensor<4x5xf32>, %arg1: tensor<4x5xf32>) -> tensor<2x4xf32> {
    %0 = stablehlo.add %arg0, %arg1 : tensor<4x5xf32>
    %1 = stablehlo.slice %0 [1:3, 1:5] : (tensor<4x5xf32>) -> tensor<2x4xf32>
    return %1 : tensor<2x4xf32>
  }
  func.func @refuses_strided(%arg0: tensor<4x3xf32>, %arg1: tensor<3x5xf32>) -> tensor<2x3xf32> {
    %d = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0] : (tensor<4x3xf32>, tensor<3x5xf32>) -> tensor<4x5xf32>
    %0 = stablehlo.negate %d : tensor<4x5xf32>
    %1 = stablehlo.slice %0 [1:3, 0:5:2] : (tensor<4x5xf32>) -> tensor<2x3xf32>
    return %1 : tensor<2x3xf32>
  }
  func.func @refuses_large(%arg0: tensor<4x3xf32>, %arg1: tensor<3x5xf32>) -> tensor<3x5xf32> {
    %d = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0] : (tensor<4x3xf32>, tensor<3x5xf32>) -> tensor<4x5xf32>
    %0 = stablehlo.negate %d : tensor<4x5xf32>
    %1 = stablehlo.slice %0 [1:4, 0:5] : (tensor<4x5xf32>) -> tensor<3x5xf32>
    return %1 : tensor<3x5xf32>
  }
  func.func @fires_scalar_predicate(%arg0: tensor<i1>, %arg1: tensor<4x5x3xf32>, %arg2: tensor<4x5xf32>) -> tensor<2x4xf32> {
    %z = stablehlo.constant dense<0.0> : tensor<f32>
    %r = stablehlo.reduce(%arg1 init: %z) applies stablehlo.add across dimensions = [2] : (tensor<4x5x3xf32>, tensor<f32>) -> tensor<4x5xf32>
    %0 = stablehlo.select %arg0, %r, %arg2 : tensor<i1>, tensor<4x5xf32>
    %1 = stablehlo.slice %0 [1:3, 0:4] : (tensor<4x5xf32>) -> tensor<2x4xf32>
    return %1 : tensor<2x4xf32>
  }
