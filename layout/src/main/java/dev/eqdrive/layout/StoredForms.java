package dev.eqdrive.layout;

import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Window;
import dev.eqdrive.rules.Reducers;
import dev.eqdrive.rules.Rewriter;
import java.util.Arrays;

/**
 * The forms of an e-node that write its result in a layout, each from operands in the layouts that this asks for. Followers
 * (element-wise operations, slices, pads, …) take their operands in the layout of the result; contractions and reductions take
 * them in any candidate layout and write what follows from it.
 */
final class StoredForms {
  private final Rewriter b;
  private final TermGraph graph;
  private final StorageClasses classes;
  private final LayoutCandidates candidates;
  private final LayoutOptions options;
  private final ContractionForms contractions;

  /**
   * An e-node before the expansion.
   *
   * @param kids classes of its operands
   * @param cls  its class
   */
  record Node(Op op, int[] kids, int cls, TensorType type) {
  }

  StoredForms(Rewriter b, StorageClasses classes, LayoutCandidates candidates, LayoutOptions options) {
    this.b = b;
    this.graph = b.graph();
    this.classes = classes;
    this.candidates = candidates;
    this.options = options;
    this.contractions = new ContractionForms(b, classes, candidates);
  }

  /** Adds all forms of a node. */
  void expand(Node n) {
    switch (n.op()) {
      case Op.Reduce r -> reduce(n, r);
      case Op.DotGeneral d -> contractions.dot(n, d);
      case Op.Convolution c -> contractions.convolution(n, c);
      default -> {
        for (Layout layout : candidates.of(n.cls())) {
          classes.write(n.cls(), layout, follow(n, layout));
          if (n.op() instanceof Op.BroadcastInDim broadcast) inOrder(n, broadcast, layout);
        }
        boolean part = n.op() instanceof Op.Slice || n.op() instanceof Op.DynamicSlice;
        if (!part) return;
        // A part with nothing left of the dimensions that the layout moves is as it was.
        for (Layout layout : candidates.of(n.kids()[0])) {
          if (layout.movesNothing(n.type().shape())) classes.write(n.cls(), layout, follow(n, layout));
        }
      }
    }
  }

  /** The form of a follower, or NONE. */
  private int follow(Node n, Layout layout) {
    TensorType stored = n.type().withShape(layout.stored(n.type().shape()));
    int[] kids = n.kids();
    if (n.op().isElementwise()) {
      int[] moved = kids.clone();
      for (int i = 0; i < moved.length; i++) moved[i] = scalar(kids[i]) ? kids[i] : classes.stored(kids[i], layout);
      return b.op(n.op(), stored, moved);
    }
    return switch (Followers.form(n.op(), layout).orElse(n.op())) {
      case Op.Iota iota -> b.iota(stored, layout.place(iota.dim()));
      // A loop reads a small operand in any order.
      case Op.BroadcastInDim broadcast ->
        b.broadcast(graph.find(kids[0]), stored.shape(), layout.places(broadcast.dims()));
      case Op.Reshape r -> reshape(n, layout);
      case Op.Slice s -> b.slice(classes.stored(kids[0], layout), s.start(), s.limit(), s.strides());
      case Op.Pad p -> b.pad(classes.stored(kids[0], layout), kids[1], p.low(), p.high(), p.interior());
      case Op.Reverse r -> b.reverse(classes.stored(kids[0], layout), r.dims());
      case Op.Concatenate c ->
        b.concat(c.dim(), Arrays.stream(kids).map(k -> classes.stored(k, layout)).toArray());
      case Op.DynamicSlice d -> b.dynamicSlice(classes.stored(kids[0], layout), layout.stored(d.sizes()),
          starts(kids, 1, layout));
      case Op.DynamicUpdateSlice d -> b.dynamicUpdateSlice(classes.stored(kids[0], layout),
          classes.stored(kids[1], layout), starts(kids, 2, layout));
      case Op.ReduceWindow r -> reduceWindow(n, r, layout);
      case Op.Gather g -> gather(n, g, layout);
      default -> Rewriter.NONE;
    };
  }

  private boolean scalar(int cls) {
    return b.type(cls).rank() == 0;
  }

  /** @param stored the window in the order of the layout */
  private int reduceWindow(Node n, Op.ReduceWindow stored, Layout layout) {
    int[] kids = n.kids();
    Dims spread = spread(((Op.ReduceWindow) n.op()).window());
    return scalar(kids[1]) && inOrder(stored.reducer(), n.type(), spread, layout)
        ? b.reduceWindow(stored.reducer(), classes.stored(kids[0], layout), kids[1], stored.window())
        : Rewriter.NONE;
  }

  /** Start indices in the order of the stored dimensions. */
  private static int[] starts(int[] kids, int from, Layout layout) {
    return layout.order().stream().mapToInt(d -> kids[from + (int) d]).toArray();
  }

  /** The broadcast of an operand that is stored in the order in which the broadcast reads it. */
  private void inOrder(Node n, Op.BroadcastInDim broadcast, Layout layout) {
    int x = n.kids()[0];
    Dims places = layout.places(broadcast.dims());
    Layout read = new Layout(places.sorted().map(places::indexOf));
    if (!candidates.of(x).contains(read)) return;
    classes.write(n.cls(), layout,
        b.broadcast(classes.stored(x, read), layout.stored(n.type().shape()), places.sorted()));
  }

  private int reshape(Node n, Layout layout) {
    int x = n.kids()[0];
    Dims to = n.type().shape();
    return Followers.operand(n.op(), 0, to, b.shape(x), layout)
        .map(read -> b.reshape(classes.stored(x, read), layout.stored(to))).orElse(Rewriter.NONE);
  }

  /** The parts of a slice and the batches of indices may change places with each other, not among themselves. */
  private int gather(Node n, Op.Gather g, Layout layout) {
    Dims offsets = layout.places(g.offsetDims());
    Dims batches = layout.places(Dims.range(0, n.type().rank()).without(g.offsetDims()));
    if (!offsets.isSorted() || !batches.isSorted()) return Rewriter.NONE;
    return b.gather(graph.find(n.kids()[0]), graph.find(n.kids()[1]),
        new Op.Gather(offsets, g.collapsedSliceDims(), g.operandBatchingDims(), g.startIndicesBatchingDims(),
            g.startIndexMap(), g.indexVectorDim(), g.sliceSizes(), g.indicesAreSorted()));
  }

  private void reduce(Node n, Op.Reduce r) {
    int x = n.kids()[0];
    for (Layout layout : candidates.of(x)) {
      if (!inOrder(r.reducer(), n.type(), r.dims(), layout)) continue;
      int form = b.reduce(r.reducer(), classes.stored(x, layout), n.kids()[1], layout.places(r.dims()).sorted());
      classes.write(n.cls(), Followers.kept(layout, r.dims()), form);
    }
  }

  /** Whether a combination over some dimensions meets the elements in an order that it may. */
  private boolean inOrder(Op.Reducer reducer, TensorType type, Dims dims, Layout layout) {
    return options.reordersSums() || layout.places(dims.sorted()).isSorted()
        || Reducers.anyOrder(reducer, type.element());
  }

  /** Dimensions of which a window has several elements. */
  static Dims spread(Window window) {
    return Dims.of(java.util.stream.IntStream.range(0, window.size().size())
        .filter(i -> window.size().get(i) != 1).asLongStream().toArray());
  }
}
