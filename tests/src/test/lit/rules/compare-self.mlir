// Compare self.
  func.func @fires(%arg0: tensor<5xi32>) -> tensor<5xi1> {
    %0 = stablehlo.compare LE, %arg0, %arg0, SIGNED : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi1>
    return %0 : tensor<5xi1>
  }
  func.func @refuses(%arg0: tensor<5xf32>) -> tensor<5xi1> {
    %0 = stablehlo.compare EQ, %arg0, %arg0, FLOAT : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xi1>
    return %0 : tensor<5xi1>
  }
