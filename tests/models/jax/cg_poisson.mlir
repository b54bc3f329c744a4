module @jit_cg attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<128x128xf32>) -> (tensor<128x128xf32> {jax.result_info = "result"}) {
    %cst = stablehlo.constant dense<[[0.000000e+00, -1.000000e+00, 0.000000e+00], [-1.000000e+00, 4.100000e+00, -1.000000e+00], [0.000000e+00, -1.000000e+00, 0.000000e+00]]> : tensor<3x3xf32>
    %0 = stablehlo.reshape %cst : (tensor<3x3xf32>) -> tensor<3x3x1x1xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<128x128xf32>
    %2 = stablehlo.multiply %arg0, %arg0 : tensor<128x128xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %3 = stablehlo.reduce(%2 init: %cst_1) applies stablehlo.add across dimensions = [0, 1] : (tensor<128x128xf32>, tensor<f32>) -> tensor<f32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %4:7 = stablehlo.while(%iterArg = %0, %iterArg_3 = %c_2, %iterArg_4 = %c, %iterArg_5 = %1, %iterArg_6 = %arg0, %iterArg_7 = %arg0, %iterArg_8 = %3) : tensor<3x3x1x1xf32>, tensor<i32>, tensor<i32>, tensor<128x128xf32>, tensor<128x128xf32>, tensor<128x128xf32>, tensor<f32>
    cond {
      %c_9 = stablehlo.constant dense<30> : tensor<i32>
      %5 = stablehlo.compare LT, %iterArg_3, %c_9, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %5 : tensor<i1>
    } do {
      %c_9 = stablehlo.constant dense<1> : tensor<i32>
      %5 = stablehlo.add %iterArg_4, %c_9 : tensor<i32>
      %6 = stablehlo.broadcast_in_dim %iterArg_7, dims = [1, 2] : (tensor<128x128xf32>) -> tensor<1x128x128x1xf32>
      %7 = stablehlo.convolution(%6, %iterArg) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[1, 1], [1, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<1x128x128x1xf32>, tensor<3x3x1x1xf32>) -> tensor<1x128x128x1xf32>
      %8 = stablehlo.reshape %7 : (tensor<1x128x128x1xf32>) -> tensor<128x128xf32>
      %9 = stablehlo.multiply %iterArg_7, %8 : tensor<128x128xf32>
      %cst_10 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %10 = stablehlo.reduce(%9 init: %cst_10) applies stablehlo.add across dimensions = [0, 1] : (tensor<128x128xf32>, tensor<f32>) -> tensor<f32>
      %11 = stablehlo.divide %iterArg_8, %10 : tensor<f32>
      %12 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<128x128xf32>
      %13 = stablehlo.multiply %12, %iterArg_7 : tensor<128x128xf32>
      %14 = stablehlo.add %iterArg_5, %13 : tensor<128x128xf32>
      %15 = stablehlo.broadcast_in_dim %11, dims = [] : (tensor<f32>) -> tensor<128x128xf32>
      %16 = stablehlo.multiply %15, %8 : tensor<128x128xf32>
      %17 = stablehlo.subtract %iterArg_6, %16 : tensor<128x128xf32>
      %18 = stablehlo.multiply %17, %17 : tensor<128x128xf32>
      %cst_11 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %19 = stablehlo.reduce(%18 init: %cst_11) applies stablehlo.add across dimensions = [0, 1] : (tensor<128x128xf32>, tensor<f32>) -> tensor<f32>
      %20 = stablehlo.divide %19, %iterArg_8 : tensor<f32>
      %21 = stablehlo.broadcast_in_dim %20, dims = [] : (tensor<f32>) -> tensor<128x128xf32>
      %22 = stablehlo.multiply %21, %iterArg_7 : tensor<128x128xf32>
      %23 = stablehlo.add %17, %22 : tensor<128x128xf32>
      %c_12 = stablehlo.constant dense<1> : tensor<i32>
      %24 = stablehlo.add %iterArg_3, %c_12 : tensor<i32>
      stablehlo.return %iterArg, %24, %5, %14, %17, %23, %19 : tensor<3x3x1x1xf32>, tensor<i32>, tensor<i32>, tensor<128x128xf32>, tensor<128x128xf32>, tensor<128x128xf32>, tensor<f32>
    }
    return %4#3 : tensor<128x128xf32>
  }
}
