package dev.eqdrive.extract;

import java.util.Arrays;

/** Lower bounds without a solver. */
final class Bounds {
  private Bounds() {
  }

  /** The cheapest providers of what is required, and all gains. */
  static long required(PlanSpace space) {
    return sum(minima(space), space.required());
  }

  /** The cheapest providers of everything that every plan provides, and all gains. */
  static long needed(PlanSpace space, Dominators dominators) {
    return sum(minima(space), dominators.must().members());
  }

  private static long sum(long[] minima, int[] goals) {
    long sum = gains(minima);
    for (int goal : goals) {
      sum = PlanSpace.plus(sum, minima[goal] == Long.MAX_VALUE ? 0 : Math.max(0, minima[goal]));
    }
    return sum;
  }

  /** The sum of all gains that goals can be provided at. */
  static long gains(long[] minima) {
    long sum = 0;
    for (long least : minima) {
      sum = PlanSpace.plus(sum, Math.min(0, least));
    }
    return sum;
  }

  /**
   * For each goal the least share of a column's price that providing it can cost. Of a gain each goal has the whole,
   * because a plan may take it for one of them alone.
   */
  static long[] minima(PlanSpace space) {
    long[] minima = new long[space.goals()];
    Arrays.fill(minima, Long.MAX_VALUE);
    for (int column = 0; column < space.columns(); column++) {
      long cost = space.cost(column);
      long share = cost < 0 ? cost : cost / space.heads().length(column);
      for (int p = space.heads().start(column); p < space.heads().end(column); p++) {
        minima[space.heads().at(p)] = Math.min(minima[space.heads().at(p)], share);
      }
    }
    return minima;
  }

  /**
   * Prices without gains: what columns cost beyond the gain of a goal they write. A plan costs at least what it costs at
   * these prices and all gains.
   */
  static long[] withoutGains(PlanSpace space, long[] minima) {
    long[] costs = new long[space.columns()];
    for (int column = 0; column < costs.length; column++) {
      long gain = Long.MIN_VALUE;
      for (int p = space.heads().start(column); p < space.heads().end(column); p++) {
        gain = Math.max(gain, Math.min(0, minima[space.heads().at(p)]));
      }
      costs[column] = PlanSpace.plus(space.cost(column), -gain);
    }
    return costs;
  }
}
