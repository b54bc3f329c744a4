// Select bool fold.
  func.func @fires(%arg0: tensor<5xi1>, %arg1: tensor<5xi1>) -> tensor<5xi1> {
    %0 = stablehlo.constant dense<false> : tensor<5xi1>
    %1 = stablehlo.select %arg0, %arg1, %0 : tensor<5xi1>, tensor<5xi1>
    return %1 : tensor<5xi1>
  }
  func.func @refuses(%arg0: tensor<5xi1>, %arg1: tensor<5xi1>, %arg2: tensor<5xi1>) -> tensor<5xi1> {
    %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<5xi1>, tensor<5xi1>
    return %0 : tensor<5xi1>
  }
  func.func @fires_constants0(%arg0: tensor<5xi1>) -> tensor<5xi1> {
    %0 = stablehlo.constant dense<true> : tensor<5xi1>
    %1 = stablehlo.constant dense<false> : tensor<5xi1>
    %2 = stablehlo.select %arg0, %0, %1 : tensor<5xi1>, tensor<5xi1>
    return %2 : tensor<5xi1>
  }
  func.func @fires_constants1(%arg0: tensor<5xi1>) -> tensor<5xi1> {
    %0 = stablehlo.constant dense<false> : tensor<5xi1>
    %1 = stablehlo.constant dense<true> : tensor<5xi1>
    %2 = stablehlo.select %arg0, %0, %1 : tensor<5xi1>, tensor<5xi1>
    return %2 : tensor<5xi1>
  }
  func.func @fires_not_and(%arg0: tensor<5xi1>, %arg1: tensor<5xi1>) -> tensor<5xi1> {
    %0 = stablehlo.constant dense<false> : tensor<5xi1>
    %1 = stablehlo.select %arg0, %0, %arg1 : tensor<5xi1>, tensor<5xi1>
    return %1 : tensor<5xi1>
  }
  func.func @fires_or(%arg0: tensor<5xi1>, %arg1: tensor<5xi1>) -> tensor<5xi1> {
    %0 = stablehlo.constant dense<true> : tensor<5xi1>
    %1 = stablehlo.select %arg0, %0, %arg1 : tensor<5xi1>, tensor<5xi1>
    return %1 : tensor<5xi1>
  }
  func.func @fires_not_or(%arg0: tensor<5xi1>, %arg1: tensor<5xi1>) -> tensor<5xi1> {
    %0 = stablehlo.constant dense<true> : tensor<5xi1>
    %1 = stablehlo.select %arg0, %arg1, %0 : tensor<5xi1>, tensor<5xi1>
    return %1 : tensor<5xi1>
  }
  func.func @refuses_scalar(%arg0: tensor<i1>, %arg1: tensor<5xi1>) -> tensor<5xi1> {
    %0 = stablehlo.constant dense<false> : tensor<5xi1>
    %1 = stablehlo.select %arg0, %arg1, %0 : tensor<i1>, tensor<5xi1>
    return %1 : tensor<5xi1>
  }
