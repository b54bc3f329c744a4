// Rows of values whose other dimensions are merged or split.
  func.func @fires_merged(%arg0: tensor<6x2x3xf32>, %arg1: tensor<2xi32>) -> tensor<2x6xf32> {
    %0 = stablehlo.reshape %arg0 : (tensor<6x2x3xf32>) -> tensor<6x6xf32>
    %1 = "stablehlo.gather"(%0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 6>}> : (tensor<6x6xf32>, tensor<2xi32>) -> tensor<2x6xf32>
    return %1 : tensor<2x6xf32>
  }
  func.func @fires_split(%arg0: tensor<6x6xf32>, %arg1: tensor<2xi32>) -> tensor<2x3x2xf32> {
    %0 = stablehlo.reshape %arg0 : (tensor<6x6xf32>) -> tensor<6x2x3xf32>
    %1 = "stablehlo.gather"(%0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 2, 3>}> : (tensor<6x2x3xf32>, tensor<2xi32>) -> tensor<2x3x2xf32>
    return %1 : tensor<2x3x2xf32>
  }
  func.func @fires_units(%arg0: tensor<1x6x2x3xf32>, %arg1: tensor<2xi32>) -> tensor<2x1x6xf32> {
    %0 = stablehlo.reshape %arg0 : (tensor<1x6x2x3xf32>) -> tensor<6x1x6xf32>
    %1 = "stablehlo.gather"(%0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1, 6>}> : (tensor<6x1x6xf32>, tensor<2xi32>) -> tensor<2x1x6xf32>
    return %1 : tensor<2x1x6xf32>
  }
  func.func @fires_batch(%arg0: tensor<2x5x6x2xf32>, %arg1: tensor<2x1x1xi32>) -> tensor<2x1x12xf32> {
    %0 = stablehlo.reshape %arg0 : (tensor<2x5x6x2xf32>) -> tensor<2x5x12xf32>
    %1 = "stablehlo.gather"(%0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 2>, indices_are_sorted = false, slice_sizes = array<i64: 1, 1, 12>}> : (tensor<2x5x12xf32>, tensor<2x1x1xi32>) -> tensor<2x1x12xf32>
    return %1 : tensor<2x1x12xf32>
  }
  func.func @refuses_mixed(%arg0: tensor<2x3x6xf32>, %arg1: tensor<2xi32>) -> tensor<2x6xf32> {
    %0 = stablehlo.reshape %arg0 : (tensor<2x3x6xf32>) -> tensor<6x6xf32>
    %1 = "stablehlo.gather"(%0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 6>}> : (tensor<6x6xf32>, tensor<2xi32>) -> tensor<2x6xf32>
    return %1 : tensor<2x6xf32>
  }
  func.func @refuses_apart(%arg0: tensor<6x6xf32>, %arg1: tensor<2xi32>) -> tensor<2x2x3xf32> {
    %0 = stablehlo.reshape %arg0 : (tensor<6x6xf32>) -> tensor<6x2x3xf32>
    %1 = "stablehlo.gather"(%0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 2, 3>}> : (tensor<6x2x3xf32>, tensor<2xi32>) -> tensor<2x2x3xf32>
    return %1 : tensor<2x2x3xf32>
  }
