package dev.eqdrive.pjrt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.TensorType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is made of times and of results. */
class MeasurementTest {
  private static Timing noisy(long ns, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] t = new long[31];
    for (int i = 0; i < t.length; i++) t[i] = ns + random.nextLong(ns / 5);
    return new Timing(t, t.clone());
  }

  @Test
  void ratiosHaveBoundsThatHoldThem() {
    Timing.Ratio twice = noisy(1000, 1).cpuSpeedup(noisy(2000, 2));
    assertThat(twice.value()).isBetween(1.8, 2.2);
    assertThat(twice.low()).isBetween(1.5, twice.value());
    assertThat(twice.high()).isBetween(twice.value(), 2.5);
    Timing.Ratio same = noisy(1000, 1).speedup(noisy(1000, 2));
    assertThat(same.low()).isLessThan(1);
    assertThat(same.high()).isGreaterThan(1);
    assertThat(noisy(1000, 1).speedup(noisy(1000, 2))).as("no chance between calls").isEqualTo(same);
  }

  @Test
  void medianAndMinimum() {
    Timing t = new Timing(new long[]{5, 1, 4, 2}, new long[]{1, 2, 3, 4});
    assertThat(t.minNs()).isEqualTo(1);
    assertThat(t.medianNs()).isEqualTo(3);
    assertThat(t.medianCpuNs()).isEqualTo(2.5);
    assertThat(t.wallNs()).as("left as they were").containsExactly(5, 1, 4, 2);
  }

  private static Difference.Tensor f32(float... values) {
    ByteBuffer b = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float v : values) b.putFloat(v);
    return new Difference.Tensor(TensorType.of(ElementType.F32, values.length), b.array());
  }

  private static Difference between(Difference.Tensor a, Difference.Tensor b) {
    return Difference.of(List.of(a), List.of(b));
  }

  @Test
  void roundingAgreesAndErrorsDoNot() {
    assertThat(between(f32(1, 100), f32(1.01f, 100)).agrees()).as("a part of the largest magnitude").isTrue();
    assertThat(between(f32(1, 100), f32(1, 101)).agrees()).isFalse();
    assertThat(between(f32(1, 100), f32(1, 101)).relative()).isEqualTo(0.01);
    assertThat(between(f32(1, Float.NaN), f32(1, Float.NaN)).agrees()).isTrue();
    assertThat(between(f32(1, Float.NaN), f32(1, 2)).agrees()).isFalse();
    assertThat(between(f32(1, Float.POSITIVE_INFINITY), f32(1, Float.NEGATIVE_INFINITY)).agrees()).isFalse();
    assertThat(between(f32(1, 2), f32(1)).agrees()).as("types").isFalse();
    assertThat(Difference.of(List.of(f32(1)), List.of()).agrees()).as("numbers of results").isFalse();
  }

  @Test
  void integersMustBeEqual() {
    TensorType t = TensorType.of(ElementType.I32, 2);
    byte[] a = {1, 0, 0, 0, 2, 0, 0, 0};
    byte[] b = Arrays.copyOf(a, 8);
    assertThat(between(new Difference.Tensor(t, a), new Difference.Tensor(t, b))).isEqualTo(Difference.NONE);
    b[4] = 3;
    assertThat(between(new Difference.Tensor(t, a), new Difference.Tensor(t, b)).agrees()).isFalse();
  }
}
