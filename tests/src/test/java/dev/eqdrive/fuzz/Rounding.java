package dev.eqdrive.fuzz;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.stablehlo.NumericCheck;
import dev.eqdrive.stablehlo.NumericCheck.Tolerance;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/**
 * Tells rounding from error without a bound for either: what is rounding in single precision is a billionth of that in
 * double precision, and what is an error stays as large.
 */
final class Rounding {
  /** Of the largest element, what rounding may make of it: constants are folded in single precision. */
  private static final double NEAR = 3e-6;
  /** Differences in double precision, as a part of those in single precision, that are rounding. */
  private static final double SHRINKS = 1e-4;
  /** Smaller differences come from cancellation of ordinary numbers. */
  private static final double NOTHING = 1e-10;
  /** Beyond this, single precision may overflow. */
  private static final double HUGE = 1e30;

  private Rounding() {
  }

  /**
   * How two values differ by more than rounding, given both in single and in double precision.
   *
   * @param terms values in double precision that may have been added up in single precision
   */
  static Optional<String> disagreement(Literal x, Literal y, Literal wideX, Literal wideY, List<Literal> terms) {
    ElementType e = x.type().element();
    if (!e.isFloat() && !e.isComplex()) {
      return NumericCheck.difference(wideX, wideY, Tolerance.BITWISE);
    }
    double[] a = doubles(x, false);
    double[] b = doubles(y, false);
    double[] exactA = doubles(wideX, true);
    double[] exactB = doubles(wideY, true);
    double scale = largest(exactA);
    for (Literal t : terms) scale = Math.max(scale, largest(doubles(t, true)));
    double apart = 0;
    for (int i = 0; i < a.length; i++) if (Double.isFinite(a[i] - b[i])) apart = Math.max(apart, Math.abs(a[i] - b[i]));
    for (int i = 0; i < a.length; i++) {
      double p = exactA[i];
      double q = exactB[i];
      boolean huge = Math.abs(p) > HUGE || Math.abs(q) > HUGE;
      if (Double.isFinite(p) != Double.isFinite(q) || Double.isNaN(p) != Double.isNaN(q)) {
        if (!huge) return Optional.of("element " + i + " is " + p + " and " + q);
        continue;
      }
      if (!Double.isFinite(p) || huge) continue;
      double d = Math.abs(p - q);
      if (d > Math.max(NOTHING, NEAR * scale) && d > SHRINKS * apart)
        return Optional
            .of("element " + i + " is " + p + " and " + q + ", in single precision " + a[i] + " and " + b[i]);
      if (Double.isFinite(a[i]) && !Double.isFinite(b[i]))
        return Optional.of("element " + i + " is " + a[i] + " and " + b[i] + ", in double precision " + p);
    }
    return Optional.empty();
  }

  /** Whether a number of single precision is finite, and so large that a product with ordinary ones may not be. */
  static boolean isHuge(Literal l) {
    boolean single = l.type().element() == ElementType.F32 || l.type().element() == ElementType.C64;
    return single && largest(doubles(l, false)) > HUGE;
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double v : values) if (Double.isFinite(v)) largest = Math.max(largest, Math.abs(v));
    return largest;
  }

  private static double[] doubles(Literal l, boolean wide) {
    int parts = l.type().element().isComplex() ? 2 : 1;
    ByteBuffer bytes = ByteBuffer.wrap(l.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    double[] values = new double[(int) l.type().elements() * parts];
    for (int i = 0; i < values.length; i++) {
      int at = l.isSplat() ? i % parts : i;
      values[i] = wide ? bytes.getDouble(8 * at) : bytes.getFloat(4 * at);
    }
    return values;
  }
}
