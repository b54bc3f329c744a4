// Chebyshev polynomials of a bounded value.
  func.func @fires(%arg0: tensor<3x4xf32>) -> tensor<3x4x6xf32> {
    %cst = stablehlo.constant dense<-0.899999976> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<3x4xf32>
    %1 = stablehlo.maximum %arg0, %0 : tensor<3x4xf32>
    %cst_0 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<3x4xf32>
    %3 = stablehlo.minimum %1, %2 : tensor<3x4xf32>
    %4 = stablehlo.iota dim = 0 : tensor<6xf32>
    %5 = stablehlo.broadcast_in_dim %4, dims = [2] : (tensor<6xf32>) -> tensor<3x4x6xf32>
    %6 = chlo.acos %3 : tensor<3x4xf32> -> tensor<3x4xf32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [0, 1] : (tensor<3x4xf32>) -> tensor<3x4x6xf32>
    %8 = stablehlo.multiply %5, %7 : tensor<3x4x6xf32>
    %9 = stablehlo.cosine %8 : tensor<3x4x6xf32>
    return %9 : tensor<3x4x6xf32>
  }
  func.func @fires_front(%arg0: tensor<3x4xf32>) -> tensor<5x3x4xf32> {
    %0 = stablehlo.iota dim = 0 : tensor<5x3x4xf32>
    %cst = stablehlo.constant dense<-0.899999976> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<3x4xf32>
    %2 = stablehlo.maximum %arg0, %1 : tensor<3x4xf32>
    %cst_0 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<3x4xf32>
    %4 = stablehlo.minimum %2, %3 : tensor<3x4xf32>
    %5 = chlo.acos %4 : tensor<3x4xf32> -> tensor<3x4xf32>
    %6 = stablehlo.broadcast_in_dim %5, dims = [1, 2] : (tensor<3x4xf32>) -> tensor<5x3x4xf32>
    %7 = stablehlo.multiply %0, %6 : tensor<5x3x4xf32>
    %8 = stablehlo.cosine %7 : tensor<5x3x4xf32>
    return %8 : tensor<5x3x4xf32>
  }
  func.func @fires_unit(%arg0: tensor<3x4xf32>) -> tensor<3x4x6xf32> {
    %0 = stablehlo.iota dim = 0 : tensor<6xf32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [2] : (tensor<6xf32>) -> tensor<3x4x6xf32>
    %2 = stablehlo.broadcast_in_dim %arg0, dims = [0, 1] : (tensor<3x4xf32>) -> tensor<3x4x1xf32>
    %cst = stablehlo.constant dense<-0.899999976> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<3x4x1xf32>
    %4 = stablehlo.maximum %2, %3 : tensor<3x4x1xf32>
    %cst_0 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<3x4x1xf32>
    %6 = stablehlo.minimum %4, %5 : tensor<3x4x1xf32>
    %7 = chlo.acos %6 : tensor<3x4x1xf32> -> tensor<3x4x1xf32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [0, 1, 2] : (tensor<3x4x1xf32>) -> tensor<3x4x6xf32>
    %9 = stablehlo.multiply %1, %8 : tensor<3x4x6xf32>
    %10 = stablehlo.cosine %9 : tensor<3x4x6xf32>
    return %10 : tensor<3x4x6xf32>
  }
  func.func @refuses_range(%arg0: tensor<3x4xf32>) -> tensor<3x4x6xf32> {
    %0 = stablehlo.iota dim = 0 : tensor<6xf32>
    %1 = stablehlo.broadcast_in_dim %0, dims = [2] : (tensor<6xf32>) -> tensor<3x4x6xf32>
    %2 = chlo.acos %arg0 : tensor<3x4xf32> -> tensor<3x4xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [0, 1] : (tensor<3x4xf32>) -> tensor<3x4x6xf32>
    %4 = stablehlo.multiply %1, %3 : tensor<3x4x6xf32>
    %5 = stablehlo.cosine %4 : tensor<3x4x6xf32>
    return %5 : tensor<3x4x6xf32>
  }
  func.func @refuses_offset(%arg0: tensor<3x4xf32>) -> tensor<3x4x6xf32> {
    %cst = stablehlo.constant dense<-0.899999976> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<3x4xf32>
    %1 = stablehlo.maximum %arg0, %0 : tensor<3x4xf32>
    %cst_0 = stablehlo.constant dense<0.899999976> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<3x4xf32>
    %3 = stablehlo.minimum %1, %2 : tensor<3x4xf32>
    %4 = stablehlo.iota dim = 0 : tensor<6xf32>
    %cst_1 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %5 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<6xf32>
    %6 = stablehlo.add %4, %5 : tensor<6xf32>
    %7 = stablehlo.broadcast_in_dim %6, dims = [2] : (tensor<6xf32>) -> tensor<3x4x6xf32>
    %8 = chlo.acos %3 : tensor<3x4xf32> -> tensor<3x4xf32>
    %9 = stablehlo.broadcast_in_dim %8, dims = [0, 1] : (tensor<3x4xf32>) -> tensor<3x4x6xf32>
    %10 = stablehlo.multiply %7, %9 : tensor<3x4x6xf32>
    %11 = stablehlo.cosine %10 : tensor<3x4x6xf32>
    return %11 : tensor<3x4x6xf32>
  }
