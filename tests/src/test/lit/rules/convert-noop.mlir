// Convert noop.
  func.func @fires(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.convert %arg0 : (tensor<5xf32>) -> tensor<5xf32>
    return %0 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xf32>) -> tensor<5xf64> {
    %0 = stablehlo.convert %arg0 : (tensor<5xf32>) -> tensor<5xf64>
    return %0 : tensor<5xf64>
  }
