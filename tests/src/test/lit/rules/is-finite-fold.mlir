// Is finite fold.
  func.func @fires(%arg0: tensor<5xi8>) -> tensor<5xi1> {
    %0 = stablehlo.convert %arg0 : (tensor<5xi8>) -> tensor<5xf32>
    %1 = stablehlo.is_finite %0 : (tensor<5xf32>) -> tensor<5xi1>
    return %1 : tensor<5xi1>
  }
  func.func @refuses(%arg0: tensor<5xf32>) -> tensor<5xi1> {
    %0 = stablehlo.is_finite %arg0 : (tensor<5xf32>) -> tensor<5xi1>
    return %0 : tensor<5xi1>
  }
