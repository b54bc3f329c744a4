package dev.eqdrive.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** What the parts of one search share: its limits, the clock, the threads and the record of progress. */
final class Search implements AutoCloseable {
  private static final double QUICK_GAP = 0.01;

  private final Optional<ExactSolver> solver;
  private final SolverOptions options;
  private final long start;
  private final Optional<ExecutorService> threads;
  private final List<Solution.Point> curve = new ArrayList<>();
  private Optional<BlockNode> root = Optional.empty();
  private final boolean windows;
  private volatile boolean wallLimited;
  private volatile boolean stopped;
  private volatile boolean memoryLimited;

  Search(Optional<ExactSolver> solver, SolverOptions options, long startNanos) {
    this(solver, options, startNanos, true);
  }

  private Search(Optional<ExactSolver> solver, SolverOptions options, long startNanos, boolean windows) {
    this.windows = windows;
    this.solver = solver;
    this.options = options;
    start = startNanos;
    threads = options.jobs() > 1
        ? Optional.of(Executors.newFixedThreadPool(options.jobs(), Thread.ofPlatform().daemon().factory()))
        : Optional.empty();
  }

  /** A search for a part of a block, with the same limits of time but another gap. */
  Search inner(double gap) {
    return new Search(solver, options.withGap(gap).withJobs(1).withListener(_ -> {
    }), start, false);
  }

  /** Whether large blocks may be searched in windows. */
  boolean windows() {
    return windows;
  }

  SolverOptions options() {
    return options;
  }

  /** The exact solver, where there is one that works on this machine. */
  Optional<ExactSolver> solver() {
    return solver.filter(ExactSolver::available);
  }

  /** The relative gap at which a plan is good enough. */
  double gap() {
    return options.profile() == SolverProfile.Q ? Math.max(QUICK_GAP, options.gap()) : options.gap();
  }

  double seconds() {
    return (System.nanoTime() - start) * 1e-9;
  }

  double wallLeft() {
    return options.wallLimit() - seconds();
  }

  /** Whether the search has to end now, because the wall clock ran out or a stop was asked for. */
  boolean over() {
    stopped |= options.stop().getAsBoolean();
    wallLimited |= wallLeft() <= 0;
    return stopped || wallLimited;
  }

  /** Whether the search has to end, or this share of the wall clock has passed. */
  boolean passed(double share) {
    return seconds() > share * options.wallLimit() || over();
  }

  boolean stopped() {
    return stopped;
  }

  boolean wallLimited() {
    return wallLimited;
  }

  /** Notes that a part of the search ended for want of memory. */
  void memoryOut() {
    memoryLimited = true;
  }

  boolean memoryLimited() {
    return memoryLimited;
  }

  /** Names the tree whose progress is noted. */
  synchronized void begin(BlockNode tree) {
    root = Optional.of(tree);
    note();
  }

  /** Makes a change somewhere in the tree and notes what it means for the whole. */
  synchronized void change(Runnable change) {
    change.run();
    note();
  }

  /** Columns of the whole, as presolve left it. */
  int columns() {
    return root.map(BlockNode::columns).orElse(0);
  }

  private void note() {
    long cost = root.orElseThrow().liveCost();
    long bound = root.orElseThrow().liveBound();
    Solution.Point last = curve.isEmpty() ? new Solution.Point(0, Long.MAX_VALUE, Long.MIN_VALUE) : curve.getLast();
    if (cost < last.cost() || bound > last.bound()) {
      Solution.Point point = new Solution.Point(seconds(), Math.min(cost, last.cost()), Math.max(bound, last.bound()));
      curve.add(point);
      options.listener().accept(point);
    }
  }

  synchronized List<Solution.Point> curve() {
    return List.copyOf(curve);
  }

  /** Does the same with each item, side by side where several jobs are allowed. */
  <T> void each(List<T> items, Consumer<T> work) {
    if (threads.isEmpty() || items.size() < 2) {
      items.forEach(work);
      return;
    }
    List<Future<?>> running = new ArrayList<>();
    for (T item : items) {
      running.add(threads.get().submit(() -> work.accept(item)));
    }
    try {
      for (Future<?> future : running) {
        future.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while solving", e);
    }
  }

  @Override
  public void close() {
    threads.ifPresent(ExecutorService::shutdownNow);
  }
}
