// Compare neg const.
  func.func @fires(%arg0: tensor<5xf32>) -> tensor<5xi1> {
    %0 = stablehlo.negate %arg0 : tensor<5xf32>
    %1 = stablehlo.constant dense<2.0> : tensor<5xf32>
    %2 = stablehlo.compare GE, %0, %1, FLOAT : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xi1>
    return %2 : tensor<5xi1>
  }
  func.func @refuses(%arg0: tensor<5xi32>) -> tensor<5xi1> {
    %0 = stablehlo.negate %arg0 : tensor<5xi32>
    %1 = stablehlo.constant dense<2> : tensor<5xi32>
    %2 = stablehlo.compare GE, %0, %1, SIGNED : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi1>
    return %2 : tensor<5xi1>
  }
