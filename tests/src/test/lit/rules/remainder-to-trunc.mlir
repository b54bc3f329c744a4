// The remainder of a bounded value.
  func.func @fires(%arg0: tensor<30xi32>) -> tensor<30xf32> {
    %0 = stablehlo.convert %arg0 : (tensor<30xi32>) -> tensor<30xf32>
    %cst = stablehlo.constant dense<3.000000e-01> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<30xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<30xf32>
    %3 = stablehlo.tanh %2 : tensor<30xf32>
    %cst_0 = stablehlo.constant dense<1.000000e+02> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<30xf32>
    %5 = stablehlo.multiply %3, %4 : tensor<30xf32>
    %cst_1 = stablehlo.constant dense<1.000000e+01> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<30xf32>
    %7 = stablehlo.remainder %5, %6 : tensor<30xf32>
    return %7 : tensor<30xf32>
  }
  func.func @fires_three(%arg0: tensor<30xi32>) -> tensor<30xf32> {
    %c = stablehlo.constant dense<2> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<30xi32>
    %1 = stablehlo.subtract %arg0, %0 : tensor<30xi32>
    %2 = stablehlo.convert %1 : (tensor<30xi32>) -> tensor<30xf32>
    %cst = stablehlo.constant dense<3.000000e-01> : tensor<f32>
    %3 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<30xf32>
    %4 = stablehlo.multiply %2, %3 : tensor<30xf32>
    %5 = stablehlo.tanh %4 : tensor<30xf32>
    %cst_0 = stablehlo.constant dense<1.000000e+02> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<30xf32>
    %7 = stablehlo.multiply %5, %6 : tensor<30xf32>
    %cst_1 = stablehlo.constant dense<-3.000000e+00> : tensor<f32>
    %8 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<30xf32>
    %9 = stablehlo.remainder %7, %8 : tensor<30xf32>
    return %9 : tensor<30xf32>
  }
  func.func @refuses_unbounded(%arg0: tensor<30xf32>) -> tensor<30xf32> {
    %cst = stablehlo.constant dense<1.000000e+01> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<30xf32>
    %1 = stablehlo.remainder %arg0, %0 : tensor<30xf32>
    return %1 : tensor<30xf32>
  }
  func.func @refuses_long_divisor(%arg0: tensor<30xi32>) -> tensor<30xf32> {
    %0 = stablehlo.convert %arg0 : (tensor<30xi32>) -> tensor<30xf32>
    %cst = stablehlo.constant dense<3.000000e-01> : tensor<f32>
    %1 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<30xf32>
    %2 = stablehlo.multiply %0, %1 : tensor<30xf32>
    %3 = stablehlo.tanh %2 : tensor<30xf32>
    %cst_0 = stablehlo.constant dense<1.000000e+02> : tensor<f32>
    %4 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<30xf32>
    %5 = stablehlo.multiply %3, %4 : tensor<30xf32>
    %cst_1 = stablehlo.constant dense<1.000000e-01> : tensor<f32>
    %6 = stablehlo.broadcast_in_dim %cst_1, dims = [] : (tensor<f32>) -> tensor<30xf32>
    %7 = stablehlo.remainder %5, %6 : tensor<30xf32>
    return %7 : tensor<30xf32>
  }
