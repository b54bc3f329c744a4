// Rows of picked rows.
  func.func @fires(%arg0: tensor<9x5xf32>, %arg1: tensor<6x1xi32>, %arg2: tensor<3x1xi32>) -> tensor<3x5xf32> {
    %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 5>}> : (tensor<9x5xf32>, tensor<6x1xi32>) -> tensor<6x5xf32>
    %1 = "stablehlo.gather"(%0, %arg2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 5>}> : (tensor<6x5xf32>, tensor<3x1xi32>) -> tensor<3x5xf32>
    return %1 : tensor<3x5xf32>
  }
  func.func @fires_two_dimensions(%arg0: tensor<9x5xf32>, %arg1: tensor<7x6x1xi32>, %arg2: tensor<3x2x1xi32>) -> tensor<7x3x2x5xf32> {
    %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 5>}> : (tensor<9x5xf32>, tensor<7x6x1xi32>) -> tensor<7x6x5xf32>
    %1 = "stablehlo.gather"(%0, %arg2) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 3], collapsed_slice_dims = [1], start_index_map = [1], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 7, 1, 5>}> : (tensor<7x6x5xf32>, tensor<3x2x1xi32>) -> tensor<7x3x2x5xf32>
    return %1 : tensor<7x3x2x5xf32>
  }
  func.func @refuses_offset(%arg0: tensor<9x5xf32>, %arg1: tensor<6x1xi32>, %arg2: tensor<3x1xi32>) -> tensor<6x3xf32> {
    %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 5>}> : (tensor<9x5xf32>, tensor<6x1xi32>) -> tensor<6x5xf32>
    %1 = "stablehlo.gather"(%0, %arg2) <{dimension_numbers = #stablehlo.gather<offset_dims = [0], collapsed_slice_dims = [1], start_index_map = [1], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 6, 1>}> : (tensor<6x5xf32>, tensor<3x1xi32>) -> tensor<6x3xf32>
    return %1 : tensor<6x3xf32>
  }
