package dev.eqdrive.extract;

/** Where a plan came from and what is known of it. */
public enum Status {
  /** The plan is proved best in its space, or within the gap that was asked for. */
  OPTIMAL,
  /** The solver found or improved the plan, but did not prove it. */
  FEASIBLE,
  /** The plan is that of the greedy search. */
  GREEDY,
  /** Nothing better than the hint was found. */
  HINT
}
