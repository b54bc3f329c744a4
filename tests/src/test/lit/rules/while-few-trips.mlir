// Loops of one state.
  func.func @fires_never() -> tensor<i32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.while(%it = %i) : tensor<i32>
    cond {
      %n = stablehlo.constant dense<0> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      stablehlo.return %j : tensor<i32>
    }
    return %0 : tensor<i32>
  }
  func.func @fires_once() -> tensor<i32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.while(%it = %i) : tensor<i32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<5> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      stablehlo.return %j : tensor<i32>
    }
    return %0 : tensor<i32>
  }
  func.func @refuses() -> tensor<i32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0 = stablehlo.while(%it = %i) : tensor<i32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<2> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      stablehlo.return %j : tensor<i32>
    }
    return %0 : tensor<i32>
  }
  func.func @refuses_large_unsigned() -> tensor<ui64> {
    %i = stablehlo.constant dense<0> : tensor<ui64>
    %0 = stablehlo.while(%it = %i) : tensor<ui64>
    cond {
      %n = stablehlo.constant dense<18446744073709551615> : tensor<ui64>
      %c = stablehlo.compare LT, %it, %n : (tensor<ui64>, tensor<ui64>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<ui64>
      %j = stablehlo.add %it, %s : tensor<ui64>
      stablehlo.return %j : tensor<ui64>
    }
    return %0 : tensor<ui64>
  }
