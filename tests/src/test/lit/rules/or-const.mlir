// Or const.
  func.func @fires(%arg0: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.constant dense<-1> : tensor<5xi32>
    %1 = stablehlo.or %0, %arg0 : tensor<5xi32>
    return %1 : tensor<5xi32>
  }
  func.func @refuses(%arg0: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.constant dense<1> : tensor<5xi32>
    %1 = stablehlo.or %arg0, %0 : tensor<5xi32>
    return %1 : tensor<5xi32>
  }
  func.func @fires_zero(%arg0: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.constant dense<0> : tensor<5xi32>
    %1 = stablehlo.or %arg0, %0 : tensor<5xi32>
    return %1 : tensor<5xi32>
  }
  func.func @fires_true(%arg0: tensor<5xi1>) -> tensor<5xi1> {
    %0 = stablehlo.constant dense<true> : tensor<5xi1>
    %1 = stablehlo.or %arg0, %0 : tensor<5xi1>
    return %1 : tensor<5xi1>
  }
