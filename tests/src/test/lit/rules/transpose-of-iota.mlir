// Transpose of iota.
  func.func @fires() -> tensor<4x2x3xi32> {
    %0 = stablehlo.iota dim = 2 : tensor<2x3x4xi32>
    %1 = stablehlo.transpose %0, dims = [2, 0, 1] : (tensor<2x3x4xi32>) -> tensor<4x2x3xi32>
    return %1 : tensor<4x2x3xi32>
  }
  func.func @refuses() -> tensor<4x2x3xi32> {
    %0 = stablehlo.iota dim = 2 : tensor<2x3x4xi32>
    %1 = stablehlo.negate %0 : tensor<2x3x4xi32>
    %2 = stablehlo.transpose %1, dims = [2, 0, 1] : (tensor<2x3x4xi32>) -> tensor<4x2x3xi32>
    return %2 : tensor<4x2x3xi32>
  }
