module @jit_gcn attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<64x64xf32>, %arg1: tensor<64x32xf32>, %arg2: tensor<4096xi32>, %arg3: tensor<4096xi32>, %arg4: tensor<1024x64xf32>) -> (tensor<1024x32xf32> {jax.result_info = "result"}) {
    %0 = call @_one_hot(%arg2) : (tensor<4096xi32>) -> tensor<4096x1024xf32>
    %1 = call @_one_hot(%arg3) : (tensor<4096xi32>) -> tensor<4096x1024xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %2 = stablehlo.reduce(%1 init: %cst) applies stablehlo.add across dimensions = [0] : (tensor<4096x1024xf32>, tensor<f32>) -> tensor<1024xf32>
    %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<1024xf32>
    %4 = stablehlo.add %2, %3 : tensor<1024xf32>
    %5 = stablehlo.dot_general %arg4, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1024x64xf32>, tensor<64x64xf32>) -> tensor<1024x64xf32>
    %6 = stablehlo.dot_general %0, %5, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4096x1024xf32>, tensor<1024x64xf32>) -> tensor<4096x64xf32>
    %7 = stablehlo.transpose %1, dims = [1, 0] : (tensor<4096x1024xf32>) -> tensor<1024x4096xf32>
    %8 = stablehlo.dot_general %7, %6, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1024x4096xf32>, tensor<4096x64xf32>) -> tensor<1024x64xf32>
    %9 = stablehlo.broadcast_in_dim %4, dims = [0] : (tensor<1024xf32>) -> tensor<1024x1xf32>
    %10 = stablehlo.broadcast_in_dim %9, dims = [0, 1] : (tensor<1024x1xf32>) -> tensor<1024x64xf32>
    %11 = stablehlo.divide %8, %10 : tensor<1024x64xf32>
    %12 = call @relu(%11) : (tensor<1024x64xf32>) -> tensor<1024x64xf32>
    %13 = stablehlo.dot_general %12, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1024x64xf32>, tensor<64x32xf32>) -> tensor<1024x32xf32>
    %14 = stablehlo.dot_general %0, %13, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4096x1024xf32>, tensor<1024x32xf32>) -> tensor<4096x32xf32>
    %15 = stablehlo.transpose %1, dims = [1, 0] : (tensor<4096x1024xf32>) -> tensor<1024x4096xf32>
    %16 = stablehlo.dot_general %15, %14, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<1024x4096xf32>, tensor<4096x32xf32>) -> tensor<1024x32xf32>
    %17 = stablehlo.broadcast_in_dim %4, dims = [0] : (tensor<1024xf32>) -> tensor<1024x1xf32>
    %18 = stablehlo.broadcast_in_dim %17, dims = [0, 1] : (tensor<1024x1xf32>) -> tensor<1024x32xf32>
    %19 = stablehlo.divide %16, %18 : tensor<1024x32xf32>
    %20 = call @relu_0(%19) : (tensor<1024x32xf32>) -> tensor<1024x32xf32>
    return %20 : tensor<1024x32xf32>
  }
  func.func private @_one_hot(%arg0: tensor<4096xi32>) -> tensor<4096x1024xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0] : (tensor<4096xi32>) -> tensor<4096x1xi32>
    %1 = stablehlo.iota dim = 1 : tensor<1x1024xi32>
    %2 = stablehlo.broadcast_in_dim %0, dims = [0, 1] : (tensor<4096x1xi32>) -> tensor<4096x1024xi32>
    %3 = stablehlo.broadcast_in_dim %1, dims = [0, 1] : (tensor<1x1024xi32>) -> tensor<4096x1024xi32>
    %4 = stablehlo.compare EQ, %2, %3, SIGNED : (tensor<4096x1024xi32>, tensor<4096x1024xi32>) -> tensor<4096x1024xi1>
    %5 = stablehlo.convert %4 : (tensor<4096x1024xi1>) -> tensor<4096x1024xf32>
    return %5 : tensor<4096x1024xf32>
  }
  func.func private @relu(%arg0: tensor<1024x64xf32>) -> tensor<1024x64xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<1024x64xf32>
    %1 = stablehlo.maximum %arg0, %0 : tensor<1024x64xf32>
    return %1 : tensor<1024x64xf32>
  }
  func.func private @relu_0(%arg0: tensor<1024x32xf32>) -> tensor<1024x32xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<1024x32xf32>
    %1 = stablehlo.maximum %arg0, %0 : tensor<1024x32xf32>
    return %1 : tensor<1024x32xf32>
  }
}
