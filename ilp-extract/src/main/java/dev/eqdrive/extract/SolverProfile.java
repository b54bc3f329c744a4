package dev.eqdrive.extract;

/** How the exact solver searches. */
public enum SolverProfile {
  /** Two workers taking turns, one led by unsatisfiable cores and one by linear programming; repeats exactly. */
  D2,
  /** One worker led by unsatisfiable cores; repeats exactly. Best with many small blocks and several jobs. */
  D1,
  /** Two quick workers that stop at a gap of 1 %; results may differ between runs. */
  Q,
  /** The solver's full portfolio, at least eight workers; results may differ between runs. */
  B;

  /** Whether the same space and options give the same plan again. */
  public boolean repeats() {
    return this == D2 || this == D1;
  }
}
