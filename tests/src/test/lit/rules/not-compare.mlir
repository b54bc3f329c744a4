// Not compare.
  func.func @fires(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>) -> tensor<5xi1> {
    %0 = stablehlo.compare EQ, %arg0, %arg1, FLOAT : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xi1>
    %1 = stablehlo.not %0 : tensor<5xi1>
    return %1 : tensor<5xi1>
  }
  func.func @refuses(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>) -> tensor<5xi1> {
    %0 = stablehlo.compare LT, %arg0, %arg1, FLOAT : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xi1>
    %1 = stablehlo.not %0 : tensor<5xi1>
    return %1 : tensor<5xi1>
  }
  func.func @fires_integer(%arg0: tensor<5xi32>, %arg1: tensor<5xi32>) -> tensor<5xi1> {
    %0 = stablehlo.compare LT, %arg0, %arg1, SIGNED : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi1>
    %1 = stablehlo.not %0 : tensor<5xi1>
    return %1 : tensor<5xi1>
  }
