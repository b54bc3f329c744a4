// Log1p fuse.
  func.func @fires(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.abs %arg0 : tensor<5xf32>
    %1 = stablehlo.constant dense<1.0> : tensor<5xf32>
    %2 = stablehlo.add %0, %1 : tensor<5xf32>
    %3 = stablehlo.log %2 : tensor<5xf32>
    return %3 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<2.0> : tensor<5xf32>
    %1 = stablehlo.add %arg0, %0 : tensor<5xf32>
    %2 = stablehlo.log %1 : tensor<5xf32>
    return %2 : tensor<5xf32>
  }
