package dev.eqdrive.pjrt;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.fold.Scalars;
import java.util.List;

/**
 * How far the results of two programs are apart.
 *
 * @param absolute largest difference of an element
 * @param relative largest difference of an element as a part of the largest magnitude of its result
 * @param agrees   whether integers and what is not finite are equal, and other differences at most
 *                 {@value #ABSOLUTE} + {@value #RELATIVE} of the largest magnitude of the result
 */
public record Difference(double absolute, double relative, boolean agrees) {
  /** No difference. */
  public static final Difference NONE = new Difference(0, 0, true);

  private static final double RELATIVE = 1e-3;
  private static final double ABSOLUTE = 1e-6;
  private static final Difference TOTAL = new Difference(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, false);

  /** One result: its type and row-major bytes. */
  record Tensor(TensorType type, byte[] bytes) {
  }

  static Difference of(List<Tensor> expected, List<Tensor> actual) {
    if (expected.size() != actual.size()) return TOTAL;
    Difference sum = NONE;
    for (int i = 0; i < expected.size(); i++) sum = sum.and(of(expected.get(i), actual.get(i)));
    return sum;
  }

  private Difference and(Difference o) {
    return new Difference(Math.max(absolute, o.absolute), Math.max(relative, o.relative), agrees && o.agrees);
  }

  private static Difference of(Tensor expected, Tensor actual) {
    if (!expected.type().equals(actual.type())) return TOTAL;
    ElementType e = expected.type().element();
    ElementType part = e == ElementType.C64 ? ElementType.F32 : e == ElementType.C128 ? ElementType.F64 : e;
    boolean real = part.isFloat() && Scalars.modelled(part);
    double apart = 0;
    double largest = 0;
    for (int at = 0; at < expected.bytes().length; at += part.bytes()) {
      long x = bits(expected.bytes(), at, part.bytes());
      long y = bits(actual.bytes(), at, part.bytes());
      if (!real) {
        if (x != y) return new Difference(1, 1, false);
        continue;
      }
      double a = Scalars.toDouble(part, x);
      double b = Scalars.toDouble(part, y);
      if (Double.isFinite(a) && Double.isFinite(b)) {
        apart = Math.max(apart, Math.abs(a - b));
        largest = Math.max(largest, Math.abs(a));
      } else if (Double.compare(a, b) != 0) {
        return TOTAL;
      }
    }
    double relative = apart == 0 ? 0 : largest == 0 ? 1 : apart / largest;
    double allowed = part == ElementType.F32 || part == ElementType.F64 ? RELATIVE : 30 * RELATIVE;
    return new Difference(apart, relative, apart <= ABSOLUTE + allowed * largest);
  }

  private static long bits(byte[] bytes, int at, int width) {
    long v = 0;
    for (int i = Math.min(width, 8) - 1; i >= 0; i--) v = v << 8 | bytes[at + i] & 0xff;
    return v;
  }
}
