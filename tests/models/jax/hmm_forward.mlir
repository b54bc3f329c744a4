module @jit_hmm attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<64x64xf32>, %arg1: tensor<64x100xf32>, %arg2: tensor<64xf32>, %arg3: tensor<128xi32>) -> (tensor<f32> {jax.result_info = "result"}) {
    %0 = call @log_softmax(%arg0) : (tensor<64x64xf32>) -> tensor<64x64xf32>
    %1 = call @log_softmax_0(%arg1) : (tensor<64x100xf32>) -> tensor<64x100xf32>
    %2 = call @log_softmax_1(%arg2) : (tensor<64xf32>) -> tensor<64xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %3:5 = stablehlo.while(%iterArg = %arg3, %iterArg_3 = %0, %iterArg_4 = %1, %iterArg_5 = %c, %iterArg_6 = %2) : tensor<128xi32>, tensor<64x64xf32>, tensor<64x100xf32>, tensor<i32>, tensor<64xf32>
    cond {
      %c_7 = stablehlo.constant dense<128> : tensor<i32>
      %17 = stablehlo.compare LT, %iterArg_5, %c_7, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %17 : tensor<i1>
    } do {
      %17 = func.call @dynamic_index_in_dim(%iterArg, %iterArg_5) : (tensor<128xi32>, tensor<i32>) -> tensor<i32>
      %18 = stablehlo.broadcast_in_dim %iterArg_6, dims = [0] : (tensor<64xf32>) -> tensor<64x1xf32>
      %19 = stablehlo.broadcast_in_dim %18, dims = [0, 1] : (tensor<64x1xf32>) -> tensor<64x64xf32>
      %20 = stablehlo.add %19, %iterArg_3 : tensor<64x64xf32>
      %cst_7 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %21 = stablehlo.reduce(%20 init: %cst_7) applies stablehlo.maximum across dimensions = [0] : (tensor<64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %cst_8 = stablehlo.constant dense<0xFF800000> : tensor<f32>
      %22 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<64xf32>
      %23 = stablehlo.maximum %22, %21 : tensor<64xf32>
      %24 = stablehlo.is_finite %23 : (tensor<64xf32>) -> tensor<64xi1>
      %cst_9 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %25 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<64xf32>
      %26 = stablehlo.select %24, %23, %25 : tensor<64xi1>, tensor<64xf32>
      %27 = stablehlo.broadcast_in_dim %26, dims = [1] : (tensor<64xf32>) -> tensor<1x64xf32>
      %28 = stablehlo.broadcast_in_dim %27, dims = [0, 1] : (tensor<1x64xf32>) -> tensor<64x64xf32>
      %29 = stablehlo.subtract %20, %28 : tensor<64x64xf32>
      %30 = stablehlo.exponential %29 : tensor<64x64xf32>
      %cst_10 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %31 = stablehlo.reduce(%30 init: %cst_10) applies stablehlo.add across dimensions = [0] : (tensor<64x64xf32>, tensor<f32>) -> tensor<64xf32>
      %32 = stablehlo.sign %31 : tensor<64xf32>
      %33 = stablehlo.abs %31 : tensor<64xf32>
      %34 = stablehlo.log %33 : tensor<64xf32>
      %35 = stablehlo.add %34, %26 : tensor<64xf32>
      %c_11 = stablehlo.constant dense<0> : tensor<i32>
      %c_12 = stablehlo.constant dense<0> : tensor<i32>
      %36 = stablehlo.compare LT, %c_11, %c_12, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      %c_13 = stablehlo.constant dense<0> : tensor<i32>
      %c_14 = stablehlo.constant dense<64> : tensor<i32>
      %37 = stablehlo.add %c_13, %c_14 : tensor<i32>
      %c_15 = stablehlo.constant dense<0> : tensor<i32>
      %38 = stablehlo.select %36, %37, %c_15 : tensor<i1>, tensor<i32>
      %c_16 = stablehlo.constant dense<0> : tensor<i32>
      %39 = stablehlo.compare LT, %17, %c_16, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      %c_17 = stablehlo.constant dense<100> : tensor<i32>
      %40 = stablehlo.add %17, %c_17 : tensor<i32>
      %41 = stablehlo.select %39, %40, %17 : tensor<i1>, tensor<i32>
      %42 = stablehlo.dynamic_slice %iterArg_4, %38, %41, sizes = [64, 1] : (tensor<64x100xf32>, tensor<i32>, tensor<i32>) -> tensor<64x1xf32>
      %43 = stablehlo.reshape %42 : (tensor<64x1xf32>) -> tensor<64xf32>
      %44 = stablehlo.add %35, %43 : tensor<64xf32>
      %c_18 = stablehlo.constant dense<1> : tensor<i32>
      %45 = stablehlo.add %iterArg_5, %c_18 : tensor<i32>
      stablehlo.return %iterArg, %iterArg_3, %iterArg_4, %45, %44 : tensor<128xi32>, tensor<64x64xf32>, tensor<64x100xf32>, tensor<i32>, tensor<64xf32>
    }
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %4 = stablehlo.reduce(%3#4 init: %cst) applies stablehlo.maximum across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %5 = stablehlo.maximum %cst_0, %4 : tensor<f32>
    %6 = stablehlo.is_finite %5 : (tensor<f32>) -> tensor<i1>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.select %6, %5, %cst_1 : tensor<i1>, tensor<f32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0] : (tensor<1xf32>) -> tensor<64xf32>
    %10 = stablehlo.subtract %3#4, %9 : tensor<64xf32>
    %11 = stablehlo.exponential %10 : tensor<64xf32>
    %cst_2 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %12 = stablehlo.reduce(%11 init: %cst_2) applies stablehlo.add across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %13 = stablehlo.sign %12 : tensor<f32>
    %14 = stablehlo.abs %12 : tensor<f32>
    %15 = stablehlo.log %14 : tensor<f32>
    %16 = stablehlo.add %15, %7 : tensor<f32>
    return %16 : tensor<f32>
  }
  func.func private @log_softmax(%arg0: tensor<64x64xf32>) -> tensor<64x64xf32> {
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.maximum across dimensions = [1] : (tensor<64x64xf32>, tensor<f32>) -> tensor<64xf32>
    %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %2 = stablehlo.maximum %1, %0 : tensor<64xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0] : (tensor<64xf32>) -> tensor<64x1xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<64x1xf32>) -> tensor<64x64xf32>
    %5 = stablehlo.subtract %arg0, %4 : tensor<64x64xf32>
    %6 = stablehlo.exponential %5 : tensor<64x64xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.reduce(%6 init: %cst_1) applies stablehlo.add across dimensions = [1] : (tensor<64x64xf32>, tensor<f32>) -> tensor<64xf32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [0] : (tensor<64xf32>) -> tensor<64x1xf32>
    %9 = stablehlo.log %8 : tensor<64x1xf32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [0, 1] : (tensor<64x1xf32>) -> tensor<64x64xf32>
    %11 = stablehlo.subtract %5, %10 : tensor<64x64xf32>
    return %11 : tensor<64x64xf32>
  }
  func.func private @log_softmax_0(%arg0: tensor<64x100xf32>) -> tensor<64x100xf32> {
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.maximum across dimensions = [1] : (tensor<64x100xf32>, tensor<f32>) -> tensor<64xf32>
    %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<64xf32>
    %2 = stablehlo.maximum %1, %0 : tensor<64xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0] : (tensor<64xf32>) -> tensor<64x1xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0, 1] : (tensor<64x1xf32>) -> tensor<64x100xf32>
    %5 = stablehlo.subtract %arg0, %4 : tensor<64x100xf32>
    %6 = stablehlo.exponential %5 : tensor<64x100xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.reduce(%6 init: %cst_1) applies stablehlo.add across dimensions = [1] : (tensor<64x100xf32>, tensor<f32>) -> tensor<64xf32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [0] : (tensor<64xf32>) -> tensor<64x1xf32>
    %9 = stablehlo.log %8 : tensor<64x1xf32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [0, 1] : (tensor<64x1xf32>) -> tensor<64x100xf32>
    %11 = stablehlo.subtract %5, %10 : tensor<64x100xf32>
    return %11 : tensor<64x100xf32>
  }
  func.func private @log_softmax_1(%arg0: tensor<64xf32>) -> tensor<64xf32> {
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %0 = stablehlo.reduce(%arg0 init: %cst) applies stablehlo.maximum across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = stablehlo.maximum %cst_0, %0 : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0] : (tensor<1xf32>) -> tensor<64xf32>
    %4 = stablehlo.subtract %arg0, %3 : tensor<64xf32>
    %5 = stablehlo.exponential %4 : tensor<64xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %6 = stablehlo.reduce(%5 init: %cst_1) applies stablehlo.add across dimensions = [0] : (tensor<64xf32>, tensor<f32>) -> tensor<f32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [] : (tensor<f32>) -> tensor<1xf32>
    %8 = stablehlo.log %7 : tensor<1xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0] : (tensor<1xf32>) -> tensor<64xf32>
    %10 = stablehlo.subtract %4, %9 : tensor<64xf32>
    return %10 : tensor<64xf32>
  }
  func.func private @dynamic_index_in_dim(%arg0: tensor<128xi32>, %arg1: tensor<i32>) -> tensor<i32> {
    %0 = stablehlo.dynamic_slice %arg0, %arg1, sizes = [1] : (tensor<128xi32>, tensor<i32>) -> tensor<1xi32>
    %1 = stablehlo.reshape %0 : (tensor<1xi32>) -> tensor<i32>
    return %1 : tensor<i32>
  }
}
