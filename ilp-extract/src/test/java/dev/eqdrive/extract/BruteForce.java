package dev.eqdrive.extract;

import java.util.Arrays;
import java.util.OptionalLong;

/** The cheapest plan by trying every choice of providers: the oracle for small spaces. */
final class BruteForce {
  private final PlanSpace space;
  private final int[] providers;
  private long best = Long.MAX_VALUE;
  private boolean found;

  private BruteForce(PlanSpace space) {
    this.space = space;
    providers = new int[space.goals()];
    Arrays.fill(providers, Plan.NONE);
  }

  static OptionalLong cost(PlanSpace space) {
    BruteForce search = new BruteForce(space);
    search.choose();
    return search.found ? OptionalLong.of(search.best) : OptionalLong.empty();
  }

  private void choose() {
    int open = openGoal();
    if (open == Plan.NONE) {
      if (acyclic()) {
        long cost = Arrays.stream(providers).filter(k -> k != Plan.NONE).distinct().mapToLong(space::cost).sum();
        found = true;
        best = Math.min(best, cost);
      }
      return;
    }
    for (int column : space.providers().row(open)) {
      providers[open] = column;
      choose();
    }
    providers[open] = Plan.NONE;
  }

  private int openGoal() {
    for (int goal : space.required()) {
      if (providers[goal] == Plan.NONE) {
        return goal;
      }
    }
    for (int column : providers) {
      if (column != Plan.NONE) {
        for (int leaf : space.leaves().row(column)) {
          if (providers[leaf] == Plan.NONE) {
            return leaf;
          }
        }
      }
    }
    return Plan.NONE;
  }

  /** Removes goals all of whose leaves are gone until nothing changes; what stays is a cycle. */
  private boolean acyclic() {
    boolean[] done = new boolean[providers.length];
    boolean changed = true;
    int left = (int) Arrays.stream(providers).filter(k -> k != Plan.NONE).count();
    while (changed) {
      changed = false;
      for (int goal = 0; goal < providers.length; goal++) {
        int column = providers[goal];
        if (column != Plan.NONE && !done[goal]
            && Arrays.stream(space.leaves().row(column)).allMatch(leaf -> done[leaf])) {
          if (space.relayout(column)
              && Arrays.stream(space.leaves().row(column)).anyMatch(leaf -> space.relayout(providers[leaf]))) {
            return false;
          }
          done[goal] = true;
          changed = true;
          left--;
        }
      }
    }
    return left == 0;
  }
}
