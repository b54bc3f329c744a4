// Clamp range.
  func.func @fires(%arg0: tensor<5xi8>) -> tensor<5xi32> {
    %0 = stablehlo.convert %arg0 : (tensor<5xi8>) -> tensor<5xi32>
    %1 = stablehlo.constant dense<-128> : tensor<5xi32>
    %2 = stablehlo.constant dense<127> : tensor<5xi32>
    %3 = stablehlo.clamp %1, %0, %2 : (tensor<5xi32>, tensor<5xi32>, tensor<5xi32>) -> tensor<5xi32>
    return %3 : tensor<5xi32>
  }
  func.func @refuses(%arg0: tensor<5xi8>) -> tensor<5xi32> {
    %0 = stablehlo.convert %arg0 : (tensor<5xi8>) -> tensor<5xi32>
    %1 = stablehlo.constant dense<-127> : tensor<5xi32>
    %2 = stablehlo.constant dense<127> : tensor<5xi32>
    %3 = stablehlo.clamp %1, %0, %2 : (tensor<5xi32>, tensor<5xi32>, tensor<5xi32>) -> tensor<5xi32>
    return %3 : tensor<5xi32>
  }
