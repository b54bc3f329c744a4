package dev.eqdrive.extract;

import java.util.Arrays;

/**
 * Derives goals bottom-up, cheapest first (Knuth's generalisation of Dijkstra's algorithm, 1977): the cost of a goal is
 * that of its cheapest derivation as a tree, in which shared values are paid for at each use.
 *
 * <p>The choices made are acyclic over all goals, because a column is used only after all its leaves were derived.
 */
final class Derivation {
  private final int[] choices;
  private final long[] costs;
  private final int[] order;

  private Derivation(int[] choices, long[] costs, int[] order) {
    this.choices = choices;
    this.costs = costs;
    this.order = order;
  }

  /** Derives with all columns. */
  static Derivation of(PlanSpace space) {
    return run(space, new boolean[0], new int[0]);
  }

  /** Derives with some of the columns only. */
  static Derivation within(PlanSpace space, boolean[] allowed) {
    return run(space, allowed, new int[0]);
  }

  /** Derives with all columns, where the given acyclic choices (in runnable order) stand and are already paid for. */
  static Derivation beyond(PlanSpace space, int[] given) {
    return run(space, new boolean[0], given);
  }

  private static Derivation run(PlanSpace space, boolean[] allowed, int[] given) {
    int goals = space.goals();
    int[] choices = new int[goals];
    Arrays.fill(choices, Plan.NONE);
    long[] costs = new long[goals];
    Arrays.fill(costs, Long.MAX_VALUE);
    int[] order = new int[goals];
    int count = 0;
    int[] missing = new int[space.columns()];
    long[] sums = new long[space.columns()];
    LongHeap heap = new LongHeap(goals);
    boolean[] fixed = new boolean[goals];
    for (int goal = 0; goal < given.length; goal++) {
      if (given[goal] != Plan.NONE) {
        choices[goal] = given[goal];
        fixed[goal] = true;
        heap.offer(goal, 0);
      }
    }
    for (int column = 0; column < space.columns(); column++) {
      missing[column] = space.leaves().length(column);
      if (missing[column] == 0) {
        relax(space, allowed, column, 0, heap, choices, fixed);
      }
    }
    while (!heap.isEmpty()) {
      int goal = heap.poll();
      costs[goal] = heap.key(goal);
      fixed[goal] = true;
      order[count++] = goal;
      IntLists readers = space.readers();
      for (int p = readers.start(goal); p < readers.end(goal); p++) {
        int column = readers.at(p);
        sums[column] = PlanSpace.plus(sums[column], costs[goal]);
        if (--missing[column] == 0) {
          relax(space, allowed, column, sums[column], heap, choices, fixed);
        }
      }
    }
    return new Derivation(choices, costs, Arrays.copyOf(order, count));
  }

  private static void relax(PlanSpace space, boolean[] allowed, int column, long sum, LongHeap heap, int[] choices,
      boolean[] fixed) {
    if (allowed.length > 0 && !allowed[column]) {
      return;
    }
    long cost = PlanSpace.plus(sum, Math.max(0, space.cost(column)));
    IntLists heads = space.heads();
    for (int p = heads.start(column); p < heads.end(column); p++) {
      int head = heads.at(p);
      if (!fixed[head] && (choices[head] == Plan.NONE || cost < heap.key(head))) {
        choices[head] = column;
        heap.offer(head, cost);
      }
    }
  }

  /** For each goal the last column of its derivation, or {@link Plan#NONE} where there is none. */
  int[] choices() {
    return choices;
  }

  /** For each goal the cost of its derivation as a tree. */
  long cost(int goal) {
    return costs[goal];
  }

  /** The derivable goals in the order of derivation. */
  int[] order() {
    return order;
  }

  boolean derives(int goal) {
    return choices[goal] != Plan.NONE;
  }
}
