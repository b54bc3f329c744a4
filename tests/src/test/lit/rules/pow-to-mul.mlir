// Whole powers.
  func.func @fires(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<3.0> : tensor<5xf32>
    %r = stablehlo.power %arg0, %0 : tensor<5xf32>
    return %r : tensor<5xf32>
  }
  func.func @fires_two(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<2.0> : tensor<5xf32>
    %r = stablehlo.power %arg0, %0 : tensor<5xf32>
    return %r : tensor<5xf32>
  }
  func.func @fires_four(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<4.0> : tensor<5xf32>
    %r = stablehlo.power %arg0, %0 : tensor<5xf32>
    return %r : tensor<5xf32>
  }
  func.func @fires_seven(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<7.0> : tensor<5xf32>
    %r = stablehlo.power %arg0, %0 : tensor<5xf32>
    return %r : tensor<5xf32>
  }
  func.func @refuses_nine(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<9.0> : tensor<5xf32>
    %r = stablehlo.power %arg0, %0 : tensor<5xf32>
    return %r : tensor<5xf32>
  }
  func.func @refuses_half(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<2.5> : tensor<5xf32>
    %r = stablehlo.power %arg0, %0 : tensor<5xf32>
    return %r : tensor<5xf32>
  }
  func.func @refuses_integer(%arg0: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.constant dense<3> : tensor<5xi32>
    %r = stablehlo.power %arg0, %0 : tensor<5xi32>
    return %r : tensor<5xi32>
  }
  func.func @refuses_negative(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<-2.0> : tensor<5xf32>
    %r = stablehlo.power %arg0, %0 : tensor<5xf32>
    return %r : tensor<5xf32>
  }
