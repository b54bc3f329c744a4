// The logarithm of a softmax.
  func.func @fires(%arg0: tensor<3x5xf32>) -> tensor<3x5xf32> {
    %0 = stablehlo.exponential %arg0 : tensor<3x5xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<3x5xf32>, tensor<f32>) -> tensor<3xf32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [0] : (tensor<3xf32>) -> tensor<3x5xf32>
    %3 = stablehlo.divide %0, %2 : tensor<3x5xf32>
    %4 = stablehlo.log %3 : tensor<3x5xf32>
    return %4 : tensor<3x5xf32>
  }
  func.func @refuses_other_sum(%arg0: tensor<3x5xf32>, %arg1: tensor<3x5xf32>) -> tensor<3x5xf32> {
    %0 = stablehlo.exponential %arg0 : tensor<3x5xf32>
    %1 = stablehlo.exponential %arg1 : tensor<3x5xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2 = stablehlo.reduce(%1 init: %cst) applies stablehlo.add across dimensions = [1] : (tensor<3x5xf32>, tensor<f32>) -> tensor<3xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0] : (tensor<3xf32>) -> tensor<3x5xf32>
    %4 = stablehlo.divide %0, %3 : tensor<3x5xf32>
    %5 = stablehlo.log %4 : tensor<3x5xf32>
    return %5 : tensor<3x5xf32>
  }
