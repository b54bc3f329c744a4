package dev.eqdrive.pjrt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.fold.Scalars;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Seeded arguments have the shape that was asked for. */
class FillTest {
  private static double[] values(Fill fill, TensorType type) {
    Literal l = Literal.dense(type, fill.bytes(type, 7));
    double[] v = new double[(int) type.elements()];
    for (int i = 0; i < v.length; i++) {
      long bits = l.bits(l.isSplat() ? 0 : i);
      v[i] = type.element().isFloat()
          ? Scalars.toDouble(type.element(), bits)
          : Scalars.toLong(type.element(), bits);
    }
    return v;
  }

  private static TensorType f32(long... shape) {
    return TensorType.of(ElementType.F32, shape);
  }

  @Test
  void sameSeedSameBytes() {
    TensorType t = f32(100);
    Fill normal = Fill.of(ElementType.F32);
    assertThat(normal.bytes(t, 3)).isEqualTo(normal.bytes(t, 3)).isNotEqualTo(normal.bytes(t, 4));
    assertThat(Input.seeded(t, normal, 0, 0).bytes()).isNotEqualTo(Input.seeded(t, normal, 0, 1).bytes());
  }

  @Test
  void boundsHold() {
    assertThat(Arrays.stream(values(new Fill(Fill.Kind.UNIFORM, 3, 4, 0), f32(1000))).boxed())
        .allMatch(x -> x >= 3 && x < 4.0001);
    assertThat(Arrays.stream(values(new Fill(Fill.Kind.INT, 2, 5, 0), TensorType.of(ElementType.I32, 1000))).boxed())
        .allMatch(x -> x >= 2 && x < 5).contains(2.0, 3.0, 4.0);
    assertThat(values(Fill.of(ElementType.I1), TensorType.of(ElementType.I1, 100))).containsOnly(0, 1);
    double[] normal = values(Fill.of(ElementType.F64), TensorType.of(ElementType.F64, 10_000));
    assertThat(Arrays.stream(normal).map(x -> x * x).average().orElse(0)).isBetween(0.009, 0.011);
  }

  @Test
  void patternsArePatterns() {
    assertThat(values(new Fill(Fill.Kind.LINSPACE, -1, 1, 0), f32(2, 5))).containsExactly(-1, -0.5, 0, 0.5, 1, -1, -0.5,
        0, 0.5, 1);
    assertThat(values(new Fill(Fill.Kind.EYE, 0, 0, 2), f32(2, 2, 3))).containsExactly(2, 0, 0, 0, 2, 0, 2, 0, 0, 0, 2,
        0);
    assertThat(values(new Fill(Fill.Kind.LATTICE, 0, 2, 0), f32(4, 2))).as("two by two cells of width 2")
        .containsExactly(1, 1, 1, 3, 3, 1, 3, 3);
  }

  @Test
  void givenSplatsAreWrittenOut() {
    Input.Given g = new Input.Given(Literal.splat(TensorType.of(ElementType.I16, 3), new byte[]{1, 2}));
    assertThat(g.bytes()).containsExactly(1, 2, 1, 2, 1, 2);
  }
}
