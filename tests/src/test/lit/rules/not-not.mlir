// Not not.
  func.func @fires(%arg0: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.not %arg0 : tensor<5xi32>
    %1 = stablehlo.not %0 : tensor<5xi32>
    return %1 : tensor<5xi32>
  }
  func.func @refuses(%arg0: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.not %arg0 : tensor<5xi32>
    return %0 : tensor<5xi32>
  }
