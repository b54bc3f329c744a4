// Mul zero finite.
  func.func @fires(%arg0: tensor<5xi8>) -> tensor<5xf32> {
    %0 = stablehlo.convert %arg0 : (tensor<5xi8>) -> tensor<5xf32>
    %1 = stablehlo.constant dense<0.0> : tensor<5xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<5xf32>
    return %2 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<0.0> : tensor<5xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<5xf32>
    return %1 : tensor<5xf32>
  }
