// Counters whose end is known.
  func.func @fires_never(%arg0: tensor<4xf32>, %arg1: tensor<4xf32>) -> tensor<4xf32> {
    %i = stablehlo.constant dense<3> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %y = stablehlo.multiply %x, %arg1 : tensor<4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<4xf32>
    }
    return %0#1 : tensor<4xf32>
  }
  func.func @fires_once(%arg0: tensor<4xf32>, %arg1: tensor<4xf32>) -> tensor<4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<4xf32>
    cond {
      %n = stablehlo.constant dense<1> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %y = stablehlo.multiply %x, %arg1 : tensor<4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<4xf32>
    }
    return %0#1 : tensor<4xf32>
  }
  func.func @fires_once_up_to(%arg0: tensor<4xf32>, %arg1: tensor<4xf32>) -> tensor<4xf32> {
    %i = stablehlo.constant dense<5> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<4xf32>
    cond {
      %n = stablehlo.constant dense<5> : tensor<i32>
      %c = stablehlo.compare LE, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %y = stablehlo.multiply %x, %arg1 : tensor<4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<4xf32>
    }
    return %0#1 : tensor<4xf32>
  }
  func.func @fires_one_long_step(%arg0: tensor<4xf32>, %arg1: tensor<4xf32>) -> tensor<4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<4xf32>
    cond {
      %n = stablehlo.constant dense<4> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<7> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %y = stablehlo.multiply %x, %arg1 : tensor<4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<4xf32>
    }
    return %0#1 : tensor<4xf32>
  }
  func.func @refuses_twice(%arg0: tensor<4xf32>, %arg1: tensor<4xf32>) -> tensor<4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<4xf32>
    cond {
      %n = stablehlo.constant dense<2> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %y = stablehlo.multiply %x, %arg1 : tensor<4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<4xf32>
    }
    return %0#1 : tensor<4xf32>
  }
  func.func @refuses_backwards(%arg0: tensor<4xf32>, %arg1: tensor<4xf32>) -> tensor<4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<4xf32>
    cond {
      %n = stablehlo.constant dense<1> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<-1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %y = stablehlo.multiply %x, %arg1 : tensor<4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<4xf32>
    }
    return %0#1 : tensor<4xf32>
  }
  func.func @refuses_standing(%arg0: tensor<4xf32>, %arg1: tensor<4xf32>) -> tensor<4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<4xf32>
    cond {
      %n = stablehlo.constant dense<1> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<0> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %y = stablehlo.multiply %x, %arg1 : tensor<4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<4xf32>
    }
    return %0#1 : tensor<4xf32>
  }
  func.func @refuses_end_of_type(%arg0: tensor<4xf32>, %arg1: tensor<4xf32>) -> tensor<4xf32> {
    %i = stablehlo.constant dense<2147483647> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<4xf32>
    cond {
      %n = stablehlo.constant dense<2147483647> : tensor<i32>
      %c = stablehlo.compare LE, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %y = stablehlo.multiply %x, %arg1 : tensor<4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<4xf32>
    }
    return %0#1 : tensor<4xf32>
  }
