// Imag of complex.
  func.func @fires(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.complex %arg0, %arg1 : tensor<5xcomplex<f32>>
    %1 = stablehlo.imag %0 : (tensor<5xcomplex<f32>>) -> tensor<5xf32>
    return %1 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xcomplex<f32>>) -> tensor<5xf32> {
    %0 = stablehlo.imag %arg0 : (tensor<5xcomplex<f32>>) -> tensor<5xf32>
    return %0 : tensor<5xf32>
  }
