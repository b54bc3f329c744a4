package dev.eqdrive.extract;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/** Plans to begin a search with, by greedy search and local search. */
final class StartPlans {
  private static final double SEEN = 0.8;
  /** By how much varied costs differ at most from the given ones, as the logarithm of their ratio. */
  private static final double SPREAD = 1;
  /** What varied costs are multiplied with, so that small ones differ too. */
  private static final int FINER = 16;

  private StartPlans() {
  }

  /**
   * Choices of the better of a known plan and what greedy search finds, improved.
   *
   * @param known a plan that greedy search found, or a better one
   * @param searched how many columns that search had; where the space has nearly as many it is not repeated
   */
  static int[] best(PlanSpace space, Optional<Plan> known, int searched, BooleanSupplier over) {
    Optional<Plan> better = known.isEmpty() || space.columns() < SEEN * searched
        ? GreedyDag.better(known, greedy(space, space, over))
        : known;
    return GreedyDag.better(better, better.flatMap(plan -> improved(space, plan, over))).orElseThrow().providers();
  }

  /**
   * Choices by greedy search with other costs, improved, or the known ones where those are better.
   *
   * @param costs for each column what guides the search instead of its cost
   */
  static int[] guided(PlanSpace space, int[] known, long[] costs, BooleanSupplier over) {
    Optional<Plan> greedy = greedy(space, space.withCosts(costs), over);
    return GreedyDag.better(Plan.of(space, known), greedy.flatMap(plan -> improved(space, plan, over)))
        .map(Plan::providers).orElse(known);
  }

  /** A plan by greedy search with costs that chance makes greater or less, improved; empty where that gives none. */
  static Optional<Plan> varied(PlanSpace space, long[] costs, SplittableRandom random, BooleanSupplier over) {
    double spread = SPREAD * random.nextDouble();
    long[] other = new long[costs.length];
    for (int column = 0; column < other.length; column++) {
      other[column] = Math.round(FINER * Math.exp(spread * (2 * random.nextDouble() - 1)) * costs[column]);
    }
    Optional<Plan> greedy = greedy(space, space.withCosts(other), over);
    return GreedyDag.better(greedy, greedy.flatMap(plan -> improved(space, plan, over)));
  }

  /** What greedy search finds with the costs of another space. */
  private static Optional<Plan> greedy(PlanSpace space, PlanSpace guide, BooleanSupplier over) {
    return Plan.of(space, GreedyDag.choices(guide, Derivation.of(guide), over));
  }

  private static Optional<Plan> improved(PlanSpace space, Plan plan, BooleanSupplier over) {
    return Plan.of(space, LocalSearch.improve(space, GreedyDag.completed(space, plan), over));
  }
}
