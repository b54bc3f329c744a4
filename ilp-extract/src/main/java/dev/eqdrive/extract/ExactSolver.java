package dev.eqdrive.extract;

import java.util.List;
import java.util.function.BooleanSupplier;

/** A solver that can prove plans best; found as a service, so that this package does not know which one it is. */
public interface ExactSolver {
  /**
   * Solves a space without relayouts.
   *
   * @param space the space; every required goal can be provided
   * @param needs the goals each goal cannot do without, for the same space
   * @param start acyclic choices that provide what is required; all {@link Plan#NONE} when none are known
   * @param effort how long to search
   * @param watch what is known before and wants to be told meanwhile
   */
  Answer solve(PlanSpace space, Needs needs, int[] start, Effort effort, Watch watch);

  /** Whether the solver can be used on this machine; asks it to load what it needs. */
  boolean available();

  /** What every plan must provide. */
  interface Needs {
    /** Whether every plan provides the goal. */
    boolean always(int goal);

    /** The goals every plan with the given goal provides, without those that every plan provides anyway. */
    int[] with(int goal);

    /** Sets of columns of each of which every plan uses at least one. */
    List<int[]> oneOf();
  }

  /**
   * Limits of one search.
   *
   * @param profile how to search
   * @param deterministic deterministic units
   * @param wall seconds
   * @param gap relative gap to stop at
   * @param seed random seed
   * @param memoryBytes memory of the whole process above which the search ends
   * @param support whether every provided goal must have a reader (variant S)
   */
  record Effort(SolverProfile profile, double deterministic, double wall, double gap, int seed, long memoryBytes,
      boolean support) {
  }

  /**
   * The line between a search and whoever asked for it.
   *
   * @param bound no plan costs less: what another search proved, or {@link Long#MIN_VALUE}
   * @param stop turns true when the search shall end; asked from another thread
   * @param progress hears the cost of each better plan and the bound by then
   */
  record Watch(long bound, BooleanSupplier stop, Progress progress) {
    /** Knows nothing and tells nobody. */
    public static final Watch NONE = new Watch(Long.MIN_VALUE, SolverOptions.NEVER, (_, _) -> {
    });
  }

  /** Hears what a search has found so far. */
  interface Progress {
    /** Takes the cost of the best plan and a bound that no plan costs less than. */
    void accept(long cost, long bound);
  }

  /**
   * The outcome.
   *
   * @param choices a provider for each goal, {@link Plan#NONE} where not provided; empty when no plan was found
   * @param bound no plan costs less; {@link Long#MIN_VALUE} when unknown
   * @param proved whether the plan is within the gap of the best, or no plan exists
   * @param deterministic deterministic units spent
   * @param memoryOut whether the search ended because the process has taken too much memory
   */
  record Answer(int[] choices, long bound, boolean proved, double deterministic, boolean memoryOut) {
  }
}
