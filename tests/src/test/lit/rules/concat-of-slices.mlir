// Concat of slices.
  func.func @fires(%arg0: tensor<9x4xf32>) -> tensor<7x4xf32> {
    %0 = stablehlo.slice %arg0 [1:3, 0:4] : (tensor<9x4xf32>) -> tensor<2x4xf32>
    %1 = stablehlo.slice %arg0 [3:4, 0:4] : (tensor<9x4xf32>) -> tensor<1x4xf32>
    %2 = stablehlo.slice %arg0 [4:8, 0:4] : (tensor<9x4xf32>) -> tensor<4x4xf32>
    %3 = stablehlo.concatenate %0, %1, %2, dim = 0 : (tensor<2x4xf32>, tensor<1x4xf32>, tensor<4x4xf32>) -> tensor<7x4xf32>
    return %3 : tensor<7x4xf32>
  }
  func.func @refuses(%arg0: tensor<9x4xf32>) -> tensor<6x4xf32> {
    %0 = stablehlo.slice %arg0 [1:3, 0:4] : (tensor<9x4xf32>) -> tensor<2x4xf32>
    %1 = stablehlo.slice %arg0 [4:8, 0:4] : (tensor<9x4xf32>) -> tensor<4x4xf32>
    %2 = stablehlo.concatenate %0, %1, dim = 0 : (tensor<2x4xf32>, tensor<4x4xf32>) -> tensor<6x4xf32>
    return %2 : tensor<6x4xf32>
  }
  func.func @fires_strided(%arg0: tensor<9xf32>) -> tensor<5xf32> {
    %0 = stablehlo.slice %arg0 [0:1] : (tensor<9xf32>) -> tensor<1xf32>
    %1 = stablehlo.slice %arg0 [2:5:2] : (tensor<9xf32>) -> tensor<2xf32>
    %2 = stablehlo.slice %arg0 [6:9:2] : (tensor<9xf32>) -> tensor<2xf32>
    %3 = stablehlo.concatenate %0, %1, %2, dim = 0 : (tensor<1xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<5xf32>
    return %3 : tensor<5xf32>
  }
  func.func @refuses_other_dimension(%arg0: tensor<4x4xf32>) -> tensor<4x2xf32> {
    %0 = stablehlo.slice %arg0 [0:2, 0:2] : (tensor<4x4xf32>) -> tensor<2x2xf32>
    %1 = stablehlo.slice %arg0 [2:4, 2:4] : (tensor<4x4xf32>) -> tensor<2x2xf32>
    %2 = stablehlo.concatenate %0, %1, dim = 0 : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<4x2xf32>
    return %2 : tensor<4x2xf32>
  }
