// Select to minmax int.
  func.func @fires(%arg0: tensor<5xi32>, %arg1: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.compare GT, %arg0, %arg1, SIGNED : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi1>
    %1 = stablehlo.select %0, %arg0, %arg1 : tensor<5xi1>, tensor<5xi32>
    return %1 : tensor<5xi32>
  }
  func.func @refuses(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.compare GT, %arg0, %arg1, FLOAT : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xi1>
    %1 = stablehlo.select %0, %arg0, %arg1 : tensor<5xi1>, tensor<5xf32>
    return %1 : tensor<5xf32>
  }
  func.func @fires_min(%arg0: tensor<5xi32>, %arg1: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.compare LE, %arg0, %arg1, SIGNED : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi1>
    %1 = stablehlo.select %0, %arg0, %arg1 : tensor<5xi1>, tensor<5xi32>
    return %1 : tensor<5xi32>
  }
  func.func @refuses_equal(%arg0: tensor<5xi32>, %arg1: tensor<5xi32>) -> tensor<5xi32> {
    %0 = stablehlo.compare EQ, %arg0, %arg1, SIGNED : (tensor<5xi32>, tensor<5xi32>) -> tensor<5xi1>
    %1 = stablehlo.select %0, %arg0, %arg1 : tensor<5xi1>, tensor<5xi32>
    return %1 : tensor<5xi32>
  }
