// Products of one vector with arguments that do not change are one product with these side by side.
  func.func @fires(%arg0: tensor<1x3xf32>, %arg1: tensor<3x4xf32> {eqdrive.static}, %arg2: tensor<3x5xf32> {eqdrive.static}) -> tensor<1x5xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0] : (tensor<1x3xf32>, tensor<3x4xf32>) -> tensor<1x4xf32>
    %1 = stablehlo.dot_general %arg0, %arg2, contracting_dims = [1] x [0] : (tensor<1x3xf32>, tensor<3x5xf32>) -> tensor<1x5xf32>
    return %1 : tensor<1x5xf32>
  }
  func.func @fires_heads(%arg0: tensor<1x3xf32>, %arg1: tensor<2x3x4xf32> {eqdrive.static}, %arg2: tensor<2x3x4xf32> {eqdrive.static}, %arg3: tensor<1x3x4xf32> {eqdrive.static}) -> tensor<1x2x4xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [1] : (tensor<1x3xf32>, tensor<2x3x4xf32>) -> tensor<1x2x4xf32>
    %1 = stablehlo.dot_general %arg0, %arg2, contracting_dims = [1] x [1] : (tensor<1x3xf32>, tensor<2x3x4xf32>) -> tensor<1x2x4xf32>
    %2 = stablehlo.dot_general %arg0, %arg3, contracting_dims = [1] x [1] : (tensor<1x3xf32>, tensor<1x3x4xf32>) -> tensor<1x1x4xf32>
    return %0 : tensor<1x2x4xf32>
  }
  func.func @refuses_other_in_every_call(%arg0: tensor<1x3xf32>, %arg1: tensor<3x4xf32> {eqdrive.static}, %arg2: tensor<3x5xf32>) -> tensor<1x4xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0] : (tensor<1x3xf32>, tensor<3x4xf32>) -> tensor<1x4xf32>
    %1 = stablehlo.dot_general %arg0, %arg2, contracting_dims = [1] x [0] : (tensor<1x3xf32>, tensor<3x5xf32>) -> tensor<1x5xf32>
    return %0 : tensor<1x4xf32>
  }
  func.func @refuses_alone(%arg0: tensor<1x3xf32>, %arg1: tensor<3x4xf32> {eqdrive.static}, %arg2: tensor<3x4xf32> {eqdrive.static}, %arg3: tensor<1x3xf32>) -> tensor<1x4xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0] : (tensor<1x3xf32>, tensor<3x4xf32>) -> tensor<1x4xf32>
    %1 = stablehlo.dot_general %arg3, %arg2, contracting_dims = [1] x [0] : (tensor<1x3xf32>, tensor<3x4xf32>) -> tensor<1x4xf32>
    return %0 : tensor<1x4xf32>
  }
  func.func @refuses_other_extents(%arg0: tensor<1x3xf32>, %arg1: tensor<2x3x4xf32> {eqdrive.static}, %arg2: tensor<2x3x5xf32> {eqdrive.static}) -> tensor<1x2x4xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [1] : (tensor<1x3xf32>, tensor<2x3x4xf32>) -> tensor<1x2x4xf32>
    %1 = stablehlo.dot_general %arg0, %arg2, contracting_dims = [1] x [1] : (tensor<1x3xf32>, tensor<2x3x5xf32>) -> tensor<1x2x5xf32>
    return %0 : tensor<1x2x4xf32>
  }
  func.func @refuses_matrices(%arg0: tensor<2x3xf32>, %arg1: tensor<3x4xf32> {eqdrive.static}, %arg2: tensor<3x5xf32> {eqdrive.static}) -> tensor<2x5xf32> {
    %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0] : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>
    %1 = stablehlo.dot_general %arg0, %arg2, contracting_dims = [1] x [0] : (tensor<2x3xf32>, tensor<3x5xf32>) -> tensor<2x5xf32>
    return %1 : tensor<2x5xf32>
  }
