// Rows of an element-wise result.
  func.func @fires(%arg0: tensor<6x5xf32>, %arg1: tensor<6x5xf32>, %arg2: tensor<3x1xi32>) -> tensor<3x5xf32> {
    %0 = stablehlo.exponential %arg1 : tensor<6x5xf32>
    %1 = stablehlo.add %arg0, %0 : tensor<6x5xf32>
    %2 = "stablehlo.gather"(%1, %arg2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 5>}> : (tensor<6x5xf32>, tensor<3x1xi32>) -> tensor<3x5xf32>
    return %2 : tensor<3x5xf32>
  }
  func.func @fires_select_splat(%arg0: tensor<6x5xi1>, %arg1: tensor<6x5xf32>, %arg2: tensor<3x1xi32>) -> tensor<3x5xf32> {
    %cst = stablehlo.constant dense<2.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<6x5xf32>
    %1 = stablehlo.select %arg0, %arg1, %0 : tensor<6x5xi1>, tensor<6x5xf32>
    %2 = "stablehlo.gather"(%1, %arg2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 5>}> : (tensor<6x5xf32>, tensor<3x1xi32>) -> tensor<3x5xf32>
    return %2 : tensor<3x5xf32>
  }
  func.func @refuses_many(%arg0: tensor<3x5xf32>, %arg1: tensor<4x1xi32>) -> tensor<4x5xf32> {
    %0 = stablehlo.exponential %arg0 : tensor<3x5xf32>
    %1 = "stablehlo.gather"(%0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 5>}> : (tensor<3x5xf32>, tensor<4x1xi32>) -> tensor<4x5xf32>
    return %1 : tensor<4x5xf32>
  }
