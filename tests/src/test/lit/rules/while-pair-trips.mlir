// A wave equation: the old value is passed on.
  func.func @fires(%arg0: tensor<1024xf32>, %arg1: tensor<1024xf32>) -> tensor<1024xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%it = %i, %u = %arg0, %v = %arg1) : tensor<i32>, tensor<1024xf32>, tensor<1024xf32>
    cond {
      %n = stablehlo.constant dense<4> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %a = stablehlo.slice %v [1:1024] : (tensor<1024xf32>) -> tensor<1023xf32>
      %b = stablehlo.slice %v [0:1] : (tensor<1024xf32>) -> tensor<1xf32>
      %r = stablehlo.concatenate %a, %b, dim = 0 : (tensor<1023xf32>, tensor<1xf32>) -> tensor<1024xf32>
      %d = stablehlo.add %r, %v : tensor<1024xf32>
      %w = stablehlo.subtract %d, %u : tensor<1024xf32>
      stablehlo.return %j, %v, %w : tensor<i32>, tensor<1024xf32>, tensor<1024xf32>
    }
    return %0#2 : tensor<1024xf32>
  }
// A state that is read at other places.
  func.func @fires_shifted(%arg0: tensor<1024xf32>, %arg1: tensor<1024xf32>) -> tensor<1024xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%it = %i, %u = %arg0, %v = %arg1) : tensor<i32>, tensor<1024xf32>, tensor<1024xf32>
    cond {
      %n = stablehlo.constant dense<4> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %a = stablehlo.slice %v [1:1024] : (tensor<1024xf32>) -> tensor<1023xf32>
      %b = stablehlo.slice %v [0:1] : (tensor<1024xf32>) -> tensor<1xf32>
      %r = stablehlo.concatenate %a, %b, dim = 0 : (tensor<1023xf32>, tensor<1xf32>) -> tensor<1024xf32>
      %d = stablehlo.add %r, %v : tensor<1024xf32>
      stablehlo.return %j, %u, %d : tensor<i32>, tensor<1024xf32>, tensor<1024xf32>
    }
    return %0#2 : tensor<1024xf32>
  }
// Two states that are computed from each other.
  func.func @fires_predator(%arg0: tensor<1024xf32>, %arg1: tensor<1024xf32>) -> tensor<1024xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%it = %i, %u = %arg0, %v = %arg1) : tensor<i32>, tensor<1024xf32>, tensor<1024xf32>
    cond {
      %n = stablehlo.constant dense<4> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %p = stablehlo.multiply %u, %v : tensor<1024xf32>
      %a = stablehlo.subtract %u, %p : tensor<1024xf32>
      %b = stablehlo.add %v, %p : tensor<1024xf32>
      stablehlo.return %j, %a, %b : tensor<i32>, tensor<1024xf32>, tensor<1024xf32>
    }
    return %0#2 : tensor<1024xf32>
  }
// Nothing is copied: every element is written where it was read.
  func.func @refuses(%arg0: tensor<1024xf32>, %arg1: tensor<1024xf32>) -> tensor<1024xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%it = %i, %u = %arg0, %v = %arg1) : tensor<i32>, tensor<1024xf32>, tensor<1024xf32>
    cond {
      %n = stablehlo.constant dense<4> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %a = stablehlo.tanh %u : tensor<1024xf32>
      %b = stablehlo.add %v, %a : tensor<1024xf32>
      stablehlo.return %j, %u, %b : tensor<i32>, tensor<1024xf32>, tensor<1024xf32>
    }
    return %0#2 : tensor<1024xf32>
  }
// An odd number of trips.
  func.func @refuses_odd(%arg0: tensor<1024xf32>, %arg1: tensor<1024xf32>) -> tensor<1024xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%it = %i, %u = %arg0, %v = %arg1) : tensor<i32>, tensor<1024xf32>, tensor<1024xf32>
    cond {
      %n = stablehlo.constant dense<5> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %a = stablehlo.slice %v [1:1024] : (tensor<1024xf32>) -> tensor<1023xf32>
      %b = stablehlo.slice %v [0:1] : (tensor<1024xf32>) -> tensor<1xf32>
      %r = stablehlo.concatenate %a, %b, dim = 0 : (tensor<1023xf32>, tensor<1xf32>) -> tensor<1024xf32>
      %d = stablehlo.add %r, %v : tensor<1024xf32>
      stablehlo.return %j, %u, %d : tensor<i32>, tensor<1024xf32>, tensor<1024xf32>
    }
    return %0#2 : tensor<1024xf32>
  }
// One trip is all that would be left.
  func.func @refuses_two(%arg0: tensor<1024xf32>, %arg1: tensor<1024xf32>) -> tensor<1024xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%it = %i, %u = %arg0, %v = %arg1) : tensor<i32>, tensor<1024xf32>, tensor<1024xf32>
    cond {
      %n = stablehlo.constant dense<2> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %a = stablehlo.slice %v [1:1024] : (tensor<1024xf32>) -> tensor<1023xf32>
      %b = stablehlo.slice %v [0:1] : (tensor<1024xf32>) -> tensor<1xf32>
      %r = stablehlo.concatenate %a, %b, dim = 0 : (tensor<1023xf32>, tensor<1xf32>) -> tensor<1024xf32>
      %d = stablehlo.add %r, %v : tensor<1024xf32>
      stablehlo.return %j, %u, %d : tensor<i32>, tensor<1024xf32>, tensor<1024xf32>
    }
    return %0#2 : tensor<1024xf32>
  }
// Small states.
  func.func @refuses_small(%arg0: tensor<64xf32>, %arg1: tensor<64xf32>) -> tensor<64xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%it = %i, %u = %arg0, %v = %arg1) : tensor<i32>, tensor<64xf32>, tensor<64xf32>
    cond {
      %n = stablehlo.constant dense<4> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %a = stablehlo.slice %v [1:64] : (tensor<64xf32>) -> tensor<63xf32>
      %b = stablehlo.slice %v [0:1] : (tensor<64xf32>) -> tensor<1xf32>
      %r = stablehlo.concatenate %a, %b, dim = 0 : (tensor<63xf32>, tensor<1xf32>) -> tensor<64xf32>
      %d = stablehlo.add %r, %v : tensor<64xf32>
      stablehlo.return %j, %u, %d : tensor<i32>, tensor<64xf32>, tensor<64xf32>
    }
    return %0#2 : tensor<64xf32>
  }
