package dev.eqdrive.driver;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.rules.CarriedLoops;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Optimizes the bodies of loops and branches, equal ones once. Scalar bodies (reducers, comparators) stay. */
final class RegionOptimizer {
  private final Function<Graph, GraphOptimizer.Optimized> optimizer;
  private final ToLongFunction<Op.Structured> price;
  private final Consumer<RegionCheck.Change> changes;
  private final boolean carries;
  private final Map<Graph, Graph> done = new HashMap<>();
  private final List<CompileResult.PlanKernel> plans = new ArrayList<>();

  /**
   * An optimizer of regions.
   *
   * @param price   of control flow, which is left as it is where optimized bodies make it dearer: copies are no part of them
   * @param changes gets what has been changed around regions
   * @param carries whether trips of a loop keep what they have computed for the next one
   */
  RegionOptimizer(Function<Graph, GraphOptimizer.Optimized> optimizer, ToLongFunction<Op.Structured> price,
      Consumer<RegionCheck.Change> changes, boolean carries) {
    this.optimizer = optimizer;
    this.price = price;
    this.changes = changes;
    this.carries = carries;
  }

  /** Kernels of the plans of all bodies so far. */
  List<CompileResult.PlanKernel> plans() {
    return List.copyOf(plans);
  }

  /** The graph with the bodies of its loops and branches optimized. */
  Graph optimized(Graph program) {
    boolean any = program.nodes().stream()
        .anyMatch(n -> n.op() instanceof Op.Structured s && s.regions().stream().anyMatch(RegionOptimizer::worthwhile));
    if (!any) return program;
    Graph graph = carries ? carried(program) : program;
    Graph.Builder b = Graph.builder();
    for (Type t : graph.parameters()) b.parameter(t);
    for (int n = 0; n < graph.nodes().size(); n++) {
      Graph.Node node = graph.nodes().get(n);
      Op op = node.op();
      if (op instanceof Op.Structured s) {
        List<Graph> bodies = s.regions().stream().map(this::region).toList();
        Op.Structured optimized = new Op.Structured(s.name(), s.attributes(), bodies, s.captures());
        boolean priced = s.isControlFlow() && !bodies.equals(s.regions());
        if (!priced || price.applyAsLong(optimized) <= price.applyAsLong(s)) op = optimized;
      }
      b.node(op, node.operands(), node.types(), graph.location(n));
    }
    return b.build(graph.results());
  }

  private Graph carried(Graph program) {
    Optional<CarriedLoops> carried = CarriedLoops.of(program,
        (a, b) -> price.applyAsLong(a) < price.applyAsLong(b));
    carried.ifPresent(c -> changes.accept(new RegionCheck.Change(program, c.graph(),
        IntStream.range(program.parameters().size(), program.valueCount())
            .mapToObj(v -> new RegionCheck.Pair(v, c.numberIn()[v])).toList())));
    return carried.map(CarriedLoops::graph).orElse(program);
  }

  private Graph region(Graph body) {
    if (!worthwhile(body)) return body;
    Graph known = done.get(body);
    if (known == null) {
      GraphOptimizer.Optimized o = optimizer.apply(body);
      o.plan().forEach(k -> plans.add(k.inBody()));
      known = o.graph();
      done.put(body, known);
    }
    return known;
  }

  private static boolean worthwhile(Graph body) {
    return body.nodes().size() > 1
        && body.nodes().stream().flatMap(n -> n.types().stream())
            .anyMatch(t -> t instanceof TensorType x && x.elements() > 1);
  }
}
