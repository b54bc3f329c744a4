package dev.eqdrive.ir.fold;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Evaluates operations on constants. Splats stay splats whatever their size; other results are limited to
 * {@link #LIMIT} elements. A broadcast of several different elements stays a broadcast, since it is smaller as such.
 */
public final class ConstantFolder {
  /** Largest constant, in elements, that folding creates from operands that are not splats. */
  public static final long LIMIT = 1 << 16;

  private static final long LIMIT_BYTES = 1 << 20;

  private ConstantFolder() {
  }

  /** The value of an operation, if its operands and its exact value are known and small enough. */
  public static Optional<Literal> fold(Op op, TensorType result, List<Literal> operands) {
    if (op instanceof Op.Constant c) return Optional.of(c.value());
    if (op instanceof Op.Iota i) return iota(i, result);
    if (operands.isEmpty() || result.elements() == 0) return empty(op, result);
    if (op.isElementwise()) return elementwise(op, result, operands);
    return MovementFolder.fold(op, result, operands);
  }

  /** A pure operation with no result elements is the empty constant. */
  private static Optional<Literal> empty(Op op, TensorType result) {
    boolean computed = !(op instanceof Op.Argument || op instanceof Op.NativeConstant || op instanceof Op.Opaque
        || op instanceof Op.Structured || op instanceof Op.Result);
    return computed && result.elements() == 0 ? Optional.of(Literal.dense(result, new byte[0])) : Optional.empty();
  }

  private static Optional<Literal> iota(Op.Iota iota, TensorType result) {
    if (result.elements() == 0) return Optional.of(Literal.dense(result, new byte[0]));
    return result.extent(iota.dim()) == 1 ? Scalars.splat(result, 0) : Optional.empty();
  }

  static boolean fits(TensorType t) {
    return t.elements() <= LIMIT && t.bytes() <= LIMIT_BYTES;
  }

  private static Optional<Literal> elementwise(Op op, TensorType result, List<Literal> operands) {
    if (!Scalars.modelled(result.element())
        || operands.stream().anyMatch(l -> !Scalars.modelled(l.type().element()))) {
      return Optional.empty();
    }
    if (operands.stream().allMatch(Scalars::isUniform)) {
      OptionalLong bits = Arithmetic.apply(op, result.element(), operands, 0);
      return bits.isPresent() ? Optional.of(Scalars.splatOfBits(result, bits.getAsLong())) : Optional.empty();
    }
    if (!fits(result)) return Optional.empty();
    int width = result.element().bytes();
    byte[] bytes = new byte[Math.toIntExact(result.elements() * width)];
    for (int i = 0; i < result.elements(); i++) {
      OptionalLong bits = Arithmetic.apply(op, result.element(), operands, i);
      if (bits.isEmpty()) return Optional.empty();
      Scalars.store(bytes, i * width, width, bits.getAsLong());
    }
    return Optional.of(Literal.dense(result, bytes));
  }

  /** Row-major strides, in elements. */
  static long[] strides(Dims shape) {
    long[] s = new long[shape.size()];
    long step = 1;
    for (int i = shape.size() - 1; i >= 0; i--) {
      s[i] = step;
      step *= shape.get(i);
    }
    return s;
  }
}
