package dev.eqdrive.layout;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.List;

/** Which operations move bytes in memory, for values stored row-major. */
public final class Views {
  /** Measured on XLA:CPU: a row of 64 is computed once for all its copies, one of 128 for each. */
  private static final int IN_REGISTERS = 64;
  private static final int LANES = 16;

  private Views() {
  }

  /** Whether an operation only renames the bytes of its first operand in row-major order. */
  public static boolean isView(Op op, TensorType result, List<TensorType> operands) {
    if (operands.isEmpty()) return false;
    TensorType operand = operands.get(0);
    return switch (op) {
      case Op.Reshape r -> true;
      case Op.Transpose t -> movesNothing(t.permutation(), operand.shape());
      case Op.BroadcastInDim b -> operand.elements() == result.elements() && b.dims().isSorted();
      default -> false;
    };
  }

  /** Whether a permutation keeps the order of the dimensions that are not 1. */
  public static boolean movesNothing(Dims permutation, Dims operandShape) {
    long last = -1;
    for (int i = 0; i < permutation.size(); i++) {
      long d = permutation.get(i);
      if (operandShape.get((int) d) == 1) continue;
      if (d < last) return false;
      last = d;
    }
    return true;
  }

  /** The innermost dimension whose extent is not 1, or −1. */
  public static int minorDim(Dims shape) {
    for (int i = shape.size() - 1; i >= 0; i--) if (shape.get(i) != 1) return i;
    return -1;
  }

  /** Whether a reduction leaves the innermost dimension of an operand of this shape, so that rows are combined with each other. */
  public static boolean keepsRows(Op.Reduce op, Dims operand) {
    return !op.dims().contains(minorDim(operand));
  }

  /** Whether what a gather reads lies together for whole vectors of its result. */
  public static boolean gathersRows(Op.Gather op, Dims result) {
    return minor(result) >= LANES && op.offsetDims().contains(minorDim(result));
  }

  /** Whether rows of this extent, into which the result is divided, each come from one of the values that are joined. */
  public static boolean joinsRows(Op.Concatenate op, Dims result, long row) {
    return row > 0 && result.sub(op.dim() + 1, result.size()).product() % row == 0;
  }

  /** Extent of the innermost dimension that is not 1; 1 for scalars. */
  public static long minor(Dims shape) {
    int d = minorDim(shape);
    return d < 0 ? 1 : shape.get(d);
  }

  /**
   * Product of the result extents that a broadcast repeats and for which a loop computes the operand once: those inside all
   * others, and those around so few elements that registers hold them; at least one.
   */
  public static long repeatedInside(Op.BroadcastInDim op, Dims result, Dims operand) {
    return repeated(op, result, operand, IN_REGISTERS);
  }

  /** Product of the result extents that a broadcast repeats inside all others, at least one. */
  public static long repeatedInnermost(Op.BroadcastInDim op, Dims result, Dims operand) {
    return repeated(op, result, operand, 1);
  }

  private static long repeated(Op.BroadcastInDim op, Dims result, Dims operand, long held) {
    long repeated = 1;
    long inside = 1;
    for (int i = result.size() - 1; i >= 0 && inside <= held; i--) {
      int j = op.dims().indexOf(i);
      if (j >= 0 && operand.get(j) != 1) inside *= result.get(i);
      else
        repeated *= result.get(i);
    }
    return Math.max(1, repeated);
  }

  /** Whether steps along the innermost dimension of a broadcast are steps along an outer dimension of its operand. */
  public static boolean turns(Op.BroadcastInDim op, Dims result, Dims operand) {
    int inner = result.size() - 1;
    while (inner > 0 && result.get(inner) == 1) inner--;
    int from = op.dims().indexOf(inner);
    return from >= 0 && operand.get(from) != 1 && minorDim(operand) > from;
  }
}
