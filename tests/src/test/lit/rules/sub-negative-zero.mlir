// Sub negative zero.
  func.func @fires(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<-0.0> : tensor<5xf32>
    %1 = stablehlo.subtract %arg0, %0 : tensor<5xf32>
    return %1 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<-0.0> : tensor<5xf32>
    %1 = stablehlo.subtract %0, %arg0 : tensor<5xf32>
    return %1 : tensor<5xf32>
  }
