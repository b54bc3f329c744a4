// Products of the rows of one value with one matrix are one product.
  func.func @fires(%arg0: tensor<5x1x4xf32>, %arg1: tensor<4x5xf32>) -> tensor<2x5xf32> {
    %0 = stablehlo.slice %arg0 [0:2, 0:1, 0:4] : (tensor<5x1x4xf32>) -> tensor<2x1x4xf32>
    %1 = stablehlo.reshape %0 : (tensor<2x1x4xf32>) -> tensor<2x4xf32>
    %2 = stablehlo.dot_general %1, %arg1, contracting_dims = [1] x [0] : (tensor<2x4xf32>, tensor<4x5xf32>) -> tensor<2x5xf32>
    %3 = stablehlo.slice %arg0 [2:5, 0:1, 0:4] : (tensor<5x1x4xf32>) -> tensor<3x1x4xf32>
    %4 = stablehlo.reshape %3 : (tensor<3x1x4xf32>) -> tensor<3x4xf32>
    %5 = stablehlo.dot_general %4, %arg1, contracting_dims = [1] x [0] : (tensor<3x4xf32>, tensor<4x5xf32>) -> tensor<3x5xf32>
    return %2 : tensor<2x5xf32>
  }
  func.func @fires_several_contracted(%arg0: tensor<4x2x3xf64>, %arg1: tensor<5x3x2xf64>) -> tensor<2x5xf64> {
    %0 = stablehlo.slice %arg0 [0:2, 0:2, 0:3] : (tensor<4x2x3xf64>) -> tensor<2x2x3xf64>
    %1 = stablehlo.dot_general %0, %arg1, contracting_dims = [1, 2] x [2, 1] : (tensor<2x2x3xf64>, tensor<5x3x2xf64>) -> tensor<2x5xf64>
    %2 = stablehlo.slice %arg0 [2:4, 0:2, 0:3] : (tensor<4x2x3xf64>) -> tensor<2x2x3xf64>
    %3 = stablehlo.dot_general %2, %arg1, contracting_dims = [1, 2] x [2, 1] : (tensor<2x2x3xf64>, tensor<5x3x2xf64>) -> tensor<2x5xf64>
    return %3 : tensor<2x5xf64>
  }
  func.func @fires_few_vectors_of_a_large_matrix(%arg0: tensor<2x1024xf32>, %arg1: tensor<1024x1025xf32>) -> tensor<1x1025xf32> {
    %0 = stablehlo.slice %arg0 [0:1, 0:1024] : (tensor<2x1024xf32>) -> tensor<1x1024xf32>
    %1 = stablehlo.dot_general %0, %arg1, contracting_dims = [1] x [0] : (tensor<1x1024xf32>, tensor<1024x1025xf32>) -> tensor<1x1025xf32>
    %2 = stablehlo.slice %arg0 [1:2, 0:1024] : (tensor<2x1024xf32>) -> tensor<1x1024xf32>
    %3 = stablehlo.dot_general %2, %arg1, contracting_dims = [1] x [0] : (tensor<1x1024xf32>, tensor<1024x1025xf32>) -> tensor<1x1025xf32>
    return %1 : tensor<1x1025xf32>
  }
  func.func @refuses_few_vectors(%arg0: tensor<2x4xf32>, %arg1: tensor<4x5xf32>) -> tensor<1x5xf32> {
    %0 = stablehlo.slice %arg0 [0:1, 0:4] : (tensor<2x4xf32>) -> tensor<1x4xf32>
    %1 = stablehlo.dot_general %0, %arg1, contracting_dims = [1] x [0] : (tensor<1x4xf32>, tensor<4x5xf32>) -> tensor<1x5xf32>
    %2 = stablehlo.slice %arg0 [1:2, 0:4] : (tensor<2x4xf32>) -> tensor<1x4xf32>
    %3 = stablehlo.dot_general %2, %arg1, contracting_dims = [1] x [0] : (tensor<1x4xf32>, tensor<4x5xf32>) -> tensor<1x5xf32>
    return %1 : tensor<1x5xf32>
  }
  func.func @refuses_rows_left_out(%arg0: tensor<6x4xf32>, %arg1: tensor<4x5xf32>) -> tensor<2x5xf32> {
    %0 = stablehlo.slice %arg0 [0:2, 0:4] : (tensor<6x4xf32>) -> tensor<2x4xf32>
    %1 = stablehlo.dot_general %0, %arg1, contracting_dims = [1] x [0] : (tensor<2x4xf32>, tensor<4x5xf32>) -> tensor<2x5xf32>
    %2 = stablehlo.slice %arg0 [4:6, 0:4] : (tensor<6x4xf32>) -> tensor<2x4xf32>
    %3 = stablehlo.dot_general %2, %arg1, contracting_dims = [1] x [0] : (tensor<2x4xf32>, tensor<4x5xf32>) -> tensor<2x5xf32>
    return %1 : tensor<2x5xf32>
  }
  func.func @refuses_part_of_rows(%arg0: tensor<4x8xf32>, %arg1: tensor<4x5xf32>) -> tensor<2x5xf32> {
    %0 = stablehlo.slice %arg0 [0:2, 0:4] : (tensor<4x8xf32>) -> tensor<2x4xf32>
    %1 = stablehlo.dot_general %0, %arg1, contracting_dims = [1] x [0] : (tensor<2x4xf32>, tensor<4x5xf32>) -> tensor<2x5xf32>
    %2 = stablehlo.slice %arg0 [2:4, 0:4] : (tensor<4x8xf32>) -> tensor<2x4xf32>
    %3 = stablehlo.dot_general %2, %arg1, contracting_dims = [1] x [0] : (tensor<2x4xf32>, tensor<4x5xf32>) -> tensor<2x5xf32>
    return %1 : tensor<2x5xf32>
  }
