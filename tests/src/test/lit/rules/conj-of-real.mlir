// Conj of real.
  func.func @fires(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = chlo.conj %arg0 : tensor<5xf32> -> tensor<5xf32>
    return %0 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xcomplex<f32>>) -> tensor<5xcomplex<f32>> {
    %0 = chlo.conj %arg0 : tensor<5xcomplex<f32>> -> tensor<5xcomplex<f32>>
    return %0 : tensor<5xcomplex<f32>>
  }
