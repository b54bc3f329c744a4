module @jit_dw attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x9x8x6xf32>, %arg1: tensor<3x3x1x6xf32>, %arg2: tensor<1x1x6x5xf32>, %arg3: tensor<6xf32>, %arg4: tensor<6xf32>) -> (tensor<2x5xf32> {jax.result_info = "result"}) {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[1, 1], [0, 1]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 6 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x9x8x6xf32>, tensor<3x3x1x6xf32>) -> tensor<2x5x4x6xf32>
    %1 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<6xf32>) -> tensor<1x1x1x6xf32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [0, 1, 2, 3] : (tensor<1x1x1x6xf32>) -> tensor<2x5x4x6xf32>
    %3 = stablehlo.multiply %0, %2 : tensor<2x5x4x6xf32>
    %4 = stablehlo.broadcast_in_dim %arg4, dims = [3] : (tensor<6xf32>) -> tensor<1x1x1x6xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [0, 1, 2, 3] : (tensor<1x1x1x6xf32>) -> tensor<2x5x4x6xf32>
    %6 = stablehlo.add %3, %5 : tensor<2x5x4x6xf32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %c_0 = stablehlo.constant dense<6> : tensor<i32>
    %7 = call @clip(%6, %c, %c_0) : (tensor<2x5x4x6xf32>, tensor<i32>, tensor<i32>) -> tensor<2x5x4x6xf32>
    %8 = stablehlo.convolution(%7, %arg2) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x5x4x6xf32>, tensor<1x1x6x5xf32>) -> tensor<2x5x4x5xf32>
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %9 = stablehlo.reduce(%8 init: %cst) applies stablehlo.add across dimensions = [1, 2] : (tensor<2x5x4x5xf32>, tensor<f32>) -> tensor<2x5xf32>
    %cst_1 = stablehlo.constant dense<2.000000e+01> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<2x5xf32>
    %11 = stablehlo.divide %9, %10 : tensor<2x5xf32>
    return %11 : tensor<2x5xf32>
  }
  func.func private @clip(%arg0: tensor<2x5x4x6xf32>, %arg1: tensor<i32>, %arg2: tensor<i32>) -> tensor<2x5x4x6xf32> {
    %0 = stablehlo.convert %arg1 : (tensor<i32>) -> tensor<f32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<f32>) -> tensor<2x5x4x6xf32>
    %2 = stablehlo.maximum %1, %arg0 : tensor<2x5x4x6xf32>
    %3 = stablehlo.convert %arg2 : (tensor<i32>) -> tensor<f32>
    %4 = stablehlo.broadcast_in_dim %3, dims = [] : (tensor<f32>) -> tensor<2x5x4x6xf32>
    %5 = stablehlo.minimum %4, %2 : tensor<2x5x4x6xf32>
    return %5 : tensor<2x5x4x6xf32>
  }
}

