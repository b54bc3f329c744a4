package dev.eqdrive.extract;

import java.util.Arrays;
import java.util.Optional;

/**
 * A choice of columns: which one provides each goal that is needed.
 *
 * <p>Columns are listed in an order in which they can run. A column with several heads may provide only some of them;
 * what it writes besides is ignored.
 */
public final class Plan {
  /** Marks a goal that the plan does not provide. */
  public static final int NONE = -1;

  private final int[] columns;
  private final int[] providers;
  private final long cost;

  Plan(int[] columns, int[] providers, long cost) {
    this.columns = columns;
    this.providers = providers;
    this.cost = cost;
  }

  /** The columns to run, each after the columns that provide its leaves. */
  public int[] columns() {
    return columns.clone();
  }

  /** The column that provides a goal, or {@link #NONE}. */
  public int provider(int goal) {
    return providers[goal];
  }

  /** The column that provides each goal, or {@link #NONE}. */
  int[] providers() {
    return providers.clone();
  }

  /** Whether the plan provides a goal. */
  public boolean provides(int goal) {
    return providers[goal] != NONE;
  }

  /** Number of goals of the space the plan belongs to. */
  public int goals() {
    return providers.length;
  }

  /** Sum of the prices of the columns. */
  public long cost() {
    return cost;
  }

  /**
   * The plan in which each goal has the given provider, cut down to what the required goals need; empty when a needed
   * goal has no provider or the choice is cyclic.
   *
   * @param providers a column or {@link #NONE} for each goal
   */
  public static Optional<Plan> of(PlanSpace space, int[] providers) {
    int[] kept = new int[space.goals()];
    Arrays.fill(kept, NONE);
    int[] state = new int[space.columns()]; // 0 new, 1 on the stack, 2 done
    int[] order = new int[space.columns()];
    int[] stack = new int[space.columns() + 1];
    int[] position = new int[space.columns() + 1];
    int count = 0;
    IntLists leaves = space.leaves();
    for (int root : space.required()) {
      int column = providers[root];
      if (column == NONE || !space.heads().contains(column, root)) {
        return Optional.empty();
      }
      kept[root] = column;
      if (state[column] != 0) {
        continue;
      }
      int depth = 0;
      stack[0] = column;
      position[0] = leaves.start(column);
      state[column] = 1;
      while (depth >= 0) {
        int current = stack[depth];
        if (position[depth] == leaves.end(current)) {
          state[current] = 2;
          order[count++] = current;
          depth--;
          continue;
        }
        int leaf = leaves.at(position[depth]++);
        int next = providers[leaf];
        if (next == NONE || !space.heads().contains(next, leaf) || state[next] == 1) {
          return Optional.empty();
        }
        if (space.relayout(current) && space.relayout(next)) {
          return Optional.empty();
        }
        kept[leaf] = next;
        if (state[next] == 0) {
          state[next] = 1;
          depth++;
          stack[depth] = next;
          position[depth] = leaves.start(next);
        }
      }
    }
    int[] columns = Arrays.copyOf(order, count);
    long cost = 0;
    for (int column : columns) {
      for (int excluded : space.exclusions().row(column)) {
        if (kept[excluded] != NONE) {
          return Optional.empty();
        }
      }
      cost = PlanSpace.plus(cost, space.cost(column));
    }
    return Optional.of(new Plan(columns, kept, cost));
  }

  /**
   * A plan that uses only the given columns, each goal being provided by the first of them that can run; empty when
   * they do not provide what is required. This is how the input program becomes a hint.
   */
  public static Optional<Plan> ofColumns(PlanSpace space, int[] columns) {
    int[] providers = new int[space.goals()];
    Arrays.fill(providers, NONE);
    boolean[] allowed = new boolean[space.columns()];
    for (int column : columns) {
      allowed[column] = true;
    }
    RelayoutSplit split = RelayoutSplit.of(space);
    boolean[] allowedInSplit = Arrays.copyOf(allowed, split.space().columns());
    Arrays.fill(allowedInSplit, space.columns(), allowedInSplit.length, true);
    Derivation derivation = Derivation.within(split.space(), allowedInSplit);
    return split.back(derivation.choices());
  }

  @Override
  public String toString() {
    return "Plan[cost " + cost + ", columns " + Arrays.toString(columns) + "]";
  }
}
