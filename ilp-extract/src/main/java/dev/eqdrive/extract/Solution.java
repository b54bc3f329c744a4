package dev.eqdrive.extract;

import java.util.Locale;

/**
 * The answer of the {@link PlanSolver}.
 *
 * @param plan a checked plan of the space that was asked about
 * @param cost its cost
 * @param bound no plan costs less than this
 * @param gap (cost − bound) / |cost|, 0 when proved
 * @param status where the plan came from
 * @param times when what happened
 * @param sizes what presolve and decomposition made of the space
 */
public record Solution(Plan plan, long cost, double bound, double gap, Status status, Times times, Sizes sizes) {
  /**
   * Seconds since the start of the solve.
   *
   * @param presolved when presolve was done
   * @param best when the plan was found
   * @param proof when it was proved, or NaN
   * @param total when everything was done
   * @param deterministic search effort spent, in deterministic units
   */
  public record Times(double presolved, double best, double proof, double total, double deterministic) {
  }

  /**
   * Counts before and after presolve.
   *
   * @param goals goals of the space
   * @param columns columns of the space
   * @param presolvedGoals goals left by presolve
   * @param presolvedColumns columns left by presolve
   * @param blocks independent blocks
   * @param distinctBlocks blocks that differ from each other
   */
  public record Sizes(int goals, int columns, int presolvedGoals, int presolvedColumns, int blocks,
      int distinctBlocks) {
  }

  static double gap(long cost, double bound) {
    if (bound >= cost) {
      return 0;
    }
    return cost == 0 ? 1 : (cost - bound) / Math.abs((double) cost);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "cost=%d bound=%.0f gap=%.6g status=%s", cost, bound, gap, status);
  }
}
