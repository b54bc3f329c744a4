package dev.eqdrive.extract;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Plans to begin a search with, by greedy search and local search. */
final class StartPlans {
  private StartPlans() {
  }

  /** Choices of the better of a known plan and what greedy search finds, improved. */
  static int[] best(PlanSpace space, Optional<Plan> known, BooleanSupplier over) {
    Optional<Plan> greedy = Plan.of(space, GreedyDag.choices(space, Derivation.of(space), over));
    Optional<Plan> better = GreedyDag.better(known, greedy);
    return GreedyDag.better(better, better.flatMap(plan -> improved(space, plan, over))).orElseThrow().providers();
  }

  /**
   * Choices by greedy search with other costs, improved, or the known ones where those are better.
   *
   * @param costs for each column what guides the search instead of its cost
   */
  static int[] guided(PlanSpace space, int[] known, long[] costs, BooleanSupplier over) {
    PlanSpace guide = space.withCosts(costs);
    Optional<Plan> greedy = Plan.of(space, GreedyDag.choices(guide, Derivation.of(guide), over));
    return GreedyDag.better(Plan.of(space, known), greedy.flatMap(plan -> improved(space, plan, over)))
        .map(Plan::providers).orElse(known);
  }

  private static Optional<Plan> improved(PlanSpace space, Plan plan, BooleanSupplier over) {
    return Plan.of(space, LocalSearch.improve(space, GreedyDag.completed(space, plan), over));
  }
}
