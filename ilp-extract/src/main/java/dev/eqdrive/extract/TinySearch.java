package dev.eqdrive.extract;

import java.util.Arrays;

/**
 * Exact search for spaces of at most 64 goals: depth first over providers of open goals, cut off by the cost so far
 * plus what the dominators of the open goals cost at least. Most blocks of a decomposed space are this small, and a
 * solver would take longer to start than to search.
 */
final class TinySearch {
  static final int MAX_GOALS = 64;

  private final PlanSpace space;
  private final long[] dominators;
  private final long[] least; // of each goal, without gains
  private final long[] gains;
  private final int[] choices;
  private final int[] columnUses;
  private int[] best;
  private long bestCost;
  private long nodes;
  private boolean complete = true;

  private TinySearch(PlanSpace space, Dominators sets, int[] start, long startCost, long nodes) {
    this.space = space;
    this.nodes = nodes;
    dominators = new long[space.goals()];
    for (int goal = 0; goal < space.goals(); goal++) {
      for (int other = 0; other < space.goals(); other++) {
        if (sets.dominates(other, goal)) {
          dominators[goal] |= 1L << other;
        }
      }
    }
    long[] minima = Bounds.minima(space);
    least = Arrays.stream(minima).map(share -> Math.max(0, share)).toArray();
    gains = Arrays.stream(minima).map(share -> Math.min(0, share)).toArray();
    choices = new int[space.goals()];
    Arrays.fill(choices, Plan.NONE);
    columnUses = new int[space.columns()];
    best = start;
    bestCost = startCost;
  }

  /**
   * Searches.
   *
   * @param choices the best choices found, or the start
   * @param cost their cost
   * @param complete whether they are proved best
   */
  record Outcome(int[] choices, long cost, boolean complete) {
  }

  static Outcome run(PlanSpace space, Dominators dominators, int[] start, long startCost, long maxNodes) {
    if (space.goals() > MAX_GOALS) {
      return new Outcome(start, startCost, false);
    }
    TinySearch search = new TinySearch(space, dominators, start, startCost, maxNodes);
    long open = 0;
    for (int goal : space.required()) {
      open |= 1L << goal;
    }
    search.search(open, 0, 0, Arrays.stream(search.gains).sum());
    return new Outcome(search.best, search.bestCost, search.complete);
  }

  /** Extends the choices: {@code open} must still be provided, {@code provided} are, the others may gain something. */
  private void search(long open, long provided, long cost, long gain) {
    if (--nodes < 0) {
      complete = false;
      return;
    }
    if (cost + gain >= bestCost && open != 0) {
      return;
    }
    if (open == 0) {
      if (cost < bestCost) {
        best = choices.clone();
        bestCost = cost;
      }
      return;
    }
    long needed = open;
    for (long bits = open; bits != 0; bits &= bits - 1) {
      needed |= dominators[Long.numberOfTrailingZeros(bits)];
    }
    long bound = cost + gain;
    for (long bits = needed & ~provided; bits != 0; bits &= bits - 1) {
      bound = PlanSpace.plus(bound, shareOf(Long.numberOfTrailingZeros(bits)));
    }
    if (bound >= bestCost) {
      return;
    }
    int goal = Long.SIZE - 1 - Long.numberOfLeadingZeros(open);
    IntLists providers = space.providers();
    for (int p = providers.start(goal); p < providers.end(goal); p++) {
      int column = providers.at(p);
      long leaves = mask(space.leaves(), column);
      if ((mask(space.exclusions(), column) & (provided | open | leaves)) != 0 || excluded(leaves)
          || cyclic(leaves, goal)) {
        continue;
      }
      choices[goal] = column;
      long added = columnUses[column]++ == 0 ? space.cost(column) : 0;
      long nowProvided = provided | 1L << goal;
      search((open | leaves) & ~nowProvided, nowProvided, cost + added, gain - gains[goal]);
      columnUses[column]--;
      choices[goal] = Plan.NONE;
      if (nodes < 0) {
        return;
      }
    }
  }

  /** A column in use may provide further heads for nothing. */
  private long shareOf(int goal) {
    IntLists providers = space.providers();
    for (int p = providers.start(goal); p < providers.end(goal); p++) {
      if (columnUses[providers.at(p)] > 0) {
        return 0;
      }
    }
    return least[goal];
  }

  private static long mask(IntLists lists, int row) {
    long mask = 0;
    for (int p = lists.start(row); p < lists.end(row); p++) {
      mask |= 1L << lists.at(p);
    }
    return mask;
  }

  /** Whether a chosen column forbids one of the goals. */
  private boolean excluded(long goals) {
    if (space.exclusions().total() == 0) {
      return false;
    }
    for (int column : choices) {
      if (column != Plan.NONE && (mask(space.exclusions(), column) & goals) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether by the choices so far one of the leaves is made from the goal. */
  private boolean cyclic(long leaves, int goal) {
    long reached = leaves;
    long todo = leaves;
    while (todo != 0) {
      int current = Long.numberOfTrailingZeros(todo);
      todo &= todo - 1;
      if (current == goal) {
        return true;
      }
      if (choices[current] != Plan.NONE) {
        long next = mask(space.leaves(), choices[current]) & ~reached;
        reached |= next;
        todo |= next;
      }
    }
    return false;
  }
}
