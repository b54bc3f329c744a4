module @jit_linatt attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<256x64xf32>, %arg1: tensor<64x256xf32>, %arg2: tensor<256x64xf32>, %arg3: tensor<256x64xf32>, %arg4: tensor<1024x256xf32>) -> (tensor<1024x256xf32> {jax.result_info = "result"}) {
    %0 = stablehlo.dot_general %arg4, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1024x256xf32>, tensor<256x64xf32>) -> tensor<1024x64xf32>
    %1 = call @elu(%0) : (tensor<1024x64xf32>) -> tensor<1024x64xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<1024x64xf32>
    %3 = stablehlo.add %1, %2 : tensor<1024x64xf32>
    %4 = stablehlo.dot_general %arg4, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1024x256xf32>, tensor<256x64xf32>) -> tensor<1024x64xf32>
    %5 = call @elu(%4) : (tensor<1024x64xf32>) -> tensor<1024x64xf32>
    %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<1024x64xf32>
    %7 = stablehlo.add %5, %6 : tensor<1024x64xf32>
    %8 = stablehlo.dot_general %arg4, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1024x256xf32>, tensor<256x64xf32>) -> tensor<1024x64xf32>
    %9 = stablehlo.transpose %7, dims = [1, 0] : (tensor<1024x64xf32>) -> tensor<64x1024xf32>
    %10 = stablehlo.dot_general %3, %9, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1024x64xf32>, tensor<64x1024xf32>) -> tensor<1024x1024xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %11 = stablehlo.reduce(%10 init: %cst_1) applies stablehlo.add across dimensions = [1] : (tensor<1024x1024xf32>, tensor<f32>) -> tensor<1024xf32>
    %12 = stablehlo.broadcast_in_dim %11, dims = [0] : (tensor<1024xf32>) -> tensor<1024x1xf32>
    %13 = stablehlo.broadcast_in_dim %12, dims = [0, 1] : (tensor<1024x1xf32>) -> tensor<1024x1024xf32>
    %14 = stablehlo.divide %10, %13 : tensor<1024x1024xf32>
    %15 = stablehlo.dot_general %14, %8, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1024x1024xf32>, tensor<1024x64xf32>) -> tensor<1024x64xf32>
    %16 = stablehlo.dot_general %15, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1024x64xf32>, tensor<64x256xf32>) -> tensor<1024x256xf32>
    return %16 : tensor<1024x256xf32>
  }
  func.func private @elu(%arg0: tensor<1024x64xf32>) -> tensor<1024x64xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<1024x64xf32>
    %1 = stablehlo.compare GT, %arg0, %0, FLOAT : (tensor<1024x64xf32>, tensor<1024x64xf32>) -> tensor<1024x64xi1>
    %cst_0 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<1024x64xf32>
    %3 = stablehlo.compare GT, %arg0, %2, FLOAT : (tensor<1024x64xf32>, tensor<1024x64xf32>) -> tensor<1024x64xi1>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %4 = call @_where(%3, %cst_1, %arg0) : (tensor<1024x64xi1>, tensor<f32>, tensor<1024x64xf32>) -> tensor<1024x64xf32>
    %5 = stablehlo.exponential_minus_one %4 : tensor<1024x64xf32>
    %cst_2 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<1024x64xf32>
    %7 = stablehlo.multiply %6, %5 : tensor<1024x64xf32>
    %8 = call @_where_0(%1, %arg0, %7) : (tensor<1024x64xi1>, tensor<1024x64xf32>, tensor<1024x64xf32>) -> tensor<1024x64xf32>
    return %8 : tensor<1024x64xf32>
  }
  func.func private @_where(%arg0: tensor<1024x64xi1>, %arg1: tensor<f32>, %arg2: tensor<1024x64xf32>) -> tensor<1024x64xf32> {
    %0 = stablehlo.convert %arg1 : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<1024x64xf32>
    %2 = stablehlo.select %arg0, %1, %arg2 : tensor<1024x64xi1>, tensor<1024x64xf32>
    return %2 : tensor<1024x64xf32>
  }
  func.func private @_where_0(%arg0: tensor<1024x64xi1>, %arg1: tensor<1024x64xf32>, %arg2: tensor<1024x64xf32>) -> tensor<1024x64xf32> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<1024x64xi1>, tensor<1024x64xf32>
    return %0 : tensor<1024x64xf32>
  }
}
