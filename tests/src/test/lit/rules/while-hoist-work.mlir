// Products of weights inside of a loop.
  func.func @fires(%arg0: tensor<5x4xf32>, %arg1: tensor<4x5xf32>, %arg2: tensor<5x4xf32>) -> tensor<5x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<5x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %z = stablehlo.constant dense<0> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %p = stablehlo.dot_general %arg1, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x5xf32>, tensor<5x4xf32>) -> tensor<4x4xf32>
      %y = stablehlo.dot_general %x, %p, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<5x4xf32>, tensor<4x4xf32>) -> tensor<5x4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<5x4xf32>
    }
    return %0#1 : tensor<5x4xf32>
  }
  func.func @fires_behind_a_broadcast(%arg0: tensor<5x4xf32>, %arg1: tensor<4x5xf32>, %arg2: tensor<5x4xf32>) -> tensor<5x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<5x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %z = stablehlo.constant dense<0> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %t = stablehlo.transpose %arg1, dims = [1, 0] : (tensor<4x5xf32>) -> tensor<5x4xf32>
      %u = stablehlo.add %t, %arg2 : tensor<5x4xf32>
      %p = stablehlo.dot_general %arg1, %u, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x5xf32>, tensor<5x4xf32>) -> tensor<4x4xf32>
      %y = stablehlo.dot_general %x, %p, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<5x4xf32>, tensor<4x4xf32>) -> tensor<5x4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<5x4xf32>
    }
    return %0#1 : tensor<5x4xf32>
  }
  func.func @fires_never_run(%arg0: tensor<5x4xf32>, %arg1: tensor<4x5xf32>, %arg2: tensor<5x4xf32>) -> tensor<5x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<5x4xf32>
    cond {
      %n = stablehlo.constant dense<0> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %z = stablehlo.constant dense<0> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %p = stablehlo.dot_general %arg1, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x5xf32>, tensor<5x4xf32>) -> tensor<4x4xf32>
      %y = stablehlo.dot_general %x, %p, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<5x4xf32>, tensor<4x4xf32>) -> tensor<5x4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<5x4xf32>
    }
    return %0#1 : tensor<5x4xf32>
  }
  func.func @refuses_state(%arg0: tensor<5x4xf32>, %arg1: tensor<4x5xf32>, %arg2: tensor<5x4xf32>) -> tensor<5x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<5x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %z = stablehlo.constant dense<0> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %p = stablehlo.dot_general %arg1, %x, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<4x5xf32>, tensor<5x4xf32>) -> tensor<4x4xf32>
      %y = stablehlo.dot_general %x, %p, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<5x4xf32>, tensor<4x4xf32>) -> tensor<5x4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<5x4xf32>
    }
    return %0#1 : tensor<5x4xf32>
  }
  func.func @refuses_elementwise(%arg0: tensor<5x4xf32>, %arg1: tensor<4x5xf32>, %arg2: tensor<5x4xf32>) -> tensor<5x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<5x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %z = stablehlo.constant dense<0> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %e = stablehlo.slice %arg1 [0:4, 0:4] : (tensor<4x5xf32>) -> tensor<4x4xf32>
      %p = stablehlo.exponential %e : tensor<4x4xf32>
      %y = stablehlo.dot_general %x, %p, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<5x4xf32>, tensor<4x4xf32>) -> tensor<5x4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<5x4xf32>
    }
    return %0#1 : tensor<5x4xf32>
  }
// Products read parts of a matrix from copies of them, which one trip after the other would make.
  func.func @fires_part_of_a_factor(%arg0: tensor<5x4xf32>, %arg1: tensor<4x5xf32>, %arg2: tensor<6x8xf32>) -> tensor<5x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<5x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %p = stablehlo.slice %arg2 [1:5, 2:7] : (tensor<6x8xf32>) -> tensor<4x5xf32>
      %q = stablehlo.dot_general %x, %p, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<5x4xf32>, tensor<4x5xf32>) -> tensor<5x5xf32>
      %y = stablehlo.dot_general %q, %x, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<5x5xf32>, tensor<5x4xf32>) -> tensor<5x4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<5x4xf32>
    }
    return %0#1 : tensor<5x4xf32>
  }
  func.func @refuses_part_of_a_sum(%arg0: tensor<5x4xf32>, %arg1: tensor<4x5xf32>, %arg2: tensor<6x8xf32>) -> tensor<5x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<5x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %p = stablehlo.slice %arg2 [1:6, 2:6] : (tensor<6x8xf32>) -> tensor<5x4xf32>
      %y = stablehlo.add %x, %p : tensor<5x4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<5x4xf32>
    }
    return %0#1 : tensor<5x4xf32>
  }
