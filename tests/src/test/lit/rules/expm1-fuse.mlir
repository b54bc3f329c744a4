// Expm1 fuse.
  func.func @fires(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.exponential %arg0 : tensor<5xf32>
    %1 = stablehlo.constant dense<1.0> : tensor<5xf32>
    %2 = stablehlo.subtract %0, %1 : tensor<5xf32>
    return %2 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.exponential %arg0 : tensor<5xf32>
    %1 = stablehlo.constant dense<2.0> : tensor<5xf32>
    %2 = stablehlo.subtract %0, %1 : tensor<5xf32>
    return %2 : tensor<5xf32>
  }
