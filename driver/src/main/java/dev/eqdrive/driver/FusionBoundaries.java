package dev.eqdrive.driver;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.fusion.InputKernels;
import dev.eqdrive.fusion.Kernel;
import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Keeps the backend from computing again what the plan stores: an {@code optimization_barrier} behind a value that the backend
 * would otherwise compute inside its readers. Only where the predicted gain is worth it, because a barrier also stops
 * the backend's own simplifications.
 */
final class FusionBoundaries {
  /** Least relative gain for which boundaries are written. */
  private static final double WORTH = 0.05;
  /** Least relative gain of a single boundary. */
  private static final double EACH = 0.002;
  /** Boundaries are weighed one by one up to this number; beyond it all or none are written, for as much gain as they are many. */
  private static final int WEIGHED = 64;

  private final Function<Graph, CostModel> prices;
  private final Guidance guidance;
  private final Runs runs;

  /** Prices of the kernels of a graph where some do not run as often as the graph. */
  interface Runs {
    List<Kernel> of(Ingested graph, List<Kernel> kernels);
  }

  /**
   * Boundaries by prices of kernels.
   *
   * @param prices   of the kernels of a graph
   * @param guidance what kernels take in place of their prices
   */
  FusionBoundaries(Function<Graph, CostModel> prices, Guidance guidance, Runs runs) {
    this.prices = prices;
    this.runs = runs;
    this.guidance = guidance;
  }

  /** Predicted price of a graph as the backend will group it, its temporaries included, in nanoseconds. */
  long predicted(Graph graph) {
    return grouped(graph).ns();
  }

  /** A graph as the backend will group it. */
  private record Grouped(Graph graph, Ingested ingested, List<Kernel> kernels, long ns) {
  }

  private Grouped grouped(Graph graph) {
    Ingested ingested = TermGraph.ingest(graph);
    CostModel costs = prices.apply(graph);
    List<Kernel> kernels = guidance.measured(
        runs.of(ingested, InputKernels.of(ingested.graph(), ingested.roots(), costs)), ingested.graph());
    long temporaries = InputKernels.temporaryBytes(ingested.graph(), kernels, ingested.roots());
    return new Grouped(graph, ingested, kernels,
        Math.min(CostModel.SATURATED, InputKernels.cost(kernels) + costs.temporariesCost(temporaries)));
  }

  /** Which of the boundaries of a plan are written. */
  enum Write {
    NONE,
    WHERE_IT_PAYS,
    ALL
  }

  /**
   * A graph with boundaries.
   *
   * @param numbers where the values of the graph without them are
   * @param ns      its predicted price
   */
  record Placed(Graph graph, int[] numbers, long ns) {
  }

  /** The graph with boundaries, of those behind the given values. */
  Placed place(Graph graph, List<Integer> stored, long planNs, Write write) {
    Grouped plain = grouped(graph);
    Boundaries none = new Boundaries(Set.of(), plain.ns());
    Boundaries chosen = switch (write) {
      case NONE -> none;
      case WHERE_IT_PAYS -> paying(plain, none, stored, planNs);
      case ALL -> {
        Set<Integer> all = candidates(plain, stored, false);
        yield all.isEmpty() ? none : new Boundaries(all, predicted(with(graph, all)));
      }
    };
    int[] numbers = IntStream.range(0, graph.valueCount()).toArray();
    return new Placed(chosen.values().isEmpty() ? graph : with(graph, chosen.values(), numbers), numbers, chosen.ns());
  }

  private Boundaries paying(Grouped plain, Boundaries none, List<Integer> stored, long planNs) {
    Boundaries chosen = none;
    for (boolean alsoStored : new boolean[]{false, true}) {
      if (chosen.ns() > planNs * (1 + WORTH)) {
        chosen = more(plain.graph(), chosen, candidates(plain, stored, alsoStored));
      }
    }
    return chosen;
  }

  /** Values behind which there are boundaries, and what the graph costs with them. */
  private record Boundaries(Set<Integer> values, long ns) {
  }

  /** Boundaries behind some more values as well, as far as they gain something and all of them enough. */
  private Boundaries more(Graph graph, Boundaries old, Set<Integer> values) {
    Set<Integer> chosen = new TreeSet<>(old.values());
    if (!chosen.addAll(values)) return old;
    long best = predicted(with(graph, chosen));
    boolean many = values.size() > WEIGHED;
    if (best > old.ns() * (1 - (many ? Math.max(WORTH, values.size() * EACH) : WORTH))) return old;
    if (!many) {
      for (int value : values) {
        chosen.remove(value);
        long without = predicted(with(graph, chosen));
        if (without <= best * (1 + EACH)) best = without;
        else
          chosen.add(value);
      }
    }
    return new Boundaries(chosen, best);
  }

  /** Stored values that the backend would compute inside readers, {@code alsoStored} where it stores them for others. */
  private static Set<Integer> candidates(Grouped plain, List<Integer> stored, boolean alsoStored) {
    Graph graph = plain.graph();
    Ingested ingested = plain.ingested();
    Set<Integer> kept = new HashSet<>();
    Set<Integer> inside = new HashSet<>();
    for (Kernel k : plain.kernels()) {
      if (k.classes().length > 0) kept.add(k.root());
      for (int c : k.classes()) if (c != k.root()) inside.add(c);
    }
    Set<Integer> read = Set.copyOf(stored);
    Set<Integer> result = new TreeSet<>();
    for (int value : stored) {
      boolean computed = graph.definingNode(value) >= 0 && graph.type(value) instanceof TensorType t
          && t.elements() > 1;
      int cls = ingested.graph().find(ingested.classOfValue()[value]);
      boolean again = alsoStored ? kept.contains(cls) && inside.contains(cls) : !kept.contains(cls);
      if (computed && again && !ordersWhatIsStored(graph, value, read)) result.add(value);
    }
    return result;
  }

  /**
   * Whether a value of more dimensions than a matrix is a stored one in another order. A boundary behind it makes the backend
   * choose an order there, which it then copies into the one that is needed.
   */
  private static boolean ordersWhatIsStored(Graph graph, int value, Set<Integer> stored) {
    if (graph.type(value) instanceof TensorType t && t.shape().stream().filter(d -> d > 1).count() <= 2) return false;
    int v = value;
    do {
      Graph.Node node = graph.nodes().get(graph.definingNode(v));
      if (!(node.op() instanceof Op.Transpose || node.op() instanceof Op.Reshape)) return false;
      v = node.operands().getFirst();
    } while (graph.definingNode(v) >= 0 && !stored.contains(v));
    return true;
  }

  private static Graph with(Graph graph, Set<Integer> values) {
    return values.isEmpty() ? graph : with(graph, values, new int[graph.valueCount()]);
  }

  private static Graph with(Graph graph, Set<Integer> values, int[] renumber) {
    Graph.Builder b = Graph.builder();
    for (int p = 0; p < graph.parameters().size(); p++) renumber[p] = b.parameter(graph.parameters().get(p));
    for (int n = 0; n < graph.nodes().size(); n++) {
      Graph.Node node = graph.nodes().get(n);
      int first = b.node(node.op(), node.operands().stream().map(o -> renumber[o]).toList(), node.types(),
          graph.location(n));
      for (int r = 0; r < node.types().size(); r++) {
        int value = graph.firstValue(n) + r;
        renumber[value] = first + r;
        if (values.contains(value)) renumber[value] = barrier(b, first + r, graph.location(n));
      }
    }
    List<Integer> results = new ArrayList<>();
    for (int r : graph.results()) results.add(renumber[r]);
    return b.build(results);
  }

  private static int barrier(Graph.Builder b, int value, int location) {
    Type type = b.type(value);
    return b.node(Op.Structured.BARRIER, List.of(value), List.of(type), location);
  }
}
