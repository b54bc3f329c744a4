package dev.eqdrive.driver;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.fusion.InputKernels;
import dev.eqdrive.fusion.Kernel;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
   * @param reads      lines that wrote what it reads, and arguments, argument i as −1 − i; ascending
   */
  public record Line(long ns, String result, Map<String, Integer> operations, List<Integer> reads) {
    /** Whether it only moves elements to another order. */
    public boolean isConversion() {
      return operations.containsKey("transpose") && MOVES.containsAll(operations.keySet());
    }
  }

  private static final Set<String> MOVES = Set.of("transpose", "reshape", "slice", "broadcast_in_dim");

  /** Kernels that only move elements to another order. */
  public int conversions() {
    return (int) lines.stream().filter(Line::isConversion).count();
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
    // Where the elements of a class come from: views and results have no line of their own.
    Map<Integer, Set<Integer>> origin = new HashMap<>();
    for (int i = 0; i < graph.parameters().size(); i++) {
      origin.put(terms.find(in.classOfValue()[i]), Set.of(-1 - i));
    }
    for (Kernel k : InputKernels.of(terms, in.roots(), InputKernels.costs(target))) {
      TreeSet<Integer> reads = new TreeSet<>();
      for (int leaf : k.leaves()) reads.addAll(origin.getOrDefault(leaf, Set.of()));
      origin.putIfAbsent(k.root(), k.costNs() == 0 ? reads : Set.of(lines.size()));
      if (k.costNs() == 0) continue;
      Map<String, Integer> operations = new TreeMap<>();
      for (int node : k.nodes()) {
        String name = terms.op(node) instanceof Op.Opaque o ? o.name() : terms.op(node).mnemonic();
        operations.merge(name, 1, Integer::sum);
      }
      lines.add(new Line(k.costNs(), terms.type(k.root()).toString(), operations, List.copyOf(reads)));
    }
    return new Forecast(List.copyOf(lines));
  }
}
