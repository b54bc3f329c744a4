package dev.eqdrive.driver;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.fusion.InputKernels;
import dev.eqdrive.fusion.Kernel;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The kernels that a target's backend is expected to make of a graph on its own.
 *
 * @param lines kernels that cost something, in the order in which they can run
 */
public record Forecast(List<Line> lines) {
  /**
   * One kernel.
   *
   * @param ns         predicted price
   * @param result     type that it writes
   * @param operations what is computed inside, by name, with how often
   */
  public record Line(long ns, String result, Map<String, Integer> operations) {
  }

  /** Sum of the prices, ns. */
  public long ns() {
    return GraphOptimizer.total(lines.stream().mapToLong(Line::ns).toArray());
  }

  /** The forecast for a function body; kernels of region bodies are part of the kernel that runs the region. */
  public static Forecast of(Graph graph, Target target) {
    Ingested in = TermGraph.ingest(graph);
    TermGraph terms = in.graph();
    List<Line> lines = new ArrayList<>();
    for (Kernel k : InputKernels.of(terms, in.roots(), InputKernels.costs(target))) {
      if (k.costNs() == 0) continue;
      Map<String, Integer> operations = new TreeMap<>();
      for (int node : k.nodes()) {
        String name = terms.op(node) instanceof Op.Opaque o ? o.name() : terms.op(node).mnemonic();
        operations.merge(name, 1, Integer::sum);
      }
      lines.add(new Line(k.costNs(), terms.type(k.root()).toString(), operations));
    }
    return new Forecast(List.copyOf(lines));
  }
}
