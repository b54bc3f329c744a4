// Select to minmax.
  func.func @fires(%arg0: tensor<5xi8>, %arg1: tensor<5xi8>) -> tensor<5xf32> {
    %0 = stablehlo.convert %arg0 : (tensor<5xi8>) -> tensor<5xf32>
    %1 = stablehlo.convert %arg1 : (tensor<5xi8>) -> tensor<5xf32>
    %2 = stablehlo.compare GT, %0, %1, FLOAT : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xi1>
    %3 = stablehlo.select %2, %0, %1 : tensor<5xi1>, tensor<5xf32>
    return %3 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.compare GT, %arg0, %arg1, FLOAT : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xi1>
    %1 = stablehlo.select %0, %arg0, %arg1 : tensor<5xi1>, tensor<5xf32>
    return %1 : tensor<5xf32>
  }
