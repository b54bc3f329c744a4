package dev.eqdrive.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Finds the cheapest plan of a space, or a good one with a bound. */
public final class PlanSolver {
  /** Share of the wall clock after which greedy search is cut short, so that its plan can still be improved. */
  private static final double GREEDY_SHARE = 0.3;

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
    try (Search search = new Search(solver, options, System.nanoTime())) {
      Optional<Plan> known = hint.map(plan -> PlanChecker.verified(space, plan));
      Optional<Plan> greedy = GreedyDag.solve(space, () -> search.passed(GREEDY_SHARE), search::over);
      Optional<Plan> first = GreedyDag.better(known, greedy);
      if (first.isEmpty()) {
        throw new NoPlanException(unprovided(space));
      }
      RelayoutSplit split = RelayoutSplit.of(space);
      int[] choices = split.into(first.get()).orElseThrow().providers();
      BlockSearch blocks = new BlockSearch(search, split.space(), choices);
      double firstSeconds = search.seconds();
      blocks.run(options.deterministicLimit());
      Plan plan = PlanChecker.verified(space,
          GreedyDag.better(first, split.back(blocks.root().collect())).orElseThrow());
      return solution(space, plan, status(plan, known, greedy), blocks, search, firstSeconds);
    }
  }

  private static Solution solution(PlanSpace space, Plan plan, Status origin, BlockSearch blocks, Search search,
      double first) {
    BlockNode root = blocks.root();
    long bound = Math.min(plan.cost(), root.liveBound());
    double gap = Solution.gap(plan.cost(), bound);
    boolean proved = gap <= search.gap();
    List<Solution.Block> table = new ArrayList<>();
    root.table(1, table);
    int[] sizes = root.presolved();
    double total = search.seconds();
    double best = search.curve().stream().filter(point -> point.cost() <= plan.cost())
        .mapToDouble(Solution.Point::seconds).findFirst().orElse(total);
    double proof = search.curve().stream().filter(point -> proved && point.gap() <= search.gap())
        .mapToDouble(Solution.Point::seconds).findFirst().orElse(proved ? total : Double.NaN);
    return new Solution(plan, plan.cost(), bound, gap, proved ? Status.OPTIMAL : origin, end(proved, search),
        new Solution.Times(blocks.presolved(), first, best, proof, total, root.spent()),
        new Solution.Sizes(space.goals(), space.columns(), sizes[0], sizes[1],
            table.stream().mapToInt(Solution.Block::copies).sum(), table.size()),
        search.curve(), table);
  }

  private static Solution.End end(boolean proved, Search search) {
    if (proved) {
      return Solution.End.PROVED;
    }
    if (search.stopped()) {
      return Solution.End.STOPPED;
    }
    if (search.wallLimited()) {
      return Solution.End.WALL_CLOCK;
    }
    return search.memoryLimited() ? Solution.End.MEMORY : Solution.End.EFFORT;
  }

  private static Status status(Plan plan, Optional<Plan> hint, Optional<Plan> greedy) {
    if (hint.isPresent() && hint.get() == plan) {
      return Status.HINT;
    }
    return greedy.isPresent() && greedy.get() == plan ? Status.GREEDY : Status.FEASIBLE;
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
