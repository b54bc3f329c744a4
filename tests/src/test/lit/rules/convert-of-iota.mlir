// Convert of iota.
  func.func @fires() -> tensor<2x5xf32> {
    %0 = stablehlo.iota dim = 1 : tensor<2x5xi32>
    %1 = stablehlo.convert %0 : (tensor<2x5xi32>) -> tensor<2x5xf32>
    return %1 : tensor<2x5xf32>
  }
  func.func @refuses() -> tensor<300xbf16> {
    %0 = stablehlo.iota dim = 0 : tensor<300xi32>
    %1 = stablehlo.convert %0 : (tensor<300xi32>) -> tensor<300xbf16>
    return %1 : tensor<300xbf16>
  }
  func.func @refuses_wrap() -> tensor<300xi32> {
    %0 = stablehlo.iota dim = 0 : tensor<300xi8>
    %1 = stablehlo.convert %0 : (tensor<300xi8>) -> tensor<300xi32>
    return %1 : tensor<300xi32>
  }
