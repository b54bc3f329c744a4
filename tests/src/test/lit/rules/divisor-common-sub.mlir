// Quotients with one divisor.
  func.func @fires(%arg0: tensor<5xf64>, %arg1: tensor<5xf64>, %arg2: tensor<5xf64>, %arg3: tensor<5xf64>) -> tensor<5xf64> {
    %e = stablehlo.multiply %arg2, %arg2 : tensor<5xf64>
    %o = stablehlo.constant dense<1.0> : tensor<5xf64>
    %a = stablehlo.add %e, %o : tensor<5xf64>
    %0 = stablehlo.divide %arg0, %a : tensor<5xf64>
    %1 = stablehlo.divide %arg1, %a : tensor<5xf64>
    %r = stablehlo.subtract %0, %1 : tensor<5xf64>
    return %r : tensor<5xf64>
  }
  func.func @fires_single(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>, %arg2: tensor<5xf32>, %arg3: tensor<5xf32>) -> tensor<5xf32> {
    %e = stablehlo.multiply %arg2, %arg2 : tensor<5xf32>
    %o = stablehlo.constant dense<0.5> : tensor<5xf32>
    %a = stablehlo.add %e, %o : tensor<5xf32>
    %0 = stablehlo.divide %arg0, %a : tensor<5xf32>
    %1 = stablehlo.divide %arg1, %a : tensor<5xf32>
    %r = stablehlo.subtract %0, %1 : tensor<5xf32>
    return %r : tensor<5xf32>
  }
  func.func @refuses_integer(%arg0: tensor<5xi32>, %arg1: tensor<5xi32>, %arg2: tensor<5xi32>, %arg3: tensor<5xi32>) -> tensor<5xi32> {
    %e = stablehlo.multiply %arg2, %arg2 : tensor<5xi32>
    %o = stablehlo.constant dense<1> : tensor<5xi32>
    %a = stablehlo.add %e, %o : tensor<5xi32>
    %0 = stablehlo.divide %arg0, %a : tensor<5xi32>
    %1 = stablehlo.divide %arg1, %a : tensor<5xi32>
    %r = stablehlo.subtract %0, %1 : tensor<5xi32>
    return %r : tensor<5xi32>
  }
  func.func @refuses_perhaps_zero(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>, %arg2: tensor<5xf32>, %arg3: tensor<5xf32>) -> tensor<5xf32> {
    %e = stablehlo.multiply %arg2, %arg2 : tensor<5xf32>
    %o = stablehlo.constant dense<0.0> : tensor<5xf32>
    %a = stablehlo.add %e, %o : tensor<5xf32>
    %0 = stablehlo.divide %arg0, %a : tensor<5xf32>
    %1 = stablehlo.divide %arg1, %a : tensor<5xf32>
    %r = stablehlo.subtract %0, %1 : tensor<5xf32>
    return %r : tensor<5xf32>
  }
  func.func @refuses_two_divisors(%arg0: tensor<5xf32>, %arg1: tensor<5xf32>, %arg2: tensor<5xf32>, %arg3: tensor<5xf32>) -> tensor<5xf32> {
    %e = stablehlo.multiply %arg2, %arg2 : tensor<5xf32>
    %o = stablehlo.constant dense<1.0> : tensor<5xf32>
    %a = stablehlo.add %e, %o : tensor<5xf32>
    %0 = stablehlo.divide %arg0, %a : tensor<5xf32>
    %1 = stablehlo.divide %arg1, %arg3 : tensor<5xf32>
    %r = stablehlo.subtract %0, %1 : tensor<5xf32>
    return %r : tensor<5xf32>
  }
