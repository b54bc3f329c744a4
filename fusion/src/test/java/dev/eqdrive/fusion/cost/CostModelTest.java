package dev.eqdrive.fusion.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Precision;
import dev.eqdrive.ir.TensorType;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostModelTest {
  private static final TensorType I1 = TensorType.of(ElementType.I1);
  private static final Op DOT = new Op.DotGeneral(Dims.EMPTY, Dims.EMPTY, Dims.of(1), Dims.of(0), Precision.NONE);

  private static TensorType f32(long... shape) {
    return TensorType.of(ElementType.F32, shape);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cpu", "gpu"})
  void twiceTheSizeIsNeverCheaper(String target) {
    CostModel model = CostModel.of(Target.load(target));
    for (Op.UnaryKind kind : Op.UnaryKind.values()) {
      long before = 0;
      for (long n = 1; n <= 1 << 26; n *= 2) {
        long cost = model.opCost(new Op.Unary(kind), f32(n), List.of(f32(n)));
        assertThat(cost).as("%s of %d", kind, n).isGreaterThanOrEqualTo(before);
        before = cost;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cpu", "gpu"})
  void longerContractionIsDearer(String target) {
    CostModel model = CostModel.of(Target.load(target));
    for (long m : new long[]{1, 2, 64, 1000}) {
      long before = 0;
      for (long k = 8; k <= 8192; k *= 2) {
        long cost = model.opCost(DOT, f32(m, 256), List.of(f32(m, k), f32(k, 256)));
        assertThat(cost).as("m=%d k=%d", m, k).isGreaterThanOrEqualTo(before);
        before = cost;
      }
    }
  }

  /** Measured: 512 products of 512 × 3 by 512 take 1,020 µs, of 512 × 8 take 421 µs, with 3 rows of 512 each 138 µs. */
  @Test
  void rowsOfAFewColumnsAreAddedOneByOne() {
    CostModel model = CostModel.of(Target.load("cpu"));
    Op added = new Op.DotGeneral(Dims.of(0), Dims.of(0), Dims.of(1), Dims.of(1), Precision.NONE);
    Op inner = new Op.DotGeneral(Dims.of(0), Dims.of(0), Dims.of(2), Dims.of(1), Precision.NONE);
    long three = model.opCost(added, f32(512, 3), List.of(f32(512, 512, 3), f32(512, 512)));
    long eight = model.opCost(added, f32(512, 8), List.of(f32(512, 512, 8), f32(512, 512)));
    long along = model.opCost(inner, f32(512, 3), List.of(f32(512, 3, 512), f32(512, 512)));
    assertThat(three).isBetween(700_000L, 1_400_000L);
    assertThat(eight).isBetween(280_000L, 600_000L);
    assertThat(along).isLessThan(three / 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cpu", "gpu"})
  void productsWithoutContractionAreMultiplications(String target) {
    CostModel model = CostModel.of(Target.load(target));
    Op outer = new Op.DotGeneral(Dims.of(0), Dims.of(0), Dims.EMPTY, Dims.EMPTY, Precision.NONE);
    TensorType result = f32(16384, 9, 9);
    TensorType operand = f32(16384, 9);
    long times = model.opCost(new Op.Binary(Op.BinaryKind.MULTIPLY), result, List.of(result, result));
    assertThat(model.opCost(outer, result, List.of(operand, operand))).isLessThanOrEqualTo(times);
  }

  /** 3,000 rows of 10 take 3 us; 4,096 of a table of 5 MB 61, of one of 256 kB 22. */
  @Test
  void rowsOfALargeTableAreMissed() {
    CostModel model = CostModel.of(Target.load("cpu"));
    long small = rows(model, 4096, 1000, 64);
    assertThat(small).isBetween(12_000L, 40_000L);
    assertThat(rows(model, 4096, 20_000, 64)).isBetween(small + 10_000L, 90_000L);
    assertThat(rows(model, 3000, 512, 10)).isBetween(1500L, 6000L);
  }

  private static long rows(CostModel model, long count, long table, long width) {
    Op op = new Op.Gather(Dims.of(1), Dims.of(0), Dims.EMPTY, Dims.EMPTY, Dims.of(0), 1, Dims.of(1, width), false);
    return model.opCost(op, f32(count, width),
        List.of(f32(table, width), TensorType.of(ElementType.I32, count, 1)));
  }

  /** A plain comparison 19 ns an element of rows of 200, an order of all numbers three times as long. */
  @Test
  void sortsCostWhatTheirComparatorsDo() {
    CostModel model = CostModel.of(Target.load("cpu"));
    Graph.Builder plain = Graph.builder();
    int less = compare(plain);
    Graph.Builder total = Graph.builder();
    int last = compare(total);
    for (int i = 0; i < 15; i++) last = total.node(new Op.Unary(Op.UnaryKind.NOT), List.of(last), List.of(I1), -1);
    double once = sort(model, plain.build(List.of(less)));
    assertThat(once).isBetween(2_500_000.0, 5_000_000.0);
    assertThat(sort(model, total.build(List.of(last))) / once).isBetween(2.0, 4.0);
  }

  private static int compare(Graph.Builder b) {
    int x = b.parameter(f32());
    int y = b.parameter(f32());
    return b.node(new Op.Compare(Op.Direction.LT, "FLOAT"), List.of(x, y), List.of(I1), -1);
  }

  private static double sort(CostModel model, Graph comparator) {
    Op sort = new Op.Structured("stablehlo.sort", new TreeMap<>(), List.of(comparator), 0);
    return model.opCost(sort, f32(1000, 200), List.of(f32(1000, 200)));
  }

  @Test
  void viewsArgumentsAndConstantsAreFree() {
    CostModel model = CostModel.of(Target.load("cpu"));
    assertThat(model.opCost(new Op.Reshape(), f32(6), List.of(f32(2, 3)))).isZero();
    assertThat(model.opCost(new Op.Transpose(Dims.of(1, 0, 2)), f32(5, 1, 7), List.of(f32(1, 5, 7)))).isZero();
    assertThat(model.opCost(new Op.BroadcastInDim(Dims.of(1)), f32(1, 5), List.of(f32(5)))).isZero();
    assertThat(model.opCost(new Op.Argument(0), f32(100), List.of())).isZero();
    assertThat(model.opCost(new Op.Transpose(Dims.of(1, 0)), f32(7, 5), List.of(f32(5, 7)))).isPositive();
  }

  @Test
  void transposedLeftOperandsCost() {
    CostModel model = CostModel.of(Target.load("cpu"));
    Op tn = new Op.DotGeneral(Dims.EMPTY, Dims.EMPTY, Dims.of(0), Dims.of(0), Precision.NONE);
    Op tt = new Op.DotGeneral(Dims.EMPTY, Dims.EMPTY, Dims.of(0), Dims.of(1), Precision.NONE);
    long nn = model.opCost(DOT, f32(128, 3072), List.of(f32(128, 768), f32(768, 3072)));
    long left = model.opCost(tn, f32(128, 3072), List.of(f32(768, 128), f32(768, 3072)));
    long both = model.opCost(tt, f32(128, 3072), List.of(f32(768, 128), f32(3072, 768)));
    assertThat(left).isGreaterThan(nn);
    assertThat(both).isGreaterThan(2 * nn);
  }

  @Test
  void vectorProductsWithTransposesInsideAreSlow() {
    CostModel model = CostModel.of(Target.load("cpu"));
    Op.DotGeneral against = new Op.DotGeneral(Dims.EMPTY, Dims.EMPTY, Dims.of(0), Dims.of(0), Precision.NONE);
    long direct = model.opCost(against, f32(512), List.of(f32(512, 512), f32(512)));
    long folded = model.foldedDotCost(against, f32(512, 512), f32(512), f32(512));
    assertThat(folded).isGreaterThan(5 * direct);
    long matrix = model.opCost(against, f32(512, 512), List.of(f32(512, 512), f32(512, 512)));
    assertThat(model.foldedDotCost(against, f32(512, 512), f32(512, 512), f32(512, 512))).isEqualTo(matrix);
  }

  @Test
  void contractionsBetweenFreeDimensionsAreGathered() {
    CostModel model = CostModel.of(Target.load("cpu"));
    Op middle = new Op.DotGeneral(Dims.EMPTY, Dims.EMPTY, Dims.of(1), Dims.of(0), Precision.NONE);
    Op end = new Op.DotGeneral(Dims.EMPTY, Dims.EMPTY, Dims.of(2), Dims.of(0), Precision.NONE);
    List<TensorType> operands = List.of(f32(64, 64, 64), f32(64, 64));
    assertThat(model.opCost(middle, f32(64, 64, 64), operands))
        .isGreaterThan(model.opCost(end, f32(64, 64, 64), operands));
  }

  @Test
  void batchesInAnotherOrderAreMoved() {
    CostModel model = CostModel.of(Target.load("cpu"));
    List<TensorType> operands = List.of(f32(144, 10, 4, 8), f32(144, 10, 8, 16));
    long inOrder = model.opCost(batched(Dims.of(0, 1), Dims.of(0, 1)), f32(144, 10, 4, 16), operands);
    long both = model.opCost(batched(Dims.of(1, 0), Dims.of(1, 0)), f32(10, 144, 4, 16), operands);
    long right = model.opCost(batched(Dims.of(0, 1), Dims.of(1, 0)), f32(10, 144, 4, 16),
        List.of(f32(10, 144, 4, 8), f32(144, 10, 8, 16)));
    assertThat(right).isGreaterThan(inOrder);
    assertThat(both).isGreaterThan(right);
  }

  private static Op batched(Dims lhs, Dims rhs) {
    return new Op.DotGeneral(lhs, rhs, Dims.of(3), Dims.of(2), Precision.NONE);
  }

  @Test
  void smallBatchedProductsAreLoopsAndMiddlingOnesCalls() {
    CostModel model = CostModel.of(Target.load("cpu"));
    long two = batched(model, 2);
    long four = batched(model, 4);
    long eight = batched(model, 8);
    assertThat(four).isGreaterThan(10 * two).isGreaterThan(3 * eight);
  }

  private static long batched(CostModel model, int n) {
    Op dot = new Op.DotGeneral(Dims.of(0), Dims.of(0), Dims.of(2), Dims.of(1), Precision.NONE);
    return model.opCost(dot, f32(1000, n, n), List.of(f32(1000, n, n), f32(1000, n, n)));
  }

  @Test
  void loopsCostTheirTrips() {
    CostModel model = CostModel.of(Target.load("cpu"));
    long ten = model.opCost(loop(10), f32(1000), List.of(f32(1000)));
    long hundred = model.opCost(loop(100), f32(1000), List.of(f32(1000)));
    assertThat(hundred).isGreaterThan(5 * ten).isLessThan(11 * ten);
  }

  /** for i < trips: x = exp(x). */
  private static Op loop(int trips) {
    TensorType i32 = TensorType.of(ElementType.I32);
    TensorType i1 = TensorType.of(ElementType.I1);
    Graph.Builder condition = Graph.builder();
    int i = condition.parameter(i32);
    condition.parameter(f32(1000));
    byte[] bytes = java.nio.ByteBuffer.allocate(4).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(trips).array();
    int limit = condition.node(new Op.Constant(Literal.splat(i32, bytes)), List.of(), List.of(i32), -1);
    int less = condition.node(new Op.Compare(Op.Direction.LT, "SIGNED"), List.of(i, limit), List.of(i1), -1);
    Graph.Builder body = Graph.builder();
    int j = body.parameter(i32);
    int x = body.parameter(f32(1000));
    int y = body.node(new Op.Unary(Op.UnaryKind.EXPONENTIAL), List.of(x), List.of(f32(1000)), -1);
    return new Op.Structured("stablehlo.while", new TreeMap<>(),
        List.of(condition.build(List.of(less)), body.build(List.of(j, y))), 0);
  }

  @Test
  void hugeShapesSaturate() {
    CostModel model = CostModel.of(Target.load("cpu"));
    TensorType huge = f32(1L << 31, 1L << 31);
    long cost = model.opCost(new Op.Unary(Op.UnaryKind.SINE), huge, List.of(huge));
    assertThat(cost).isEqualTo(CostModel.SATURATED);
  }

  @Test
  void bigTemporariesPayForPageFaults() {
    CostModel model = CostModel.of(Target.load("cpu"));
    assertThat(model.temporariesCost(32 << 20)).isZero();
    // lora: 38 MB cost 16 ms of both threads, which an allocator that keeps them saves
    assertThat(model.temporariesCost(38_000_000)).isBetween(4_000_000L, 16_000_000L);
  }
}
