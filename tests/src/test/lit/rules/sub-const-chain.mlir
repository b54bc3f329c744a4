// Sub const chain.
  func.func @fires(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<1.5> : tensor<5xf32>
    %1 = stablehlo.subtract %arg0, %0 : tensor<5xf32>
    %2 = stablehlo.constant dense<2.0> : tensor<5xf32>
    %3 = stablehlo.subtract %1, %2 : tensor<5xf32>
    return %3 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<1.5> : tensor<5xf32>
    %1 = stablehlo.subtract %arg0, %0 : tensor<5xf32>
    %2 = stablehlo.constant dense<2.0> : tensor<5xf32>
    %3 = stablehlo.add %1, %2 : tensor<5xf32>
    return %3 : tensor<5xf32>
  }
