package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.fold.Scalars;
import java.util.Optional;

/** Laws of the reduction bodies. */
public final class Reducers {
  private Reducers() {
  }

  /** The value that leaves every element unchanged: +0, 1, −∞ or INT_MIN, +∞ or INT_MAX, all ones, all zeros. */
  public static Optional<Literal> identity(Op.Reducer reducer, ElementType e) {
    TensorType scalar = new TensorType(e, Dims.EMPTY);
    boolean minimal = reducer == Op.Reducer.MAXIMUM;
    return switch (reducer) {
      case ADD -> Scalars.splat(scalar, 0);
      case OR, XOR -> e.isFloat() || e.isComplex() ? Optional.empty() : Scalars.splat(scalar, 0);
      case MULTIPLY -> Scalars.splat(scalar, 1);
      case AND -> e.isFloat() || e.isComplex()
          ? Optional.empty()
          : Optional.of(Scalars.splatOfBits(scalar, Scalars.ofLong(e, -1)));
      case MAXIMUM, MINIMUM -> switch (e.kind()) {
        case BOOLEAN -> Scalars.splat(scalar, minimal ? 0 : 1);
        case SIGNED -> {
          long least = 1L << e.bits() - 1;
          yield Optional.of(Scalars.splatOfBits(scalar, Scalars.ofLong(e, minimal ? least : least - 1)));
        }
        case UNSIGNED -> Optional.of(Scalars.splatOfBits(scalar, Scalars.ofLong(e, minimal ? 0 : -1)));
        case FLOAT -> Scalars.modelled(e)
            ? Scalars.splat(scalar, minimal ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY)
            : Optional.empty();
        case COMPLEX -> Optional.empty();
      };
      case ASSIGN -> Optional.empty();
    };
  }

  /** The element-wise operation a body computes. */
  static Optional<Op.BinaryKind> binary(Op.Reducer reducer) {
    return switch (reducer) {
      case ADD -> Optional.of(Op.BinaryKind.ADD);
      case MULTIPLY -> Optional.of(Op.BinaryKind.MULTIPLY);
      case MAXIMUM -> Optional.of(Op.BinaryKind.MAXIMUM);
      case MINIMUM -> Optional.of(Op.BinaryKind.MINIMUM);
      case AND -> Optional.of(Op.BinaryKind.AND);
      case OR -> Optional.of(Op.BinaryKind.OR);
      case XOR -> Optional.of(Op.BinaryKind.XOR);
      case ASSIGN -> Optional.empty();
    };
  }

  /** Whether a ⊕ a = a. */
  static boolean idempotent(Op.Reducer reducer) {
    return switch (reducer) {
      case MAXIMUM, MINIMUM, AND, OR -> true;
      default -> false;
    };
  }

  /** Whether elements may be combined in any order bit for bit. */
  public static boolean anyOrder(Op.Reducer reducer, ElementType e) {
    return switch (reducer) {
      case MAXIMUM, MINIMUM -> !e.isComplex();
      case AND, OR, XOR -> true;
      case ADD, MULTIPLY -> e.isInteger() || e.isBoolean();
      case ASSIGN -> false;
    };
  }
}
