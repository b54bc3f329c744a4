package dev.eqdrive.extract;

import java.util.List;
import java.util.Locale;

/**
 * The answer of the {@link PlanSolver}.
 *
 * @param plan a checked plan of the space that was asked about
 * @param cost its cost
 * @param bound no plan costs less than this
 * @param gap (cost − bound) / |cost|, 0 when proved
 * @param status where the plan came from
 * @param end why the search ended
 * @param times when what happened
 * @param sizes what presolve and decomposition made of the space
 * @param curve each better plan and each better bound, in the order of time; cost and bound are those of the whole
 * @param blocks the different blocks, in the order of their first goals
 */
public record Solution(Plan plan, long cost, double bound, double gap, Status status, End end, Times times, Sizes sizes,
    List<Point> curve, List<Block> blocks) {
  public Solution {
    curve = List.copyOf(curve);
    blocks = List.copyOf(blocks);
  }

  /** Why a search ended. */
  public enum End {
    /** The plan is proved best, or within the gap that was asked for. */
    PROVED,
    /** The deterministic effort was spent, or no method was left to try: happens again on every run. */
    EFFORT,
    /** The wall clock ran out: another run may give another plan. */
    WALL_CLOCK,
    /** The process took too much memory: another run may give another plan. */
    MEMORY,
    /** A stop was asked for. */
    STOPPED
  }

  /**
   * Seconds since the start of the solve.
   *
   * @param presolved when presolve was done
   * @param first when the first plan was known
   * @param best when the plan was found
   * @param proof when it was proved, or NaN
   * @param total when everything was done
   * @param deterministic search effort spent, in deterministic units
   */
  public record Times(double presolved, double first, double best, double proof, double total, double deterministic) {
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

  /**
   * What was known at a time.
   *
   * @param seconds since the start of the solve
   * @param cost of the best plan
   * @param bound no plan costs less
   */
  public record Point(double seconds, long cost, double bound) {
    /** (cost − bound) / |cost|, 0 when proved. */
    public double gap() {
      return Solution.gap(cost, bound);
    }
  }

  /** How a block was solved. */
  public enum Method {
    /** Nothing to choose, or bounds alone prove the start. */
    BOUND,
    /** Search by branch and bound in this package. */
    SEARCH,
    /** Split further. */
    SPLIT,
    /** The exact solver on the whole block. */
    EXACT,
    /** The exact solver on parts of the block in turn, the rest fixed. */
    WINDOWS
  }

  /**
   * A block of the decomposition.
   *
   * @param copies how many blocks are equal to this one; they were solved once
   * @param goals goals after presolve
   * @param columns columns after presolve
   * @param start cost of one copy in the plan the block began with
   * @param cost cost of one copy in the plan found
   * @param bound no plan of one copy costs less
   * @param method how it was solved
   * @param deterministic effort spent, in deterministic units
   */
  public record Block(int copies, int goals, int columns, long start, long cost, long bound, Method method,
      double deterministic) {
    /** (cost − bound) / |cost|, 0 when proved. */
    public double gap() {
      return Solution.gap(cost, bound);
    }
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
