package dev.eqdrive.extract.cpsat;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import dev.eqdrive.extract.ExactSolver;
import dev.eqdrive.extract.PlanSpace;

/** CP-SAT as a service for {@code PlanSolver}. */
public final class CpSatSolver implements ExactSolver {
  private static final System.Logger LOG = System.getLogger(CpSatSolver.class.getName());

  /** Loads the native library once; without it plans come from greedy search. */
  private static final class Library {
    static final boolean LOADED = load();

    private static boolean load() {
      try {
        Loader.loadNativeLibraries();
        return true;
      } catch (RuntimeException | LinkageError e) {
        LOG.log(System.Logger.Level.WARNING, "CP-SAT cannot be loaded, plans are not proved: " + e.getMessage());
        return false;
      }
    }
  }

  @Override
  public boolean available() {
    return Library.LOADED;
  }

  @Override
  public Answer solve(PlanSpace space, Needs needs, int[] start, Effort effort) {
    if (!available()) {
      return new Answer(new int[0], Long.MIN_VALUE, false, 0, 0);
    }
    try {
      return search(space, needs, start, effort);
    } catch (RuntimeException e) { // whatever goes wrong in there, the plan known so far stands
      LOG.log(System.Logger.Level.WARNING, "CP-SAT failed on " + space + ": " + e);
      return new Answer(new int[0], Long.MIN_VALUE, false, 0, 0);
    }
  }

  private static Answer search(PlanSpace space, Needs needs, int[] start, Effort effort) {
    long began = System.nanoTime();
    CpSatModel model = new CpSatModel(space, needs, effort.support());
    model.hint(start);
    CpSolver solver = new CpSolver();
    SolverProfile.apply(solver.getParameters(), effort);
    CpSolverStatus status = solver.solve(model.model());
    double seconds = (System.nanoTime() - began) * 1e-9;
    double spent = solver.response().getDeterministicTime();
    long bound = bound(solver.bestObjectiveBound());
    return switch (status) {
      case OPTIMAL -> new Answer(model.choices(solver), bound, true, spent, seconds);
      case FEASIBLE -> new Answer(model.choices(solver), bound, false, spent, seconds);
      case INFEASIBLE, UNKNOWN, MODEL_INVALID, UNRECOGNIZED -> {
        if (status != CpSolverStatus.UNKNOWN) {
          LOG.log(System.Logger.Level.WARNING, "CP-SAT answered " + status + " for " + space);
        }
        long known = status == CpSolverStatus.UNKNOWN ? bound : Long.MIN_VALUE;
        yield new Answer(new int[0], known, false, spent, seconds);
      }
    };
  }

  /** Costs are integers, so a fractional bound may be rounded up. */
  private static long bound(double value) {
    return value < -9e15 ? Long.MIN_VALUE : (long) Math.ceil(value - 1e-6 * Math.max(1, Math.abs(value) * 1e-6));
  }
}
