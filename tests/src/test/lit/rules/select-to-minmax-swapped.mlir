// Select to minmax swapped.
  func.func @fires(%arg0: tensor<5xi8>, %arg1: tensor<5xi8>) -> tensor<5xf32> {
    %0 = stablehlo.convert %arg0 : (tensor<5xi8>) -> tensor<5xf32>
    %1 = stablehlo.convert %arg1 : (tensor<5xi8>) -> tensor<5xf32>
    %2 = stablehlo.compare LT, %0, %1, FLOAT : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xi1>
    %3 = stablehlo.select %2, %1, %0 : tensor<5xi1>, tensor<5xf32>
    return %3 : tensor<5xf32>
  }
  func.func @refuses(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>) -> tensor<5xf32> {
    %0 = stablehlo.compare LT, %arg0, %arg1, FLOAT : (tensor<5xf32>, tensor<5xf32>) -> tensor<5xi1>
    %1 = stablehlo.select %0, %arg1, %arg0 : tensor<5xi1>, tensor<5xf32>
    return %1 : tensor<5xf32>
  }
