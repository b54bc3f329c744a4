// Elementwise of reshape.
  func.func @fires(%arg0: tensor<2x6xf32>, %arg1: tensor<2x6xf32>) -> tensor<3x4xf32> {
    %0 = stablehlo.reshape %arg0 : (tensor<2x6xf32>) -> tensor<3x4xf32>
    %1 = stablehlo.reshape %arg1 : (tensor<2x6xf32>) -> tensor<3x4xf32>
    %2 = stablehlo.add %0, %1 : tensor<3x4xf32>
    return %2 : tensor<3x4xf32>
  }
  func.func @refuses(%arg0: tensor<2x6xf32>, %arg1: tensor<3x4xf32>) -> tensor<3x4xf32> {
    %0 = stablehlo.reshape %arg0 : (tensor<2x6xf32>) -> tensor<3x4xf32>
    %1 = stablehlo.add %0, %arg1 : tensor<3x4xf32>
    return %1 : tensor<3x4xf32>
  }
  func.func @fires_splat(%arg0: tensor<2x6xf32>) -> tensor<3x4xf32> {
    %0 = stablehlo.reshape %arg0 : (tensor<2x6xf32>) -> tensor<3x4xf32>
    %1 = stablehlo.constant dense<2.0> : tensor<3x4xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<3x4xf32>
    return %2 : tensor<3x4xf32>
  }
  func.func @refuses_sources(%arg0: tensor<2x6xf32>, %arg1: tensor<12xf32>) -> tensor<3x4xf32> {
    %0 = stablehlo.reshape %arg0 : (tensor<2x6xf32>) -> tensor<3x4xf32>
    %1 = stablehlo.reshape %arg1 : (tensor<12xf32>) -> tensor<3x4xf32>
    %2 = stablehlo.add %0, %1 : tensor<3x4xf32>
    return %2 : tensor<3x4xf32>
  }
