package dev.eqdrive.driver;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.fusion.Factorization;
import dev.eqdrive.fusion.InputKernels;
import dev.eqdrive.fusion.Kernel;
import dev.eqdrive.fusion.LiveStates;
import dev.eqdrive.fusion.LoopBodies;
import dev.eqdrive.fusion.LoopCopies;
import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the forecast of one graph. */
final class Forecaster {
  private final CostModel costs;
  private final LoopBodies bodies;
  private final TermGraph terms;
  private final int[] roots;
  private final List<Kernel> built;
  private final LoopCopies copies;
  private final List<Forecast.Line> lines = new ArrayList<>();
  /** Where the elements of a class come from: views and results have no line of their own. */
  private final Map<Integer, Set<Integer>> origin = new HashMap<>();
  /** Matrices whose blocks a solve has inverted. */
  private final Set<Integer> inverted = new HashSet<>();

  private Forecaster(Graph graph, CostModel costs, LoopBodies bodies) {
    this.costs = costs;
    this.bodies = bodies;
    Ingested in = TermGraph.ingest(graph);
    terms = in.graph();
    roots = in.roots();
    for (int i = 0; i < graph.parameters().size(); i++) {
      origin.put(terms.find(in.classOfValue()[i]), Set.of(-1 - i));
    }
    built = InputKernels.of(terms, roots, costs);
    copies = new LoopCopies(terms, built);
  }

  static Forecast of(Graph graph, Target target) {
    LoopBodies bodies = LoopBodies.of(target);
    Forecaster f = new Forecaster(graph, bodies.program(), bodies);
    long temporaries = InputKernels.temporaryBytes(f.terms, f.built, f.roots);
    return new Forecast(f.forecast().lines(), f.costs.temporariesCost(temporaries));
  }

  private Forecast forecast() {
    built.forEach(this::add);
    return new Forecast(List.copyOf(lines), 0);
  }

  private void add(Kernel k) {
    Map<String, Integer> operations = new TreeMap<>();
    List<Forecast> runs = new ArrayList<>();
    int kernels = 0;
    long ns = k.costNs();
    for (int node : k.nodes()) {
      Op op = terms.op(node);
      if (op instanceof Op.Structured s && s.isLoop()) ns -= computedBefore(node, s);
      if (op instanceof Op.Structured s && s.isControlFlow()) runs.addAll(runs(k, node, s));
      if (costs.target().backend() == Target.Backend.XLA_CPU && Factorization.is(op)) {
        int matrix = terms.find(terms.child(node, 0));
        kernels += Factorization.kernels(op, terms.tensor(matrix), inverted.add(matrix));
      }
      operations.merge(op instanceof Op.Opaque o ? o.name() : op.mnemonic(), 1, Integer::sum);
    }
    Set<Integer> reads = new TreeSet<>();
    for (int leaf : k.leaves()) reads.addAll(originOf(leaf));
    origin.putIfAbsent(k.root(), k.costNs() == 0 ? reads : Set.of(lines.size()));
    if (k.costNs() == 0) return;
    for (Forecast run : runs) kernels += run.kernels();
    lines.add(new Forecast.Line(ns, Math.max(1, kernels), terms.type(k.root()).toString(), operations,
        List.copyOf(reads), List.copyOf(runs)));
  }

  /** What a loop or branch runs; the copies that a loop needs before it starts are lines of their own. */
  private List<Forecast> runs(Kernel kernel, int node, Op.Structured op) {
    if (!op.isLoop()) return op.regions().stream().map(g -> body(g).forecast()).toList();
    Graph condition = op.regions().get(0);
    Graph moving = LiveStates.only(condition, bodies.invariants(op).trip(), resultsOf(kernel.root()));
    for (int i : copies.before(kernel, node, roots)) {
      if (moving.results().get(i) != i) copy(moving.type(i), originOf(terms.find(terms.child(node, i))));
    }
    Forecaster body = body(moving);
    for (int i : bodies.copied(moving)) body.copy(moving.type(i), Set.of(-1 - i));
    return List.of(body(condition).forecast(), body.forecast());
  }

  /** Lines for what the backend takes out of a loop; their price, ns. */
  private long computedBefore(int node, Op.Structured loop) {
    int first = lines.size();
    Forecast once = new Forecaster(bodies.invariants(loop).once(), costs, bodies).forecast();
    for (Forecast.Line l : once.lines()) {
      Set<Integer> reads = new TreeSet<>();
      for (int r : l.reads()) {
        if (r >= 0) reads.add(first + r);
        else
          reads.addAll(originOf(terms.find(terms.child(node, -1 - r))));
      }
      lines.add(new Forecast.Line(l.ns(), l.kernels(), l.result(), l.operations(), List.copyOf(reads), l.bodies()));
    }
    return once.ns();
  }

  private Forecaster body(Graph graph) {
    return new Forecaster(graph, bodies.prices(graph), bodies);
  }

  /** Results of an operation of several that something reads. */
  private BitSet resultsOf(int tuple) {
    BitSet used = new BitSet();
    for (Kernel k : built) {
      if (!k.reads(tuple)) continue;
      for (int n : k.nodes()) if (terms.op(n) instanceof Op.Result r) used.set(r.index());
    }
    if (used.isEmpty()) used.set(0);
    return used;
  }

  private Set<Integer> originOf(int cls) {
    return origin.getOrDefault(cls, Set.of());
  }

  private void copy(Type type, Set<Integer> reads) {
    long ns = type instanceof TensorType t ? costs.copyCost(t) : 0;
    lines.add(new Forecast.Line(ns, 1, type.toString(), Map.of("copy", 1),
        List.copyOf(new TreeSet<>(reads)), List.of()));
  }
}
