// Rows that are picked more than once.
  func.func @fires_rows(%arg0: tensor<4x5xf32>, %arg1: tensor<5x7xf32>, %arg2: tensor<9x1xi32>) -> tensor<9x7xf32> {
    %0 = "stablehlo.gather"(%arg0, %arg2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 5>}> : (tensor<4x5xf32>, tensor<9x1xi32>) -> tensor<9x5xf32>
    %1 = stablehlo.dot_general %0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<9x5xf32>, tensor<5x7xf32>) -> tensor<9x7xf32>
    return %1 : tensor<9x7xf32>
  }
  func.func @fires_heads(%arg0: tensor<4x2x5xf32>, %arg1: tensor<2x5x3xf32>, %arg2: tensor<2x3x1xi32>) -> tensor<2x2x3x3xf32> {
    %0 = "stablehlo.gather"(%arg0, %arg2) <{dimension_numbers = #stablehlo.gather<offset_dims = [2, 3], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 2, 5>}> : (tensor<4x2x5xf32>, tensor<2x3x1xi32>) -> tensor<2x3x2x5xf32>
    %1 = stablehlo.dot_general %0, %arg1, batching_dims = [2] x [0], contracting_dims = [3] x [1], precision = [DEFAULT, DEFAULT] : (tensor<2x3x2x5xf32>, tensor<2x5x3xf32>) -> tensor<2x2x3x3xf32>
    return %1 : tensor<2x2x3x3xf32>
  }
  func.func @refuses_few(%arg0: tensor<9x5xf32>, %arg1: tensor<5x7xf32>, %arg2: tensor<4x1xi32>) -> tensor<4x7xf32> {
    %0 = "stablehlo.gather"(%arg0, %arg2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 5>}> : (tensor<9x5xf32>, tensor<4x1xi32>) -> tensor<4x5xf32>
    %1 = stablehlo.dot_general %0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x5xf32>, tensor<5x7xf32>) -> tensor<4x7xf32>
    return %1 : tensor<4x7xf32>
  }
  func.func @refuses_sum_over_picked(%arg0: tensor<4x5xf32>, %arg1: tensor<9x7xf32>, %arg2: tensor<9x1xi32>) -> tensor<5x7xf32> {
    %0 = "stablehlo.gather"(%arg0, %arg2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 5>}> : (tensor<4x5xf32>, tensor<9x1xi32>) -> tensor<9x5xf32>
    %1 = stablehlo.dot_general %0, %arg1, contracting_dims = [0] x [0], precision = [DEFAULT, DEFAULT] : (tensor<9x5xf32>, tensor<9x7xf32>) -> tensor<5x7xf32>
    return %1 : tensor<5x7xf32>
  }
  func.func @refuses_batch_of_picked(%arg0: tensor<4x5xf32>, %arg1: tensor<9x5x7xf32>, %arg2: tensor<9x1xi32>) -> tensor<9x7xf32> {
    %0 = "stablehlo.gather"(%arg0, %arg2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 5>}> : (tensor<4x5xf32>, tensor<9x1xi32>) -> tensor<9x5xf32>
    %1 = stablehlo.dot_general %0, %arg1, batching_dims = [0] x [0], contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<9x5xf32>, tensor<9x5x7xf32>) -> tensor<9x7xf32>
    return %1 : tensor<9x7xf32>
  }
