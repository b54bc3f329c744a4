module @jit_cheb attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<4x3xf32>, %arg1: tensor<3x2x5xf32>) -> (tensor<4x2xf32> {jax.result_info = "result"}) {
    %0 = stablehlo.tanh %arg0 : tensor<4x3xf32>
    %1 = stablehlo.iota dim = 0 : tensor<5xf32>
    %2 = chlo.acos %0 : tensor<4x3xf32> -> tensor<4x3xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0, 1] : (tensor<4x3xf32>) -> tensor<4x3x1xf32>
    %4 = stablehlo.broadcast_in_dim %1, dims = [2] : (tensor<5xf32>) -> tensor<1x1x5xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0, 1, 2] : (tensor<1x1x5xf32>) -> tensor<4x3x5xf32>
    %6 = stablehlo.broadcast_in_dim %3, dims = [0, 1, 2] : (tensor<4x3x1xf32>) -> tensor<4x3x5xf32>
    %7 = stablehlo.multiply %5, %6 : tensor<4x3x5xf32>
    %8 = stablehlo.cosine %7 : tensor<4x3x5xf32>
    %9 = stablehlo.dot_general %8, %arg1, contracting_dims = [1, 2] x [0, 2], precision = [DEFAULT, DEFAULT] : (tensor<4x3x5xf32>, tensor<3x2x5xf32>) -> tensor<4x2xf32>
    return %9 : tensor<4x2xf32>
  }
}

