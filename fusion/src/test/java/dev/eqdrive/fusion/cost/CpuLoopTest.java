package dev.eqdrive.fusion.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How XLA:CPU splits loops over threads, and what a library takes for rows that it sums inside them. */
class CpuLoopTest {
  private final CostModel model = CostModel.of(Target.load("cpu"));

  /** XLA gives a thread 256 KiB of all that is touched: two arguments of 43,691 floats are split, of 43,690 are not. */
  @Test
  void loopsAreSplitByWhatTheyTouch() {
    Op add = new Op.Binary(Op.BinaryKind.ADD);
    TensorType below = f32(43_690);
    TensorType above = f32(43_691);
    long one = model.opCost(add, below, List.of(below, below));
    long two = model.opCost(add, above, List.of(above, above));
    assertThat(two - one).isBetween(1000L, 8000L);
  }

  /** A function of 100,000 elements touches 800 kB and takes half of one thread's time; of 60,000 all of it. */
  @Test
  void functionsAreSplitByWhatTheyTouchToo() {
    Op cbrt = new Op.Unary(Op.UnaryKind.CBRT);
    TensorType below = f32(60_000);
    TensorType above = f32(100_000);
    assertThat(model.opCost(cbrt, above, List.of(above))).isLessThan(model.opCost(cbrt, below, List.of(below)));
  }

  /** More operations than bytes, of which one to eight makes 8 bytes an element: split from a tenth of that size on. */
  @Test
  void loopsThatComputeMoreThanTheyMoveAreSplitEarlier() {
    assertThat(chain(3000, 9) - chain(3000, 8)).isGreaterThan(5000);
    assertThat(chain(1500, 9) - chain(1500, 8)).isLessThan(1000);
  }

  private long chain(double n, int operations) {
    LoopWork w = new LoopWork();
    w.read(4 * n);
    w.write(4 * n);
    for (int i = 0; i < operations; i++) w.compute(n, 0.012, false);
    return model.loopCost(w);
  }

  /** Means taken away from rows of 8: 108 us, of 128 45; of 40 66. */
  @Test
  void rowsThatALibrarySumsInPassingCostASumEach() {
    double long128 = centred(1875, 128, true);
    assertThat(centred(30_000, 8, true) / long128).isBetween(2.0, 4.5);
    assertThat(centred(30_000, 8, true) - centred(30_000, 8, false)).isGreaterThan(20_000);
  }

  private double centred(long rows, long columns, boolean sums) {
    LoopWork w = new LoopWork();
    double n = rows * columns;
    w.read(4 * n);
    w.write(4 * n, Dims.of(rows, columns));
    w.compute(2 * n, 0.02, false);
    w.rows(new Op.Reduce(sums ? Op.Reducer.ADD : Op.Reducer.MAXIMUM, Dims.of(1)), Dims.of(rows, columns));
    return model.loopCost(w);
  }

  /** Times a column: 50,000 rows of 9 and 20,000 of 24 71 and 86 us, 3,000 of 200 46, 100,000 of 3 25. */
  @Test
  void shortRowsAreStraightCode() {
    double vectors = column(2400, 200);
    assertThat(column(20_000, 24) / vectors).isBetween(1.4, 2.4);
    assertThat(column(50_000, 9) / vectors).isBetween(1.2, 2.4);
    assertThat(column(160_000, 3) / vectors).isBetween(0.7, 1.3);
  }

  private double column(long rows, long columns) {
    LoopWork w = new LoopWork();
    double n = rows * columns;
    w.indexed();
    w.read(4 * (n + rows));
    w.write(4 * n, Dims.of(rows, columns));
    w.compute(n, 0.012, false);
    w.load(n, 0.012, n, true);
    w.load(rows, 0.012, n, false);
    return model.loopCost(w);
  }

  /** exp(x + b) along the middle of (2048 9 16): nine rows fill no two vectors, 455 us; of (2048 16 9) they do, 193. */
  @Test
  void vectorsHoldAnElementOfSeveralRowsIfThereAreEnough() {
    assertThat(middle(9, 16) / middle(16, 9)).isBetween(1.8, 3.2);
  }

  private double middle(long around, long minor) {
    LoopWork w = new LoopWork();
    double n = 2048 * around * minor;
    w.indexed();
    w.read(4 * n);
    w.write(4 * n, Dims.of(2048, around, minor));
    w.compute(n, 0.012, false);
    w.compute(n, 0.34, true);
    w.load(n, 0.012, n, true);
    w.load(2048 * around, 0.012, 0, false);
    return model.loopCost(w);
  }

  /** What is only copied is a call of memcpy a row: a million floats 45 us, negated 60 to 92. */
  @Test
  void copiedRowsAreFasterThanComputedOnes() {
    Op slice = new Op.Slice(Dims.of(0, 1), Dims.of(1000, 999), Dims.of(1, 1));
    Op negate = new Op.Unary(Op.UnaryKind.NEGATE);
    double copied = model.opCost(slice, f32(1000, 998), List.of(f32(1000, 1000)));
    assertThat(model.opCost(negate, f32(1000, 998), List.of(f32(1000, 998))) / copied).isBetween(1.15, 2.0);
  }

  /** (16 24 24): of one element a row, or of rows repeated within it, 2.8 us; of all rows 1.1. */
  @Test
  void whatRegistersHoldIsStoredOneByOne() {
    double copied = broadcast(Dims.of(1, 2), 24, 24);
    assertThat(broadcast(Dims.of(0, 1), 16, 24) / copied).isBetween(1.8, 8.0);
    assertThat(broadcast(Dims.of(0, 2), 16, 24) / copied).isBetween(1.8, 8.0);
  }

  private double broadcast(Dims dims, long... operand) {
    return model.opCost(new Op.BroadcastInDim(dims), f32(16, 24, 24), List.of(f32(operand)));
  }

  /** Sums of 9,216 floats take 1.6 us as (9216), 3 to 4 as (16 24 24), (10 24 36), (13 33 20). */
  @Test
  void rowsLeaveSomethingOverAtTheirEnds() {
    Op add = new Op.Binary(Op.BinaryKind.ADD);
    double one = model.opCost(add, f32(9216), List.of(f32(9216), f32(9216)));
    TensorType rows = f32(16, 24, 24);
    assertThat(model.opCost(add, rows, List.of(rows, rows)) / one).isBetween(1.3, 3.0);
  }

  /** [60,20000] and itself: below each other 722 us in one thread, side by side 390 in two. */
  @Test
  void onlyWhatStandsSideBySideIsJoinedByAllThreads() {
    assertThat(joined(0, 60, 20_000)).isGreaterThan(1.3 * joined(1, 60, 20_000));
    assertThat(joined(0, 30, 100)).as("one thread does both").isLessThan(1.1 * joined(1, 30, 100));
  }

  private double joined(int dim, long rows, long columns) {
    TensorType part = f32(rows, columns);
    TensorType whole = dim == 0 ? f32(2 * rows, columns) : f32(rows, 2 * columns);
    return model.opCost(new Op.Concatenate(dim), whole, List.of(part, part));
  }

  /** Sums of 600,000 floats over the outer dimension: rows of 300 36 us, of 2,000 and more 61 to 72. */
  @Test
  void sumsOfWideRowsLeaveTheFirstCache() {
    assertThat(summed(70, 9000)).isGreaterThan(1.2 * summed(900, 700));
  }

  private double summed(long rows, long columns) {
    TensorType in = f32(rows, columns);
    return model.opCost(new Op.Reduce(Op.Reducer.ADD, Dims.of(0)), f32(columns), List.of(in, f32()));
  }

  /** Padded rows of 19 take 25 us for 380,000 elements, of 203 119 for 406,000. */
  @Test
  void paddingOfShortRowsIsStraightCode() {
    assertThat(padded(2000, 200) / padded(20_000, 16)).isGreaterThan(1.8);
  }

  /** 1,000 by 700 with two zeros before each row 33 us, 900 by 800 with some after it 121. */
  @Test
  void zerosBeforeALongRowArePeeledOff() {
    Op before = new Op.Pad(Dims.of(1, 3), Dims.of(0, 0), Dims.of(0, 0));
    double peeled = model.opCost(before, f32(2001, 203), List.of(f32(2000, 200), f32()));
    assertThat(padded(2000, 200) / peeled).isGreaterThan(1.8);
  }

  private double padded(long rows, long columns) {
    Op pad = new Op.Pad(Dims.of(1, 2), Dims.of(0, 1), Dims.of(0, 0));
    return model.opCost(pad, f32(rows + 1, columns + 3), List.of(f32(rows, columns), f32()));
  }

  private static TensorType f32(long... shape) {
    return TensorType.of(ElementType.F32, shape);
  }
}
