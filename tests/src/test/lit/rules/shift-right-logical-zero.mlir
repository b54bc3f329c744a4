// Shift right logical zero.
  func.func @fires(%arg0: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.constant dense<0> : tensor<5xi32>
    %1 = stablehlo.shift_right_logical %arg0, %0 : tensor<5xi32>
    return %1 : tensor<5xi32>
  }
  func.func @refuses(%arg0: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.constant dense<1> : tensor<5xi32>
    %1 = stablehlo.shift_right_logical %arg0, %0 : tensor<5xi32>
    return %1 : tensor<5xi32>
  }
