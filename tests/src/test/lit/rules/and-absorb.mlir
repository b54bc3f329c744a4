// And absorb.
  func.func @fires(%arg0: tensor<5xi32>, %arg1: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.and %arg0, %arg1 : tensor<5xi32>
    %1 = stablehlo.and %arg0, %0 : tensor<5xi32>
    return %1 : tensor<5xi32>
  }
  func.func @refuses(%arg0: tensor<5xi32>, %arg1: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.xor %arg0, %arg1 : tensor<5xi32>
    %1 = stablehlo.and %0, %arg0 : tensor<5xi32>
    return %1 : tensor<5xi32>
  }
