module @jit_kan attributes {mhlo.num_partitions = 1 : i32, mhlo.num_replicas = 1 : i32} {
  func.func public @main(%arg0: tensor<6x3xf32>, %arg1: tensor<9xf32>, %arg2: tensor<3x7x2xf32>) -> (tensor<6x2xf32> {jax.result_info = "result"}) {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [0, 1] : (tensor<6x3xf32>) -> tensor<6x3x1xf32>
    %1 = stablehlo.slice %arg1 [0:8] : (tensor<9xf32>) -> tensor<8xf32>
    %2 = stablehlo.broadcast_in_dim %1, dims = [2] : (tensor<8xf32>) -> tensor<1x1x8xf32>
    %3 = stablehlo.broadcast_in_dim %0, dims = [0, 1, 2] : (tensor<6x3x1xf32>) -> tensor<6x3x8xf32>
    %4 = stablehlo.broadcast_in_dim %2, dims = [0, 1, 2] : (tensor<1x1x8xf32>) -> tensor<6x3x8xf32>
    %5 = stablehlo.compare GE, %3, %4, FLOAT : (tensor<6x3x8xf32>, tensor<6x3x8xf32>) -> tensor<6x3x8xi1>
    %6 = stablehlo.broadcast_in_dim %arg0, dims = [0, 1] : (tensor<6x3xf32>) -> tensor<6x3x1xf32>
    %7 = stablehlo.slice %arg1 [1:9] : (tensor<9xf32>) -> tensor<8xf32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [2] : (tensor<8xf32>) -> tensor<1x1x8xf32>
    %9 = stablehlo.broadcast_in_dim %6, dims = [0, 1, 2] : (tensor<6x3x1xf32>) -> tensor<6x3x8xf32>
    %10 = stablehlo.broadcast_in_dim %8, dims = [0, 1, 2] : (tensor<1x1x8xf32>) -> tensor<6x3x8xf32>
    %11 = stablehlo.compare LT, %9, %10, FLOAT : (tensor<6x3x8xf32>, tensor<6x3x8xf32>) -> tensor<6x3x8xi1>
    %12 = stablehlo.and %5, %11 : tensor<6x3x8xi1>
    %13 = stablehlo.convert %12 : (tensor<6x3x8xi1>) -> tensor<6x3x8xf32>
    %14 = stablehlo.broadcast_in_dim %arg0, dims = [0, 1] : (tensor<6x3xf32>) -> tensor<6x3x1xf32>
    %15 = stablehlo.slice %arg1 [0:7] : (tensor<9xf32>) -> tensor<7xf32>
    %16 = stablehlo.broadcast_in_dim %15, dims = [2] : (tensor<7xf32>) -> tensor<1x1x7xf32>
    %17 = stablehlo.broadcast_in_dim %14, dims = [0, 1, 2] : (tensor<6x3x1xf32>) -> tensor<6x3x7xf32>
    %18 = stablehlo.broadcast_in_dim %16, dims = [0, 1, 2] : (tensor<1x1x7xf32>) -> tensor<6x3x7xf32>
    %19 = stablehlo.subtract %17, %18 : tensor<6x3x7xf32>
    %20 = stablehlo.slice %arg1 [1:8] : (tensor<9xf32>) -> tensor<7xf32>
    %21 = stablehlo.slice %arg1 [0:7] : (tensor<9xf32>) -> tensor<7xf32>
    %22 = stablehlo.subtract %20, %21 : tensor<7xf32>
    %23 = stablehlo.broadcast_in_dim %22, dims = [2] : (tensor<7xf32>) -> tensor<1x1x7xf32>
    %24 = stablehlo.broadcast_in_dim %23, dims = [0, 1, 2] : (tensor<1x1x7xf32>) -> tensor<6x3x7xf32>
    %25 = stablehlo.divide %19, %24 : tensor<6x3x7xf32>
    %26 = stablehlo.slice %13 [0:6, 0:3, 0:7] : (tensor<6x3x8xf32>) -> tensor<6x3x7xf32>
    %27 = stablehlo.multiply %25, %26 : tensor<6x3x7xf32>
    %28 = stablehlo.slice %arg1 [2:9] : (tensor<9xf32>) -> tensor<7xf32>
    %29 = stablehlo.broadcast_in_dim %arg0, dims = [0, 1] : (tensor<6x3xf32>) -> tensor<6x3x1xf32>
    %30 = stablehlo.broadcast_in_dim %28, dims = [2] : (tensor<7xf32>) -> tensor<1x1x7xf32>
    %31 = stablehlo.broadcast_in_dim %30, dims = [0, 1, 2] : (tensor<1x1x7xf32>) -> tensor<6x3x7xf32>
    %32 = stablehlo.broadcast_in_dim %29, dims = [0, 1, 2] : (tensor<6x3x1xf32>) -> tensor<6x3x7xf32>
    %33 = stablehlo.subtract %31, %32 : tensor<6x3x7xf32>
    %34 = stablehlo.slice %arg1 [2:9] : (tensor<9xf32>) -> tensor<7xf32>
    %35 = stablehlo.slice %arg1 [1:8] : (tensor<9xf32>) -> tensor<7xf32>
    %36 = stablehlo.subtract %34, %35 : tensor<7xf32>
    %37 = stablehlo.broadcast_in_dim %36, dims = [2] : (tensor<7xf32>) -> tensor<1x1x7xf32>
    %38 = stablehlo.broadcast_in_dim %37, dims = [0, 1, 2] : (tensor<1x1x7xf32>) -> tensor<6x3x7xf32>
    %39 = stablehlo.divide %33, %38 : tensor<6x3x7xf32>
    %40 = stablehlo.slice %13 [0:6, 0:3, 1:8] : (tensor<6x3x8xf32>) -> tensor<6x3x7xf32>
    %41 = stablehlo.multiply %39, %40 : tensor<6x3x7xf32>
    %42 = stablehlo.add %27, %41 : tensor<6x3x7xf32>
    %43 = stablehlo.dot_general %42, %arg2, contracting_dims = [1, 2] x [0, 1], precision = [DEFAULT, DEFAULT] : (tensor<6x3x7xf32>, tensor<3x7x2xf32>) -> tensor<6x2xf32>
    return %43 : tensor<6x2xf32>
  }
}

