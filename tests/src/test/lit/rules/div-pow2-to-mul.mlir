// Div pow2 to mul.
  func.func @fires(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<-8.0> : tensor<5xf32>
    %1 = stablehlo.divide %arg0, %0 : tensor<5xf32>
    return %1 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<3.0> : tensor<5xf32>
    %1 = stablehlo.divide %arg0, %0 : tensor<5xf32>
    return %1 : tensor<5xf32>
  }
  func.func @refuses_integer(%arg0: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.constant dense<4> : tensor<5xi32>
    %1 = stablehlo.divide %arg0, %0 : tensor<5xi32>
    return %1 : tensor<5xi32>
  }
  func.func @refuses_subnormal_reciprocal(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<0x7F000000> : tensor<5xf32>
    %1 = stablehlo.divide %arg0, %0 : tensor<5xf32>
    return %1 : tensor<5xf32>
  }
