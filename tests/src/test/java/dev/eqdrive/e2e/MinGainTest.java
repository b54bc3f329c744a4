package dev.eqdrive.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A loop is changed for what that brings of the whole program, not of the loop. */
class MinGainTest {
  /** A loop with three factors in the dearer order, beside a product of its own. */
  private static final String PROGRAM = """
      func.func public @main(%%x: tensor<8x32xf32>, %%a: tensor<32x32xf32>, %%b: tensor<32x32xf32>, %%m: tensor<%1$dx%1$dxf32>) -> (tensor<8x32xf32>, tensor<%1$dx%1$dxf32>) {
        %%zero = stablehlo.constant dense<0> : tensor<i32>
        %%r:2 = stablehlo.while(%%i = %%zero, %%y = %%x) : tensor<i32>, tensor<8x32xf32>
          cond {
            %%trips = stablehlo.constant dense<9> : tensor<i32>
            %%c = stablehlo.compare LT, %%i, %%trips : (tensor<i32>, tensor<i32>) -> tensor<i1>
            stablehlo.return %%c : tensor<i1>
          } do {
            %%one = stablehlo.constant dense<1> : tensor<i32>
            %%j = stablehlo.add %%i, %%one : tensor<i32>
            %%t = stablehlo.tanh %%y : tensor<8x32xf32>
            %%d = stablehlo.dot_general %%a, %%t, contracting_dims = [1] x [1] : (tensor<32x32xf32>, tensor<8x32xf32>) -> tensor<32x8xf32>
            %%e = stablehlo.dot_general %%d, %%t, contracting_dims = [1] x [0] : (tensor<32x8xf32>, tensor<8x32xf32>) -> tensor<32x32xf32>
            %%z = stablehlo.dot_general %%t, %%e, contracting_dims = [1] x [0] : (tensor<8x32xf32>, tensor<32x32xf32>) -> tensor<8x32xf32>
            stablehlo.return %%j, %%z : tensor<i32>, tensor<8x32xf32>
          }
        %%p = stablehlo.dot_general %%m, %%m, contracting_dims = [1] x [0] : (tensor<%1$dx%1$dxf32>, tensor<%1$dx%1$dxf32>) -> tensor<%1$dx%1$dxf32>
        return %%r#1, %%p : tensor<8x32xf32>, tensor<%1$dx%1$dxf32>
      }
      """;

  @TempDir
  Path folder;

  @Test
  void aLoopThatIsMostOfTheProgramIsChanged() throws IOException {
    assertThat(compiled(32)).doesNotContain("nothing was changed");
  }

  @Test
  void theSameLoopBesideSomethingLargeStays() throws IOException {
    assertThat(compiled(1024)).contains("nothing was changed");
    assertThat(compiled(1024, "--min-gain=0")).doesNotContain("nothing was changed");
  }

  private String compiled(int size, String... more) throws IOException {
    Path model = Files.writeString(folder.resolve("loop.mlir"), PROGRAM.formatted(size));
    InProcess.Outcome o = InProcess.run(Stream.concat(Stream.of("compile", model.toString(), "-o",
        folder.resolve("out.mlir").toString()), Arrays.stream(more)).toArray(String[]::new));
    assertThat(o.status()).as(o.err()).isZero();
    return o.err();
  }
}
