package dev.eqdrive.fuzz;

import dev.eqdrive.ir.Dims;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded choices. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  int below(int n) {
    return random.nextInt(n);
  }

  /** From low to high, both inclusive. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  double normal() {
    return random.nextGaussian();
  }

  <T> T of(List<T> list) {
    return list.get(below(list.size()));
  }

  @SafeVarargs
  final <T> T of(T... list) {
    return list[below(list.length)];
  }

  /** Some of 0 … n − 1, ascending. */
  Dims some(int n) {
    Dims d = Dims.EMPTY;
    for (int i = 0; i < n; i++) if (percent(50)) d = d.append(i);
    return d;
  }

  /** A permutation of 0 … n − 1. */
  Dims permutation(int n) {
    long[] p = Dims.range(0, n).toArray();
    for (int i = n - 1; i > 0; i--) {
      int j = below(i + 1);
      long t = p[i];
      p[i] = p[j];
      p[j] = t;
    }
    return Dims.of(p);
  }
}
