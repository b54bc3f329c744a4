// Slice of pad.
  func.func @fires(%arg0: tensor<6x5xf32>, %arg1: tensor<f32>) -> tensor<4x2xf32> {
    %0 = stablehlo.pad %arg0, %arg1, low = [2, 0], high = [3, 0], interior = [0, 0] : (tensor<6x5xf32>, tensor<f32>) -> tensor<11x5xf32>
    %1 = stablehlo.slice %0 [1:5, 0:2] : (tensor<11x5xf32>) -> tensor<4x2xf32>
    return %1 : tensor<4x2xf32>
  }
  func.func @refuses(%arg0: tensor<6x5xf32>, %arg1: tensor<f32>) -> tensor<3x4xf32> {
    %0 = stablehlo.pad %arg0, %arg1, low = [2, 0], high = [3, 0], interior = [1, 0] : (tensor<6x5xf32>, tensor<f32>) -> tensor<16x5xf32>
    %1 = stablehlo.slice %0 [1:9:3, 0:4] : (tensor<16x5xf32>) -> tensor<3x4xf32>
    return %1 : tensor<3x4xf32>
  }
  func.func @fires_inside(%arg0: tensor<6xf32>, %arg1: tensor<f32>) -> tensor<3xf32> {
    %0 = stablehlo.pad %arg0, %arg1, low = [2], high = [3], interior = [0] : (tensor<6xf32>, tensor<f32>) -> tensor<11xf32>
    %1 = stablehlo.slice %0 [3:8:2] : (tensor<11xf32>) -> tensor<3xf32>
    return %1 : tensor<3xf32>
  }
  func.func @fires_outside(%arg0: tensor<6xf32>, %arg1: tensor<f32>) -> tensor<3xf32> {
    %0 = stablehlo.pad %arg0, %arg1, low = [2], high = [3], interior = [0] : (tensor<6xf32>, tensor<f32>) -> tensor<11xf32>
    %1 = stablehlo.slice %0 [8:11] : (tensor<11xf32>) -> tensor<3xf32>
    return %1 : tensor<3xf32>
  }
  func.func @fires_cropped(%arg0: tensor<9xf32>, %arg1: tensor<f32>) -> tensor<4xf32> {
    %0 = stablehlo.pad %arg0, %arg1, low = [-2], high = [3], interior = [0] : (tensor<9xf32>, tensor<f32>) -> tensor<10xf32>
    %1 = stablehlo.slice %0 [5:9] : (tensor<10xf32>) -> tensor<4xf32>
    return %1 : tensor<4xf32>
  }
  func.func @refuses_window(%arg0: tensor<6x8xf32>, %arg1: tensor<f32>) -> tensor<6x2xf32> {
    %0 = stablehlo.pad %arg0, %arg1, low = [1, 0], high = [1, 0], interior = [0, 0] : (tensor<6x8xf32>, tensor<f32>) -> tensor<8x8xf32>
    %1 = stablehlo.slice %0 [0:6, 0:2] : (tensor<8x8xf32>) -> tensor<6x2xf32>
    return %1 : tensor<6x2xf32>
  }
  func.func @refuses_tap(%arg0: tensor<6xf32>, %arg1: tensor<f32>) -> tensor<6xf32> {
    %0 = stablehlo.pad %arg0, %arg1, low = [1], high = [1], interior = [0] : (tensor<6xf32>, tensor<f32>) -> tensor<8xf32>
    %1 = stablehlo.slice %0 [0:6] : (tensor<8xf32>) -> tensor<6xf32>
    return %1 : tensor<6xf32>
  }
  func.func @fires_between(%arg0: tensor<1xf32>, %arg1: tensor<f32>) -> tensor<4xf32> {
    %0 = stablehlo.pad %arg0, %arg1, low = [3], high = [3], interior = [0] : (tensor<1xf32>, tensor<f32>) -> tensor<7xf32>
    %1 = stablehlo.slice %0 [0:7:2] : (tensor<7xf32>) -> tensor<4xf32>
    return %1 : tensor<4xf32>
  }
  func.func @fires_edge(%arg0: tensor<6xf32>, %arg1: tensor<f32>) -> tensor<5xf32> {
    %0 = stablehlo.pad %arg0, %arg1, low = [3], high = [3], interior = [0] : (tensor<6xf32>, tensor<f32>) -> tensor<12xf32>
    %1 = stablehlo.slice %0 [1:6] : (tensor<12xf32>) -> tensor<5xf32>
    return %1 : tensor<5xf32>
  }
