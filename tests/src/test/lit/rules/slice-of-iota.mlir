// Slice of iota.
  func.func @fires() -> tensor<4x2xi32> {
    %0 = stablehlo.iota dim = 0 : tensor<9x4xi32>
    %1 = stablehlo.slice %0 [3:7, 1:3] : (tensor<9x4xi32>) -> tensor<4x2xi32>
    return %1 : tensor<4x2xi32>
  }
  func.func @refuses() -> tensor<2x2xi32> {
    %0 = stablehlo.iota dim = 0 : tensor<9x4xi32>
    %1 = stablehlo.slice %0 [3:7:2, 1:3] : (tensor<9x4xi32>) -> tensor<2x2xi32>
    return %1 : tensor<2x2xi32>
  }
  func.func @fires_other_dimension() -> tensor<2x3xf32> {
    %0 = stablehlo.iota dim = 1 : tensor<9x4xf32>
    %1 = stablehlo.slice %0 [3:7:2, 0:3] : (tensor<9x4xf32>) -> tensor<2x3xf32>
    return %1 : tensor<2x3xf32>
  }
  func.func @refuses_float_offset() -> tensor<4xf32> {
    %0 = stablehlo.iota dim = 0 : tensor<9xf32>
    %1 = stablehlo.slice %0 [3:7] : (tensor<9xf32>) -> tensor<4xf32>
    return %1 : tensor<4xf32>
  }
