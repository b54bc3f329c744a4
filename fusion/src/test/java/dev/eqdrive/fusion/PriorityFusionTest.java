package dev.eqdrive.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Dims;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PriorityFusionTest {
  private final CostModel gpu = CostModel.of(Target.load("gpu"));
  private final Sketch s = new Sketch();

  private List<Kernel> priced(int... results) {
    return s.kernels(gpu, results).stream().filter(k -> k.costNs() > 0).toList();
  }

  @Test
  void chainIsOneKernel() {
    int x = s.arg(1000, 1000);
    assertThat(priced(s.exp(s.mul(s.add(x, x), x)))).hasSize(1);
  }

  /** Unlike on the CPU, where an expensive value is not copied. */
  @Test
  void valueIsComputedInBothReadersWhereThatIsFaster() {
    int e = s.exp(s.arg(1000, 1000));
    assertThat(priced(s.reduce(e, 1), s.reduce(e, 0))).hasSize(2);
  }

  /** All readers or none: the dot reads it stored, so the loop does too. */
  @Test
  void valueThatOneReaderCannotTakeInIsStored() {
    int x = s.arg(512, 512);
    int y = s.arg(512, 512);
    int e = s.exp(x);
    assertThat(priced(s.dot(e, y), s.add(e, y))).hasSize(3);
  }

  @Test
  void reductionsAreNotFusedIntoReductions() {
    int x = s.arg(512, 512, 16);
    assertThat(priced(s.reduce(s.exp(s.reduce(x, 2)), 1))).hasSize(2);
  }

  /** (4096 768) in 7.2 us where its input and output take 8; (16 100000) is five kernels. */
  @Test
  void rowsAreNormalisedInOneKernel() {
    int x = s.arg(512, 768);
    int y = s.arg(16, 100_000);
    assertThat(priced(softmax(x, 1))).hasSize(1);
    assertThat(priced(softmax(y, 1))).hasSizeGreaterThan(1);
  }

  @Test
  void columnsAreNotNormalisedInOneKernel() {
    assertThat(priced(softmax(s.arg(768, 64), 0))).hasSizeGreaterThan(1);
  }

  /** Sums of rows are read in another order. */
  @Test
  void turnedRowsAreNotReducedInPassing() {
    int x = s.arg(512, 512);
    int sums = s.broadcast(s.reduce(x, 1), Dims.of(512, 512), 0);
    assertThat(priced(s.transpose(s.mul(x, sums), 1, 0))).hasSizeGreaterThan(1);
  }

  private int softmax(int x, int dim) {
    Dims shape = s.type(x).shape();
    int e = s.exp(x);
    return s.mul(e, s.exp(s.broadcast(s.reduce(e, dim), shape, 1 - dim)));
  }

  @Test
  void productsOfOneValueAreOne() {
    int x = s.arg(64, 512);
    int[] weights = IntStream.range(0, 8).map(i -> s.arg(512, 512)).toArray();
    int whole = s.arg(512, 4096);
    int[] dots = Arrays.stream(weights).map(w -> s.dot(x, w)).toArray();
    assertThat(priced(dots)).hasSize(1);
    long one = s.cost(gpu, s.dot(x, whole));
    assertThat(s.cost(gpu, dots)).isBetween(one, 2 * one);
  }

  @Test
  void productsThatFollowEachOtherAreNotMerged() {
    int w = s.arg(512, 512);
    assertThat(priced(s.dot(s.dot(s.arg(64, 512), w), w))).hasSize(2);
  }

  @Test
  void sumsOfProductsWithVectorsAreNotMerged() {
    int x = s.arg(1, 512);
    int v = s.arg(512, 512);
    int w = s.arg(512, 256);
    assertThat(priced(s.dot(x, v), s.dot(x, w))).hasSize(2);
  }

  @Test
  void dotTakesInATranspose() {
    int x = s.arg(512, 512);
    int y = s.arg(512, 512);
    assertThat(priced(s.dot(x, s.transpose(y, 1, 0)))).hasSize(1);
  }

  @Test
  void sliceComputesThePiecesThatItMeets() {
    assertThat(priced(rolled(s.arg(512, 64)))).hasSize(1);
  }

  @Test
  void piecesThatASliceMeetsAreJoinedBeforeADot() {
    int x = s.arg(512, 64);
    int y = s.arg(64, 64);
    assertThat(priced(s.dot(rolled(x), y))).hasSize(2);
  }

  /** An 11 x 11 depthwise convolution as a sum of shifts: 750 operations, which are not all priced after each step; one kernel is too large. */
  @Test
  @Timeout(20)
  void sumOfManyShiftsIsFoundInTime() {
    int x = s.arg(1, 54, 54, 3);
    int w = s.arg(11, 11, 3);
    assertThat(priced(s.shifted(x, w, 11))).hasSize(2);
  }

  /** Of two of three joined pieces. */
  private int rolled(int x) {
    return s.slice(s.concat(1, s.exp(x), x, s.add(x, x)), 1, 32, 96);
  }
}
