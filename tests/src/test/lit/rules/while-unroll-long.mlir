// Many trips.
  func.func @fires(%arg0: tensor<8xf32>) -> tensor<8xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %v = %arg0) : tensor<i32>, tensor<8xf32>
    cond {
      %n = stablehlo.constant dense<65> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %t = stablehlo.tanh %v : tensor<8xf32>
      stablehlo.return %j, %t : tensor<i32>, tensor<8xf32>
    }
    return %0#1 : tensor<8xf32>
  }
// Few trips are for another rule.
  func.func @refuses_few(%arg0: tensor<8x8xf32>, %arg1: tensor<8x8xf32>) -> tensor<8x8xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %v = %arg0) : tensor<i32>, tensor<8x8xf32>
    cond {
      %n = stablehlo.constant dense<4> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %d = stablehlo.dot_general %v, %arg1, contracting_dims = [1] x [0] : (tensor<8x8xf32>, tensor<8x8xf32>) -> tensor<8x8xf32>
      %t = stablehlo.tanh %d : tensor<8x8xf32>
      stablehlo.return %j, %t : tensor<i32>, tensor<8x8xf32>
    }
    return %0#1 : tensor<8x8xf32>
  }
// How many trips is not known.
  func.func @refuses_unknown(%arg0: tensor<8xf32>, %arg1: tensor<i32>) -> tensor<8xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %v = %arg0) : tensor<i32>, tensor<8xf32>
    cond {
      %c = stablehlo.compare LT, %it, %arg1 : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %t = stablehlo.tanh %v : tensor<8xf32>
      stablehlo.return %j, %t : tensor<i32>, tensor<8xf32>
    }
    return %0#1 : tensor<8xf32>
  }
// Too many trips.
  func.func @refuses_many(%arg0: tensor<8xf32>) -> tensor<8xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %v = %arg0) : tensor<i32>, tensor<8xf32>
    cond {
      %n = stablehlo.constant dense<300> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %t = stablehlo.tanh %v : tensor<8xf32>
      stablehlo.return %j, %t : tensor<i32>, tensor<8xf32>
    }
    return %0#1 : tensor<8xf32>
  }
