package dev.eqdrive.bench;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Op.BinaryKind;
import dev.eqdrive.ir.Op.UnaryKind;
import dev.eqdrive.ir.Precision;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.ir.Window;
import dev.eqdrive.ir.fold.Scalars;
import dev.eqdrive.ir.infer.TypeInference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Writes programs for tests. Result types are inferred; arguments may come at any place. Values are numbered as they come. */
public final class Draft {
  /** An argument, or what an operation makes of values. */
  private record Step(Optional<Op> op, int[] operands, List<Type> types) {
  }

  private final List<Step> steps = new ArrayList<>();
  private final List<Type> types = new ArrayList<>();

  int arg(long... shape) {
    return arg(ElementType.F32, shape);
  }

  int arg(ElementType element, long... shape) {
    return arg(TensorType.of(element, shape));
  }

  public int arg(Type type) {
    return step(Optional.empty(), List.of(type));
  }

  public TensorType type(int value) {
    return (TensorType) types.get(value);
  }

  /** Number of values so far. */
  public int size() {
    return types.size();
  }

  private int step(Optional<Op> op, List<Type> results, int... operands) {
    steps.add(new Step(op, operands, results));
    types.addAll(results);
    return types.size() - results.size();
  }

  int op(Op op, int... operands) {
    return op(op, Optional.empty(), operands);
  }

  private int op(Op op, Optional<Type> hint, int... operands) {
    return tryOp(op, hint, operands).orElseThrow(() -> new IllegalArgumentException(op + " of " + typesOf(operands)));
  }

  private List<Type> typesOf(int... operands) {
    return Arrays.stream(operands).mapToObj(types::get).toList();
  }

  /** An operation, unless it does not accept these operands. */
  public Optional<Integer> tryOp(Op op, Optional<Type> hint, int... operands) {
    return TypeInference.infer(op, typesOf(operands), hint).map(t -> step(Optional.of(op), List.of(t), operands));
  }

  /** The first result of an operation with results of these types. */
  public int results(Op op, List<Type> results, int... operands) {
    return step(Optional.of(op), results, operands);
  }

  int unary(UnaryKind kind, int x) {
    return op(new Op.Unary(kind), x);
  }

  int binary(BinaryKind kind, int x, int y) {
    return op(new Op.Binary(kind), x, y);
  }

  int add(int x, int y) {
    return binary(BinaryKind.ADD, x, y);
  }

  int mul(int x, int y) {
    return binary(BinaryKind.MULTIPLY, x, y);
  }

  int sub(int x, int y) {
    return binary(BinaryKind.SUBTRACT, x, y);
  }

  int exp(int x) {
    return unary(UnaryKind.EXPONENTIAL, x);
  }

  int convert(int x, ElementType element) {
    return op(new Op.Convert(), Optional.of(type(x).withElement(element)), x);
  }

  /** A number of the element type of a value. */
  private int scalar(double value, ElementType element) {
    return op(new Op.Constant(Scalars.splat(TensorType.of(element), value).orElseThrow()));
  }

  /** Dimension j of x becomes dimension dims[j]. */
  int broadcast(int x, Dims shape, long... dims) {
    return op(new Op.BroadcastInDim(Dims.of(dims)), Optional.of(type(x).withShape(shape)), x);
  }

  /** x repeated along dimensions of another value: those not in {@code dims}. */
  int like(int x, int other, long... dims) {
    return broadcast(x, type(other).shape(), dims);
  }

  int reshape(int x, long... shape) {
    return op(new Op.Reshape(), Optional.of(type(x).withShape(Dims.of(shape))), x);
  }

  int transpose(int x, long... permutation) {
    return op(new Op.Transpose(Dims.of(permutation)), x);
  }

  int slice(int x, int dim, long from, long to, long stride) {
    Dims shape = type(x).shape();
    Dims zero = Dims.filled(shape.size(), 0);
    Dims one = Dims.filled(shape.size(), 1);
    return op(new Op.Slice(zero.with(dim, from), shape.with(dim, to), one.with(dim, stride)), x);
  }

  int slice(int x, int dim, long from, long to) {
    return slice(x, dim, from, to, 1);
  }

  /** Zeros around. */
  int pad(int x, Dims low, Dims high) {
    return op(new Op.Pad(low, high, Dims.filled(low.size(), 0)), x, scalar(0, type(x).element()));
  }

  int concat(int dim, int... xs) {
    return op(new Op.Concatenate(dim), xs);
  }

  int reduce(int x, long... dims) {
    return op(new Op.Reduce(Op.Reducer.ADD, Dims.of(dims)), x, scalar(0, type(x).element()));
  }

  int max(int x, long... dims) {
    return op(new Op.Reduce(Op.Reducer.MAXIMUM, Dims.of(dims)), x,
        scalar(Float.NEGATIVE_INFINITY, type(x).element()));
  }

  /** Maxima, or sums, of windows. */
  int pool(int x, boolean max, Dims size, Dims stride) {
    Dims one = Dims.filled(size.size(), 1);
    Dims zero = Dims.filled(size.size(), 0);
    return op(
        new Op.ReduceWindow(max ? Op.Reducer.MAXIMUM : Op.Reducer.ADD,
            new Window(size, stride, one, one, zero, zero)),
        x,
        scalar(max ? Float.NEGATIVE_INFINITY : 0, type(x).element()));
  }

  /** Sums along a dimension up to each element. */
  int cumulate(int x, int dim) {
    int rank = type(x).rank();
    long extent = type(x).extent(dim);
    Dims one = Dims.filled(rank, 1);
    Window window = new Window(one.with(dim, extent), one, one, one, Dims.filled(rank, 0).with(dim, extent - 1),
        Dims.filled(rank, 0));
    return op(new Op.ReduceWindow(Op.Reducer.ADD, window), x, scalar(0, type(x).element()));
  }

  /** Contracts the last dimension of x with the first of y after the batch; the first {@code batch} of both are batch dimensions. */
  int dot(int x, int y, int batch) {
    return dot(x, y, batch, type(x).rank() - 1, batch);
  }

  int dot(int x, int y, int batch, int lhsContract, int rhsContract) {
    Dims b = Dims.range(0, batch);
    return op(new Op.DotGeneral(b, b, Dims.of(lhsContract), Dims.of(rhsContract), Precision.NONE), x, y);
  }

  /** Rows of a table. */
  int rows(int table, int indices) {
    long width = type(table).extent(1);
    return op(new Op.Gather(Dims.of(1), Dims.of(0), Dims.EMPTY, Dims.EMPTY, Dims.of(0), 1, Dims.of(1, width), false),
        table, indices);
  }

  /** Rows added to those of a table. */
  int addRows(int table, int indices, int updates) {
    return op(new Op.Scatter(Dims.of(1), Dims.of(0), Dims.EMPTY, Dims.EMPTY, Dims.of(0), 1, false, false,
        Op.Reducer.ADD), table, indices, updates);
  }

  /** Convolution with as many zeros around as keep the extents at stride 1; channels last (…WC, …WIO) or first (C…, OI…). */
  int conv(int x, int w, boolean channelsLast, long stride, long groups) {
    int spatial = type(x).rank() - 2;
    Dims mid = channelsLast ? Dims.range(1, spatial + 1) : Dims.range(2, spatial + 2);
    Dims window = channelsLast ? Dims.range(0, spatial) : mid;
    int feature = channelsLast ? spatial + 1 : 1;
    Op.ConvDims d = new Op.ConvDims(0, feature, mid, channelsLast ? spatial : 1, channelsLast ? spatial + 1 : 0,
        window, 0, feature, mid);
    Dims one = Dims.filled(spatial, 1);
    Dims low = type(w).shape().gather(window).map(k -> (k - 1) / 2);
    Dims high = type(w).shape().gather(window).map(k -> k / 2);
    return op(new Op.Convolution(d, Dims.filled(spatial, stride), low, high, one, one, false, groups, 1,
        Precision.NONE), x, w);
  }

  /** x / Σx along the last dimension after exponentials of what the largest exceeds. */
  int softmax(int x) {
    int last = type(x).rank() - 1;
    long[] rest = LongStream.range(0, last).toArray();
    int e = exp(sub(x, like(max(x, last), x, rest)));
    return binary(BinaryKind.DIVIDE, e, like(reduce(e, last), x, rest));
  }

  /** The program that returns values. */
  public Graph graph(int... results) {
    Graph.Builder b = Graph.builder();
    int[] number = new int[types.size()];
    int value = 0;
    for (Step s : steps) {
      if (s.op().isEmpty()) number[value] = b.parameter(s.types().getFirst());
      value += s.types().size();
    }
    value = 0;
    for (Step s : steps) {
      if (s.op().isPresent()) {
        List<Integer> operands = Arrays.stream(s.operands()).mapToObj(v -> number[v]).toList();
        int first = b.node(s.op().get(), operands, s.types(), -1);
        for (int i = 0; i < s.types().size(); i++) number[value + i] = first + i;
      }
      value += s.types().size();
    }
    return b.build(Arrays.stream(results).mapToObj(v -> number[v]).toList());
  }
}
