// Conj of complex.
  func.func @fires(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>) -> tensor<5xcomplex<f32>> {
    %0 = stablehlo.complex %arg0, %arg1 : tensor<5xcomplex<f32>>
    %1 = chlo.conj %0 : tensor<5xcomplex<f32>> -> tensor<5xcomplex<f32>>
    return %1 : tensor<5xcomplex<f32>>
  }
  func.func @refuses(%arg0: tensor<5xcomplex<f32>>) -> tensor<5xcomplex<f32>> {
    %0 = chlo.conj %arg0 : tensor<5xcomplex<f32>> -> tensor<5xcomplex<f32>>
    return %0 : tensor<5xcomplex<f32>>
  }
