// Div broadcast to mul.
  func.func @fires(%arg0: tensor<4x6xf32>, %arg1: tensor<4xi8>) -> tensor<4x6xf32> {
    %0 = stablehlo.convert %arg1 : (tensor<4xi8>) -> tensor<4xf32>
    %1 = stablehlo.constant dense<1.0> : tensor<4xf32>
    %2 = stablehlo.maximum %0, %1 : tensor<4xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0] : (tensor<4xf32>) -> tensor<4x6xf32>
    %4 = stablehlo.divide %arg0, %3 : tensor<4x6xf32>
    return %4 : tensor<4x6xf32>
  }
  func.func @refuses(%arg0: tensor<4x6xf32>, %arg1: tensor<4xf32>) -> tensor<4x6xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [0] : (tensor<4xf32>) -> tensor<4x6xf32>
    %1 = stablehlo.divide %arg0, %0 : tensor<4x6xf32>
    return %1 : tensor<4x6xf32>
  }
