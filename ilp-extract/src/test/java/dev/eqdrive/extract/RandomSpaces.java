package dev.eqdrive.extract;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Seeded random plan spaces: cycles, shared values, several heads, relayouts, free columns. */
final class RandomSpaces {
  private RandomSpaces() {
  }

  /** A space of at most {@code maxGoals} goals; odd seeds allow cycles. */
  static PlanSpace space(long seed, int maxGoals) {
    return space(seed, maxGoals, 0);
  }

  /** A space where columns may also gain up to {@code maxGain}. */
  static PlanSpace space(long seed, int maxGoals, int maxGain) {
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
        builder.column(random.nextInt(maxCost + maxGain + 1) - maxGain, heads, leaves, relayout);
      }
    }
    builder.require(goals - 1);
    if (random.nextInt(3) == 0) {
      builder.require(random.nextInt(goals));
    }
    return builder.build();
  }

  /** Random spaces one behind the other: each reads the required goal of the one before. */
  static PlanSpace row(long seed, int length, int maxGoals) {
    PlanSpace.Builder builder = PlanSpace.builder();
    int source = builder.goal();
    builder.column(1, new int[]{source}, new int[0], false);
    for (int part = 0, tries = 0; part < length; tries++) {
      PlanSpace space = space(seed * 1000 + tries, maxGoals);
      if (space.hasRelayouts() || GreedyDag.solve(space).isEmpty()) {
        continue;
      }
      int first = builder.goals(space.goals());
      for (int column = 0; column < space.columns(); column++) {
        int[] leaves = Arrays.stream(space.leaves().row(column)).map(leaf -> leaf + first).toArray();
        builder.column(space.cost(column), Arrays.stream(space.heads().row(column)).map(head -> head + first).toArray(),
            leaves.length > 0 ? leaves : new int[]{source}, false);
      }
      source = builder.goal();
      builder.column(3, new int[]{source}, new int[]{first + space.required()[0]}, false);
      part++;
    }
    return builder.require(source).build();
  }

  /** Set covers side by side: each of some goals is made from one of three sets, which cost about the same. */
  static PlanSpace covers(int... sizes) {
    PlanSpace.Builder builder = PlanSpace.builder();
    for (int size : sizes) {
      SplittableRandom random = new SplittableRandom(size);
      int sets = builder.goals(size);
      for (int set = 0; set < size; set++) {
        builder.column(100 + random.nextInt(7), new int[]{sets + set}, new int[0], false);
      }
      for (int element = 0; element < 4 * size; element++) {
        int goal = builder.goal();
        for (int choice = 0; choice < 3; choice++) {
          builder.column(0, new int[]{goal}, new int[]{sets + random.nextInt(size)}, false);
        }
        builder.require(goal);
      }
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
