package dev.eqdrive.extract;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

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
 * @param profile how the exact solver searches
 * @param memoryBytes memory of the whole process above which the exact solver gives up
 * @param stop turns true when the search shall end with the best plan so far; asked from several threads
 * @param listener hears of each better plan and each better bound as they come, from several threads but one at a time
 */
public record SolverOptions(double deterministicLimit, double wallLimit, double gap, int seed, int jobs,
    SolverProfile profile, long memoryBytes, BooleanSupplier stop, Consumer<Solution.Point> listener) {
  /** Never asks for a stop. */
  public static final BooleanSupplier NEVER = () -> false;

  private static final long MEMORY = 4L << 30;

  private static final Consumer<Solution.Point> NOBODY = _ -> {
  };

  public SolverOptions {
    if (!(deterministicLimit >= 0) || !(wallLimit >= 0) || !(gap >= 0) || jobs < 1) {
      throw new IllegalArgumentException("limits and gap must not be negative and jobs must be positive: dt "
          + deterministicLimit + ", wall " + wallLimit + ", gap " + gap + ", jobs " + jobs);
    }
  }

  /** Options with profile {@link SolverProfile#D2}, without a way to stop and without a listener. */
  public SolverOptions(double deterministicLimit, double wallLimit, double gap, int seed, int jobs) {
    this(deterministicLimit, wallLimit, gap, seed, jobs, SolverProfile.D2, MEMORY, NEVER, NOBODY);
  }

  /** Proof wanted, within 60 deterministic units or ten minutes. */
  public static SolverOptions defaults() {
    return new SolverOptions(60, 600, 0, 1, 1);
  }

  /** The same options with another deterministic limit. */
  public SolverOptions withDeterministicLimit(double limit) {
    return new SolverOptions(limit, wallLimit, gap, seed, jobs, profile, memoryBytes, stop, listener);
  }

  /** The same options with another wall-clock limit in seconds. */
  public SolverOptions withWallLimit(double limit) {
    return new SolverOptions(deterministicLimit, limit, gap, seed, jobs, profile, memoryBytes, stop, listener);
  }

  /** The same options with another gap. */
  public SolverOptions withGap(double relative) {
    return new SolverOptions(deterministicLimit, wallLimit, relative, seed, jobs, profile, memoryBytes, stop, listener);
  }

  /** The same options with another number of jobs. */
  public SolverOptions withJobs(int count) {
    return new SolverOptions(deterministicLimit, wallLimit, gap, seed, count, profile, memoryBytes, stop, listener);
  }

  /** The same options with another profile. */
  public SolverOptions withProfile(SolverProfile other) {
    return new SolverOptions(deterministicLimit, wallLimit, gap, seed, jobs, other, memoryBytes, stop, listener);
  }

  /** The same options with another limit on the memory of the process. */
  public SolverOptions withMemory(long bytes) {
    return new SolverOptions(deterministicLimit, wallLimit, gap, seed, jobs, profile, bytes, stop, listener);
  }

  /** The same options with a way to stop the search. */
  public SolverOptions withStop(BooleanSupplier requested) {
    return new SolverOptions(deterministicLimit, wallLimit, gap, seed, jobs, profile, memoryBytes, requested, listener);
  }

  /** The same options with a listener. */
  public SolverOptions withListener(Consumer<Solution.Point> consumer) {
    return new SolverOptions(deterministicLimit, wallLimit, gap, seed, jobs, profile, memoryBytes, stop, consumer);
  }
}
