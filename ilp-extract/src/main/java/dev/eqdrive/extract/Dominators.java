package dev.eqdrive.extract;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * AND-OR dominators: the goals that every plan providing a given goal provides as well.
 *
 * <p>Dom(v) = {v} ∪ ⋂ over providers k of v of ⋃ over leaves u of k of Dom(u), as the greatest fixed point. A provider
 * that reads a goal dominated by v itself can only be used in a cycle and takes no part. The sets are found by sweeps
 * over the goals in ascending order, so the space should number goals in an order of derivation.
 */
final class Dominators {
  /** Goals after which it is asked whether to end. */
  private static final int ASKED = 1024;

  private final PagedBits[] sets;
  private final boolean[] known;
  private final PagedBits must;

  private Dominators(PlanSpace space, PagedBits[] sets, boolean[] known) {
    this.sets = sets;
    this.known = known;
    PagedBits all = PagedBits.empty(space.goals());
    for (int goal : space.required()) {
      all = all.union(sets[goal]);
    }
    must = all;
  }

  static Dominators of(PlanSpace space) {
    return of(space, SolverOptions.NEVER);
  }

  /**
   * Finds dominators.
   *
   * @param over whether to be content with each goal's being a dominator of itself; all goals have to be derivable then
   */
  static Dominators of(PlanSpace space, BooleanSupplier over) {
    int goals = space.goals();
    PagedBits none = PagedBits.empty(goals);
    PagedBits[] sets = new PagedBits[goals];
    Arrays.fill(sets, none);
    boolean[] known = new boolean[goals];
    boolean[] dirty = new boolean[goals];
    Arrays.fill(dirty, true);
    boolean again = true;
    while (again) {
      again = false;
      for (int goal = 0; goal < goals; goal++) {
        if (goal % ASKED == 0 && over.getAsBoolean()) {
          return new Dominators(space, trivial(goals), filled(goals));
        }
        if (dirty[goal]) {
          dirty[goal] = false;
          if (recompute(space, goal, sets, known, none)) {
            again |= markReaders(space, goal, dirty);
          }
        }
      }
    }
    return new Dominators(space, sets, known);
  }

  private static PagedBits[] trivial(int goals) {
    PagedBits none = PagedBits.empty(goals);
    PagedBits[] sets = new PagedBits[goals];
    Arrays.setAll(sets, none::with);
    return sets;
  }

  private static boolean[] filled(int goals) {
    boolean[] all = new boolean[goals];
    Arrays.fill(all, true);
    return all;
  }

  private static boolean recompute(PlanSpace space, int goal, PagedBits[] sets, boolean[] known, PagedBits none) {
    IntLists providers = space.providers();
    boolean any = false;
    PagedBits common = none;
    for (int p = providers.start(goal); p < providers.end(goal); p++) {
      int column = providers.at(p);
      if (usable(space, column, goal, sets, known)) {
        PagedBits needs = needs(space, column, sets, none);
        common = any ? common.intersection(needs) : needs;
        any = true;
      }
    }
    if (!any) {
      return false;
    }
    PagedBits set = common.with(goal);
    if (known[goal] && set.same(sets[goal])) {
      return false;
    }
    known[goal] = true;
    sets[goal] = set;
    return true;
  }

  private static boolean usable(PlanSpace space, int column, int goal, PagedBits[] sets, boolean[] known) {
    IntLists leaves = space.leaves();
    for (int p = leaves.start(column); p < leaves.end(column); p++) {
      int leaf = leaves.at(p);
      if (!known[leaf] || sets[leaf].contains(goal)) {
        return false;
      }
    }
    return true;
  }

  private static PagedBits needs(PlanSpace space, int column, PagedBits[] sets, PagedBits none) {
    IntLists leaves = space.leaves();
    PagedBits union = none;
    for (int p = leaves.start(column); p < leaves.end(column); p++) {
      union = union.union(sets[leaves.at(p)]);
    }
    return union;
  }

  /** Marks the heads of all readers; true when one of them comes before the goal, so that a new sweep is due. */
  private static boolean markReaders(PlanSpace space, int goal, boolean[] dirty) {
    boolean backward = false;
    IntLists readers = space.readers();
    IntLists heads = space.heads();
    for (int p = readers.start(goal); p < readers.end(goal); p++) {
      for (int h = heads.start(readers.at(p)); h < heads.end(readers.at(p)); h++) {
        dirty[heads.at(h)] = true;
        backward |= heads.at(h) <= goal;
      }
    }
    return backward;
  }

  /** Whether every plan that provides {@code goal} provides {@code dominator}. */
  boolean dominates(int dominator, int goal) {
    return sets[goal].contains(dominator);
  }

  /** Whether every plan provides the goal. */
  boolean must(int goal) {
    return must.contains(goal);
  }

  /** The goals every plan provides. */
  PagedBits must() {
    return must;
  }

  /** The dominators of a goal, itself included. */
  PagedBits of(int goal) {
    return sets[goal];
  }

  /** Whether the goal can be provided at all. */
  boolean derivable(int goal) {
    return known[goal];
  }
}
