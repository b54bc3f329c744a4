package dev.eqdrive.extract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * What extracting from an e-graph file gave.
 *
 * @param cost real cost of the plan
 * @param bound no plan costs less
 * @param gap (cost − bound) / |cost|, 0 when proved
 * @param status where the plan came from
 * @param bestSeconds when the plan was found
 * @param proofSeconds when it was proved, or NaN
 * @param solution the integer solution behind it
 */
public record ExtractReport(double cost, double bound, double gap, Status status, double bestSeconds,
    double proofSeconds, Solution solution) {
  private static final double LARGE = 1e15;
  private static final double SMALL = 1e-15;

  /** The line that the command prints. */
  public String line() {
    String proof = Double.isNaN(proofSeconds) ? "-" : String.format(Locale.ROOT, "%.3f", proofSeconds);
    return String.format(Locale.ROOT, "cost=%s bound=%s gap=%s status=%s best_s=%.3f proof_s=%s", number(cost),
        number(bound), number(gap), status, bestSeconds, proof);
  }

  private static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < LARGE) {
      return Long.toString((long) value);
    }
    BigDecimal rounded = new BigDecimal(value, new MathContext(10)).stripTrailingZeros();
    return Math.abs(value) < LARGE && Math.abs(value) > SMALL ? rounded.toPlainString() : rounded.toString();
  }
}
