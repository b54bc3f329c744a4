package dev.eqdrive.extract;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Good plans without a solver: greedy extraction that knows sharing, then a local search.
 *
 * <p>Each goal keeps the set of columns of its best derivation so far, so that the price of a column is that of the
 * union of its leaves' sets: shared columns count once. A work list repeats this until nothing gets cheaper. Every set
 * contains a complete acyclic derivation of its goal, whatever happened since to the sets it was made from, so cycles
 * in the space cannot lead to a cyclic plan.
 */
public final class GreedyDag {
  private static final int UPDATES_PER_COLUMN = 24;
  /** Updates after which it is asked whether to end. */
  private static final int ASKED = 256;
  /** Pages of sets looked at, which take about a second. */
  private static final long MAX_PAGES = 200_000_000;
  /** Sets are not kept for spaces where goals × columns exceeds this, so that memory stays bounded. */
  private static final long MAX_SET_BITS = 20_000_000_000L;

  private GreedyDag() {
  }

  /** A plan for the space, or empty when some required goal cannot be provided. */
  public static Optional<Plan> solve(PlanSpace space) {
    return solve(space, SolverOptions.NEVER, SolverOptions.NEVER);
  }

  /**
   * A plan for the space, or empty when some required goal cannot be provided.
   *
   * @param late whether to go on to the local search
   * @param over whether to end with what there is
   */
  static Optional<Plan> solve(PlanSpace space, BooleanSupplier late, BooleanSupplier over) {
    RelayoutSplit split = RelayoutSplit.of(space);
    Optional<Plan> best = Optional.empty();
    Derivation tree = Derivation.of(split.space());
    best = better(best, split.back(tree.choices()));
    if (!derivesRequired(split.space(), tree)) {
      return best;
    }
    int[] choices = choices(split.space(), tree, late);
    best = better(best, split.back(choices));
    choices = LocalSearch.improve(split.space(), choices, over);
    best = better(best, split.back(choices));
    return best.isPresent() ? best : withoutExcluded(split);
  }

  /** Derives again and again, each time without the columns whose excluded goals the derivation before provided. */
  private static Optional<Plan> withoutExcluded(RelayoutSplit split) {
    PlanSpace space = split.space();
    boolean[] allowed = new boolean[space.columns()];
    Arrays.fill(allowed, true);
    boolean banned = true;
    while (banned) {
      Derivation derivation = Derivation.within(space, allowed);
      if (!derivesRequired(space, derivation)) {
        return Optional.empty();
      }
      Optional<Plan> plan = split.back(derivation.choices());
      if (plan.isPresent()) {
        return plan;
      }
      banned = false;
      boolean[] used = used(space, derivation.choices());
      for (int goal = 0; goal < used.length; goal++) {
        int column = derivation.choices()[goal];
        if (used[goal] && allowed[column]
            && Arrays.stream(space.exclusions(column)).anyMatch(excluded -> used[excluded])) {
          allowed[column] = false;
          banned = true;
        }
      }
    }
    return Optional.empty();
  }

  /** The goals that what is required depends on by the choices. */
  private static boolean[] used(PlanSpace space, int[] choices) {
    boolean[] used = new boolean[space.goals()];
    int[] stack = new int[space.goals()];
    int depth = 0;
    for (int goal : space.required()) {
      used[goal] = true;
      stack[depth++] = goal;
    }
    while (depth > 0) {
      for (int leaf : space.leaves().row(choices[stack[--depth]])) {
        if (!used[leaf]) {
          used[leaf] = true;
          stack[depth++] = leaf;
        }
      }
    }
    return used;
  }

  static Optional<Plan> better(Optional<Plan> a, Optional<Plan> b) {
    return a.isEmpty() || (b.isPresent() && b.get().cost() < a.get().cost()) ? b : a;
  }

  static boolean derivesRequired(PlanSpace space, Derivation derivation) {
    return Arrays.stream(space.required()).allMatch(derivation::derives);
  }

  /** Acyclic choices for all derivable goals, the required ones with sharing in mind. */
  static int[] choices(PlanSpace space, Derivation tree, BooleanSupplier over) {
    if ((long) space.goals() * space.columns() > MAX_SET_BITS) {
      return tree.choices();
    }
    long[] weights = new long[space.columns()];
    for (int column = 0; column < weights.length; column++) {
      weights[column] = Math.max(0, space.cost(column));
    }
    PagedBits all = unionOfRequired(space, tree, weights, over);
    boolean[] allowed = new boolean[space.columns()];
    for (int column : all.members()) {
      allowed[column] = true;
    }
    Derivation within = Derivation.within(space, allowed);
    Optional<Plan> plan = Plan.of(space, within.choices());
    if (plan.isEmpty()) {
      return tree.choices();
    }
    return completed(space, plan.get());
  }

  /** The choices of a plan, extended to the goals it does not provide. */
  static int[] completed(PlanSpace space, Plan plan) {
    int[] given = new int[space.goals()];
    for (int goal = 0; goal < given.length; goal++) {
      given[goal] = plan.provider(goal);
    }
    return Derivation.beyond(space, given).choices();
  }

  private static PagedBits unionOfRequired(PlanSpace space, Derivation tree, long[] weights, BooleanSupplier over) {
    PagedBits none = PagedBits.empty(space.columns());
    PagedBits[] sets = new PagedBits[space.goals()];
    Arrays.fill(sets, none);
    long[] costs = new long[space.goals()];
    Arrays.fill(costs, Long.MAX_VALUE);
    int[] queue = new int[space.columns()];
    boolean[] queued = new boolean[space.columns()];
    int head = 0;
    int size = 0;
    for (int goal : tree.order()) {
      update(space, tree.choices()[goal], sets, costs, none, weights);
    }
    for (int goal : tree.order()) {
      IntLists providers = space.providers();
      for (int p = providers.start(goal); p < providers.end(goal); p++) {
        int column = providers.at(p);
        if (!queued[column] && derivesLeaves(space, tree, column)) {
          queued[column] = true;
          queue[size++] = column;
        }
      }
    }
    long budget = Math.min((long) UPDATES_PER_COLUMN * space.columns(),
        MAX_PAGES / (1 + space.columns() / PagedBits.PAGE_BITS));
    while (size > 0 && budget-- > 0 && (budget % ASKED != 0 || !over.getAsBoolean())) {
      int column = queue[head];
      head = head + 1 == queue.length ? 0 : head + 1;
      size--;
      queued[column] = false;
      if (!update(space, column, sets, costs, none, weights)) {
        continue;
      }
      IntLists heads = space.heads();
      IntLists readers = space.readers();
      for (int h = heads.start(column); h < heads.end(column); h++) {
        for (int p = readers.start(heads.at(h)); p < readers.end(heads.at(h)); p++) {
          int reader = readers.at(p);
          if (!queued[reader] && derivesLeaves(space, tree, reader)) {
            queued[reader] = true;
            int tail = head + size++;
            queue[tail >= queue.length ? tail - queue.length : tail] = reader;
          }
        }
      }
    }
    PagedBits all = none;
    for (int goal : space.required()) {
      all = all.union(sets[goal]);
    }
    return all;
  }

  private static boolean derivesLeaves(PlanSpace space, Derivation tree, int column) {
    IntLists leaves = space.leaves();
    for (int p = leaves.start(column); p < leaves.end(column); p++) {
      if (!tree.derives(leaves.at(p))) {
        return false;
      }
    }
    return true;
  }

  /** Re-prices a column; true when one of its heads got cheaper. */
  private static boolean update(PlanSpace space, int column, PagedBits[] sets, long[] costs, PagedBits none,
      long[] weights) {
    IntLists heads = space.heads();
    long bar = Long.MIN_VALUE;
    for (int p = heads.start(column); p < heads.end(column); p++) {
      bar = Math.max(bar, costs[heads.at(p)]);
    }
    IntLists leaves = space.leaves();
    int first = -1;
    for (int p = leaves.start(column); p < leaves.end(column); p++) {
      if (first < 0 || costs[leaves.at(p)] > costs[first]) {
        first = leaves.at(p);
      }
    }
    PagedBits set = first < 0 ? none : sets[first];
    long cost = PlanSpace.plus(first < 0 ? 0 : costs[first], weights[column]);
    for (int p = leaves.start(column); p < leaves.end(column) && cost < bar; p++) {
      int leaf = leaves.at(p);
      if (leaf != first) {
        cost = PlanSpace.plus(cost, sets[leaf].weightBeyond(set, weights));
        set = set.union(sets[leaf]);
      }
    }
    if (cost >= bar || set.contains(column)) {
      return false;
    }
    set = set.with(column);
    for (int p = heads.start(column); p < heads.end(column); p++) {
      if (cost < costs[heads.at(p)]) {
        costs[heads.at(p)] = cost;
        sets[heads.at(p)] = set;
      }
    }
    return true;
  }
}
