// Pad negative to slice.
  func.func @fires(%arg0: tensor<5x3xf32>, %arg1: tensor<f32>) -> tensor<4x3xf32> {
    %0 = stablehlo.pad %arg0, %arg1, low = [-2, 1], high = [1, -1], interior = [0, 0] : (tensor<5x3xf32>, tensor<f32>) -> tensor<4x3xf32>
    return %0 : tensor<4x3xf32>
  }
  func.func @refuses(%arg0: tensor<5x3xf32>, %arg1: tensor<f32>) -> tensor<8x3xf32> {
    %0 = stablehlo.pad %arg0, %arg1, low = [-2, 1], high = [1, -1], interior = [1, 0] : (tensor<5x3xf32>, tensor<f32>) -> tensor<8x3xf32>
    return %0 : tensor<8x3xf32>
  }
