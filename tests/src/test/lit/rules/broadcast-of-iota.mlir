// Broadcast of iota.
  func.func @fires() -> tensor<2x4x3xi32> {
    %0 = stablehlo.iota dim = 0 : tensor<3x2xi32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [2, 0] : (tensor<3x2xi32>) -> tensor<2x4x3xi32>
    return %1 : tensor<2x4x3xi32>
  }
  func.func @refuses() -> tensor<2x4x3xi32> {
    %0 = stablehlo.iota dim = 0 : tensor<3x2xi32>
    %1 = stablehlo.negate %0 : tensor<3x2xi32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [2, 0] : (tensor<3x2xi32>) -> tensor<2x4x3xi32>
    return %2 : tensor<2x4x3xi32>
  }
