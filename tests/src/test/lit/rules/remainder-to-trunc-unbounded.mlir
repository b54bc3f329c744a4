// The remainder of any value.
  func.func @fires(%arg0: tensor<30xf32>) -> tensor<30xf32> {
    %cst = stablehlo.constant dense<5.000000e+01> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<30xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<30xf32>
    %cst_0 = stablehlo.constant dense<1.000000e+01> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<30xf32>
    %3 = stablehlo.remainder %1, %2 : tensor<30xf32>
    return %3 : tensor<30xf32>
  }
  func.func @refuses_bounded(%arg0: tensor<30xi32>) -> tensor<30xf32> {
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
