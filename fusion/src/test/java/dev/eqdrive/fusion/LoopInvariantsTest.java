package dev.eqdrive.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.List;
import java.util.function.ToIntBiFunction;
import org.junit.jupiter.api.Test;

/** What XLA:CPU of jaxlib 0.12 takes out of the body of a loop, as its optimized HLO has it. */
class LoopInvariantsTest {
  private static final Target CPU = Target.load("cpu");
  private final LoopBodies bodies = LoopBodies.of(CPU);

  /** The body of a loop over a counter, a state, and two values that stay: matrices of 64 × 64. */
  private static Graph body(boolean stay, ToIntBiFunction<Sketch, int[]> next) {
    Sketch s = new Sketch();
    int i = s.index();
    int[] x = {s.arg(64, 64), s.arg(64, 64), s.arg(64, 64)};
    int result = next.applyAsInt(s, x);
    return s.graph(s.add(i, s.integer(1)), result, x[1], stay ? x[2] : s.add(x[2], x[0]));
  }

  private static long loop(Graph body, int trips, CostModel prices) {
    Sketch c = new Sketch();
    int i = c.index();
    for (int state = 0; state < 3; state++) c.arg(64, 64);
    int less = c.op(new Op.Compare(Op.Direction.LT, "SIGNED"), TensorType.of(ElementType.I1), i, c.integer(trips));
    Sketch s = new Sketch();
    int[] x = {s.arg(64, 64), s.arg(64, 64), s.arg(64, 64)};
    int first = s.loop(List.of(c.graph(less), body), 0, s.integer(0), x[0], x[1], x[2]);
    return InputKernels.cost(s.graph(first + 1), prices);
  }

  private void counted(int before, int inTrip, Graph body) {
    LoopInvariants cut = LoopInvariants.of(body);
    assertThat(kernels(cut.once())).isEqualTo(before);
    assertThat(kernels(cut.trip())).isEqualTo(inTrip);
  }

  private long kernels(Graph graph) {
    Ingested in = TermGraph.ingest(graph);
    return InputKernels.of(in.graph(), in.roots(), bodies.prices(graph)).stream().filter(k -> k.costNs() > 0).count();
  }

  /** A product and the exponentials of a row; the transpose and the broadcast stay with the sum, beside counter and product. */
  private static int step(Sketch s, int[] x) {
    int row = s.exp(s.reshape(s.slice(x[1], 0, 0, 1), 64));
    int sum = s.add(s.dot(x[0], s.dot(x[1], x[2])), s.broadcast(row, Dims.of(64, 64), 1));
    return s.add(sum, s.transpose(x[2], 1, 0));
  }

  @Test
  void whatDependsOnNothingThatChangesIsComputedBefore() {
    counted(2, 3, body(true, LoopInvariantsTest::step));
  }

  @Test
  void productWithAStateThatChangesStays() {
    counted(1, 5, body(false, LoopInvariantsTest::step));
  }

  @Test
  void whatOnlyMovesElementsStays() {
    counted(0, 2, body(true, (s, x) -> s.add(x[0], s.transpose(x[1], 1, 0))));
  }

  /** A product more in every trip, but only one if it is computed before them. */
  @Test
  void invariantProductIsPaidOnce() {
    CostModel prices = bodies.program();
    long without = loop(body(true, (s, x) -> s.dot(x[0], x[1])), 100, prices);
    long invariant = loop(body(true, (s, x) -> s.dot(x[0], s.dot(x[1], x[2]))), 100, prices);
    long inTrips = loop(body(true, (s, x) -> s.dot(s.dot(x[0], x[1]), x[2])), 100, prices);
    assertThat(invariant - without).isLessThan((inTrips - without) / 10);
  }

  private long shared(Graph body) {
    Ingested in = TermGraph.ingest(body);
    List<Kernel> kernels = InputKernels.of(in.graph(), in.roots(), bodies.tripPrices(body));
    return InputKernels.cost(kernels) - InputKernels.cost(bodies.inTrip(in, kernels));
  }

  @Test
  void kernelsBeforeTheLoopCountLittleInATrip() {
    Sketch s = new Sketch();
    long product = bodies.cost(s.graph(s.dot(s.arg(64, 64), s.arg(64, 64))));
    assertThat(shared(body(true, LoopInvariantsTest::step))).isGreaterThan(product * 9 / 10);
    assertThat(shared(body(false, LoopInvariantsTest::step))).isBetween(1L, product / 2);
    assertThat(shared(body(true, (t, x) -> t.add(x[0], t.transpose(x[1], 1, 0))))).isZero();
  }
}
