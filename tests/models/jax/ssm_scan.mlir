module @jit_ssm attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<128x16xf32>, %arg1: tensor<128x16xf32>, %arg2: tensor<128x16xf32>, %arg3: tensor<128xf32>, %arg4: tensor<128x128xf32>, %arg5: tensor<128x128xf32>, %arg6: tensor<256x128xf32>) -> (tensor<256x128xf32> {jax.result_info = "result"}) {
    %0 = stablehlo.dot_general %arg6, %arg4, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<256x128xf32>, tensor<128x128xf32>) -> tensor<256x128xf32>
    %1 = call @softplus(%0) : (tensor<256x128xf32>) -> tensor<256x128xf32>
    %2 = stablehlo.dot_general %arg6, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<256x128xf32>, tensor<128x16xf32>) -> tensor<256x16xf32>
    %3 = stablehlo.dot_general %arg6, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<256x128xf32>, tensor<128x16xf32>) -> tensor<256x16xf32>
    %4 = stablehlo.exponential %arg0 : tensor<128x16xf32>
    %5 = stablehlo.negate %4 : tensor<128x16xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<128x16xf32>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<256x128xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %8:8 = stablehlo.while(%iterArg = %1, %iterArg_1 = %2, %iterArg_2 = %3, %iterArg_3 = %arg6, %iterArg_4 = %5, %iterArg_5 = %c, %iterArg_6 = %6, %iterArg_7 = %7) : tensor<256x128xf32>, tensor<256x16xf32>, tensor<256x16xf32>, tensor<256x128xf32>, tensor<128x16xf32>, tensor<i32>, tensor<128x16xf32>, tensor<256x128xf32>
    cond {
      %c_8 = stablehlo.constant dense<256> : tensor<i32>
      %14 = stablehlo.compare LT, %iterArg_5, %c_8, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %14 : tensor<i1>
    } do {
      %14 = func.call @dynamic_index_in_dim(%iterArg, %iterArg_5) : (tensor<256x128xf32>, tensor<i32>) -> tensor<128xf32>
      %15 = func.call @dynamic_index_in_dim_0(%iterArg_1, %iterArg_5) : (tensor<256x16xf32>, tensor<i32>) -> tensor<16xf32>
      %16 = func.call @dynamic_index_in_dim_0(%iterArg_2, %iterArg_5) : (tensor<256x16xf32>, tensor<i32>) -> tensor<16xf32>
      %17 = func.call @dynamic_index_in_dim(%iterArg_3, %iterArg_5) : (tensor<256x128xf32>, tensor<i32>) -> tensor<128xf32>
      %18 = stablehlo.broadcast_in_dim %14, dims = [0] : (tensor<128xf32>) -> tensor<128x1xf32>
      %19 = stablehlo.broadcast_in_dim %18, dims = [0, 1] : (tensor<128x1xf32>) -> tensor<128x16xf32>
      %20 = stablehlo.multiply %19, %iterArg_4 : tensor<128x16xf32>
      %21 = stablehlo.exponential %20 : tensor<128x16xf32>
      %22 = stablehlo.multiply %21, %iterArg_6 : tensor<128x16xf32>
      %23 = stablehlo.multiply %14, %17 : tensor<128xf32>
      %24 = stablehlo.broadcast_in_dim %23, dims = [0] : (tensor<128xf32>) -> tensor<128x1xf32>
      %25 = stablehlo.broadcast_in_dim %15, dims = [1] : (tensor<16xf32>) -> tensor<1x16xf32>
      %26 = stablehlo.broadcast_in_dim %24, dims = [0, 1] : (tensor<128x1xf32>) -> tensor<128x16xf32>
      %27 = stablehlo.broadcast_in_dim %25, dims = [0, 1] : (tensor<1x16xf32>) -> tensor<128x16xf32>
      %28 = stablehlo.multiply %26, %27 : tensor<128x16xf32>
      %29 = stablehlo.add %22, %28 : tensor<128x16xf32>
      %30 = stablehlo.broadcast_in_dim %16, dims = [1] : (tensor<16xf32>) -> tensor<1x16xf32>
      %31 = stablehlo.broadcast_in_dim %30, dims = [0, 1] : (tensor<1x16xf32>) -> tensor<128x16xf32>
      %32 = stablehlo.multiply %29, %31 : tensor<128x16xf32>
      %cst_8 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
      %33 = stablehlo.reduce(%32 init: %cst_8) applies stablehlo.add across dimensions = [1] : (tensor<128x16xf32>, tensor<f32>) -> tensor<128xf32>
      %34 = func.call @dynamic_update_index_in_dim(%iterArg_7, %33, %iterArg_5) : (tensor<256x128xf32>, tensor<128xf32>, tensor<i32>) -> tensor<256x128xf32>
      %c_9 = stablehlo.constant dense<1> : tensor<i32>
      %35 = stablehlo.add %iterArg_5, %c_9 : tensor<i32>
      stablehlo.return %iterArg, %iterArg_1, %iterArg_2, %iterArg_3, %iterArg_4, %35, %29, %34 : tensor<256x128xf32>, tensor<256x16xf32>, tensor<256x16xf32>, tensor<256x128xf32>, tensor<128x16xf32>, tensor<i32>, tensor<128x16xf32>, tensor<256x128xf32>
    }
    %9 = stablehlo.broadcast_in_dim %arg3, dims = [1] : (tensor<128xf32>) -> tensor<1x128xf32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [0, 1] : (tensor<1x128xf32>) -> tensor<256x128xf32>
    %11 = stablehlo.multiply %arg6, %10 : tensor<256x128xf32>
    %12 = stablehlo.add %8#7, %11 : tensor<256x128xf32>
    %13 = stablehlo.dot_general %12, %arg5, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<256x128xf32>, tensor<128x128xf32>) -> tensor<256x128xf32>
    return %13 : tensor<256x128xf32>
  }
  func.func private @softplus(%arg0: tensor<256x128xf32>) -> tensor<256x128xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<256x128xf32>
    %1 = stablehlo.maximum %arg0, %0 : tensor<256x128xf32>
    %2 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<256x128xf32>
    %3 = stablehlo.subtract %arg0, %2 : tensor<256x128xf32>
    %4 = stablehlo.compare NE, %3, %3, FLOAT : (tensor<256x128xf32>, tensor<256x128xf32>) -> tensor<256x128xi1>
    %5 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<256x128xf32>
    %6 = stablehlo.add %arg0, %5 : tensor<256x128xf32>
    %7 = stablehlo.abs %3 : tensor<256x128xf32>
    %8 = stablehlo.negate %7 : tensor<256x128xf32>
    %9 = stablehlo.exponential %8 : tensor<256x128xf32>
    %10 = stablehlo.log_plus_one %9 : tensor<256x128xf32>
    %11 = stablehlo.add %1, %10 : tensor<256x128xf32>
    %12 = stablehlo.select %4, %6, %11 : tensor<256x128xi1>, tensor<256x128xf32>
    return %12 : tensor<256x128xf32>
  }
  func.func private @dynamic_index_in_dim(%arg0: tensor<256x128xf32>, %arg1: tensor<i32>) -> tensor<128xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, sizes = [1, 128] : (tensor<256x128xf32>, tensor<i32>, tensor<i32>) -> tensor<1x128xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x128xf32>) -> tensor<128xf32>
    return %1 : tensor<128xf32>
  }
  func.func private @dynamic_index_in_dim_0(%arg0: tensor<256x16xf32>, %arg1: tensor<i32>) -> tensor<16xf32> {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.dynamic_slice %arg0, %arg1, %c, sizes = [1, 16] : (tensor<256x16xf32>, tensor<i32>, tensor<i32>) -> tensor<1x16xf32>
    %1 = stablehlo.reshape %0 : (tensor<1x16xf32>) -> tensor<16xf32>
    return %1 : tensor<16xf32>
  }
  func.func private @dynamic_update_index_in_dim(%arg0: tensor<256x128xf32>, %arg1: tensor<128xf32>, %arg2: tensor<i32>) -> tensor<256x128xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<128xf32>) -> tensor<1x128xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %1 = stablehlo.dynamic_update_slice %arg0, %0, %arg2, %c : (tensor<256x128xf32>, tensor<1x128xf32>, tensor<i32>, tensor<i32>) -> tensor<256x128xf32>
    return %1 : tensor<256x128xf32>
  }
}
