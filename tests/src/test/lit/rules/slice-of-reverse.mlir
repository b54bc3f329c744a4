// Slice of reverse.
  func.func @fires(%arg0: tensor<7x3xf32>) -> tensor<3x2xf32> {
    %0 = stablehlo.reverse %arg0, dims = [0] : tensor<7x3xf32>
    %1 = stablehlo.slice %0 [1:6:2, 1:3] : (tensor<7x3xf32>) -> tensor<3x2xf32>
    return %1 : tensor<3x2xf32>
  }
  func.func @refuses(%arg0: tensor<7x3xf32>) -> tensor<3x2xf32> {
    %0 = stablehlo.negate %arg0 : tensor<7x3xf32>
    %1 = stablehlo.slice %0 [1:6:2, 1:3] : (tensor<7x3xf32>) -> tensor<3x2xf32>
    return %1 : tensor<3x2xf32>
  }
