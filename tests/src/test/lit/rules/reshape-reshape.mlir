// Reshape reshape.
  func.func @fires(%arg0: tensor<2x6xf32>) -> tensor<12xf32> {
    %0 = stablehlo.reshape %arg0 : (tensor<2x6xf32>) -> tensor<3x4xf32>
    %1 = stablehlo.reshape %0 : (tensor<3x4xf32>) -> tensor<12xf32>
    return %1 : tensor<12xf32>
  }
  func.func @refuses(%arg0: tensor<2x6xf32>) -> tensor<3x4xf32> {
    %0 = stablehlo.negate %arg0 : tensor<2x6xf32>
    %1 = stablehlo.reshape %0 : (tensor<2x6xf32>) -> tensor<3x4xf32>
    return %1 : tensor<3x4xf32>
  }
