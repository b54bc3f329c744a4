package dev.eqdrive.extract;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes a plan space smaller without losing its best plans.
 *
 * <ol>
 * <li>P1–P3: columns that read what they write, columns with an underivable leaf, and whatever the required goals
 * cannot reach;
 * <li>P4: a column for which another one writes the same, reads no more and costs no more;
 * <li>P5: a column one of whose leaves is dominated by its head, so that it could only stand in a cycle;
 * <li>P6: a column with which every plan costs more than a known plan;
 * <li>P7: goals that are read in one place only, see {@link Inlining}.
 * </ol>
 *
 * P4 and P6 hold for non-negative costs only and are skipped otherwise. Input spaces have no relayouts (see
 * {@link RelayoutSplit}).
 */
final class Presolve {
  private static final int MANY_PROVIDERS = 3000;
  private static final int FEW_COMPARED = 300;
  private static final int MAX_ROUNDS = 40;

  private final boolean pruneByCost;
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
    pruneByCost = !space.hasNegativeCosts();
    goalOf = identity(space.goals());
    columnOf = identity(space.columns());
    replacedBy = identity(space.columns());
    dominators = Dominators.of(PlanSpace.builder().build());
  }

  /**
   * The result: a smaller space and where it came from.
   *
   * @param space the smaller space, goals numbered in an order of derivation
   * @param goalOf for each goal its id in the input
   * @param columnOf for each column its id in the input
   * @param replacedBy for each column of the input the one that dominates it, or itself
   * @param inner goals of the input that columns of the smaller space provide inside, with their only providers
   * @param dominators of the smaller space
   */
  record Result(PlanSpace space, int[] goalOf, int[] columnOf, int[] replacedBy, SortedMap<Integer, Integer> inner,
      Dominators dominators) {
    /** Whether the smaller space still provides what is required. */
    boolean feasible() {
      return Arrays.stream(space.required()).allMatch(goal -> space.providers().length(goal) > 0);
    }

    /** Brings choices for the smaller space back to an input space with the given number of goals. */
    int[] back(int[] choices, int goals) {
      int[] result = new int[goals];
      Arrays.fill(result, Plan.NONE);
      for (int goal = 0; goal < choices.length; goal++) {
        if (choices[goal] != Plan.NONE) {
          result[goalOf[goal]] = columnOf[choices[goal]];
        }
      }
      inner.forEach((goal, column) -> result[goal] = column);
      return result;
    }

    /** Brings a plan of the input into the smaller space, as choices that may be incomplete. */
    int[] into(Plan plan) {
      int[] reduced = new int[replacedBy.length];
      Arrays.fill(reduced, Plan.NONE);
      for (int column = 0; column < columnOf.length; column++) {
        reduced[columnOf[column]] = column;
      }
      int[] choices = new int[space.goals()];
      Arrays.fill(choices, Plan.NONE);
      for (int goal = 0; goal < choices.length; goal++) {
        int column = plan.provider(goalOf[goal]);
        if (column != Plan.NONE) {
          while (replacedBy[column] != column) {
            column = replacedBy[column];
          }
          choices[goal] = reduced[column];
        }
      }
      return choices;
    }
  }

  /** Reduces a space; plans that cost more than the incumbent may be lost, others only to cheaper or equal ones. */
  static Result run(PlanSpace space, long incumbent) {
    return run(space, incumbent, new BitSet());
  }

  /** Reduces a space that is known to have best plans without some columns. */
  static Result run(PlanSpace space, long incumbent, BitSet useless) {
    Presolve presolve = new Presolve(space, incumbent);
    presolve.run(useless);
    return new Result(presolve.space, presolve.goalOf, presolve.columnOf, presolve.replacedBy, presolve.inner,
        presolve.dominators);
  }

  private void run(BitSet useless) {
    if (!useless.isEmpty()) {
      boolean[] keep = new boolean[space.columns()];
      for (int column = 0; column < keep.length; column++) {
        keep[column] = !useless.get(column);
      }
      restrict(keep);
    }
    reachable();
    if (pruneByCost) {
      dominated();
      reachable();
    }
    for (int round = 0; round < MAX_ROUNDS; round++) {
      dominators = Dominators.of(space);
      boolean changed = cyclic();
      if (!changed && pruneByCost) {
        changed = expensive();
      }
      if (!changed) {
        changed = inlined();
      }
      if (!changed) {
        return;
      }
      reachable();
      if (pruneByCost) {
        dominated();
        reachable();
      }
    }
    dominators = Dominators.of(space);
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
    rebuild(derivation.order(), wanted, keep);
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
      int id = column;
      int[] heads = Arrays.stream(space.heads().row(column))
          .filter(head -> newGoal[head] != Plan.NONE && !space.leaves().contains(id, head))
          .map(head -> newGoal[head]).toArray();
      if (heads.length > 0) {
        int[] leaves = map(space.leaves().row(column), newGoal);
        int[] excluded = map(space.exclusions().row(column), newGoal);
        newColumnOf[builder.column(space.cost(column), heads, leaves, false, excluded)] = columnOf[column];
      }
    }
    for (int goal : space.required()) {
      builder.require(newGoal[goal]);
    }
    space = builder.build();
    goalOf = Arrays.copyOf(newGoalOf, goals);
    columnOf = Arrays.copyOf(newColumnOf, space.columns());
  }

  private static int[] map(int[] goals, int[] newGoal) {
    int count = 0;
    int[] result = new int[goals.length];
    for (int goal : goals) {
      if (newGoal[goal] != Plan.NONE) {
        result[count++] = newGoal[goal];
      }
    }
    return Arrays.copyOf(result, count);
  }

  /** P4. */
  private void dominated() {
    long[] signatures = new long[space.columns()];
    for (int column = 0; column < signatures.length; column++) {
      IntLists leaves = space.leaves();
      for (int p = leaves.start(column); p < leaves.end(column); p++) {
        signatures[column] |= 1L << (leaves.at(p) * 0x9E3779B9 >>> 26);
      }
    }
    boolean[] keep = new boolean[space.columns()];
    Arrays.fill(keep, true);
    for (int goal = 0; goal < space.goals(); goal++) {
      if (space.providers().length(goal) > 1) {
        dominatedProviders(goal, signatures, keep);
      }
    }
    restrict(keep);
  }

  private void dominatedProviders(int goal, long[] signatures, boolean[] keep) {
    IntLists leaves = space.leaves();
    int[] sorted = Arrays.stream(space.providers().row(goal)).boxed()
        .sorted((a, b) -> {
          int byArity = Integer.compare(leaves.length(a), leaves.length(b));
          int byCost = byArity != 0 ? byArity : Long.compare(space.cost(a), space.cost(b));
          return byCost != 0 ? byCost : Integer.compare(a, b);
        }).mapToInt(Integer::intValue).toArray();
    for (int i = 1; i < sorted.length; i++) {
      int weak = sorted[i];
      int compared = sorted.length > MANY_PROVIDERS ? Math.min(i, FEW_COMPARED) : i;
      for (int j = 0; j < compared && keep[weak]; j++) {
        int strong = sorted[j];
        if (keep[strong] && space.cost(strong) <= space.cost(weak) && (signatures[strong] & ~signatures[weak]) == 0
            && subset(space.leaves(), strong, weak) && subset(space.heads(), weak, strong)
            && subset(space.exclusions(), strong, weak)) {
          keep[weak] = false;
          replacedBy[columnOf[weak]] = columnOf[strong];
        }
      }
    }
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
    for (int column = 0; column < space.columns(); column++) {
      int id = column;
      int[] all = space.heads().row(column);
      int[] heads = excludesNeeded(column)
          ? new int[0]
          : Arrays.stream(all).filter(head -> !dominatesLeaf(head, id)).toArray();
      changed |= heads.length != all.length;
      if (heads.length > 0) {
        int kept = builder.column(space.cost(column), heads, space.leaves().row(column), false,
            space.exclusions().row(column));
        newColumnOf[kept] = columnOf[column];
      }
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
    long[] minima = minima(space);
    long[][] must = dominators.must();
    long base = 0;
    for (int goal : PagedBits.members(must)) {
      base = PlanSpace.plus(base, minima[goal]);
    }
    boolean[] keep = new boolean[space.columns()];
    boolean changed = false;
    IntLists leaves = space.leaves();
    for (int column = 0; column < keep.length; column++) {
      long bound = PlanSpace.plus(base, space.cost(column));
      long[][] set = must;
      for (int p = leaves.start(column); p < leaves.end(column) && bound <= incumbent; p++) {
        long[][] needs = dominators.of(leaves.at(p));
        bound = PlanSpace.plus(bound, PagedBits.weightBeyond(needs, set, minima));
        set = p + 1 < leaves.end(column) ? PagedBits.union(set, needs) : set;
      }
      for (int head : space.heads().row(column)) {
        if (dominators.must(head) || dominatesLeaf(head, column)) {
          bound -= minima[head];
        }
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

  /** For each goal the least share of a column's price that providing it can cost. */
  static long[] minima(PlanSpace space) {
    long[] minima = new long[space.goals()];
    Arrays.fill(minima, Long.MAX_VALUE);
    for (int column = 0; column < space.columns(); column++) {
      long share = Math.floorDiv(space.cost(column), (long) space.heads().length(column));
      for (int head : space.heads().row(column)) {
        minima[head] = Math.min(minima[head], share);
      }
    }
    return minima;
  }

  private static int[] identity(int size) {
    int[] ids = new int[size];
    for (int i = 0; i < size; i++) {
      ids[i] = i;
    }
    return ids;
  }
}
