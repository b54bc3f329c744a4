// Reduce scale minmax.
  func.func @fires(%arg0: tensor<4x5xf32>) -> tensor<4xf32> {
    %0 = stablehlo.constant dense<0.3> : tensor<4x5xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<4x5xf32>
    %2 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %3 = stablehlo.reduce(%1 init: %2) applies stablehlo.maximum across dimensions = [1] : (tensor<4x5xf32>, tensor<f32>) -> tensor<4xf32>
    return %3 : tensor<4xf32>
  }
  func.func @refuses(%arg0: tensor<4x5xf32>) -> tensor<4xf32> {
    %0 = stablehlo.constant dense<0.3> : tensor<4x5xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<4x5xf32>
    %2 = stablehlo.constant dense<5.0> : tensor<f32>
    %3 = stablehlo.reduce(%1 init: %2) applies stablehlo.maximum across dimensions = [1] : (tensor<4x5xf32>, tensor<f32>) -> tensor<4xf32>
    return %3 : tensor<4xf32>
  }
  func.func @refuses_negative(%arg0: tensor<4x5xf32>) -> tensor<4xf32> {
    %0 = stablehlo.constant dense<-0.3> : tensor<4x5xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<4x5xf32>
    %2 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %3 = stablehlo.reduce(%1 init: %2) applies stablehlo.maximum across dimensions = [1] : (tensor<4x5xf32>, tensor<f32>) -> tensor<4xf32>
    return %3 : tensor<4xf32>
  }
  func.func @refuses_zero(%arg0: tensor<4x5xf32>) -> tensor<4xf32> {
    %0 = stablehlo.constant dense<0.0> : tensor<4x5xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<4x5xf32>
    %2 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %3 = stablehlo.reduce(%1 init: %2) applies stablehlo.maximum across dimensions = [1] : (tensor<4x5xf32>, tensor<f32>) -> tensor<4xf32>
    return %3 : tensor<4xf32>
  }
