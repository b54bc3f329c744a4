module @jit_sten attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<10x10xf32>) -> (tensor<10x10xf32> {jax.result_info = "result"}) {
    %0 = call @_roll_static(%arg0) : (tensor<10x10xf32>) -> tensor<10x10xf32>
    %1 = call @_roll_static_0(%arg0) : (tensor<10x10xf32>) -> tensor<10x10xf32>
    %2 = stablehlo.add %0, %1 : tensor<10x10xf32>
    %3 = call @_roll_static_1(%arg0) : (tensor<10x10xf32>) -> tensor<10x10xf32>
    %4 = stablehlo.add %2, %3 : tensor<10x10xf32>
    %5 = call @_roll_static_2(%arg0) : (tensor<10x10xf32>) -> tensor<10x10xf32>
    %6 = stablehlo.add %4, %5 : tensor<10x10xf32>
    %cst = stablehlo.constant dense<4.000000e+00> : tensor<f32>
    %7 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<10x10xf32>
    %8 = stablehlo.multiply %7, %arg0 : tensor<10x10xf32>
    %9 = stablehlo.subtract %6, %8 : tensor<10x10xf32>
    %cst_0 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %10 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<10x10xf32>
    %11 = stablehlo.multiply %10, %9 : tensor<10x10xf32>
    %cst_1 = stablehlo.constant dense<2.500000e-01> : tensor<f32>
    %12 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<10x10xf32>
    %13 = stablehlo.divide %11, %12 : tensor<10x10xf32>
    %14 = stablehlo.add %arg0, %13 : tensor<10x10xf32>
    %15 = call @_roll_static(%14) : (tensor<10x10xf32>) -> tensor<10x10xf32>
    %16 = call @_roll_static_0(%14) : (tensor<10x10xf32>) -> tensor<10x10xf32>
    %17 = stablehlo.add %15, %16 : tensor<10x10xf32>
    %18 = call @_roll_static_1(%14) : (tensor<10x10xf32>) -> tensor<10x10xf32>
    %19 = stablehlo.add %17, %18 : tensor<10x10xf32>
    %20 = call @_roll_static_2(%14) : (tensor<10x10xf32>) -> tensor<10x10xf32>
    %21 = stablehlo.add %19, %20 : tensor<10x10xf32>
    %cst_2 = stablehlo.constant dense<4.000000e+00> : tensor<f32>
    %22 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<10x10xf32>
    %23 = stablehlo.multiply %22, %14 : tensor<10x10xf32>
    %24 = stablehlo.subtract %21, %23 : tensor<10x10xf32>
    %cst_3 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %25 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<10x10xf32>
    %26 = stablehlo.multiply %25, %24 : tensor<10x10xf32>
    %cst_4 = stablehlo.constant dense<2.500000e-01> : tensor<f32>
    %27 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<10x10xf32>
    %28 = stablehlo.divide %26, %27 : tensor<10x10xf32>
    %29 = stablehlo.add %14, %28 : tensor<10x10xf32>
    %30 = call @_roll_static(%29) : (tensor<10x10xf32>) -> tensor<10x10xf32>
    %31 = call @_roll_static_0(%29) : (tensor<10x10xf32>) -> tensor<10x10xf32>
    %32 = stablehlo.add %30, %31 : tensor<10x10xf32>
    %33 = call @_roll_static_1(%29) : (tensor<10x10xf32>) -> tensor<10x10xf32>
    %34 = stablehlo.add %32, %33 : tensor<10x10xf32>
    %35 = call @_roll_static_2(%29) : (tensor<10x10xf32>) -> tensor<10x10xf32>
    %36 = stablehlo.add %34, %35 : tensor<10x10xf32>
    %cst_5 = stablehlo.constant dense<4.000000e+00> : tensor<f32>
    %37 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<10x10xf32>
    %38 = stablehlo.multiply %37, %29 : tensor<10x10xf32>
    %39 = stablehlo.subtract %36, %38 : tensor<10x10xf32>
    %cst_6 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %40 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<10x10xf32>
    %41 = stablehlo.multiply %40, %39 : tensor<10x10xf32>
    %cst_7 = stablehlo.constant dense<2.500000e-01> : tensor<f32>
    %42 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<10x10xf32>
    %43 = stablehlo.divide %41, %42 : tensor<10x10xf32>
    %44 = stablehlo.add %29, %43 : tensor<10x10xf32>
    %45 = call @_roll_static(%44) : (tensor<10x10xf32>) -> tensor<10x10xf32>
    %46 = call @_roll_static_0(%44) : (tensor<10x10xf32>) -> tensor<10x10xf32>
    %47 = stablehlo.add %45, %46 : tensor<10x10xf32>
    %48 = call @_roll_static_1(%44) : (tensor<10x10xf32>) -> tensor<10x10xf32>
    %49 = stablehlo.add %47, %48 : tensor<10x10xf32>
    %50 = call @_roll_static_2(%44) : (tensor<10x10xf32>) -> tensor<10x10xf32>
    %51 = stablehlo.add %49, %50 : tensor<10x10xf32>
    %cst_8 = stablehlo.constant dense<4.000000e+00> : tensor<f32>
    %52 = stablehlo.broadcast_in_dim %cst_8, dims = [] : (tensor<f32>) -> tensor<10x10xf32>
    %53 = stablehlo.multiply %52, %44 : tensor<10x10xf32>
    %54 = stablehlo.subtract %51, %53 : tensor<10x10xf32>
    %cst_9 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %55 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<10x10xf32>
    %56 = stablehlo.multiply %55, %54 : tensor<10x10xf32>
    %cst_10 = stablehlo.constant dense<2.500000e-01> : tensor<f32>
    %57 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<10x10xf32>
    %58 = stablehlo.divide %56, %57 : tensor<10x10xf32>
    %59 = stablehlo.add %44, %58 : tensor<10x10xf32>
    return %59 : tensor<10x10xf32>
  }
  func.func private @_roll_static(%arg0: tensor<10x10xf32>) -> tensor<10x10xf32> {
    %0 = stablehlo.slice %arg0 [9:10, 0:10] : (tensor<10x10xf32>) -> tensor<1x10xf32>
    %1 = stablehlo.slice %arg0 [0:9, 0:10] : (tensor<10x10xf32>) -> tensor<9x10xf32>
    %2 = stablehlo.concatenate %0, %1, dim = 0 : (tensor<1x10xf32>, tensor<9x10xf32>) -> tensor<10x10xf32>
    return %2 : tensor<10x10xf32>
  }
  func.func private @_roll_static_0(%arg0: tensor<10x10xf32>) -> tensor<10x10xf32> {
    %0 = stablehlo.slice %arg0 [1:10, 0:10] : (tensor<10x10xf32>) -> tensor<9x10xf32>
    %1 = stablehlo.slice %arg0 [0:1, 0:10] : (tensor<10x10xf32>) -> tensor<1x10xf32>
    %2 = stablehlo.concatenate %0, %1, dim = 0 : (tensor<9x10xf32>, tensor<1x10xf32>) -> tensor<10x10xf32>
    return %2 : tensor<10x10xf32>
  }
  func.func private @_roll_static_1(%arg0: tensor<10x10xf32>) -> tensor<10x10xf32> {
    %0 = stablehlo.slice %arg0 [0:10, 9:10] : (tensor<10x10xf32>) -> tensor<10x1xf32>
    %1 = stablehlo.slice %arg0 [0:10, 0:9] : (tensor<10x10xf32>) -> tensor<10x9xf32>
    %2 = stablehlo.concatenate %0, %1, dim = 1 : (tensor<10x1xf32>, tensor<10x9xf32>) -> tensor<10x10xf32>
    return %2 : tensor<10x10xf32>
  }
  func.func private @_roll_static_2(%arg0: tensor<10x10xf32>) -> tensor<10x10xf32> {
    %0 = stablehlo.slice %arg0 [0:10, 1:10] : (tensor<10x10xf32>) -> tensor<10x9xf32>
    %1 = stablehlo.slice %arg0 [0:10, 0:1] : (tensor<10x10xf32>) -> tensor<10x1xf32>
    %2 = stablehlo.concatenate %0, %1, dim = 1 : (tensor<10x9xf32>, tensor<10x1xf32>) -> tensor<10x10xf32>
    return %2 : tensor<10x10xf32>
  }
}

