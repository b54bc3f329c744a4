// Neg of mul const.
  func.func @fires(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<2.5> : tensor<5xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<5xf32>
    %2 = stablehlo.negate %1 : tensor<5xf32>
    return %2 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.multiply %arg0, %arg1 : tensor<5xf32>
    %1 = stablehlo.negate %0 : tensor<5xf32>
    return %1 : tensor<5xf32>
  }
