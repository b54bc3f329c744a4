package dev.eqdrive.pjrt;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Times of alternating runs of one program: run {@code i} of all programs of an experiment happened one after the other.
 *
 * @param wallNs of the call
 * @param cpuNs  of all threads of the process; steadier than the wall clock on a shared machine
 */
public record Timing(long[] wallNs, long[] cpuNs) {
  /** No runs. */
  public static final Timing NONE = new Timing(new long[0], new long[0]);

  private static final int RESAMPLES = 1000;

  /** A ratio and the bounds between which it lies with 95 % confidence. */
  public record Ratio(double value, double low, double high) {
  }

  public int runs() {
    return wallNs.length;
  }

  /** Least wall time. */
  public double minNs() {
    return Arrays.stream(wallNs).min().orElse(0);
  }

  /** Median wall time. */
  public double medianNs() {
    return median(wallNs.clone());
  }

  /** Median CPU time. */
  public double medianCpuNs() {
    return median(cpuNs.clone());
  }

  /** How many times faster than {@code reference} by the median of CPU times. */
  public Ratio cpuSpeedup(Timing reference) {
    return ratio(reference.cpuNs, cpuNs);
  }

  /** How many times faster than {@code reference} by the median of wall times. */
  public Ratio speedup(Timing reference) {
    return ratio(reference.wallNs, wallNs);
  }

  /** Ratio of medians; its bounds by resampling the rounds (percentile bootstrap, seeded). */
  private static Ratio ratio(long[] above, long[] below) {
    int n = Math.min(above.length, below.length);
    if (n == 0) return new Ratio(1, 1, 1);
    SplittableRandom random = new SplittableRandom(n);
    double[] ratios = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      int[] rounds = IntStream.generate(() -> random.nextInt(n)).limit(n).toArray();
      ratios[r] = median(pick(above, rounds)) / median(pick(below, rounds));
    }
    Arrays.sort(ratios);
    return new Ratio(median(above.clone()) / median(below.clone()), ratios[RESAMPLES / 40],
        ratios[RESAMPLES - 1 - RESAMPLES / 40]);
  }

  private static long[] pick(long[] values, int[] at) {
    return Arrays.stream(at).mapToLong(i -> values[i]).toArray();
  }

  private static double median(long[] values) {
    if (values.length == 0) return 0;
    Arrays.sort(values);
    int half = values.length / 2;
    return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2.0;
  }
}
