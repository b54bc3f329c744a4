package dev.eqdrive.extract;

import java.util.Arrays;

/**
 * P7 of the presolve: goals that are read in one place only need not be choices of their own.
 *
 * <p>A goal with one reader, or all of whose readers write one and the same goal and nothing else, exists exactly when
 * one of its readers runs, and at most one does. So
 * <ul>
 * <li>its only provider can be made part of each reader: the reader then costs both and reads the provider's leaves;
 * <li>where it has several providers, the least of their costs can be moved to the readers, which leaves less for bounds
 * to miss.
 * </ul>
 * A goal whose only provider is free and reads one goal is a name for that goal, wherever it is read. A free goal that
 * reads nothing stays, because that something has to read it is a strong bound (variant S).
 *
 * <p>Plans keep their cost, provided that they run nothing for no reason.
 */
final class Inlining {
  private final PlanSpace space;
  private final boolean[] fixed;
  private final long[] costs;
  private final int[][] leaves;
  private final boolean[] gone;
  private boolean changed;

  private Inlining(PlanSpace space) {
    this.space = space;
    costs = new long[space.columns()];
    leaves = new int[space.columns()][];
    for (int column = 0; column < costs.length; column++) {
      costs[column] = space.cost(column);
      leaves[column] = space.leaves().row(column);
    }
    gone = new boolean[space.goals()];
    fixed = new boolean[space.goals()]; // goals that others name: required or excluded
    for (int goal : space.required()) {
      fixed[goal] = true;
    }
    for (int column = 0; column < space.columns(); column++) {
      for (int goal : space.exclusions().row(column)) {
        fixed[goal] = true;
      }
    }
  }

  /**
   * The outcome.
   *
   * @param changed whether anything was inlined or moved
   * @param costs new prices of the columns
   * @param leaves new leaves of the columns
   * @param gone goals that are no longer read; their only providers are part of what read them
   */
  record Outcome(boolean changed, long[] costs, int[][] leaves, boolean[] gone) {
  }

  /** Looks at each goal once; goals have to be numbered in an order of derivation. */
  static Outcome of(PlanSpace space) {
    Inlining inlining = new Inlining(space);
    for (int goal = 0; goal < space.goals(); goal++) {
      inlining.look(goal);
    }
    return new Outcome(inlining.changed, inlining.costs, inlining.leaves, inlining.gone);
  }

  private void look(int goal) {
    if (fixed[goal] || space.readers().length(goal) == 0) {
      return;
    }
    int[] providers = space.providers().row(goal);
    boolean single = Arrays.stream(providers).allMatch(column -> space.heads().length(column) == 1);
    if (!single || providers.length == 0) {
      return;
    }
    boolean oneReader = oneHead(space.readers().row(goal));
    if (providers.length == 1) {
      int provider = providers[0];
      boolean alias = costs[provider] == 0 && leaves[provider].length == 1;
      if ((oneReader || alias) && space.exclusions().length(provider) == 0) {
        inline(goal, provider);
      }
    } else if (oneReader) {
      pull(goal, providers);
    }
  }

  private boolean oneHead(int[] columns) {
    if (columns.length == 1) {
      return true;
    }
    int head = space.heads().at(space.heads().start(columns[0]));
    return Arrays.stream(columns)
        .allMatch(column -> space.heads().length(column) == 1 && space.heads().contains(column, head));
  }

  private void inline(int goal, int provider) {
    for (int reader : space.readers().row(goal)) {
      int[] joined = Arrays.copyOf(leaves[reader], leaves[reader].length + leaves[provider].length);
      System.arraycopy(leaves[provider], 0, joined, leaves[reader].length, leaves[provider].length);
      leaves[reader] = PlanSpace.sortedDistinct(Arrays.stream(joined).filter(leaf -> leaf != goal).toArray());
      costs[reader] = PlanSpace.plus(costs[reader], costs[provider]);
    }
    gone[goal] = true;
    changed = true;
  }

  private void pull(int goal, int[] providers) {
    long least = Long.MAX_VALUE;
    for (int column : providers) {
      least = Math.min(least, costs[column]);
    }
    if (least == 0) {
      return;
    }
    changed = true;
    for (int column : providers) {
      costs[column] = PlanSpace.plus(costs[column], -least);
    }
    for (int column : space.readers().row(goal)) {
      costs[column] = PlanSpace.plus(costs[column], least);
    }
  }
}
