// Max absorb.
  func.func @fires(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.maximum %arg1, %arg0 : tensor<5xf32>
    %1 = stablehlo.maximum %0, %arg0 : tensor<5xf32>
    return %1 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.minimum %arg0, %arg1 : tensor<5xf32>
    %1 = stablehlo.maximum %0, %arg0 : tensor<5xf32>
    return %1 : tensor<5xf32>
  }
