package dev.eqdrive.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LinearIndexTest {
  private static final TensorType T = TensorType.of(ElementType.I32, 8);

  private static int twice(TermGraph g, int x) {
    return g.add(new Op.Binary(Op.BinaryKind.ADD), T, x, x);
  }

  private static Ingested argument() {
    Graph.Builder b = Graph.builder();
    return TermGraph.ingest(b.build(List.of(b.parameter(T))));
  }

  @Test
  void sumsOfPositionsAreLinear() {
    TermGraph g = argument().graph();
    int x = g.add(new Op.Iota(0), T);
    for (int i = 0; i < 3; i++) x = twice(g, x);
    assertThat(LinearIndex.of(new Rewriter(g), x)).contains(new LinearIndex(Dims.of(8), 0));
  }

  /** Ten classes of four nodes each have 6¹⁰ ways down to the argument. */
  @Test
  @Timeout(5)
  void classesAreVisitedOnceWhateverTheWaysToThem() {
    Ingested in = argument();
    TermGraph g = in.graph();
    int x = in.roots()[0];
    for (int i = 0; i < 10; i++) {
      int sum = twice(g, x);
      g.union(sum, g.add(new Op.Binary(Op.BinaryKind.SUBTRACT), T, x, x));
      g.union(sum, g.add(new Op.Transpose(Dims.of(0)), T, x));
      g.union(sum, g.add(new Op.Reshape(), T, x));
      g.rebuild();
      x = g.find(sum);
    }
    assertThat(LinearIndex.of(new Rewriter(g), x)).isEmpty();
  }
}
