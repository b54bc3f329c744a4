package dev.eqdrive.egraph;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;

/**
 * What is known of every element of a value. Bounds and signs speak of the elements that are not NaN; complex values have no
 * bounds. Bounds compare numerically, so a bound of 0 says nothing of the sign of a zero.
 *
 * @param lo          lower bound
 * @param hi          upper bound
 * @param finite      no infinity and no NaN
 * @param noNan       no NaN
 * @param nonNegative at least +0, never −0
 * @param positive    above zero
 * @param nonZero     neither +0 nor −0
 * @param integral    integers (or infinite) only
 */
public record Facts(double lo, double hi, boolean finite, boolean noNan, boolean nonNegative, boolean positive,
    boolean nonZero, boolean integral) {
  /** Nothing is known. */
  public static final Facts UNKNOWN = new Facts(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, false, false,
      false, false, false);
  private static final Facts BOOLEAN = integers(0, 1);

  /** What the type alone says. */
  public static Facts of(Type type) {
    if (!(type instanceof TensorType t)) return UNKNOWN;
    ElementType e = t.element();
    return switch (e.kind()) {
      case BOOLEAN -> BOOLEAN;
      case SIGNED -> integers(-Math.scalb(1.0, e.bits() - 1), maxInteger(e.bits() - 1));
      case UNSIGNED -> integers(0, maxInteger(e.bits()));
      case FLOAT, COMPLEX -> UNKNOWN;
    };
  }

  /** 2ⁿ − 1, rounded up where a double cannot hold it. */
  private static double maxInteger(int bits) {
    return bits > 53 ? Math.scalb(1.0, bits) : Math.scalb(1.0, bits) - 1;
  }

  /** Integers of an integer type between bounds. */
  public static Facts integers(double lo, double hi) {
    return new Facts(lo, hi, true, true, lo >= 0, lo > 0, lo > 0 || hi < 0, true);
  }

  /** Facts with everything drawn that follows from bounds and flags together. */
  static Facts of(double lo, double hi, boolean noNan, boolean nonNegative, boolean nonZero, boolean integral) {
    double low = nonNegative ? Math.max(lo, 0) : lo;
    boolean nn = nonNegative || low > 0;
    boolean nz = nonZero || low > 0 || hi < 0;
    boolean finite = noNan && low > Double.NEGATIVE_INFINITY && hi < Double.POSITIVE_INFINITY;
    return new Facts(low, hi, finite, noNan, nn, nn && nz, nz, integral);
  }

  /** Keeps bounds and signs; {@code finite} is lost unless the bounds imply it. */
  Facts withNoNan(boolean value) {
    return of(lo, hi, value, nonNegative, nonZero, integral).andFinite(finite && value);
  }

  /** Adds that there is no infinity (and no NaN), if so. */
  Facts andFinite(boolean value) {
    return !value || finite ? this : new Facts(lo, hi, true, true, nonNegative, positive, nonZero, integral);
  }

  /** What holds if both are right about the same value. */
  public Facts and(Facts o) {
    if (o == this || o.equals(this)) return this;
    return of(Math.max(lo, o.lo), Math.min(hi, o.hi), noNan || o.noNan, nonNegative || o.nonNegative,
        nonZero || o.nonZero,
        integral || o.integral).andFinite(finite || o.finite);
  }

  /** What holds for a value of which either may be right. */
  public Facts or(Facts o) {
    if (o == this || o.equals(this)) return this;
    return of(Math.min(lo, o.lo), Math.max(hi, o.hi), noNan && o.noNan, nonNegative && o.nonNegative,
        nonZero && o.nonZero,
        integral && o.integral).andFinite(finite && o.finite);
  }

  /** Whether no value satisfies this. */
  public boolean contradictory() {
    return noNan && (lo > hi || nonZero && lo == 0 && hi == 0);
  }

  /** Largest magnitude. */
  public double magnitude() {
    return Math.max(Math.abs(lo), Math.abs(hi));
  }

  /** Whether no element lies above zero or below. */
  boolean atLeastZero() {
    return lo >= 0;
  }
}
