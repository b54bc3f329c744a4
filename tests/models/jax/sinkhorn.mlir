module @jit_sinkhorn attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<512x8xf32>, %arg1: tensor<512x8xf32>) -> (tensor<f32> {jax.result_info = "result"}) {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 2] : (tensor<512x8xf32>) -> tensor<512x1x8xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2] : (tensor<512x8xf32>) -> tensor<1x512x8xf32>
    %2 = stablehlo.broadcast_in_dim %0, dims = [0, 1, 2] : (tensor<512x1x8xf32>) -> tensor<512x512x8xf32>
    %3 = stablehlo.broadcast_in_dim %1, dims = [0, 1, 2] : (tensor<1x512x8xf32>) -> tensor<512x512x8xf32>
    %4 = stablehlo.subtract %2, %3 : tensor<512x512x8xf32>
    %5 = stablehlo.multiply %4, %4 : tensor<512x512x8xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %6 = stablehlo.reduce(%5 init: %cst) applies stablehlo.add across dimensions = [2] : (tensor<512x512x8xf32>, tensor<f32>) -> tensor<512x512xf32>
    %cst_0 = stablehlo.constant dense<9.99999997E-7> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<512x512xf32>
    %8 = stablehlo.add %6, %7 : tensor<512x512xf32>
    %9 = stablehlo.sqrt %8 : tensor<512x512xf32>
    %10 = stablehlo.negate %9 : tensor<512x512xf32>
    %cst_1 = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<512x512xf32>
    %12 = stablehlo.divide %10, %11 : tensor<512x512xf32>
    %13 = stablehlo.exponential %12 : tensor<512x512xf32>
    %cst_2 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<512xf32>
    %cst_3 = stablehlo.constant dense<5.120000e+02> : tensor<f32>
    %15 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<512xf32>
    %16 = stablehlo.divide %14, %15 : tensor<512xf32>
    %cst_4 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %17 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<512xf32>
    %cst_5 = stablehlo.constant dense<5.120000e+02> : tensor<f32>
    %18 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<512xf32>
    %19 = stablehlo.divide %17, %18 : tensor<512xf32>
    %cst_6 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %20 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<512xf32>
    %cst_7 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %21 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<512xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_8 = stablehlo.constant dense<0> : tensor<i32>
    %22:7 = stablehlo.while(%iterArg = %13, %iterArg_10 = %16, %iterArg_11 = %19, %iterArg_12 = %c_8, %iterArg_13 = %c, %iterArg_14 = %20, %iterArg_15 = %21) : tensor<512x512xf32>, tensor<512xf32>, tensor<512xf32>, tensor<i32>, tensor<i32>, tensor<512xf32>, tensor<512xf32>
    cond {
      %c_16 = stablehlo.constant dense<20> : tensor<i32>
      %29 = stablehlo.compare LT, %iterArg_12, %c_16, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %29 : tensor<i1>
    } do {
      %c_16 = stablehlo.constant dense<1> : tensor<i32>
      %29 = stablehlo.add %iterArg_13, %c_16 : tensor<i32>
      %30 = stablehlo.dot_general %iterArg, %iterArg_15, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<512x512xf32>, tensor<512xf32>) -> tensor<512xf32>
      %cst_17 = stablehlo.constant dense<9.99999971E-10> : tensor<f32>
      %31 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<512xf32>
      %32 = stablehlo.add %30, %31 : tensor<512xf32>
      %33 = stablehlo.divide %iterArg_10, %32 : tensor<512xf32>
      %34 = stablehlo.transpose %iterArg, dims = [1, 0] : (tensor<512x512xf32>) -> tensor<512x512xf32>
      %35 = stablehlo.dot_general %34, %33, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<512x512xf32>, tensor<512xf32>) -> tensor<512xf32>
      %cst_18 = stablehlo.constant dense<9.99999971E-10> : tensor<f32>
      %36 = stablehlo.broadcast_in_dim %cst_18, dims = [] : (tensor<f32>) -> tensor<512xf32>
      %37 = stablehlo.add %35, %36 : tensor<512xf32>
      %38 = stablehlo.divide %iterArg_11, %37 : tensor<512xf32>
      %c_19 = stablehlo.constant dense<1> : tensor<i32>
      %39 = stablehlo.add %iterArg_12, %c_19 : tensor<i32>
      stablehlo.return %iterArg, %iterArg_10, %iterArg_11, %39, %29, %33, %38 : tensor<512x512xf32>, tensor<512xf32>, tensor<512xf32>, tensor<i32>, tensor<i32>, tensor<512xf32>, tensor<512xf32>
    }
    %23 = call @_diag(%22#5) : (tensor<512xf32>) -> tensor<512x512xf32>
    %24 = stablehlo.dot_general %23, %13, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<512x512xf32>, tensor<512x512xf32>) -> tensor<512x512xf32>
    %25 = call @_diag(%22#6) : (tensor<512xf32>) -> tensor<512x512xf32>
    %26 = stablehlo.dot_general %24, %25, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<512x512xf32>, tensor<512x512xf32>) -> tensor<512x512xf32>
    %27 = stablehlo.multiply %26, %9 : tensor<512x512xf32>
    %cst_9 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %28 = stablehlo.reduce(%27 init: %cst_9) applies stablehlo.add across dimensions = [0, 1] : (tensor<512x512xf32>, tensor<f32>) -> tensor<f32>
    return %28 : tensor<f32>
  }
  func.func private @_diag(%arg0: tensor<512xf32>) -> tensor<512x512xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.pad %arg0, %cst, low = [0], high = [0], interior = [0] : (tensor<512xf32>, tensor<f32>) -> tensor<512xf32>
    %1 = stablehlo.iota dim = 0 : tensor<512x512xi32>
    %2 = stablehlo.iota dim = 1 : tensor<512x512xi32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %3 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<512x512xi32>
    %4 = stablehlo.add %1, %3 : tensor<512x512xi32>
    %5 = stablehlo.compare EQ, %4, %2, SIGNED : (tensor<512x512xi32>, tensor<512x512xi32>) -> tensor<512x512xi1>
    %6 = stablehlo.broadcast_in_dim %0, dims = [0] : (tensor<512xf32>) -> tensor<512x1xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = call @_where(%5, %6, %cst_0) : (tensor<512x512xi1>, tensor<512x1xf32>, tensor<f32>) -> tensor<512x512xf32>
    return %7 : tensor<512x512xf32>
  }
  func.func private @_where(%arg0: tensor<512x512xi1>, %arg1: tensor<512x1xf32>, %arg2: tensor<f32>) -> tensor<512x512xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [0, 1] : (tensor<512x1xf32>) -> tensor<512x512xf32>
    %1 = stablehlo.broadcast_in_dim %arg2, dims = [] : (tensor<f32>) -> tensor<512x512xf32>
    %2 = stablehlo.select %arg0, %0, %1 : tensor<512x512xi1>, tensor<512x512xf32>
    return %2 : tensor<512x512xf32>
  }
}
