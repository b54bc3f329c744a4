package dev.eqdrive.rules;

import dev.eqdrive.egraph.Facts;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Precision;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.ir.Window;
import dev.eqdrive.ir.fold.ConstantFolder;
import dev.eqdrive.ir.fold.Scalars;
import dev.eqdrive.ir.infer.TypeInference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Builds right-hand sides of rules in the e-graph. Every method returns an e-class, infers the result type, and
 * returns {@link #NONE} if the result would be ill-typed or an operand is NONE, so that calls compose without checks.
 *
 * <p>Bit-exact simplifications are made on the way: operations that do nothing return their operand, chains of
 * reshapes, transposes, broadcasts and slices are composed, and a transpose or broadcast that only moves dimensions of
 * size one is a reshape. They keep the e-graph small without a rule application.
 */
public final class Rewriter {
  /** Not a class: the rule does not apply. */
  public static final int NONE = -1;

  private final TermGraph graph;

  public Rewriter(TermGraph graph) {
    this.graph = graph;
  }

  public TermGraph graph() {
    return graph;
  }

  // Queries

  /** Type of a class that is a tensor. */
  public TensorType type(int cls) {
    return graph.tensor(cls);
  }

  public Dims shape(int cls) {
    return type(cls).shape();
  }

  public ElementType element(int cls) {
    return type(cls).element();
  }

  public Facts facts(int cls) {
    return graph.facts(cls);
  }

  public Optional<Literal> constant(int cls) {
    return graph.constant(cls);
  }

  /** Whether all elements are one known value. */
  public boolean isSplat(int cls) {
    return graph.constant(cls).filter(Scalars::isUniform).isPresent();
  }

  /** The value of all elements, if it is known and exactly a double. */
  public OptionalDouble splatValue(int cls) {
    return graph.constant(cls).map(Scalars::splatValue).orElse(OptionalDouble.empty());
  }

  /** Known to be this value everywhere; −0 and +0 are distinct. */
  public boolean isSplat(int cls, double value) {
    OptionalDouble v = splatValue(cls);
    return v.isPresent() && Double.compare(v.getAsDouble(), value) == 0;
  }

  /** Zero of either sign, false, or complex zero. */
  public boolean isZero(int cls) {
    Optional<Literal> c = graph.constant(cls).filter(Scalars::isUniform);
    if (c.isEmpty()) return false;
    if (c.get().type().element().isComplex()) return allZero(c.get());
    OptionalDouble v = Scalars.splatValue(c.get());
    return v.isPresent() && v.getAsDouble() == 0;
  }

  private static boolean allZero(Literal literal) {
    for (byte b : literal.bytes()) if (b != 0) return false;
    return true;
  }

  public boolean isOne(int cls) {
    return isSplat(cls, 1);
  }

  /** The first node of a class whose operation is of this kind. */
  public <T extends Op> OptionalInt nodeOf(int cls, Class<T> kind) {
    int[] found = graph.nodes(cls, kind);
    return found.length == 0 ? OptionalInt.empty() : OptionalInt.of(found[0]);
  }

  /** All nodes of a class whose operation is of this kind. */
  public <T extends Op> int[] nodesOf(int cls, Class<T> kind) {
    return graph.nodes(cls, kind);
  }

  // Generic construction

  /** An operation whose result type follows from its operands. */
  public int op(Op op, int... kids) {
    return build(op, Optional.empty(), kids);
  }

  /** An operation with the given result type; NONE if inference disagrees. */
  public int op(Op op, Type type, int... kids) {
    return build(op, Optional.of(type), kids);
  }

  private int build(Op op, Optional<Type> hint, int... kids) {
    List<Type> types = new ArrayList<>(kids.length);
    for (int kid : kids) {
      if (kid == NONE) return NONE;
      types.add(graph.type(kid));
    }
    Optional<Type> type = TypeInference.infer(op, types, hint);
    if (type.isEmpty() || hint.isPresent() && !type.equals(hint)) return NONE;
    return folded(op, type.get(), kids).map(this::constant).orElseGet(() -> graph.add(op, type.get(), kids));
  }

  /** The value of an operation on known values. */
  private Optional<Literal> folded(Op op, Type type, int... kids) {
    if (!(type instanceof TensorType tensor)) return Optional.empty();
    List<Literal> values = new ArrayList<>(kids.length);
    for (int kid : kids) {
      Optional<Literal> value = graph.constant(kid);
      if (value.isEmpty()) return Optional.empty();
      values.add(value.get());
    }
    return ConstantFolder.fold(op, tensor, values);
  }

  private static boolean none(int... classes) {
    for (int c : classes) if (c == NONE) return true;
    return false;
  }

  // Constants

  public int constant(Literal value) {
    return graph.add(new Op.Constant(value), value.type());
  }

  /** A constant with all elements {@code value}, correctly rounded; NONE if the element type cannot hold it. */
  public int splat(TensorType type, double value) {
    return Scalars.splat(type, value).map(this::constant).orElse(NONE);
  }

  public int zero(TensorType type) {
    return splat(type, 0);
  }

  public int one(TensorType type) {
    return splat(type, 1);
  }

  public int scalar(ElementType element, double value) {
    return splat(new TensorType(element, Dims.EMPTY), value);
  }

  public int i32(long value) {
    return scalar(ElementType.I32, value);
  }

  /** The uniform constant of class {@code cls} in another shape. */
  public int resplat(int cls, Dims shape) {
    if (cls == NONE) return NONE;
    Optional<Literal> c = graph.constant(cls).filter(Scalars::isUniform);
    if (c.isEmpty()) return NONE;
    TensorType type = c.get().type().withShape(shape);
    byte[] bytes = c.get().bytes();
    return constant(Literal.splat(type, java.util.Arrays.copyOf(bytes, type.element().bytes())));
  }

  /** The identity of a reducer as a scalar constant; NONE where the element type has none. */
  public int identity(Op.Reducer reducer, ElementType e) {
    return Reducers.identity(reducer, e).map(this::constant).orElse(NONE);
  }

  /** Whether a class is the identity of a reducer (either zero for add). */
  public boolean isIdentity(Op.Reducer reducer, int cls) {
    Optional<Literal> c = graph.constant(cls).filter(Scalars::isUniform);
    if (c.isEmpty()) return false;
    if (reducer == Op.Reducer.ADD && isZero(cls)) return true;
    Optional<Literal> id = Reducers.identity(reducer, c.get().type().element());
    return id.isPresent() && java.util.Arrays.equals(id.get().bytes(), c.get().bytes());
  }

  public int iota(TensorType type, int dim) {
    return op(new Op.Iota(dim), type);
  }

  // Element-wise operations

  public int unary(Op.UnaryKind kind, int x) {
    return op(new Op.Unary(kind), x);
  }

  public int binary(Op.BinaryKind kind, int x, int y) {
    return op(new Op.Binary(kind), x, y);
  }

  public int add(int x, int y) {
    return binary(Op.BinaryKind.ADD, x, y);
  }

  public int sub(int x, int y) {
    return binary(Op.BinaryKind.SUBTRACT, x, y);
  }

  public int mul(int x, int y) {
    return binary(Op.BinaryKind.MULTIPLY, x, y);
  }

  public int div(int x, int y) {
    return binary(Op.BinaryKind.DIVIDE, x, y);
  }

  public int max(int x, int y) {
    return binary(Op.BinaryKind.MAXIMUM, x, y);
  }

  public int min(int x, int y) {
    return binary(Op.BinaryKind.MINIMUM, x, y);
  }

  public int neg(int x) {
    return unary(Op.UnaryKind.NEGATE, x);
  }

  public int not(int x) {
    return unary(Op.UnaryKind.NOT, x);
  }

  public int select(int p, int a, int b) {
    return op(new Op.Select(), p, a, b);
  }

  public int compare(Op.Direction direction, String compareType, int x, int y) {
    return op(new Op.Compare(direction, compareType), x, y);
  }

  public int convert(int x, ElementType element) {
    if (x == NONE || element(x) == element) return x;
    return op(new Op.Convert(), type(x).withElement(element), x);
  }

  // Data movement

  public int reshape(int x, Dims shape) {
    return x == NONE ? NONE : Movement.reshape(this, x, shape);
  }

  public int transpose(int x, Dims permutation) {
    return x == NONE ? NONE : Movement.transpose(this, x, permutation);
  }

  /** Dimension j of x becomes dimension dims[j] of the result. */
  public int broadcast(int x, Dims resultShape, Dims dims) {
    return x == NONE ? NONE : Movement.broadcast(this, x, resultShape, dims);
  }

  public int slice(int x, Dims start, Dims limit, Dims strides) {
    return x == NONE ? NONE : Movement.slice(this, x, start, limit, strides);
  }

  /** Elements start … limit − 1 of one dimension. */
  public int slice(int x, int dim, long start, long limit) {
    if (x == NONE || dim >= type(x).rank()) return NONE;
    Dims zeros = Dims.filled(type(x).rank(), 0);
    return slice(x, zeros.with(dim, start), shape(x).with(dim, limit), zeros.map(v -> 1));
  }

  public int dynamicSlice(int x, Dims sizes, int... starts) {
    return none(starts) || x == NONE ? NONE : Movement.dynamicSlice(this, x, sizes, starts);
  }

  public int dynamicUpdateSlice(int x, int update, int... starts) {
    if (none(starts) || none(x, update)) return NONE;
    if (shape(x).equals(shape(update))) return update;
    return op(new Op.DynamicUpdateSlice(), Movement.kids(starts, x, update));
  }

  public int pad(int x, int value, Dims low, Dims high, Dims interior) {
    return none(x, value) ? NONE : Movement.pad(this, x, value, low, high, interior);
  }

  public int concat(int dim, int... xs) {
    return xs.length == 0 || none(xs) ? NONE : Movement.concat(this, dim, xs);
  }

  public int reverse(int x, Dims dims) {
    if (x == NONE) return NONE;
    Dims real = Dims.of(dims.stream().filter(d -> shape(x).at((int) d) > 1).sorted().toArray());
    return real.isEmpty() ? x : op(new Op.Reverse(real), x);
  }

  // Contractions and reductions

  public int dot(int x, int y, Dims lhsBatch, Dims rhsBatch, Dims lhsContract, Dims rhsContract, Precision precision,
      ElementType resultElement) {
    if (none(x, y)) return NONE;
    Op op = new Op.DotGeneral(lhsBatch, rhsBatch, lhsContract, rhsContract, precision);
    return withElement(op, resultElement, x, y);
  }

  public int conv(int x, int w, Op.Convolution convolution) {
    return op(convolution, x, w);
  }

  /** A convolution whose result element type differs from that of its input. */
  public int conv(int x, int w, Op.Convolution convolution, ElementType resultElement) {
    return none(x, w) ? NONE : withElement(convolution, resultElement, x, w);
  }

  private int withElement(Op op, ElementType element, int x, int y) {
    Type hint = new TensorType(element, Dims.EMPTY);
    return TypeInference.infer(op, List.of(graph.type(x), graph.type(y)), Optional.of(hint))
        .map(t -> graph.add(op, t, x, y)).orElse(NONE);
  }

  public int reduce(Op.Reducer reducer, int x, int init, Dims dims) {
    if (none(x, init)) return NONE;
    // The sum of −0 and the initial +0 is +0.
    boolean exact = isIdentity(reducer, init) && (reducer != Op.Reducer.ADD || ElementwiseRules.exact(this, x));
    return dims.isEmpty() && exact ? x : op(new Op.Reduce(reducer, dims), x, init);
  }

  /** Sum over dimensions, from zero. */
  public int reduceAdd(int x, Dims dims) {
    return x == NONE ? NONE : reduce(Op.Reducer.ADD, x, scalar(element(x), 0), dims);
  }

  public int reduceWindow(Op.Reducer reducer, int x, int init, Window window) {
    return op(new Op.ReduceWindow(reducer, window), x, init);
  }

  public int gather(int x, int indices, Op.Gather gather) {
    return op(gather, x, indices);
  }
}
