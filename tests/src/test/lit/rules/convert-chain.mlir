// Convert chain.
  func.func @fires(%arg0: tensor<5xbf16>) -> tensor<5xf16> {
    %0 = stablehlo.convert %arg0 : (tensor<5xbf16>) -> tensor<5xf32>
    %1 = stablehlo.convert %0 : (tensor<5xf32>) -> tensor<5xf16>
    return %1 : tensor<5xf16>
  }
  func.func @refuses(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.convert %arg0 : (tensor<5xf32>) -> tensor<5xbf16>
    %1 = stablehlo.convert %0 : (tensor<5xbf16>) -> tensor<5xf32>
    return %1 : tensor<5xf32>
  }
  func.func @fires_integer(%arg0: tensor<5xi8>) -> tensor<5xf32> {
    %0 = stablehlo.convert %arg0 : (tensor<5xi8>) -> tensor<5xi16>
    %1 = stablehlo.convert %0 : (tensor<5xi16>) -> tensor<5xf32>
    return %1 : tensor<5xf32>
  }
  func.func @refuses_sign(%arg0: tensor<5xi8>) -> tensor<5xi64> {
    %0 = stablehlo.convert %arg0 : (tensor<5xi8>) -> tensor<5xui32>
    %1 = stablehlo.convert %0 : (tensor<5xui32>) -> tensor<5xi64>
    return %1 : tensor<5xi64>
  }
  func.func @refuses_narrow(%arg0: tensor<5xi32>) -> tensor<5xf64> {
    %0 = stablehlo.convert %arg0 : (tensor<5xi32>) -> tensor<5xf32>
    %1 = stablehlo.convert %0 : (tensor<5xf32>) -> tensor<5xf64>
    return %1 : tensor<5xf64>
  }
  func.func @refuses_wrap(%arg0: tensor<5xi16>) -> tensor<5xi8> {
    %0 = stablehlo.convert %arg0 : (tensor<5xi16>) -> tensor<5xf32>
    %1 = stablehlo.convert %0 : (tensor<5xf32>) -> tensor<5xi8>
    return %1 : tensor<5xi8>
  }
  func.func @refuses_sign(%arg0: tensor<5xi8>) -> tensor<5xui8> {
    %0 = stablehlo.convert %arg0 : (tensor<5xi8>) -> tensor<5xf32>
    %1 = stablehlo.convert %0 : (tensor<5xf32>) -> tensor<5xui8>
    return %1 : tensor<5xui8>
  }
  func.func @fires_through_float(%arg0: tensor<5xi8>) -> tensor<5xi32> {
    %0 = stablehlo.convert %arg0 : (tensor<5xi8>) -> tensor<5xf32>
    %1 = stablehlo.convert %0 : (tensor<5xf32>) -> tensor<5xi32>
    return %1 : tensor<5xi32>
  }
