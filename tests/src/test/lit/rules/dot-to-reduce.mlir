// A product without free dimensions.
  func.func @fires(%arg0: tensor<4x3xf32>, %arg1: tensor<3x4xf32>) -> tensor<3xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [1] x [0], contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x3xf32>, tensor<3x4xf32>) -> tensor<3xf32>
    return %0 : tensor<3xf32>
  }
  func.func @fires_all(%arg0: tensor<4x3xf32>, %arg1: tensor<3x4xf32>) -> tensor<f32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [0, 1] x [1, 0], precision = [DEFAULT, DEFAULT] : (tensor<4x3xf32>, tensor<3x4xf32>) -> tensor<f32>
    return %0 : tensor<f32>
  }
  func.func @refuses_free(%arg0: tensor<4x3xf32>, %arg1: tensor<3x4x2xf32>) -> tensor<3x2xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [1] x [0], contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<4x3xf32>, tensor<3x4x2xf32>) -> tensor<3x2xf32>
    return %0 : tensor<3x2xf32>
  }
