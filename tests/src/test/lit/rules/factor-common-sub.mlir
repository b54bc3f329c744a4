// Factor common sub.
  func.func @fires(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>, %arg2: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.multiply %arg0, %arg1 : tensor<5xf32>
    %1 = stablehlo.multiply %arg2, %arg0 : tensor<5xf32>
    %2 = stablehlo.subtract %0, %1 : tensor<5xf32>
    return %2 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>, %arg2: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.multiply %arg0, %arg1 : tensor<5xf32>
    %1 = stablehlo.subtract %0, %arg2 : tensor<5xf32>
    return %1 : tensor<5xf32>
  }
