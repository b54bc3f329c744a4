package dev.eqdrive.extract;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * Annealing of one space again and again. Runs from the best plan on take twice as long each time, so that with more
 * effort the search begins like one with less. Between them are shorter runs from other plans, because what is wrong with
 * the best one may be out of the reach of moves; they get more of the effort when they turn out to be of use, and less
 * when only the others are.
 */
final class AnnealingRuns {
  /** Steps for each column of the first runs. */
  private static final int FIRST_STEPS = 300;
  /** Runs from other plans that take as long as one from the best. */
  private static final int OTHERS = 8;
  /** Steps for each column in the time that it takes to find another plan. */
  private static final int VARIED_STEPS = 50;
  /** Effort for other plans as a share of that for the best: to begin with, at least and at most. */
  private static final double SHARE = 0.5;
  private static final double LEAST_SHARE = 0.125;
  private static final double MOST_SHARE = 2;

  private final PlanSpace space;
  private final Supplier<int[]> best;
  private final Predicate<int[]> take;
  private final BooleanSupplier over;
  private final SplittableRandom random = new SplittableRandom(1);
  private final long first;
  private long next;
  private double share = SHARE;
  private int runs;
  private boolean better;

  /**
   * Makes no run yet.
   *
   * @param best gives the choices of the best plan
   * @param take takes over choices that are better than those, and says whether they are
   * @param over whether to stop now
   */
  AnnealingRuns(PlanSpace space, Supplier<int[]> best, Predicate<int[]> take, BooleanSupplier over) {
    this.space = space;
    this.best = best;
    this.take = take;
    this.over = over;
    first = (long) FIRST_STEPS * space.columns();
    next = first;
  }

  /** Steps of the first run. */
  long first() {
    return first;
  }

  /**
   * Looks for better plans for so many steps, or a few more or less; returns the steps made.
   *
   * @param landmarks guide the search for other plans, where there are any
   * @param wide whether so much may be wrong with the best plan that others are worth a run
   */
  long improve(long effort, Optional<Landmarks> landmarks, boolean wide) {
    long left = effort;
    while (left > 0 && !over.getAsBoolean()) {
      long before = left;
      better = false;
      long most = wide && left > first ? (long) (left / (1 + share)) : left;
      left -= run(best(), Math.min(most, next));
      boolean useful = better;
      long others = wide ? (long) (share * (before - left)) : 0;
      better = false;
      while (others > 0 && left > 0 && !over.getAsBoolean()) {
        Optional<Plan> start = StartPlans.varied(space, guide(landmarks), random, over);
        long steps = VARIED_STEPS * space.columns()
            + run(start.orElseGet(this::best), Math.min(left, Math.max(first, next / OTHERS)));
        others -= steps;
        left -= steps;
      }
      if (wide && useful != better) {
        share = Math.clamp(better ? 2 * share : share / 2, LEAST_SHARE, MOST_SHARE);
      }
      next *= 2;
    }
    return effort - left;
  }

  private long run(Plan start, long steps) {
    Annealing run = new Annealing(space, start, ++runs, over);
    better |= take.test(run.improve(steps));
    return run.steps();
  }

  private Plan best() {
    return Plan.of(space, best.get()).orElseThrow();
  }

  /** What guides the search for another plan: costs, or in turn what the prices of landmarks leave of them. */
  private long[] guide(Optional<Landmarks> landmarks) {
    return landmarks.isPresent() && runs % 2 == 1
        ? landmarks.get().guide()
        : LongStream.range(0, space.columns()).map(column -> space.cost((int) column)).toArray();
  }
}
