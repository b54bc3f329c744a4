// The remainder by a power of two.
  func.func @fires_one(%arg0: tensor<30xf32>) -> tensor<30xf32> {
    %cst = stablehlo.constant dense<5.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<30xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<30xf32>
    %cst_0 = stablehlo.constant dense<1.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<30xf32>
    %3 = stablehlo.remainder %1, %2 : tensor<30xf32>
    return %3 : tensor<30xf32>
  }
  func.func @fires_negative(%arg0: tensor<30xf32>) -> tensor<30xf32> {
    %cst = stablehlo.constant dense<5.000000e+01> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<30xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<30xf32>
    %cst_0 = stablehlo.constant dense<-4.000000e+00> : tensor<f32>
    %2 = stablehlo.broadcast_in_dim %cst_0, dims = [] : (tensor<f32>) -> tensor<30xf32>
    %3 = stablehlo.remainder %1, %2 : tensor<30xf32>
    return %3 : tensor<30xf32>
  }
  func.func @refuses_ten(%arg0: tensor<30xf32>) -> tensor<30xf32> {
    %cst = stablehlo.constant dense<1.000000e+01> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<30xf32>
    %1 = stablehlo.remainder %arg0, %0 : tensor<30xf32>
    return %1 : tensor<30xf32>
  }
  func.func @refuses_half(%arg0: tensor<30xf32>) -> tensor<30xf32> {
    %cst = stablehlo.constant dense<5.000000e-01> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<30xf32>
    %1 = stablehlo.remainder %arg0, %0 : tensor<30xf32>
    return %1 : tensor<30xf32>
  }
  func.func @refuses_integers(%arg0: tensor<30xi32>) -> tensor<30xi32> {
    %c = stablehlo.constant dense<4> : tensor<i32>
    %0 = stablehlo.broadcast_in_dim %c, dims = [] : (tensor<i32>) -> tensor<30xi32>
    %1 = stablehlo.remainder %arg0, %0 : tensor<30xi32>
    return %1 : tensor<30xi32>
  }
