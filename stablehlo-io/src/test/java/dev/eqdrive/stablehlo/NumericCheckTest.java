package dev.eqdrive.stablehlo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.fold.Scalars;
import dev.eqdrive.stablehlo.NumericCheck.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tolerances, and samples that are the same for the same seed. */
class NumericCheckTest {
  private static Literal bits(ElementType e, long bits) {
    return Scalars.splatOfBits(TensorType.of(e, 2), bits);
  }

  private static boolean equal(ElementType e, long x, long y, Tolerance tolerance) {
    return NumericCheck.difference(bits(e, x), bits(e, y), tolerance).isEmpty();
  }

  @Test
  void floats() {
    ElementType f = ElementType.F32;
    long one = Float.floatToRawIntBits(1);
    assertThat(equal(f, one, one + 8, Tolerance.rounded(1))).isTrue();
    assertThat(equal(f, one, one + 200, Tolerance.rounded(1))).isFalse();
    assertThat(equal(f, one, one + 200, Tolerance.rounded(1024))).isTrue();
    assertThat(equal(f, one, one + 1, Tolerance.EXACT)).isFalse();
    assertThat(equal(f, 0, 0x80000000L, Tolerance.EXACT)).isTrue();
    assertThat(equal(f, 0, 0x80000000L, Tolerance.BITWISE)).isFalse();
    assertThat(equal(f, 0x7fc00000L, 0xffc00001L, Tolerance.BITWISE)).isTrue();
    assertThat(equal(f, 0x7fc00000L, 0x7f800000L, Tolerance.rounded(1))).isFalse();
    assertThat(equal(f, 0x7f800000L, 0x7f7fffffL, Tolerance.rounded(1000))).isFalse();
  }

  @Test
  void othersAndMessages() {
    assertThat(equal(ElementType.I32, 5, 6, Tolerance.rounded(100))).isFalse();
    assertThat(equal(ElementType.F8E4M3FN, 0x38, 0x39, Tolerance.rounded(1))).isTrue();
    assertThat(equal(ElementType.F8E4M3FN, 0x38, 0x3a, Tolerance.rounded(1))).isFalse();
    assertThat(NumericCheck.difference(bits(ElementType.I32, 5), bits(ElementType.I32, -2), Tolerance.EXACT))
        .contains("element 0 is 5 and -2");
    TensorType c = TensorType.of(ElementType.C64, 1);
    Literal x = Literal.splat(c, new byte[]{0, 0, (byte) 0x80, 0x3f, 0, 0, 0, 0});
    Literal y = Literal.splat(c, new byte[]{0, 0, (byte) 0x80, 0x3f, 0, 0, 0, 0x20});
    assertThat(NumericCheck.difference(x, y, Tolerance.rounded(1))).isEmpty();
    assertThat(NumericCheck.difference(x, y, Tolerance.EXACT)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Samples.Distribution.class)
  void samplesDependOnTheSeedOnly(Samples.Distribution distribution) {
    for (ElementType e : ElementType.values()) {
      TensorType type = TensorType.of(e, 5, 7);
      assertThat(Samples.of(type, distribution, 3)).isEqualTo(Samples.of(type, distribution, 3));
    }
    TensorType f = TensorType.of(ElementType.F64, 50);
    assertThat(Samples.of(f, distribution, 3)).isNotEqualTo(Samples.of(f, distribution, 4));
    Literal ints = Samples.of(TensorType.of(ElementType.I32, 200), distribution, 1);
    for (int i = 0; i < 200; i++) assertThat(ints.bits(i)).isNotZero();
  }
}
