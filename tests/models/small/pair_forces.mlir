module @jit__lambda attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<20x3xf32>) -> (tensor<f32> {jax.result_info = "result[0]"}, tensor<20x3xf32> {jax.result_info = "result[1]"}) {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 2] : (tensor<20x3xf32>) -> tensor<20x1x3xf32>
    %1 = stablehlo.broadcast_in_dim %arg0, dims = [1, 2] : (tensor<20x3xf32>) -> tensor<1x20x3xf32>
    %2 = stablehlo.broadcast_in_dim %0, dims = [0, 1, 2] : (tensor<20x1x3xf32>) -> tensor<20x20x3xf32>
    %3 = stablehlo.broadcast_in_dim %1, dims = [0, 1, 2] : (tensor<1x20x3xf32>) -> tensor<20x20x3xf32>
    %4 = stablehlo.subtract %2, %3 : tensor<20x20x3xf32>
    %cst = stablehlo.constant dense<3.000000e+00> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<20x20x3xf32>
    %6 = stablehlo.divide %4, %5 : tensor<20x20x3xf32>
    %7 = call @round(%6) : (tensor<20x20x3xf32>) -> tensor<20x20x3xf32>
    %cst_0 = stablehlo.constant dense<3.000000e+00> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<20x20x3xf32>
    %9 = stablehlo.multiply %8, %7 : tensor<20x20x3xf32>
    %10 = stablehlo.subtract %4, %9 : tensor<20x20x3xf32>
    %11 = stablehlo.multiply %10, %10 : tensor<20x20x3xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %12 = stablehlo.reduce(%11 init: %cst_1) applies stablehlo.add across dimensions = [2] : (tensor<20x20x3xf32>, tensor<f32>) -> tensor<20x20xf32>
    %13 = stablehlo.iota dim = 0 : tensor<20x20xi32>
    %14 = stablehlo.iota dim = 1 : tensor<20x20xi32>
    %c = stablehlo.constant dense<0> : tensor<i32>
    %15 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<20x20xi32>
    %16 = stablehlo.add %13, %15 : tensor<20x20xi32>
    %17 = stablehlo.compare EQ, %16, %14, SIGNED : (tensor<20x20xi32>, tensor<20x20xi32>) -> tensor<20x20xi1>
    %18 = stablehlo.convert %17 : (tensor<20x20xi1>) -> tensor<20x20xf32>
    %19 = stablehlo.add %12, %18 : tensor<20x20xf32>
    %20 = stablehlo.multiply %19, %19 : tensor<20x20xf32>
    %21 = stablehlo.multiply %20, %19 : tensor<20x20xf32>
    %cst_2 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %22 = stablehlo.broadcast_in_dim %cst_2, dims = [] : (tensor<f32>) -> tensor<20x20xf32>
    %23 = stablehlo.divide %22, %21 : tensor<20x20xf32>
    %cst_3 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %24 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<20x20xf32>
    %25 = stablehlo.divide %24, %19 : tensor<20x20xf32>
    %26 = stablehlo.subtract %23, %25 : tensor<20x20xf32>
    %cst_4 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %27 = stablehlo.reduce(%26 init: %cst_4) applies stablehlo.add across dimensions = [0, 1] : (tensor<20x20xf32>, tensor<f32>) -> tensor<f32>
    %28 = stablehlo.broadcast_in_dim %arg0, dims = [0, 2] : (tensor<20x3xf32>) -> tensor<20x1x3xf32>
    %29 = stablehlo.broadcast_in_dim %arg0, dims = [1, 2] : (tensor<20x3xf32>) -> tensor<1x20x3xf32>
    %30 = stablehlo.broadcast_in_dim %28, dims = [0, 1, 2] : (tensor<20x1x3xf32>) -> tensor<20x20x3xf32>
    %31 = stablehlo.broadcast_in_dim %29, dims = [0, 1, 2] : (tensor<1x20x3xf32>) -> tensor<20x20x3xf32>
    %32 = stablehlo.subtract %30, %31 : tensor<20x20x3xf32>
    %cst_5 = stablehlo.constant dense<3.000000e+00> : tensor<f32>
    %33 = stablehlo.broadcast_in_dim %cst_5, dims = [] : (tensor<f32>) -> tensor<20x20x3xf32>
    %34 = stablehlo.divide %32, %33 : tensor<20x20x3xf32>
    %35 = call @round_0(%34) : (tensor<20x20x3xf32>) -> tensor<20x20x3xf32>
    %cst_6 = stablehlo.constant dense<3.000000e+00> : tensor<f32>
    %36 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<20x20x3xf32>
    %37 = stablehlo.multiply %36, %35 : tensor<20x20x3xf32>
    %38 = stablehlo.subtract %32, %37 : tensor<20x20x3xf32>
    %39 = stablehlo.multiply %38, %38 : tensor<20x20x3xf32>
    %cst_7 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %40 = stablehlo.reduce(%39 init: %cst_7) applies stablehlo.add across dimensions = [2] : (tensor<20x20x3xf32>, tensor<f32>) -> tensor<20x20xf32>
    %41 = stablehlo.iota dim = 0 : tensor<20x20xi32>
    %42 = stablehlo.iota dim = 1 : tensor<20x20xi32>
    %c_8 = stablehlo.constant dense<0> : tensor<i32>
    %43 = stablehlo.broadcast_in_dim %c_8, dims = [] : (tensor<i32>) -> tensor<20x20xi32>
    %44 = stablehlo.add %41, %43 : tensor<20x20xi32>
    %45 = stablehlo.compare EQ, %44, %42, SIGNED : (tensor<20x20xi32>, tensor<20x20xi32>) -> tensor<20x20xi1>
    %46 = stablehlo.convert %45 : (tensor<20x20xi1>) -> tensor<20x20xf32>
    %47 = stablehlo.add %40, %46 : tensor<20x20xf32>
    %48 = stablehlo.multiply %47, %47 : tensor<20x20xf32>
    %49 = stablehlo.multiply %48, %47 : tensor<20x20xf32>
    %50 = stablehlo.multiply %47, %47 : tensor<20x20xf32>
    %cst_9 = stablehlo.constant dense<3.000000e+00> : tensor<f32>
    %51 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<20x20xf32>
    %52 = stablehlo.multiply %51, %50 : tensor<20x20xf32>
    %53 = stablehlo.multiply %49, %49 : tensor<20x20xf32>
    %cst_10 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %54 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<20x20xf32>
    %55 = stablehlo.divide %54, %53 : tensor<20x20xf32>
    %56 = stablehlo.multiply %47, %47 : tensor<20x20xf32>
    %cst_11 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %57 = stablehlo.broadcast_in_dim %cst_11, dims = [] : (tensor<f32>) -> tensor<20x20xf32>
    %58 = stablehlo.divide %57, %56 : tensor<20x20xf32>
    %cst_12 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %59 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<20x20xf32>
    %60 = stablehlo.negate %59 : tensor<20x20xf32>
    %61 = stablehlo.multiply %60, %58 : tensor<20x20xf32>
    %cst_13 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %62 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<20x20xf32>
    %63 = stablehlo.multiply %61, %62 : tensor<20x20xf32>
    %64 = stablehlo.negate %63 : tensor<20x20xf32>
    %65 = stablehlo.multiply %59, %55 : tensor<20x20xf32>
    %cst_14 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %66 = stablehlo.broadcast_in_dim %cst_14, dims = [] : (tensor<f32>) -> tensor<20x20xf32>
    %67 = stablehlo.multiply %65, %66 : tensor<20x20xf32>
    %68 = stablehlo.negate %67 : tensor<20x20xf32>
    %69 = stablehlo.multiply %68, %52 : tensor<20x20xf32>
    %70 = stablehlo.add %64, %69 : tensor<20x20xf32>
    %71 = stablehlo.broadcast_in_dim %70, dims = [0, 1] : (tensor<20x20xf32>) -> tensor<20x20x3xf32>
    %72 = stablehlo.multiply %38, %71 : tensor<20x20x3xf32>
    %73 = stablehlo.multiply %71, %38 : tensor<20x20x3xf32>
    %74 = stablehlo.add %73, %72 : tensor<20x20x3xf32>
    %cst_15 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %75 = stablehlo.reduce(%74 init: %cst_15) applies stablehlo.add across dimensions = [1] : (tensor<20x20x3xf32>, tensor<f32>) -> tensor<20x3xf32>
    %76 = stablehlo.reshape %75 : (tensor<20x3xf32>) -> tensor<20x1x3xf32>
    %77 = stablehlo.negate %74 : tensor<20x20x3xf32>
    %cst_16 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %78 = stablehlo.reduce(%77 init: %cst_16) applies stablehlo.add across dimensions = [0] : (tensor<20x20x3xf32>, tensor<f32>) -> tensor<20x3xf32>
    %79 = stablehlo.reshape %78 : (tensor<20x3xf32>) -> tensor<1x20x3xf32>
    %cst_17 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %80 = stablehlo.reduce(%79 init: %cst_17) applies stablehlo.add across dimensions = [0] : (tensor<1x20x3xf32>, tensor<f32>) -> tensor<20x3xf32>
    %cst_18 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %81 = stablehlo.reduce(%76 init: %cst_18) applies stablehlo.add across dimensions = [1] : (tensor<20x1x3xf32>, tensor<f32>) -> tensor<20x3xf32>
    %82 = stablehlo.add %80, %81 : tensor<20x3xf32>
    return %27, %82 : tensor<f32>, tensor<20x3xf32>
  }
  func.func private @round(%arg0: tensor<20x20x3xf32>) -> tensor<20x20x3xf32> {
    %0 = stablehlo.round_nearest_even %arg0 : tensor<20x20x3xf32>
    return %0 : tensor<20x20x3xf32>
  }
  func.func private @round_0(%arg0: tensor<20x20x3xf32>) -> tensor<20x20x3xf32> {
    %0 = stablehlo.round_nearest_even %arg0 : tensor<20x20x3xf32>
    return %0 : tensor<20x20x3xf32>
  }
}

