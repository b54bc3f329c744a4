// A product without a sum.
  func.func @fires(%arg0: tensor<3x4x1xf32>, %arg1: tensor<1x3x5xf32>) -> tensor<3x4x5xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [0] x [1], contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<3x4x1xf32>, tensor<1x3x5xf32>) -> tensor<3x4x5xf32>
    return %0 : tensor<3x4x5xf32>
  }
  func.func @fires_outer(%arg0: tensor<3x4xf32>, %arg1: tensor<5xf32>) -> tensor<3x4x5xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [] x [], precision = [DEFAULT, DEFAULT] : (tensor<3x4xf32>, tensor<5xf32>) -> tensor<3x4x5xf32>
    return %0 : tensor<3x4x5xf32>
  }
  func.func @refuses(%arg0: tensor<3x2xf32>, %arg1: tensor<2x5xf32>) -> tensor<3x5xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<3x2xf32>, tensor<2x5xf32>) -> tensor<3x5xf32>
    return %0 : tensor<3x5xf32>
  }
