package dev.eqdrive.ir.infer;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Type inference for the modelled operations, following the constraints of the StableHLO specification.
 *
 * <p>Where the result is not a function of attributes and operands the caller's expectation decides: the element type of
 * {@code convert} and {@code bitcast_convert}, the shape of {@code reshape} and {@code broadcast_in_dim}, everything of
 * {@code iota} and of operations that are not modelled. The element type of a product may differ from that of its
 * operands; without an expectation it is that of the left operand.
 */
public final class TypeInference {
  private TypeInference() {
  }

  /** The result type of an operation on operands of these types, or empty if the operation does not accept them. */
  public static Optional<Type> infer(Op op, List<Type> operands, Optional<Type> hint) {
    if (op instanceof Op.Result r) {
      return operands.size() == 1 && operands.getFirst() instanceof Type.Tuple t && r.index() < t.members().size()
          ? Optional.of(t.members().get(r.index()))
          : Optional.empty();
    }
    if (op instanceof Op.Opaque || op instanceof Op.Structured || op instanceof Op.Argument
        || op instanceof Op.NativeConstant) {
      return hint;
    }
    List<TensorType> tensors = new ArrayList<>(operands.size());
    for (Type t : operands) {
      if (!(t instanceof TensorType tensor)) return Optional.empty();
      tensors.add(tensor);
    }
    Optional<TensorType> expected = hint.flatMap(
        t -> t instanceof TensorType tensor ? Optional.of(tensor) : Optional.empty());
    try {
      return tensor(op, tensors, expected).filter(TypeInference::representable).map(t -> t);
    } catch (ArithmeticException overflow) {
      return Optional.empty();
    }
  }

  /** Extents are not negative and the size in bytes fits a long. */
  private static boolean representable(TensorType t) {
    return t.shape().stream().allMatch(d -> d >= 0) && t.bytes() != Long.MAX_VALUE;
  }

  private static Optional<TensorType> tensor(Op op, List<TensorType> x, Optional<TensorType> hint) {
    int arity = arity(op);
    if (arity >= 0 ? x.size() != arity : x.isEmpty()) return Optional.empty();
    return switch (op) {
      case Op.Constant c -> Optional.of(c.value().type());
      case Op.Iota i -> hint.filter(t -> i.dim() >= 0 && i.dim() < t.rank() && !t.element().isBoolean());
      case Op.Unary u -> unary(u.kind(), x.get(0));
      case Op.Binary b -> binary(b.kind(), x.get(0), x.get(1));
      case Op.Select s -> select(x.get(0), x.get(1), x.get(2));
      case Op.Clamp c -> clamp(x.get(0), x.get(1), x.get(2));
      case Op.Compare c -> x.get(0).equals(x.get(1)) && comparable(c, x.get(0).element())
          ? Optional.of(x.get(0).withElement(ElementType.I1))
          : Optional.empty();
      case Op.Convert c -> hint.map(t -> x.get(0).withElement(t.element()));
      case Op.BitcastConvert b -> hint.filter(t -> bitcast(x.get(0), t));
      case Op.Reshape r -> hint.map(t -> x.get(0).withShape(t.shape()))
          .filter(t -> t.elements() == x.get(0).elements());
      case Op.Transpose t -> isPermutation(t.permutation(), x.get(0).rank())
          ? Optional.of(x.get(0).withShape(x.get(0).shape().gather(t.permutation())))
          : Optional.empty();
      case Op.BroadcastInDim b -> hint.map(t -> x.get(0).withShape(t.shape()))
          .filter(t -> broadcasts(b.dims(), x.get(0).shape(), t.shape()));
      case Op.Slice s -> slice(s, x.get(0));
      case Op.DynamicSlice d -> dynamicSlice(d, x);
      case Op.DynamicUpdateSlice d -> dynamicUpdateSlice(x);
      case Op.Pad p -> pad(p, x.get(0), x.get(1));
      case Op.Concatenate c -> concatenate(c.dim(), x);
      case Op.Reverse r -> distinctDims(r.dims(), x.get(0).rank()) ? Optional.of(x.get(0)) : Optional.empty();
      case Op.DotGeneral d -> ContractionTypes.dot(d, x.get(0), x.get(1), hint.map(TensorType::element));
      case Op.Convolution c -> ContractionTypes.convolution(c, x.get(0), x.get(1), hint.map(TensorType::element));
      case Op.Reduce r -> ContractionTypes.reduce(r, x.get(0), x.get(1));
      case Op.ReduceWindow r -> ContractionTypes.reduceWindow(r, x.get(0), x.get(1));
      case Op.Gather g -> ContractionTypes.gather(g, x.get(0), x.get(1));
      case Op.Scatter s -> ContractionTypes.scatter(s, x.get(0), x.get(1), x.get(2));
      case Op.Argument a -> hint;
      case Op.NativeConstant n -> hint;
      case Op.Structured s -> hint;
      case Op.Opaque o -> hint;
      case Op.Result r -> Optional.empty();
    };
  }

  /** Number of operands, or −1 if it varies (at least one). */
  private static int arity(Op op) {
    return switch (op) {
      case Op.Argument a -> 0;
      case Op.Constant c -> 0;
      case Op.NativeConstant n -> 0;
      case Op.Iota i -> 0;
      case Op.Unary u -> 1;
      case Op.Convert c -> 1;
      case Op.BitcastConvert b -> 1;
      case Op.Reshape r -> 1;
      case Op.Transpose t -> 1;
      case Op.BroadcastInDim b -> 1;
      case Op.Slice s -> 1;
      case Op.Reverse r -> 1;
      case Op.Result r -> 1;
      case Op.Binary b -> 2;
      case Op.Compare c -> 2;
      case Op.Pad p -> 2;
      case Op.DotGeneral d -> 2;
      case Op.Convolution c -> 2;
      case Op.Reduce r -> 2;
      case Op.ReduceWindow r -> 2;
      case Op.Gather g -> 2;
      case Op.Select s -> 3;
      case Op.Clamp c -> 3;
      case Op.Scatter s -> 3;
      case Op.DynamicSlice d -> -1;
      case Op.DynamicUpdateSlice d -> -1;
      case Op.Concatenate c -> -1;
      case Op.Structured s -> -1;
      case Op.Opaque o -> -1;
    };
  }

  private static Optional<TensorType> unary(Op.UnaryKind kind, TensorType x) {
    ElementType e = x.element();
    return switch (kind) {
      case ABS -> e.isComplex() ? Optional.of(x.withElement(part(e))) : when(x, number(e));
      case REAL, IMAG -> e.isComplex() ? Optional.of(x.withElement(part(e))) : when(x, e.isFloat());
      case IS_FINITE, IS_INF, IS_POS_INF, IS_NEG_INF -> when(x.withElement(ElementType.I1), e.isFloat());
      case CEIL, FLOOR, ROUND_NEAREST_AFZ, ROUND_NEAREST_EVEN, BESSEL_I1E, DIGAMMA, ERF, ERF_INV, ERFC, LGAMMA ->
        when(x, e.isFloat());
      case COUNT_LEADING_ZEROS, POPCNT -> when(x, e.isInteger());
      case NOT -> when(x, e.isInteger() || e.isBoolean());
      case NEGATE, SIGN -> when(x, number(e));
      case CBRT, CONJ, COSINE, EXPONENTIAL, EXPONENTIAL_MINUS_ONE, LOG, LOG_PLUS_ONE, LOGISTIC, RSQRT, SINE, SQRT,
          SQUARE,
          TAN,
          TANH, ACOS, ACOSH, ASIN, ASINH, ATAN, ATANH, COSH, SINH ->
        when(x, e.isFloat() || e.isComplex());
    };
  }

  private static Optional<TensorType> binary(Op.BinaryKind kind, TensorType x, TensorType y) {
    if (!x.equals(y)) return Optional.empty();
    ElementType e = x.element();
    return switch (kind) {
      case ADD, MULTIPLY, MAXIMUM, MINIMUM -> Optional.of(x);
      case SUBTRACT, DIVIDE, REMAINDER, POWER -> when(x, number(e));
      case AND, OR, XOR -> when(x, e.isInteger() || e.isBoolean());
      case SHIFT_LEFT, SHIFT_RIGHT_ARITHMETIC, SHIFT_RIGHT_LOGICAL -> when(x, e.isInteger());
      case ATAN2 -> when(x, e.isFloat() || e.isComplex());
      case COMPLEX -> switch (e) {
        case F32 -> Optional.of(x.withElement(ElementType.C64));
        case F64 -> Optional.of(x.withElement(ElementType.C128));
        default -> Optional.empty();
      };
      case NEXT_AFTER, POLYGAMMA, ZETA -> when(x, e.isFloat());
    };
  }

  private static Optional<TensorType> when(TensorType t, boolean condition) {
    return condition ? Optional.of(t) : Optional.empty();
  }

  private static boolean number(ElementType e) {
    return !e.isBoolean();
  }

  /** Element type of the parts of a complex number. */
  private static ElementType part(ElementType e) {
    return e == ElementType.C64 ? ElementType.F32 : ElementType.F64;
  }

  private static boolean comparable(Op.Compare c, ElementType e) {
    boolean order = c.direction() != Op.Direction.EQ && c.direction() != Op.Direction.NE;
    return switch (c.compareType()) {
      case "FLOAT" -> e.isFloat() || e.isComplex() && !order;
      case "TOTALORDER" -> e.isFloat();
      case "SIGNED" -> e.kind() == ElementType.Kind.SIGNED;
      case "UNSIGNED" -> e.kind() == ElementType.Kind.UNSIGNED || e.isBoolean();
      default -> !(e.isComplex() && order);
    };
  }

  private static Optional<TensorType> select(TensorType p, TensorType a, TensorType b) {
    boolean fits = p.element().isBoolean() && a.equals(b) && (p.rank() == 0 || p.shape().equals(a.shape()));
    return when(a, fits);
  }

  private static Optional<TensorType> clamp(TensorType low, TensorType x, TensorType high) {
    boolean fits = !x.element().isComplex() && bound(low, x) && bound(high, x);
    return when(x, fits);
  }

  private static boolean bound(TensorType bound, TensorType x) {
    return bound.element() == x.element() && (bound.rank() == 0 || bound.shape().equals(x.shape()));
  }

  private static boolean bitcast(TensorType x, TensorType t) {
    int from = x.element().bits();
    int to = t.element().bits();
    if (from == to) return x.shape().equals(t.shape());
    if (from > to) {
      return from % to == 0 && t.rank() == x.rank() + 1 && t.shape().last() == from / to
          && t.shape().sub(0, x.rank()).equals(x.shape());
    }
    return to % from == 0 && x.rank() == t.rank() + 1 && x.shape().last() == to / from
        && x.shape().sub(0, t.rank()).equals(t.shape());
  }

  static boolean distinctDims(Dims dims, int rank) {
    for (int i = 0; i < dims.size(); i++) {
      if (dims.get(i) < 0 || dims.get(i) >= rank || dims.indexOf(dims.get(i)) != i) return false;
    }
    return true;
  }

  private static boolean isPermutation(Dims dims, int rank) {
    return dims.size() == rank && distinctDims(dims, rank);
  }

  private static boolean broadcasts(Dims dims, Dims from, Dims to) {
    if (dims.size() != from.size() || !distinctDims(dims, to.size())) return false;
    for (int j = 0; j < dims.size(); j++) {
      if (from.get(j) != 1 && from.get(j) != to.get(dims.at(j))) return false;
    }
    return true;
  }

  private static Optional<TensorType> slice(Op.Slice s, TensorType x) {
    int rank = x.rank();
    if (s.start().size() != rank || s.limit().size() != rank || s.strides().size() != rank) return Optional.empty();
    long[] shape = new long[rank];
    for (int i = 0; i < rank; i++) {
      long low = s.start().get(i);
      long high = s.limit().get(i);
      long step = s.strides().get(i);
      if (low < 0 || high < low || high > x.extent(i) || step < 1) return Optional.empty();
      shape[i] = Math.ceilDiv(high - low, step);
    }
    return Optional.of(x.withShape(Dims.of(shape)));
  }

  private static boolean starts(List<TensorType> indices, int rank) {
    if (indices.size() != rank) return false;
    for (TensorType t : indices) {
      if (t.rank() != 0 || !t.element().isInteger() || !t.equals(indices.getFirst())) return false;
    }
    return true;
  }

  private static Optional<TensorType> dynamicSlice(Op.DynamicSlice d, List<TensorType> x) {
    TensorType value = x.getFirst();
    if (d.sizes().size() != value.rank() || !starts(x.subList(1, x.size()), value.rank())) return Optional.empty();
    for (int i = 0; i < value.rank(); i++) {
      if (d.sizes().get(i) < 0 || d.sizes().get(i) > value.extent(i)) return Optional.empty();
    }
    return Optional.of(value.withShape(d.sizes()));
  }

  private static Optional<TensorType> dynamicUpdateSlice(List<TensorType> x) {
    if (x.size() < 2) return Optional.empty();
    TensorType value = x.get(0);
    TensorType update = x.get(1);
    if (update.rank() != value.rank() || update.element() != value.element()
        || !starts(x.subList(2, x.size()), value.rank())) {
      return Optional.empty();
    }
    for (int i = 0; i < value.rank(); i++) if (update.extent(i) > value.extent(i)) return Optional.empty();
    return Optional.of(value);
  }

  private static Optional<TensorType> pad(Op.Pad p, TensorType x, TensorType value) {
    int rank = x.rank();
    if (value.rank() != 0 || value.element() != x.element() || p.low().size() != rank || p.high().size() != rank
        || p.interior().size() != rank) {
      return Optional.empty();
    }
    long[] shape = new long[rank];
    for (int i = 0; i < rank; i++) {
      if (p.interior().get(i) < 0) return Optional.empty();
      long inner = Math.multiplyExact(Math.max(x.extent(i) - 1, 0), p.interior().get(i));
      shape[i] = Math.addExact(Math.addExact(p.low().get(i), p.high().get(i)), Math.addExact(x.extent(i), inner));
      if (shape[i] < 0) return Optional.empty();
    }
    return Optional.of(x.withShape(Dims.of(shape)));
  }

  private static Optional<TensorType> concatenate(int dim, List<TensorType> x) {
    TensorType first = x.getFirst();
    if (dim < 0 || dim >= first.rank()) return Optional.empty();
    long extent = 0;
    for (TensorType t : x) {
      if (t.rank() != first.rank() || !t.withShape(t.shape().with(dim, 0))
          .equals(first.withShape(first.shape().with(dim, 0)))) {
        return Optional.empty();
      }
      extent = Math.addExact(extent, t.extent(dim));
    }
    return Optional.of(first.withShape(first.shape().with(dim, extent)));
  }
}
