// Xor self.
  func.func @fires(%arg0: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.xor %arg0, %arg0 : tensor<5xi32>
    return %0 : tensor<5xi32>
  }
  func.func @refuses(%arg0: tensor<5xi32>, %arg1: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.xor %arg0, %arg1 : tensor<5xi32>
    return %0 : tensor<5xi32>
  }
