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
  private static CompileRequest request(String body, String target) {
    String module = "func.func @main(%x: tensor<512x512x3xf32>) -> tensor<512x512x3xf32> {\n" + body + "\n}\n";
    return CompileRequest.of(new Source("layouts", Bytes.of(module.getBytes(StandardCharsets.UTF_8))))
        .withTarget(target)
        .withChecks(Checks.DEFAULTS.withVerify(Verify.OFF));
  }

  private static int transposes(CompileResult result) {
    return result.ops().stream().filter(o -> o.name().equals("transpose")).mapToInt(CompileResult.OpCount::after).sum();
  }

  /** Rows of three elements are scaled to unit length and moved, some times, between a parameter and a result as they are. */
  private static String region(int steps) {
    String t = "tensor<512x512x3xf32>";
    String rows = "tensor<512x512xf32>";
    StringBuilder b = new StringBuilder("%z = stablehlo.constant dense<0.0> : tensor<f32>\n");
    String value = "%x";
    for (int i = 0; i < steps; i++) {
      b.append(("""
          %q# = stablehlo.multiply V, V : T
          %s# = stablehlo.reduce(%q# init: %z) applies stablehlo.add across dimensions = [2] : (T, tensor<f32>) -> R
          %n# = stablehlo.rsqrt %s# : R
          %b# = stablehlo.broadcast_in_dim %n#, dims = [0, 1] : (R) -> T
          %m# = stablehlo.multiply V, %b# : T
          %a# = stablehlo.abs %m# : T
          %v# = stablehlo.add %a#, %b# : T
          """).replace("#", "" + i).replace("V", value).replace("T", t).replace("R", rows));
      value = "%v" + i;
    }
    return b.append("return ").append(value).append(" : ").append(t).toString();
  }

  @Test
  void aLongRegionIsConverted() {
    CompileRequest request = request(region(4), "cpu");
    CompileResult result = Pipeline.run(request);
    CompileResult rowMajor = Pipeline.run(request.withEmission(Emission.DEFAULTS.withLayout(LayoutEmit.NONE)));
    assertThat(transposes(result)).as("no more than one a step").isBetween(1, 4);
    assertThat(transposes(rowMajor)).isZero();
    assertThat(result.cost().afterNs()).isLessThan(rowMajor.cost().afterNs() * 9 / 10);
  }

  @Test
  void aShortRegionIsNot() {
    String t = "tensor<512x512x3xf32>";
    CompileResult result = Pipeline
        .run(request("%r = stablehlo.reverse %x, dims = [0] : " + t + "\n%0 = stablehlo.add %r, %x : "
            + t + "\nreturn %0 : " + t, "cpu"));
    assertThat(transposes(result)).isZero();
  }

  @Test
  void noneIsConvertedWhereTheTargetDoesNotMind() {
    assertThat(transposes(Pipeline.run(request(region(4), "gpu")))).isZero();
  }
}
