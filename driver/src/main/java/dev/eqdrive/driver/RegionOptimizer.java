package dev.eqdrive.driver;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Optimizes the bodies of loops and branches, equal ones once. Scalar bodies (reducers, comparators) stay. */
final class RegionOptimizer {
  private final Function<Graph, GraphOptimizer.Optimized> optimizer;
  private final ToLongFunction<Op.Structured> price;
  private final Map<Graph, Graph> done = new HashMap<>();
  private final List<CompileResult.PlanKernel> plans = new ArrayList<>();

  /** @param price of control flow, which is left as it is where optimized bodies make it dearer: copies are no part of them */
  RegionOptimizer(Function<Graph, GraphOptimizer.Optimized> optimizer, ToLongFunction<Op.Structured> price) {
    this.optimizer = optimizer;
    this.price = price;
  }

  /** Kernels of the plans of all bodies so far. */
  List<CompileResult.PlanKernel> plans() {
    return List.copyOf(plans);
  }

  /** The graph with the bodies of its loops and branches optimized. */
  Graph optimized(Graph graph) {
    boolean any = graph.nodes().stream()
        .anyMatch(n -> n.op() instanceof Op.Structured s && s.regions().stream().anyMatch(RegionOptimizer::worthwhile));
    if (!any) return graph;
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
