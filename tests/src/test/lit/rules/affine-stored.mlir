// Factors and offsets that do not change from call to call become one of each, and the factor goes into a fixed kernel.
  func.func @fires_batch_norm(%arg0: tensor<2x3x3x4xf32>, %arg1: tensor<1x1x4x5xf32> {eqdrive.static}, %arg2: tensor<5xf32> {eqdrive.static}, %arg3: tensor<5xf32> {eqdrive.static}, %arg4: tensor<5xf32> {eqdrive.static}) -> tensor<2x3x3x5xf32> {
    %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [1, 1], pad = [[0, 0], [0, 0]], lhs_dilate = [1, 1], rhs_dilate = [1, 1], reverse = [false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64, precision_config = [#stablehlo<precision DEFAULT>, #stablehlo<precision DEFAULT>]} : (tensor<2x3x3x4xf32>, tensor<1x1x4x5xf32>) -> tensor<2x3x3x5xf32>
    %1 = stablehlo.broadcast_in_dim %arg2, dims = [3] : (tensor<5xf32>) -> tensor<2x3x3x5xf32>
    %2 = stablehlo.subtract %0, %1 : tensor<2x3x3x5xf32>
    %3 = stablehlo.broadcast_in_dim %arg3, dims = [3] : (tensor<5xf32>) -> tensor<2x3x3x5xf32>
    %4 = stablehlo.multiply %2, %3 : tensor<2x3x3x5xf32>
    %5 = stablehlo.broadcast_in_dim %arg4, dims = [3] : (tensor<5xf32>) -> tensor<2x3x3x5xf32>
    %6 = stablehlo.add %4, %5 : tensor<2x3x3x5xf32>
    return %6 : tensor<2x3x3x5xf32>
  }
  func.func @fires_mixed_dimensions(%arg0: tensor<3x4xf32>, %arg1: tensor<3xf32> {eqdrive.static}, %arg2: tensor<4xf32> {eqdrive.static}, %arg3: tensor<f32> {eqdrive.static}) -> tensor<3x4xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [0] : (tensor<3xf32>) -> tensor<3x4xf32>
    %1 = stablehlo.multiply %0, %arg0 : tensor<3x4xf32>
    %2 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<4xf32>) -> tensor<3x4xf32>
    %3 = stablehlo.subtract %1, %2 : tensor<3x4xf32>
    %4 = stablehlo.broadcast_in_dim %arg3, dims = [] : (tensor<f32>) -> tensor<3x4xf32>
    %5 = stablehlo.multiply %3, %4 : tensor<3x4xf32>
    return %5 : tensor<3x4xf32>
  }
  func.func @fires_divided(%arg0: tensor<3x4xf32>, %arg1: tensor<4xf32> {eqdrive.static}, %arg2: tensor<4xf32> {eqdrive.static}) -> tensor<3x4xf32> {
    %0 = stablehlo.constant dense<2.0> : tensor<4xf32>
    %1 = stablehlo.exponential %arg1 : tensor<4xf32>
    %2 = stablehlo.add %1, %0 : tensor<4xf32>
    %3 = stablehlo.broadcast_in_dim %2, dims = [1] : (tensor<4xf32>) -> tensor<3x4xf32>
    %4 = stablehlo.divide %arg0, %3 : tensor<3x4xf32>
    %5 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<4xf32>) -> tensor<3x4xf32>
    %6 = stablehlo.multiply %4, %5 : tensor<3x4xf32>
    return %6 : tensor<3x4xf32>
  }
  func.func @refuses_one_step(%arg0: tensor<3x4xf32>, %arg1: tensor<4xf32> {eqdrive.static}) -> tensor<3x4xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<4xf32>) -> tensor<3x4xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<3x4xf32>
    return %1 : tensor<3x4xf32>
  }
  func.func @refuses_other_in_every_call(%arg0: tensor<3x4xf32>, %arg1: tensor<4xf32> {eqdrive.static}, %arg2: tensor<4xf32>) -> tensor<3x4xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<4xf32>) -> tensor<3x4xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<3x4xf32>
    %2 = stablehlo.broadcast_in_dim %arg2, dims = [1] : (tensor<4xf32>) -> tensor<3x4xf32>
    %3 = stablehlo.add %1, %2 : tensor<3x4xf32>
    return %3 : tensor<3x4xf32>
  }
  func.func @refuses_integers(%arg0: tensor<4xi32>, %arg1: tensor<4xi32> {eqdrive.static}, %arg2: tensor<4xi32> {eqdrive.static}) -> tensor<4xi32> {
    %0 = stablehlo.multiply %arg0, %arg1 : tensor<4xi32>
    %1 = stablehlo.add %0, %arg2 : tensor<4xi32>
    return %1 : tensor<4xi32>
  }
  func.func @fires_scalars(%arg0: tensor<4x3xf32>, %arg1: tensor<f32> {eqdrive.static}, %arg2: tensor<f32> {eqdrive.static}) -> tensor<4x3xf32> {
    %0 = stablehlo.broadcast_in_dim %arg1, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<4x3xf32>
    %2 = stablehlo.broadcast_in_dim %arg2, dims = [] : (tensor<f32>) -> tensor<4x3xf32>
    %3 = stablehlo.multiply %1, %2 : tensor<4x3xf32>
    return %3 : tensor<4x3xf32>
  }
  func.func @refuses_overflow(%arg0: tensor<5xf32>, %arg1: tensor<f32> {eqdrive.static}) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<1.0e30> : tensor<5xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<5xf32>
    %2 = stablehlo.constant dense<1.0e30> : tensor<5xf32>
    %3 = stablehlo.multiply %1, %2 : tensor<5xf32>
    return %3 : tensor<5xf32>
  }
  func.func @refuses_underflow(%arg0: tensor<5xf32>, %arg1: tensor<f32> {eqdrive.static}) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<1.0e-30> : tensor<5xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<5xf32>
    %2 = stablehlo.constant dense<1.0e30> : tensor<5xf32>
    %3 = stablehlo.divide %1, %2 : tensor<5xf32>
    return %3 : tensor<5xf32>
  }
  func.func @refuses_overflow_of_offset(%arg0: tensor<5xf32>, %arg1: tensor<f32> {eqdrive.static}) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<3.0e38> : tensor<5xf32>
    %1 = stablehlo.add %arg0, %0 : tensor<5xf32>
    %2 = stablehlo.constant dense<3.0e38> : tensor<5xf32>
    %3 = stablehlo.add %1, %2 : tensor<5xf32>
    return %3 : tensor<5xf32>
  }
  func.func @fires_constants(%arg0: tensor<5xf32>, %arg1: tensor<f32> {eqdrive.static}) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<1.0e30> : tensor<5xf32>
    %1 = stablehlo.multiply %arg0, %0 : tensor<5xf32>
    %2 = stablehlo.constant dense<1.0e-30> : tensor<5xf32>
    %3 = stablehlo.multiply %1, %2 : tensor<5xf32>
    return %3 : tensor<5xf32>
  }
  func.func @fires_offsets_that_cancel(%arg0: tensor<5xf32>, %arg1: tensor<f32> {eqdrive.static}) -> tensor<5xf32> {
    %0 = stablehlo.constant dense<2.0> : tensor<5xf32>
    %1 = stablehlo.add %arg0, %0 : tensor<5xf32>
    %2 = stablehlo.constant dense<2.0> : tensor<5xf32>
    %3 = stablehlo.subtract %1, %2 : tensor<5xf32>
    return %3 : tensor<5xf32>
  }
