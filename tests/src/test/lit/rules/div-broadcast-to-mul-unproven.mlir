// Div broadcast to mul unproven.
  func.func @fires(%arg0: tensor<4x6xf32>, %arg1: tensor<4xf32>) -> tensor<4x6xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [0] : (tensor<4xf32>) -> tensor<4x6xf32>
    %1 = stablehlo.divide %arg0, %0 : tensor<4x6xf32>
    return %1 : tensor<4x6xf32>
  }
  func.func @refuses(%arg0: tensor<4x6xi32>, %arg1: tensor<4xi32>) -> tensor<4x6xi32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [0] : (tensor<4xi32>) -> tensor<4x6xi32>
    %1 = stablehlo.divide %arg0, %0 : tensor<4x6xi32>
    return %1 : tensor<4x6xi32>
  }
