// Gradients of pooling whose windows do not overlap.
  func.func @fires(%x: tensor<2x4x6x3xf32>, %g: tensor<2x2x3x3xf32>) -> tensor<2x4x6x3xf32> {
    %z = stablehlo.constant dense<0.0> : tensor<f32>
    %r = "stablehlo.select_and_scatter"(%x, %g, %z) <{window_dimensions = array<i64: 1, 2, 2, 1>, window_strides = array<i64: 1, 2, 2, 1>, padding = dense<0> : tensor<4x2xi64>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %c = stablehlo.compare GE, %a, %b, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }, {
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<2x4x6x3xf32>, tensor<2x2x3x3xf32>, tensor<f32>) -> tensor<2x4x6x3xf32>
    return %r : tensor<2x4x6x3xf32>
  }
  func.func @fires_gaps(%x: tensor<7x2xf32>, %g: tensor<2x2xf32>) -> tensor<7x2xf32> {
    %z = stablehlo.constant dense<0.0> : tensor<f32>
    %r = "stablehlo.select_and_scatter"(%x, %g, %z) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 3, 1>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %c = stablehlo.compare GE, %a, %b, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }, {
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<7x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<7x2xf32>
    return %r : tensor<7x2xf32>
  }
  func.func @fires_last_of_equals(%x: tensor<6x2xf32>, %g: tensor<3x2xf32>) -> tensor<6x2xf32> {
    %z = stablehlo.constant dense<0.0> : tensor<f32>
    %r = "stablehlo.select_and_scatter"(%x, %g, %z) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 2, 1>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %c = stablehlo.compare GT, %a, %b, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }, {
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<6x2xf32>, tensor<3x2xf32>, tensor<f32>) -> tensor<6x2xf32>
    return %r : tensor<6x2xf32>
  }
  func.func @fires_integers(%x: tensor<6x4xi32>, %g: tensor<3x2xi32>) -> tensor<6x4xi32> {
    %z = stablehlo.constant dense<0> : tensor<i32>
    %r = "stablehlo.select_and_scatter"(%x, %g, %z) <{window_dimensions = array<i64: 2, 2>, window_strides = array<i64: 2, 2>}> ({
    ^bb0(%a: tensor<i32>, %b: tensor<i32>):
      %c = stablehlo.compare LE, %a, %b, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }, {
    ^bb0(%a: tensor<i32>, %b: tensor<i32>):
      %s = stablehlo.add %a, %b : tensor<i32>
      stablehlo.return %s : tensor<i32>
    }) : (tensor<6x4xi32>, tensor<3x2xi32>, tensor<i32>) -> tensor<6x4xi32>
    return %r : tensor<6x4xi32>
  }
  func.func @refuses_overlap(%x: tensor<7x2xf32>, %g: tensor<3x2xf32>) -> tensor<7x2xf32> {
    %z = stablehlo.constant dense<0.0> : tensor<f32>
    %r = "stablehlo.select_and_scatter"(%x, %g, %z) <{window_dimensions = array<i64: 3, 1>, window_strides = array<i64: 2, 1>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %c = stablehlo.compare GE, %a, %b, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }, {
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<7x2xf32>, tensor<3x2xf32>, tensor<f32>) -> tensor<7x2xf32>
    return %r : tensor<7x2xf32>
  }
  func.func @refuses_padding(%x: tensor<2x3x5x3xf32>, %g: tensor<2x2x3x3xf32>) -> tensor<2x3x5x3xf32> {
    %z = stablehlo.constant dense<0.0> : tensor<f32>
    %r = "stablehlo.select_and_scatter"(%x, %g, %z) <{window_dimensions = array<i64: 1, 2, 2, 1>, window_strides = array<i64: 1, 2, 2, 1>, padding = dense<[[0, 0], [1, 0], [1, 0], [0, 0]]> : tensor<4x2xi64>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %c = stablehlo.compare GE, %a, %b, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }, {
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<2x3x5x3xf32>, tensor<2x2x3x3xf32>, tensor<f32>) -> tensor<2x3x5x3xf32>
    return %r : tensor<2x3x5x3xf32>
  }
  func.func @refuses_start(%x: tensor<6x2xf32>, %g: tensor<3x2xf32>) -> tensor<6x2xf32> {
    %z = stablehlo.constant dense<1.0> : tensor<f32>
    %r = "stablehlo.select_and_scatter"(%x, %g, %z) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 2, 1>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %c = stablehlo.compare GE, %a, %b, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }, {
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<6x2xf32>, tensor<3x2xf32>, tensor<f32>) -> tensor<6x2xf32>
    return %r : tensor<6x2xf32>
  }
  func.func @refuses_swapped(%x: tensor<6x2xf32>, %g: tensor<3x2xf32>) -> tensor<6x2xf32> {
    %z = stablehlo.constant dense<0.0> : tensor<f32>
    %r = "stablehlo.select_and_scatter"(%x, %g, %z) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 2, 1>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %c = stablehlo.compare GE, %b, %a, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }, {
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<6x2xf32>, tensor<3x2xf32>, tensor<f32>) -> tensor<6x2xf32>
    return %r : tensor<6x2xf32>
  }
  func.func @refuses_product(%x: tensor<6x2xf32>, %g: tensor<3x2xf32>) -> tensor<6x2xf32> {
    %z = stablehlo.constant dense<0.0> : tensor<f32>
    %r = "stablehlo.select_and_scatter"(%x, %g, %z) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 2, 1>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %c = stablehlo.compare GE, %a, %b, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }, {
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.multiply %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<6x2xf32>, tensor<3x2xf32>, tensor<f32>) -> tensor<6x2xf32>
    return %r : tensor<6x2xf32>
  }
  func.func @refuses_large(%x: tensor<34x2xf32>, %g: tensor<2x2xf32>) -> tensor<34x2xf32> {
    %z = stablehlo.constant dense<0.0> : tensor<f32>
    %r = "stablehlo.select_and_scatter"(%x, %g, %z) <{window_dimensions = array<i64: 17, 1>, window_strides = array<i64: 17, 1>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %c = stablehlo.compare GE, %a, %b, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }, {
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<34x2xf32>, tensor<2x2xf32>, tensor<f32>) -> tensor<34x2xf32>
    return %r : tensor<34x2xf32>
  }
