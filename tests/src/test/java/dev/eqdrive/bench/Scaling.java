package dev.eqdrive.bench;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.ir.infer.TypeInference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;

/**
 * A small program in other extents. Dimensions that have to grow together are one class: what an operation reads and what it
 * writes there. Classes that an operation ties to numbers (windows, strides, constants) keep their extents, as do dimensions of
 * one element. Sizes, bounds and padding within a class grow with it, and so do the groups of a convolution.
 */
final class Scaling {
  private static final String WHILE = "stablehlo.while";
  private static final List<String> LOOPS = List.of(WHILE, "stablehlo.if", "stablehlo.case");

  /** A graph, and the number of the first dimension of each of its values. */
  private record Scope(Graph graph, int[] first, List<List<Scope>> regions) {
    TensorType type(int value) {
      return graph.type(value) instanceof TensorType t ? t : TensorType.of(dev.eqdrive.ir.ElementType.I1);
    }
  }

  private final List<Integer> parent = new ArrayList<>();
  private final List<Long> extent = new ArrayList<>();
  private final List<Boolean> fixed = new ArrayList<>();
  private final Scope root;

  Scaling(Graph graph) {
    root = scope(graph);
  }

  private Scope scope(Graph graph) {
    int[] first = new int[graph.valueCount()];
    for (int v = 0; v < first.length; v++) {
      first[v] = parent.size();
      if (!(graph.type(v) instanceof TensorType t)) continue;
      for (long d : t.shape().toArray()) {
        parent.add(parent.size());
        extent.add(d);
        fixed.add(d <= 1);
      }
    }
    Scope s = new Scope(graph, first, new ArrayList<>());
    for (int n = 0; n < graph.nodes().size(); n++) {
      Op op = graph.nodes().get(n).op();
      s.regions.add(op instanceof Op.Structured x ? x.regions().stream().map(this::scope).toList() : List.of());
      tie(s, n);
    }
    return s;
  }

  /** One member of every class that may grow, in order. */
  int[] free() {
    return IntStream.range(0, parent.size()).filter(i -> find(i) == i && !fixed.get(i)).toArray();
  }

  /** Extent of a class in the program as it is. */
  long extent(int dim) {
    return extent.get(dim);
  }

  private int find(int i) {
    int at = i;
    while (parent.get(at) != at) at = parent.get(at);
    return at;
  }

  private void unite(int a, int b) {
    int x = Math.min(find(a), find(b));
    int y = Math.max(find(a), find(b));
    if (x == y) return;
    parent.set(y, x);
    fixed.set(x, fixed.get(x) || fixed.get(y));
    extent.set(x, Math.max(extent.get(x), extent.get(y)));
  }

  private void fix(Scope s, int value) {
    for (int d = 0; d < s.type(value).rank(); d++) fixed.set(find(s.first[value] + d), true);
  }

  private void same(Scope s, int a, Scope t, int b) {
    for (int d = 0; d < s.type(a).rank(); d++) unite(s.first[a] + d, t.first[b] + d);
  }

  /** Result dimension {@code to} from operand dimension {@code from}: whole, one of its elements, or a part that grows with it. */
  private void part(Scope s, int operand, int from, int result, int to, boolean grows) {
    if (fixed.get(s.first[result] + to) && s.type(result).extent(to) == 1 && s.type(operand).extent(from) > 1) return;
    unite(s.first[operand] + from, s.first[result] + to);
    if (!grows) fixed.set(find(s.first[result] + to), true);
  }

  /** Whether other parts of the dimension are put beside a slice, so that one element of it grows as they do. */
  private static boolean isPiece(Scope s, int slice, int dim) {
    return s.graph.nodes().stream()
        .anyMatch(n -> n.op() instanceof Op.Concatenate c && c.dim() == dim && n.operands().contains(slice));
  }

  private void tie(Scope s, int n) {
    Graph.Node node = s.graph.nodes().get(n);
    int r = s.graph.firstValue(n);
    List<Integer> x = node.operands();
    int rank = s.type(r).rank();
    IntBinaryOperator at = (value, dim) -> s.first[value] + dim;
    switch (node.op()) {
      case Op.Iota i -> {
      }
      case Op.Constant c when c.value().isSplat() -> {
      }
      case Op.Transpose t -> {
        for (int d = 0; d < rank; d++) unite(at.applyAsInt(x.get(0), t.permutation().at(d)), at.applyAsInt(r, d));
      }
      case Op.Reverse v -> same(s, x.get(0), s, r);
      case Op.Reshape v -> reshape(s, x.get(0), r);
      case Op.BroadcastInDim b -> {
        for (int d = 0; d < b.dims().size(); d++) {
          if (s.type(x.get(0)).extent(d) > 1)
            unite(at.applyAsInt(x.get(0), d), at.applyAsInt(r, b.dims().at(d)));
        }
      }
      case Op.Slice v -> {
        for (int d = 0; d < rank; d++) {
          if (isPiece(s, r, d)) fixed.set(at.applyAsInt(r, d), false);
          part(s, x.get(0), d, r, d, v.strides().get(d) == 1);
        }
      }
      case Op.DynamicSlice v -> {
        for (int d = 0; d < rank; d++) part(s, x.get(0), d, r, d, true);
      }
      case Op.DynamicUpdateSlice v -> {
        same(s, x.get(0), s, r);
        for (int d = 0; d < rank; d++) part(s, x.get(0), d, x.get(1), d, true);
      }
      case Op.Pad p -> {
        for (int d = 0; d < rank; d++) {
          unite(at.applyAsInt(x.get(0), d), at.applyAsInt(r, d));
          if (p.interior().get(d) != 0) fixed.set(find(at.applyAsInt(r, d)), true);
        }
      }
      case Op.Concatenate c -> x.forEach(v -> same(s, v, s, r));
      case Op.Reduce v -> {
        int to = 0;
        for (int d = 0; d < s.type(x.get(0)).rank(); d++) {
          if (!v.dims().contains(d)) unite(at.applyAsInt(x.get(0), d), at.applyAsInt(r, to++));
        }
      }
      case Op.ReduceWindow v -> {
        for (int d = 0; d < rank; d++) {
          boolean kept = v.window().size().get(d) == 1 || s.type(r).extent(d) == s.type(x.get(0)).extent(d);
          unite(at.applyAsInt(x.get(0), d), at.applyAsInt(r, d));
          if (!kept) fixed.set(find(at.applyAsInt(r, d)), true);
        }
      }
      case Op.DotGeneral d -> dot(s, d, x.get(0), x.get(1), r);
      case Op.Convolution c -> convolution(s, c, x.get(0), x.get(1), r);
      case Op.Gather g -> gather(s, g, x.get(0), x.get(1), r);
      case Op.Structured o when LOOPS.contains(o.name()) -> {
        s.regions.get(n).forEach(body -> body(s, n, body));
        if (o.name().equals(WHILE)) for (int i = 0; i < node.types().size(); i++) same(s, x.get(i), s, r + i);
      }
      case Op.Structured o when o.name().equals("stablehlo.sort") -> {
        for (int i = 0; i < node.types().size(); i++) same(s, x.get(i), s, r + i);
      }
      case Op op when op.isElementwise() ->
        x.stream().filter(v -> s.type(v).rank() == rank).forEach(v -> same(s, v, s, r));
      default -> {
        x.forEach(v -> fix(s, v));
        for (int i = 0; i < node.types().size(); i++) fix(s, r + i);
      }
    }
  }

  /** A body takes the last operands; where it has as many results as the operation, they are the same. */
  private void body(Scope s, int n, Scope body) {
    Graph.Node node = s.graph.nodes().get(n);
    int parameters = body.graph.parameters().size();
    for (int i = 0; i < parameters; i++) same(s, node.operands().get(node.operands().size() - parameters + i), body, i);
    List<Integer> results = body.graph.results();
    for (int i = 0; results.size() == node.types().size() && i < results.size(); i++) {
      int r = s.graph.firstValue(n) + i;
      if (body.type(results.get(i)).rank() == s.type(r).rank()) same(body, results.get(i), s, r);
    }
  }

  /** Of dimensions that are joined or split the first ones grow. */
  private void reshape(Scope s, int x, int r) {
    Dims from = s.type(x).shape();
    Dims to = s.type(r).shape();
    int i = 0;
    int j = 0;
    while (i < from.size() && j < to.size()) {
      if (from.get(i) == 1) i++;
      else if (to.get(j) == 1)
        j++;
      else {
        unite(s.first[x] + i, s.first[r] + j);
        long a = from.get(i++);
        long b = to.get(j++);
        while (a != b) {
          if (a < b) {
            fixed.set(find(s.first[x] + i), true);
            a *= from.get(i++);
          } else {
            fixed.set(find(s.first[r] + j), true);
            b *= to.get(j++);
          }
        }
      }
    }
  }

  private void dot(Scope s, Op.DotGeneral d, int x, int y, int r) {
    int to = 0;
    for (int i = 0; i < d.lhsBatch().size(); i++) {
      unite(s.first[x] + d.lhsBatch().at(i), s.first[y] + d.rhsBatch().at(i));
      unite(s.first[x] + d.lhsBatch().at(i), s.first[r] + to++);
    }
    for (int i = 0; i < d.lhsContract().size(); i++) {
      unite(s.first[x] + d.lhsContract().at(i), s.first[y] + d.rhsContract().at(i));
    }
    for (int i = 0; i < s.type(x).rank(); i++) {
      if (!d.lhsBatch().contains(i) && !d.lhsContract().contains(i)) unite(s.first[x] + i, s.first[r] + to++);
    }
    for (int i = 0; i < s.type(y).rank(); i++) {
      if (!d.rhsBatch().contains(i) && !d.rhsContract().contains(i)) unite(s.first[y] + i, s.first[r] + to++);
    }
  }

  private void convolution(Scope s, Op.Convolution c, int x, int w, int r) {
    Op.ConvDims d = c.dims();
    if (c.batchGroups() == 1) unite(s.first[x] + d.inputBatch(), s.first[r] + d.outputBatch());
    unite(s.first[w] + d.kernelOutput(), s.first[r] + d.outputFeature());
    if (c.featureGroups() == 1) unite(s.first[x] + d.inputFeature(), s.first[w] + d.kernelInput());
    else {
      unite(s.first[x] + d.inputFeature(), s.first[r] + d.outputFeature());
      fixed.set(find(s.first[w] + d.kernelInput()), true);
    }
    if (c.batchGroups() > 1) fixed.set(find(s.first[r] + d.outputFeature()), true);
    for (int i = 0; i < d.inputSpatial().size(); i++) {
      int from = s.first[x] + d.inputSpatial().at(i);
      int to = s.first[r] + d.outputSpatial().at(i);
      unite(from, to);
      if (!extent.get(from).equals(extent.get(to))) fixed.set(find(from), true);
      fixed.set(find(s.first[w] + d.kernelSpatial().at(i)), true);
    }
  }

  private void gather(Scope s, Op.Gather g, int x, int indices, int r) {
    int offset = 0;
    for (int d = 0; d < s.type(x).rank(); d++) {
      if (g.operandBatchingDims().contains(d)) fixed.set(find(s.first[x] + d), true);
      else if (!g.collapsedSliceDims().contains(d))
        part(s, x, d, r, g.offsetDims().at(offset++), true);
    }
    int batch = 0;
    for (int d = 0; d < s.type(r).rank(); d++) {
      if (g.offsetDims().contains(d)) continue;
      if (batch == g.indexVectorDim()) batch++;
      unite(s.first[indices] + batch, s.first[r] + d);
      if (g.startIndicesBatchingDims().contains(batch)) fixed.set(find(s.first[r] + d), true);
      batch++;
    }
    if (g.indexVectorDim() < s.type(indices).rank()) fixed.set(find(s.first[indices] + g.indexVectorDim()), true);
  }

  /**
   * The program with every class grown by a factor.
   *
   * @param factors by number of the class ({@link #free}), 1 for all others
   * @return empty if that is no program
   */
  Optional<Graph> scaled(LongUnaryOperator factors) {
    return scaled(root, factors);
  }

  private Optional<Graph> scaled(Scope s, LongUnaryOperator factors) {
    Graph.Builder b = Graph.builder();
    int parameters = s.graph.parameters().size();
    for (int v = 0; v < parameters; v++) b.parameter(scaled(s, v, factors));
    for (int n = 0; n < s.graph.nodes().size(); n++) {
      Graph.Node node = s.graph.nodes().get(n);
      int r = s.graph.firstValue(n);
      List<Type> types = IntStream.range(r, r + node.types().size()).mapToObj(v -> scaled(s, v, factors)).toList();
      Optional<Op> op = op(s, n, types, factors);
      if (op.isEmpty()) return Optional.empty();
      List<Type> operands = node.operands().stream().map(b::type).toList();
      boolean inferred = types.size() != 1
          || TypeInference.infer(op.get(), operands, Optional.of(types.getFirst()))
              .equals(Optional.of(types.getFirst()));
      if (!inferred) return Optional.empty();
      b.node(op.get(), node.operands(), types, -1);
    }
    return Optional.of(b.build(s.graph.results()));
  }

  private Type scaled(Scope s, int value, LongUnaryOperator factors) {
    if (!(s.graph.type(value) instanceof TensorType t)) return s.graph.type(value);
    long[] shape = t.shape().toArray();
    for (int d = 0; d < shape.length; d++) shape[d] *= factor(s.first[value] + d, factors);
    return t.withShape(Dims.of(shape));
  }

  private long factor(int dim, LongUnaryOperator factors) {
    int cls = find(dim);
    return fixed.get(cls) ? 1 : factors.applyAsLong(cls);
  }

  private Optional<Op> op(Scope s, int n, List<Type> types, LongUnaryOperator factors) {
    Graph.Node node = s.graph.nodes().get(n);
    int r = s.graph.firstValue(n);
    return Optional.ofNullable(switch (node.op()) {
      case Op.Constant c when c.value().isSplat() -> new Op.Constant(splat(c.value(), (TensorType) types.getFirst()));
      case Op.Slice v -> {
        long[] start = v.start().toArray();
        long[] limit = v.limit().toArray();
        for (int d = 0; d < start.length; d++) {
          long f = factor(s.first[node.operands().getFirst()] + d, factors);
          boolean one = s.type(r).extent(d) == 1 && !isPiece(s, r, d);
          start[d] *= f;
          limit[d] = one ? start[d] + 1 : limit[d] * f;
        }
        yield new Op.Slice(Dims.of(start), Dims.of(limit), v.strides());
      }
      case Op.DynamicSlice v -> new Op.DynamicSlice(((TensorType) types.getFirst()).shape());
      case Op.Pad p -> {
        LongUnaryOperator by = d -> factor(s.first[r] + (int) d, factors);
        yield new Op.Pad(times(p.low(), by), times(p.high(), by), p.interior());
      }
      case Op.Gather g -> new Op.Gather(g.offsetDims(), g.collapsedSliceDims(), g.operandBatchingDims(),
          g.startIndicesBatchingDims(), g.startIndexMap(), g.indexVectorDim(),
          times(g.sliceSizes(),
              d -> g.sliceSizes().get((int) d) == 1
                  ? 1
                  : factor(s.first[node.operands().getFirst()] + (int) d, factors)),
          g.indicesAreSorted());
      case Op.Convolution c -> new Op.Convolution(c.dims(), c.strides(), c.padLow(), c.padHigh(), c.lhsDilation(),
          c.rhsDilation(), c.reversed(),
          c.featureGroups() == 1
              ? 1
              : c.featureGroups() * factor(s.first[r] + c.dims().outputFeature(), factors),
          c.batchGroups(), c.precision());
      case Op.Structured o -> {
        List<Graph> bodies = new ArrayList<>();
        for (Scope region : s.regions.get(n)) scaled(region, factors).ifPresent(bodies::add);
        if (bodies.size() < o.regions().size()) yield null;
        yield new Op.Structured(o.name(), o.attributes(), bodies, o.captures());
      }
      default -> node.op();
    });
  }

  private static Dims times(Dims values, LongUnaryOperator factor) {
    return Dims.of(IntStream.range(0, values.size()).mapToLong(d -> values.get(d) * factor.applyAsLong(d)).toArray());
  }

  private static Literal splat(Literal value, TensorType type) {
    byte[] bytes = value.bytes();
    return Literal.splat(type, Arrays.copyOf(bytes, type.element().bytes()));
  }
}
