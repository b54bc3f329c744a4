package dev.eqdrive.egraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import org.junit.jupiter.api.Test;

class SummedClassesTest {
  private static final TensorType VECTOR = TensorType.of(ElementType.F32, 4);
  private static final TensorType MATRIX = TensorType.of(ElementType.F32, 4, 3);
  private static final TensorType SCALAR = TensorType.of(ElementType.F32);
  private static final Op EXP = new Op.Unary(Op.UnaryKind.EXPONENTIAL);

  private final TermGraph graph = new TermGraph();
  private final int plain = graph.add(new Op.Argument(0), VECTOR);
  private final int matrix = graph.add(new Op.Argument(1), MATRIX);
  private final int init = graph.add(new Op.Argument(2), SCALAR);

  private int sum() {
    return graph.add(new Op.Reduce(Op.Reducer.ADD, Dims.of(1)), VECTOR, matrix, init);
  }

  @Test
  void sumsReachThroughElementwiseOperations() {
    int above = graph.add(EXP, VECTOR, sum());
    assertThat(graph.isSummed(above)).isTrue();
    assertThat(graph.isSummed(graph.add(EXP, VECTOR, plain))).isFalse();
  }

  @Test
  void whatCannotBeComputedInPartEndsIt() {
    int state = graph.add(new Op.DynamicUpdateSlice(), VECTOR, sum(), plain, init);
    assertThat(graph.isSummed(graph.add(EXP, VECTOR, state))).isFalse();
  }

  @Test
  void aUnionTellsReaders() {
    int first = graph.add(EXP, VECTOR, plain);
    int above = graph.add(EXP, VECTOR, first);
    graph.beginRule("test");
    graph.union(first, sum(), "test", true);
    graph.rebuild();
    assertThat(graph.isSummed(above)).isTrue();
  }
}
