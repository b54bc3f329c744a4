package dev.eqdrive.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
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

  @Test
  void libraryUsesOneThreadInBodies() {
    Sketch s = new Sketch();
    Graph product = s.graph(s.dot(s.arg(512, 512), s.arg(512, 512)));
    assertThat(bodies.cost(product)).isGreaterThan(InputKernels.cost(product, program) * 3 / 2);
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
