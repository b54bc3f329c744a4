package dev.eqdrive.layout;

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

class LayoutExpansionTest {
  private static final LayoutOptions OPTIONS = new LayoutOptions(16, 16, 4096, 3, 3, true, false);
  private static final TensorType SHORT = TensorType.of(ElementType.F32, 64, 64, 3);
  private static final TensorType FRONT = TensorType.of(ElementType.F32, 3, 64, 64);
  private static final Op NEGATE = new Op.Unary(Op.UnaryKind.NEGATE);
  private static final Op FRONT_FIRST = new Op.Transpose(Dims.of(2, 0, 1));

  /** exp(−x), −x read twice. */
  private static Graph chain(TensorType type) {
    Graph.Builder b = Graph.builder();
    int x = b.parameter(type);
    int minus = b.node(NEGATE, List.of(x), List.of(type), -1);
    int exp = b.node(new Op.Unary(Op.UnaryKind.EXPONENTIAL), List.of(minus), List.of(type), -1);
    return b.build(List.of(exp, minus));
  }

  @Test
  void aChainIsWrittenInEachLayout() {
    Ingested in = TermGraph.ingest(chain(SHORT));
    TermGraph g = in.graph();
    assertThat(LayoutExpansion.expand(g, OPTIONS)).isEqualTo(3);
    int x = g.find(in.classOfValue()[0]);
    int minus = g.find(in.classOfValue()[1]);
    int stored = g.lookup(FRONT_FIRST, FRONT, minus).orElseThrow();
    int operand = g.lookup(FRONT_FIRST, FRONT, x).orElseThrow();
    assertThat(g.lookup(NEGATE, FRONT, operand)).as("the native form").contains(stored);
    assertThat(g.lookup(new Op.Transpose(Dims.of(1, 2, 0)), SHORT, stored)).as("the way back").contains(minus);
    assertThat(g.nodeCount()).as("three values, native and converted both ways").isEqualTo(3 + 2 + 6);
  }

  @Test
  void longRowsStay() {
    Ingested in = TermGraph.ingest(chain(TensorType.of(ElementType.F32, 64, 64, 64)));
    int nodes = in.graph().nodeCount();
    assertThat(LayoutExpansion.expand(in.graph(), OPTIONS)).isZero();
    assertThat(in.graph().nodeCount()).isEqualTo(nodes);
  }

  @Test
  void aTransposeOfTheProgramIsALayoutOfItsOperand() {
    Graph.Builder b = Graph.builder();
    int x = b.parameter(SHORT);
    int minus = b.node(NEGATE, List.of(x), List.of(SHORT), -1);
    int t = b.node(FRONT_FIRST, List.of(minus), List.of(FRONT), -1);
    Ingested in = TermGraph.ingest(b.build(List.of(minus, t)));
    TermGraph g = in.graph();
    LayoutExpansion.expand(g, OPTIONS);
    int moved = g.find(in.resultClasses()[1]);
    assertThat(g.nodes(moved, Op.Unary.class)).as("written directly").hasSize(1);
  }

  @Test
  void candidatesReachOverAFewOperationsAndAreFew() {
    Graph.Builder b = Graph.builder();
    TensorType small = TensorType.of(ElementType.F32, 64, 3);
    int x = b.parameter(small);
    int value = x;
    int[] chain = new int[6];
    for (int i = 0; i < chain.length; i++) {
      Op op = new Op.Unary(i % 2 == 0 ? Op.UnaryKind.NEGATE : Op.UnaryKind.EXPONENTIAL);
      value = b.node(op, List.of(value), List.of(small), -1);
      chain[i] = value;
    }
    int wide = b.node(new Op.BroadcastInDim(Dims.of(1, 2)), List.of(value), List.of(SHORT), -1);
    Ingested in = TermGraph.ingest(b.build(List.of(wide)));
    LayoutCandidates candidates = LayoutCandidates.of(in.graph(), OPTIONS);
    for (int i = 0; i < chain.length; i++) {
      int cls = in.graph().find(in.classOfValue()[chain[i]]);
      assertThat(candidates.of(cls)).as("operation " + i).hasSize(i >= 3 ? 1 : 0);
    }
    assertThat(candidates.of(in.graph().find(in.resultClasses()[0]))).containsExactly(Layout.front(3, 1));
  }

  @Test
  void conversionsSayWhatTheyMove() {
    Conversion c = Conversion.of((Op.Transpose) FRONT_FIRST, SHORT);
    assertThat(c).isEqualTo(new Conversion(2L * 64 * 64 * 3 * 4, 3, true, 3, 64));
    assertThat(Conversion.isConversion(new Op.Transpose(Dims.of(1, 0)), TensorType.of(ElementType.F32, 1, 7)))
        .isFalse();
  }
}
