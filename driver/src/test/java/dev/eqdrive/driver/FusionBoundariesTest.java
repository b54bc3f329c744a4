package dev.eqdrive.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.fusion.InputKernels;
import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Precision;
import dev.eqdrive.ir.TensorType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A function of a matrix that a product reads, so that it is stored, and a loop, into which XLA:CPU copies what is not expensive. */
class FusionBoundariesTest {
  private static final TensorType MATRIX = TensorType.of(ElementType.F32, 128, 768);
  private static final TensorType SQUARE = TensorType.of(ElementType.F32, 128, 128);
  private static final Op PRODUCT = new Op.DotGeneral(Dims.of(), Dims.of(), Dims.of(1), Dims.of(1), Precision.NONE);

  private final CostModel cpu = InputKernels.costs(Target.load("cpu"));
  private final FusionBoundaries boundaries = new FusionBoundaries(g -> cpu, Guidance.NONE, (in, kernels) -> kernels);
  private int function;

  private Graph program(Op.UnaryKind kind) {
    Graph.Builder b = Graph.builder();
    int x = b.parameter(MATRIX);
    function = b.node(new Op.Unary(kind), List.of(x), List.of(MATRIX), -1);
    int square = b.node(PRODUCT, List.of(function, x), List.of(SQUARE), -1);
    int loop = b.node(new Op.Binary(Op.BinaryKind.MULTIPLY), List.of(function, x), List.of(MATRIX), -1);
    return b.build(List.of(square, loop));
  }

  private Graph placed(Graph graph, FusionBoundaries.Write write) {
    return boundaries.place(graph, List.of(function), 0, write).graph();
  }

  private static long barriers(Graph graph) {
    return graph.nodes().stream().filter(n -> n.op().equals(Op.Structured.BARRIER)).count();
  }

  @Test
  void whatIsStoredForOneReaderIsNotComputedAgainForAnother() {
    Graph graph = program(Op.UnaryKind.COSINE);
    Graph placed = placed(graph, FusionBoundaries.Write.WHERE_IT_PAYS);
    assertThat(barriers(placed)).isEqualTo(1);
    assertThat(boundaries.predicted(placed)).isLessThan(boundaries.predicted(graph));
  }

  @Test
  void whatCostsLittleIsComputedAgain() {
    assertThat(barriers(placed(program(Op.UnaryKind.NEGATE), FusionBoundaries.Write.WHERE_IT_PAYS))).isZero();
  }

  /** Of many matrices a function as above, and of some of them a cosine: what all boundaries gain is not enough for so many. */
  @Test
  void manyBoundariesGainMuch() {
    assertThat(barriers(many(6))).isZero();
    assertThat(barriers(many(70))).isEqualTo(70);
  }

  private Graph many(int cosines) {
    Graph.Builder b = Graph.builder();
    List<Integer> results = new ArrayList<>();
    List<Integer> functions = new ArrayList<>();
    for (int i = 0; i < 70; i++) b.parameter(MATRIX);
    for (int x = 0; x < 70; x++) {
      Op.UnaryKind kind = x < cosines ? Op.UnaryKind.COSINE : Op.UnaryKind.NEGATE;
      functions.add(b.node(new Op.Unary(kind), List.of(x), List.of(MATRIX), -1));
      results.add(b.node(PRODUCT, List.of(functions.getLast(), x), List.of(SQUARE), -1));
      results.add(b.node(new Op.Binary(Op.BinaryKind.MULTIPLY), List.of(functions.getLast(), x), List.of(MATRIX), -1));
    }
    return boundaries.place(b.build(results), functions, 0, FusionBoundaries.Write.WHERE_IT_PAYS).graph();
  }

  @Test
  void noneAreWrittenWhereNoneAreWanted() {
    assertThat(barriers(placed(program(Op.UnaryKind.COSINE), FusionBoundaries.Write.NONE))).isZero();
  }
}
