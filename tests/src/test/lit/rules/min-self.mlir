// Min self.
  func.func @fires(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.minimum %arg0, %arg0 : tensor<5xf32>
    return %0 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.negate %arg0 : tensor<5xf32>
    %1 = stablehlo.minimum %arg0, %0 : tensor<5xf32>
    return %1 : tensor<5xf32>
  }
