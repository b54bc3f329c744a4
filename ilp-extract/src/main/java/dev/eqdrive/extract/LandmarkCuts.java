package dev.eqdrive.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * One search for landmarks, sets of columns of which every plan uses at least one, each with a price, so that the prices
 * add up to a bound (the landmark cuts of Helmert and Domshlak, "Landmarks, critical paths and abstractions", ICAPS
 * 2009, for which a plan space is a planning task without deletes).
 *
 * <p>The critical path to a goal costs what its cheapest provider does with the dearest of its leaves. Where only the
 * dearest leaf of each column is looked at, whatever leads to a required goal without cost makes a zone, and every plan
 * enters the zone by one of the columns that lead into it. The least of their costs is what this landmark adds to the
 * bound; it is taken off all of them, so that what columns still cost then adds to the bound for plans that use them.
 *
 * <p>Costs must not be negative and all columns derivable.
 */
final class LandmarkCuts {
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
  private final int[] region;
  private final int[] regionOf;
  private final int[] reachedOf;
  private final int[] cut;
  private final List<int[]> cuts = new ArrayList<>();
  private final List<Long> prices = new ArrayList<>();
  private long bound;
  private long steps;

  /**
   * Makes a search.
   *
   * @param costs what columns cost in it, at most what they cost in the space; becomes what is left of that
   */
  LandmarkCuts(PlanSpace space, long[] costs) {
    this.space = space;
    this.costs = costs;
    region = new int[space.goals()];
    regionOf = new int[space.goals()];
    reachedOf = new int[space.goals()];
    paths = new long[space.goals()];
    dearest = new int[space.columns()];
    changed = new LongHeap(space.goals());
    zone = new int[space.goals()];
    zoneOf = new int[space.goals()];
    cut = new int[space.heads().total()];
    derive();
  }

  /** The sum of all prices. */
  long bound() {
    return bound;
  }

  /** The landmarks, each with its columns in ascending order. */
  List<int[]> cuts() {
    return cuts;
  }

  /** The price of each landmark. */
  List<Long> prices() {
    return prices;
  }

  /** For each column what prices leave of its cost. */
  long[] left() {
    return costs;
  }

  /** Steps made so far. */
  long steps() {
    return steps;
  }

  /** For each column what, beyond all prices, a plan that uses it and nothing without need costs at least. */
  long[] beyond() {
    long[] above = above();
    long[] bounds = new long[costs.length];
    for (int column = 0; column < bounds.length; column++) {
      long below = dearest[column] == START ? 0 : paths[dearest[column]];
      long reader = Long.MAX_VALUE;
      for (int head : space.heads().row(column)) {
        reader = Math.min(reader, above[head]);
      }
      bounds[column] = PlanSpace.plus(costs[column], PlanSpace.plus(below, reader));
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
        steps++;
        if (dearest[column] != goal) {
          continue;
        }
        int worst = goal;
        for (int q = leaves.start(column); q < leaves.end(column); q++) {
          worst = paths[leaves.at(q)] > paths[worst] ? leaves.at(q) : worst;
        }
        steps += leaves.length(column);
        dearest[column] = worst;
        lower(column, paths[worst]);
      }
    }
  }

  /**
   * Finds landmarks until no critical path costs anything.
   *
   * @param deep whether to begin with the dearest required goals
   * @param narrow whether to leave out of a landmark what is reached through its zone only
   * @param over whether to stop now
   */
  void find(boolean deep, boolean narrow, BooleanSupplier over) {
    int[] required = space.required();
    while (!over.getAsBoolean()) {
      int next = START;
      for (int goal : required) {
        boolean further = next == START || (deep ? paths[goal] > paths[next] : paths[goal] < paths[next]);
        if (paths[goal] > 0 && further) {
          next = goal;
        }
      }
      steps += required.length;
      if (next == START) {
        return;
      }
      landmark(next, narrow);
    }
  }

  /** Adds the landmark of a goal whose critical path costs something. */
  private void landmark(int root, boolean narrow) {
    int size = enterZone(root);
    int count = 0;
    IntLists providers = space.providers();
    for (int i = 0; i < size; i++) {
      for (int p = providers.start(zone[i]); p < providers.end(zone[i]); p++) {
        int column = providers.at(p);
        if (dearest[column] == START || zoneOf[dearest[column]] != zones) {
          cut[count++] = column;
        }
      }
    }
    if (narrow) {
      count = narrowed(count, paths[root]);
    }
    long price = Long.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      price = Math.min(price, costs[cut[i]]);
    }
    int[] columns = PlanSpace.sortedDistinct(Arrays.copyOf(cut, count));
    cuts.add(columns);
    prices.add(price);
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
        steps += 2;
        if (costs[column] == 0 && leaf != START && zoneOf[leaf] != zones) {
          zoneOf[leaf] = zones;
          zone[size++] = leaf;
        }
      }
    }
    return size;
  }

  /**
   * Leaves out columns whose dearest leaf is reached through the zone only. Goals with a cheaper critical path than the
   * zone's are reached past it; of the others those before the cut are looked at.
   */
  private int narrowed(int count, long dear) {
    int size = 0;
    for (int i = 0; i < count; i++) {
      size = enterRegion(dearest[cut[i]], dear, size);
    }
    IntLists providers = space.providers();
    IntLists readers = space.readers();
    IntLists heads = space.heads();
    int[] stack = new int[space.goals()];
    int depth = 0;
    for (int i = 0; i < size; i++) {
      for (int p = providers.start(region[i]); p < providers.end(region[i]); p++) {
        int leaf = dearest[providers.at(p)];
        steps++;
        if (leaf != START && paths[leaf] >= dear) {
          size = enterRegion(leaf, dear, size);
        } else if (reachedOf[region[i]] != zones) {
          reachedOf[region[i]] = zones;
          stack[depth++] = region[i];
        }
      }
    }
    while (depth > 0) {
      int goal = stack[--depth];
      for (int p = readers.start(goal); p < readers.end(goal); p++) {
        int column = readers.at(p);
        steps++;
        for (int h = heads.start(column); dearest[column] == goal && h < heads.end(column); h++) {
          int head = heads.at(h);
          if (regionOf[head] == zones && reachedOf[head] != zones) {
            reachedOf[head] = zones;
            stack[depth++] = head;
          }
        }
      }
    }
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int leaf = dearest[cut[i]];
      if (leaf == START || paths[leaf] < dear || reachedOf[leaf] == zones) {
        cut[kept++] = cut[i];
      }
    }
    return kept;
  }

  private int enterRegion(int goal, long dear, int size) {
    if (goal == START || paths[goal] < dear || zoneOf[goal] == zones || regionOf[goal] == zones) {
      return size;
    }
    regionOf[goal] = zones;
    region[size] = goal;
    return size + 1;
  }
}
