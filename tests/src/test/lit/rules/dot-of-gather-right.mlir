// Columns that are picked more than once.
  func.func @fires_columns(%arg0: tensor<7x5xf32>, %arg1: tensor<5x4xf32>, %arg2: tensor<9x1xi32>) -> tensor<7x9xf32> {
    %0 = "stablehlo.gather"(%arg1, %arg2) <{dimension_numbers = #stablehlo.gather<offset_dims = [0], collapsed_slice_dims = [1], start_index_map = [1], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 5, 1>}> : (tensor<5x4xf32>, tensor<9x1xi32>) -> tensor<5x9xf32>
    %1 = stablehlo.dot_general %arg0, %0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<7x5xf32>, tensor<5x9xf32>) -> tensor<7x9xf32>
    return %1 : tensor<7x9xf32>
  }
  func.func @fires_inner_index(%arg0: tensor<7x5xf32>, %arg1: tensor<4x3x5xf32>, %arg2: tensor<2x20xi32>) -> tensor<7x20xf32> {
    %0 = "stablehlo.gather"(%arg1, %arg2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0, 1], start_index_map = [1, 0], index_vector_dim = 0>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1, 5>}> : (tensor<4x3x5xf32>, tensor<2x20xi32>) -> tensor<20x5xf32>
    %1 = stablehlo.dot_general %arg0, %0, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<7x5xf32>, tensor<20x5xf32>) -> tensor<7x20xf32>
    return %1 : tensor<7x20xf32>
  }
  func.func @refuses_few(%arg0: tensor<7x5xf32>, %arg1: tensor<5x4xf32>, %arg2: tensor<2x1xi32>) -> tensor<7x2xf32> {
    %0 = "stablehlo.gather"(%arg1, %arg2) <{dimension_numbers = #stablehlo.gather<offset_dims = [0], collapsed_slice_dims = [1], start_index_map = [1], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 5, 1>}> : (tensor<5x4xf32>, tensor<2x1xi32>) -> tensor<5x2xf32>
    %1 = stablehlo.dot_general %arg0, %0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<7x5xf32>, tensor<5x2xf32>) -> tensor<7x2xf32>
    return %1 : tensor<7x2xf32>
  }
