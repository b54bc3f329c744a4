package dev.eqdrive.extract;

import java.util.Arrays;

/**
 * Improves a plan by re-choosing one provider at a time.
 *
 * <p>All derivable goals have a choice, also those the plan does not need; together the choices are acyclic. Giving a
 * goal another provider releases what only the old one needed and pays for what the new one needs in addition; the
 * change stays when the sum falls. Between passes the choices of unneeded goals are renewed, cheapest beyond what the
 * plan already has.
 */
final class LocalSearch {
  private static final int MAX_PASSES = 12;
  private static final long EFFORT = 30_000_000;

  private final PlanSpace space;
  private final int[] choices;
  private final int[] goalUses;
  private final int[] columnUses;
  private final int[] marks;
  private final int[] stack;
  private int mark;
  private long cost;
  private long effort;

  private LocalSearch(PlanSpace space, int[] choices, long effort) {
    this.space = space;
    this.choices = choices;
    this.effort = effort;
    goalUses = new int[space.goals()];
    columnUses = new int[space.columns()];
    marks = new int[space.columns()];
    stack = new int[space.goals() + 1];
    for (int goal : space.required()) {
      use(goal);
    }
  }

  /** Better choices, starting from acyclic ones that provide everything required. */
  static int[] improve(PlanSpace space, int[] start) {
    return improve(space, start, EFFORT);
  }

  static int[] improve(PlanSpace space, int[] start, long effort) {
    int[] choices = start;
    long left = effort;
    for (int pass = 0; pass < MAX_PASSES && left > 0; pass++) {
      LocalSearch search = new LocalSearch(space, choices.clone(), left);
      boolean improved = search.pass();
      left = search.effort;
      if (!improved) {
        break;
      }
      int[] given = search.choices;
      for (int goal = 0; goal < given.length; goal++) {
        if (search.goalUses[goal] == 0) {
          given[goal] = Plan.NONE;
        }
      }
      choices = Derivation.beyond(space, given).choices();
    }
    return choices;
  }

  private boolean pass() {
    boolean improved = false;
    IntLists providers = space.providers();
    for (int goal = 0; goal < choices.length && effort > 0; goal++) {
      for (int p = providers.start(goal); p < providers.end(goal) && goalUses[goal] > 0; p++) {
        int column = providers.at(p);
        if (column != choices[goal] && derivable(column) && acyclicWith(goal, column)) {
          improved |= tryChoice(goal, column);
        }
      }
    }
    return improved;
  }

  private boolean derivable(int column) {
    IntLists leaves = space.leaves();
    for (int p = leaves.start(column); p < leaves.end(column); p++) {
      if (choices[leaves.at(p)] == Plan.NONE) {
        return false;
      }
    }
    return true;
  }

  /** Whether no leaf of the column depends, by the present choices, on the goal or on the column. */
  private boolean acyclicWith(int goal, int column) {
    IntLists leaves = space.leaves();
    mark++;
    int depth = 0;
    for (int p = leaves.start(column); p < leaves.end(column); p++) {
      stack[depth++] = leaves.at(p);
    }
    while (depth > 0) {
      int current = stack[--depth];
      int choice = choices[current];
      if (current == goal || choice == column) {
        return false;
      }
      if (marks[choice] == mark) {
        continue;
      }
      marks[choice] = mark;
      effort--;
      for (int p = leaves.start(choice); p < leaves.end(choice); p++) {
        int leaf = leaves.at(p);
        if (leaf == goal) {
          return false;
        }
        if (marks[choices[leaf]] != mark) {
          if (depth == stack.length) {
            return false;
          }
          stack[depth++] = leaf;
        }
      }
    }
    return true;
  }

  private boolean tryChoice(int goal, int column) {
    long before = cost;
    int old = choices[goal];
    choices[goal] = column;
    useColumn(column);
    releaseColumn(old);
    if (cost < before) {
      return true;
    }
    choices[goal] = old;
    useColumn(old);
    releaseColumn(column);
    return false;
  }

  private void use(int goal) {
    if (goalUses[goal]++ == 0) {
      useColumn(choices[goal]);
    }
  }

  private void useColumn(int first) {
    IntLists leaves = space.leaves();
    int depth = 0;
    int column = first;
    while (true) {
      effort--;
      if (columnUses[column]++ == 0) {
        cost = PlanSpace.plus(cost, space.cost(column));
        for (int p = leaves.start(column); p < leaves.end(column); p++) {
          if (goalUses[leaves.at(p)]++ == 0) {
            stack[depth++] = leaves.at(p);
          }
        }
      }
      if (depth == 0) {
        return;
      }
      column = choices[stack[--depth]];
    }
  }

  private void releaseColumn(int first) {
    IntLists leaves = space.leaves();
    int depth = 0;
    int column = first;
    while (true) {
      effort--;
      if (--columnUses[column] == 0) {
        cost = PlanSpace.plus(cost, -space.cost(column));
        for (int p = leaves.start(column); p < leaves.end(column); p++) {
          if (--goalUses[leaves.at(p)] == 0) {
            stack[depth++] = leaves.at(p);
          }
        }
      }
      if (depth == 0) {
        return;
      }
      column = choices[stack[--depth]];
    }
  }

  @Override
  public String toString() {
    return "LocalSearch[cost " + cost + ", " + Arrays.stream(columnUses).filter(uses -> uses > 0).count() + " columns]";
  }
}
