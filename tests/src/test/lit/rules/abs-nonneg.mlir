// Abs nonneg.
  func.func @fires(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.exponential %arg0 : tensor<5xf32>
    %1 = stablehlo.abs %0 : tensor<5xf32>
    return %1 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.sqrt %arg0 : tensor<5xf32>
    %1 = stablehlo.abs %0 : tensor<5xf32>
    return %1 : tensor<5xf32>
  }
