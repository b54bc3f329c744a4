package dev.eqdrive.extract.cpsat;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.CpSolverSolutionCallback;
import dev.eqdrive.extract.ExactSolver;
import dev.eqdrive.extract.PlanSpace;
import dev.eqdrive.extract.SolverOptions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

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
  public Answer solve(PlanSpace space, Needs needs, int[] start, Effort effort, Watch watch) {
    if (!available()) {
      return nothing(0, false);
    }
    try {
      return search(space, needs, start, effort, watch);
    } catch (RuntimeException e) { // whatever goes wrong in there, the plan known so far stands
      LOG.log(System.Logger.Level.WARNING, "CP-SAT failed on " + space + ": " + e);
      return nothing(0, false);
    }
  }

  /** Neither a plan nor a bound. */
  private static Answer nothing(double spent, boolean memoryOut) {
    return new Answer(new int[0], Long.MIN_VALUE, false, spent, memoryOut);
  }

  private static Answer search(PlanSpace space, Needs needs, int[] start, Effort effort, Watch watch) {
    boolean memoryOut = ResidentMemory.bytes() > effort.memoryBytes();
    if (memoryOut || watch.stop().getAsBoolean()) return nothing(0, memoryOut);
    CpSatModel model = new CpSatModel(space, needs, effort.support());
    model.hint(start);
    model.atLeast(watch.bound());
    CpSolver solver = new CpSolver();
    Parameters.apply(solver.getParameters(), effort);
    CpSolverStatus status;
    Stopper stopper = new Stopper(solver, watch.stop(), effort.memoryBytes());
    try (stopper) {
      status = solver.solve(model.model(), new CpSolverSolutionCallback() {
        @Override
        public void onSolutionCallback() {
          stopper.begun.countDown();
          // The solver's own callback for bounds cannot be used: it crashes the virtual machine from its threads.
          double known = bestObjectiveBound();
          watch.progress().accept(Math.round(objectiveValue()), unset(known, space) ? Long.MIN_VALUE : bound(known));
        }
      });
    }
    double spent = solver.response().getDeterministicTime();
    long bound = status == CpSolverStatus.OPTIMAL || !unset(solver.bestObjectiveBound(), space)
        ? bound(solver.bestObjectiveBound())
        : Long.MIN_VALUE;
    return switch (status) {
      case OPTIMAL -> new Answer(model.choices(solver), bound, true, spent, false);
      case FEASIBLE -> new Answer(model.choices(solver), bound, false, spent, stopper.memoryOut);
      case UNKNOWN -> new Answer(new int[0], bound, false, spent, stopper.memoryOut);
      case INFEASIBLE, MODEL_INVALID, UNRECOGNIZED -> {
        LOG.log(System.Logger.Level.WARNING, "CP-SAT answered " + status + " for " + space);
        yield nothing(spent, false);
      }
    };
  }

  /** A search that ends before it has a bound answers 0, which is a bound only where nothing is gained. */
  private static boolean unset(double bound, PlanSpace space) {
    if (bound != 0) {
      return false;
    }
    for (int column = 0; column < space.columns(); column++) {
      if (space.cost(column) < 0) {
        return true;
      }
    }
    return false;
  }

  /** Costs are integers, so a fractional bound may be rounded up. */
  private static long bound(double value) {
    return value < -9e15 ? Long.MIN_VALUE : (long) Math.ceil(value - 1e-6 * Math.max(1, Math.abs(value) * 1e-6));
  }

  /** Asks at intervals whether to stop, because the solver itself asks nobody and counts no memory. */
  private static final class Stopper implements AutoCloseable {
    private static final long INTERVAL_MS = 20;
    /**
     * The solver may abort the process if it is stopped between taking over the start and the search proper. So it is stopped
     * this long after its first solution, or after the patience if none comes.
     */
    private static final long SETTLED_MS = 200;
    private static final long PATIENCE_MS = 300;

    final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean memoryOut;

    Stopper(CpSolver solver, BooleanSupplier stop, long memoryBytes) {
      Thread.ofPlatform().daemon().start(() -> watch(solver, stop, memoryBytes));
    }

    private void watch(CpSolver solver, BooleanSupplier stop, long memoryBytes) {
      try {
        while (!done.await(INTERVAL_MS, TimeUnit.MILLISECONDS)) {
          memoryOut |= ResidentMemory.bytes() > memoryBytes;
          if (memoryOut || stop.getAsBoolean()) {
            if (begun.await(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
              done.await(SETTLED_MS, TimeUnit.MILLISECONDS);
            }
            solver.stopSearch();
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      done.countDown();
    }
  }
}
