package dev.eqdrive.fusion.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.layout.Views;
import org.junit.jupiter.api.Test;

/** Loops in bodies that XLA:CPU compiles as one function. Times are measured. */
class BodyLoopTest {
  private static final double EXP_NS = 0.34;
  private final CostModel program = CostModel.of(Target.load("cpu"));
  private final CostModel body = program.in(Place.COMPILED_BODY);

  /** exp of (64 64) 0.4 ns an element, of (12 8 8) 0.5, of (96 12) 0.6; of (8 12 12), (5 7 11) and (12 48) 3.6. */
  @Test
  void functionsOfShortRowsAreCalledOneByOneUnlessRowsAroundThemFillVectors() {
    assertThat(exponential(64, 64)).isBetween(0.3, 0.6);
    assertThat(exponential(12, 8, 8)).isBetween(0.3, 0.7);
    assertThat(exponential(96, 12)).isBetween(0.4, 1.5);
    assertThat(exponential(8, 12, 12)).isBetween(2.5, 5.0);
    assertThat(exponential(5, 7, 11)).isBetween(2.5, 5.0);
    assertThat(exponential(12, 48)).isBetween(2.5, 5.0);
  }

  /** In a program a loop in one order has one dimension. */
  @Test
  void functionsOfShortRowsAreFastInAProgram() {
    Dims shape = Dims.of(8, 12, 12);
    assertThat(program.loopCost(exponential(shape))).isLessThan(body.loopCost(exponential(shape)) / 4);
  }

  private double exponential(long... extents) {
    Dims shape = Dims.of(extents);
    return body.loopCost(exponential(shape)) / (double) shape.product();
  }

  private static LoopWork exponential(Dims shape) {
    double n = shape.product();
    LoopWork w = new LoopWork();
    w.compute(n, EXP_NS, true);
    w.load(n, 0.012, n, true);
    w.read(4 * n);
    w.write(4 * n, shape);
    return w;
  }

  /** Sums of exp(x): (12 8 8) over the first dimension 0.3 ns an element, over the others 3.7; (8 12 12) 0.5, 0.5 and 3.0. */
  @Test
  void sumsAreStraightCodeFromTheInnermostLoopOutwards() {
    assertThat(sum(0, 12, 8, 8)).isBetween(0.3, 0.7);
    assertThat(sum(1, 12, 8, 8)).isBetween(2.5, 5.0);
    assertThat(sum(2, 12, 8, 8)).isBetween(2.5, 5.0);
    assertThat(sum(0, 8, 12, 12)).isBetween(0.3, 0.7);
    assertThat(sum(1, 8, 12, 12)).isBetween(0.3, 0.7);
    assertThat(sum(2, 8, 12, 12)).isBetween(2.5, 5.0);
  }

  /** 6 of 20 rows of 6 fill half vectors, 2 are over: 2.4 ns an element with a maximum; (8 12 12) 1.1. */
  @Test
  void whatHalfVectorsLeaveOverIsCalledOneByOne() {
    assertThat(sum(1, 20, 6, 6) / sum(1, 8, 12, 12)).isBetween(1.5, 6.0);
  }

  /** No library starts a vector for each short row: sums of (1000 3) and (200 4) over rows take 0.05 ns an element. */
  @Test
  void sumsOfShortRowsAreNoCalls() {
    LoopWork w = sum(new Op.Reduce(Op.Reducer.ADD, Dims.of(1)), Dims.of(1000, 3), 0);
    assertThat(body.loopCost(w) / 3000.0).isLessThan(0.3);
    assertThat(program.loopCost(w) / 3000.0).isGreaterThan(0.6);
  }

  private double sum(int dim, long... extents) {
    Dims shape = Dims.of(extents);
    return body.loopCost(sum(new Op.Reduce(Op.Reducer.ADD, Dims.of(dim)), shape, EXP_NS)) / (double) shape.product();
  }

  private static LoopWork sum(Op.Reduce op, Dims shape, double producer) {
    double n = shape.product();
    long[] kept = new long[shape.size() - 1];
    for (int d = 0, i = 0; d < shape.size(); d++) if (!op.dims().contains(d)) kept[i++] = shape.get(d);
    Dims result = Dims.of(kept);
    LoopWork w = new LoopWork();
    w.compute(n, 0.03, false);
    if (producer > 0) w.compute(n, producer, true);
    w.load(n, 0.012, n, true);
    w.read(4 * n);
    w.write(4.0 * result.product());
    w.rows(op, shape);
    w.reduce(n, 4 * n, result, Views.keepsRows(op, shape), producer > 0);
    return w;
  }

  /** exp joined with something else, (96 12): along the rows 0.7 ns an element, rows with rows 2.5; (64 64) 0.3 to 0.5. */
  @Test
  void rowsOfJoinedValuesAreChosenOneByOne() {
    assertThat(joined(true, 96, 12) / joined(false, 96, 12)).isGreaterThan(1.8);
    assertThat(joined(true, 64, 64)).isBetween(0.3, 0.6);
  }

  private double joined(boolean rows, long... extents) {
    Dims shape = Dims.of(extents);
    LoopWork w = exponential(shape);
    w.indexed();
    w.joining(rows, true);
    return body.loopCost(w) / (double) shape.product();
  }

  /** Two thirds and the negated last third of the rows of (64 64) joined, and two operations 0.07 ns an element; of each row 0.33. */
  @Test
  void rowsThatComeWholeFromOneValueCostNoVectors() {
    assertThat(thirds(false) / thirds(true)).isGreaterThan(1.4);
  }

  private double thirds(boolean rows) {
    double n = 64 * 64;
    LoopWork w = new LoopWork();
    w.indexed();
    w.joining(rows, false);
    w.compute(n, 0.012, false);
    w.compute(n, 0.04, false);
    w.load(n, 0.012, n, true);
    w.load(n, 0.012, n, true);
    w.read(4 * n);
    w.write(4 * n, Dims.of(64, 64));
    return body.loopCost(w);
  }
}
