package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.fold.Scalars;
import java.util.List;
import java.util.Optional;

/** Compares results of two programs that should be equivalent. */
public final class NumericCheck {
  /** How equal values must be. */
  public enum Level {
    /** Bit for bit, except that any NaN equals any NaN. */
    BITWISE,
    /** No unit in the last place apart, but −0 equals +0. */
    EXACT,
    /**
     * Rounding may differ: 8·√n units in the last place (4·√n for 16-bit floats) or the relative bounds of the element
     * type.
     */
    ROUNDED
  }

  /**
   * What to accept.
   *
   * @param longest length of the longest reduction or contraction; matters for ROUNDED only
   */
  public record Tolerance(Level level, long longest) {
    public static final Tolerance BITWISE = new Tolerance(Level.BITWISE, 1);
    public static final Tolerance EXACT = new Tolerance(Level.EXACT, 1);

    public static Tolerance rounded(long longest) {
      return new Tolerance(Level.ROUNDED, Math.max(1, longest));
    }
  }

  private NumericCheck() {
  }

  /** The first difference beyond the tolerance, described; empty if the results agree. */
  public static Optional<String> difference(List<Literal> expected, List<Literal> actual, Tolerance tolerance) {
    if (expected.size() != actual.size()) return Optional.of(expected.size() + " and " + actual.size() + " results");
    for (int i = 0; i < expected.size(); i++) {
      Optional<String> d = difference(expected.get(i), actual.get(i), tolerance);
      if (d.isPresent()) return Optional.of("result " + i + ": " + d.get());
    }
    return Optional.empty();
  }

  /** The first difference beyond the tolerance, described; empty if the tensors agree. */
  public static Optional<String> difference(Literal expected, Literal actual, Tolerance tolerance) {
    TensorType type = expected.type();
    if (!type.equals(actual.type())) return Optional.of("types " + type + " and " + actual.type());
    long n = expected.isSplat() && actual.isSplat() ? Math.min(1, type.elements()) : type.elements();
    if (type.element().isComplex()) return complex(expected, actual, n, tolerance);
    double scale = tolerance.level() == Level.ROUNDED && Scalars.modelled(type.element()) && type.element().isFloat()
        ? largest(expected, n)
        : 0;
    for (long i = 0; i < n; i++) {
      long x = expected.bits(i);
      long y = actual.bits(i);
      if (x != y && !agree(type.element(), x, y, tolerance, scale)) {
        return Optional.of("element " + i + " is " + text(type.element(), x) + " and " + text(type.element(), y));
      }
    }
    return Optional.empty();
  }

  private static boolean agree(ElementType e, long x, long y, Tolerance tolerance, double scale) {
    if (!e.isFloat()) return false;
    if (!Scalars.modelled(e)) return tolerance.level() == Level.ROUNDED && Math.abs(ordered(e, x) - ordered(e, y)) <= 1;
    double a = Scalars.toDouble(e, x);
    double b = Scalars.toDouble(e, y);
    if (Double.isNaN(a) || Double.isNaN(b)) return Double.isNaN(a) && Double.isNaN(b);
    if (tolerance.level() == Level.BITWISE) return false;
    if (a == b) return true;
    if (tolerance.level() == Level.EXACT || Double.isInfinite(a) || Double.isInfinite(b)) return false;
    boolean wide = e == ElementType.F64 || e == ElementType.F32;
    double units = (wide ? 8 : 4) * Math.sqrt(tolerance.longest());
    double apart = Math.abs((double) ordered(e, x) - (double) ordered(e, y));
    return apart <= units || Math.abs(a - b) <= relative(e) * Math.abs(a) + absolute(e) * scale;
  }

  private static double relative(ElementType e) {
    return switch (e) {
      case F64 -> 1e-12;
      case F32 -> 1e-5;
      case F16 -> 2e-3;
      default -> 1.6e-2;
    };
  }

  /** Share of the largest magnitude that is allowed as an absolute error. */
  private static double absolute(ElementType e) {
    return e == ElementType.F32 ? 1e-6 : 0;
  }

  /** Position of a float among all of its type, zero at zero. */
  private static long ordered(ElementType e, long bits) {
    if (e == ElementType.F8E8M0FNU) return bits;
    long sign = 1L << e.bits() - 1;
    return (bits & sign) == 0 ? bits & sign - 1 : -(bits & sign - 1);
  }

  private static double largest(Literal values, long n) {
    double largest = 0;
    for (long i = 0; i < n; i++) {
      double v = Math.abs(Scalars.toDouble(values.type().element(), values.bits(i)));
      if (v > largest && !Double.isInfinite(v)) largest = v;
    }
    return largest;
  }

  /** Part by part, or the distance in the plane against the magnitude. */
  private static Optional<String> complex(Literal expected, Literal actual, long n, Tolerance tolerance) {
    ElementType part = expected.type().element() == ElementType.C64 ? ElementType.F32 : ElementType.F64;
    byte[] x = expected.bytes();
    byte[] y = actual.bytes();
    for (long i = 0; i < n; i++) {
      long[] a = {bits(expected, x, 2 * i, part), bits(expected, x, 2 * i + 1, part)};
      long[] b = {bits(actual, y, 2 * i, part), bits(actual, y, 2 * i + 1, part)};
      double scale = Math.hypot(Scalars.toDouble(part, a[0]), Scalars.toDouble(part, a[1]));
      boolean parts = true;
      for (int k = 0; k < 2; k++) parts &= a[k] == b[k] || agree(part, a[k], b[k], tolerance, 0);
      double apart = Math.hypot(Scalars.toDouble(part, a[0]) - Scalars.toDouble(part, b[0]),
          Scalars.toDouble(part, a[1]) - Scalars.toDouble(part, b[1]));
      boolean plane = tolerance.level() == Level.ROUNDED && apart <= relative(part) * scale;
      if (!parts && !plane) {
        return Optional
            .of("element " + i + " is (" + text(part, a[0]) + ", " + text(part, a[1]) + ") and (" + text(part, b[0])
                + ", " + text(part, b[1]) + ")");
      }
    }
    return Optional.empty();
  }

  private static long bits(Literal literal, byte[] raw, long part, ElementType e) {
    int at = (int) ((literal.isSplat() ? part & 1 : part) * e.bytes());
    long v = 0;
    for (int i = e.bytes() - 1; i >= 0; i--) v = v << 8 | raw[at + i] & 0xff;
    return v;
  }

  private static String text(ElementType e, long bits) {
    if (e.isFloat() && Scalars.modelled(e)) return Scalars.toDouble(e, bits) + " (0x" + Long.toHexString(bits) + ")";
    return e.isFloat() ? "0x" + Long.toHexString(bits) : Long.toString(Scalars.toLong(e, bits));
  }
}
