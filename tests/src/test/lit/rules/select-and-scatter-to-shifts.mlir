// Gradients of pooling whose windows overlap.
  func.func @fires(%x: tensor<2x7x5x2xf32>, %g: tensor<2x3x2x2xf32>) -> tensor<2x7x5x2xf32> {
    %z = stablehlo.constant dense<0.0> : tensor<f32>
    %r = "stablehlo.select_and_scatter"(%x, %g, %z) <{window_dimensions = array<i64: 1, 3, 3, 1>, window_strides = array<i64: 1, 2, 2, 1>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %c = stablehlo.compare GE, %a, %b, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }, {
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<2x7x5x2xf32>, tensor<2x3x2x2xf32>, tensor<f32>) -> tensor<2x7x5x2xf32>
    return %r : tensor<2x7x5x2xf32>
  }
  func.func @fires_all(%x: tensor<6x2xf32>, %g: tensor<5x2xf32>) -> tensor<6x2xf32> {
    %z = stablehlo.constant dense<0.0> : tensor<f32>
    %r = "stablehlo.select_and_scatter"(%x, %g, %z) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 1, 1>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %c = stablehlo.compare GE, %a, %b, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }, {
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<6x2xf32>, tensor<5x2xf32>, tensor<f32>) -> tensor<6x2xf32>
    return %r : tensor<6x2xf32>
  }
  func.func @refuses_apart(%x: tensor<6x2xf32>, %g: tensor<3x2xf32>) -> tensor<6x2xf32> {
    %z = stablehlo.constant dense<0.0> : tensor<f32>
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
  func.func @refuses_large(%x: tensor<40x2xf32>, %g: tensor<12x2xf32>) -> tensor<40x2xf32> {
    %z = stablehlo.constant dense<0.0> : tensor<f32>
    %r = "stablehlo.select_and_scatter"(%x, %g, %z) <{window_dimensions = array<i64: 17, 1>, window_strides = array<i64: 2, 1>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %c = stablehlo.compare GE, %a, %b, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }, {
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<40x2xf32>, tensor<12x2xf32>, tensor<f32>) -> tensor<40x2xf32>
    return %r : tensor<40x2xf32>
  }
