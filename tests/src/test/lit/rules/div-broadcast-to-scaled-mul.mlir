// A division by a repeated value.
  func.func @fires(%arg0: tensor<3x8xf32>, %arg1: tensor<3xf32>) -> tensor<3x8xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [0] : (tensor<3xf32>) -> tensor<3x8xf32>
    %1 = stablehlo.divide %arg0, %0 : tensor<3x8xf32>
    return %1 : tensor<3x8xf32>
  }
  func.func @fires_f64(%arg0: tensor<3x8xf64>, %arg1: tensor<3xf64>) -> tensor<3x8xf64> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [0] : (tensor<3xf64>) -> tensor<3x8xf64>
    %1 = stablehlo.divide %arg0, %0 : tensor<3x8xf64>
    return %1 : tensor<3x8xf64>
  }
  func.func @fires_bf16(%arg0: tensor<3x8xbf16>, %arg1: tensor<3xbf16>) -> tensor<3x8xbf16> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [0] : (tensor<3xbf16>) -> tensor<3x8xbf16>
    %1 = stablehlo.divide %arg0, %0 : tensor<3x8xbf16>
    return %1 : tensor<3x8xbf16>
  }
  func.func @refuses_small(%arg0: tensor<3x2xf32>, %arg1: tensor<3xf32>) -> tensor<3x2xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [0] : (tensor<3xf32>) -> tensor<3x2xf32>
    %1 = stablehlo.divide %arg0, %0 : tensor<3x2xf32>
    return %1 : tensor<3x2xf32>
  }
  func.func @refuses_integers(%arg0: tensor<3x8xi32>, %arg1: tensor<3xi32>) -> tensor<3x8xi32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [0] : (tensor<3xi32>) -> tensor<3x8xi32>
    %1 = stablehlo.divide %arg0, %0 : tensor<3x8xi32>
    return %1 : tensor<3x8xi32>
  }
