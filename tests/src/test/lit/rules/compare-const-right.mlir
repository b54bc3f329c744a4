// Compare const right.
  func.func @fires(%arg0: tensor<5xf32>) -> tensor<5xi1> {
    %0 = stablehlo.constant dense<1.0> : tensor<5xf32>
    %1 = stablehlo.compare LT, %0, %arg0, FLOAT : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xi1>
    return %1 : tensor<5xi1>
  }
  func.func @refuses(%arg0: tensor<5xf32>) -> tensor<5xi1> {
    %0 = stablehlo.constant dense<1.0> : tensor<5xf32>
    %1 = stablehlo.compare LT, %arg0, %0, FLOAT : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xi1>
    return %1 : tensor<5xi1>
  }
