// Compare range.
  func.func @fires(%arg0: tensor<5xi8>) -> tensor<5xi1> {
    %0 = stablehlo.convert %arg0 : (tensor<5xi8>) -> tensor<5xi32>
    %1 = stablehlo.constant dense<200> : tensor<5xi32>
    %2 = stablehlo.compare LT, %0, %1, SIGNED : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi1>
    return %2 : tensor<5xi1>
  }
  func.func @refuses(%arg0: tensor<5xi8>) -> tensor<5xi1> {
    %0 = stablehlo.convert %arg0 : (tensor<5xi8>) -> tensor<5xi32>
    %1 = stablehlo.constant dense<127> : tensor<5xi32>
    %2 = stablehlo.compare LT, %0, %1, SIGNED : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi1>
    return %2 : tensor<5xi1>
  }
