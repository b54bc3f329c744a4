package dev.eqdrive.driver;

import dev.eqdrive.extract.Plan;
import dev.eqdrive.extract.PlanSolver;
import dev.eqdrive.extract.PlanSpace;
import dev.eqdrive.extract.Solution;
import dev.eqdrive.extract.SolverOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The limits of the solver for a whole program, dealt out to one search after another: functions, bodies of loops, and each
 * from start to repair. What a search is given depends on the deterministic effort of those before it, never on the clock.
 */
final class SolverBudget {
  /** Share of the whole that no search has to do without. */
  private static final double LEAST = 0.01;
  /** Seconds that are left to a search when the clock has run out, for a plan of any kind. */
  private static final double GRACE = 0.5;

  private final SolverOptions whole;
  private final List<Solution> solutions = new ArrayList<>();
  private double left;
  private double seconds;

  /** A budget of the limits of some options. */
  SolverBudget(SolverOptions whole) {
    this.whole = whole;
    this.left = whole.deterministicLimit();
  }

  /** Solves with a share of what is left. */
  Solution solveWithLeft(double share, PlanSpace space, Optional<Plan> hint) {
    return limited(share * left, whole.gap(), space, hint);
  }

  /**
   * Solves with a share of the whole, if as much is left.
   *
   * @param gap relative gap that is good enough even if less is asked for
   */
  Solution solve(double share, double gap, PlanSpace space, Optional<Plan> hint) {
    return limited(Math.min(share * whole.deterministicLimit(), left), Math.max(gap, whole.gap()), space, hint);
  }

  private Solution limited(double effort, double gap, PlanSpace space, Optional<Plan> hint) {
    SolverOptions options = whole.withGap(gap)
        .withDeterministicLimit(Math.max(effort, LEAST * whole.deterministicLimit()))
        .withWallLimit(Math.max(GRACE, whole.wallLimit() - seconds));
    Solution solution = PlanSolver.solve(space, options, hint);
    left = Math.max(0, left - solution.times().deterministic());
    seconds += solution.times().total();
    solutions.add(solution);
    return solution;
  }

  /** All answers so far. */
  List<Solution> solutions() {
    return List.copyOf(solutions);
  }
}
