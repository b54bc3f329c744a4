package dev.eqdrive.extract;

import java.util.Optional;

/** Finds the cheapest plan of a space, or a good one with a bound. */
public final class PlanSolver {
  private PlanSolver() {}

  /**
   * Solves a space.
   *
   * @param hint a known plan, for instance that of the input program; the answer never costs more
   * @throws NoPlanException when the space holds no plan
   */
  public static Solution solve(PlanSpace space, SolverOptions options, Optional<Plan> hint) {
    long start = System.nanoTime();
    Optional<Plan> greedy = GreedyDag.solve(space);
    Optional<Plan> best = GreedyDag.better(hint, greedy);
    if (best.isEmpty()) {
      throw new NoPlanException(space.required()[0]);
    }
    Plan plan = PlanChecker.verified(space, best.get());
    double seconds = (System.nanoTime() - start) * 1e-9;
    Status status = hint.isPresent() && hint.get() == plan ? Status.HINT : Status.GREEDY;
    return new Solution(plan, plan.cost(), 0, Solution.gap(plan.cost(), 0), status,
        new Solution.Times(seconds, seconds, Double.NaN, seconds, 0),
        new Solution.Sizes(space.goals(), space.columns(), space.goals(), space.columns(), 1, 1));
  }
}
