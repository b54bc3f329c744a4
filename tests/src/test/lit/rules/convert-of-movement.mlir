// Convert of movement.
  func.func @fires(%arg0: tensor<2x3xbf16>) -> tensor<3x2xbf16> {
    %0 = stablehlo.convert %arg0 : (tensor<2x3xbf16>) -> tensor<2x3xf32>
    %1 = stablehlo.transpose %0, dims = [1, 0] : (tensor<2x3xf32>) -> tensor<3x2xf32>
    %2 = stablehlo.convert %1 : (tensor<3x2xf32>) -> tensor<3x2xbf16>
    return %2 : tensor<3x2xbf16>
  }
  func.func @refuses(%arg0: tensor<2x3xf32>) -> tensor<3x2xf32> {
    %0 = stablehlo.convert %arg0 : (tensor<2x3xf32>) -> tensor<2x3xbf16>
    %1 = stablehlo.transpose %0, dims = [1, 0] : (tensor<2x3xbf16>) -> tensor<3x2xbf16>
    %2 = stablehlo.convert %1 : (tensor<3x2xbf16>) -> tensor<3x2xf32>
    return %2 : tensor<3x2xf32>
  }
  func.func @refuses_wrap(%arg0: tensor<2x3xi16>) -> tensor<3x2xi8> {
    %0 = stablehlo.convert %arg0 : (tensor<2x3xi16>) -> tensor<2x3xf32>
    %1 = stablehlo.transpose %0, dims = [1, 0] : (tensor<2x3xf32>) -> tensor<3x2xf32>
    %2 = stablehlo.convert %1 : (tensor<3x2xf32>) -> tensor<3x2xi8>
    return %2 : tensor<3x2xi8>
  }
