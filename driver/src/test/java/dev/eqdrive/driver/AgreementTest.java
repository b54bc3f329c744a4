package dev.eqdrive.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.fusion.EnumerationOptions;
import dev.eqdrive.fusion.InputKernels;
import dev.eqdrive.fusion.Kernel;
import dev.eqdrive.fusion.KernelEnumerator;
import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sums of the rows and of the columns of a square: XLA:CPU's library calls do not share what computes their operands. */
class AgreementTest {
  private static final TensorType MATRIX = TensorType.of(ElementType.F32, 256, 256);
  private static final TensorType VECTOR = TensorType.of(ElementType.F32, 256);
  private static final TensorType SCALAR = TensorType.of(ElementType.F32);

  private final CostModel cpu = InputKernels.costs(Target.load("cpu"));
  private final int[] values = new int[3];
  private final Ingested in = TermGraph.ingest(program());
  private final Agreement agreement = new Agreement(in, InputKernels.of(in.graph(), in.roots(), cpu));

  private Graph program() {
    Graph.Builder b = Graph.builder();
    int x = b.parameter(MATRIX);
    int zero = b.node(new Op.Constant(Literal.splat(SCALAR, new byte[4])), List.of(), List.of(SCALAR), -1);
    values[0] = b.node(new Op.Binary(Op.BinaryKind.MULTIPLY), List.of(x, x), List.of(MATRIX), -1);
    for (int dim = 0; dim < 2; dim++) {
      values[1 + dim] = b.node(new Op.Reduce(Op.Reducer.ADD, Dims.of(dim)), List.of(values[0], zero), List.of(VECTOR),
          -1);
    }
    return b.build(List.of(values[1], values[2]));
  }

  /** The kernel that writes a value and has the square inside, or has not. */
  private Kernel kernel(int value, boolean square) {
    int cls = in.classOfValue()[values[value]];
    int inner = in.classOfValue()[values[0]];
    return KernelEnumerator.enumerate(in.graph(), in.roots(), cpu, EnumerationOptions.DEFAULT).stream()
        .filter(k -> k.root() == cls && k.nodeOf(inner) >= 0 == square).findFirst().orElseThrow();
  }

  private Map<Kernel, Long> surcharges(long excess, Kernel... plan) {
    return agreement.surcharges(List.of(plan), Optional::of, excess);
  }

  @Test
  void kernelsThatTheBackendBuildsAreNoDearer() {
    assertThat(surcharges(1000, kernel(0, true), kernel(1, false), kernel(2, false))).isEmpty();
  }

  @Test
  void kernelsThatTheBackendDoesNotBuildShareTheExcess() {
    Kernel rows = kernel(1, true);
    Kernel columns = kernel(2, true);
    Map<Kernel, Long> surcharges = surcharges(10_000, rows, columns);
    assertThat(surcharges).containsOnlyKeys(rows, columns);
    assertThat(surcharges.values().stream().mapToLong(v -> v).sum()).isBetween(9_999L, 10_001L);
  }

  @Test
  void kernelsAtAnotherPriceCostTheDifference() {
    Kernel square = kernel(0, true);
    Kernel cheap = square.withCost(square.costNs() - 100);
    assertThat(surcharges(100, cheap, kernel(1, false), kernel(2, false))).isEqualTo(Map.of(cheap, 100L));
  }

  @Test
  void surchargesAreForAllKernelsOfAForm() {
    Kernel rows = kernel(1, true);
    Kernel other = rows.withCost(rows.costNs() + 7);
    List<Kernel> priced = Agreement.surcharged(List.of(rows, other, kernel(0, true)), Map.of(rows, 50L));
    assertThat(priced).containsExactly(rows.withCost(rows.costNs() + 50), other.withCost(other.costNs() + 50),
        kernel(0, true));
  }
}
