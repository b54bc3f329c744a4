// Slice of reduce.
  func.func @fires(%arg0: tensor<4x5x6xf32>) -> tensor<2x3xf32> {
    %0 = stablehlo.constant dense<0.0> : tensor<f32>
    %1 = stablehlo.reduce(%arg0 init: %0) applies stablehlo.add across dimensions = [1] : (tensor<4x5x6xf32>, tensor<f32>) -> tensor<4x6xf32>
    %2 = stablehlo.slice %1 [1:3, 0:6:2] : (tensor<4x6xf32>) -> tensor<2x3xf32>
    return %2 : tensor<2x3xf32>
  }
  func.func @refuses(%arg0: tensor<4x5x6xf32>) -> tensor<2x3xf32> {
    %0 = stablehlo.constant dense<0.0> : tensor<f32>
    %1 = stablehlo.reduce(%arg0 init: %0) applies stablehlo.add across dimensions = [1] : (tensor<4x5x6xf32>, tensor<f32>) -> tensor<4x6xf32>
    %2 = stablehlo.negate %1 : tensor<4x6xf32>
    %3 = stablehlo.slice %2 [1:3, 0:6:2] : (tensor<4x6xf32>) -> tensor<2x3xf32>
    return %3 : tensor<2x3xf32>
  }
  func.func @fires_no_dimension(%arg0: tensor<4x6xf32>) -> tensor<2x6xf32> {
    %0 = stablehlo.constant dense<0.0> : tensor<f32>
    %1 = stablehlo.reduce(%arg0 init: %0) applies stablehlo.add across dimensions = [] : (tensor<4x6xf32>, tensor<f32>) -> tensor<4x6xf32>
    %2 = stablehlo.slice %1 [1:3, 0:6] : (tensor<4x6xf32>) -> tensor<2x6xf32>
    return %2 : tensor<2x6xf32>
  }
