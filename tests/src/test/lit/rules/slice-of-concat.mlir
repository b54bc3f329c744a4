// Slice of concat.
  func.func @fires(%arg0: tensor<3x2xf32>, %arg1: tensor<4x2xf32>, %arg2: tensor<5x2xf32>) -> tensor<4x1xf32> {
    %0 = stablehlo.concatenate %arg0, %arg1, %arg2, dim = 0 : (tensor<3x2xf32>, tensor<4x2xf32>, tensor<5x2xf32>) -> tensor<12x2xf32>
    %1 = stablehlo.slice %0 [1:11:3, 0:1] : (tensor<12x2xf32>) -> tensor<4x1xf32>
    return %1 : tensor<4x1xf32>
  }
  func.func @refuses(%arg0: tensor<3x2xf32>, %arg1: tensor<4x2xf32>, %arg2: tensor<5x2xf32>) -> tensor<0x1xf32> {
    %0 = stablehlo.concatenate %arg0, %arg1, %arg2, dim = 0 : (tensor<3x2xf32>, tensor<4x2xf32>, tensor<5x2xf32>) -> tensor<12x2xf32>
    %1 = stablehlo.slice %0 [3:3, 0:1] : (tensor<12x2xf32>) -> tensor<0x1xf32>
    return %1 : tensor<0x1xf32>
  }
  func.func @fires_one_piece(%arg0: tensor<3xf32>, %arg1: tensor<4xf32>, %arg2: tensor<5xf32>) -> tensor<3xf32> {
    %0 = stablehlo.concatenate %arg0, %arg1, %arg2, dim = 0 : (tensor<3xf32>, tensor<4xf32>, tensor<5xf32>) -> tensor<12xf32>
    %1 = stablehlo.slice %0 [3:6] : (tensor<12xf32>) -> tensor<3xf32>
    return %1 : tensor<3xf32>
  }
