module @jit_moe attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<128x8xf32>, %arg1: tensor<8x128x256xf32>, %arg2: tensor<8x256x128xf32>, %arg3: tensor<256x128xf32>) -> (tensor<256x128xf32> {jax.result_info = "result"}) {
    %0 = stablehlo.dot_general %arg3, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<256x128xf32>, tensor<128x8xf32>) -> tensor<256x8xf32>
    %cst = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %1 = stablehlo.reduce(%0 init: %cst) applies stablehlo.maximum across dimensions = [1] : (tensor<256x8xf32>, tensor<f32>) -> tensor<256xf32>
    %cst_0 = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<256xf32>
    %3 = stablehlo.maximum %2, %1 : tensor<256xf32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [0] : (tensor<256xf32>) -> tensor<256x1xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0, 1] : (tensor<256x1xf32>) -> tensor<256x8xf32>
    %6 = stablehlo.subtract %0, %5 : tensor<256x8xf32>
    %7 = stablehlo.exponential %6 : tensor<256x8xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %8 = stablehlo.reduce(%7 init: %cst_1) applies stablehlo.add across dimensions = [1] : (tensor<256x8xf32>, tensor<f32>) -> tensor<256xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0] : (tensor<256xf32>) -> tensor<256x1xf32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [0, 1] : (tensor<256x1xf32>) -> tensor<256x8xf32>
    %11 = stablehlo.divide %7, %10 : tensor<256x8xf32>
    %12 = stablehlo.dot_general %arg1, %arg3, contracting_dims = [1] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x128x256xf32>, tensor<256x128xf32>) -> tensor<8x256x256xf32>
    %13 = stablehlo.transpose %12, dims = [0, 2, 1] : (tensor<8x256x256xf32>) -> tensor<8x256x256xf32>
    %14 = call @relu(%13) : (tensor<8x256x256xf32>) -> tensor<8x256x256xf32>
    %15 = stablehlo.dot_general %14, %arg2, batching_dims = [0] x [0], contracting_dims = [2] x [1], precision = [DEFAULT, DEFAULT] : (tensor<8x256x256xf32>, tensor<8x256x128xf32>) -> tensor<8x256x128xf32>
    %16 = stablehlo.dot_general %11, %15, batching_dims = [0] x [1], contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<256x8xf32>, tensor<8x256x128xf32>) -> tensor<256x128xf32>
    return %16 : tensor<256x128xf32>
  }
  func.func private @relu(%arg0: tensor<8x256x256xf32>) -> tensor<8x256x256xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<8x256x256xf32>
    %1 = stablehlo.maximum %arg0, %0 : tensor<8x256x256xf32>
    return %1 : tensor<8x256x256xf32>
  }
}
