package dev.eqdrive.ir.fold;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import java.util.List;
import java.util.OptionalLong;

/** Element-wise operations on single elements, for the modelled types; empty where the value is not certain. */
final class Arithmetic {
  private Arithmetic() {
  }

  private static long bits(Literal literal, long index) {
    return literal.type().elements() == 1 ? literal.bits(0) : literal.bits(index);
  }

  static OptionalLong apply(Op op, ElementType result, List<Literal> operands, long index) {
    ElementType e = operands.getFirst().type().element();
    long x = bits(operands.get(0), index);
    return switch (op) {
      case Op.Unary u -> e.isFloat() ? floatUnary(u.kind(), e, x) : intUnary(u.kind(), e, x);
      case Op.Binary b -> {
        long y = bits(operands.get(1), index);
        if (e.isBoolean()) yield bool(b.kind(), x != 0, y != 0);
        yield e.isFloat() ? floatBinary(b.kind(), e, x, y) : intBinary(b.kind(), e, x, y);
      }
      case Op.Compare c -> compare(c, e, x, bits(operands.get(1), index));
      case Op.Select s -> OptionalLong.of(bits(operands.get(x != 0 ? 1 : 2), index));
      case Op.Clamp c -> clamp(e, x, bits(operands.get(1), index), bits(operands.get(2), index));
      case Op.Convert c -> convert(e, result, x);
      default -> OptionalLong.empty();
    };
  }

  private static OptionalLong floatUnary(Op.UnaryKind kind, ElementType e, long x) {
    long sign = 1L << e.bits() - 1;
    double v = Scalars.toDouble(e, x);
    return switch (kind) {
      case NEGATE -> OptionalLong.of(x ^ sign);
      case ABS -> OptionalLong.of(x & ~sign);
      case FLOOR -> OptionalLong.of(Scalars.ofDouble(e, Math.floor(v)));
      case CEIL -> OptionalLong.of(Scalars.ofDouble(e, Math.ceil(v)));
      case IS_FINITE -> OptionalLong.of(Double.isFinite(v) ? 1 : 0);
      case SIGN -> OptionalLong.of(Double.isNaN(v) || v == 0 ? x : Scalars.ofDouble(e, Math.signum(v)));
      default -> OptionalLong.empty();
    };
  }

  private static OptionalLong intUnary(Op.UnaryKind kind, ElementType e, long x) {
    long v = Scalars.toLong(e, x);
    return switch (kind) {
      case NOT -> OptionalLong.of(e.isBoolean() ? 1 - v : Scalars.ofLong(e, ~v));
      case NEGATE -> e.isInteger() ? OptionalLong.of(Scalars.ofLong(e, -v)) : OptionalLong.empty();
      case ABS -> e.isInteger()
          ? OptionalLong.of(Scalars.ofLong(e, e.kind() == ElementType.Kind.SIGNED && v < 0 ? -v : v))
          : OptionalLong.empty();
      case SIGN -> e.kind() == ElementType.Kind.SIGNED
          ? OptionalLong.of(Scalars.ofLong(e, Long.signum(v)))
          : OptionalLong.empty();
      default -> OptionalLong.empty();
    };
  }

  private static OptionalLong bool(Op.BinaryKind kind, boolean x, boolean y) {
    return switch (kind) {
      case ADD, OR, MAXIMUM -> OptionalLong.of(x | y ? 1 : 0);
      case MULTIPLY, AND, MINIMUM -> OptionalLong.of(x & y ? 1 : 0);
      case XOR -> OptionalLong.of(x ^ y ? 1 : 0);
      default -> OptionalLong.empty();
    };
  }

  private static OptionalLong floatBinary(Op.BinaryKind kind, ElementType e, long xb, long yb) {
    double x = Scalars.toDouble(e, xb);
    double y = Scalars.toDouble(e, yb);
    // A NaN result has an unspecified payload; folding it would fix one.
    double v = switch (kind) {
      case ADD -> x + y;
      case SUBTRACT -> x - y;
      case MULTIPLY -> x * y;
      case DIVIDE -> x / y;
      case MAXIMUM -> Math.max(x, y);
      case MINIMUM -> Math.min(x, y);
      default -> Double.NaN;
    };
    return Double.isNaN(v) ? OptionalLong.empty() : OptionalLong.of(Scalars.ofDouble(e, v));
  }

  private static OptionalLong intBinary(Op.BinaryKind kind, ElementType e, long xb, long yb) {
    long x = Scalars.toLong(e, xb);
    long y = Scalars.toLong(e, yb);
    boolean signed = e.kind() == ElementType.Kind.SIGNED;
    int order = signed ? Long.compare(x, y) : Long.compareUnsigned(x, y);
    boolean shift = y >= 0 && y < e.bits();
    // Overflowing division (INT_MIN / −1) and division by zero are left alone.
    boolean divides = y != 0 && !(signed && y == -1);
    return switch (kind) {
      case ADD -> OptionalLong.of(Scalars.ofLong(e, x + y));
      case SUBTRACT -> OptionalLong.of(Scalars.ofLong(e, x - y));
      case MULTIPLY -> OptionalLong.of(Scalars.ofLong(e, x * y));
      case MAXIMUM -> OptionalLong.of(order >= 0 ? xb : yb);
      case MINIMUM -> OptionalLong.of(order <= 0 ? xb : yb);
      case AND -> OptionalLong.of(xb & yb);
      case OR -> OptionalLong.of(xb | yb);
      case XOR -> OptionalLong.of(xb ^ yb);
      case DIVIDE -> when(divides, Scalars.ofLong(e, quotient(signed, x, y)));
      case REMAINDER -> when(divides, Scalars.ofLong(e, x - quotient(signed, x, y) * y));
      case SHIFT_LEFT -> when(shift, Scalars.ofLong(e, x << (y & 63)));
      case SHIFT_RIGHT_LOGICAL -> when(shift, Scalars.ofLong(e, xb) >>> (y & 63));
      case SHIFT_RIGHT_ARITHMETIC -> when(shift && signed, Scalars.ofLong(e, x >> (y & 63)));
      default -> OptionalLong.empty();
    };
  }

  private static long quotient(boolean signed, long x, long y) {
    if (y == 0) return 0;
    return signed ? x / y : Long.divideUnsigned(x, y);
  }

  private static OptionalLong when(boolean condition, long bits) {
    return condition ? OptionalLong.of(bits) : OptionalLong.empty();
  }

  private static OptionalLong compare(Op.Compare c, ElementType e, long xb, long yb) {
    int order;
    if (e.isFloat()) {
      double x = Scalars.toDouble(e, xb);
      double y = Scalars.toDouble(e, yb);
      if (c.compareType().equals("TOTALORDER")) return OptionalLong.empty();
      if (Double.isNaN(x) || Double.isNaN(y)) return OptionalLong.of(c.direction() == Op.Direction.NE ? 1 : 0);
      order = x < y ? -1 : x > y ? 1 : 0;
    } else {
      long x = Scalars.toLong(e, xb);
      long y = Scalars.toLong(e, yb);
      order = e.kind() == ElementType.Kind.SIGNED ? Long.compare(x, y) : Long.compareUnsigned(x, y);
    }
    boolean v = switch (c.direction()) {
      case EQ -> order == 0;
      case NE -> order != 0;
      case GE -> order >= 0;
      case GT -> order > 0;
      case LE -> order <= 0;
      case LT -> order < 0;
    };
    return OptionalLong.of(v ? 1 : 0);
  }

  /** minimum(maximum(x, low), high). */
  private static OptionalLong clamp(ElementType e, long low, long x, long high) {
    OptionalLong raised = e.isFloat()
        ? floatBinary(Op.BinaryKind.MAXIMUM, e, x, low)
        : e.isInteger() ? intBinary(Op.BinaryKind.MAXIMUM, e, x, low) : OptionalLong.empty();
    if (raised.isEmpty()) return raised;
    return e.isFloat()
        ? floatBinary(Op.BinaryKind.MINIMUM, e, raised.getAsLong(), high)
        : intBinary(Op.BinaryKind.MINIMUM, e, raised.getAsLong(), high);
  }

  private static OptionalLong convert(ElementType from, ElementType to, long x) {
    if (from.isFloat()) {
      double v = Scalars.toDouble(from, x);
      if (to.isBoolean()) return Double.isNaN(v) ? OptionalLong.empty() : OptionalLong.of(v == 0 ? 0 : 1);
      if (to.isFloat()) return Double.isNaN(v) ? OptionalLong.empty() : OptionalLong.of(Scalars.ofDouble(to, v));
      // Towards zero; a value the integer type cannot hold is implementation-defined.
      return Double.isFinite(v) ? Scalars.bits(to, v < 0 ? Math.ceil(v) : Math.floor(v)) : OptionalLong.empty();
    }
    long v = Scalars.toLong(from, x);
    boolean beyond = from == ElementType.UI64 && v < 0;
    if (to.isBoolean()) return OptionalLong.of(v == 0 ? 0 : 1);
    if (to.isFloat()) {
      boolean exact = Math.abs((double) v) <= 0x1p53;
      return beyond || !exact ? OptionalLong.empty() : Scalars.bits(to, v);
    }
    long bits = Scalars.ofLong(to, v);
    boolean negative = from.kind() == ElementType.Kind.SIGNED && v < 0;
    boolean holds = Scalars.toLong(to, bits) == v && !beyond && !(negative && to.kind() == ElementType.Kind.UNSIGNED);
    return when(holds, bits);
  }
}
