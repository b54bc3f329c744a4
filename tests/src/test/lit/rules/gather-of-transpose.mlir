// Rows of a transposed value.
  func.func @fires(%arg0: tensor<3x6x2xf32>, %arg1: tensor<2xi32>) -> tensor<2x2x3xf32> {
    %0 = stablehlo.transpose %arg0, dims = [1, 2, 0] : (tensor<3x6x2xf32>) -> tensor<6x2x3xf32>
    %1 = "stablehlo.gather"(%0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 2, 3>}> : (tensor<6x2x3xf32>, tensor<2xi32>) -> tensor<2x2x3xf32>
    return %1 : tensor<2x2x3xf32>
  }
  func.func @fires_batch(%arg0: tensor<3x6x2x4xf32>, %arg1: tensor<2x4x1xi32>) -> tensor<2x4x3xf32> {
    %0 = stablehlo.transpose %arg0, dims = [3, 1, 2, 0] : (tensor<3x6x2x4xf32>) -> tensor<4x6x2x3xf32>
    %1 = "stablehlo.gather"(%0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [1], operand_batching_dims = [0, 2], start_indices_batching_dims = [1, 0], start_index_map = [1], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1, 1, 3>}> : (tensor<4x6x2x3xf32>, tensor<2x4x1xi32>) -> tensor<2x4x3xf32>
    return %1 : tensor<2x4x3xf32>
  }
  func.func @refuses_as_many(%arg0: tensor<3x6xf32>, %arg1: tensor<6xi32>) -> tensor<6x3xf32> {
    %0 = stablehlo.transpose %arg0, dims = [1, 0] : (tensor<3x6xf32>) -> tensor<6x3xf32>
    %1 = "stablehlo.gather"(%0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>}> : (tensor<6x3xf32>, tensor<6xi32>) -> tensor<6x3xf32>
    return %1 : tensor<6x3xf32>
  }
  func.func @refuses_blocks(%arg0: tensor<3x6xf32>, %arg1: tensor<2xi32>) -> tensor<2x2x3xf32> {
    %0 = stablehlo.transpose %arg0, dims = [1, 0] : (tensor<3x6xf32>) -> tensor<6x3xf32>
    %1 = "stablehlo.gather"(%0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 2, 3>}> : (tensor<6x3xf32>, tensor<2xi32>) -> tensor<2x2x3xf32>
    return %1 : tensor<2x2x3xf32>
  }
