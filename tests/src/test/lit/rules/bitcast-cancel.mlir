// Bitcast cancel.
  func.func @fires(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.bitcast_convert %arg0 : (tensor<5xf32>) -> tensor<5xi32>
    %1 = stablehlo.bitcast_convert %0 : (tensor<5xi32>) -> tensor<5xf32>
    return %1 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xf32>) -> tensor<5xui32> {
    %0 = stablehlo.bitcast_convert %arg0 : (tensor<5xf32>) -> tensor<5xi32>
    %1 = stablehlo.bitcast_convert %0 : (tensor<5xi32>) -> tensor<5xui32>
    return %1 : tensor<5xui32>
  }
