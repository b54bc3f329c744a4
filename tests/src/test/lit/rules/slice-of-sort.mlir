// Few rows of sorted rows.
  func.func @fires(%x: tensor<3x5xi32>) -> tensor<2x5xi32> {
    %s = "stablehlo.sort"(%x) <{dimension = 1 : i64, is_stable = true}> ({
    ^bb0(%a: tensor<i32>, %b: tensor<i32>):
      %c = stablehlo.compare LT, %a, %b : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }) : (tensor<3x5xi32>) -> tensor<3x5xi32>
    %r = stablehlo.slice %s [1:3, 0:5] : (tensor<3x5xi32>) -> tensor<2x5xi32>
    return %r : tensor<2x5xi32>
  }
  func.func @refuses_part(%x: tensor<3x5xi32>) -> tensor<3x2xi32> {
    %s = "stablehlo.sort"(%x) <{dimension = 1 : i64, is_stable = true}> ({
    ^bb0(%a: tensor<i32>, %b: tensor<i32>):
      %c = stablehlo.compare LT, %a, %b : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %c : tensor<i1>
    }) : (tensor<3x5xi32>) -> tensor<3x5xi32>
    %r = stablehlo.slice %s [0:3, 0:2] : (tensor<3x5xi32>) -> tensor<3x2xi32>
    return %r : tensor<3x2xi32>
  }
