// Sub self.
  func.func @fires(%arg0: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.subtract %arg0, %arg0 : tensor<5xi32>
    return %0 : tensor<5xi32>
  }
  func.func @refuses(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.subtract %arg0, %arg0 : tensor<5xf32>
    return %0 : tensor<5xf32>
  }
  func.func @fires_finite(%arg0: tensor<5xi8>) -> tensor<5xf32> {
    %0 = stablehlo.convert %arg0 : (tensor<5xi8>) -> tensor<5xf32>
    %1 = stablehlo.subtract %0, %0 : tensor<5xf32>
    return %1 : tensor<5xf32>
  }
