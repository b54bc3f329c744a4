// A state that only feeds itself.
  func.func @fires(%arg0: tensor<4xf32>, %arg1: tensor<4xf32>) -> tensor<4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%it = %i, %x = %arg0, %z = %arg1) : tensor<i32>, tensor<4xf32>, tensor<4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %y = stablehlo.add %x, %x : tensor<4xf32>
      %v = stablehlo.multiply %z, %x : tensor<4xf32>
      stablehlo.return %j, %y, %v : tensor<i32>, tensor<4xf32>, tensor<4xf32>
    }
    return %0#1 : tensor<4xf32>
  }
  func.func @fires_own(%arg0: tensor<4xf32>, %arg1: tensor<4xf32>) -> tensor<4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%it = %i, %x = %arg0, %z = %arg1) : tensor<i32>, tensor<4xf32>, tensor<4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %y = stablehlo.add %x, %arg1 : tensor<4xf32>
      %v = stablehlo.multiply %z, %x : tensor<4xf32>
      stablehlo.return %j, %y, %v : tensor<i32>, tensor<4xf32>, tensor<4xf32>
    }
    return %0#1 : tensor<4xf32>
  }
  func.func @refuses_read_by_the_condition(%arg0: tensor<4xf32>, %arg1: tensor<f32>) -> tensor<4xf32> {
    %i = stablehlo.constant dense<1.0> : tensor<f32>
    %0:2 = stablehlo.while(%a = %i, %x = %arg0) : tensor<f32>, tensor<4xf32>
    cond {
      %z = stablehlo.constant dense<3.0> : tensor<f32>
      %r = stablehlo.reduce(%x init: %a) applies stablehlo.maximum across dimensions = [0] : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
      %c = stablehlo.compare LT, %r, %z : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %b = stablehlo.add %a, %a : tensor<f32>
      %y = stablehlo.tanh %x : tensor<4xf32>
      stablehlo.return %b, %y : tensor<f32>, tensor<4xf32>
    }
    return %0#1 : tensor<4xf32>
  }
