package dev.eqdrive.egraph;

import dev.eqdrive.ir.ElementType;

/**
 * Interval arithmetic on facts of one element type, for the type's own rounding: a bound computed in double precision and
 * rounded outward to the type bounds the correctly rounded result, because rounding is monotonic.
 */
final class Bounds {
  private final ElementType type;

  Bounds(ElementType type) {
    this.type = type;
  }

  /** Whether bounds of this type are tracked: integers, booleans and the wide float types. */
  boolean tracked() {
    return switch (type) {
      case F64, F32, F16, BF16 -> true;
      default -> !type.isFloat() && !type.isComplex();
    };
  }

  double maxFinite() {
    return switch (type) {
      case F32 -> Float.MAX_VALUE;
      case BF16 -> (2 - 0x1p-7) * 0x1p127;
      case F16 -> 65504;
      default -> Double.MAX_VALUE;
    };
  }

  private int mantissa() {
    return switch (type) {
      case F32 -> 23;
      case BF16 -> 7;
      case F16 -> 10;
      default -> 52;
    };
  }

  private int minExponent() {
    return switch (type) {
      case F32, BF16 -> -126;
      case F16 -> -14;
      default -> -1022;
    };
  }

  /** The smallest number of the type that is at least {@code x}. */
  double up(double x) {
    if (type == ElementType.F64 || Double.isInfinite(x) || x == 0) return x;
    if (Double.isNaN(x)) return Double.POSITIVE_INFINITY;
    double q = Math.scalb(1.0, Math.max(Math.getExponent(x), minExponent()) - mantissa());
    double r = Math.ceil(x / q) * q;
    return r > maxFinite() ? Double.POSITIVE_INFINITY : Math.max(r, -maxFinite());
  }

  /** The largest number of the type that is at most {@code x}. */
  double down(double x) {
    return -up(-x);
  }

  /** Facts of a correctly rounded float operation whose exact result lies within these bounds. */
  Facts rounded(double lo, double hi, boolean noNan, boolean nonNegative, boolean nonZero, boolean integral) {
    double low = Double.isNaN(lo) ? Double.NEGATIVE_INFINITY : down(lo);
    double high = Double.isNaN(hi) ? Double.POSITIVE_INFINITY : up(hi);
    return Facts.of(low, high, noNan, nonNegative, nonZero, integral);
  }

  /** As {@link #rounded}, for functions that back ends compute to a few units in the last place. */
  Facts approximate(double lo, double hi, boolean noNan, boolean nonNegative) {
    double slack = Math.scalb(1.0, 4 - mantissa());
    return rounded(lo - Math.abs(lo) * slack - Double.MIN_NORMAL, hi + Math.abs(hi) * slack + Double.MIN_NORMAL, noNan,
        nonNegative, false, false);
  }

  /** Facts of an integer operation with these exact bounds, which wraps if they leave the type. */
  Facts wrapped(double lo, double hi) {
    Facts all = Facts.of(new dev.eqdrive.ir.TensorType(type, dev.eqdrive.ir.Dims.EMPTY));
    boolean exact = Math.max(Math.abs(lo), Math.abs(hi)) <= 0x1p53;
    return exact && lo >= all.lo() && hi <= all.hi() ? Facts.integers(lo, hi) : all;
  }

  Facts add(Facts a, Facts b) {
    if (!type.isFloat()) return wrapped(a.lo() + b.lo(), a.hi() + b.hi());
    boolean cancels = canBe(a, Double.POSITIVE_INFINITY) && canBe(b, Double.NEGATIVE_INFINITY)
        || canBe(a, Double.NEGATIVE_INFINITY) && canBe(b, Double.POSITIVE_INFINITY);
    boolean nonNegative = a.nonNegative() && b.atLeastZero() || b.nonNegative() && a.atLeastZero();
    boolean nonZero = nonNegative && (a.positive() || b.positive());
    return rounded(a.lo() + b.lo(), a.hi() + b.hi(), a.noNan() && b.noNan() && !cancels, nonNegative, nonZero,
        a.integral() && b.integral());
  }

  Facts subtract(Facts a, Facts b) {
    if (!type.isFloat()) return wrapped(a.lo() - b.hi(), a.hi() - b.lo());
    Facts sum = add(a, negate(b));
    boolean nonNegative = a.nonNegative() && a.lo() >= b.hi();
    return Facts.of(sum.lo(), sum.hi(), sum.noNan(), nonNegative, sum.nonZero(), sum.integral());
  }

  Facts negate(Facts a) {
    if (!type.isFloat()) return wrapped(-a.hi(), -a.lo());
    return Facts.of(-a.hi(), -a.lo(), a.noNan(), false, a.nonZero(), a.integral()).andFinite(a.finite());
  }

  Facts multiply(Facts a, Facts b, boolean same) {
    double ll = product(a.lo(), b.lo());
    double lh = product(a.lo(), b.hi());
    double hl = product(a.hi(), b.lo());
    double hh = product(a.hi(), b.hi());
    double lo = Math.min(Math.min(ll, lh), Math.min(hl, hh));
    double hi = Math.max(Math.max(ll, lh), Math.max(hl, hh));
    if (same) lo = Math.max(lo, 0);
    if (!type.isFloat()) return wrapped(lo, hi);
    boolean undefined = !same && (mayBeInfinite(a) && !b.nonZero() || mayBeInfinite(b) && !a.nonZero());
    return rounded(lo, hi, a.noNan() && b.noNan() && !undefined, same || a.nonNegative() && b.nonNegative(), false,
        a.integral() && b.integral());
  }

  private static double product(double x, double y) {
    return x == 0 || y == 0 ? 0 : x * y;
  }

  Facts divide(Facts a, Facts b) {
    boolean signed = b.lo() > 0 || b.hi() < 0;
    double lo = Double.NEGATIVE_INFINITY;
    double hi = Double.POSITIVE_INFINITY;
    if (signed) {
      lo = Math.min(Math.min(a.lo() / b.lo(), a.lo() / b.hi()), Math.min(a.hi() / b.lo(), a.hi() / b.hi()));
      hi = Math.max(Math.max(a.lo() / b.lo(), a.lo() / b.hi()), Math.max(a.hi() / b.lo(), a.hi() / b.hi()));
    }
    if (!type.isFloat()) {
      if (!signed || a.magnitude() >= 0x1p53) return wrapped(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
      return wrapped(truncate(lo), truncate(hi));
    }
    boolean undefined = !b.nonZero() && !a.nonZero() || mayBeInfinite(a) && mayBeInfinite(b);
    return rounded(lo, hi, a.noNan() && b.noNan() && !undefined, a.nonNegative() && b.nonNegative(), false, false);
  }

  static double truncate(double x) {
    return x < 0 ? Math.ceil(x) + 0.0 : Math.floor(x);
  }

  /** The remainder has the dividend's sign and is smaller than either operand. */
  Facts remainder(Facts a, Facts b) {
    double limit = b.magnitude();
    double lo = a.lo() < 0 ? Math.max(a.lo(), -limit) : 0;
    double hi = a.hi() > 0 ? Math.min(a.hi(), limit) : 0;
    if (!type.isFloat()) return b.nonZero() ? wrapped(lo, hi) : wrapped(Double.NEGATIVE_INFINITY, hi);
    return Facts.of(lo, hi, a.finite() && b.noNan() && b.nonZero(), a.nonNegative(), false,
        a.integral() && b.integral());
  }

  /** The NaN-propagating maximum, for which −0 &lt; +0. */
  Facts maximum(Facts a, Facts b) {
    return Facts.of(Math.max(a.lo(), b.lo()), Math.max(a.hi(), b.hi()), a.noNan() && b.noNan(),
        a.nonNegative() || b.nonNegative(), a.positive() || b.positive() || a.nonZero() && b.nonZero(),
        a.integral() && b.integral()).andFinite(a.finite() && b.finite());
  }

  Facts minimum(Facts a, Facts b) {
    return Facts.of(Math.min(a.lo(), b.lo()), Math.min(a.hi(), b.hi()), a.noNan() && b.noNan(),
        a.nonNegative() && b.nonNegative(), a.nonZero() && b.nonZero(), a.integral() && b.integral())
        .andFinite(a.finite() && b.finite());
  }

  Facts abs(Facts a) {
    boolean crosses = a.lo() <= 0 && a.hi() >= 0;
    double lo = crosses ? 0 : Math.min(Math.abs(a.lo()), Math.abs(a.hi()));
    if (!type.isFloat()) return wrapped(lo, a.magnitude());
    return Facts.of(lo, a.magnitude(), a.noNan(), true, a.nonZero(), a.integral()).andFinite(a.finite());
  }

  /** Sum of {@code n} values and an initial one, in any order of summation. */
  Facts sum(Facts x, Facts init, double n) {
    double lo = product(n, x.lo()) + init.lo();
    double hi = product(n, x.hi()) + init.hi();
    if (!type.isFloat()) return wrapped(lo, hi);
    boolean nonNegative = x.nonNegative() && init.nonNegative();
    // A partial sum may leave [lo, hi] when signs differ, and each addition may round away from zero.
    double most = product(n, x.magnitude()) + init.magnitude();
    double slack = 2 * n * Math.scalb(1.0, -mantissa());
    double error = n > 1e15 || slack > 0.5 ? Double.POSITIVE_INFINITY : most * 2 * slack + Double.MIN_NORMAL;
    boolean bounded = most + error <= maxFinite();
    boolean noNan = x.noNan() && init.noNan() && (bounded || nonNegative);
    return rounded(lo - error, hi + error, noNan, nonNegative, false, x.integral() && init.integral());
  }

  static boolean mayBeInfinite(Facts f) {
    return canBe(f, Double.POSITIVE_INFINITY) || canBe(f, Double.NEGATIVE_INFINITY);
  }

  private static boolean canBe(Facts f, double infinity) {
    return !f.finite() && (infinity > 0 ? f.hi() == infinity : f.lo() == infinity);
  }
}
