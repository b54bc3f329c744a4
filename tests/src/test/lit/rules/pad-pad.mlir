// Pad pad.
  func.func @fires(%arg0: tensor<3xf32>, %arg1: tensor<f32>) -> tensor<23xf32> {
    %0 = stablehlo.pad %arg0, %arg1, low = [1], high = [2], interior = [1] : (tensor<3xf32>, tensor<f32>) -> tensor<8xf32>
    %1 = stablehlo.pad %0, %arg1, low = [2], high = [-1], interior = [2] : (tensor<8xf32>, tensor<f32>) -> tensor<23xf32>
    return %1 : tensor<23xf32>
  }
  func.func @refuses(%arg0: tensor<3xf32>, %arg1: tensor<f32>, %arg2: tensor<f32>) -> tensor<9xf32> {
    %0 = stablehlo.pad %arg0, %arg1, low = [1], high = [2], interior = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<6xf32>
    %1 = stablehlo.pad %0, %arg2, low = [2], high = [1], interior = [0] : (tensor<6xf32>, tensor<f32>) -> tensor<9xf32>
    return %1 : tensor<9xf32>
  }
  func.func @refuses_crop(%arg0: tensor<3xf32>, %arg1: tensor<f32>) -> tensor<7xf32> {
    %0 = stablehlo.pad %arg0, %arg1, low = [-1], high = [2], interior = [0] : (tensor<3xf32>, tensor<f32>) -> tensor<4xf32>
    %1 = stablehlo.pad %0, %arg1, low = [2], high = [1], interior = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<7xf32>
    return %1 : tensor<7xf32>
  }
