// Gathers that front ends write for a dynamic slice of each member of a batch.
  func.func @fires(%arg0: tensor<2x6x3xf32>, %arg1: tensor<2x2xi32>) -> tensor<2x1x3xf32> {
    %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1, 2], index_vector_dim = 1>, indices_are_sorted = true, slice_sizes = array<i64: 1, 1, 3>}> : (tensor<2x6x3xf32>, tensor<2x2xi32>) -> tensor<2x1x3xf32>
    return %0 : tensor<2x1x3xf32>
  }
  func.func @fires_whole(%arg0: tensor<6x3xf32>, %arg1: tensor<4x2xi32>) -> tensor<2x4x3xf32> {
    %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 2], start_index_map = [1, 0], index_vector_dim = 1>, indices_are_sorted = true, slice_sizes = array<i64: 2, 3>}> : (tensor<6x3xf32>, tensor<4x2xi32>) -> tensor<2x4x3xf32>
    return %0 : tensor<2x4x3xf32>
  }
  func.func @fires_single(%arg0: tensor<6x3xf32>, %arg1: tensor<4xi32>) -> tensor<1x3x4xf32> {
    %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [0, 1], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>}> : (tensor<6x3xf32>, tensor<4xi32>) -> tensor<1x3x4xf32>
    return %0 : tensor<1x3x4xf32>
  }
  func.func @refuses_part(%arg0: tensor<6x3xf32>, %arg1: tensor<4x2xi32>) -> tensor<4x2x2xf32> {
    %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], start_index_map = [0, 1], index_vector_dim = 1>, indices_are_sorted = true, slice_sizes = array<i64: 2, 2>}> : (tensor<6x3xf32>, tensor<4x2xi32>) -> tensor<4x2x2xf32>
    return %0 : tensor<4x2x2xf32>
  }
  func.func @refuses_rows(%arg0: tensor<6x3xf32>, %arg1: tensor<4xi32>) -> tensor<4x3xf32> {
    %0 = "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 3>}> : (tensor<6x3xf32>, tensor<4xi32>) -> tensor<4x3xf32>
    return %0 : tensor<4x3xf32>
  }
