// Cyclic shifts along one dimension; a shift that nothing reads counts too.
  func.func @fires(%arg0: tensor<3x8xf32>) -> tensor<3x8xf32> {
    %0 = stablehlo.slice %arg0 [0:3, 1:8] : (tensor<3x8xf32>) -> tensor<3x7xf32>
    %1 = stablehlo.slice %arg0 [0:3, 0:1] : (tensor<3x8xf32>) -> tensor<3x1xf32>
    %2 = stablehlo.concatenate %0, %1, dim = 1 : (tensor<3x7xf32>, tensor<3x1xf32>) -> tensor<3x8xf32>
    return %2 : tensor<3x8xf32>
  }
  func.func @fires_backwards(%arg0: tensor<8xf32>) -> tensor<8xf32> {
    %0 = stablehlo.slice %arg0 [6:8] : (tensor<8xf32>) -> tensor<2xf32>
    %1 = stablehlo.slice %arg0 [0:6] : (tensor<8xf32>) -> tensor<6xf32>
    %2 = stablehlo.concatenate %0, %1, dim = 0 : (tensor<2xf32>, tensor<6xf32>) -> tensor<8xf32>
    return %2 : tensor<8xf32>
  }
  func.func @fires_several(%arg0: tensor<8x3xf32>) -> tensor<8x3xf32> {
    %0 = stablehlo.slice %arg0 [2:8, 0:3] : (tensor<8x3xf32>) -> tensor<6x3xf32>
    %1 = stablehlo.slice %arg0 [0:2, 0:3] : (tensor<8x3xf32>) -> tensor<2x3xf32>
    %2 = stablehlo.concatenate %0, %1, dim = 0 : (tensor<6x3xf32>, tensor<2x3xf32>) -> tensor<8x3xf32>
    %3 = stablehlo.slice %arg0 [7:8, 0:3] : (tensor<8x3xf32>) -> tensor<1x3xf32>
    %4 = stablehlo.slice %arg0 [0:7, 0:3] : (tensor<8x3xf32>) -> tensor<7x3xf32>
    %5 = stablehlo.concatenate %3, %4, dim = 0 : (tensor<1x3xf32>, tensor<7x3xf32>) -> tensor<8x3xf32>
    return %2 : tensor<8x3xf32>
  }
  func.func @refuses_half(%arg0: tensor<8xf32>) -> tensor<8xf32> {
    %0 = stablehlo.slice %arg0 [4:8] : (tensor<8xf32>) -> tensor<4xf32>
    %1 = stablehlo.slice %arg0 [0:4] : (tensor<8xf32>) -> tensor<4xf32>
    %2 = stablehlo.concatenate %0, %1, dim = 0 : (tensor<4xf32>, tensor<4xf32>) -> tensor<8xf32>
    return %2 : tensor<8xf32>
  }
  func.func @refuses_two_values(%arg0: tensor<8xf32>, %arg1: tensor<8xf32>) -> tensor<8xf32> {
    %0 = stablehlo.slice %arg0 [1:8] : (tensor<8xf32>) -> tensor<7xf32>
    %1 = stablehlo.slice %arg1 [0:1] : (tensor<8xf32>) -> tensor<1xf32>
    %2 = stablehlo.concatenate %0, %1, dim = 0 : (tensor<7xf32>, tensor<1xf32>) -> tensor<8xf32>
    return %2 : tensor<8xf32>
  }
  func.func @refuses_gap(%arg0: tensor<9xf32>) -> tensor<8xf32> {
    %0 = stablehlo.slice %arg0 [2:9] : (tensor<9xf32>) -> tensor<7xf32>
    %1 = stablehlo.slice %arg0 [0:1] : (tensor<9xf32>) -> tensor<1xf32>
    %2 = stablehlo.concatenate %0, %1, dim = 0 : (tensor<7xf32>, tensor<1xf32>) -> tensor<8xf32>
    return %2 : tensor<8xf32>
  }
  func.func @refuses_part_of_the_rows(%arg0: tensor<3x8xf32>) -> tensor<2x8xf32> {
    %0 = stablehlo.slice %arg0 [0:2, 1:8] : (tensor<3x8xf32>) -> tensor<2x7xf32>
    %1 = stablehlo.slice %arg0 [0:2, 0:1] : (tensor<3x8xf32>) -> tensor<2x1xf32>
    %2 = stablehlo.concatenate %0, %1, dim = 1 : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x8xf32>
    return %2 : tensor<2x8xf32>
  }
