// Div of mul const.
  func.func @fires(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<1.5> : tensor<5xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<5xf32>
    %2 = stablehlo.constant dense<3.0> : tensor<5xf32>
    %3 = stablehlo.divide %1, %2 : tensor<5xf32>
    return %3 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.constant dense<2> : tensor<5xi32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<5xi32>
    %2 = stablehlo.constant dense<4> : tensor<5xi32>
    %3 = stablehlo.divide %1, %2 : tensor<5xi32>
    return %3 : tensor<5xi32>
  }
