package dev.eqdrive.extract;

/**
 * How hard to search.
 *
 * @param deterministicLimit total search effort in deterministic units of the solver (roughly a second each); reached
 *     limits repeat exactly, whatever the load of the machine
 * @param wallLimit seconds of wall clock after which the search stops with what it has; a safety net, because results
 *     that hit it need not repeat
 * @param gap relative gap at which a plan is good enough; 0 asks for a proof
 * @param seed random seed of the solver
 * @param jobs number of independent blocks solved side by side; does not change the result
 */
public record SolverOptions(double deterministicLimit, double wallLimit, double gap, int seed, int jobs) {
  public SolverOptions {
    if (!(deterministicLimit >= 0) || !(wallLimit >= 0) || !(gap >= 0) || jobs < 1) {
      throw new IllegalArgumentException("limits and gap must not be negative and jobs must be positive: dt "
          + deterministicLimit + ", wall " + wallLimit + ", gap " + gap + ", jobs " + jobs);
    }
  }

  /** Proof wanted, within 60 deterministic units or ten minutes. */
  public static SolverOptions defaults() {
    return new SolverOptions(60, 600, 0, 1, 1);
  }

  /** The same options with another deterministic limit. */
  public SolverOptions withDeterministicLimit(double limit) {
    return new SolverOptions(limit, wallLimit, gap, seed, jobs);
  }

  /** The same options with another wall-clock limit in seconds. */
  public SolverOptions withWallLimit(double limit) {
    return new SolverOptions(deterministicLimit, limit, gap, seed, jobs);
  }
}
