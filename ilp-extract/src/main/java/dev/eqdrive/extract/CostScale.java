package dev.eqdrive.extract;

import java.util.Arrays;
import java.util.Optional;

/**
 * Real costs as integers, by a power of ten: exactly where the costs are decimal fractions (also such that were rounded
 * to single precision) and otherwise as finely as 53 bits for a plan allow.
 *
 * <p>Without negative costs, what costs more than a known plan in all is in no best plan. How much more does not matter
 * and must not make the other costs coarse.
 */
final class CostScale {
  private static final double EXACT = 0x1p53;
  private static final double LARGEST = 1e305;
  /** The dearest column that matters has to be this much cheaper than the dearest so far for costs to be scaled anew. */
  private static final double WORTHWHILE = 5;

  private final double[] costs;
  /** Nothing counts as costing more. */
  private final double most;
  private final double factor;
  private final boolean exact;

  private CostScale(double[] costs, int terms, double most) {
    this.costs = costs;
    double max = 0;
    for (double cost : costs) {
      max = Math.max(max, Math.min(Math.abs(cost), most));
    }
    this.most = max;
    double limit = Math.min(LARGEST, EXACT / Math.max(max, Double.MIN_NORMAL) / Math.max(1, terms));
    double scale = 1;
    while (scale > limit) {
      scale /= 10;
    }
    boolean integral = scale == 1 && integral(1);
    while (!integral && scale * 10 < limit) {
      scale *= 10;
      integral = integral(scale);
    }
    factor = scale;
    exact = integral;
  }

  /**
   * A scale for the costs of columns.
   *
   * @param shape a space with these columns, whatever their prices
   * @param costs finite numbers
   */
  static CostScale of(PlanSpace shape, double[] costs) {
    CostScale scale = new CostScale(costs, shape.goals(), Double.MAX_VALUE);
    boolean gains = Arrays.stream(costs).anyMatch(cost -> cost < 0);
    while (!scale.exact && !gains) {
      PlanSpace scaled = shape.withCosts(scale.integers());
      Optional<Plan> plan = Plan.of(scaled, Derivation.of(scaled).choices());
      double known = plan.map(found -> sum(costs, found)).orElse(Double.MAX_VALUE);
      double most = known > 0 ? 2 * known : leastPositive(costs);
      if (most * WORTHWHILE >= scale.most) {
        break;
      }
      scale = new CostScale(costs, shape.goals(), most);
    }
    return scale;
  }

  /** The real cost of a plan. */
  static double sum(double[] costs, Plan plan) {
    double sum = 0;
    for (int column : plan.columns()) {
      sum += costs[column];
    }
    return sum;
  }

  private static double leastPositive(double[] costs) {
    return Arrays.stream(costs).filter(cost -> cost > 0).min().orElse(1);
  }

  /** The integer price of cost 1. */
  double factor() {
    return factor;
  }

  /** The integer price of each column. */
  long[] integers() {
    return Arrays.stream(costs).mapToLong(cost -> Math.round(scaled(cost, factor))).toArray();
  }

  private double scaled(double cost, double scale) {
    return decimal(Math.min(cost, most)) * scale;
  }

  /** What a number in single precision was written as: files often hold such numbers with all their binary digits. */
  private static double decimal(double cost) {
    if (cost == (int) cost) {
      return cost;
    }
    return cost == (float) cost ? Double.parseDouble(Float.toString((float) cost)) : cost;
  }

  private boolean integral(double scale) {
    for (double cost : costs) {
      double scaled = scaled(cost, scale);
      if (cost <= most && Math.abs(scaled - Math.rint(scaled)) > 1e-9 * Math.abs(scaled)) {
        return false;
      }
    }
    return true;
  }
}
