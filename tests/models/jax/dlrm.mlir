module @jit_dlrm attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<13x128xf32>, %arg1: tensor<128x64xf32>, %arg2: tensor<6x2000x64xf32>, %arg3: tensor<85x256xf32>, %arg4: tensor<256x1xf32>, %arg5: tensor<512x13xf32>, %arg6: tensor<512x6xi32>) -> (tensor<512x1xf32> {jax.result_info = "result"}) {
    %c = stablehlo.constant dense<[1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6]> : tensor<21xi32>
    %c_0 = stablehlo.constant dense<false> : tensor<21xi1>
    %c_1 = stablehlo.constant dense<[0, 0, 1, 0, 1, 2, 0, 1, 2, 3, 0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 5]> : tensor<21xi32>
    %c_2 = stablehlo.constant dense<false> : tensor<21xi1>
    %0 = stablehlo.dot_general %arg5, %arg0, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<512x13xf32>, tensor<13x128xf32>) -> tensor<512x128xf32>
    %1 = call @relu(%0) : (tensor<512x128xf32>) -> tensor<512x128xf32>
    %2 = stablehlo.dot_general %1, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<512x128xf32>, tensor<128x64xf32>) -> tensor<512x64xf32>
    %3 = stablehlo.slice %arg2 [0:1, 0:2000, 0:64] : (tensor<6x2000x64xf32>) -> tensor<1x2000x64xf32>
    %4 = stablehlo.reshape %3 : (tensor<1x2000x64xf32>) -> tensor<2000x64xf32>
    %5 = stablehlo.slice %arg6 [0:512, 0:1] : (tensor<512x6xi32>) -> tensor<512x1xi32>
    %6 = stablehlo.reshape %5 : (tensor<512x1xi32>) -> tensor<512xi32>
    %c_3 = stablehlo.constant dense<0> : tensor<i32>
    %7 = stablehlo.broadcast_in_dim %c_3, dims = [] : (tensor<i32>) -> tensor<512xi32>
    %8 = stablehlo.compare LT, %6, %7, SIGNED : (tensor<512xi32>, tensor<512xi32>) -> tensor<512xi1>
    %c_4 = stablehlo.constant dense<2000> : tensor<i32>
    %9 = stablehlo.broadcast_in_dim %c_4, dims = [] : (tensor<i32>) -> tensor<512xi32>
    %10 = stablehlo.add %6, %9 : tensor<512xi32>
    %11 = stablehlo.select %8, %10, %6 : tensor<512xi1>, tensor<512xi32>
    %12 = stablehlo.broadcast_in_dim %11, dims = [0] : (tensor<512xi32>) -> tensor<512x1xi32>
    %13 = "stablehlo.gather"(%4, %12) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<2000x64xf32>, tensor<512x1xi32>) -> tensor<512x64xf32>
    %14 = stablehlo.slice %arg2 [1:2, 0:2000, 0:64] : (tensor<6x2000x64xf32>) -> tensor<1x2000x64xf32>
    %15 = stablehlo.reshape %14 : (tensor<1x2000x64xf32>) -> tensor<2000x64xf32>
    %16 = stablehlo.slice %arg6 [0:512, 1:2] : (tensor<512x6xi32>) -> tensor<512x1xi32>
    %17 = stablehlo.reshape %16 : (tensor<512x1xi32>) -> tensor<512xi32>
    %c_5 = stablehlo.constant dense<0> : tensor<i32>
    %18 = stablehlo.broadcast_in_dim %c_5, dims = [] : (tensor<i32>) -> tensor<512xi32>
    %19 = stablehlo.compare LT, %17, %18, SIGNED : (tensor<512xi32>, tensor<512xi32>) -> tensor<512xi1>
    %c_6 = stablehlo.constant dense<2000> : tensor<i32>
    %20 = stablehlo.broadcast_in_dim %c_6, dims = [] : (tensor<i32>) -> tensor<512xi32>
    %21 = stablehlo.add %17, %20 : tensor<512xi32>
    %22 = stablehlo.select %19, %21, %17 : tensor<512xi1>, tensor<512xi32>
    %23 = stablehlo.broadcast_in_dim %22, dims = [0] : (tensor<512xi32>) -> tensor<512x1xi32>
    %24 = "stablehlo.gather"(%15, %23) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<2000x64xf32>, tensor<512x1xi32>) -> tensor<512x64xf32>
    %25 = stablehlo.slice %arg2 [2:3, 0:2000, 0:64] : (tensor<6x2000x64xf32>) -> tensor<1x2000x64xf32>
    %26 = stablehlo.reshape %25 : (tensor<1x2000x64xf32>) -> tensor<2000x64xf32>
    %27 = stablehlo.slice %arg6 [0:512, 2:3] : (tensor<512x6xi32>) -> tensor<512x1xi32>
    %28 = stablehlo.reshape %27 : (tensor<512x1xi32>) -> tensor<512xi32>
    %c_7 = stablehlo.constant dense<0> : tensor<i32>
    %29 = stablehlo.broadcast_in_dim %c_7, dims = [] : (tensor<i32>) -> tensor<512xi32>
    %30 = stablehlo.compare LT, %28, %29, SIGNED : (tensor<512xi32>, tensor<512xi32>) -> tensor<512xi1>
    %c_8 = stablehlo.constant dense<2000> : tensor<i32>
    %31 = stablehlo.broadcast_in_dim %c_8, dims = [] : (tensor<i32>) -> tensor<512xi32>
    %32 = stablehlo.add %28, %31 : tensor<512xi32>
    %33 = stablehlo.select %30, %32, %28 : tensor<512xi1>, tensor<512xi32>
    %34 = stablehlo.broadcast_in_dim %33, dims = [0] : (tensor<512xi32>) -> tensor<512x1xi32>
    %35 = "stablehlo.gather"(%26, %34) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<2000x64xf32>, tensor<512x1xi32>) -> tensor<512x64xf32>
    %36 = stablehlo.slice %arg2 [3:4, 0:2000, 0:64] : (tensor<6x2000x64xf32>) -> tensor<1x2000x64xf32>
    %37 = stablehlo.reshape %36 : (tensor<1x2000x64xf32>) -> tensor<2000x64xf32>
    %38 = stablehlo.slice %arg6 [0:512, 3:4] : (tensor<512x6xi32>) -> tensor<512x1xi32>
    %39 = stablehlo.reshape %38 : (tensor<512x1xi32>) -> tensor<512xi32>
    %c_9 = stablehlo.constant dense<0> : tensor<i32>
    %40 = stablehlo.broadcast_in_dim %c_9, dims = [] : (tensor<i32>) -> tensor<512xi32>
    %41 = stablehlo.compare LT, %39, %40, SIGNED : (tensor<512xi32>, tensor<512xi32>) -> tensor<512xi1>
    %c_10 = stablehlo.constant dense<2000> : tensor<i32>
    %42 = stablehlo.broadcast_in_dim %c_10, dims = [] : (tensor<i32>) -> tensor<512xi32>
    %43 = stablehlo.add %39, %42 : tensor<512xi32>
    %44 = stablehlo.select %41, %43, %39 : tensor<512xi1>, tensor<512xi32>
    %45 = stablehlo.broadcast_in_dim %44, dims = [0] : (tensor<512xi32>) -> tensor<512x1xi32>
    %46 = "stablehlo.gather"(%37, %45) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<2000x64xf32>, tensor<512x1xi32>) -> tensor<512x64xf32>
    %47 = stablehlo.slice %arg2 [4:5, 0:2000, 0:64] : (tensor<6x2000x64xf32>) -> tensor<1x2000x64xf32>
    %48 = stablehlo.reshape %47 : (tensor<1x2000x64xf32>) -> tensor<2000x64xf32>
    %49 = stablehlo.slice %arg6 [0:512, 4:5] : (tensor<512x6xi32>) -> tensor<512x1xi32>
    %50 = stablehlo.reshape %49 : (tensor<512x1xi32>) -> tensor<512xi32>
    %c_11 = stablehlo.constant dense<0> : tensor<i32>
    %51 = stablehlo.broadcast_in_dim %c_11, dims = [] : (tensor<i32>) -> tensor<512xi32>
    %52 = stablehlo.compare LT, %50, %51, SIGNED : (tensor<512xi32>, tensor<512xi32>) -> tensor<512xi1>
    %c_12 = stablehlo.constant dense<2000> : tensor<i32>
    %53 = stablehlo.broadcast_in_dim %c_12, dims = [] : (tensor<i32>) -> tensor<512xi32>
    %54 = stablehlo.add %50, %53 : tensor<512xi32>
    %55 = stablehlo.select %52, %54, %50 : tensor<512xi1>, tensor<512xi32>
    %56 = stablehlo.broadcast_in_dim %55, dims = [0] : (tensor<512xi32>) -> tensor<512x1xi32>
    %57 = "stablehlo.gather"(%48, %56) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<2000x64xf32>, tensor<512x1xi32>) -> tensor<512x64xf32>
    %58 = stablehlo.slice %arg2 [5:6, 0:2000, 0:64] : (tensor<6x2000x64xf32>) -> tensor<1x2000x64xf32>
    %59 = stablehlo.reshape %58 : (tensor<1x2000x64xf32>) -> tensor<2000x64xf32>
    %60 = stablehlo.slice %arg6 [0:512, 5:6] : (tensor<512x6xi32>) -> tensor<512x1xi32>
    %61 = stablehlo.reshape %60 : (tensor<512x1xi32>) -> tensor<512xi32>
    %c_13 = stablehlo.constant dense<0> : tensor<i32>
    %62 = stablehlo.broadcast_in_dim %c_13, dims = [] : (tensor<i32>) -> tensor<512xi32>
    %63 = stablehlo.compare LT, %61, %62, SIGNED : (tensor<512xi32>, tensor<512xi32>) -> tensor<512xi1>
    %c_14 = stablehlo.constant dense<2000> : tensor<i32>
    %64 = stablehlo.broadcast_in_dim %c_14, dims = [] : (tensor<i32>) -> tensor<512xi32>
    %65 = stablehlo.add %61, %64 : tensor<512xi32>
    %66 = stablehlo.select %63, %65, %61 : tensor<512xi1>, tensor<512xi32>
    %67 = stablehlo.broadcast_in_dim %66, dims = [0] : (tensor<512xi32>) -> tensor<512x1xi32>
    %68 = "stablehlo.gather"(%59, %67) <{dimension_numbers = #stablehlo.gather<offset_dims = [1], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 1, 64>}> : (tensor<2000x64xf32>, tensor<512x1xi32>) -> tensor<512x64xf32>
    %69 = stablehlo.broadcast_in_dim %2, dims = [0, 2] : (tensor<512x64xf32>) -> tensor<512x1x64xf32>
    %70 = stablehlo.broadcast_in_dim %13, dims = [0, 2] : (tensor<512x64xf32>) -> tensor<512x1x64xf32>
    %71 = stablehlo.broadcast_in_dim %24, dims = [0, 2] : (tensor<512x64xf32>) -> tensor<512x1x64xf32>
    %72 = stablehlo.broadcast_in_dim %35, dims = [0, 2] : (tensor<512x64xf32>) -> tensor<512x1x64xf32>
    %73 = stablehlo.broadcast_in_dim %46, dims = [0, 2] : (tensor<512x64xf32>) -> tensor<512x1x64xf32>
    %74 = stablehlo.broadcast_in_dim %57, dims = [0, 2] : (tensor<512x64xf32>) -> tensor<512x1x64xf32>
    %75 = stablehlo.broadcast_in_dim %68, dims = [0, 2] : (tensor<512x64xf32>) -> tensor<512x1x64xf32>
    %76 = stablehlo.concatenate %69, %70, %71, %72, %73, %74, %75, dim = 1 : (tensor<512x1x64xf32>, tensor<512x1x64xf32>, tensor<512x1x64xf32>, tensor<512x1x64xf32>, tensor<512x1x64xf32>, tensor<512x1x64xf32>, tensor<512x1x64xf32>) -> tensor<512x7x64xf32>
    %77 = stablehlo.dot_general %76, %76, batching_dims = [0] x [0], contracting_dims = [2] x [2], precision = [DEFAULT, DEFAULT] : (tensor<512x7x64xf32>, tensor<512x7x64xf32>) -> tensor<512x7x7xf32>
    %c_15 = stablehlo.constant dense<7> : tensor<i32>
    %78 = stablehlo.broadcast_in_dim %c_15, dims = [] : (tensor<i32>) -> tensor<21xi32>
    %79 = stablehlo.add %c, %78 : tensor<21xi32>
    %80 = stablehlo.select %c_0, %79, %c : tensor<21xi1>, tensor<21xi32>
    %c_16 = stablehlo.constant dense<7> : tensor<i32>
    %81 = stablehlo.broadcast_in_dim %c_16, dims = [] : (tensor<i32>) -> tensor<21xi32>
    %82 = stablehlo.add %c_1, %81 : tensor<21xi32>
    %83 = stablehlo.select %c_2, %82, %c_1 : tensor<21xi1>, tensor<21xi32>
    %84 = stablehlo.broadcast_in_dim %80, dims = [0] : (tensor<21xi32>) -> tensor<21x1xi32>
    %85 = stablehlo.broadcast_in_dim %83, dims = [0] : (tensor<21xi32>) -> tensor<21x1xi32>
    %86 = stablehlo.concatenate %84, %85, dim = 1 : (tensor<21x1xi32>, tensor<21x1xi32>) -> tensor<21x2xi32>
    %87 = "stablehlo.gather"(%77, %86) <{dimension_numbers = #stablehlo.gather<offset_dims = [0], collapsed_slice_dims = [1, 2], start_index_map = [1, 2], index_vector_dim = 1>, indices_are_sorted = false, slice_sizes = array<i64: 512, 1, 1>}> : (tensor<512x7x7xf32>, tensor<21x2xi32>) -> tensor<512x21xf32>
    %88 = stablehlo.concatenate %2, %87, dim = 1 : (tensor<512x64xf32>, tensor<512x21xf32>) -> tensor<512x85xf32>
    %89 = stablehlo.dot_general %88, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<512x85xf32>, tensor<85x256xf32>) -> tensor<512x256xf32>
    %90 = call @relu_0(%89) : (tensor<512x256xf32>) -> tensor<512x256xf32>
    %91 = stablehlo.dot_general %90, %arg4, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<512x256xf32>, tensor<256x1xf32>) -> tensor<512x1xf32>
    %92 = stablehlo.negate %91 : tensor<512x1xf32>
    %93 = stablehlo.exponential %92 : tensor<512x1xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %94 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<512x1xf32>
    %95 = stablehlo.add %94, %93 : tensor<512x1xf32>
    %cst_17 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %96 = stablehlo.broadcast_in_dim %cst_17, dims = [] : (tensor<f32>) -> tensor<512x1xf32>
    %97 = stablehlo.divide %96, %95 : tensor<512x1xf32>
    return %97 : tensor<512x1xf32>
  }
  func.func private @relu(%arg0: tensor<512x128xf32>) -> tensor<512x128xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<512x128xf32>
    %1 = stablehlo.maximum %arg0, %0 : tensor<512x128xf32>
    return %1 : tensor<512x128xf32>
  }
  func.func private @relu_0(%arg0: tensor<512x256xf32>) -> tensor<512x256xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<512x256xf32>
    %1 = stablehlo.maximum %arg0, %0 : tensor<512x256xf32>
    return %1 : tensor<512x256xf32>
  }
}
