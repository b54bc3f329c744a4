module @jit_gmm attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<16x16xf32>, %arg1: tensor<16x16xf32>, %arg2: tensor<16xf32>, %arg3: tensor<4096x16xf32>) -> (tensor<16x16xf32> {jax.result_info = "result[0]"}, tensor<16x16xf32> {jax.result_info = "result[1]"}, tensor<16xf32> {jax.result_info = "result[2]"}) {
    %0 = stablehlo.broadcast_in_dim %arg3, dims = [0, 2] : (tensor<4096x16xf32>) -> tensor<4096x1x16xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [1, 2] : (tensor<16x16xf32>) -> tensor<1x16x16xf32>
    %2 = stablehlo.broadcast_in_dim %0, dims = [0, 1, 2] : (tensor<4096x1x16xf32>) -> tensor<4096x16x16xf32>
    %3 = stablehlo.broadcast_in_dim %1, dims = [0, 1, 2] : (tensor<1x16x16xf32>) -> tensor<4096x16x16xf32>
    %4 = stablehlo.subtract %2, %3 : tensor<4096x16x16xf32>
    %5 = stablehlo.exponential %arg0 : tensor<16x16xf32>
    %6 = stablehlo.broadcast_in_dim %5, dims = [1, 2] : (tensor<16x16xf32>) -> tensor<1x16x16xf32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [0, 1, 2] : (tensor<1x16x16xf32>) -> tensor<4096x16x16xf32>
    %8 = stablehlo.divide %4, %7 : tensor<4096x16x16xf32>
    %9 = stablehlo.multiply %8, %8 : tensor<4096x16x16xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %10 = stablehlo.reduce(%9 init: %cst) applies stablehlo.add across dimensions = [2] : (tensor<4096x16x16xf32>, tensor<f32>) -> tensor<4096x16xf32>
    %cst_0 = stablehlo.constant dense<-5.000000e-01> : tensor<f32>
    %11 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<4096x16xf32>
    %12 = stablehlo.multiply %11, %10 : tensor<4096x16xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %13 = stablehlo.reduce(%arg0 init: %cst_1) applies stablehlo.add across dimensions = [1] : (tensor<16x16xf32>, tensor<f32>) -> tensor<16xf32>
    %14 = stablehlo.broadcast_in_dim %13, dims = [1] : (tensor<16xf32>) -> tensor<1x16xf32>
    %15 = stablehlo.broadcast_in_dim %14, dims = [0, 1] : (tensor<1x16xf32>) -> tensor<4096x16xf32>
    %16 = stablehlo.subtract %12, %15 : tensor<4096x16xf32>
    %17 = call @log_softmax(%arg2) : (tensor<16xf32>) -> tensor<16xf32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [1] : (tensor<16xf32>) -> tensor<1x16xf32>
    %19 = stablehlo.broadcast_in_dim %18, dims = [0, 1] : (tensor<1x16xf32>) -> tensor<4096x16xf32>
    %20 = stablehlo.add %16, %19 : tensor<4096x16xf32>
    %cst_2 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %21 = stablehlo.reduce(%20 init: %cst_2) applies stablehlo.maximum across dimensions = [1] : (tensor<4096x16xf32>, tensor<f32>) -> tensor<4096xf32>
    %cst_3 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %22 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<4096xf32>
    %23 = stablehlo.maximum %22, %21 : tensor<4096xf32>
    %24 = stablehlo.broadcast_in_dim %23, dims = [0] : (tensor<4096xf32>) -> tensor<4096x1xf32>
    %25 = stablehlo.broadcast_in_dim %24, dims = [0, 1] : (tensor<4096x1xf32>) -> tensor<4096x16xf32>
    %26 = stablehlo.subtract %20, %25 : tensor<4096x16xf32>
    %27 = stablehlo.exponential %26 : tensor<4096x16xf32>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %28 = stablehlo.reduce(%27 init: %cst_4) applies stablehlo.add across dimensions = [1] : (tensor<4096x16xf32>, tensor<f32>) -> tensor<4096xf32>
    %29 = stablehlo.broadcast_in_dim %28, dims = [0] : (tensor<4096xf32>) -> tensor<4096x1xf32>
    %30 = stablehlo.broadcast_in_dim %29, dims = [0, 1] : (tensor<4096x1xf32>) -> tensor<4096x16xf32>
    %31 = stablehlo.divide %27, %30 : tensor<4096x16xf32>
    %cst_5 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %32 = stablehlo.reduce(%31 init: %cst_5) applies stablehlo.add across dimensions = [0] : (tensor<4096x16xf32>, tensor<f32>) -> tensor<16xf32>
    %33 = stablehlo.broadcast_in_dim %31, dims = [0, 1] : (tensor<4096x16xf32>) -> tensor<4096x16x1xf32>
    %34 = stablehlo.broadcast_in_dim %arg3, dims = [0, 2] : (tensor<4096x16xf32>) -> tensor<4096x1x16xf32>
    %35 = stablehlo.broadcast_in_dim %33, dims = [0, 1, 2] : (tensor<4096x16x1xf32>) -> tensor<4096x16x16xf32>
    %36 = stablehlo.broadcast_in_dim %34, dims = [0, 1, 2] : (tensor<4096x1x16xf32>) -> tensor<4096x16x16xf32>
    %37 = stablehlo.multiply %35, %36 : tensor<4096x16x16xf32>
    %cst_6 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %38 = stablehlo.reduce(%37 init: %cst_6) applies stablehlo.add across dimensions = [0] : (tensor<4096x16x16xf32>, tensor<f32>) -> tensor<16x16xf32>
    %39 = stablehlo.broadcast_in_dim %32, dims = [0] : (tensor<16xf32>) -> tensor<16x1xf32>
    %40 = stablehlo.broadcast_in_dim %39, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x16xf32>
    %41 = stablehlo.divide %38, %40 : tensor<16x16xf32>
    %42 = stablehlo.broadcast_in_dim %31, dims = [0, 1] : (tensor<4096x16xf32>) -> tensor<4096x16x1xf32>
    %43 = stablehlo.broadcast_in_dim %arg3, dims = [0, 2] : (tensor<4096x16xf32>) -> tensor<4096x1x16xf32>
    %44 = stablehlo.broadcast_in_dim %41, dims = [1, 2] : (tensor<16x16xf32>) -> tensor<1x16x16xf32>
    %45 = stablehlo.broadcast_in_dim %43, dims = [0, 1, 2] : (tensor<4096x1x16xf32>) -> tensor<4096x16x16xf32>
    %46 = stablehlo.broadcast_in_dim %44, dims = [0, 1, 2] : (tensor<1x16x16xf32>) -> tensor<4096x16x16xf32>
    %47 = stablehlo.subtract %45, %46 : tensor<4096x16x16xf32>
    %48 = stablehlo.multiply %47, %47 : tensor<4096x16x16xf32>
    %49 = stablehlo.broadcast_in_dim %42, dims = [0, 1, 2] : (tensor<4096x16x1xf32>) -> tensor<4096x16x16xf32>
    %50 = stablehlo.multiply %49, %48 : tensor<4096x16x16xf32>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %51 = stablehlo.reduce(%50 init: %cst_7) applies stablehlo.add across dimensions = [0] : (tensor<4096x16x16xf32>, tensor<f32>) -> tensor<16x16xf32>
    %52 = stablehlo.broadcast_in_dim %32, dims = [0] : (tensor<16xf32>) -> tensor<16x1xf32>
    %53 = stablehlo.broadcast_in_dim %52, dims = [0, 1] : (tensor<16x1xf32>) -> tensor<16x16xf32>
    %54 = stablehlo.divide %51, %53 : tensor<16x16xf32>
    return %41, %54, %32 : tensor<16x16xf32>, tensor<16x16xf32>, tensor<16xf32>
  }
  func.func private @log_softmax(%arg0: tensor<16xf32>) -> tensor<16xf32> {
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.maximum across dimensions = [0] : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = stablehlo.maximum %cst_0, %0 : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0] : (tensor<1xf32>) -> tensor<16xf32>
    %4 = stablehlo.subtract %arg0, %3 : tensor<16xf32>
    %5 = stablehlo.exponential %4 : tensor<16xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %6 = stablehlo.reduce(%5 init: %cst_1) applies stablehlo.add across dimensions = [0] : (tensor<16xf32>, tensor<f32>) -> tensor<f32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %8 = stablehlo.log %7 : tensor<1xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0] : (tensor<1xf32>) -> tensor<16xf32>
    %10 = stablehlo.subtract %4, %9 : tensor<16xf32>
    return %10 : tensor<16xf32>
  }
}
