// Slice of reshape.
  func.func @fires(%arg0: tensor<6x5xf32>) -> tensor<1x3x2xf32> {
    %0 = stablehlo.reshape %arg0 : (tensor<6x5xf32>) -> tensor<2x3x5xf32>
    %1 = stablehlo.slice %0 [0:1, 0:3, 1:5:2] : (tensor<2x3x5xf32>) -> tensor<1x3x2xf32>
    return %1 : tensor<1x3x2xf32>
  }
  func.func @refuses(%arg0: tensor<6x5xf32>) -> tensor<2x2x5xf32> {
    %0 = stablehlo.reshape %arg0 : (tensor<6x5xf32>) -> tensor<2x3x5xf32>
    %1 = stablehlo.slice %0 [0:2, 1:3, 0:5] : (tensor<2x3x5xf32>) -> tensor<2x2x5xf32>
    return %1 : tensor<2x2x5xf32>
  }
  func.func @fires_merged(%arg0: tensor<4x3xf32>) -> tensor<6xf32> {
    %0 = stablehlo.reshape %arg0 : (tensor<4x3xf32>) -> tensor<12xf32>
    %1 = stablehlo.slice %0 [3:9] : (tensor<12xf32>) -> tensor<6xf32>
    return %1 : tensor<6xf32>
  }
  func.func @refuses_unaligned(%arg0: tensor<4x3xf32>) -> tensor<7xf32> {
    %0 = stablehlo.reshape %arg0 : (tensor<4x3xf32>) -> tensor<12xf32>
    %1 = stablehlo.slice %0 [2:9] : (tensor<12xf32>) -> tensor<7xf32>
    return %1 : tensor<7xf32>
  }
