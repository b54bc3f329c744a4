// Neg pair mul.
  func.func @fires(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.negate %arg0 : tensor<5xf32>
    %1 = stablehlo.negate %arg1 : tensor<5xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<5xf32>
    return %2 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.negate %arg0 : tensor<5xf32>
    %1 = stablehlo.multiply %0, %arg1 : tensor<5xf32>
    return %1 : tensor<5xf32>
  }
