package dev.eqdrive.fusion;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Precision;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Writes small f32 programs for tests. Values are numbers of {@link Graph}; parameters come first. */
public final class Sketch {
  private final Graph.Builder builder = Graph.builder();

  public int arg(long... shape) {
    return builder.parameter(TensorType.of(ElementType.F32, shape));
  }

  /** An argument that says where. */
  public int index() {
    return builder.parameter(TensorType.of(ElementType.I32));
  }

  public TensorType type(int value) {
    return (TensorType) builder.type(value);
  }

  public int op(Op op, TensorType type, int... operands) {
    return builder.node(op, Arrays.stream(operands).boxed().toList(), List.of(type), -1);
  }

  public int unary(Op.UnaryKind kind, int x) {
    return op(new Op.Unary(kind), type(x), x);
  }

  public int exp(int x) {
    return unary(Op.UnaryKind.EXPONENTIAL, x);
  }

  public int binary(Op.BinaryKind kind, int x, int y) {
    return op(new Op.Binary(kind), type(x), x, y);
  }

  public int add(int x, int y) {
    return binary(Op.BinaryKind.ADD, x, y);
  }

  public int mul(int x, int y) {
    return binary(Op.BinaryKind.MULTIPLY, x, y);
  }

  public int scalar(float value) {
    byte[] bytes = java.nio.ByteBuffer.allocate(4).order(java.nio.ByteOrder.LITTLE_ENDIAN).putFloat(value).array();
    TensorType t = TensorType.of(ElementType.F32);
    return op(new Op.Constant(Literal.splat(t, bytes)), t);
  }

  /** A scalar of 32 bits. */
  public int integer(int value) {
    byte[] bytes = java.nio.ByteBuffer.allocate(4).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    TensorType t = TensorType.of(ElementType.I32);
    return op(new Op.Constant(Literal.splat(t, bytes)), t);
  }

  /** A loop of several states; its captures are the last operands. */
  public int loop(List<Graph> regions, int captures, int... operands) {
    List<Type> types = Arrays.stream(operands).limit(operands.length - captures).<Type>mapToObj(this::type).toList();
    return builder.node(new Op.Structured("stablehlo.while", new TreeMap<>(), regions, captures),
        Arrays.stream(operands).boxed().toList(), types, -1);
  }

  public int broadcast(int x, Dims shape, long... dims) {
    return op(new Op.BroadcastInDim(Dims.of(dims)), type(x).withShape(shape), x);
  }

  public int reshape(int x, long... shape) {
    return op(new Op.Reshape(), type(x).withShape(Dims.of(shape)), x);
  }

  public int transpose(int x, long... permutation) {
    Dims p = Dims.of(permutation);
    return op(new Op.Transpose(p), type(x).withShape(type(x).shape().gather(p)), x);
  }

  /** Columns or any other single dimension {@code from} to {@code to}. */
  public int slice(int x, int dim, long from, long to) {
    Dims shape = type(x).shape();
    Dims zero = Dims.filled(shape.size(), 0);
    return op(new Op.Slice(zero.with(dim, from), shape.with(dim, to), Dims.filled(shape.size(), 1)),
        type(x).withShape(shape.with(dim, to - from)), x);
  }

  public int pad(int x, Dims low, Dims high) {
    long[] shape = type(x).shape().toArray();
    for (int i = 0; i < shape.length; i++) shape[i] += low.get(i) + high.get(i);
    return op(new Op.Pad(low, high, Dims.filled(shape.length, 0)), TensorType.of(ElementType.F32, shape), x, scalar(0));
  }

  public int concat(int dim, int... xs) {
    long sum = 0;
    for (int x : xs) sum += type(x).extent(dim);
    return op(new Op.Concatenate(dim), type(xs[0]).withShape(type(xs[0]).shape().with(dim, sum)), xs);
  }

  public int reduce(int x, long... dims) {
    Dims d = Dims.of(dims);
    return op(new Op.Reduce(Op.Reducer.ADD, d), type(x).withShape(type(x).shape().without(d)), x, scalar(0));
  }

  /** Greatest element over some dimensions. */
  public int max(int x, long... dims) {
    Dims d = Dims.of(dims);
    return op(new Op.Reduce(Op.Reducer.MAXIMUM, d), type(x).withShape(type(x).shape().without(d)), x,
        scalar(Float.NEGATIVE_INFINITY));
  }

  /** x·y over the last dimension of x and the first of y. */
  public int dot(int x, int y) {
    return dot(x, y, type(x).rank() - 1, 0);
  }

  public int dot(int x, int y, int lhsContract, int rhsContract) {
    Dims shape = type(x).shape().remove(lhsContract).concat(type(y).shape().remove(rhsContract));
    return op(new Op.DotGeneral(Dims.EMPTY, Dims.EMPTY, Dims.of(lhsContract), Dims.of(rhsContract), Precision.NONE),
        type(x).withShape(shape), x, y);
  }

  /** k × k convolution of stride 1 that keeps the spatial extents; NHWC and HWIO, or NCHW and OIHW. */
  public int conv(int x, int w, boolean nhwc, long groups) {
    TensorType t = type(x);
    TensorType kernel = type(w);
    long k = kernel.extent(nhwc ? 0 : 2);
    Dims mid = nhwc ? Dims.of(1, 2) : Dims.of(2, 3);
    Op.ConvDims d = new Op.ConvDims(0, nhwc ? 3 : 1, mid, nhwc ? 2 : 1, nhwc ? 3 : 0,
        nhwc ? Dims.of(0, 1) : Dims.of(2, 3), 0,
        nhwc ? 3 : 1, mid);
    Dims one = Dims.of(1, 1);
    Dims pad = Dims.of(k / 2, k / 2);
    TensorType result = t.withShape(t.shape().with(nhwc ? 3 : 1, kernel.extent(nhwc ? 3 : 0)));
    return op(new Op.Convolution(d, one, pad, pad, one, one, false, groups, 1, Precision.NONE), result, x, w);
  }

  /** A k × k depthwise convolution (NHWC) as shifted multiply-adds. */
  public int shifted(int x, int w, int k) {
    TensorType t = type(x);
    long h = t.extent(1);
    long c = t.extent(3);
    int p = pad(x, Dims.of(0, k / 2, k / 2, 0), Dims.of(0, k / 2, k / 2, 0));
    int sum = -1;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        int tap = slice(slice(p, 1, i, i + h), 2, j, j + h);
        int weight = reshape(slice(slice(w, 0, i, i + 1), 1, j, j + 1), c);
        int term = mul(tap, broadcast(weight, t.shape(), 3));
        sum = sum < 0 ? term : add(sum, term);
      }
    }
    return sum;
  }

  public Graph graph(int... results) {
    return builder.build(Arrays.stream(results).boxed().toList());
  }

  public Ingested ingest(int... results) {
    return TermGraph.ingest(graph(results));
  }

  /** What the backend's own fusion makes of the program costs. */
  public long cost(CostModel model, int... results) {
    return InputKernels.cost(kernels(model, results));
  }

  /** The same of the value that was written last. */
  public long lastCost(CostModel model) {
    return cost(model, builder.valueCount() - 1);
  }

  public List<Kernel> kernels(CostModel model, int... results) {
    Ingested in = ingest(results);
    return InputKernels.of(in.graph(), in.resultClasses(), model);
  }
}
