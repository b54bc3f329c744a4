module @jit_moe attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<5x6xf32>, %arg1: tensor<6x3xf32>, %arg2: tensor<3x6x8xf32>, %arg3: tensor<3x8x6xf32>) -> (tensor<5x6xf32> {jax.result_info = "result"}) {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<5x6xf32>, tensor<6x3xf32>) -> tensor<5x3xf32>
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.maximum across dimensions = [1] : (tensor<5x3xf32>, tensor<f32>) -> tensor<5xf32>
    %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<5xf32>
    %3 = stablehlo.maximum %2, %1 : tensor<5xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0] : (tensor<5xf32>) -> tensor<5x1xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0, 1] : (tensor<5x1xf32>) -> tensor<5x3xf32>
    %6 = stablehlo.subtract %0, %5 : tensor<5x3xf32>
    %7 = stablehlo.exponential %6 : tensor<5x3xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %8 = stablehlo.reduce(%7 init: %cst_1) applies stablehlo.add across dimensions = [1] : (tensor<5x3xf32>, tensor<f32>) -> tensor<5xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0] : (tensor<5xf32>) -> tensor<5x1xf32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [0, 1] : (tensor<5x1xf32>) -> tensor<5x3xf32>
    %11 = stablehlo.divide %7, %10 : tensor<5x3xf32>
    %values, %indices = chlo.top_k(%11, k = 2) : tensor<5x3xf32> -> (tensor<5x2xf32>, tensor<5x2xi32>)
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %12 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<5x3xf32>
    %13 = stablehlo.iota dim = 0 : tensor<5xi32>
    %14 = stablehlo.broadcast_in_dim %13, dims = [0] : (tensor<5xi32>) -> tensor<5x1xi32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %15 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<5x1xi32>
    %16 = stablehlo.compare LT, %14, %15, SIGNED : (tensor<5x1xi32>, tensor<5x1xi32>) -> tensor<5x1xi1>
    %c_3 = stablehlo.constant dense<5> : tensor<i32>
    %17 = stablehlo.broadcast_in_dim %c_3, dims = [] : (tensor<i32>) -> tensor<5x1xi32>
    %18 = stablehlo.add %14, %17 : tensor<5x1xi32>
    %19 = stablehlo.select %16, %18, %14 : tensor<5x1xi1>, tensor<5x1xi32>
    %c_4 = stablehlo.constant dense<0> : tensor<i32>
    %20 = stablehlo.broadcast_in_dim %c_4, dims = [] : (tensor<i32>) -> tensor<5x2xi32>
    %21 = stablehlo.compare LT, %indices, %20, SIGNED : (tensor<5x2xi32>, tensor<5x2xi32>) -> tensor<5x2xi1>
    %c_5 = stablehlo.constant dense<3> : tensor<i32>
    %22 = stablehlo.broadcast_in_dim %c_5, dims = [] : (tensor<i32>) -> tensor<5x2xi32>
    %23 = stablehlo.add %indices, %22 : tensor<5x2xi32>
    %24 = stablehlo.select %21, %23, %indices : tensor<5x2xi1>, tensor<5x2xi32>
    %25 = stablehlo.broadcast_in_dim %19, dims = [0, 1] : (tensor<5x1xi32>) -> tensor<5x2xi32>
    %26 = stablehlo.broadcast_in_dim %25, dims = [0, 1] : (tensor<5x2xi32>) -> tensor<5x2x1xi32>
    %27 = stablehlo.broadcast_in_dim %24, dims = [0, 1] : (tensor<5x2xi32>) -> tensor<5x2x1xi32>
    %28 = stablehlo.concatenate %26, %27, dim = 2 : (tensor<5x2x1xi32>, tensor<5x2x1xi32>) -> tensor<5x2x2xi32>
    %29 = "stablehlo.scatter"(%12, %28, %values) <{indices_are_sorted = false, scatter_dimension_numbers = #stablehlo.scatter<inserted_window_dims = [0, 1], scatter_dims_to_operand_dims = [0, 1], index_vector_dim = 2>, unique_indices = false}> ({
    ^bb0(%arg4: tensor<f32>, %arg5: tensor<f32>):
      stablehlo.return %arg5 : tensor<f32>
    }) : (tensor<5x3xf32>, tensor<5x2x2xi32>, tensor<5x2xf32>) -> tensor<5x3xf32>
    %30 = stablehlo.dot_general %arg0, %arg2, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<5x6xf32>, tensor<3x6x8xf32>) -> tensor<5x3x8xf32>
    %31 = stablehlo.multiply %30, %30 : tensor<5x3x8xf32>
    %32 = stablehlo.multiply %31, %30 : tensor<5x3x8xf32>
    %cst_6 = stablehlo.constant dense<4.471500e-02> : tensor<f32>
    %33 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<5x3x8xf32>
    %34 = stablehlo.multiply %33, %32 : tensor<5x3x8xf32>
    %35 = stablehlo.add %30, %34 : tensor<5x3x8xf32>
    %cst_7 = stablehlo.constant dense<0.797884583> : tensor<f32>
    %36 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<5x3x8xf32>
    %37 = stablehlo.multiply %36, %35 : tensor<5x3x8xf32>
    %38 = stablehlo.tanh %37 : tensor<5x3x8xf32>
    %cst_8 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %39 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<5x3x8xf32>
    %40 = stablehlo.add %39, %38 : tensor<5x3x8xf32>
    %cst_9 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %41 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<5x3x8xf32>
    %42 = stablehlo.multiply %41, %40 : tensor<5x3x8xf32>
    %43 = stablehlo.multiply %30, %42 : tensor<5x3x8xf32>
    %44 = stablehlo.dot_general %43, %29, batching_dims = [0, 1] x [0, 1], contracting_dims = [] x [], precision = [DEFAULT, DEFAULT] : (tensor<5x3x8xf32>, tensor<5x3xf32>) -> tensor<5x3x8xf32>
    %45 = stablehlo.dot_general %44, %arg3, contracting_dims = [1, 2] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<5x3x8xf32>, tensor<3x8x6xf32>) -> tensor<5x6xf32>
    return %45 : tensor<5x6xf32>
  }
}

