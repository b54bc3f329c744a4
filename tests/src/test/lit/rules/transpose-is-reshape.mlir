// Transpose is reshape.
  func.func @fires(%arg0: tensor<2x1x3xf32>) -> tensor<1x2x3xf32> {
    %0 = stablehlo.transpose %arg0, dims = [1, 0, 2] : (tensor<2x1x3xf32>) -> tensor<1x2x3xf32>
    return %0 : tensor<1x2x3xf32>
  }
  func.func @refuses(%arg0: tensor<2x1x3xf32>) -> tensor<3x1x2xf32> {
    %0 = stablehlo.transpose %arg0, dims = [2, 1, 0] : (tensor<2x1x3xf32>) -> tensor<3x1x2xf32>
    return %0 : tensor<3x1x2xf32>
  }
