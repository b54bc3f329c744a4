package dev.eqdrive.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Precision;
import org.junit.jupiter.api.Test;

/** Against the temporaries that jaxlib 0.12.0.1 reports for the same programs. */
class TemporariesTest {
  private static final long MATRIX = 512 * 512 * 4;

  private final CostModel cpu = CostModel.of(Target.load("cpu"));
  private final Sketch s = new Sketch();

  private void reported(long bytes, int... results) {
    Ingested in = s.ingest(results);
    assertThat(InputKernels.temporaryBytes(in.graph(), InputKernels.of(in.graph(), in.roots(), cpu), in.roots()))
        .isEqualTo(bytes);
  }

  private int relu(int x) {
    return s.binary(Op.BinaryKind.MAXIMUM, x, s.broadcast(s.scalar(0), s.type(x).shape()));
  }

  @Test
  void loopWritesOverWhatItReadsLast() {
    int x = s.arg(512, 512);
    int w = s.arg(512, 512);
    int u = s.arg(512, 512);
    reported(MATRIX, s.dot(relu(s.dot(x, w)), u));
  }

  @Test
  void bothOperandsAreLive() {
    int x = s.arg(512, 512);
    int w = s.arg(512, 512);
    int u = s.arg(512, 512);
    int v = s.arg(512, 512);
    reported(2 * MATRIX, s.add(s.dot(s.dot(x, w), s.dot(x, u)), v));
  }

  @Test
  void whatBecomesAResultIsNoTemporary() {
    int x = s.arg(512, 512);
    int w = s.arg(512, 512);
    int u = s.arg(512, 512);
    int y = s.dot(x, w);
    reported(MATRIX, s.add(y, s.dot(y, u)));
  }

  @Test
  void weightsInAnotherOrderAreCopied() {
    Op.ConvDims dims = new Op.ConvDims(0, 3, Dims.of(1, 2), 1, 0, Dims.of(2, 3), 0, 3, Dims.of(1, 2));
    Dims one = Dims.of(1, 1);
    int x = s.arg(1, 28, 28, 128);
    int w = s.arg(128, 128, 3, 3);
    Op conv = new Op.Convolution(dims, one, one, one, one, one, false, 1, 1, Precision.NONE);
    reported(589_824, s.op(conv, s.type(x), x, w));
  }
}
