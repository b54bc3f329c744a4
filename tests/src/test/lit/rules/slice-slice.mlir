// Slice slice.
  func.func @fires(%arg0: tensor<20xf32>) -> tensor<2xf32> {
    %0 = stablehlo.slice %arg0 [3:18:2] : (tensor<20xf32>) -> tensor<8xf32>
    %1 = stablehlo.slice %0 [1:7:3] : (tensor<8xf32>) -> tensor<2xf32>
    return %1 : tensor<2xf32>
  }
  func.func @refuses(%arg0: tensor<20xf32>) -> tensor<2xf32> {
    %0 = stablehlo.negate %arg0 : tensor<20xf32>
    %1 = stablehlo.slice %0 [1:7:3] : (tensor<20xf32>) -> tensor<2xf32>
    return %1 : tensor<2xf32>
  }
