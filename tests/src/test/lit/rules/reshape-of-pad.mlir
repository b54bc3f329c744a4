// Reshape of pad.
  func.func @fires(%arg0: tensor<2x3xf32>, %arg1: tensor<f32>) -> tensor<1x2x8xf32> {
    %0 = stablehlo.pad %arg0, %arg1, low = [0, 1], high = [0, 2], interior = [0, 1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x8xf32>
    %1 = stablehlo.reshape %0 : (tensor<2x8xf32>) -> tensor<1x2x8xf32>
    return %1 : tensor<1x2x8xf32>
  }
  func.func @refuses(%arg0: tensor<2x3xf32>, %arg1: tensor<f32>) -> tensor<12xf32> {
    %0 = stablehlo.pad %arg0, %arg1, low = [0, 1], high = [0, 2], interior = [0, 0] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x6xf32>
    %1 = stablehlo.reshape %0 : (tensor<2x6xf32>) -> tensor<12xf32>
    return %1 : tensor<12xf32>
  }
  func.func @refuses_unit_all_padding(%arg0: tensor<1x4xf32>, %arg1: tensor<f32>) -> tensor<6xf32> {
    %0 = stablehlo.pad %arg0, %arg1, low = [1, 1], high = [-1, 1], interior = [0, 0] : (tensor<1x4xf32>, tensor<f32>) -> tensor<1x6xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x6xf32>) -> tensor<6xf32>
    return %1 : tensor<6xf32>
  }
