package dev.eqdrive.extract;

/** A solver that can prove plans best; found as a service, so that this package does not know which one it is. */
public interface ExactSolver {
  /**
   * Solves a space without relayouts.
   *
   * @param space the space; every required goal can be provided
   * @param needs the goals each goal cannot do without, for the same space
   * @param start acyclic choices that provide what is required
   * @param effort how long to search
   */
  Answer solve(PlanSpace space, Needs needs, int[] start, Effort effort);

  /** Whether the solver can be used on this machine; asks it to load what it needs. */
  boolean available();

  /** What every plan must provide. */
  interface Needs {
    /** Whether every plan provides the goal. */
    boolean always(int goal);

    /** The goals every plan with the given goal provides, without those that every plan provides anyway. */
    int[] with(int goal);
  }

  /**
   * Limits of one search.
   *
   * @param deterministic deterministic units
   * @param wall seconds
   * @param gap relative gap to stop at
   * @param seed random seed
   * @param support whether every provided goal must have a reader (variant S)
   */
  record Effort(double deterministic, double wall, double gap, int seed, boolean support) {
  }

  /**
   * The outcome.
   *
   * @param choices a provider for each goal, {@link Plan#NONE} where not provided; empty when no plan was found
   * @param bound no plan costs less; {@link Long#MIN_VALUE} when unknown
   * @param proved whether the plan is within the gap of the best, or no plan exists
   * @param deterministic deterministic units spent
   * @param best seconds until the plan was found
   */
  record Answer(int[] choices, long bound, boolean proved, double deterministic, double best) {
  }
}
