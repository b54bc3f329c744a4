// Extremes of sorted values.
  func.func @fires(%x: tensor<3x5xi32>) -> tensor<3x1xi32> {
    %s = "stablehlo.sort"(%x) <{dimension = 1 : i64, is_stable = true}> ({
    ^bb0(%a: tensor<i32>, %b: tensor<i32>):
      %c = stablehlo.compare LT, %a, %b : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }) : (tensor<3x5xi32>) -> tensor<3x5xi32>
    %r = stablehlo.slice %s [0:3, 0:1] : (tensor<3x5xi32>) -> tensor<3x1xi32>
    return %r : tensor<3x1xi32>
  }
  func.func @fires_last(%x: tensor<3x5xi32>) -> tensor<3x1xi32> {
    %s = "stablehlo.sort"(%x) <{dimension = 1 : i64, is_stable = true}> ({
    ^bb0(%a: tensor<i32>, %b: tensor<i32>):
      %c = stablehlo.compare LT, %a, %b : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }) : (tensor<3x5xi32>) -> tensor<3x5xi32>
    %r = stablehlo.slice %s [0:3, 4:5] : (tensor<3x5xi32>) -> tensor<3x1xi32>
    return %r : tensor<3x1xi32>
  }
  func.func @fires_descending(%x: tensor<3x5xui8>) -> tensor<3x1xui8> {
    %s = "stablehlo.sort"(%x) <{dimension = 1 : i64, is_stable = true}> ({
    ^bb0(%a: tensor<ui8>, %b: tensor<ui8>):
      %c = stablehlo.compare GT, %a, %b : (tensor<ui8>, tensor<ui8>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }) : (tensor<3x5xui8>) -> tensor<3x5xui8>
    %r = stablehlo.slice %s [0:3, 0:1] : (tensor<3x5xui8>) -> tensor<3x1xui8>
    return %r : tensor<3x1xui8>
  }
  func.func @fires_descending_last(%x: tensor<3x5xi8>) -> tensor<1x5xi8> {
    %s = "stablehlo.sort"(%x) <{dimension = 0 : i64, is_stable = true}> ({
    ^bb0(%a: tensor<i8>, %b: tensor<i8>):
      %c = stablehlo.compare GT, %a, %b : (tensor<i8>, tensor<i8>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }) : (tensor<3x5xi8>) -> tensor<3x5xi8>
    %r = stablehlo.slice %s [2:3, 0:5] : (tensor<3x5xi8>) -> tensor<1x5xi8>
    return %r : tensor<1x5xi8>
  }
  func.func @refuses_float(%x: tensor<3x5xf32>) -> tensor<3x1xf32> {
    %s = "stablehlo.sort"(%x) <{dimension = 1 : i64, is_stable = true}> ({
    ^bb0(%a: tensor<f32>, %b: tensor<f32>):
      %c = stablehlo.compare LT, %a, %b : (tensor<f32>, tensor<f32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }) : (tensor<3x5xf32>) -> tensor<3x5xf32>
    %r = stablehlo.slice %s [0:3, 0:1] : (tensor<3x5xf32>) -> tensor<3x1xf32>
    return %r : tensor<3x1xf32>
  }
  func.func @refuses_middle(%x: tensor<3x5xi32>) -> tensor<3x1xi32> {
    %s = "stablehlo.sort"(%x) <{dimension = 1 : i64, is_stable = true}> ({
    ^bb0(%a: tensor<i32>, %b: tensor<i32>):
      %c = stablehlo.compare LT, %a, %b : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }) : (tensor<3x5xi32>) -> tensor<3x5xi32>
    %r = stablehlo.slice %s [0:3, 2:3] : (tensor<3x5xi32>) -> tensor<3x1xi32>
    return %r : tensor<3x1xi32>
  }
  func.func @refuses_swapped(%x: tensor<3x5xi32>) -> tensor<3x1xi32> {
    %s = "stablehlo.sort"(%x) <{dimension = 1 : i64, is_stable = true}> ({
    ^bb0(%a: tensor<i32>, %b: tensor<i32>):
      %c = stablehlo.compare LT, %b, %a : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }) : (tensor<3x5xi32>) -> tensor<3x5xi32>
    %r = stablehlo.slice %s [0:3, 0:1] : (tensor<3x5xi32>) -> tensor<3x1xi32>
    return %r : tensor<3x1xi32>
  }
  func.func @refuses_other_dimension(%x: tensor<3x5xi32>) -> tensor<1x5xi32> {
    %s = "stablehlo.sort"(%x) <{dimension = 1 : i64, is_stable = true}> ({
    ^bb0(%a: tensor<i32>, %b: tensor<i32>):
      %c = stablehlo.compare LT, %a, %b : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }) : (tensor<3x5xi32>) -> tensor<3x5xi32>
    %r = stablehlo.slice %s [0:1, 0:5] : (tensor<3x5xi32>) -> tensor<1x5xi32>
    return %r : tensor<1x5xi32>
  }
