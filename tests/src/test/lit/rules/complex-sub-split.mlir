// Complex sub split.
  func.func @fires(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>, %arg2: tensor<5xf32>, %arg3: tensor<5xf32>) -> tensor<5xcomplex<f32>> {
    %0 = stablehlo.complex %arg0, %arg1 : tensor<5xcomplex<f32>>
    %1 = stablehlo.complex %arg2, %arg3 : tensor<5xcomplex<f32>>
    %2 = stablehlo.subtract %0, %1 : tensor<5xcomplex<f32>>
    return %2 : tensor<5xcomplex<f32>>
  }
  func.func @refuses(%arg0: tensor<5xcomplex<f32>>, %arg1: tensor<5xcomplex<f32>>) -> tensor<5xcomplex<f32>> {
    %0 = stablehlo.subtract %arg0, %arg1 : tensor<5xcomplex<f32>>
    return %0 : tensor<5xcomplex<f32>>
  }
