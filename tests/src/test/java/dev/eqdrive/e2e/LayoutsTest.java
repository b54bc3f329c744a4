package dev.eqdrive.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.driver.Bytes;
import dev.eqdrive.driver.CompileRequest;
import dev.eqdrive.driver.CompileRequest.Checks;
import dev.eqdrive.driver.CompileRequest.Emission;
import dev.eqdrive.driver.CompileRequest.LayoutEmit;
import dev.eqdrive.driver.CompileRequest.Source;
import dev.eqdrive.driver.CompileRequest.Verify;
import dev.eqdrive.driver.CompileResult;
import dev.eqdrive.driver.Pipeline;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Conversions are written where they pay. */
class LayoutsTest {
  private static CompileRequest request(String module, String target) {
    return CompileRequest.of(new Source("layouts", Bytes.of(module.getBytes(StandardCharsets.UTF_8))))
        .withTarget(target)
        .withChecks(Checks.DEFAULTS.withVerify(Verify.OFF));
  }

  private static int transposes(CompileResult result) {
    return result.ops().stream().filter(o -> o.name().equals("transpose")).mapToInt(CompileResult.OpCount::after).sum();
  }

  /** Forces between all pairs of points in space: rows of three elements between a parameter and a result as they are. */
  private static final String FORCES = """
      func.func @main(%x: P) -> P {
        %z = stablehlo.constant dense<0.0> : tensor<f32>
        %a = stablehlo.broadcast_in_dim %x, dims = [0, 2] : (P) -> T
        %b = stablehlo.broadcast_in_dim %x, dims = [1, 2] : (P) -> T
        %d = stablehlo.subtract %a, %b : T
        %q = stablehlo.multiply %d, %d : T
        %r = stablehlo.reduce(%q init: %z) applies stablehlo.add across dimensions = [2] : (T, tensor<f32>) -> R
        %n = stablehlo.negate %r : R
        %w = stablehlo.exponential %n : R
        %v = stablehlo.broadcast_in_dim %w, dims = [0, 1] : (R) -> T
        %f = stablehlo.multiply %d, %v : T
        %s = stablehlo.reduce(%f init: %z) applies stablehlo.add across dimensions = [1] : (T, tensor<f32>) -> P
        return %s : P
      }
      """.replace("T", "tensor<512x512x3xf32>").replace("R", "tensor<512x512xf32>").replace("P", "tensor<512x3xf32>");

  @Test
  void aLongRegionIsConverted() {
    CompileRequest request = request(FORCES, "cpu");
    CompileResult result = Pipeline.run(request);
    CompileResult rowMajor = Pipeline.run(request.withEmission(Emission.DEFAULTS.withLayout(LayoutEmit.NONE)));
    assertThat(transposes(result)).isBetween(1, 3);
    assertThat(transposes(rowMajor)).isZero();
    assertThat(result.cost().afterNs()).isLessThan(rowMajor.cost().afterNs() * 9 / 10);
  }

  @Test
  void aShortRegionIsNot() {
    String module = """
        func.func @main(%x: T) -> T {
          %0 = stablehlo.reverse %x, dims = [0] : T
          %1 = stablehlo.add %0, %x : T
          return %1 : T
        }
        """.replace("T", "tensor<512x512x3xf32>");
    assertThat(transposes(Pipeline.run(request(module, "cpu")))).isZero();
  }

  @Test
  void noneIsConvertedWhereTheTargetDoesNotMind() {
    assertThat(transposes(Pipeline.run(request(FORCES, "gpu")))).isZero();
  }
}
