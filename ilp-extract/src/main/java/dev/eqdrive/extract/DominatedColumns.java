package dev.eqdrive.extract;

import java.util.Arrays;

/**
 * P4 of the presolve: columns for which another one writes the same, reads no more and costs no more.
 *
 * <p>With negative costs, what only the weaker column reads must not lead to a gain, and the stronger one must not run
 * already for something else.
 */
final class DominatedColumns {
  private static final int MANY_PROVIDERS = 3000;
  private static final int FEW_COMPARED = 300;
  /** Columns that are sorted faster by inserting one after the other. */
  private static final int FEW_SORTED = 40;

  private final PlanSpace space;
  private final long[] signatures;
  private final int[] dominating;
  private final boolean[] gainful;

  private DominatedColumns(PlanSpace space) {
    this.space = space;
    signatures = new long[space.columns()];
    dominating = new int[space.columns()];
    gainful = gainful(space);
    IntLists leaves = space.leaves();
    for (int column = 0; column < signatures.length; column++) {
      dominating[column] = column;
      for (int p = leaves.start(column); p < leaves.end(column); p++) {
        signatures[column] |= 1L << (leaves.at(p) * 0x9E3779B9 >>> 26);
      }
    }
  }

  /** For each column one that dominates it, or the column itself. */
  static int[] of(PlanSpace space) {
    DominatedColumns search = new DominatedColumns(space);
    for (int goal = 0; goal < space.goals(); goal++) {
      if (space.providers().length(goal) > 1) {
        search.compare(goal);
      }
    }
    return search.dominating;
  }

  private void compare(int goal) {
    IntLists leaves = space.leaves();
    int[] sorted = sorted(space.providers().row(goal));
    for (int i = 1; i < sorted.length; i++) {
      int weak = sorted[i];
      int compared = sorted.length > MANY_PROVIDERS ? Math.min(i, FEW_COMPARED) : i;
      for (int j = 0; j < compared && dominating[weak] == weak; j++) {
        int strong = sorted[j];
        if (dominating[strong] == strong && space.cost(strong) <= space.cost(weak)
            && (signatures[strong] & ~signatures[weak]) == 0
            && subset(leaves, strong, weak) && subset(space.heads(), weak, strong)
            && subset(space.exclusions(), strong, weak) && gainsNoLess(strong, weak)) {
          dominating[weak] = strong;
        }
      }
    }
  }

  /** By the number of leaves, then by cost, then as they are. */
  private int[] sorted(int[] columns) {
    if (columns.length > FEW_SORTED) {
      return Arrays.stream(columns).boxed().sorted(this::compare).mapToInt(Integer::intValue).toArray();
    }
    for (int i = 1; i < columns.length; i++) {
      int column = columns[i];
      int at = i;
      while (at > 0 && compare(column, columns[at - 1]) < 0) {
        columns[at] = columns[at - 1];
        at--;
      }
      columns[at] = column;
    }
    return columns;
  }

  private int compare(int a, int b) {
    int byArity = Integer.compare(space.leaves().length(a), space.leaves().length(b));
    return byArity != 0 ? byArity : Long.compare(space.cost(a), space.cost(b));
  }

  private boolean gainsNoLess(int strong, int weak) {
    if (space.cost(weak) < 0 && space.heads().length(strong) > 1) {
      return false;
    }
    IntLists leaves = space.leaves();
    for (int p = leaves.start(weak); p < leaves.end(weak); p++) {
      if (gainful[leaves.at(p)] && !leaves.contains(strong, leaves.at(p))) {
        return false;
      }
    }
    return true;
  }

  /** The goals that a column with a negative cost can be part of providing. */
  private static boolean[] gainful(PlanSpace space) {
    boolean[] gainful = new boolean[space.goals()];
    int[] stack = new int[space.goals()];
    int depth = 0;
    for (int column = 0; column < space.columns(); column++) {
      if (space.cost(column) < 0) {
        depth = enter(space, column, gainful, stack, depth);
      }
    }
    while (depth > 0) {
      for (int reader : space.readers().row(stack[--depth])) {
        depth = enter(space, reader, gainful, stack, depth);
      }
    }
    return gainful;
  }

  private static int enter(PlanSpace space, int column, boolean[] gainful, int[] stack, int depth) {
    int next = depth;
    for (int head : space.heads().row(column)) {
      if (!gainful[head]) {
        gainful[head] = true;
        stack[next++] = head;
      }
    }
    return next;
  }

  private static boolean subset(IntLists lists, int small, int large) {
    int q = lists.start(large);
    for (int p = lists.start(small); p < lists.end(small); p++) {
      while (q < lists.end(large) && lists.at(q) < lists.at(p)) {
        q++;
      }
      if (q == lists.end(large) || lists.at(q) != lists.at(p)) {
        return false;
      }
    }
    return true;
  }
}
