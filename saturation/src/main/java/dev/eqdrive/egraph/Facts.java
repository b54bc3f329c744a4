package dev.eqdrive.egraph;

/**
 * What is known of every element of a value. Bounds and signs speak of the elements that are not NaN; complex values have no
 * bounds.
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
  public static final Facts UNKNOWN =
      new Facts(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, false, false, false, false, false);
}
