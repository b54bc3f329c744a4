// Convert of minmax.
  func.func @fires(%arg0: tensor<5xbf16>, %arg1: tensor<5xbf16>) -> tensor<5xbf16> {
    %0 = stablehlo.convert %arg0 : (tensor<5xbf16>) -> tensor<5xf32>
    %1 = stablehlo.convert %arg1 : (tensor<5xbf16>) -> tensor<5xf32>
    %2 = stablehlo.maximum %0, %1 : tensor<5xf32>
    %3 = stablehlo.convert %2 : (tensor<5xf32>) -> tensor<5xbf16>
    return %3 : tensor<5xbf16>
  }
  func.func @refuses(%arg0: tensor<5xbf16>, %arg1: tensor<5xbf16>) -> tensor<5xf16> {
    %0 = stablehlo.convert %arg0 : (tensor<5xbf16>) -> tensor<5xf32>
    %1 = stablehlo.convert %arg1 : (tensor<5xbf16>) -> tensor<5xf32>
    %2 = stablehlo.maximum %0, %1 : tensor<5xf32>
    %3 = stablehlo.convert %2 : (tensor<5xf32>) -> tensor<5xf16>
    return %3 : tensor<5xf16>
  }
