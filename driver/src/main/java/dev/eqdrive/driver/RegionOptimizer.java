package dev.eqdrive.driver;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.rules.CarriedLoops;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Optimizes the bodies of loops and branches, equal ones once, and keeps what brings enough of the whole program. Scalar bodies
 * (reducers, comparators) stay.
 */
final class RegionOptimizer {
  private final BodyOptimizer optimizer;
  private final ToLongFunction<Op.Structured> price;
  private final boolean carries;
  private final double minGain;
  private final Map<Graph, GraphOptimizer.Optimized> done = new HashMap<>();
  private final List<CompileResult.PlanKernel> plans = new ArrayList<>();

  /** Optimizes the body of a loop, or another region. */
  interface BodyOptimizer {
    GraphOptimizer.Optimized optimize(Graph region, boolean ofLoop);
  }

  /**
   * A program with optimized regions.
   *
   * @param changes what has been changed in regions and around them
   */
  record Result(Graph graph, List<RegionCheck.Change> changes) {
  }

  /**
   * An optimizer of regions.
   *
   * @param price   of control flow, which is left as it is where optimized bodies make it dearer: copies are no part of them
   * @param carries whether trips of a loop keep what they have computed for the next one
   * @param minGain least gain of a change, relative to the program that the region is part of
   */
  RegionOptimizer(BodyOptimizer optimizer, ToLongFunction<Op.Structured> price,
      boolean carries, double minGain) {
    this.optimizer = optimizer;
    this.price = price;
    this.carries = carries;
    this.minGain = minGain;
  }

  /** Kernels of the plans of all bodies so far. */
  List<CompileResult.PlanKernel> plans() {
    return List.copyOf(plans);
  }

  /**
   * The program with the bodies of its loops and branches optimized.
   *
   * @param predicted price of a whole program
   */
  Result optimized(Graph program, ToLongFunction<Graph> predicted) {
    if (regions(program).isEmpty()) return new Result(program, List.of());
    List<RegionCheck.Change> changes = new ArrayList<>();
    Optional<CarriedLoops> carried = carries ? carried(program, predicted) : Optional.empty();
    carried.ifPresent(c -> changes.add(new RegionCheck.Change(program, c.graph(),
        IntStream.range(program.parameters().size(), program.valueCount())
            .mapToObj(v -> new RegionCheck.Pair(v, c.numberIn()[v])).toList())));
    Graph graph = carried.map(CarriedLoops::graph).orElse(program);
    Map<Graph, Graph> better = new LinkedHashMap<>();
    Map<Graph, Boolean> regions = regions(graph);
    for (Graph region : regions.keySet()) {
      Graph optimized = region(region, regions.get(region)).graph();
      if (!optimized.equals(region)) better.put(region, optimized);
    }
    keepWorthwhile(graph, better, predicted);
    better.keySet().forEach(r -> changes.addAll(region(r, regions.getOrDefault(r, false)).changes()));
    return new Result(with(graph, better), changes);
  }

  /** The price of a whole program without the change of a region. */
  private record Without(Graph region, long ns) {
  }

  /** Takes away, the least gain first, what brings too little of the whole. */
  private void keepWorthwhile(Graph program, Map<Graph, Graph> better, ToLongFunction<Graph> predicted) {
    List<Without> order = better.keySet().stream()
        .map(r -> new Without(r, predicted.applyAsLong(without(program, better, r))))
        .sorted(Comparator.comparingLong(Without::ns)).toList();
    long all = predicted.applyAsLong(with(program, better));
    for (Without w : order) {
      boolean known = better.size() == order.size();
      long left = known ? w.ns() : predicted.applyAsLong(without(program, better, w.region()));
      if (all > left * (1 - minGain)) {
        better.remove(w.region());
        all = left;
      }
    }
  }

  private Graph without(Graph program, Map<Graph, Graph> better, Graph region) {
    Map<Graph, Graph> others = new HashMap<>(better);
    others.remove(region);
    return with(program, others);
  }

  /** The program with other regions, where they make control flow no dearer. */
  private Graph with(Graph program, Map<Graph, Graph> better) {
    Graph.Builder b = Graph.builder();
    for (Type t : program.parameters()) b.parameter(t);
    for (int n = 0; n < program.nodes().size(); n++) {
      Graph.Node node = program.nodes().get(n);
      Op op = node.op() instanceof Op.Structured s ? with(s, better) : node.op();
      b.node(op, node.operands(), node.types(), program.location(n));
    }
    return b.build(program.results());
  }

  private Op.Structured with(Op.Structured op, Map<Graph, Graph> better) {
    if (op.regions().stream().noneMatch(better::containsKey)) return op;
    Op.Structured other = new Op.Structured(op.name(), op.attributes(),
        op.regions().stream().map(r -> better.getOrDefault(r, r)).toList(), op.captures());
    return op.isControlFlow() && price.applyAsLong(other) > price.applyAsLong(op) ? op : other;
  }

  private Optional<CarriedLoops> carried(Graph program, ToLongFunction<Graph> predicted) {
    return CarriedLoops.of(program, (a, b) -> price.applyAsLong(a) < price.applyAsLong(b))
        .filter(c -> predicted.applyAsLong(c.graph()) <= predicted.applyAsLong(program) * (1 - minGain));
  }

  private GraphOptimizer.Optimized region(Graph body, boolean ofLoop) {
    GraphOptimizer.Optimized known = done.get(body);
    if (known == null) {
      known = optimizer.optimize(body, ofLoop);
      known.plan().forEach(k -> plans.add(k.inBody()));
      done.put(body, known);
    }
    return known;
  }

  /** Regions that are worth a search, each once, and whether it is the body of a loop. */
  private static Map<Graph, Boolean> regions(Graph program) {
    Map<Graph, Boolean> regions = new LinkedHashMap<>();
    for (Graph.Node node : program.nodes()) {
      if (!(node.op() instanceof Op.Structured s)) continue;
      for (int r = 0; r < s.regions().size(); r++) {
        Graph region = s.regions().get(r);
        if (worthwhile(region)) regions.putIfAbsent(region, s.isLoop() && r == 1);
      }
    }
    return regions;
  }

  private static boolean worthwhile(Graph body) {
    return body.nodes().size() > 1
        && body.nodes().stream().flatMap(n -> n.types().stream())
            .anyMatch(t -> t instanceof TensorType x && x.elements() > 1);
  }
}
