// Negative whole powers.
  func.func @fires(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<-1.0> : tensor<5xf32>
    %r = stablehlo.power %arg0, %0 : tensor<5xf32>
    return %r : tensor<5xf32>
  }
  func.func @fires_six(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<-6.0> : tensor<5xf32>
    %r = stablehlo.power %arg0, %0 : tensor<5xf32>
    return %r : tensor<5xf32>
  }
  func.func @refuses_nine(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<-9.0> : tensor<5xf32>
    %r = stablehlo.power %arg0, %0 : tensor<5xf32>
    return %r : tensor<5xf32>
  }
  func.func @refuses_half(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<-0.5> : tensor<5xf32>
    %r = stablehlo.power %arg0, %0 : tensor<5xf32>
    return %r : tensor<5xf32>
  }
  func.func @refuses_integer(%arg0: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.constant dense<-1> : tensor<5xi32>
    %r = stablehlo.power %arg0, %0 : tensor<5xi32>
    return %r : tensor<5xi32>
  }
  func.func @refuses_positive(%arg0: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<2.0> : tensor<5xf32>
    %r = stablehlo.power %arg0, %0 : tensor<5xf32>
    return %r : tensor<5xf32>
  }
