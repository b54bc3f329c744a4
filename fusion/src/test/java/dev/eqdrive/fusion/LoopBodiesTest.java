package dev.eqdrive.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class LoopBodiesTest {
  private static final Target CPU = Target.load("cpu");
  private final LoopBodies bodies = LoopBodies.of(CPU);
  private final CostModel program = InputKernels.costs(CPU);

  /** One step of a scan: writes a row of a stack. */
  private static Graph writesRow(long rows) {
    Sketch s = new Sketch();
    int stack = s.arg(rows, 128);
    int row = s.exp(s.arg(1, 128));
    return s.graph(s.op(new Op.DynamicUpdateSlice(), s.type(stack), stack, row, s.scalar(0), s.scalar(0)));
  }

  @Test
  void rowOfAStackIsWrittenInPlace() {
    assertThat(bodies.cost(writesRow(4096))).isLessThan(2 * bodies.cost(writesRow(4)));
    assertThat(InputKernels.cost(writesRow(4096), program))
        .isGreaterThan(10 * InputKernels.cost(writesRow(4), program));
  }

  /** Eight loops of 256 elements, and a product of matrices if so wished. */
  private static Graph chain(boolean product) {
    Sketch s = new Sketch();
    int x = s.arg(16, 16);
    int w = s.arg(16, 16);
    for (int i = 0; i < 8; i++) x = s.broadcast(s.reduce(s.exp(x), 1), Dims.of(16, 16), 0);
    return product ? s.graph(x, s.dot(w, w)) : s.graph(x);
  }

  @Test
  void loopWithoutLibraryCallsIsOneFunction() {
    Sketch s = new Sketch();
    int w = s.arg(16, 16);
    long product = bodies.cost(s.graph(s.dot(w, w)));
    assertThat(bodies.cost(chain(true)) - product).isGreaterThan(2 * bodies.cost(chain(false)));
  }

  @Test
  void kernelsOfBodiesStartFasterThanThoseOfPrograms() {
    assertThat(bodies.cost(chain(true))).isLessThan(InputKernels.cost(chain(true), program));
  }

  @Test
  void productWithAVectorIsPartOfTheLoop() {
    Sketch s = new Sketch();
    Graph vector = s.graph(s.dot(s.arg(512, 512), s.arg(512)));
    Sketch t = new Sketch();
    Graph matrix = t.graph(t.dot(t.arg(512, 512), t.arg(512, 2)));
    assertThat(bodies.prices(vector)).isNotSameAs(bodies.prices(matrix));
  }

  private long product(long m, long k, long n) {
    Sketch s = new Sketch();
    return bodies.cost(s.graph(s.dot(s.arg(m, k), s.arg(k, n))));
  }

  /** Measured on one machine: m × 256 by 256 × 256 takes 82 µs for m = 64 and 87 for 128; 8 × 512 by 512 × 512 two threads. */
  @Test
  void libraryUsesThreadsForWhatIsLargeEnough() {
    assertThat(product(128, 256, 256)).isLessThan(product(64, 256, 256) * 5 / 4);
    assertThat(product(32, 256, 256)).isGreaterThan(product(16, 256, 256) * 3 / 2);
    assertThat(product(8, 512, 512)).isLessThan(product(8, 256, 256) * 3);
  }

  /** Measured: 8 × 256 by 256 × 256 takes 10 µs in a loop, 2 × 256 takes 3.2; by themselves a few microseconds apart. */
  @Test
  void weightsStayInTheCacheFromTripToTrip() {
    Sketch s = new Sketch();
    Graph one = s.graph(s.dot(s.arg(8, 256), s.arg(256, 256)));
    assertThat(bodies.cost(one)).isLessThan(InputKernels.cost(one, program) * 2 / 3);
    assertThat(product(8, 256, 256)).isGreaterThan(2 * product(2, 256, 256));
  }

  /** {@code for (i = from; i < to; i += step) (u, v) = next(u, v)} of vectors, the bound captured or a constant of the condition. */
  private static Graph loop(int from, int to, int step, boolean captured, int elements,
      BiFunction<Sketch, int[], int[]> next) {
    Sketch c = new Sketch();
    int i = c.index();
    c.arg(elements);
    c.arg(elements);
    int bound = captured ? c.index() : c.integer(to);
    int less = c.op(new Op.Compare(Op.Direction.LT, "SIGNED"), TensorType.of(ElementType.I1), i, bound);
    Sketch b = new Sketch();
    int j = b.index();
    int[] states = {b.arg(elements), b.arg(elements)};
    if (captured) b.index();
    int[] results = next.apply(b, states);
    Graph body = b.graph(b.add(j, b.integer(step)), results[0], results[1]);
    Sketch s = new Sketch();
    int u = s.arg(elements);
    int v = s.arg(elements);
    int[] operands = {s.integer(from), s.exp(u), s.exp(v), s.integer(to)};
    int w = s.loop(List.of(c.graph(less), body), captured ? 1 : 0,
        captured ? operands : Arrays.copyOf(operands, 3));
    return s.graph(w + 1, w + 2);
  }

  private static int[] apart(Sketch s, int[] states) {
    return new int[]{s.exp(states[0]), s.exp(states[1])};
  }

  private static int[] crossed(Sketch s, int[] states) {
    return new int[]{s.exp(states[1]), s.exp(states[0])};
  }

  @Test
  void tripsAreKnownWhereverTheBoundStands() {
    long known = InputKernels.cost(loop(0, 100, 1, false, 64, LoopBodiesTest::apart), program);
    assertThat(InputKernels.cost(loop(0, 100, 1, true, 64, LoopBodiesTest::apart), program)).isEqualTo(known);
    assertThat(InputKernels.cost(loop(100, 300, 2, true, 64, LoopBodiesTest::apart), program)).isEqualTo(known);
    assertThat(InputKernels.cost(loop(0, 1000, 1, true, 64, LoopBodiesTest::apart), program)).isGreaterThan(5 * known);
  }

  @Test
  void loopThatMayNotRunIsTakenToRunOnce() {
    long once = InputKernels.cost(loop(0, 1, 1, false, 64, LoopBodiesTest::apart), program);
    assertThat(InputKernels.cost(loop(1, 1, 1, false, 64, LoopBodiesTest::apart), program)).isEqualTo(once);
    assertThat(InputKernels.cost(loop(0, 3, 1, false, 64, LoopBodiesTest::apart), program)).isGreaterThan(once);
  }

  /** Two states of 64 KB that change places: four copies of 1.35 µs. */
  @Test
  void statesThatChangePlacesAreCopied() {
    int elements = 16_384;
    long apart = InputKernels.cost(loop(0, 100, 1, false, elements, LoopBodiesTest::apart), program);
    long crossed = InputKernels.cost(loop(0, 100, 1, false, elements, LoopBodiesTest::crossed), program);
    assertThat(crossed - apart).isBetween(400_000L, 700_000L);
  }

  @Test
  void boundariesDoNotMakeALoopRunKernelByKernel() {
    Sketch s = new Sketch();
    int x = s.exp(s.arg(64));
    int stored = s.op(new Op.Opaque("stablehlo.optimization_barrier", 0, false), s.type(x), x);
    Graph graph = s.graph(s.exp(stored));
    assertThat(bodies.prices(graph)).isSameAs(bodies.prices(chain(false)));
  }

  /** Measured: 0.05 ns an element negated in place, 0.36 of a row written into a stack. */
  @Test
  void rowsAreWrittenIntoStacksElementByElement() {
    Sketch s = new Sketch();
    long negated = bodies.cost(s.graph(s.unary(Op.UnaryKind.NEGATE, s.arg(4096))));
    Sketch t = new Sketch();
    int stack = t.arg(8, 4096);
    int row = t.arg(1, 4096);
    long written = bodies
        .cost(t.graph(t.op(new Op.DynamicUpdateSlice(), t.type(stack), stack, row, t.scalar(0), t.scalar(0))));
    assertThat(written).isGreaterThan(2 * negated);
  }

  /** Two gates of a recurrent cell, whose pre-activation is a row of a stack added to another value. */
  private static Sketch gates(boolean dynamic) {
    Sketch s = new Sketch();
    int h = s.arg(16, 512);
    int row = s.arg(dynamic ? new long[]{50, 16, 512} : new long[]{16, 512});
    if (dynamic) {
      Dims one = Dims.of(1, 16, 512);
      row = s.reshape(s.op(new Op.DynamicSlice(one), s.type(row).withShape(one), row, s.arg(), s.arg(), s.arg()), 16,
          512);
    }
    int z = s.add(h, row);
    s.mul(s.exp(s.slice(z, 1, 0, 256)), s.exp(s.slice(z, 1, 256, 512)));
    return s;
  }

  @Test
  void rowThatIsReadInPartsKeepsLoopsFromUsingVectors() {
    assertThat(gates(true).lastCost(program)).isGreaterThan(4 * gates(false).lastCost(program));
  }
}
