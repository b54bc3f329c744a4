package dev.eqdrive.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.TensorType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class ValueComparisonTest {
  private static Literal floats(float... values) {
    ByteBuffer b = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float v : values) b.putFloat(v);
    return Literal.dense(TensorType.of(ElementType.F32, values.length), b.array());
  }

  private static boolean agree(Literal x, Literal y) {
    return ValueComparison.difference(x, y, false).isEmpty();
  }

  @Test
  void roundingIsJudgedAgainstTheLargestElement() {
    assertThat(agree(floats(100, 1e-3f), floats(100, 2e-3f))).isTrue();
    assertThat(agree(floats(1, 1e-3f), floats(1, 4e-3f))).isFalse();
  }

  /** The gradient of a variance by its mean: -2.2e-8 or 0. */
  @Test
  void whatCancelsOutIsRounding() {
    assertThat(agree(floats(-2.2351742e-8f, 0), floats(0, 0))).isTrue();
    assertThat(agree(floats(-2e-6f, 0), floats(0, 0))).isFalse();
  }

  @Test
  void infinitiesAndNansAgreeOnlyWithThemselves() {
    float inf = Float.POSITIVE_INFINITY;
    assertThat(agree(floats(inf, Float.NaN), floats(inf, Float.NaN))).isTrue();
    assertThat(agree(floats(inf), floats(-inf))).isFalse();
    assertThat(agree(floats(1), floats(Float.NaN))).isFalse();
  }
}
