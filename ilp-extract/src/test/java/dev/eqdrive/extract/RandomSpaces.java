package dev.eqdrive.extract;

import java.util.SplittableRandom;

/** Seeded random plan spaces: cycles, shared values, several heads, relayouts, free columns. */
final class RandomSpaces {
  private RandomSpaces() {
  }

  /** A space of at most {@code maxGoals} goals; odd seeds allow cycles. */
  static PlanSpace space(long seed, int maxGoals) {
    SplittableRandom random = new SplittableRandom(seed);
    int goals = 2 + random.nextInt(maxGoals - 1);
    boolean cyclic = (seed & 1) == 1;
    boolean relayouts = seed % 3 == 0;
    boolean multiHead = seed % 5 == 0;
    int maxCost = seed % 7 == 0 ? 2 : 20;
    PlanSpace.Builder builder = PlanSpace.builder();
    builder.goals(goals);
    for (int goal = 0; goal < goals; goal++) {
      int columns = 1 + random.nextInt(3);
      for (int i = 0; i < columns; i++) {
        int limit = cyclic ? goals : goal;
        int count = limit == 0 ? 0 : random.nextInt(Math.min(4, limit + 1));
        if (goal < 2 && i == 0) {
          count = 0;
        }
        int[] leaves = random.ints(count, 0, Math.max(1, limit)).toArray();
        boolean relayout = relayouts && count == 1 && random.nextInt(2) == 0;
        int[] heads = multiHead && !relayout && random.nextInt(4) == 0
            ? new int[]{goal, random.nextInt(goals)}
            : new int[]{goal};
        builder.column(random.nextInt(maxCost + 1), heads, leaves, relayout);
      }
    }
    builder.require(goals - 1);
    if (random.nextInt(3) == 0) {
      builder.require(random.nextInt(goals));
    }
    return builder.build();
  }

  /** A line of goals, each made from the one before or, dearly, from nothing. */
  static PlanSpace chain(int length) {
    PlanSpace.Builder builder = PlanSpace.builder();
    int previous = builder.goal();
    builder.column(1, new int[]{previous}, new int[0], false);
    for (int i = 1; i < length; i++) {
      int next = builder.goal();
      builder.column(1, new int[]{next}, new int[]{previous}, false);
      builder.column(2L * length, new int[]{next}, new int[0], false);
      previous = next;
    }
    return builder.require(previous).build();
  }
}
