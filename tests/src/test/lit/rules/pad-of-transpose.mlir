// Pad of transpose.
  func.func @fires(%arg0: tensor<2x3x4xf32>, %arg1: tensor<f32>) -> tensor<8x5x8xf32> {
    %0 = stablehlo.transpose %arg0, dims = [2, 0, 1] : (tensor<2x3x4xf32>) -> tensor<4x2x3xf32>
    %1 = stablehlo.pad %0, %arg1, low = [1, 0, 2], high = [0, 3, -1], interior = [1, 0, 2] : (tensor<4x2x3xf32>, tensor<f32>) -> tensor<8x5x8xf32>
    return %1 : tensor<8x5x8xf32>
  }
  func.func @refuses(%arg0: tensor<2x3x4xf32>, %arg1: tensor<f32>) -> tensor<4x6x11xf32> {
    %0 = stablehlo.negate %arg0 : tensor<2x3x4xf32>
    %1 = stablehlo.pad %0, %arg1, low = [1, 0, 2], high = [0, 3, -1], interior = [1, 0, 2] : (tensor<2x3x4xf32>, tensor<f32>) -> tensor<4x6x11xf32>
    return %1 : tensor<4x6x11xf32>
  }
