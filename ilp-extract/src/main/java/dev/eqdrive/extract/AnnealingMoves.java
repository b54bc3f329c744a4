package dev.eqdrive.extract;

import java.util.SplittableRandom;

/**
 * Random moves of a plan. A move gives other providers to goals in use:
 * <ul>
 * <li>to one goal, at random;
 * <li>to all goals that are made from a certain one, the best of some others, so that this one is dropped;
 * <li>to all goals that can be made from one that is not in use, where that is no dearer once it is there.
 * </ul>
 * The last two give up or take into use a shared value for all its readers at once, as in local search for facility
 * location; single changes would have to go far uphill before they gain anything.
 */
final class AnnealingMoves {
  /** Moves of a hundred that drop a goal, and as many that add one. */
  private static final int SHARED = 25;
  /** Goals changed in one move. */
  private static final int MOST = 64;
  /** Providers compared for a goal that loses its own. */
  private static final int COMPARED = 6;

  private final PlanSpace space;
  private final LivePlan plan;
  private final SplittableRandom random;
  private final int[] goals = new int[MOST];
  private final int[] replaced = new int[MOST];
  private int changes;
  private long steps;

  AnnealingMoves(PlanSpace space, LivePlan plan, SplittableRandom random) {
    this.space = space;
    this.plan = plan;
    this.random = random;
  }

  /** Steps made so far, beside those of the plan. */
  long steps() {
    return steps;
  }

  /** Makes a move with a plan that has some goal with several providers; whether anything changed. */
  boolean move() {
    changes = 0;
    steps++;
    int goal = plan.open(random.nextInt(plan.opened()));
    int kind = random.nextInt(100);
    int column = kind < SHARED ? plan.choices()[goal] : any(space.providers(), goal);
    if (kind >= 2 * SHARED) {
      if (column != plan.choices()[goal] && plan.allows(goal, column)) {
        change(goal, column);
      }
    } else if (space.leaves().length(column) > 0) {
      int leaf = any(space.leaves(), column);
      steps += space.readers().length(leaf);
      if (kind < SHARED) {
        drop(leaf);
      } else if (!plan.needs(leaf) && plan.choices()[leaf] != Plan.NONE) {
        add(leaf);
      }
    }
    return changes > 0;
  }

  /** Takes the move back. */
  void undo() {
    while (changes > 0) {
      undoLast();
    }
  }

  private void undoLast() {
    changes--;
    plan.choose(goals[changes], replaced[changes]);
  }

  private int any(IntLists lists, int row) {
    return lists.at(lists.start(row) + random.nextInt(lists.length(row)));
  }

  private void change(int goal, int column) {
    goals[changes] = goal;
    replaced[changes++] = plan.choices()[goal];
    plan.choose(goal, column);
  }

  /** Makes whatever is made from a goal in another way; nothing changes where something cannot be. */
  private void drop(int leaf) {
    IntLists readers = space.readers();
    IntLists heads = space.heads();
    for (int p = readers.start(leaf); p < readers.end(leaf); p++) {
      int reader = readers.at(p);
      for (int q = heads.start(reader); q < heads.end(reader); q++) {
        int head = heads.at(q);
        if (plan.needs(head) && plan.choices()[head] == reader) {
          int other = changes < MOST ? without(head, leaf) : Plan.NONE;
          if (other == Plan.NONE) {
            undo();
            return;
          }
          change(head, other);
        }
      }
    }
  }

  /** The cheapest of some providers of a goal that do without a leaf of the present one. */
  private int without(int goal, int leaf) {
    IntLists providers = space.providers();
    int present = plan.choices()[goal];
    int uses = plan.uses(leaf);
    int count = providers.length(goal);
    int from = count <= COMPARED ? 0 : random.nextInt(count);
    int best = Plan.NONE;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < Math.min(count, COMPARED); i++) {
      int column = providers.at(providers.start(goal) + (from + i) % count);
      if (column != present && !space.leaves().contains(column, leaf) && plan.allows(goal, column)) {
        plan.choose(goal, column);
        if (plan.uses(leaf) < uses && plan.cost() < least) { // else what the column needs in turn reads the leaf
          least = plan.cost();
          best = column;
        }
        plan.choose(goal, present);
      }
    }
    return best;
  }

  /** Provides a goal and lets it be read wherever the plan gets no dearer by that. */
  private void add(int leaf) {
    plan.pin(leaf);
    IntLists readers = space.readers();
    IntLists heads = space.heads();
    for (int p = readers.start(leaf); p < readers.end(leaf) && changes < MOST; p++) {
      int reader = readers.at(p);
      for (int q = heads.start(reader); q < heads.end(reader) && changes < MOST; q++) {
        int head = heads.at(q);
        if (plan.needs(head) && plan.choices()[head] != reader && plan.allows(head, reader)) {
          long cost = plan.cost();
          change(head, reader);
          if (plan.cost() > cost) {
            undoLast();
          }
        }
      }
    }
    plan.unpin(leaf);
  }
}
