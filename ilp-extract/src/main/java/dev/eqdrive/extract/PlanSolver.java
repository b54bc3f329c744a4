package dev.eqdrive.extract;

import java.util.Optional;
import java.util.ServiceLoader;

/** Finds the cheapest plan of a space, or a good one with a bound. */
public final class PlanSolver {
  private PlanSolver() {
  }

  /**
   * Solves a space.
   *
   * @param hint a known plan, for instance that of the input program; the answer never costs more
   * @throws NoPlanException when the space holds no plan
   */
  public static Solution solve(PlanSpace space, SolverOptions options, Optional<Plan> hint) {
    return solve(space, options, hint, ServiceLoader.load(ExactSolver.class).findFirst());
  }

  /** Solves a space with the given exact solver, or without one. */
  public static Solution solve(PlanSpace space, SolverOptions options, Optional<Plan> hint,
      Optional<ExactSolver> solver) {
    long start = System.nanoTime();
    Optional<Plan> known = hint.map(plan -> PlanChecker.verified(space, plan));
    Optional<Plan> greedy = GreedyDag.solve(space);
    Optional<Plan> first = GreedyDag.better(known, greedy);
    if (first.isEmpty()) {
      throw new NoPlanException(unprovided(space));
    }
    BlockSearch search = new BlockSearch(solver, options, start);
    double firstSeconds = search.seconds();
    RelayoutSplit split = RelayoutSplit.of(space);
    int[] choices = providers(split.into(first.get()).orElseThrow());
    BlockSearch.Outcome outcome = search.solve(split.space(), choices, options.deterministicLimit());
    Optional<Plan> found = split.back(outcome.choices());
    Plan plan = PlanChecker.verified(space, GreedyDag.better(first, found).orElseThrow());
    double total = search.seconds();
    double gap = Solution.gap(plan.cost(), outcome.bound());
    boolean proved = gap <= options.gap();
    BlockSearch.Census census = search.census();
    double best = plan == first.get() || Double.isNaN(census.best) ? firstSeconds : census.best;
    return new Solution(plan, plan.cost(), Math.min(outcome.bound(), plan.cost()), gap,
        status(plan, proved, known, greedy),
        new Solution.Times(census.presolved, best, proved ? total : Double.NaN, total, outcome.deterministic()),
        new Solution.Sizes(space.goals(), space.columns(), census.goals, census.columns, census.blocks,
            census.distinct));
  }

  private static Status status(Plan plan, boolean proved, Optional<Plan> hint, Optional<Plan> greedy) {
    if (proved) {
      return Status.OPTIMAL;
    }
    if (hint.isPresent() && hint.get() == plan) {
      return Status.HINT;
    }
    return greedy.isPresent() && greedy.get() == plan ? Status.GREEDY : Status.FEASIBLE;
  }

  private static int[] providers(Plan plan) {
    int[] providers = new int[plan.goals()];
    for (int goal = 0; goal < providers.length; goal++) {
      providers[goal] = plan.provider(goal);
    }
    return providers;
  }

  private static int unprovided(PlanSpace space) {
    Derivation derivation = Derivation.of(RelayoutSplit.of(space).space());
    int[] required = space.required();
    for (int goal : required) {
      if (!derivation.derives(goal)) {
        return goal;
      }
    }
    return required[0];
  }
}
