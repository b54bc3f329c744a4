// Reshape of elementwise.
  func.func @fires(%arg0: tensor<2x6xf32>, %arg1: tensor<3x4xf32>) -> tensor<3x4xf32> {
    %0 = stablehlo.reshape %arg1 : (tensor<3x4xf32>) -> tensor<2x6xf32>
    %1 = stablehlo.add %arg0, %0 : tensor<2x6xf32>
    %2 = stablehlo.reshape %1 : (tensor<2x6xf32>) -> tensor<3x4xf32>
    return %2 : tensor<3x4xf32>
  }
  func.func @refuses(%arg0: tensor<2x6xf32>, %arg1: tensor<2x6xf32>) -> tensor<3x4xf32> {
    %0 = stablehlo.add %arg0, %arg1 : tensor<2x6xf32>
    %1 = stablehlo.reshape %0 : (tensor<2x6xf32>) -> tensor<3x4xf32>
    return %1 : tensor<3x4xf32>
  }
  func.func @fires_scalar_predicate(%arg0: tensor<i1>, %arg1: tensor<2x6xf32>, %arg2: tensor<3x4xf32>) -> tensor<3x4xf32> {
    %0 = stablehlo.reshape %arg2 : (tensor<3x4xf32>) -> tensor<2x6xf32>
    %1 = stablehlo.select %arg0, %arg1, %0 : tensor<i1>, tensor<2x6xf32>
    %2 = stablehlo.reshape %1 : (tensor<2x6xf32>) -> tensor<3x4xf32>
    return %2 : tensor<3x4xf32>
  }
