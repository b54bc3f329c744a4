package dev.eqdrive.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The best prices for given landmarks: of all that leave no column with prices above its cost, those with the greatest
 * sum. This is a linear program, solved nearly by the primal-dual method of Chambolle and Pock (2011) with diagonal
 * steps; rounding and what it violates are cut off afterwards, in integers.
 */
final class LandmarkPacking {
  private static final int ITERATIONS = 300;
  /** Iterations at the end whose mean is taken. */
  private static final int AVERAGED = 200;
  /** Iterations that take a landmark's column as long as one step of the search for landmarks. */
  private static final int ITERATIONS_PER_STEP = 5;
  /** How much of a column is used, as a rule. */
  private static final double TYPICAL_USE = 0.3;

  private final long[] costs;
  private final List<int[]> cuts = new ArrayList<>();
  private double[] prices = new double[0];
  private final double[] uses;
  private long steps;

  LandmarkPacking(long[] costs) {
    this.costs = costs;
    uses = new double[costs.length];
  }

  List<int[]> cuts() {
    return cuts;
  }

  /** Steps made so far. */
  long steps() {
    return steps;
  }

  /** Steps that solving takes. */
  long nextSteps() {
    long length = 0;
    for (int[] cut : cuts) {
      length += cut.length;
    }
    return ITERATIONS / ITERATIONS_PER_STEP * length;
  }

  /** Drops the landmarks that are worth nothing and adds others. */
  void renew(long[] worth, List<int[]> more) {
    List<int[]> kept = new ArrayList<>();
    double[] next = new double[cuts.size() + more.size()];
    for (int i = 0; i < worth.length; i++) {
      if (worth[i] > 0) {
        next[kept.size()] = prices[i];
        kept.add(cuts.get(i));
      }
    }
    cuts.clear();
    cuts.addAll(kept);
    cuts.addAll(more);
    prices = Arrays.copyOf(next, cuts.size());
  }

  /**
   * Prices for all landmarks that add up to nearly as much as possible.
   *
   * @param over whether to end with what prices there are
   */
  long[] solve(long scale, BooleanSupplier over) {
    int[] degrees = new int[costs.length];
    for (int[] cut : cuts) {
      for (int column : cut) {
        degrees[column]++;
      }
    }
    steps += nextSteps();
    double weight = Math.max(1, scale) / (TYPICAL_USE * Math.max(1, cuts.size()));
    double[] mean = new double[prices.length];
    double[] ahead = new double[costs.length];
    for (int iteration = 0; iteration < ITERATIONS && !over.getAsBoolean(); iteration++) {
      double[] load = load(prices);
      for (int column = 0; column < ahead.length; column++) {
        if (degrees[column] > 0) {
          double step = (costs[column] - load[column]) / (degrees[column] * weight);
          double use = Math.clamp(uses[column] - step, 0, 1);
          ahead[column] = 2 * use - uses[column];
          uses[column] = use;
        }
      }
      for (int i = 0; i < prices.length; i++) {
        double missing = 1;
        for (int column : cuts.get(i)) {
          missing -= ahead[column];
        }
        prices[i] = Math.max(0, prices[i] + missing * weight / cuts.get(i).length);
        mean[i] += iteration >= ITERATIONS - AVERAGED ? prices[i] / AVERAGED : 0;
      }
    }
    return valid(mean);
  }

  private double[] load(double[] given) {
    double[] load = new double[costs.length];
    for (int i = 0; i < given.length; i++) {
      for (int column : cuts.get(i)) {
        load[column] += given[i];
      }
    }
    return load;
  }

  /** Integer prices close to the given ones that no column's cost is too low for. */
  private long[] valid(double[] given) {
    double[] load = load(given);
    long[] left = costs.clone();
    long[] result = new long[given.length];
    for (int i = 0; i < result.length; i++) {
      double share = 1;
      for (int column : cuts.get(i)) {
        share = load[column] > costs[column] ? Math.min(share, costs[column] / load[column]) : share;
      }
      raise(i, (long) (given[i] * share), left, result);
    }
    for (int i = 0; i < result.length; i++) {
      raise(i, Long.MAX_VALUE, left, result);
    }
    return result;
  }

  private void raise(int cut, long by, long[] left, long[] result) {
    long most = by;
    for (int column : cuts.get(cut)) {
      most = Math.min(most, left[column]);
    }
    for (int column : cuts.get(cut)) {
      left[column] -= most;
    }
    result[cut] += most;
  }
}
