package dev.eqdrive.extract;

import java.util.Arrays;

/**
 * A plan that changes one choice at a time and knows its cost after each.
 *
 * <p>All derivable goals have a choice, also those the plan does not need; together the choices are acyclic. Giving a
 * goal another provider releases what only the old one needed and pays for what the new one needs in addition.
 */
final class LivePlan {
  private final PlanSpace space;
  private final StrongComponents components;
  private final int[] choices;
  private final int[] goalUses;
  private final int[] columnUses;
  /** For each goal how many columns in use exclude it. */
  private final int[] bans;
  private final int[] marks;
  private final int[] stack;
  /** Goals in use that have several providers, in no order, and the place of each in the list. */
  private final int[] open;
  private final int[] placeOf;
  private int opened;
  private int conflicts;
  private int mark;
  private long cost;
  private long steps;

  /** Takes over acyclic choices that provide everything required; changes them. */
  LivePlan(PlanSpace space, StrongComponents components, int[] choices) {
    this.space = space;
    this.components = components;
    this.choices = choices;
    goalUses = new int[space.goals()];
    columnUses = new int[space.columns()];
    bans = new int[space.goals()];
    marks = new int[space.columns()];
    stack = new int[space.goals() + 1];
    open = new int[space.goals()];
    placeOf = new int[space.goals()];
    for (int goal : space.required()) {
      pin(goal);
    }
  }

  /** Cost of what is needed. */
  long cost() {
    return cost;
  }

  /** Whether no column in use excludes a goal in use. */
  boolean valid() {
    return conflicts == 0;
  }

  /** Steps made so far. */
  long steps() {
    return steps;
  }

  int[] choices() {
    return choices;
  }

  boolean needs(int goal) {
    return goalUses[goal] > 0;
  }

  /** Number of goals in use that have several providers. */
  int opened() {
    return opened;
  }

  /** A goal in use that has several providers. */
  int open(int place) {
    return open[place];
  }

  /** The choices of the goals in use; the others have none. */
  int[] used() {
    int[] used = choices.clone();
    for (int goal = 0; goal < used.length; goal++) {
      if (goalUses[goal] == 0) {
        used[goal] = Plan.NONE;
      }
    }
    return used;
  }

  /** Whether a goal in use can get the column as its provider without a cycle. */
  boolean allows(int goal, int column) {
    IntLists leaves = space.leaves();
    for (int p = leaves.start(column); p < leaves.end(column); p++) {
      if (choices[leaves.at(p)] == Plan.NONE) {
        return false;
      }
    }
    return acyclicWith(goal, column);
  }

  /** Whether no leaf of the column depends, by the present choices, on the goal or on the column. */
  private boolean acyclicWith(int goal, int column) {
    IntLists leaves = space.leaves();
    mark++;
    int depth = 0;
    for (int p = leaves.start(column); p < leaves.end(column); p++) {
      if (components.together(leaves.at(p), goal)) {
        stack[depth++] = leaves.at(p);
      }
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
      steps++;
      for (int p = leaves.start(choice); p < leaves.end(choice); p++) {
        int leaf = leaves.at(p);
        if (leaf == goal) {
          return false;
        }
        if (components.together(leaf, goal) && marks[choices[leaf]] != mark) {
          if (depth == stack.length) {
            return false;
          }
          stack[depth++] = leaf;
        }
      }
    }
    return true;
  }

  /** Gives a goal in use another provider. */
  void choose(int goal, int column) {
    int old = choices[goal];
    choices[goal] = column;
    useColumn(column);
    releaseColumn(old);
  }

  /** Uses a goal even if nothing reads it. */
  void pin(int goal) {
    if (goalUses[goal]++ == 0) {
      enter(goal);
      useColumn(choices[goal]);
    }
  }

  /** Ends a use by {@link #pin}. */
  void unpin(int goal) {
    if (--goalUses[goal] == 0) {
      leave(goal);
      releaseColumn(choices[goal]);
    }
  }

  /** How many columns in use read a goal, and whether it is required. */
  int uses(int goal) {
    return goalUses[goal];
  }

  private void useColumn(int first) {
    IntLists leaves = space.leaves();
    int depth = 0;
    int column = first;
    while (true) {
      steps++;
      if (columnUses[column]++ == 0) {
        cost = PlanSpace.plus(cost, space.cost(column));
        ban(column, 1);
        for (int p = leaves.start(column); p < leaves.end(column); p++) {
          if (goalUses[leaves.at(p)]++ == 0) {
            enter(leaves.at(p));
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
      steps++;
      if (--columnUses[column] == 0) {
        cost = PlanSpace.plus(cost, -space.cost(column));
        ban(column, -1);
        for (int p = leaves.start(column); p < leaves.end(column); p++) {
          if (--goalUses[leaves.at(p)] == 0) {
            leave(leaves.at(p));
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

  private void ban(int column, int change) {
    IntLists exclusions = space.exclusions();
    for (int p = exclusions.start(column); p < exclusions.end(column); p++) {
      int goal = exclusions.at(p);
      conflicts -= bans[goal] > 0 && goalUses[goal] > 0 ? 1 : 0;
      bans[goal] += change;
      conflicts += bans[goal] > 0 && goalUses[goal] > 0 ? 1 : 0;
    }
  }

  private void enter(int goal) {
    conflicts += bans[goal] > 0 ? 1 : 0;
    if (space.providers().length(goal) > 1) {
      placeOf[goal] = opened;
      open[opened++] = goal;
    }
  }

  private void leave(int goal) {
    conflicts -= bans[goal] > 0 ? 1 : 0;
    if (space.providers().length(goal) > 1) {
      int last = open[--opened];
      open[placeOf[goal]] = last;
      placeOf[last] = placeOf[goal];
    }
  }

  @Override
  public String toString() {
    return "LivePlan[cost " + cost + ", " + Arrays.stream(columnUses).filter(uses -> uses > 0).count() + " columns]";
  }
}
