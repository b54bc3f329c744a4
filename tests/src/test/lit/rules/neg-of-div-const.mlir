// Neg of div const.
  func.func @fires(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<2.5> : tensor<5xf32>
    %1 = stablehlo.divide %arg0, %0 : tensor<5xf32>
    %2 = stablehlo.negate %1 : tensor<5xf32>
    return %2 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.constant dense<3> : tensor<5xi32>
    %1 = stablehlo.divide %arg0, %0 : tensor<5xi32>
    %2 = stablehlo.negate %1 : tensor<5xi32>
    return %2 : tensor<5xi32>
  }
  func.func @fires_dividend(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<2.5> : tensor<5xf32>
    %1 = stablehlo.divide %0, %arg0 : tensor<5xf32>
    %2 = stablehlo.negate %1 : tensor<5xf32>
    return %2 : tensor<5xf32>
  }
