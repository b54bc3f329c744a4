// Shift right logical chain.
  func.func @fires(%arg0: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.constant dense<3> : tensor<5xi32>
    %1 = stablehlo.shift_right_logical %arg0, %0 : tensor<5xi32>
    %2 = stablehlo.constant dense<4> : tensor<5xi32>
    %3 = stablehlo.shift_right_logical %1, %2 : tensor<5xi32>
    return %3 : tensor<5xi32>
  }
  func.func @refuses(%arg0: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.constant dense<3> : tensor<5xi32>
    %1 = stablehlo.shift_right_logical %arg0, %0 : tensor<5xi32>
    %2 = stablehlo.constant dense<32> : tensor<5xi32>
    %3 = stablehlo.shift_right_logical %1, %2 : tensor<5xi32>
    return %3 : tensor<5xi32>
  }
  func.func @fires_past_width(%arg0: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.constant dense<20> : tensor<5xi32>
    %1 = stablehlo.shift_right_logical %arg0, %0 : tensor<5xi32>
    %2 = stablehlo.constant dense<20> : tensor<5xi32>
    %3 = stablehlo.shift_right_logical %1, %2 : tensor<5xi32>
    return %3 : tensor<5xi32>
  }
