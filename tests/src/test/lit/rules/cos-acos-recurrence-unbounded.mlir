// Chebyshev polynomials of any value.
  func.func @fires(%arg0: tensor<3x4xf32>) -> tensor<3x4x6xf32> {
    %0 = stablehlo.multiply %arg0, %arg0 : tensor<3x4xf32>
    %cst = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<3x4xf32>
    %2 = stablehlo.add %0, %1 : tensor<3x4xf32>
    %3 = stablehlo.rsqrt %2 : tensor<3x4xf32>
    %4 = stablehlo.multiply %arg0, %3 : tensor<3x4xf32>
    %5 = stablehlo.iota dim = 0 : tensor<6xf32>
    %6 = stablehlo.broadcast_in_dim %5, dims = [2] : (tensor<6xf32>) -> tensor<3x4x6xf32>
    %7 = chlo.acos %4 : tensor<3x4xf32> -> tensor<3x4xf32>
    %8 = stablehlo.broadcast_in_dim %7, dims = [0, 1] : (tensor<3x4xf32>) -> tensor<3x4x6xf32>
    %9 = stablehlo.multiply %6, %8 : tensor<3x4x6xf32>
    %10 = stablehlo.cosine %9 : tensor<3x4x6xf32>
    return %10 : tensor<3x4x6xf32>
  }
  func.func @refuses_proven(%arg0: tensor<3x4xf32>) -> tensor<3x4x6xf32> {
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
