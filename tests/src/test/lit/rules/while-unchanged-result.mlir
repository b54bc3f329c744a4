// A weight that a scan carries along.
  func.func @fires(%arg0: tensor<4xf32>, %arg1: tensor<4xf32>, %arg2: tensor<i32>) -> tensor<4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%it = %i, %x = %arg0, %w = %arg1) : tensor<i32>, tensor<4xf32>, tensor<4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %y = stablehlo.add %x, %w : tensor<4xf32>
      %v = stablehlo.negate %w : tensor<4xf32>
      stablehlo.return %j, %y, %w : tensor<i32>, tensor<4xf32>, tensor<4xf32>
    }
    return %0#2 : tensor<4xf32>
  }
  func.func @refuses_changed(%arg0: tensor<4xf32>, %arg1: tensor<4xf32>, %arg2: tensor<i32>) -> tensor<4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%it = %i, %x = %arg0, %w = %arg1) : tensor<i32>, tensor<4xf32>, tensor<4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %y = stablehlo.add %x, %w : tensor<4xf32>
      %v = stablehlo.negate %w : tensor<4xf32>
      stablehlo.return %j, %y, %v : tensor<i32>, tensor<4xf32>, tensor<4xf32>
    }
    return %0#2 : tensor<4xf32>
  }
