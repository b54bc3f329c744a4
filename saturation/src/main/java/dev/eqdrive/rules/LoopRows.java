package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Values of a loop body that are functions of one row of values from outside: of {@code dynamic_slice(xs, j, 0, …)} at any
 * index j. The function of all rows at once, its stack, can be computed before the loop; in the body its row j is read.
 * dynamic_slice clamps j in the same way on both, so the index need not be a counter.
 */
final class LoopRows {
  private static final int VARIES = -1;
  /** A stack may be this many times as large as what it is computed from: a loop is often there to save memory. */
  private static final long GROWTH = 8;

  private final Graph body;
  private final boolean[] invariant;
  /** For a function of a row the value that is the index, else {@link #VARIES}. */
  private final int[] index;
  private final long[] count;
  private final boolean[] pays;
  private final int[] stacks;

  LoopRows(Graph body, boolean[] invariant) {
    this.body = body;
    this.invariant = invariant;
    this.index = new int[body.valueCount()];
    this.count = new long[body.valueCount()];
    this.pays = new boolean[body.valueCount()];
    this.stacks = new int[body.valueCount()];
    Arrays.fill(index, VARIES);
    Arrays.fill(stacks, Rewriter.NONE);
    ValueNumbers numbers = new ValueNumbers(body);
    for (int n = 0; n < body.nodes().size(); n++) {
      Graph.Node node = body.nodes().get(n);
      int v = body.firstValue(n);
      if (invariant[v] || node.types().size() != 1 || !node.operands().stream().allMatch(this::isTensor)) continue;
      if (node.op() instanceof Op.DynamicSlice s) row(node, s, v, numbers);
      else if (stackable(node.op())) function(node, v);
    }
  }

  private boolean isTensor(int value) {
    return body.type(value) instanceof TensorType;
  }

  private TensorType type(int value) {
    return (TensorType) body.type(value);
  }

  /** A row, if it is a whole one of a value from outside. */
  private void row(Graph.Node node, Op.DynamicSlice s, int v, ValueNumbers numbers) {
    int source = node.operands().get(0);
    int dim = sliced(source, s);
    if (!invariant[source] || dim < 0 || invariant[node.operands().get(1 + dim)]) return;
    index[v] = numbers.first(node.operands().get(1 + dim));
    count[v] = type(source).shape().get(dim);
  }

  /** The only dimension that is cut, to one element; else −1. */
  private int sliced(int source, Op.DynamicSlice s) {
    int dim = -1;
    for (int i = 0; i < s.sizes().size(); i++) {
      if (s.sizes().get(i) == type(source).shape().get(i)) continue;
      if (dim >= 0 || s.sizes().get(i) != 1) return -1;
      dim = i;
    }
    return dim;
  }

  private static boolean stackable(Op op) {
    return op.isElementwise() || op instanceof Op.Reshape || op instanceof Op.Transpose
        || op instanceof Op.BroadcastInDim || op instanceof Op.DotGeneral;
  }

  private void function(Graph.Node node, int v) {
    int at = VARIES;
    long rows = 0;
    long heavier = 0;
    long row = 0;
    boolean all = true;
    for (int o : node.operands()) {
      if (invariant[o]) {
        all = false;
        continue;
      }
      // Scalar predicates and bounds have no place for a row of their own.
      boolean scalar = type(o).rank() == 0 && type(v).rank() > 0 && node.op().isElementwise();
      if (index[o] == VARIES || scalar || at != VARIES && (at != index[o] || rows != count[o])) return;
      at = index[o];
      rows = count[o];
      row = Math.max(row, type(o).elements());
      if (pays[o]) heavier = Math.max(heavier, type(o).elements());
    }
    index[v] = at;
    count[v] = rows;
    long size = type(v).elements();
    pays[v] = size <= heavier || node.op() instanceof Op.DotGeneral && !all && size <= GROWTH * row;
  }

  /** Whether a value is a function of a row that contains a product with a value from outside. */
  boolean pays(int value) {
    return pays[value];
  }

  int index(int value) {
    return index[value];
  }

  /** Number of rows. */
  long count(int value) {
    return count[value];
  }

  /** The class of a value for all rows: of shape [rows] and that of the value. */
  int stack(Rewriter b, int value, int[] classes) {
    if (stacks[value] != Rewriter.NONE) return stacks[value];
    // In order of definition, so that operands come first.
    boolean[] live = RegionCopy.live(body, List.of(value), invariant);
    for (int n = 0; n < body.nodes().size(); n++) {
      int v = body.firstValue(n);
      if (live[v] && index[v] != VARIES && stacks[v] == Rewriter.NONE) stacks[v] = stacked(b, n, v, classes);
    }
    return stacks[value];
  }

  private int stacked(Rewriter b, int n, int v, int[] classes) {
    Graph.Node node = body.nodes().get(n);
    Dims shape = type(v).shape().insert(0, count[v]);
    int[] kids = node.operands().stream().mapToInt(o -> invariant[o] ? classes[o] : stacks[o]).toArray();
    int x = kids[0];
    return switch (node.op()) {
      case Op.DynamicSlice s -> {
        int dim = sliced(node.operands().get(0), s);
        Dims rest = Dims.range(0, s.sizes().size()).remove(dim);
        yield b.reshape(Moves.permute(b, x, Dims.of(dim).concat(rest)), shape);
      }
      case Op.Reshape r -> b.reshape(x, shape);
      case Op.Transpose t -> b.transpose(x, t.permutation().map(d -> d + 1).insert(0, 0));
      case Op.BroadcastInDim t -> b.broadcast(x, shape, t.dims().map(d -> d + 1).insert(0, 0));
      case Op.DotGeneral d -> dot(b, node, d, v, kids);
      case Op op -> {
        for (int i = 0; i < kids.length; i++) {
          int o = node.operands().get(i);
          if (!invariant[o] || type(o).rank() == 0 && type(v).rank() > 0) continue;
          kids[i] = b.broadcast(kids[i], shape, Dims.range(1, shape.size()));
        }
        yield b.op(op, type(v).withShape(shape), kids);
      }
    };
  }

  private int dot(Rewriter b, Graph.Node node, Op.DotGeneral d, int v, int[] kids) {
    boolean left = !invariant[node.operands().get(0)];
    boolean right = !invariant[node.operands().get(1)];
    Dims lb = left ? d.lhsBatch().map(i -> i + 1) : d.lhsBatch();
    Dims rb = right ? d.rhsBatch().map(i -> i + 1) : d.rhsBatch();
    Dims lc = left ? d.lhsContract().map(i -> i + 1) : d.lhsContract();
    Dims rc = right ? d.rhsContract().map(i -> i + 1) : d.rhsContract();
    if (left && right) {
      lb = lb.insert(0, 0);
      rb = rb.insert(0, 0);
    }
    int result = b.dot(kids[0], kids[1], lb, rb, lc, rc, d.precision(), type(v).element());
    if (left && right || result == Rewriter.NONE) return result;
    // The rows are a free dimension: the first one of their operand.
    int free = type(node.operands().get(0)).rank() - d.lhsBatch().size() - d.lhsContract().size();
    int at = d.lhsBatch().size() + (left ? 0 : free);
    Dims rest = Dims.range(0, b.type(result).rank()).remove(at);
    return Moves.permute(b, result, Dims.of(at).concat(rest));
  }

  /** Whether element-wise readers of a row look at several parts of it, as the gates of a recurrent cell do. */
  boolean readInParts(int value) {
    boolean[] same = new boolean[body.valueCount()];
    same[value] = true;
    int parts = 0;
    for (int n = 0; n < body.nodes().size(); n++) {
      Graph.Node node = body.nodes().get(n);
      if (node.operands().stream().noneMatch(o -> same[o])) continue;
      if (node.op() instanceof Op.Slice) parts++;
      same[body.firstValue(n)] = node.op().isElementwise();
    }
    return parts > 1;
  }

  /**
   * Reads row {@code index} of a stack.
   *
   * @param stack  number of the parameter that is the stack
   * @param type   the type of a row
   * @param stored whether the row is a value of its own: XLA:CPU compiles a loop that reads one row in parts without vectors
   */
  record Read(int stack, int index, TensorType type, boolean stored) implements RegionCopy.Replacement {
    /** This with the stack as a later parameter. */
    Read behind(int parameters) {
      return new Read(parameters + stack, index, type, stored);
    }

    @Override
    public List<Integer> reads() {
      return List.of(index);
    }

    @Override
    public int emit(Graph.Builder to, int[] renumbered) {
      ElementType e = ((TensorType) to.type(renumbered[index])).element();
      TensorType scalar = new TensorType(e, Dims.EMPTY);
      List<Integer> operands = new ArrayList<>(List.of(stack, renumbered[index]));
      if (type.rank() > 0) {
        int zero = to.node(new Op.Constant(Literal.splat(scalar, new byte[e.bytes()])), List.of(), List.of(scalar), -1);
        for (int i = 0; i < type.rank(); i++) operands.add(zero);
      }
      Dims sizes = type.shape().insert(0, 1);
      int row = to.node(new Op.DynamicSlice(sizes), operands, List.of(type.withShape(sizes)), -1);
      int read = to.node(new Op.Reshape(), List.of(row), List.of(type), -1);
      return stored ? to.node(Op.Structured.BARRIER, List.of(read), List.of(type), -1) : read;
    }
  }
}
