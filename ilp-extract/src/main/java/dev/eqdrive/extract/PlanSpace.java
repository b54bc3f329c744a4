package dev.eqdrive.extract;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * All plans there are: goals, the columns that provide them, and the goals that must be provided.
 *
 * <p>Immutable. Goals and columns are dense ids in the order in which the {@link Builder} created them; heads, leaves
 * and required goals are sorted and without repetition.
 */
public final class PlanSpace {
  private final int goals;
  private final long[] costs;
  private final boolean[] relayouts;
  private final IntLists heads;
  private final IntLists leaves;
  private final IntLists providers;
  private final IntLists readers;
  private final int[] required;
  private final IntLists exclusions;

  PlanSpace(int goals, long[] costs, boolean[] relayouts, IntLists heads, IntLists leaves, int[] required,
      IntLists exclusions) {
    this.goals = goals;
    this.costs = costs;
    this.relayouts = relayouts;
    this.heads = heads;
    this.leaves = leaves;
    this.providers = heads.transpose(goals);
    this.readers = leaves.transpose(goals);
    this.required = required;
    this.exclusions = exclusions;
  }

  private PlanSpace(PlanSpace shape, long[] costs) {
    this.goals = shape.goals;
    this.costs = costs;
    this.relayouts = shape.relayouts;
    this.heads = shape.heads;
    this.leaves = shape.leaves;
    this.providers = shape.providers;
    this.readers = shape.readers;
    this.required = shape.required;
    this.exclusions = shape.exclusions;
  }

  /** Starts an empty space. */
  public static Builder builder() {
    return new Builder();
  }

  /** Number of goals. */
  public int goals() {
    return goals;
  }

  /** Number of columns. */
  public int columns() {
    return costs.length;
  }

  /** Price of a column in nanoseconds. */
  public long cost(int column) {
    return costs[column];
  }

  /** Whether a column only copies a value into another layout. */
  public boolean relayout(int column) {
    return relayouts[column];
  }

  /** For each column the goals it writes. */
  public IntLists heads() {
    return heads;
  }

  /** For each column the goals it reads. */
  public IntLists leaves() {
    return leaves;
  }

  /** For each goal the columns that write it. */
  public IntLists providers() {
    return providers;
  }

  /** For each goal the columns that read it. */
  public IntLists readers() {
    return readers;
  }

  /** The goals every plan must provide, ascending. */
  public int[] required() {
    return required.clone();
  }

  /** For each column the goals that must not exist when it is used (only from splitting relayouts). */
  IntLists exclusions() {
    return exclusions;
  }

  /** The goals that must not exist when a column is used. */
  public int[] exclusions(int column) {
    return exclusions.row(column);
  }

  /** The same space with other prices. */
  PlanSpace withCosts(long[] other) {
    return new PlanSpace(this, other);
  }

  boolean hasNegativeCosts() {
    for (long cost : costs) {
      if (cost < 0) {
        return true;
      }
    }
    return false;
  }

  boolean hasRelayouts() {
    for (boolean relayout : relayouts) {
      if (relayout) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "PlanSpace[" + goals + " goals, " + costs.length + " columns, " + required.length + " required]";
  }

  /** Adds up costs without overflow: the result sticks at the extremes of {@code long}. */
  static long plus(long a, long b) {
    long sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) {
      return a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return sum;
  }

  /** The product, cut off where a long ends. */
  static long times(long value, int factor) {
    long high = Math.multiplyHigh(value, factor);
    long low = value * factor;
    return high == low >> 63 ? low : value < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  static int[] sortedDistinct(int[] values) {
    int[] sorted = values.clone();
    Arrays.sort(sorted);
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    return count == sorted.length ? sorted : Arrays.copyOf(sorted, count);
  }

  /** Collects goals and columns. */
  public static final class Builder {
    private int goals;
    private int columns;
    private long[] costs = new long[64];
    private boolean[] relayouts = new boolean[64];
    private final IntLists.Builder heads = new IntLists.Builder();
    private final IntLists.Builder leaves = new IntLists.Builder();
    private final IntLists.Builder exclusions = new IntLists.Builder();
    private int[] required = new int[4];
    private int requiredCount;

    private Builder() {
    }

    /** Adds a goal and returns its id. */
    public int goal() {
      return goals++;
    }

    /** Adds several goals and returns the id of the first. */
    public int goals(int count) {
      int first = goals;
      goals += count;
      return first;
    }

    /**
     * Adds a column and returns its id.
     *
     * @param costNs price, paid once however many goals it provides
     * @param heads goals it writes, at least one
     * @param leaves goals it reads
     * @param relayout whether it only copies a value into another layout
     */
    public int column(long costNs, int[] heads, int[] leaves, boolean relayout) {
      return column(costNs, heads, leaves, relayout, new int[0]);
    }

    int column(long costNs, int[] columnHeads, int[] columnLeaves, boolean relayout, int[] excluded) {
      if (columnHeads.length == 0) {
        throw new IllegalArgumentException("column " + columns + " has no head");
      }
      checkGoals(columnHeads);
      checkGoals(columnLeaves);
      for (int goal : columnHeads) {
        heads.add(goal);
      }
      for (int goal : columnLeaves) {
        leaves.add(goal);
      }
      for (int goal : excluded) {
        exclusions.add(goal);
      }
      return end(costNs, relayout);
    }

    /** Ends a column whose goals were added to {@link #heads}, {@link #leaves} and {@link #exclusions}. */
    private int end(long cost, boolean relayout) {
      if (columns == costs.length) {
        costs = Arrays.copyOf(costs, 2 * columns);
        relayouts = Arrays.copyOf(relayouts, 2 * columns);
      }
      costs[columns] = cost;
      relayouts[columns] = relayout;
      heads.end();
      leaves.end();
      exclusions.end();
      return columns++;
    }

    /**
     * Adds a column of another space and returns its id, or {@link Plan#NONE} when no head is left.
     *
     * @param newGoal for each goal there its id here; what has none is left out
     * @param kept which of the heads there the column keeps
     */
    int column(PlanSpace from, int column, int[] newGoal, IntPredicate kept) {
      for (int p = from.heads.start(column); p < from.heads.end(column); p++) {
        int head = from.heads.at(p);
        if (newGoal[head] != Plan.NONE && kept.test(head)) {
          heads.add(newGoal[head]);
        }
      }
      if (heads.rowEmpty()) {
        return Plan.NONE;
      }
      map(from.leaves, column, newGoal, leaves);
      map(from.exclusions, column, newGoal, exclusions);
      return end(from.costs[column], from.relayouts[column]);
    }

    /** Number of heads of a column added before. */
    int heads(int column) {
      return heads.length(column);
    }

    private static void map(IntLists from, int column, int[] newGoal, IntLists.Builder to) {
      for (int p = from.start(column); p < from.end(column); p++) {
        if (newGoal[from.at(p)] != Plan.NONE) {
          to.add(newGoal[from.at(p)]);
        }
      }
    }

    /** Demands that a goal be provided. */
    public Builder require(int goal) {
      checkGoals(goal);
      if (requiredCount == required.length) {
        required = Arrays.copyOf(required, requiredCount * 2);
      }
      required[requiredCount++] = goal;
      return this;
    }

    private void checkGoals(int... ids) {
      for (int id : ids) {
        if (id < 0 || id >= goals) {
          throw new IllegalArgumentException("no goal " + id + ": there are " + goals + " goals so far");
        }
      }
    }

    /** Freezes the space. */
    public PlanSpace build() {
      return new PlanSpace(goals, Arrays.copyOf(costs, columns), Arrays.copyOf(relayouts, columns), heads.build(),
          leaves.build(), sortedDistinct(Arrays.copyOf(required, requiredCount)), exclusions.build());
    }
  }
}
