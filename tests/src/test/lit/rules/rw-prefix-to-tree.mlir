// Running sums and products.
  func.func @fires(%x: tensor<2x17xf32>) -> tensor<2x17xf32> {
    %e = stablehlo.constant dense<0.0> : tensor<f32>
    %r = "stablehlo.reduce_window"(%x, %e) <{window_dimensions = array<i64: 1, 17>, padding = dense<[[0, 0], [16, 0]]> : tensor<2x2xi64>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<2x17xf32>, tensor<f32>) -> tensor<2x17xf32>
    return %r : tensor<2x17xf32>
  }
  func.func @fires_backward(%x: tensor<3x18xf32>) -> tensor<3x18xf32> {
    %e = stablehlo.constant dense<0.0> : tensor<f32>
    %r = "stablehlo.reduce_window"(%x, %e) <{window_dimensions = array<i64: 1, 18>, padding = dense<[[0, 0], [0, 17]]> : tensor<2x2xi64>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<3x18xf32>, tensor<f32>) -> tensor<3x18xf32>
    return %r : tensor<3x18xf32>
  }
  func.func @fires_product(%x: tensor<21x2xf32>) -> tensor<21x2xf32> {
    %e = stablehlo.constant dense<1.0> : tensor<f32>
    %r = "stablehlo.reduce_window"(%x, %e) <{window_dimensions = array<i64: 21, 1>, padding = dense<[[20, 0], [0, 0]]> : tensor<2x2xi64>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.multiply %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<21x2xf32>, tensor<f32>) -> tensor<21x2xf32>
    return %r : tensor<21x2xf32>
  }
  func.func @refuses_short(%x: tensor<2x16xf32>) -> tensor<2x16xf32> {
    %e = stablehlo.constant dense<0.0> : tensor<f32>
    %r = "stablehlo.reduce_window"(%x, %e) <{window_dimensions = array<i64: 1, 16>, padding = dense<[[0, 0], [15, 0]]> : tensor<2x2xi64>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<2x16xf32>, tensor<f32>) -> tensor<2x16xf32>
    return %r : tensor<2x16xf32>
  }
  func.func @refuses_halves(%x: tensor<2x17xf16>) -> tensor<2x17xf16> {
    %e = stablehlo.constant dense<0.0> : tensor<f16>
    %r = "stablehlo.reduce_window"(%x, %e) <{window_dimensions = array<i64: 1, 17>, padding = dense<[[0, 0], [16, 0]]> : tensor<2x2xi64>}> ({
    ^bb0(%a: tensor<f16>, %b: tensor<f16>):
      %s = stablehlo.add %a, %b : tensor<f16>
      stablehlo.return %s : tensor<f16>
    }) : (tensor<2x17xf16>, tensor<f16>) -> tensor<2x17xf16>
    return %r : tensor<2x17xf16>
  }
  func.func @refuses_integers(%x: tensor<2x17xi32>) -> tensor<2x17xi32> {
    %e = stablehlo.constant dense<0> : tensor<i32>
    %r = "stablehlo.reduce_window"(%x, %e) <{window_dimensions = array<i64: 1, 17>, padding = dense<[[0, 0], [16, 0]]> : tensor<2x2xi64>}> ({
    ^bb0(%a: tensor<i32>, %b: tensor<i32>):
      %s = stablehlo.add %a, %b : tensor<i32>
      stablehlo.return %s : tensor<i32>
    }) : (tensor<2x17xi32>, tensor<i32>) -> tensor<2x17xi32>
    return %r : tensor<2x17xi32>
  }
  func.func @refuses_start(%x: tensor<2x17xf32>) -> tensor<2x17xf32> {
    %e = stablehlo.constant dense<1.0> : tensor<f32>
    %r = "stablehlo.reduce_window"(%x, %e) <{window_dimensions = array<i64: 1, 17>, padding = dense<[[0, 0], [16, 0]]> : tensor<2x2xi64>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<2x17xf32>, tensor<f32>) -> tensor<2x17xf32>
    return %r : tensor<2x17xf32>
  }
  func.func @refuses_centred(%x: tensor<2x17xf32>) -> tensor<2x17xf32> {
    %e = stablehlo.constant dense<0.0> : tensor<f32>
    %r = "stablehlo.reduce_window"(%x, %e) <{window_dimensions = array<i64: 1, 17>, padding = dense<[[0, 0], [8, 8]]> : tensor<2x2xi64>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<2x17xf32>, tensor<f32>) -> tensor<2x17xf32>
    return %r : tensor<2x17xf32>
  }
  func.func @refuses_shorter_window(%x: tensor<2x17xf32>) -> tensor<2x17xf32> {
    %e = stablehlo.constant dense<0.0> : tensor<f32>
    %r = "stablehlo.reduce_window"(%x, %e) <{window_dimensions = array<i64: 1, 16>, padding = dense<[[0, 0], [15, 0]]> : tensor<2x2xi64>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<2x17xf32>, tensor<f32>) -> tensor<2x17xf32>
    return %r : tensor<2x17xf32>
  }
  func.func @refuses_two_dimensions(%x: tensor<17x17xf32>) -> tensor<17x17xf32> {
    %e = stablehlo.constant dense<0.0> : tensor<f32>
    %r = "stablehlo.reduce_window"(%x, %e) <{window_dimensions = array<i64: 17, 17>, padding = dense<[[16, 0], [16, 0]]> : tensor<2x2xi64>}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %s = stablehlo.add %a, %b : tensor<f32>
      stablehlo.return %s : tensor<f32>
    }) : (tensor<17x17xf32>, tensor<f32>) -> tensor<17x17xf32>
    return %r : tensor<17x17xf32>
  }
