package dev.eqdrive.layout;

import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.fold.Scalars;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Of every class the layouts besides row-major in which storing its value may pay. */
public final class LayoutCandidates {
  private final LayoutOptions options;
  private final Map<Integer, List<Layout>> layouts = new HashMap<>();

  private final TermGraph graph;
  private final ArrayDeque<Wish> wishes = new ArrayDeque<>();

  /** A layout for a class, and through how many operations the wish came. */
  private record Wish(int cls, Layout layout, int distance) {
  }

  private LayoutCandidates(TermGraph graph, LayoutOptions options) {
    this.graph = graph;
    this.options = options;
  }

  /** The candidates of the classes of a graph. */
  public static LayoutCandidates of(TermGraph graph, LayoutOptions options) {
    LayoutCandidates candidates = new LayoutCandidates(graph, options);
    for (int cls : graph.classes()) {
      if (graph.type(cls) instanceof TensorType type) candidates.seed(cls, type);
    }
    if (options.preparesWeights()) {
      for (int cls : graph.classes()) {
        for (int node : graph.nodes(cls, Op.Convolution.class)) candidates.seedConvolution(node);
        for (int node : graph.nodes(cls, Op.DotGeneral.class)) candidates.seedProduct(node);
      }
    }
    while (!candidates.wishes.isEmpty()) candidates.pass(candidates.wishes.remove());
    return candidates;
  }

  /** The candidates of a class, row-major left out; by the number that the class had when they were found. */
  public List<Layout> of(int cls) {
    return layouts.getOrDefault(cls, List.of());
  }

  /** Number of pairs of a class and a layout. */
  public int size() {
    return layouts.values().stream().mapToInt(List::size).sum();
  }

  private void seed(int cls, TensorType type) {
    int count = shortDimensions(type);
    if (count > 0) add(cls, Layout.front(type.rank(), count), 0);
  }

  /**
   * Weights with their output channels last, as the library wants them, where they can be stored so once. Moved in every call
   * they gain nothing, and neither do images in another order: XLA:CPU transposes them around every convolution, but inside the
   * loops next to it, where two transposes that meet cancel. Chains of 3×3 convolutions, biases and residual sums take about the
   * same time in both orders up to images of 64 × 64 (larger ones: not settled), and each candidate would double a network.
   */
  private void seedConvolution(int node) {
    int kernel = graph.child(node, 1);
    Op.ConvDims d = ((Op.Convolution) graph.op(node)).dims();
    if (graph.isStatic(kernel)) add(kernel, new Layout(d.kernelSpatial().append(d.kernelInput(), d.kernelOutput())), 0);
  }

  /** Weights of a product as matrices: contracted dimensions last on the left and first on the right. */
  private void seedProduct(int node) {
    Op.DotGeneral d = (Op.DotGeneral) graph.op(node);
    for (int i = 0; i < 2; i++) {
      int weights = graph.child(node, i);
      if (!graph.isStatic(weights)) continue;
      Dims batch = i == 0 ? d.lhsBatch() : d.rhsBatch();
      Dims contract = i == 0 ? d.lhsContract() : d.rhsContract();
      Dims free = Dims.range(0, graph.tensor(weights).rank()).without(batch.concat(contract));
      add(weights, new Layout(batch.concat(i == 0 ? free : contract).concat(i == 0 ? contract : free)), 0);
    }
  }

  private void add(int cls, Layout layout, int distance) {
    Dims shape = graph.tensor(cls).shape();
    if (layout.movesNothing(shape) || graph.constant(cls).filter(Scalars::isUniform).isPresent()) return;
    List<Layout> known = layouts.computeIfAbsent(cls, c -> new ArrayList<>());
    if (known.size() == options.perValue() || known.stream().anyMatch(l -> l.sameStorage(layout, shape))) return;
    known.add(layout);
    if (distance < options.distance()) wishes.add(new Wish(cls, layout, distance));
  }

  /** Operands and users of a value do well to have the layout that goes with its own. */
  private void pass(Wish wish) {
    Dims shape = graph.tensor(wish.cls()).shape();
    for (int node : graph.nodes(wish.cls())) {
      for (int i = 0; i < graph.arity(node); i++) {
        if (!(graph.type(graph.child(node, i)) instanceof TensorType read)) continue;
        int kid = graph.child(node, i);
        // What the program gets as it is would only be converted; a loop reads it in any order.
        if (isSource(kid)) continue;
        Followers.operand(graph.op(node), i, shape, read.shape(), wish.layout())
            .ifPresent(l -> add(kid, l, wish.distance() + 1));
      }
    }
    for (int node : graph.parents(wish.cls())) {
      if (!(graph.nodeType(node) instanceof TensorType written)) continue;
      for (int i = 0; i < graph.arity(node); i++) {
        if (graph.child(node, i) != wish.cls()) continue;
        Followers.result(graph.op(node), i, written.shape(), shape, wish.layout())
            .ifPresent(l -> add(graph.classOf(node), l, wish.distance() + 1));
      }
    }
  }

  private boolean isSource(int cls) {
    return graph.nodes(cls, Op.Argument.class).length > 0 || graph.nodes(cls, Op.Constant.class).length > 0
        || graph.nodes(cls, Op.NativeConstant.class).length > 0;
  }

  /** How many innermost dimensions are too short for a loop, if a long one lies before them; otherwise 0. */
  private int shortDimensions(TensorType type) {
    if (type.elements() < options.elements()) return 0;
    Dims shape = type.shape();
    int first = shape.size();
    long inner = 1;
    while (first > 0 && shape.get(first - 1) * inner < options.shortExtent()) inner *= shape.get(--first);
    boolean worth = inner > 1 && first > 0 && shape.get(first - 1) >= options.longExtent();
    return worth ? shape.size() - first : 0;
  }
}
