// Select scalar pred.
  func.func @fires(%arg0: tensor<i1>, %arg1: tensor<5xf32>, %arg2: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [] : (tensor<i1>) -> tensor<5xi1>
    %1 = stablehlo.select %0, %arg1, %arg2 : tensor<5xi1>, tensor<5xf32>
    return %1 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xi1>, %arg1: tensor<2x5xf32>, %arg2: tensor<2x5xf32>) -> tensor<2x5xf32> {
    %0 = stablehlo.broadcast_in_dim %arg0, dims = [1] : (tensor<5xi1>) -> tensor<2x5xi1>
    %1 = stablehlo.select %0, %arg1, %arg2 : tensor<2x5xi1>, tensor<2x5xf32>
    return %1 : tensor<2x5xf32>
  }
