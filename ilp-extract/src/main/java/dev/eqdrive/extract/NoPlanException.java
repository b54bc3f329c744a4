package dev.eqdrive.extract;

/** Thrown when a plan space holds no plan: some required goal cannot be provided without a cycle. */
public final class NoPlanException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int goal;

  /** States that the goal cannot be provided. */
  public NoPlanException(int goal) {
    super("no choice of columns provides required goal " + goal + " without a cycle");
    this.goal = goal;
  }

  /** The goal. */
  public int goal() {
    return goal;
  }
}
