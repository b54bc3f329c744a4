// Pad of elementwise.
  func.func @fires(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>, %arg2: tensor<f32>, %arg3: tensor<f32>) -> tensor<8xf32> {
    %0 = stablehlo.pad %arg0, %arg2, low = [1], high = [2], interior = [1] : (tensor<3xf32>, tensor<f32>) -> tensor<8xf32>
    %1 = stablehlo.pad %arg1, %arg3, low = [1], high = [2], interior = [1] : (tensor<3xf32>, tensor<f32>) -> tensor<8xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<8xf32>
    return %2 : tensor<8xf32>
  }
  func.func @refuses(%arg0: tensor<3xf32>, %arg1: tensor<3xf32>, %arg2: tensor<f32>, %arg3: tensor<f32>) -> tensor<6xf32> {
    %0 = stablehlo.pad %arg0, %arg2, low = [1], high = [2], interior = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<6xf32>
    %1 = stablehlo.pad %arg1, %arg3, low = [2], high = [1], interior = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<6xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<6xf32>
    return %2 : tensor<6xf32>
  }
  func.func @fires_splat(%arg0: tensor<3xf32>, %arg1: tensor<f32>) -> tensor<6xi1> {
    %0 = stablehlo.pad %arg0, %arg1, low = [1], high = [2], interior = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<6xf32>
    %1 = stablehlo.constant dense<0.5> : tensor<6xf32>
    %2 = stablehlo.compare LT, %0, %1, FLOAT : (tensor<6xf32>, tensor<6xf32>) -> tensor<6xi1>
    return %2 : tensor<6xi1>
  }
