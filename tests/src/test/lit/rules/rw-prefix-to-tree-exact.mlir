// Running reductions whose order does not matter.
  func.func @fires(%x: tensor<2x17xi32>) -> tensor<2x17xi32> {
    %e = stablehlo.constant dense<0> : tensor<i32>
    %r = "stablehlo.reduce_window"(%x, %e) <{window_dimensions = array<i64: 1, 17>, padding = dense<[[0, 0], [16, 0]]> : tensor<2x2xi64>}> ({
    ^bb0(%a: tensor<i32>, %b: tensor<i32>):
      %s = stablehlo.add %a, %b : tensor<i32>
      stablehlo.return %s : tensor<i32>
    }) : (tensor<2x17xi32>, tensor<i32>) -> tensor<2x17xi32>
    return %r : tensor<2x17xi32>
  }
  func.func @fires_maximum(%x: tensor<2x20xf32>) -> tensor<2x20xf32> {
    %e = stablehlo.constant dense<0xFF800000> : tensor<f32>
    %r = "stablehlo.reduce_window"(%x, %e) <{window_dimensions = array<i64: 1, 20>, padding = dense<[[0, 0], [19, 0]]> : tensor<2x2xi64>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.maximum %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<2x20xf32>, tensor<f32>) -> tensor<2x20xf32>
    return %r : tensor<2x20xf32>
  }
  func.func @fires_minimum_backward(%x: tensor<23x2xi32>) -> tensor<23x2xi32> {
    %e = stablehlo.constant dense<2147483647> : tensor<i32>
    %r = "stablehlo.reduce_window"(%x, %e) <{window_dimensions = array<i64: 23, 1>, padding = dense<[[0, 22], [0, 0]]> : tensor<2x2xi64>}> ({
    ^bb0(%a: tensor<i32>, %b: tensor<i32>):
      %s = stablehlo.minimum %a, %b : tensor<i32>
      stablehlo.return %s : tensor<i32>
    }) : (tensor<23x2xi32>, tensor<i32>) -> tensor<23x2xi32>
    return %r : tensor<23x2xi32>
  }
  func.func @refuses_floats(%x: tensor<2x17xf32>) -> tensor<2x17xf32> {
    %e = stablehlo.constant dense<0.0> : tensor<f32>
    %r = "stablehlo.reduce_window"(%x, %e) <{window_dimensions = array<i64: 1, 17>, padding = dense<[[0, 0], [16, 0]]> : tensor<2x2xi64>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<2x17xf32>, tensor<f32>) -> tensor<2x17xf32>
    return %r : tensor<2x17xf32>
  }
  func.func @refuses_start(%x: tensor<2x17xf32>) -> tensor<2x17xf32> {
    %e = stablehlo.constant dense<0.0> : tensor<f32>
    %r = "stablehlo.reduce_window"(%x, %e) <{window_dimensions = array<i64: 1, 17>, padding = dense<[[0, 0], [16, 0]]> : tensor<2x2xi64>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.maximum %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<2x17xf32>, tensor<f32>) -> tensor<2x17xf32>
    return %r : tensor<2x17xf32>
  }
