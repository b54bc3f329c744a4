// A sum of products as a product.
  func.func @fires(%arg0: tensor<3x5xf32>, %arg1: tensor<4x5xf32>) -> tensor<3x4xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 2] : (tensor<3x5xf32>) -> tensor<3x4x5xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2] : (tensor<4x5xf32>) -> tensor<3x4x5xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<3x4x5xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3 = stablehlo.reduce(%2 init: %cst) applies stablehlo.add across dimensions = [2] : (tensor<3x4x5xf32>, tensor<f32>) -> tensor<3x4xf32>
    return %3 : tensor<3x4xf32>
  }
  func.func @fires_vector(%arg0: tensor<3x5xf32>, %arg1: tensor<5xf32>) -> tensor<3xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<5xf32>) -> tensor<3x5xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<3x5xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2 = stablehlo.reduce(%1 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<3x5xf32>, tensor<f32>) -> tensor<3xf32>
    return %2 : tensor<3xf32>
  }
  func.func @fires_private_sum(%arg0: tensor<3x4x5xf32>, %arg1: tensor<4xf32>) -> tensor<3xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<4xf32>) -> tensor<3x4x5xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<3x4x5xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2 = stablehlo.reduce(%1 init: %cst) applies stablehlo.add across dimensions = [1, 2] : (tensor<3x4x5xf32>, tensor<f32>) -> tensor<3xf32>
    return %2 : tensor<3xf32>
  }
  func.func @fires_batch(%arg0: tensor<2x3x5xf32>, %arg1: tensor<2x4x5xf32>) -> tensor<2x3x4xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 1, 3] : (tensor<2x3x5xf32>) -> tensor<2x3x4x5xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [0, 2, 3] : (tensor<2x4x5xf32>) -> tensor<2x3x4x5xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<2x3x4x5xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3 = stablehlo.reduce(%2 init: %cst) applies stablehlo.add across dimensions = [3] : (tensor<2x3x4x5xf32>, tensor<f32>) -> tensor<2x3x4xf32>
    return %3 : tensor<2x3x4xf32>
  }
  func.func @refuses_elementwise(%arg0: tensor<3x5xf32>, %arg1: tensor<3x5xf32>) -> tensor<3xf32> {
    %0 = stablehlo.multiply %arg0, %arg1 : tensor<3x5xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<3x5xf32>, tensor<f32>) -> tensor<3xf32>
    return %1 : tensor<3xf32>
  }
  func.func @refuses_lost(%arg0: tensor<5xf32>, %arg1: tensor<4x5xf32>) -> tensor<4xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [2] : (tensor<5xf32>) -> tensor<3x4x5xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2] : (tensor<4x5xf32>) -> tensor<3x4x5xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<3x4x5xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3 = stablehlo.reduce(%2 init: %cst) applies stablehlo.add across dimensions = [0, 2] : (tensor<3x4x5xf32>, tensor<f32>) -> tensor<4xf32>
    return %3 : tensor<4xf32>
  }
