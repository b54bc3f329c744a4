// Pow base one.
  func.func @fires(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<1.0> : tensor<5xf32>
    %1 = stablehlo.power %0, %arg0 : tensor<5xf32>
    return %1 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<2.0> : tensor<5xf32>
    %1 = stablehlo.power %0, %arg0 : tensor<5xf32>
    return %1 : tensor<5xf32>
  }
