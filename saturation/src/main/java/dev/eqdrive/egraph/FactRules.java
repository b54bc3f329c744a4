package dev.eqdrive.egraph;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import java.util.function.DoubleUnaryOperator;

/** Facts of a node from the facts of its operands. */
final class FactRules {
  private static final int MAX_SCAN = 1 << 16;
  private static final double HALF_PI = Math.PI / 2;

  private static final Facts ZERO = Facts.of(0, 0, true, true, false, true);

  private final TermGraph graph;

  FactRules(TermGraph graph) {
    this.graph = graph;
  }

  Facts of(int node) {
    Op op = graph.op(node);
    if (!(graph.nodeType(node) instanceof TensorType type)) return Facts.UNKNOWN;
    Facts base = Facts.of(type);
    Bounds bounds = new Bounds(type.element());
    if (!bounds.tracked()) return base;
    for (int i = 0; i < graph.arity(node); i++) {
      if (!(graph.type(graph.child(node, i)) instanceof TensorType)) return base;
    }
    Facts found = switch (op) {
      case Op.Constant c -> constant(c.value(), base);
      case Op.Iota i -> iota(type, i.dim(), bounds);
      case Op.Unary u -> unary(u.kind(), kid(node, 0), bounds, base);
      case Op.Binary b -> binary(b.kind(), node, bounds, base);
      case Op.Select s -> kid(node, 1).or(kid(node, 2));
      case Op.Clamp c -> bounds.minimum(bounds.maximum(kid(node, 1), kid(node, 0)), kid(node, 2));
      case Op.Convert c -> convert(kid(node, 0), graph.type(graph.child(node, 0)), type.element(), bounds, base);
      case Op.Reshape r -> kid(node, 0);
      case Op.Transpose t -> kid(node, 0);
      case Op.BroadcastInDim b -> kid(node, 0);
      case Op.Slice s -> kid(node, 0);
      case Op.DynamicSlice s -> kid(node, 0);
      case Op.Reverse r -> kid(node, 0);
      case Op.Gather g -> kid(node, 0);
      case Op.DynamicUpdateSlice u -> kid(node, 0).or(kid(node, 1));
      case Op.Pad p -> kid(node, 0).or(kid(node, 1));
      case Op.Concatenate c -> hull(node);
      case Op.Reduce r ->
        reduce(r.reducer(), kid(node, 0), kid(node, 1), reducedElements(node, r.dims().size()), bounds, base);
      case Op.ReduceWindow r ->
        window(r.reducer(), kid(node, 0), kid(node, 1), r.window().size().product(), bounds, base);
      case Op.Scatter s -> s.reducer() == Op.Reducer.ASSIGN ? kid(node, 0).or(kid(node, 2)) : base;
      case Op.DotGeneral d -> products(node, kid(node, 0), contracted(node, d), bounds);
      // Padding multiplies zeros, by infinities too.
      case Op.Convolution c ->
        products(node, isPadded(c) ? kid(node, 0).or(ZERO) : kid(node, 0), kernelElements(node), bounds);
      case Op.Compare c -> base;
      case Op.Argument a -> base;
      case Op.NativeConstant c -> base;
      case Op.BitcastConvert b -> base;
      case Op.Structured s -> base;
      case Op.Opaque o -> base;
      case Op.Result r -> base;
    };
    return base == Facts.UNKNOWN ? found : found.and(base);
  }

  private Facts kid(int node, int i) {
    return graph.facts(graph.child(node, i));
  }

  private Facts hull(int node) {
    Facts f = kid(node, 0);
    for (int i = 1; i < graph.arity(node); i++) f = f.or(kid(node, i));
    return f;
  }

  private static Facts iota(TensorType type, int dim, Bounds bounds) {
    double last = Math.max(0, type.extent(dim) - 1.0);
    return type.element().isFloat() ? bounds.rounded(0, last, true, true, false, true) : bounds.wrapped(0, last);
  }

  static Facts constant(Literal value, Facts base) {
    TensorType type = value.type();
    long n = value.isSplat() ? Math.min(1, type.elements()) : type.elements();
    if (n == 0 || n > MAX_SCAN || !decodes(type.element())) return base;
    double lo = Double.POSITIVE_INFINITY;
    double hi = Double.NEGATIVE_INFINITY;
    boolean noNan = true;
    boolean nonNegative = true;
    boolean nonZero = true;
    boolean integral = true;
    for (long i = 0; i < n; i++) {
      double v = decode(type.element(), value.bits(i));
      if (Double.isNaN(v)) {
        noNan = false;
        continue;
      }
      lo = Math.min(lo, v);
      hi = Math.max(hi, v);
      nonNegative &= v > 0 || Double.doubleToRawLongBits(v) == 0;
      nonZero &= v != 0;
      integral &= v == Math.rint(v);
    }
    if (lo > hi) return base;
    if (!type.element().isFloat() && type.element().bits() == 64) {
      lo = Math.nextDown(lo);
      hi = Math.nextUp(hi);
      return Facts.integers(Math.abs(lo) < 0x1p53 ? Math.ceil(lo) : lo, Math.abs(hi) < 0x1p53 ? Math.floor(hi) : hi);
    }
    return Facts.of(lo, hi, noNan, nonNegative, nonZero, integral);
  }

  private static boolean decodes(ElementType e) {
    return switch (e) {
      case I2, I4, UI2, UI4 -> false;
      default -> !e.isComplex() && (!e.isFloat() || e.bits() >= 16);
    };
  }

  private static double decode(ElementType e, long bits) {
    return switch (e) {
      case F64 -> Double.longBitsToDouble(bits);
      case F32 -> Float.intBitsToFloat((int) bits);
      case F16 -> Float.float16ToFloat((short) bits);
      case BF16 -> Float.intBitsToFloat((int) bits << 16);
      case I8 -> (byte) bits;
      case I16 -> (short) bits;
      case I32 -> (int) bits;
      case UI64 -> bits >= 0 ? bits : (bits >>> 1) * 2.0;
      case I1 -> bits == 0 ? 0 : 1;
      default -> bits;
    };
  }

  private Facts unary(Op.UnaryKind kind, Facts x, Bounds b, Facts base) {
    boolean nn = x.noNan();
    boolean defined = nn && x.atLeastZero();
    return switch (kind) {
      case ABS -> b.abs(x);
      case NEGATE -> b.negate(x);
      case EXPONENTIAL ->
        b.approximate(Math.exp(x.lo()), x.hi() <= 0 ? 1 : Math.exp(x.hi()), nn, true).and(cap(x.hi() <= 0, 1));
      case EXPONENTIAL_MINUS_ONE -> Facts.of(-1, Double.POSITIVE_INFINITY, nn, x.nonNegative(), false, false);
      case LOGISTIC -> Facts.of(0, 1, nn, true, false, false);
      case TANH -> Facts.of(-1, 1, nn, x.nonNegative(), false, false);
      case ERF -> Facts.of(-1, 1, nn, x.nonNegative(), false, false);
      case ERFC -> Facts.of(0, 2, nn, true, false, false);
      case SINE, COSINE -> Facts.of(-1, 1, nn && x.finite(), false, false, false);
      case ATAN -> b.approximate(-HALF_PI, HALF_PI, nn, x.nonNegative());
      case SQRT -> b.rounded(Math.sqrt(Math.max(0, x.lo())), Math.sqrt(Math.max(0, x.hi())), defined, x.nonNegative(),
          x.nonZero(), false).andFinite(defined && x.finite());
      case RSQRT -> Facts.of(x.nonNegative() ? 0 : Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, defined,
          x.nonNegative(), x.finite(), false).andFinite(x.finite() && x.positive());
      case CBRT -> Facts.of(x.lo() >= 0 ? 0 : Double.NEGATIVE_INFINITY, x.hi() <= 0 ? 0 : Double.POSITIVE_INFINITY, nn,
          x.nonNegative(), x.nonZero(), false).andFinite(x.finite());
      case LOG -> log(x, Math::log, 0, b).withNoNan(defined).andFinite(defined && x.finite() && x.positive());
      case LOG_PLUS_ONE -> log(x, Math::log1p, -1, b).withNoNan(nn && x.lo() >= -1)
          .and(x.nonNegative() ? Facts.of(0, Double.POSITIVE_INFINITY, false, true, false, false) : Facts.UNKNOWN)
          .andFinite(x.finite() && x.atLeastZero());
      case COSH -> Facts.of(0.5, Double.POSITIVE_INFINITY, nn, true, true, false);
      case SINH, ASINH ->
        Facts.of(x.lo() >= 0 ? 0 : Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, nn, x.nonNegative(),
            false, false);
      case SQUARE -> b.multiply(x, x, true);
      case SIGN -> Facts.of(x.lo() > 0 ? 1 : x.lo() >= 0 ? 0 : -1, x.hi() < 0 ? -1 : x.hi() <= 0 ? 0 : 1, nn,
          x.nonNegative(), x.nonZero(), true);
      case FLOOR -> Facts.of(Math.floor(x.lo()), x.hi(), nn, x.nonNegative(), false, true).andFinite(x.finite());
      case CEIL -> Facts.of(x.lo(), Math.ceil(x.hi()), nn, x.nonNegative(), x.positive(), true).andFinite(x.finite());
      case ROUND_NEAREST_AFZ, ROUND_NEAREST_EVEN -> Facts.of(Math.floor(x.lo()), Math.ceil(x.hi()), nn, x.nonNegative(),
          false, true).andFinite(x.finite());
      case POPCNT, COUNT_LEADING_ZEROS -> base.and(b.wrapped(0, 64));
      default -> base;
    };
  }

  private static Facts cap(boolean applies, double hi) {
    return applies ? Facts.of(Double.NEGATIVE_INFINITY, hi, false, false, false, false) : Facts.UNKNOWN;
  }

  /** A logarithm, bounded where the argument stays above the pole. */
  private static Facts log(Facts x, DoubleUnaryOperator f, double pole, Bounds b) {
    double lo = x.lo() > pole ? f.applyAsDouble(x.lo()) : Double.NEGATIVE_INFINITY;
    double hi = x.hi() > pole ? f.applyAsDouble(x.hi()) : Double.POSITIVE_INFINITY;
    return b.approximate(lo - 1e-30, hi + 1e-30, x.noNan(), false);
  }

  private Facts binary(Op.BinaryKind kind, int node, Bounds b, Facts base) {
    Facts x = kid(node, 0);
    Facts y = kid(node, 1);
    boolean same = graph.child(node, 0) == graph.child(node, 1);
    boolean isFloat = base == Facts.UNKNOWN;
    return switch (kind) {
      case ADD -> b.add(x, y);
      case SUBTRACT -> b.subtract(x, y);
      case MULTIPLY -> b.multiply(x, y, same);
      case DIVIDE -> b.divide(x, y);
      case MAXIMUM -> b.maximum(x, y);
      case MINIMUM -> b.minimum(x, y);
      case REMAINDER -> b.remainder(x, y);
      case POWER -> isFloat && x.nonNegative()
          ? Facts.of(0, Double.POSITIVE_INFINITY, x.noNan() && y.finite(), true, false, false)
          : base;
      case ATAN2 -> b.approximate(-Math.PI, Math.PI, x.noNan() && y.noNan(), false);
      case AND -> x.atLeastZero() || y.atLeastZero()
          ? Facts.integers(0, Math.min(x.atLeastZero() ? x.hi() : base.hi(), y.atLeastZero() ? y.hi() : base.hi()))
          : base;
      case OR, XOR -> x.atLeastZero() && y.atLeastZero() && x.hi() < 0x1p52 && y.hi() < 0x1p52
          ? Facts.integers(0, onesAbove(Math.max(x.hi(), y.hi())))
          : base;
      case SHIFT_RIGHT_LOGICAL -> x.atLeastZero() ? Facts.integers(0, x.hi()) : base;
      // The highest bit is repeated, of unsigned numbers too.
      case SHIFT_RIGHT_ARITHMETIC -> x.atLeastZero() && (base.lo() < 0 || x.hi() < base.hi() / 2)
          ? Facts.integers(0, x.hi())
          : base;
      default -> base;
    };
  }

  /** The smallest 2ⁿ − 1 that is at least {@code x}. */
  private static double onesAbove(double x) {
    double p = 1;
    while (p <= x) p *= 2;
    return p - 1;
  }

  private static Facts convert(Facts x, Type from, ElementType to, Bounds b, Facts base) {
    if (!(from instanceof TensorType t) || t.element().isComplex()) return base;
    ElementType source = t.element();
    if (to.isBoolean()) return x.nonZero() && x.noNan() ? Facts.integers(1, 1) : base;
    if (!to.isFloat()) {
      double lo = Bounds.truncate(x.lo());
      double hi = Bounds.truncate(x.hi());
      return x.noNan() ? b.wrapped(lo, hi) : base;
    }
    boolean widens = source == to || to == ElementType.F64 || to == ElementType.F32 && source.bits() <= 16;
    Facts f = b.rounded(x.lo(), x.hi(), x.noNan(), x.nonNegative(), x.nonZero() && (widens || !source.isFloat()),
        x.integral());
    return f.andFinite(x.finite() && widens && source.isFloat());
  }

  private long reducedElements(int node, int dims) {
    TensorType in = graph.tensor(graph.child(node, 0));
    TensorType out = graph.tensor(graph.classOf(node));
    if (dims == 0) return 1;
    return out.elements() == 0 ? 0 : in.elements() / out.elements();
  }

  private static Facts reduce(Op.Reducer reducer, Facts x, Facts init, long n, Bounds b, Facts base) {
    if (n == 0) return init;
    return switch (reducer) {
      case MAXIMUM -> b.maximum(x, init);
      case MINIMUM -> b.minimum(x, init);
      case ADD -> b.sum(x, init, n);
      case MULTIPLY -> base == Facts.UNKNOWN && x.nonNegative() && init.nonNegative()
          ? Facts.of(0, Double.POSITIVE_INFINITY, false, true, false, false)
          : base;
      case AND, OR, XOR, ASSIGN -> base;
    };
  }

  /** Like reduce, but a window may lie wholly in the padding. */
  private static Facts window(Op.Reducer reducer, Facts x, Facts init, long n, Bounds b, Facts base) {
    return switch (reducer) {
      case MAXIMUM, MINIMUM, ADD, MULTIPLY -> reduce(reducer, x.or(init), init, n, b, base).or(init);
      case AND, OR, XOR, ASSIGN -> base;
    };
  }

  private long contracted(int node, Op.DotGeneral d) {
    return graph.tensor(graph.child(node, 0)).shape().gather(d.lhsContract()).product();
  }

  private long kernelElements(int node) {
    return graph.tensor(graph.child(node, 1)).elements();
  }

  private static boolean isPadded(Op.Convolution c) {
    return c.padLow().stream().anyMatch(p -> p > 0) || c.padHigh().stream().anyMatch(p -> p > 0)
        || c.lhsDilation().stream().anyMatch(d -> d > 1);
  }

  /** A sum of {@code n} products, some of which may be left out; back ends may round the factors first. */
  private Facts products(int node, Facts x, long n, Bounds b) {
    Facts y = kid(node, 1);
    ElementType in = graph.tensor(graph.child(node, 0)).element();
    ElementType out = graph.tensor(graph.classOf(node)).element();
    Facts p = b.multiply(x, y, false);
    if (!out.isFloat()) {
      if (!in.isInteger()) return Facts.of(graph.type(graph.classOf(node)));
      return b.sum(p.or(Facts.integers(0, 0)), Facts.integers(0, 0), n);
    }
    Facts coarse = Facts.of(p.lo() - Math.abs(p.lo()) * 0.02, p.hi() + Math.abs(p.hi()) * 0.02, p.noNan(),
        p.nonNegative(),
        false, false);
    return b.sum(coarse.or(ZERO), ZERO, n);
  }
}
