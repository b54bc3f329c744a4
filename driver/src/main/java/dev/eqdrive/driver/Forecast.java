package dev.eqdrive.driver;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.fusion.Factorization;
import dev.eqdrive.fusion.InputKernels;
import dev.eqdrive.fusion.Kernel;
import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The kernels that a target's backend is expected to make of a graph on its own.
 *
 * @param lines kernels that cost something, in the order in which they can run
 */
public record Forecast(List<Line> lines) {
  /**
   * One kernel, or an operation of several.
   *
   * @param ns         predicted price
   * @param kernels    how many it is: those of its bodies, or of a factorization
   * @param result     type that it writes
   * @param operations what is computed inside, by name, with how often
   * @param reads      lines that wrote what it reads, and arguments, argument i as −1 − i; ascending
   * @param bodies     what a loop or branch runs: kernels of each of its regions
   */
  public record Line(long ns, int kernels, String result, Map<String, Integer> operations, List<Integer> reads,
      List<Forecast> bodies) {
    /** Whether it only moves elements to another order. */
    public boolean isConversion() {
      return operations.containsKey("transpose") && MOVES.containsAll(operations.keySet());
    }
  }

  /** Whose regions the backend runs kernel by kernel; those of a sort or reduction are part of its kernel. */
  private static final Set<String> RUN = Set.of("while", "case", "if");
  private static final Set<String> MOVES = Set.of("transpose", "reshape", "slice", "broadcast_in_dim");

  /** All kernels, those of loop and branch bodies once; a loop itself is none. */
  public int kernels() {
    return lines.stream().mapToInt(Line::kernels).sum();
  }

  /** Kernels that only move elements to another order, in bodies too. */
  public int conversions() {
    return lines.stream()
        .mapToInt(l -> l.isConversion() ? 1 : l.bodies().stream().mapToInt(Forecast::conversions).sum())
        .sum();
  }

  /** Sum of the prices, ns. */
  public long ns() {
    return GraphOptimizer.total(lines.stream().mapToLong(Line::ns).toArray());
  }

  /** The forecast for a function body. */
  public static Forecast of(Graph graph, Target target) {
    return of(graph, InputKernels.costs(target), InputKernels.bodyCosts(target));
  }

  private static Forecast of(Graph graph, CostModel costs, Function<Graph, CostModel> bodyCosts) {
    boolean expands = costs.target().backend() == Target.Backend.XLA_CPU;
    Set<Integer> inverted = new HashSet<>();
    Ingested in = TermGraph.ingest(graph);
    TermGraph terms = in.graph();
    List<Line> lines = new ArrayList<>();
    // Where the elements of a class come from: views and results have no line of their own.
    Map<Integer, Set<Integer>> origin = new HashMap<>();
    for (int i = 0; i < graph.parameters().size(); i++) {
      origin.put(terms.find(in.classOfValue()[i]), Set.of(-1 - i));
    }
    for (Kernel k : InputKernels.of(terms, in.roots(), costs)) {
      TreeSet<Integer> reads = new TreeSet<>();
      for (int leaf : k.leaves()) reads.addAll(origin.getOrDefault(leaf, Set.of()));
      origin.putIfAbsent(k.root(), k.costNs() == 0 ? reads : Set.of(lines.size()));
      if (k.costNs() == 0) continue;
      Map<String, Integer> operations = new TreeMap<>();
      List<Forecast> bodies = new ArrayList<>();
      int kernels = 0;
      for (int node : k.nodes()) {
        Op op = terms.op(node);
        if (op instanceof Op.Structured s && RUN.contains(s.mnemonic()))
          for (Graph body : s.regions()) bodies.add(of(body, bodyCosts.apply(body), bodyCosts));
        if (expands && Factorization.is(op)) {
          int matrix = terms.find(terms.child(node, 0));
          kernels += Factorization.kernels(op, terms.tensor(matrix), inverted.add(matrix));
        }
        String name = op instanceof Op.Opaque o ? o.name() : op.mnemonic();
        operations.merge(name, 1, Integer::sum);
      }
      for (Forecast body : bodies) kernels += body.kernels();
      lines.add(
          new Line(k.costNs(), Math.max(1, kernels), terms.type(k.root()).toString(), operations, List.copyOf(reads),
              List.copyOf(bodies)));
    }
    return new Forecast(List.copyOf(lines));
  }
}
