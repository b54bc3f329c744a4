package dev.eqdrive.driver;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.fusion.Kernel;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Turns a plan back into a graph. Each value that the plan stores comes from its kernel; values inside a kernel are built from
 * the e-nodes that the kernel chose. Operations appear in the order of the original program, new ones just before their first
 * reader, so that an unchanged program stays as it was.
 */
final class PlanGraph {
  private final Graph original;
  private final TermGraph terms;
  private final Ingested ingested;
  private final FreeTerms free;
  /** Kernels by twice their class, plus one for those that run beforehand; so are stored values. */
  private final Map<Integer, Kernel> provider = new HashMap<>();
  private final Map<Integer, Integer> stored = new HashMap<>();
  private final Map<Call, Integer> emitted = new HashMap<>();
  private final Map<Integer, Integer> locationOfClass = new HashMap<>();
  private final Map<Integer, Integer> building = new LinkedHashMap<>();
  private final List<Integer> chosenNodes = new ArrayList<>();
  private final Graph.Builder out = Graph.builder();

  private record Call(Op op, List<Integer> operands, List<Type> types) {
  }

  private PlanGraph(Graph original, TermGraph terms, Ingested ingested, FreeTerms free,
      List<Kernel> chosen, List<Kernel> prepared) {
    this.original = original;
    this.terms = terms;
    this.ingested = ingested;
    this.free = free;
    for (Kernel k : chosen) provider.put(2 * k.root(), k);
    for (Kernel k : prepared) provider.put(2 * k.root() + 1, k);
    for (int n = 0; n < original.nodes().size(); n++) {
      for (int r = 0; r < original.nodes().get(n).types().size(); r++) {
        locationOfClass.putIfAbsent(terms.find(ingested.classOfValue()[original.firstValue(n) + r]),
            original.location(n));
      }
    }
  }

  /**
   * The graph of a plan.
   *
   * @param nodes  the e-nodes it is made of, in order of emission
   * @param stored values that a kernel of the plan writes, ascending
   * @param pairs  values of the original and the equal ones of the graph
   * @param values value of the graph for classes that are stored or had for nothing
   */
  record Built(Graph graph, List<Integer> nodes, List<Integer> stored, List<RegionCheck.Pair> pairs,
      Map<Integer, Integer> values) {
  }

  /**
   * Builds the graph.
   *
   * @param chosen   one kernel for each stored class, closed under leaves
   * @param prepared the same for what is stored before the first call; {@code chosen} may read it
   * @return empty if the plan cannot be written down: a value needs itself, or effects would change their order
   */
  static Optional<Built> build(Graph original, TermGraph terms, Ingested ingested, FreeTerms free,
      List<Kernel> chosen, List<Kernel> prepared) {
    PlanGraph p = new PlanGraph(original, terms, ingested, free, chosen, prepared);
    try {
      Built built = p.run();
      return effects(original).equals(effects(built.graph())) ? Optional.of(built) : Optional.empty();
    } catch (CyclicPlan e) {
      return Optional.empty();
    }
  }

  private static final class CyclicPlan extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Effectful operations in order. */
  static List<Op> effects(Graph g) {
    return g.nodes().stream().map(Graph.Node::op).filter(op -> op instanceof Op.Opaque o && o.effect()).toList();
  }

  private Built run() {
    for (Type t : original.parameters()) out.parameter(t);
    int effects = 0;
    for (int n = 0; n < original.nodes().size(); n++) {
      boolean effect = original.nodes().get(n).op() instanceof Op.Opaque o && o.effect();
      if (effect) value(2 * terms.find(ingested.effects().get(effects++)));
      for (int r = 0; r < original.nodes().get(n).types().size(); r++) {
        int key = 2 * terms.find(ingested.classOfValue()[original.firstValue(n) + r]);
        if (provider.containsKey(key + 1)) value(key + 1);
        if (provider.containsKey(key)) value(key);
      }
    }
    List<Integer> results = new ArrayList<>();
    for (int cls : ingested.resultClasses()) results.add(value(2 * terms.find(cls)));
    return pruned(out.build(results));
  }

  /** Number of the value that holds a stored class. */
  private int value(int key) {
    Integer known = stored.get(key);
    if (known != null) return known;
    if (building.putIfAbsent(key, key) != null) throw new CyclicPlan();
    int cls = key / 2;
    int location = locationOfClass.getOrDefault(cls, -1);
    Kernel kernel = provider.get(key);
    int v = kernel != null
        ? inner(kernel, cls, key % 2, location, new HashMap<>())
        : provider.containsKey(2 * cls + 1) ? value(2 * cls + 1) : free(cls, location);
    building.remove(key);
    stored.put(key, v);
    return v;
  }

  private int inner(Kernel kernel, int cls, int phase, int location, Map<Integer, Integer> local) {
    Integer known = local.get(cls);
    if (known != null && known < 0) throw new CyclicPlan();
    if (known != null) return known;
    local.put(cls, -1);
    int where = locationOfClass.getOrDefault(cls, location);
    int v = emit(kernel.nodeOf(cls), where, child -> kernel.nodeOf(child) >= 0
        ? inner(kernel, child, phase, where, local)
        : value(2 * child + phase));
    local.put(cls, v);
    return v;
  }

  /** A value that costs nothing to have: constants, iotas, parameters and splats of them. */
  private int free(int cls, int location) {
    if (!free.isFree(cls)) throw new CyclicPlan();
    return emit(free.nodeOf(cls), location, child -> value(2 * child));
  }

  private int emit(int node, int location, java.util.function.IntUnaryOperator operand) {
    Op op = terms.op(node);
    if (op instanceof Op.Argument a) return a.index();
    if (op instanceof Op.Result r) return operand.applyAsInt(terms.find(terms.child(node, 0))) + r.index();
    List<Integer> operands = new ArrayList<>(terms.arity(node));
    for (int i = 0; i < terms.arity(node); i++) operands.add(operand.applyAsInt(terms.find(terms.child(node, i))));
    Type type = terms.nodeType(node);
    List<Type> types = type instanceof Type.Tuple t ? t.members() : List.of(type);
    Call call = new Call(op, operands, types);
    Integer known = emitted.get(call);
    if (known != null) return known;
    int v = out.node(op, operands, types, location);
    chosenNodes.add(node);
    emitted.put(call, v);
    return v;
  }

  /** Drops pure operations that nothing reads. */
  private Built pruned(Graph g) {
    Graph.Builder b = Graph.builder();
    Map<Integer, Integer> renumbered = new HashMap<>();
    for (int p = 0; p < g.parameters().size(); p++) renumbered.put(p, b.parameter(g.parameters().get(p)));
    LiveCopy.of(g, LiveCopy.roots(g), b, renumbered);
    List<Integer> kept = provider.keySet().stream().map(stored::get).filter(Objects::nonNull).map(renumbered::get)
        .filter(Objects::nonNull).sorted().distinct().toList();
    Map<Integer, Integer> values = new HashMap<>();
    stored.forEach((key, v) -> {
      Integer number = renumbered.get(v);
      if (key % 2 == 0 && number != null) values.put(key / 2, number);
    });
    List<RegionCheck.Pair> pairs = new ArrayList<>();
    for (int v = original.parameters().size(); v < original.valueCount(); v++) {
      int key = 2 * terms.find(ingested.classOfValue()[v]);
      Integer made = stored.getOrDefault(key, stored.get(key + 1));
      Integer number = made == null ? null : renumbered.get(made);
      if (number != null && number >= g.parameters().size()) pairs.add(new RegionCheck.Pair(v, number));
    }
    return new Built(b.build(g.results().stream().map(r -> Objects.requireNonNull(renumbered.get(r))).toList()),
        List.copyOf(chosenNodes), kept,
        pairs, values);
  }
}
