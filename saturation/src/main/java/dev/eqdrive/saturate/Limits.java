package dev.eqdrive.saturate;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Where saturation stops. Counts come first, because only they are reproducible.
 *
 * @param iterations      rounds over all rules
 * @param nodes           live and dead nodes of the graph; checked while rules are applied
 * @param matchesPerRule  new matches of a rule in one iteration above which it is banned for a while; doubles with each ban
 * @param banIterations   length of the first ban; doubles with each ban
 * @param expandingBudget as {@code matchesPerRule}, for expanding rules
 * @param ruleGrowth      nodes a rule may add for each node of the program, and five hundred more
 * @param matches         matches of all rules together
 * @param time            safety net
 * @param stop            turns true when the search shall end at once
 */
public record Limits(int iterations, int nodes, int matchesPerRule, int banIterations, int expandingBudget,
    double ruleGrowth, long matches, Duration time, BooleanSupplier stop) {
  /** Nodes that a small program counts more, because rules may need more of it than of a large one. */
  private static final int SMALL = 500;

  /** Enough for programs of some thousand operations. */
  public static final Limits DEFAULT = new Limits(30, 100_000, 4_000, 3, 1_000, 2, 2_000_000L, Duration.ofSeconds(60),
      () -> false);

  /** No limit but the node count that an int can hold. */
  public static final Limits NONE = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 1,
      Integer.MAX_VALUE, Double.POSITIVE_INFINITY, Long.MAX_VALUE, Duration.ofDays(1), () -> false);

  public Limits withIterations(int n) {
    return new Limits(n, nodes, matchesPerRule, banIterations, expandingBudget, ruleGrowth, matches, time, stop);
  }

  public Limits withNodes(int n) {
    return new Limits(iterations, n, matchesPerRule, banIterations, expandingBudget, ruleGrowth, matches, time, stop);
  }

  public Limits withMatchesPerRule(int n) {
    return new Limits(iterations, nodes, n, banIterations, expandingBudget, ruleGrowth, matches, time, stop);
  }

  public Limits withExpandingBudget(int n) {
    return new Limits(iterations, nodes, matchesPerRule, banIterations, n, ruleGrowth, matches, time, stop);
  }

  public Limits withRuleGrowth(double factor) {
    return new Limits(iterations, nodes, matchesPerRule, banIterations, expandingBudget, factor, matches, time, stop);
  }

  public Limits withMatches(long n) {
    return new Limits(iterations, nodes, matchesPerRule, banIterations, expandingBudget, ruleGrowth, n, time, stop);
  }

  public Limits withTime(Duration t) {
    return new Limits(iterations, nodes, matchesPerRule, banIterations, expandingBudget, ruleGrowth, matches, t, stop);
  }

  public Limits withStop(BooleanSupplier s) {
    return new Limits(iterations, nodes, matchesPerRule, banIterations, expandingBudget, ruleGrowth, matches, time, s);
  }

  /** Nodes that a rule may add to a program of this many. */
  double share(int program) {
    return ruleGrowth * (program + SMALL);
  }
}
