module @jit_wavenet attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<2x32x32xf32>, %arg1: tensor<2x32x32xf32>, %arg2: tensor<2x32x32xf32>, %arg3: tensor<2x32x32xf32>, %arg4: tensor<2x32x32xf32>, %arg5: tensor<2x32x32xf32>, %arg6: tensor<2x32x32xf32>, %arg7: tensor<2x32x32xf32>, %arg8: tensor<2x32x32xf32>, %arg9: tensor<2x32x32xf32>, %arg10: tensor<2x32x32xf32>, %arg11: tensor<2x32x32xf32>, %arg12: tensor<32x256xf32>, %arg13: tensor<32x32xf32>, %arg14: tensor<32x32xf32>, %arg15: tensor<32x32xf32>, %arg16: tensor<32x32xf32>, %arg17: tensor<32x32xf32>, %arg18: tensor<32x32xf32>, %arg19: tensor<32x32xf32>, %arg20: tensor<32x32xf32>, %arg21: tensor<32x32xf32>, %arg22: tensor<32x32xf32>, %arg23: tensor<32x32xf32>, %arg24: tensor<32x32xf32>, %arg25: tensor<2x1024x32xf32>) -> (tensor<2x256xf32> {jax.result_info = "result"}) {
    %c = stablehlo.constant dense<0> : tensor<i32>
    %0 = call @_pad(%arg25, %c) : (tensor<2x1024x32xf32>, tensor<i32>) -> tensor<2x1025x32xf32>
    %1 = stablehlo.convolution(%0, %arg0) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1], pad = [[0, 0]], lhs_dilate = [1], rhs_dilate = [1], reverse = [false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x1025x32xf32>, tensor<2x32x32xf32>) -> tensor<2x1024x32xf32>
    %2 = stablehlo.convolution(%0, %arg6) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1], pad = [[0, 0]], lhs_dilate = [1], rhs_dilate = [1], reverse = [false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x1025x32xf32>, tensor<2x32x32xf32>) -> tensor<2x1024x32xf32>
    %3 = stablehlo.tanh %1 : tensor<2x1024x32xf32>
    %4 = stablehlo.negate %2 : tensor<2x1024x32xf32>
    %5 = stablehlo.exponential %4 : tensor<2x1024x32xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<2x1024x32xf32>
    %7 = stablehlo.add %6, %5 : tensor<2x1024x32xf32>
    %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<2x1024x32xf32>
    %9 = stablehlo.divide %8, %7 : tensor<2x1024x32xf32>
    %10 = stablehlo.multiply %3, %9 : tensor<2x1024x32xf32>
    %11 = stablehlo.dot_general %10, %arg13, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x1024x32xf32>, tensor<32x32xf32>) -> tensor<2x1024x32xf32>
    %12 = stablehlo.add %arg25, %11 : tensor<2x1024x32xf32>
    %13 = stablehlo.dot_general %10, %arg19, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x1024x32xf32>, tensor<32x32xf32>) -> tensor<2x1024x32xf32>
    %cst_1 = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %14 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<2x1024x32xf32>
    %15 = stablehlo.add %14, %13 : tensor<2x1024x32xf32>
    %c_2 = stablehlo.constant dense<0> : tensor<i32>
    %16 = call @_pad_0(%12, %c_2) : (tensor<2x1024x32xf32>, tensor<i32>) -> tensor<2x1026x32xf32>
    %17 = stablehlo.convolution(%16, %arg1) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1], pad = [[0, 0]], lhs_dilate = [1], rhs_dilate = [2], reverse = [false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x1026x32xf32>, tensor<2x32x32xf32>) -> tensor<2x1024x32xf32>
    %18 = stablehlo.convolution(%16, %arg7) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1], pad = [[0, 0]], lhs_dilate = [1], rhs_dilate = [2], reverse = [false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x1026x32xf32>, tensor<2x32x32xf32>) -> tensor<2x1024x32xf32>
    %19 = stablehlo.tanh %17 : tensor<2x1024x32xf32>
    %20 = stablehlo.negate %18 : tensor<2x1024x32xf32>
    %21 = stablehlo.exponential %20 : tensor<2x1024x32xf32>
    %cst_3 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %22 = stablehlo.broadcast_in_dim %cst_3, dims = [] : (tensor<f32>) -> tensor<2x1024x32xf32>
    %23 = stablehlo.add %22, %21 : tensor<2x1024x32xf32>
    %cst_4 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %24 = stablehlo.broadcast_in_dim %cst_4, dims = [] : (tensor<f32>) -> tensor<2x1024x32xf32>
    %25 = stablehlo.divide %24, %23 : tensor<2x1024x32xf32>
    %26 = stablehlo.multiply %19, %25 : tensor<2x1024x32xf32>
    %27 = stablehlo.dot_general %26, %arg14, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x1024x32xf32>, tensor<32x32xf32>) -> tensor<2x1024x32xf32>
    %28 = stablehlo.add %12, %27 : tensor<2x1024x32xf32>
    %29 = stablehlo.dot_general %26, %arg20, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x1024x32xf32>, tensor<32x32xf32>) -> tensor<2x1024x32xf32>
    %30 = stablehlo.add %15, %29 : tensor<2x1024x32xf32>
    %c_5 = stablehlo.constant dense<0> : tensor<i32>
    %31 = call @_pad_1(%28, %c_5) : (tensor<2x1024x32xf32>, tensor<i32>) -> tensor<2x1028x32xf32>
    %32 = stablehlo.convolution(%31, %arg2) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1], pad = [[0, 0]], lhs_dilate = [1], rhs_dilate = [4], reverse = [false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x1028x32xf32>, tensor<2x32x32xf32>) -> tensor<2x1024x32xf32>
    %33 = stablehlo.convolution(%31, %arg8) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1], pad = [[0, 0]], lhs_dilate = [1], rhs_dilate = [4], reverse = [false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x1028x32xf32>, tensor<2x32x32xf32>) -> tensor<2x1024x32xf32>
    %34 = stablehlo.tanh %32 : tensor<2x1024x32xf32>
    %35 = stablehlo.negate %33 : tensor<2x1024x32xf32>
    %36 = stablehlo.exponential %35 : tensor<2x1024x32xf32>
    %cst_6 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %37 = stablehlo.broadcast_in_dim %cst_6, dims = [] : (tensor<f32>) -> tensor<2x1024x32xf32>
    %38 = stablehlo.add %37, %36 : tensor<2x1024x32xf32>
    %cst_7 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %39 = stablehlo.broadcast_in_dim %cst_7, dims = [] : (tensor<f32>) -> tensor<2x1024x32xf32>
    %40 = stablehlo.divide %39, %38 : tensor<2x1024x32xf32>
    %41 = stablehlo.multiply %34, %40 : tensor<2x1024x32xf32>
    %42 = stablehlo.dot_general %41, %arg15, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x1024x32xf32>, tensor<32x32xf32>) -> tensor<2x1024x32xf32>
    %43 = stablehlo.add %28, %42 : tensor<2x1024x32xf32>
    %44 = stablehlo.dot_general %41, %arg21, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x1024x32xf32>, tensor<32x32xf32>) -> tensor<2x1024x32xf32>
    %45 = stablehlo.add %30, %44 : tensor<2x1024x32xf32>
    %c_8 = stablehlo.constant dense<0> : tensor<i32>
    %46 = call @_pad_2(%43, %c_8) : (tensor<2x1024x32xf32>, tensor<i32>) -> tensor<2x1032x32xf32>
    %47 = stablehlo.convolution(%46, %arg3) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1], pad = [[0, 0]], lhs_dilate = [1], rhs_dilate = [8], reverse = [false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x1032x32xf32>, tensor<2x32x32xf32>) -> tensor<2x1024x32xf32>
    %48 = stablehlo.convolution(%46, %arg9) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1], pad = [[0, 0]], lhs_dilate = [1], rhs_dilate = [8], reverse = [false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x1032x32xf32>, tensor<2x32x32xf32>) -> tensor<2x1024x32xf32>
    %49 = stablehlo.tanh %47 : tensor<2x1024x32xf32>
    %50 = stablehlo.negate %48 : tensor<2x1024x32xf32>
    %51 = stablehlo.exponential %50 : tensor<2x1024x32xf32>
    %cst_9 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %52 = stablehlo.broadcast_in_dim %cst_9, dims = [] : (tensor<f32>) -> tensor<2x1024x32xf32>
    %53 = stablehlo.add %52, %51 : tensor<2x1024x32xf32>
    %cst_10 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %54 = stablehlo.broadcast_in_dim %cst_10, dims = [] : (tensor<f32>) -> tensor<2x1024x32xf32>
    %55 = stablehlo.divide %54, %53 : tensor<2x1024x32xf32>
    %56 = stablehlo.multiply %49, %55 : tensor<2x1024x32xf32>
    %57 = stablehlo.dot_general %56, %arg16, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x1024x32xf32>, tensor<32x32xf32>) -> tensor<2x1024x32xf32>
    %58 = stablehlo.add %43, %57 : tensor<2x1024x32xf32>
    %59 = stablehlo.dot_general %56, %arg22, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x1024x32xf32>, tensor<32x32xf32>) -> tensor<2x1024x32xf32>
    %60 = stablehlo.add %45, %59 : tensor<2x1024x32xf32>
    %c_11 = stablehlo.constant dense<0> : tensor<i32>
    %61 = call @_pad_3(%58, %c_11) : (tensor<2x1024x32xf32>, tensor<i32>) -> tensor<2x1040x32xf32>
    %62 = stablehlo.convolution(%61, %arg4) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1], pad = [[0, 0]], lhs_dilate = [1], rhs_dilate = [16], reverse = [false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x1040x32xf32>, tensor<2x32x32xf32>) -> tensor<2x1024x32xf32>
    %63 = stablehlo.convolution(%61, %arg10) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1], pad = [[0, 0]], lhs_dilate = [1], rhs_dilate = [16], reverse = [false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x1040x32xf32>, tensor<2x32x32xf32>) -> tensor<2x1024x32xf32>
    %64 = stablehlo.tanh %62 : tensor<2x1024x32xf32>
    %65 = stablehlo.negate %63 : tensor<2x1024x32xf32>
    %66 = stablehlo.exponential %65 : tensor<2x1024x32xf32>
    %cst_12 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %67 = stablehlo.broadcast_in_dim %cst_12, dims = [] : (tensor<f32>) -> tensor<2x1024x32xf32>
    %68 = stablehlo.add %67, %66 : tensor<2x1024x32xf32>
    %cst_13 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %69 = stablehlo.broadcast_in_dim %cst_13, dims = [] : (tensor<f32>) -> tensor<2x1024x32xf32>
    %70 = stablehlo.divide %69, %68 : tensor<2x1024x32xf32>
    %71 = stablehlo.multiply %64, %70 : tensor<2x1024x32xf32>
    %72 = stablehlo.dot_general %71, %arg17, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x1024x32xf32>, tensor<32x32xf32>) -> tensor<2x1024x32xf32>
    %73 = stablehlo.add %58, %72 : tensor<2x1024x32xf32>
    %74 = stablehlo.dot_general %71, %arg23, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x1024x32xf32>, tensor<32x32xf32>) -> tensor<2x1024x32xf32>
    %75 = stablehlo.add %60, %74 : tensor<2x1024x32xf32>
    %c_14 = stablehlo.constant dense<0> : tensor<i32>
    %76 = call @_pad_4(%73, %c_14) : (tensor<2x1024x32xf32>, tensor<i32>) -> tensor<2x1056x32xf32>
    %77 = stablehlo.convolution(%76, %arg5) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1], pad = [[0, 0]], lhs_dilate = [1], rhs_dilate = [32], reverse = [false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x1056x32xf32>, tensor<2x32x32xf32>) -> tensor<2x1024x32xf32>
    %78 = stablehlo.convolution(%76, %arg11) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {stride = [1], pad = [[0, 0]], lhs_dilate = [1], rhs_dilate = [32], reverse = [false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x1056x32xf32>, tensor<2x32x32xf32>) -> tensor<2x1024x32xf32>
    %79 = stablehlo.tanh %77 : tensor<2x1024x32xf32>
    %80 = stablehlo.negate %78 : tensor<2x1024x32xf32>
    %81 = stablehlo.exponential %80 : tensor<2x1024x32xf32>
    %cst_15 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %82 = stablehlo.broadcast_in_dim %cst_15, dims = [] : (tensor<f32>) -> tensor<2x1024x32xf32>
    %83 = stablehlo.add %82, %81 : tensor<2x1024x32xf32>
    %cst_16 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %84 = stablehlo.broadcast_in_dim %cst_16, dims = [] : (tensor<f32>) -> tensor<2x1024x32xf32>
    %85 = stablehlo.divide %84, %83 : tensor<2x1024x32xf32>
    %86 = stablehlo.multiply %79, %85 : tensor<2x1024x32xf32>
    %87 = stablehlo.dot_general %86, %arg18, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x1024x32xf32>, tensor<32x32xf32>) -> tensor<2x1024x32xf32>
    %88 = stablehlo.add %73, %87 : tensor<2x1024x32xf32>
    %89 = stablehlo.dot_general %86, %arg24, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x1024x32xf32>, tensor<32x32xf32>) -> tensor<2x1024x32xf32>
    %90 = stablehlo.add %75, %89 : tensor<2x1024x32xf32>
    %91 = call @relu(%90) : (tensor<2x1024x32xf32>) -> tensor<2x1024x32xf32>
    %92 = stablehlo.slice %91 [0:2, 1023:1024, 0:32] : (tensor<2x1024x32xf32>) -> tensor<2x1x32xf32>
    %93 = stablehlo.reshape %92 : (tensor<2x1x32xf32>) -> tensor<2x32xf32>
    %94 = stablehlo.dot_general %93, %arg12, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x32xf32>, tensor<32x256xf32>) -> tensor<2x256xf32>
    return %94 : tensor<2x256xf32>
  }
  func.func private @_pad(%arg0: tensor<2x1024x32xf32>, %arg1: tensor<i32>) -> tensor<2x1025x32xf32> {
    %0 = stablehlo.convert %arg1 : (tensor<i32>) -> tensor<f32>
    %1 = stablehlo.pad %arg0, %0, low = [0, 1, 0], high = [0, 0, 0], interior = [0, 0, 0] : (tensor<2x1024x32xf32>, tensor<f32>) -> tensor<2x1025x32xf32>
    return %1 : tensor<2x1025x32xf32>
  }
  func.func private @_pad_0(%arg0: tensor<2x1024x32xf32>, %arg1: tensor<i32>) -> tensor<2x1026x32xf32> {
    %0 = stablehlo.convert %arg1 : (tensor<i32>) -> tensor<f32>
    %1 = stablehlo.pad %arg0, %0, low = [0, 2, 0], high = [0, 0, 0], interior = [0, 0, 0] : (tensor<2x1024x32xf32>, tensor<f32>) -> tensor<2x1026x32xf32>
    return %1 : tensor<2x1026x32xf32>
  }
  func.func private @_pad_1(%arg0: tensor<2x1024x32xf32>, %arg1: tensor<i32>) -> tensor<2x1028x32xf32> {
    %0 = stablehlo.convert %arg1 : (tensor<i32>) -> tensor<f32>
    %1 = stablehlo.pad %arg0, %0, low = [0, 4, 0], high = [0, 0, 0], interior = [0, 0, 0] : (tensor<2x1024x32xf32>, tensor<f32>) -> tensor<2x1028x32xf32>
    return %1 : tensor<2x1028x32xf32>
  }
  func.func private @_pad_2(%arg0: tensor<2x1024x32xf32>, %arg1: tensor<i32>) -> tensor<2x1032x32xf32> {
    %0 = stablehlo.convert %arg1 : (tensor<i32>) -> tensor<f32>
    %1 = stablehlo.pad %arg0, %0, low = [0, 8, 0], high = [0, 0, 0], interior = [0, 0, 0] : (tensor<2x1024x32xf32>, tensor<f32>) -> tensor<2x1032x32xf32>
    return %1 : tensor<2x1032x32xf32>
  }
  func.func private @_pad_3(%arg0: tensor<2x1024x32xf32>, %arg1: tensor<i32>) -> tensor<2x1040x32xf32> {
    %0 = stablehlo.convert %arg1 : (tensor<i32>) -> tensor<f32>
    %1 = stablehlo.pad %arg0, %0, low = [0, 16, 0], high = [0, 0, 0], interior = [0, 0, 0] : (tensor<2x1024x32xf32>, tensor<f32>) -> tensor<2x1040x32xf32>
    return %1 : tensor<2x1040x32xf32>
  }
  func.func private @_pad_4(%arg0: tensor<2x1024x32xf32>, %arg1: tensor<i32>) -> tensor<2x1056x32xf32> {
    %0 = stablehlo.convert %arg1 : (tensor<i32>) -> tensor<f32>
    %1 = stablehlo.pad %arg0, %0, low = [0, 32, 0], high = [0, 0, 0], interior = [0, 0, 0] : (tensor<2x1024x32xf32>, tensor<f32>) -> tensor<2x1056x32xf32>
    return %1 : tensor<2x1056x32xf32>
  }
  func.func private @relu(%arg0: tensor<2x1024x32xf32>) -> tensor<2x1024x32xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<2x1024x32xf32>
    %1 = stablehlo.maximum %arg0, %0 : tensor<2x1024x32xf32>
    return %1 : tensor<2x1024x32xf32>
  }
}
