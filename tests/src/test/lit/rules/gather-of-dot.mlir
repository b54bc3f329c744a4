// Rows of a product.
  func.func @fires_rows(%arg0: tensor<9x5xf32>, %arg1: tensor<5x7xf32>, %arg2: tensor<3x1xi32>) -> tensor<3x7xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<9x5xf32>, tensor<5x7xf32>) -> tensor<9x7xf32>
    %1 = "stablehlo.gather"(%0, %arg2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 7>}> : (tensor<9x7xf32>, tensor<3x1xi32>) -> tensor<3x7xf32>
    return %1 : tensor<3x7xf32>
  }
  func.func @fires_columns_batched(%arg0: tensor<2x4x5xf32>, %arg1: tensor<2x5x9xf32>, %arg2: tensor<3x2x1xi32>) -> tensor<2x3x2x4xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [0] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x4x5xf32>, tensor<2x5x9xf32>) -> tensor<2x4x9xf32>
    %1 = "stablehlo.gather"(%0, %arg2) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 3], collapsed_slice_dims = [2], start_index_map = [2], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 2, 4, 1>}> : (tensor<2x4x9xf32>, tensor<3x2x1xi32>) -> tensor<2x3x2x4xf32>
    return %1 : tensor<2x3x2x4xf32>
  }
  func.func @refuses_many(%arg0: tensor<4x5xf32>, %arg1: tensor<5x7xf32>, %arg2: tensor<5x1xi32>) -> tensor<5x7xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x5xf32>, tensor<5x7xf32>) -> tensor<4x7xf32>
    %1 = "stablehlo.gather"(%0, %arg2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 7>}> : (tensor<4x7xf32>, tensor<5x1xi32>) -> tensor<5x7xf32>
    return %1 : tensor<5x7xf32>
  }
  func.func @fires_batch_dimension(%arg0: tensor<9x4x5xf32>, %arg1: tensor<9x5x7xf32>, %arg2: tensor<3x1xi32>) -> tensor<3x4x7xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [0] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<9x4x5xf32>, tensor<9x5x7xf32>) -> tensor<9x4x7xf32>
    %1 = "stablehlo.gather"(%0, %arg2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 4, 7>}> : (tensor<9x4x7xf32>, tensor<3x1xi32>) -> tensor<3x4x7xf32>
    return %1 : tensor<3x4x7xf32>
  }
  func.func @fires_batching(%arg0: tensor<2x6x5xf32>, %arg1: tensor<5x7xf32>, %arg2: tensor<2x1x1xi32>) -> tensor<2x1x7xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x6x5xf32>, tensor<5x7xf32>) -> tensor<2x6x7xf32>
    %1 = "stablehlo.gather"(%0, %arg2) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1, 7>}> : (tensor<2x6x7xf32>, tensor<2x1x1xi32>) -> tensor<2x1x7xf32>
    return %1 : tensor<2x1x7xf32>
  }
  func.func @fires_batching_both(%arg0: tensor<2x3x6x5xf32>, %arg1: tensor<2x5x7x3xf32>, %arg2: tensor<3x2x1xi32>) -> tensor<7x3x2xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, batching_dims = [0, 1] x [0, 3], contracting_dims = [3] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x3x6x5xf32>, tensor<2x5x7x3xf32>) -> tensor<2x3x6x7xf32>
    %1 = "stablehlo.gather"(%0, %arg2) <{dimension_numbers = #stablehlo.gather<offset_dims = [0], collapsed_slice_dims = [2], operand_batching_dims = [0, 1], start_indices_batching_dims = [1, 0], start_index_map = [2], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1, 1, 7>}> : (tensor<2x3x6x7xf32>, tensor<3x2x1xi32>) -> tensor<7x3x2xf32>
    return %1 : tensor<7x3x2xf32>
  }
  func.func @fires_pairs(%arg0: tensor<4x5xf32>, %arg1: tensor<5x7xf32>, %arg2: tensor<3x2xi32>) -> tensor<3xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x5xf32>, tensor<5x7xf32>) -> tensor<4x7xf32>
    %1 = "stablehlo.gather"(%0, %arg2) <{dimension_numbers = #stablehlo.gather<collapsed_slice_dims = [0, 1], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1>}> : (tensor<4x7xf32>, tensor<3x2xi32>) -> tensor<3xf32>
    return %1 : tensor<3xf32>
  }
