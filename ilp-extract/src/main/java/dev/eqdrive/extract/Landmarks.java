package dev.eqdrive.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sets of columns of which every plan uses at least one, each with a price, so that the prices add up to a bound (the
 * landmark cuts of Helmert and Domshlak, "Landmarks, critical paths and abstractions", ICAPS 2009, for which a plan
 * space is a planning task without deletes).
 *
 * <p>The critical path to a goal costs what its cheapest provider does with the dearest of its leaves. Where only the
 * dearest leaf of each column is looked at, whatever leads to a required goal without cost makes a zone, and every plan
 * enters the zone by one of the columns that lead into it. The least of their costs is what this landmark adds to the
 * bound; it is taken off all of them, so that what columns still cost then adds to the bound for plans that use them.
 *
 * <p>Costs must not be negative and all columns derivable.
 */
final class Landmarks {
  private static final int START = -1;

  private final PlanSpace space;
  private final long[] costs;
  /** Costs of the critical paths. */
  private final long[] paths;
  /** For each column the dearest of its leaves. */
  private final int[] dearest;
  private final LongHeap changed;
  private final int[] zone;
  private final int[] zoneOf;
  private int zones;
  private final int[] cut;
  private final List<int[]> cuts = new ArrayList<>();
  private long bound;
  private long effort;

  private Landmarks(PlanSpace space, long effort) {
    this.space = space;
    this.effort = effort;
    costs = new long[space.columns()];
    for (int column = 0; column < costs.length; column++) {
      costs[column] = space.cost(column);
    }
    paths = new long[space.goals()];
    dearest = new int[space.columns()];
    changed = new LongHeap(space.goals());
    zone = new int[space.goals()];
    zoneOf = new int[space.goals()];
    cut = new int[space.heads().total()];
    derive();
  }

  /**
   * Finds landmarks until no critical path costs anything, in two ways, and returns those with the better bound.
   *
   * @param effort steps at most, for each way
   */
  static Landmarks of(PlanSpace space, long effort) {
    Landmarks deep = new Landmarks(space, effort);
    deep.find(true);
    Landmarks shallow = new Landmarks(space, effort);
    shallow.find(false);
    return deep.bound >= shallow.bound ? deep : shallow;
  }

  /** No plan costs less. */
  long bound() {
    return bound;
  }

  /** The landmarks, each with its columns in ascending order. */
  List<int[]> cuts() {
    return cuts;
  }

  /** For each column what a plan that uses it, and nothing without need, costs at least. */
  long[] bounds() {
    long[] above = above();
    long[] bounds = new long[costs.length];
    for (int column = 0; column < bounds.length; column++) {
      long below = dearest[column] == START ? 0 : paths[dearest[column]];
      long reader = Long.MAX_VALUE;
      for (int head : space.heads().row(column)) {
        reader = Math.min(reader, above[head]);
      }
      bounds[column] = PlanSpace.plus(PlanSpace.plus(bound, costs[column]), PlanSpace.plus(below, reader));
    }
    return bounds;
  }

  /** For each goal what the columns from its reader up to a required goal still cost. */
  private long[] above() {
    long[] above = new long[space.goals()];
    Arrays.fill(above, Long.MAX_VALUE);
    LongHeap heap = new LongHeap(space.goals());
    for (int goal : space.required()) {
      heap.offer(goal, 0);
      above[goal] = 0;
    }
    while (!heap.isEmpty()) {
      int goal = heap.poll();
      IntLists providers = space.providers();
      for (int p = providers.start(goal); p < providers.end(goal); p++) {
        long cost = PlanSpace.plus(above[goal], costs[providers.at(p)]);
        for (int leaf : space.leaves().row(providers.at(p))) {
          if (cost < above[leaf]) {
            above[leaf] = cost;
            heap.offer(leaf, cost);
          }
        }
      }
    }
    return above;
  }

  private void derive() {
    Arrays.fill(paths, Long.MAX_VALUE);
    Arrays.fill(dearest, START);
    int[] missing = new int[costs.length];
    for (int column = 0; column < missing.length; column++) {
      missing[column] = space.leaves().length(column);
      if (missing[column] == 0) {
        lower(column, 0);
      }
    }
    IntLists readers = space.readers();
    while (!changed.isEmpty()) {
      int goal = changed.poll();
      for (int p = readers.start(goal); p < readers.end(goal); p++) {
        int column = readers.at(p);
        if (--missing[column] == 0) {
          dearest[column] = goal;
          lower(column, paths[goal]);
        }
      }
    }
  }

  /** Lets the heads of a column cost no more than by the column with its leaves. */
  private void lower(int column, long leaves) {
    IntLists heads = space.heads();
    long cost = PlanSpace.plus(leaves, costs[column]);
    for (int p = heads.start(column); p < heads.end(column); p++) {
      if (cost < paths[heads.at(p)]) {
        paths[heads.at(p)] = cost;
        changed.offer(heads.at(p), cost);
      }
    }
  }

  /** Carries on what got cheaper. */
  private void settle() {
    IntLists readers = space.readers();
    IntLists leaves = space.leaves();
    while (!changed.isEmpty()) {
      int goal = changed.poll();
      for (int p = readers.start(goal); p < readers.end(goal); p++) {
        int column = readers.at(p);
        effort--;
        if (dearest[column] != goal) {
          continue;
        }
        int worst = goal;
        for (int q = leaves.start(column); q < leaves.end(column); q++) {
          worst = paths[leaves.at(q)] > paths[worst] ? leaves.at(q) : worst;
        }
        effort -= leaves.length(column);
        dearest[column] = worst;
        lower(column, paths[worst]);
      }
    }
  }

  private void find(boolean deep) {
    int[] required = space.required();
    while (effort > 0) {
      int next = START;
      for (int goal : required) {
        boolean further = next == START || (deep ? paths[goal] > paths[next] : paths[goal] < paths[next]);
        if (paths[goal] > 0 && further) {
          next = goal;
        }
      }
      effort -= required.length;
      if (next == START) {
        return;
      }
      landmark(next);
    }
  }

  /** Adds the landmark of a goal whose critical path costs something. */
  private void landmark(int root) {
    int size = enterZone(root);
    int count = 0;
    long price = Long.MAX_VALUE;
    IntLists providers = space.providers();
    for (int i = 0; i < size; i++) {
      for (int p = providers.start(zone[i]); p < providers.end(zone[i]); p++) {
        int column = providers.at(p);
        if (dearest[column] == START || zoneOf[dearest[column]] != zones) {
          cut[count++] = column;
          price = Math.min(price, costs[column]);
        }
      }
    }
    int[] columns = PlanSpace.sortedDistinct(Arrays.copyOf(cut, count));
    cuts.add(columns);
    bound = PlanSpace.plus(bound, price);
    for (int column : columns) {
      costs[column] -= price;
    }
    for (int column : columns) {
      lower(column, dearest[column] == START ? 0 : paths[dearest[column]]);
    }
    settle();
  }

  /** Collects the goals that lead to a goal without cost; returns their number. */
  private int enterZone(int root) {
    zones++;
    int size = 0;
    zone[size++] = root;
    zoneOf[root] = zones;
    IntLists providers = space.providers();
    for (int i = 0; i < size; i++) {
      for (int p = providers.start(zone[i]); p < providers.end(zone[i]); p++) {
        int column = providers.at(p);
        int leaf = dearest[column];
        effort -= 2;
        if (costs[column] == 0 && leaf != START && zoneOf[leaf] != zones) {
          zoneOf[leaf] = zones;
          zone[size++] = leaf;
        }
      }
    }
    return size;
  }
}
