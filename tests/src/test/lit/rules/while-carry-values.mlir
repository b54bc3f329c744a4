// A step of a Verlet integrator: the force at its end is that at the start of the next one.
  func.func @fires(%arg0: tensor<2x4xf32>, %arg1: tensor<2x4xf32>, %arg2: tensor<4x4xf32>, %arg3: tensor<4x4xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%it = %i, %x = %arg0, %v = %arg1) : tensor<i32>, tensor<2x4xf32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %f = stablehlo.dot_general %x, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x4xf32>, tensor<4x4xf32>) -> tensor<2x4xf32>
      %h = stablehlo.add %v, %f : tensor<2x4xf32>
      %y = stablehlo.add %x, %h : tensor<2x4xf32>
      %g = stablehlo.dot_general %y, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x4xf32>, tensor<4x4xf32>) -> tensor<2x4xf32>
      %w = stablehlo.add %h, %g : tensor<2x4xf32>
      stablehlo.return %j, %y, %w : tensor<i32>, tensor<2x4xf32>, tensor<2x4xf32>
    }
    return %0#2 : tensor<2x4xf32>
  }
// The old value of one state is that of another in the trip before.
  func.func @fires_passed_on(%arg0: tensor<2x4xf32>, %arg1: tensor<2x4xf32>, %arg2: tensor<4x4xf32>, %arg3: tensor<4x4xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%it = %i, %x = %arg0, %v = %arg1) : tensor<i32>, tensor<2x4xf32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %f = stablehlo.dot_general %x, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x4xf32>, tensor<4x4xf32>) -> tensor<2x4xf32>
      %g = stablehlo.dot_general %v, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x4xf32>, tensor<4x4xf32>) -> tensor<2x4xf32>
      %h = stablehlo.add %f, %g : tensor<2x4xf32>
      stablehlo.return %j, %v, %h : tensor<i32>, tensor<2x4xf32>, tensor<2x4xf32>
    }
    return %0#2 : tensor<2x4xf32>
  }
// A scaled force is carried as it is read.
  func.func @fires_scaled(%arg0: tensor<2x4xf32>, %arg1: tensor<2x4xf32>, %arg2: tensor<4x4xf32>, %arg3: tensor<4x4xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%it = %i, %x = %arg0, %v = %arg1) : tensor<i32>, tensor<2x4xf32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %e = stablehlo.constant dense<0.5> : tensor<2x4xf32>
      %f = stablehlo.dot_general %x, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x4xf32>, tensor<4x4xf32>) -> tensor<2x4xf32>
      %p = stablehlo.multiply %f, %e : tensor<2x4xf32>
      %h = stablehlo.add %v, %p : tensor<2x4xf32>
      %y = stablehlo.add %x, %h : tensor<2x4xf32>
      %g = stablehlo.dot_general %y, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x4xf32>, tensor<4x4xf32>) -> tensor<2x4xf32>
      %q = stablehlo.multiply %g, %e : tensor<2x4xf32>
      %w = stablehlo.add %h, %q : tensor<2x4xf32>
      stablehlo.return %j, %y, %w : tensor<i32>, tensor<2x4xf32>, tensor<2x4xf32>
    }
    return %0#2 : tensor<2x4xf32>
  }
// The sum of squares before and after a step.
  func.func @fires_reduction(%arg0: tensor<2x4xf32>, %arg1: tensor<f32>) -> tensor<f32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%it = %i, %x = %arg0, %e = %arg1) : tensor<i32>, tensor<2x4xf32>, tensor<f32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %z = stablehlo.constant dense<0.0> : tensor<f32>
      %a = stablehlo.multiply %x, %x : tensor<2x4xf32>
      %r = stablehlo.reduce(%a init: %z) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<f32>
      %b = stablehlo.broadcast_in_dim %r, dims = [] : (tensor<f32>) -> tensor<2x4xf32>
      %q = stablehlo.divide %x, %b : tensor<2x4xf32>
      %y = stablehlo.add %x, %q : tensor<2x4xf32>
      %c = stablehlo.multiply %y, %y : tensor<2x4xf32>
      %t = stablehlo.reduce(%c init: %z) applies stablehlo.add across dimensions = [0, 1] : (tensor<2x4xf32>, tensor<f32>) -> tensor<f32>
      %d = stablehlo.subtract %t, %r : tensor<f32>
      %k = stablehlo.add %e, %d : tensor<f32>
      stablehlo.return %j, %y, %k : tensor<i32>, tensor<2x4xf32>, tensor<f32>
    }
    return %0#2 : tensor<f32>
  }
// Nothing is computed twice.
  func.func @refuses(%arg0: tensor<2x4xf32>, %arg1: tensor<2x4xf32>, %arg2: tensor<4x4xf32>, %arg3: tensor<4x4xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%it = %i, %x = %arg0, %v = %arg1) : tensor<i32>, tensor<2x4xf32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %f = stablehlo.dot_general %x, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x4xf32>, tensor<4x4xf32>) -> tensor<2x4xf32>
      %h = stablehlo.add %v, %f : tensor<2x4xf32>
      %y = stablehlo.add %x, %h : tensor<2x4xf32>
      stablehlo.return %j, %y, %h : tensor<i32>, tensor<2x4xf32>, tensor<2x4xf32>
    }
    return %0#2 : tensor<2x4xf32>
  }
// Another matrix.
  func.func @refuses_other(%arg0: tensor<2x4xf32>, %arg1: tensor<2x4xf32>, %arg2: tensor<4x4xf32>, %arg3: tensor<4x4xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%it = %i, %x = %arg0, %v = %arg1) : tensor<i32>, tensor<2x4xf32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %f = stablehlo.dot_general %x, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x4xf32>, tensor<4x4xf32>) -> tensor<2x4xf32>
      %h = stablehlo.add %v, %f : tensor<2x4xf32>
      %y = stablehlo.add %x, %h : tensor<2x4xf32>
      %g = stablehlo.dot_general %y, %arg3, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x4xf32>, tensor<4x4xf32>) -> tensor<2x4xf32>
      %w = stablehlo.add %h, %g : tensor<2x4xf32>
      stablehlo.return %j, %y, %w : tensor<i32>, tensor<2x4xf32>, tensor<2x4xf32>
    }
    return %0#2 : tensor<2x4xf32>
  }
// What is computed for the second time is not of the new state.
  func.func @refuses_unfinished(%arg0: tensor<2x4xf32>, %arg1: tensor<2x4xf32>, %arg2: tensor<4x4xf32>, %arg3: tensor<4x4xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%it = %i, %x = %arg0, %v = %arg1) : tensor<i32>, tensor<2x4xf32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %f = stablehlo.dot_general %x, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x4xf32>, tensor<4x4xf32>) -> tensor<2x4xf32>
      %h = stablehlo.add %v, %f : tensor<2x4xf32>
      %y = stablehlo.add %x, %h : tensor<2x4xf32>
      %g = stablehlo.dot_general %y, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x4xf32>, tensor<4x4xf32>) -> tensor<2x4xf32>
      %w = stablehlo.add %h, %g : tensor<2x4xf32>
      %u = stablehlo.add %y, %w : tensor<2x4xf32>
      stablehlo.return %j, %u, %w : tensor<i32>, tensor<2x4xf32>, tensor<2x4xf32>
    }
    return %0#2 : tensor<2x4xf32>
  }
// Cheaper to compute than to keep.
  func.func @refuses_elementwise(%arg0: tensor<2x4xf32>, %arg1: tensor<2x4xf32>, %arg2: tensor<4x4xf32>, %arg3: tensor<4x4xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%it = %i, %x = %arg0, %v = %arg1) : tensor<i32>, tensor<2x4xf32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %f = stablehlo.tanh %x : tensor<2x4xf32>
      %h = stablehlo.add %v, %f : tensor<2x4xf32>
      %y = stablehlo.add %x, %h : tensor<2x4xf32>
      %g = stablehlo.tanh %y : tensor<2x4xf32>
      %w = stablehlo.add %h, %g : tensor<2x4xf32>
      stablehlo.return %j, %y, %w : tensor<i32>, tensor<2x4xf32>, tensor<2x4xf32>
    }
    return %0#2 : tensor<2x4xf32>
  }
// Larger than any state.
  func.func @refuses_large(%arg0: tensor<2x4xf32>, %arg1: tensor<4x8xf32>, %arg2: tensor<8x4xf32>, %arg3: tensor<3x2x8xf32>) -> tensor<2x4xf32> {
    %i = stablehlo.constant dense<0> : tensor<i32>
    %0:3 = stablehlo.while(%it = %i, %x = %arg0, %v = %arg0) : tensor<i32>, tensor<2x4xf32>, tensor<2x4xf32>
    cond {
      %n = stablehlo.constant dense<3> : tensor<i32>
      %c = stablehlo.compare LT, %it, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    } do {
      %s = stablehlo.constant dense<1> : tensor<i32>
      %j = stablehlo.add %it, %s : tensor<i32>
      %o = stablehlo.constant dense<0> : tensor<i32>
      %l = stablehlo.dynamic_slice %arg3, %it, %o, %o, sizes = [1, 2, 8] : (tensor<3x2x8xf32>, tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<1x2x8xf32>
      %r = stablehlo.reshape %l : (tensor<1x2x8xf32>) -> tensor<2x8xf32>
      %f = stablehlo.dot_general %x, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x4xf32>, tensor<4x8xf32>) -> tensor<2x8xf32>
      %a = stablehlo.multiply %f, %r : tensor<2x8xf32>
      %b = stablehlo.dot_general %a, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x8xf32>, tensor<8x4xf32>) -> tensor<2x4xf32>
      %y = stablehlo.add %x, %b : tensor<2x4xf32>
      %g = stablehlo.dot_general %y, %arg1, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x4xf32>, tensor<4x8xf32>) -> tensor<2x8xf32>
      %c = stablehlo.multiply %g, %r : tensor<2x8xf32>
      %d = stablehlo.dot_general %c, %arg2, contracting_dims = [1] x [0], precision = [DEFAULT, DEFAULT] : (tensor<2x8xf32>, tensor<8x4xf32>) -> tensor<2x4xf32>
      %w = stablehlo.add %v, %d : tensor<2x4xf32>
      stablehlo.return %j, %y, %w : tensor<i32>, tensor<2x4xf32>, tensor<2x4xf32>
    }
    return %0#2 : tensor<2x4xf32>
  }
