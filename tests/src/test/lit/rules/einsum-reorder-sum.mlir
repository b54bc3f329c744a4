// A sum over a tree of products in the cheapest order.
  func.func @fires(%arg0: tensor<6x7xf32>, %arg1: tensor<7x8xf32>, %arg2: tensor<8xf32>) -> tensor<6xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 1] : (tensor<6x7xf32>) -> tensor<6x7x8xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2] : (tensor<7x8xf32>) -> tensor<6x7x8xf32>
    %2 = stablehlo.broadcast_in_dim %arg2, dims = [2] : (tensor<8xf32>) -> tensor<6x7x8xf32>
    %3 = stablehlo.multiply %1, %2 : tensor<6x7x8xf32>
    %4 = stablehlo.multiply %0, %3 : tensor<6x7x8xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %5 = stablehlo.reduce(%4 init: %cst) applies stablehlo.add across dimensions = [1, 2] : (tensor<6x7x8xf32>, tensor<f32>) -> tensor<6xf32>
    return %5 : tensor<6xf32>
  }
  func.func @fires_kept(%arg0: tensor<3x6x7xf32>, %arg1: tensor<7x8xf32>, %arg2: tensor<3x8xf32>) -> tensor<3x6x8xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 1, 2] : (tensor<3x6x7xf32>) -> tensor<3x6x7x8xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [2, 3] : (tensor<7x8xf32>) -> tensor<3x6x7x8xf32>
    %2 = stablehlo.broadcast_in_dim %arg2, dims = [0, 3] : (tensor<3x8xf32>) -> tensor<3x6x7x8xf32>
    %3 = stablehlo.multiply %1, %2 : tensor<3x6x7x8xf32>
    %4 = stablehlo.multiply %0, %3 : tensor<3x6x7x8xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %5 = stablehlo.reduce(%4 init: %cst) applies stablehlo.add across dimensions = [2] : (tensor<3x6x7x8xf32>, tensor<f32>) -> tensor<3x6x8xf32>
    return %5 : tensor<3x6x8xf32>
  }
  func.func @refuses_two(%arg0: tensor<6x7xf32>, %arg1: tensor<7x8xf32>) -> tensor<6x8xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 1] : (tensor<6x7xf32>) -> tensor<6x7x8xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2] : (tensor<7x8xf32>) -> tensor<6x7x8xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<6x7x8xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3 = stablehlo.reduce(%2 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<6x7x8xf32>, tensor<f32>) -> tensor<6x8xf32>
    return %3 : tensor<6x8xf32>
  }
  func.func @refuses_max(%arg0: tensor<6x7xf32>, %arg1: tensor<7x8xf32>, %arg2: tensor<8xf32>) -> tensor<6xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 1] : (tensor<6x7xf32>) -> tensor<6x7x8xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2] : (tensor<7x8xf32>) -> tensor<6x7x8xf32>
    %2 = stablehlo.broadcast_in_dim %arg2, dims = [2] : (tensor<8xf32>) -> tensor<6x7x8xf32>
    %3 = stablehlo.multiply %1, %2 : tensor<6x7x8xf32>
    %4 = stablehlo.multiply %0, %3 : tensor<6x7x8xf32>
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %5 = stablehlo.reduce(%4 init: %cst) applies stablehlo.maximum across dimensions = [1, 2] : (tensor<6x7x8xf32>, tensor<f32>) -> tensor<6xf32>
    return %5 : tensor<6xf32>
  }
