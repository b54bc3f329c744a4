// Pad of empty.
  func.func @fires(%arg0: tensor<0x3xf32>, %arg1: tensor<f32>) -> tensor<3x4xf32> {
    %0 = stablehlo.pad %arg0, %arg1, low = [2, 0], high = [1, 1], interior = [0, 0] : (tensor<0x3xf32>, tensor<f32>) -> tensor<3x4xf32>
    return %0 : tensor<3x4xf32>
  }
  func.func @refuses(%arg0: tensor<1x3xf32>, %arg1: tensor<f32>) -> tensor<4x4xf32> {
    %0 = stablehlo.pad %arg0, %arg1, low = [2, 0], high = [1, 1], interior = [0, 0] : (tensor<1x3xf32>, tensor<f32>) -> tensor<4x4xf32>
    return %0 : tensor<4x4xf32>
  }
