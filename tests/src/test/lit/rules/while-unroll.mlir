// Four trips.
  func.func @fires(%arg0: tensor<8x8xf32>, %arg1: tensor<8x8xf32>) -> tensor<8x8xf32> {
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
// The counter is read, and counts by three from two up to and with eleven: 2, 5, 8, 11.
  func.func @fires_counter(%arg0: tensor<16x4xf32>, %arg1: tensor<4xf32>) -> tensor<4xf32> {
    %i = stablehlo.constant dense<2> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %v = %arg1) : tensor<i32>, tensor<4xf32>
    cond {
      %n = stablehlo.constant dense<11> : tensor<i32>
      %c = stablehlo.compare LE, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<3> : tensor<i32>
      %z = stablehlo.constant dense<0> : tensor<i32>
      %row = stablehlo.dynamic_slice %arg0, %it, %z, sizes = [1, 4] : (tensor<16x4xf32>, tensor<i32>, tensor<i32>) -> tensor<1x4xf32>
      %r = stablehlo.reshape %row : (tensor<1x4xf32>) -> tensor<4xf32>
      %a = stablehlo.add %v, %r : tensor<4xf32>
      %j = stablehlo.add %it, %s : tensor<i32>
      stablehlo.return %j, %a : tensor<i32>, tensor<4xf32>
    }
    return %0#1 : tensor<4xf32>
  }
// States that are exchanged.
  func.func @fires_exchanged(%arg0: tensor<4xf32>, %arg1: tensor<4xf32>) -> tensor<4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%it = %i, %u = %arg0, %v = %arg1) : tensor<i32>, tensor<4xf32>, tensor<4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %a = stablehlo.subtract %u, %v : tensor<4xf32>
      stablehlo.return %j, %v, %a : tensor<i32>, tensor<4xf32>, tensor<4xf32>
    }
    return %0#2 : tensor<4xf32>
  }
// Too many trips.
  func.func @refuses(%arg0: tensor<8xf32>) -> tensor<8xf32> {
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
