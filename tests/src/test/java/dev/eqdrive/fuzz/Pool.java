package dev.eqdrive.fuzz;

import dev.eqdrive.bench.Draft;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Op.BinaryKind;
import dev.eqdrive.ir.Op.UnaryKind;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.ir.fold.Scalars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Values of a random program on its way: picks operands of a wanted type, and makes them where there are none. */
final class Pool {
  /** Most elements of a value. */
  static final long LARGEST = 256;
  private static final List<Integer> EXTENTS = List.of(1, 1, 2, 2, 3, 3, 4, 4, 7, 8, 0);

  final Dice dice;
  final Draft draft = new Draft();
  private final List<ElementType> elements;
  private final boolean specials;
  private final boolean closed;
  private final List<Integer> tensors = new ArrayList<>();

  /**
   * @param elements element types of new values; twice in the list, twice as often
   * @param specials whether constants may be NaN and extreme
   * @param closed   whether there are no more arguments than those asked for
   */
  Pool(Dice dice, List<ElementType> elements, boolean specials, boolean closed) {
    this.dice = dice;
    this.elements = elements;
    this.specials = specials;
    this.closed = closed;
  }

  int argument(TensorType t) {
    return added(draft.arg(t));
  }

  private int added(int value) {
    if (draft.type(value).elements() <= LARGEST) tensors.add(value);
    return value;
  }

  ElementType element() {
    return dice.of(elements);
  }

  Dims shape() {
    while (true) {
      Dims s = Dims.EMPTY;
      for (int i = dice.of(0, 1, 1, 2, 2, 2, 3, 3, 4, 5); i > 0; i--) s = s.append(dice.of(EXTENTS));
      if (s.product() <= LARGEST / 2 && (s.product() > 0 || dice.percent(20))) return s;
    }
  }

  TensorType type(int value) {
    return draft.type(value);
  }

  /** A value, rather a late one. */
  int any() {
    if (tensors.isEmpty() || dice.percent(5)) return fresh(new TensorType(element(), shape()));
    int n = tensors.size();
    return tensors.get(n - 1 - Math.min(dice.below(n), dice.below(n)));
  }

  /** A value with a property, if there is one. */
  Optional<Integer> any(Predicate<TensorType> wanted) {
    List<Integer> fit = tensors.stream().filter(v -> wanted.test(type(v))).toList();
    return fit.isEmpty()
        ? Optional.empty()
        : Optional.of(fit.get(Math.max(dice.below(fit.size()), dice.below(fit.size()))));
  }

  /** An argument or a constant. */
  int fresh(TensorType t) {
    return !closed && dice.percent(70) ? argument(t) : constant(t);
  }

  int constant(Literal value) {
    return added(op(new Op.Constant(value)).orElseThrow());
  }

  /** A splat of a number, rounded as the type wants it. */
  int splat(TensorType t, double v) {
    return constant(Scalars.splatOfBits(t, bits(t.element(), v)));
  }

  static long bits(ElementType e, double v) {
    if (e == ElementType.C64) return Scalars.ofDouble(ElementType.F32, v);
    return e.isFloat() ? Scalars.ofDouble(e, v) : Scalars.ofLong(e, (long) v);
  }

  /** A constant: mostly a splat of a number that rules know. */
  int constant(TensorType t) {
    if (dice.percent(60)) return splat(t, number(t.element()));
    int width = t.element().bytes();
    byte[] bytes = new byte[(int) t.elements() * width];
    for (int i = 0; i < t.elements(); i++) {
      long b = bits(t.element(), dice.percent(15) ? number(t.element()) : ordinary(t.element()));
      for (int k = 0; k < Math.min(8, width); k++) bytes[i * width + k] = (byte) (b >>> 8 * k);
    }
    return constant(Literal.dense(t, bytes));
  }

  private double ordinary(ElementType e) {
    return e.isFloat() || e.isComplex() ? dice.normal() : dice.between(-4, 5);
  }

  private double number(ElementType e) {
    if (!e.isFloat()) {
      int n = dice.between(0, 12);
      return n < 8
          ? n - 2
          : n == 8 && specials
              ? -Math.scalb(1.0, e.bits() - 1)
              : n == 9 && specials ? Math.scalb(1.0, e.bits() - 1) - 1 : n;
    }
    double v = dice.of(0.0, 1.0, -1.0, 2.0, 0.5, -0.0, 3.0, 0.1, -4.0, dice.normal());
    // Masks are minus infinity.
    if (!specials) return dice.percent(3) ? Double.NEGATIVE_INFINITY : v;
    if (dice.percent(70)) return v;
    return dice.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Math.scalb(1.0, -140), 3e38, -3e38,
        1e-40, 65504.0);
  }

  /** A value of exactly this type. */
  int of(TensorType t) {
    Optional<Integer> same = any(t::equals);
    if (same.isPresent() && dice.percent(75)) return same.get();
    if (dice.percent(25) || tensors.isEmpty()) return fresh(t);
    Optional<Integer> element = any(x -> x.element() == t.element());
    return fitted(element.isPresent() && dice.percent(80) ? element.get() : any(), t);
  }

  /** The elements of a value as another type: converted, moved, cut, repeated or padded. */
  int fitted(int value, TensorType t) {
    TensorType from = type(value);
    if (from.equals(t)) return value;
    if (from.element() != t.element()) {
      if (from.element().isComplex() || t.element().isComplex()) return fresh(t);
      Optional<Integer> c = op(new Op.Convert(), from.withElement(t.element()), value);
      return c.isPresent() ? fitted(c.get(), t) : fresh(t);
    }
    if (from.elements() == t.elements()) {
      if (from.rank() == t.rank() && dice.percent(50)) {
        Dims p = dice.permutation(t.rank());
        if (from.shape().gather(p).equals(t.shape())) return op(new Op.Transpose(p), value).orElseThrow();
      }
      return op(new Op.Reshape(), t, value).orElseThrow();
    }
    Dims some = dice.some(t.rank());
    if (some.size() == from.rank()) {
      Optional<Integer> b = op(new Op.BroadcastInDim(some), t, value);
      if (b.isPresent()) return b.get();
    }
    long n = from.elements();
    long m = t.elements();
    if (n == 0) return fresh(t);
    int flat = from.rank() == 1 ? value : op(new Op.Reshape(), TensorType.of(from.element(), n), value).orElseThrow();
    int cut;
    if (n > m) {
      int start = dice.below((int) (n - m) + 1);
      cut = op(new Op.Slice(Dims.of(start), Dims.of(start + m), Dims.of(1)), flat).orElseThrow();
    } else {
      int low = dice.below((int) (m - n) + 1);
      int with = of0(from.element());
      cut = op(new Op.Pad(Dims.of(low), Dims.of(m - n - low), Dims.of(0)), flat, with).orElseThrow();
    }
    return t.rank() == 1 ? cut : op(new Op.Reshape(), t, cut).orElseThrow();
  }

  /** A scalar. */
  int of0(ElementType e) {
    TensorType t = TensorType.of(e);
    Optional<Integer> there = any(t::equals);
    return there.isPresent() && dice.percent(30) ? there.get() : dice.percent(80) ? constant(t) : fresh(t);
  }

  /** An operation, unless it does not take these operands or is too large. */
  Optional<Integer> op(Op op, int... operands) {
    return op(op, Optional.empty(), operands);
  }

  Optional<Integer> op(Op op, Type type, int... operands) {
    return op(op, Optional.of(type), operands);
  }

  private Optional<Integer> op(Op op, Optional<Type> type, int... operands) {
    // MLIR, the interpreter or XLA has none of these.
    boolean complex = operands.length > 0 && type(operands[0]).element().isComplex() && !ofComplex(op);
    boolean signs = op instanceof Op.Unary u
        && (u.kind() == UnaryKind.SIGN || u.kind() == UnaryKind.ABS || u.kind() == UnaryKind.NEGATE);
    boolean nothing = (op instanceof Op.DotGeneral || op instanceof Op.Convolution)
        && (type(operands[0]).elements() == 0 || type(operands[1]).elements() == 0);
    if (complex || nothing || signs && type(operands[0]).element().kind() == ElementType.Kind.UNSIGNED)
      return Optional.empty();
    return draft.tryOp(op, type, divisors(op, operands)).map(this::added);
  }

  /** Complex numbers have no order. */
  private static boolean ofComplex(Op op) {
    Op.Reducer reducer = switch (op) {
      case Op.Reduce r -> r.reducer();
      case Op.ReduceWindow r -> r.reducer();
      case Op.Scatter s -> s.reducer();
      default -> Op.Reducer.ADD;
    };
    boolean ordered = op instanceof Op.Binary b && (b.kind() == BinaryKind.REMAINDER
        || b.kind() == BinaryKind.MAXIMUM || b.kind() == BinaryKind.MINIMUM);
    return !ordered && reducer != Op.Reducer.MAXIMUM && reducer != Op.Reducer.MINIMUM;
  }

  /** Integers are divided by odd numbers: nothing says what division by zero gives, and the interpreter stops. */
  private int[] divisors(Op op, int... operands) {
    boolean divides = op instanceof Op.Binary b && (b.kind() == BinaryKind.DIVIDE || b.kind() == BinaryKind.REMAINDER);
    if (!divides || !type(operands[1]).element().isInteger()) return operands;
    TensorType t = type(operands[1]);
    return new int[]{operands[0], op(new Op.Binary(BinaryKind.OR), operands[1], splat(t, 1)).orElseThrow()};
  }

  /** The first result of an operation that is not inferred. */
  int results(Op op, List<Type> types, int... operands) {
    int first = draft.results(op, types, operands);
    for (int i = 0; i < types.size(); i++) if (types.get(i) instanceof TensorType) added(first + i);
    return first;
  }

  /** The last values. */
  int[] last(int n) {
    return tensors.subList(Math.max(0, tensors.size() - n), tensors.size()).stream().mapToInt(v -> v).toArray();
  }
}
