// The input projection of a recurrent network.
  func.func @fires(%arg0: tensor<2x4xf32>, %arg1: tensor<3x2x5xf32>, %arg2: tensor<5x4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<3x5x4xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %z = stablehlo.constant dense<0> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %r = stablehlo.dynamic_slice %arg1, %it, %z, %z, sizes = [1, 2, 5] : (tensor<3x2x5xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x5xf32>
      %a = stablehlo.reshape %r : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
      %p = stablehlo.dot_general %a, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x5xf32>, tensor<5x4xf32>) -> tensor<2x4xf32>
      %y = stablehlo.add %x, %p : tensor<2x4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<2x4xf32>
    }
    return %0#1 : tensor<2x4xf32>
  }
  func.func @fires_clamped(%arg0: tensor<2x4xf32>, %arg1: tensor<3x2x5xf32>, %arg2: tensor<5x4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<3x5x4xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<5> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %z = stablehlo.constant dense<0> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %r = stablehlo.dynamic_slice %arg1, %it, %z, %z, sizes = [1, 2, 5] : (tensor<3x2x5xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x5xf32>
      %a = stablehlo.reshape %r : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
      %p = stablehlo.dot_general %a, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x5xf32>, tensor<5x4xf32>) -> tensor<2x4xf32>
      %y = stablehlo.add %x, %p : tensor<2x4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<2x4xf32>
    }
    return %0#1 : tensor<2x4xf32>
  }
  func.func @fires_backwards(%arg0: tensor<2x4xf32>, %arg1: tensor<3x2x5xf32>, %arg2: tensor<5x4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<3x5x4xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %z = stablehlo.constant dense<0> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %m = stablehlo.constant dense<2> : tensor<i32>
      %k = stablehlo.subtract %m, %it : tensor<i32>
      %r = stablehlo.dynamic_slice %arg1, %k, %z, %z, sizes = [1, 2, 5] : (tensor<3x2x5xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x5xf32>
      %a = stablehlo.reshape %r : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
      %p = stablehlo.dot_general %a, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x5xf32>, tensor<5x4xf32>) -> tensor<2x4xf32>
      %y = stablehlo.add %x, %p : tensor<2x4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<2x4xf32>
    }
    return %0#1 : tensor<2x4xf32>
  }
  func.func @fires_bias(%arg0: tensor<2x4xf32>, %arg1: tensor<3x2x5xf32>, %arg2: tensor<5x4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<3x5x4xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %z = stablehlo.constant dense<0> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %r = stablehlo.dynamic_slice %arg1, %it, %z, %z, sizes = [1, 2, 5] : (tensor<3x2x5xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x5xf32>
      %a = stablehlo.reshape %r : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
      %p = stablehlo.dot_general %a, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x5xf32>, tensor<5x4xf32>) -> tensor<2x4xf32>
      %b = stablehlo.broadcast_in_dim %arg3, dims = [1] : (tensor<4xf32>) -> tensor<2x4xf32>
      %q = stablehlo.add %p, %b : tensor<2x4xf32>
      %t = stablehlo.tanh %q : tensor<2x4xf32>
      %y = stablehlo.add %x, %t : tensor<2x4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<2x4xf32>
    }
    return %0#1 : tensor<2x4xf32>
  }
  func.func @fires_right(%arg0: tensor<2x4xf32>, %arg1: tensor<3x2x5xf32>, %arg2: tensor<5x4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<3x5x4xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %z = stablehlo.constant dense<0> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %r = stablehlo.dynamic_slice %arg1, %it, %z, %z, sizes = [1, 2, 5] : (tensor<3x2x5xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x5xf32>
      %a = stablehlo.reshape %r : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
      %g = stablehlo.dot_general %arg2, %a, contracting_dims = [0] x [1], precision = [DEFAULT, DEFAULT] : (tensor<5x4xf32>, tensor<2x5xf32>) -> tensor<4x2xf32>
      %p = stablehlo.transpose %g, dims = [1, 0] : (tensor<4x2xf32>) -> tensor<2x4xf32>
      %y = stablehlo.add %x, %p : tensor<2x4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<2x4xf32>
    }
    return %0#1 : tensor<2x4xf32>
  }
  func.func @fires_second_dimension(%arg0: tensor<2x4xf32>, %arg1: tensor<3x2x5xf32>, %arg2: tensor<5x4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<3x5x4xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %z = stablehlo.constant dense<0> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %r = stablehlo.dynamic_slice %arg1, %z, %it, %z, sizes = [3, 1, 5] : (tensor<3x2x5xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<3x1x5xf32>
      %g = stablehlo.dot_general %r, %arg2, contracting_dims = [2] x [0], precision = [DEFAULT, DEFAULT] : (tensor<3x1x5xf32>, tensor<5x4xf32>) -> tensor<3x1x4xf32>
      %h = stablehlo.slice %g [1:3, 0:1, 0:4] : (tensor<3x1x4xf32>) -> tensor<2x1x4xf32>
      %p = stablehlo.reshape %h : (tensor<2x1x4xf32>) -> tensor<2x4xf32>
      %y = stablehlo.add %x, %p : tensor<2x4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<2x4xf32>
    }
    return %0#1 : tensor<2x4xf32>
  }
  func.func @fires_batch(%arg0: tensor<2x4xf32>, %arg1: tensor<3x2x5xf32>, %arg2: tensor<5x4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<3x5x4xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %z = stablehlo.constant dense<0> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %r = stablehlo.dynamic_slice %arg1, %it, %z, %z, sizes = [1, 2, 5] : (tensor<3x2x5xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x5xf32>
      %a = stablehlo.reshape %r : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
      %e = stablehlo.reshape %r : (tensor<1x2x5xf32>) -> tensor<2x1x5xf32>
      %o = stablehlo.broadcast_in_dim %arg2, dims = [1, 2] : (tensor<5x4xf32>) -> tensor<2x5x4xf32>
      %g = stablehlo.dot_general %o, %e, batching_dims = [0] x [0], contracting_dims = [1] x [2], precision = [DEFAULT, DEFAULT] : (tensor<2x5x4xf32>, tensor<2x1x5xf32>) -> tensor<2x4x1xf32>
      %p = stablehlo.reshape %g : (tensor<2x4x1xf32>) -> tensor<2x4xf32>
      %y = stablehlo.add %x, %p : tensor<2x4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<2x4xf32>
    }
    return %0#1 : tensor<2x4xf32>
  }
  func.func @refuses_two_rows(%arg0: tensor<2x4xf32>, %arg1: tensor<3x2x5xf32>, %arg2: tensor<5x4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<3x5x4xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %z = stablehlo.constant dense<0> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %r = stablehlo.dynamic_slice %arg1, %it, %z, %z, sizes = [2, 2, 5] : (tensor<3x2x5xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<2x2x5xf32>
      %b = stablehlo.slice %r [0:1, 0:2, 0:5] : (tensor<2x2x5xf32>) -> tensor<1x2x5xf32>
      %a = stablehlo.reshape %b : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
      %p = stablehlo.dot_general %a, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x5xf32>, tensor<5x4xf32>) -> tensor<2x4xf32>
      %y = stablehlo.add %x, %p : tensor<2x4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<2x4xf32>
    }
    return %0#1 : tensor<2x4xf32>
  }
  func.func @refuses_part_of_a_row(%arg0: tensor<2x4xf32>, %arg1: tensor<3x2x5xf32>, %arg2: tensor<5x4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<3x5x4xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %z = stablehlo.constant dense<0> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %r = stablehlo.dynamic_slice %arg1, %it, %z, %z, sizes = [1, 2, 4] : (tensor<3x2x5xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x4xf32>
      %a = stablehlo.reshape %r : (tensor<1x2x4xf32>) -> tensor<2x4xf32>
      %q = stablehlo.slice %arg2 [0:4, 0:4] : (tensor<5x4xf32>) -> tensor<4x4xf32>
      %p = stablehlo.dot_general %a, %q, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x4xf32>, tensor<4x4xf32>) -> tensor<2x4xf32>
      %y = stablehlo.add %x, %p : tensor<2x4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<2x4xf32>
    }
    return %0#1 : tensor<2x4xf32>
  }
  func.func @refuses_state(%arg0: tensor<2x4xf32>, %arg1: tensor<3x2x5xf32>, %arg2: tensor<5x4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<3x5x4xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %z = stablehlo.constant dense<0> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %r = stablehlo.dynamic_slice %arg1, %it, %z, %z, sizes = [1, 2, 5] : (tensor<3x2x5xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x5xf32>
      %a = stablehlo.reshape %r : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
      %w = stablehlo.slice %x [0:1, 0:4] : (tensor<2x4xf32>) -> tensor<1x4xf32>
      %v = stablehlo.broadcast_in_dim %w, dims = [0, 1] : (tensor<1x4xf32>) -> tensor<5x4xf32>
      %p = stablehlo.dot_general %a, %v, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x5xf32>, tensor<5x4xf32>) -> tensor<2x4xf32>
      %y = stablehlo.add %x, %p : tensor<2x4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<2x4xf32>
    }
    return %0#1 : tensor<2x4xf32>
  }
  func.func @refuses_two_indices(%arg0: tensor<2x4xf32>, %arg1: tensor<3x2x5xf32>, %arg2: tensor<5x4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<3x5x4xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %z = stablehlo.constant dense<0> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %r = stablehlo.dynamic_slice %arg1, %it, %z, %z, sizes = [1, 2, 5] : (tensor<3x2x5xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x5xf32>
      %a = stablehlo.reshape %r : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
      %w = stablehlo.dynamic_slice %arg4, %j, %z, %z, sizes = [1, 5, 4] : (tensor<3x5x4xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x5x4xf32>
      %v = stablehlo.reshape %w : (tensor<1x5x4xf32>) -> tensor<5x4xf32>
      %p = stablehlo.dot_general %a, %v, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x5xf32>, tensor<5x4xf32>) -> tensor<2x4xf32>
      %y = stablehlo.add %x, %p : tensor<2x4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<2x4xf32>
    }
    return %0#1 : tensor<2x4xf32>
  }
  func.func @refuses_all_rows(%arg0: tensor<2x4xf32>, %arg1: tensor<3x2x5xf32>, %arg2: tensor<5x4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<3x5x4xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %z = stablehlo.constant dense<0> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %r = stablehlo.dynamic_slice %arg1, %it, %z, %z, sizes = [1, 2, 5] : (tensor<3x2x5xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x5xf32>
      %a = stablehlo.reshape %r : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
      %w = stablehlo.dynamic_slice %arg4, %it, %z, %z, sizes = [1, 5, 4] : (tensor<3x5x4xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x5x4xf32>
      %v = stablehlo.reshape %w : (tensor<1x5x4xf32>) -> tensor<5x4xf32>
      %p = stablehlo.dot_general %a, %v, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x5xf32>, tensor<5x4xf32>) -> tensor<2x4xf32>
      %y = stablehlo.add %x, %p : tensor<2x4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<2x4xf32>
    }
    return %0#1 : tensor<2x4xf32>
  }
  func.func @refuses_outer(%arg0: tensor<2x20xf32>, %arg1: tensor<3x2x1xf32>, %arg2: tensor<1x20xf32>) -> tensor<2x20xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<2x20xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %z = stablehlo.constant dense<0> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %r = stablehlo.dynamic_slice %arg1, %it, %z, %z, sizes = [1, 2, 1] : (tensor<3x2x1xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x1xf32>
      %a = stablehlo.reshape %r : (tensor<1x2x1xf32>) -> tensor<2x1xf32>
      %p = stablehlo.dot_general %a, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x1xf32>, tensor<1x20xf32>) -> tensor<2x20xf32>
      %y = stablehlo.add %x, %p : tensor<2x20xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<2x20xf32>
    }
    return %0#1 : tensor<2x20xf32>
  }
  func.func @fires_outer(%arg0: tensor<2x4xf32>, %arg1: tensor<3x2x5xf32>, %arg2: tensor<5xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %z = stablehlo.constant dense<0> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %r = stablehlo.dynamic_slice %arg1, %it, %z, %z, sizes = [1, 2, 5] : (tensor<3x2x5xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x5xf32>
      %a = stablehlo.reshape %r : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
      %d = stablehlo.dot_general %a, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x5xf32>, tensor<5xf32>) -> tensor<2xf32>
      %b = stablehlo.broadcast_in_dim %d, dims = [0] : (tensor<2xf32>) -> tensor<2x4xf32>
      %p = stablehlo.tanh %b : tensor<2x4xf32>
      %y = stablehlo.add %x, %p : tensor<2x4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<2x4xf32>
    }
    return %0#1 : tensor<2x4xf32>
  }
  func.func @refuses_no_product(%arg0: tensor<2x4xf32>, %arg1: tensor<3x2x5xf32>, %arg2: tensor<5x4xf32>, %arg3: tensor<4xf32>, %arg4: tensor<3x5x4xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %z = stablehlo.constant dense<0> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %r = stablehlo.dynamic_slice %arg1, %it, %z, %z, sizes = [1, 2, 5] : (tensor<3x2x5xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x5xf32>
      %a = stablehlo.reshape %r : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
      %b = stablehlo.slice %a [0:2, 0:4] : (tensor<2x5xf32>) -> tensor<2x4xf32>
      %p = stablehlo.tanh %b : tensor<2x4xf32>
      %y = stablehlo.add %x, %p : tensor<2x4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<2x4xf32>
    }
    return %0#1 : tensor<2x4xf32>
  }
// Gates of a recurrent cell: the row is stored, so that loops that read its parts are compiled with vectors.
  func.func @fires_gates(%arg0: tensor<2x4xf32>, %arg1: tensor<3x2x5xf32>, %arg2: tensor<5x8xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:2 = stablehlo.while(%it = %i, %x = %arg0) : tensor<i32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %z = stablehlo.constant dense<0> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %r = stablehlo.dynamic_slice %arg1, %it, %z, %z, sizes = [1, 2, 5] : (tensor<3x2x5xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x5xf32>
      %a = stablehlo.reshape %r : (tensor<1x2x5xf32>) -> tensor<2x5xf32>
      %p = stablehlo.dot_general %a, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x5xf32>, tensor<5x8xf32>) -> tensor<2x8xf32>
      %t = stablehlo.tanh %p : tensor<2x8xf32>
      %u = stablehlo.slice %t [0:2, 0:4] : (tensor<2x8xf32>) -> tensor<2x4xf32>
      %v = stablehlo.slice %t [0:2, 4:8] : (tensor<2x8xf32>) -> tensor<2x4xf32>
      %g = stablehlo.multiply %x, %u : tensor<2x4xf32>
      %y = stablehlo.add %g, %v : tensor<2x4xf32>
      stablehlo.return %j, %y : tensor<i32>, tensor<2x4xf32>
    }
    return %0#1 : tensor<2x4xf32>
  }
