package dev.eqdrive.fusion;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Graph;
import java.util.List;

/**
 * What the backend's own fusion makes of a program as it stands. The backend duplicates work for this, which is why the
 * prediction may be dearer than the best grouping of the same operations. A kernel without nodes writes a form of its class
 * for some readers: of its only leaf, which is the class itself, another order of dimensions or the reciprocal; or of other
 * leaves, a part of the value.
 */
public final class InputKernels {
  private InputKernels() {
  }

  /**
   * The predicted kernels, each after those that it reads.
   *
   * @param roots results and effects of the program
   */
  public static List<Kernel> of(TermGraph graph, int[] roots, CostModel model) {
    Legality legality = Legality.of(model.target());
    NodeTable table = NodeTable.simplified(graph, roots, model, legality, new OldestNodes(graph));
    return switch (model.target().backend()) {
      case XLA_CPU -> CpuKernels.of(table, roots, model);
      case XLA_GPU -> PriorityFusion.of(table, roots, model, legality);
    };
  }

  /** Prices on a target; bodies of loops and branches are priced as the backend groups and runs them. */
  public static CostModel costs(Target target) {
    return LoopBodies.of(target).program();
  }

  /** What a program costs if the backend fuses it on its own. */
  public static long cost(Graph program, CostModel model) {
    Ingested in = TermGraph.ingest(program);
    return cost(of(in.graph(), in.roots(), model));
  }

  /** The most bytes of values between kernels that are live at once. */
  public static long temporaryBytes(TermGraph graph, List<Kernel> kernels, int[] roots) {
    return Temporaries.peakBytes(graph, kernels, roots);
  }

  /** Sum of the prices, saturating. */
  public static long cost(List<Kernel> kernels) {
    long sum = 0;
    for (Kernel k : kernels) sum = Math.min(CostModel.SATURATED, sum + k.costNs());
    return sum;
  }

  /** The oldest original node of every class: the operations of the program, without what it computes twice. */
  private record OldestNodes(TermGraph graph) implements java.util.function.IntPredicate {
    @Override
    public boolean test(int node) {
      if (!graph.isOriginal(node)) return false;
      for (int n : graph.nodes(graph.classOf(node))) if (graph.isOriginal(n)) return n == node;
      return false;
    }
  }
}
