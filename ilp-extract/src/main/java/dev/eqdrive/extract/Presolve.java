package dev.eqdrive.extract;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Makes a plan space smaller without losing its best plans.
 *
 * <ol>
 * <li>P1–P3: columns that read what they write, columns with an underivable leaf, and whatever the required goals
 * cannot reach;
 * <li>P4: a column for which another one writes the same, reads no more and costs no more, see
 * {@link DominatedColumns};
 * <li>P5: a column one of whose leaves is dominated by its head, so that it could only stand in a cycle;
 * <li>P6: a column with which every plan costs more than a known plan;
 * <li>P7: goals that are read in one place only, see {@link Inlining}.
 * </ol>
 *
 * Input spaces have no relayouts (see {@link RelayoutSplit}).
 */
final class Presolve {
  private static final int MAX_ROUNDS = 40;

  private final long incumbent;
  private final int[] replacedBy;
  private PlanSpace space;
  private int[] goalOf;
  private int[] columnOf;
  private Dominators dominators;
  private final SortedMap<Integer, Integer> inner = new TreeMap<>();

  private Presolve(PlanSpace space, long incumbent) {
    this.space = space;
    this.incumbent = incumbent;
    goalOf = identity(space.goals());
    columnOf = identity(space.columns());
    replacedBy = identity(space.columns());
    dominators = Dominators.of(PlanSpace.builder().build());
  }

  /** Reduces a space; plans that cost more than the incumbent may be lost, others only to cheaper or equal ones. */
  static Presolved run(PlanSpace space, long incumbent) {
    return run(space, incumbent, new BitSet(), SolverOptions.NEVER, SolverOptions.NEVER);
  }

  /**
   * Reduces a space that is known to have best plans without some columns.
   *
   * @param late whether to leave the space larger than need be
   * @param over whether to stop now, with trivial dominators
   */
  static Presolved run(PlanSpace space, long incumbent, BitSet useless, BooleanSupplier late, BooleanSupplier over) {
    Presolve presolve = new Presolve(space, incumbent);
    presolve.run(useless, late, over);
    return new Presolved(presolve.space, presolve.goalOf, presolve.columnOf, presolve.replacedBy, presolve.inner,
        presolve.dominators);
  }

  private void run(BitSet useless, BooleanSupplier late, BooleanSupplier over) {
    if (!useless.isEmpty()) {
      boolean[] keep = new boolean[space.columns()];
      for (int column = 0; column < keep.length; column++) {
        keep[column] = !useless.get(column);
      }
      restrict(keep);
    }
    derived();
    for (int round = 0; round < MAX_ROUNDS && !late.getAsBoolean(); round++) {
      dominators = Dominators.of(space, over);
      if (!cyclic() && !expensive() && !inlined()) {
        return;
      }
      derived();
    }
    dominators = Dominators.of(space, over);
  }

  /** P1–P4. */
  private void derived() {
    reachable();
    if (dominated()) {
      reachable();
    }
  }

  /** P1–P3, and renumbering in order of derivation. */
  private void reachable() {
    Derivation derivation = Derivation.of(space);
    boolean[] wanted = new boolean[space.goals()];
    boolean[] keep = new boolean[space.columns()];
    int[] stack = new int[space.goals()];
    int depth = 0;
    for (int goal : space.required()) {
      wanted[goal] = true;
      stack[depth++] = goal;
    }
    while (depth > 0) {
      int goal = stack[--depth];
      IntLists providers = space.providers();
      for (int p = providers.start(goal); p < providers.end(goal); p++) {
        int column = providers.at(p);
        if (keep[column] || space.leaves().contains(column, goal) || !derivable(derivation, column)) {
          continue;
        }
        keep[column] = true;
        for (int leaf : space.leaves().row(column)) {
          if (!wanted[leaf]) {
            wanted[leaf] = true;
            stack[depth++] = leaf;
          }
        }
      }
    }
    if (!unchanged(derivation.order(), wanted, keep)) {
      rebuild(derivation.order(), wanted, keep);
    }
  }

  /** Whether everything stays under the number it has; columns with several heads may still lose some. */
  private boolean unchanged(int[] order, boolean[] wanted, boolean[] keep) {
    boolean same = order.length == wanted.length && space.heads().total() == keep.length;
    for (int goal = 0; same && goal < order.length; goal++) {
      same = order[goal] == goal && wanted[goal];
    }
    for (int column = 0; same && column < keep.length; column++) {
      same = keep[column];
    }
    return same;
  }

  private boolean derivable(Derivation derivation, int column) {
    IntLists leaves = space.leaves();
    for (int p = leaves.start(column); p < leaves.end(column); p++) {
      if (!derivation.derives(leaves.at(p))) {
        return false;
      }
    }
    return true;
  }

  private void rebuild(int[] order, boolean[] wanted, boolean[] keep) {
    int[] newGoal = new int[space.goals()];
    Arrays.fill(newGoal, Plan.NONE);
    int[] newGoalOf = new int[space.goals()];
    int goals = 0;
    for (int goal : order) {
      if (wanted[goal]) {
        newGoalOf[goals] = goalOf[goal];
        newGoal[goal] = goals++;
      }
    }
    for (int goal : space.required()) { // an underivable required goal stays, so that the loss is seen
      if (newGoal[goal] == Plan.NONE) {
        newGoalOf[goals] = goalOf[goal];
        newGoal[goal] = goals++;
      }
    }
    PlanSpace.Builder builder = PlanSpace.builder();
    builder.goals(goals);
    int[] newColumnOf = new int[space.columns()];
    for (int column = 0; column < space.columns(); column++) {
      if (!keep[column]) {
        continue;
      }
      int read = column;
      int added = builder.column(space, column, newGoal, head -> !space.leaves().contains(read, head));
      if (added != Plan.NONE) {
        newColumnOf[added] = columnOf[column];
      }
    }
    for (int goal : space.required()) {
      builder.require(newGoal[goal]);
    }
    space = builder.build();
    goalOf = Arrays.copyOf(newGoalOf, goals);
    columnOf = Arrays.copyOf(newColumnOf, space.columns());
  }

  /** P4; true when something went. */
  private boolean dominated() {
    int[] dominating = DominatedColumns.of(space);
    boolean[] keep = new boolean[dominating.length];
    boolean changed = false;
    for (int column = 0; column < keep.length; column++) {
      keep[column] = dominating[column] == column;
      changed |= !keep[column];
      replacedBy[columnOf[column]] = columnOf[dominating[column]];
    }
    if (changed) {
      restrict(keep);
    }
    return changed;
  }

  private void restrict(boolean[] keep) {
    boolean[] wanted = new boolean[space.goals()];
    Arrays.fill(wanted, true);
    rebuild(identity(space.goals()), wanted, keep);
  }

  /** P5, with the goals that a column excludes; true when something went. */
  private boolean cyclic() {
    boolean changed = false;
    PlanSpace.Builder builder = PlanSpace.builder();
    builder.goals(space.goals());
    int[] newColumnOf = new int[space.columns()];
    int[] same = identity(space.goals());
    for (int column = 0; column < space.columns(); column++) {
      int read = column;
      int added = excludesNeeded(column)
          ? Plan.NONE
          : builder.column(space, column, same, head -> !dominatesLeaf(head, read));
      if (added != Plan.NONE) {
        newColumnOf[added] = columnOf[column];
      }
      changed |= added == Plan.NONE || builder.heads(added) != space.heads().length(column);
    }
    if (changed) {
      for (int goal : space.required()) {
        builder.require(goal);
      }
      space = builder.build();
      columnOf = Arrays.copyOf(newColumnOf, space.columns());
    }
    return changed;
  }

  private boolean excludesNeeded(int column) {
    for (int goal : space.exclusions().row(column)) {
      if (dominators.must(goal) || dominatesLeaf(goal, column)) {
        return true;
      }
    }
    return false;
  }

  private boolean dominatesLeaf(int goal, int column) {
    IntLists leaves = space.leaves();
    for (int p = leaves.start(column); p < leaves.end(column); p++) {
      if (!dominators.derivable(leaves.at(p)) || dominators.dominates(goal, leaves.at(p))) {
        return true;
      }
    }
    return false;
  }

  /** P6; true when something went. */
  private boolean expensive() {
    if (incumbent == Long.MAX_VALUE) {
      return false;
    }
    long base = Bounds.needed(space, dominators);
    long[] minima = Bounds.minima(space);
    long[] costs = Arrays.stream(minima).map(least -> Math.max(0, least)).toArray();
    PagedBits must = dominators.must();
    boolean[] keep = new boolean[space.columns()];
    boolean changed = false;
    IntLists leaves = space.leaves();
    for (int column = 0; column < keep.length; column++) {
      long bound = PlanSpace.plus(base, space.cost(column));
      IntLists heads = space.heads();
      for (int p = heads.start(column); p < heads.end(column); p++) {
        int head = heads.at(p);
        boolean counted = dominators.must(head) || dominatesLeaf(head, column);
        bound -= (counted ? costs[head] : 0) + (heads.length(column) == 1 ? Math.min(0, minima[head]) : 0);
      }
      PagedBits set = must;
      for (int p = leaves.start(column); p < leaves.end(column) && bound <= incumbent; p++) {
        PagedBits needs = dominators.of(leaves.at(p));
        bound = PlanSpace.plus(bound, needs.weightBeyond(set, costs));
        set = p + 1 < leaves.end(column) ? set.union(needs) : set;
      }
      keep[column] = bound <= incumbent;
      changed |= !keep[column];
    }
    if (changed) {
      restrict(keep);
    }
    return changed;
  }

  /** P7; true when something went. */
  private boolean inlined() {
    Inlining.Outcome outcome = Inlining.of(space);
    if (!outcome.changed()) {
      return false;
    }
    PlanSpace.Builder builder = PlanSpace.builder();
    builder.goals(space.goals());
    int[] newColumnOf = new int[space.columns()];
    for (int column = 0; column < space.columns(); column++) {
      int[] heads = space.heads().row(column);
      if (outcome.gone()[heads[0]]) {
        inner.put(goalOf[heads[0]], columnOf[column]);
      } else {
        newColumnOf[builder.column(outcome.costs()[column], heads, outcome.leaves()[column], false,
            space.exclusions().row(column))] = columnOf[column];
      }
    }
    for (int goal : space.required()) {
      builder.require(goal);
    }
    space = builder.build();
    columnOf = Arrays.copyOf(newColumnOf, space.columns());
    return true;
  }

  private static int[] identity(int size) {
    int[] ids = new int[size];
    for (int i = 0; i < size; i++) {
      ids[i] = i;
    }
    return ids;
  }
}
