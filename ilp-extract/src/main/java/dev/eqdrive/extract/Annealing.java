package dev.eqdrive.extract;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Improves a plan by simulated annealing (Kirkpatrick, Gelatt and Vecchi, 1983): of random moves (see
 * {@link AnnealingMoves}) those that make the plan dearer stay with a probability that falls with the temperature.
 * Cycles begin with the best plan, each at half the temperature of the one before; between the stages of a cycle the
 * choices of unneeded goals are renewed, cheapest beyond what the plan already has.
 */
final class Annealing {
  private static final int CYCLES = 4;
  private static final int STAGES = 25;
  /** Steps for each column that a stage is worth beginning for. */
  private static final int STAGE_STEPS = 8;
  /** Moves from which the first temperature is taken. */
  private static final int TRIALS = 400;
  /** Share of the mean rise of a trial that is the first temperature. */
  private static final double HOT = 0.3;
  /** How far the temperature falls in a cycle. */
  private static final double COOLING = 200;
  /** Goals copied in the time of a step. */
  private static final int COPIED = 16;

  private final PlanSpace space;
  private final BooleanSupplier over;
  private final StrongComponents components;
  private final SplittableRandom random;
  private int[] best;
  private long bestCost;
  private long steps;

  /**
   * Makes a search.
   *
   * @param start a plan to begin with
   * @param seed of the random moves
   * @param over whether to stop now
   */
  Annealing(PlanSpace space, Plan start, int seed, BooleanSupplier over) {
    this.space = space;
    this.over = over;
    components = StrongComponents.of(space);
    random = new SplittableRandom(seed);
    best = start.providers();
    bestCost = start.cost();
  }

  /** Steps made so far. */
  long steps() {
    return steps;
  }

  /** Choices that cost no more than the start, after so many steps or a few more. */
  int[] improve(long effort) {
    double hot = hot();
    long most = effort / CYCLES / STAGE_STEPS / Math.max(1, space.columns());
    int stages = (int) Math.clamp(most, 1, STAGES);
    for (int cycle = 0; cycle < CYCLES && hot > 0; cycle++) {
      int[] choices = best;
      for (int stage = 0; stage < stages && !over.getAsBoolean(); stage++) {
        double cold = Math.pow(COOLING, -stage / (double) stages);
        choices = stage(choices, hot * cold, effort / CYCLES / stages);
      }
      hot /= 2;
    }
    return best;
  }

  private LivePlan live(int[] choices) {
    steps += space.columns();
    return new LivePlan(space, components, Derivation.beyond(space, choices).choices());
  }

  /** A temperature at which some of the moves that make a plan dearer stay. */
  private double hot() {
    LivePlan plan = live(best);
    AnnealingMoves moves = new AnnealingMoves(space, plan, random);
    double sum = 0;
    int rises = 0;
    for (int trial = 0; trial < TRIALS && plan.opened() > 0; trial++) {
      if (moves.move()) {
        if (plan.cost() > bestCost) {
          sum += plan.cost() - bestCost;
          rises++;
        }
        moves.undo();
      }
    }
    steps += plan.steps() + moves.steps();
    return rises == 0 ? 0 : HOT * sum / rises;
  }

  /** Moves at one temperature; returns the choices in the end. */
  private int[] stage(int[] choices, double temperature, long effort) {
    LivePlan plan = live(choices);
    AnnealingMoves moves = new AnnealingMoves(space, plan, random);
    long copied = 0;
    while (plan.steps() + moves.steps() + copied < effort && plan.opened() > 0) {
      long before = plan.cost();
      if (!moves.move()) {
        continue;
      }
      double rise = plan.cost() - before;
      if (!plan.valid() || (rise > 0 && random.nextDouble() >= Math.exp(-rise / temperature))) {
        moves.undo();
      } else if (plan.cost() < bestCost) {
        bestCost = plan.cost();
        best = plan.used();
        copied += best.length / COPIED;
      }
    }
    steps += plan.steps() + moves.steps() + copied;
    return plan.used();
  }
}
