// Reshape of iota.
  func.func @fires() -> tensor<2x3x1x5xi32> {
    %0 = stablehlo.iota dim = 1 : tensor<6x5xi32>
    %1 = stablehlo.reshape %0 : (tensor<6x5xi32>) -> tensor<2x3x1x5xi32>
    return %1 : tensor<2x3x1x5xi32>
  }
  func.func @refuses() -> tensor<2x3x5xi32> {
    %0 = stablehlo.iota dim = 0 : tensor<6x5xi32>
    %1 = stablehlo.reshape %0 : (tensor<6x5xi32>) -> tensor<2x3x5xi32>
    return %1 : tensor<2x3x5xi32>
  }
