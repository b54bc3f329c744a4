package dev.eqdrive.fusion;

import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.layout.Views;
import java.util.List;

/**
 * XLA:CPU: loops of element-wise and index operations; producers join a reduction; dots and convolutions are library calls
 * without epilogue.
 */
final class XlaCpuLegality implements Legality {
  /** cpu_instruction_fusion: concatenates of more operands stay alone. */
  private static final int MAX_CONCATENATED = 8;
  /** FusionNodeIndexingEvaluation::kAllowedCodeDuplication. */
  private static final int MAX_COPIES = 15;
  private static final int MAX_OPERANDS = 96;

  @Override
  public Role role(Op op, TensorType result, List<TensorType> operands) {
    return loopRole(op, result, operands);
  }

  /** Shared with XLA:GPU: everything but library calls. */
  static Role loopRole(Op op, TensorType result, List<TensorType> operands) {
    if (op instanceof Op.Argument || op instanceof Op.Constant || op instanceof Op.NativeConstant) return Role.SOURCE;
    if (Views.isView(op, result, operands)) return Role.VIEW;
    if (op.isElementwise()) return Role.ELEMENT;
    return switch (op) {
      case Op.BitcastConvert b -> Role.ALONE;
      case Op.Iota i -> Role.MOVE;
      case Op.Reshape r -> Role.VIEW;
      case Op.BroadcastInDim b -> Role.MOVE;
      case Op.Slice s -> Role.MOVE;
      case Op.DynamicSlice d -> Role.MOVE;
      case Op.DynamicUpdateSlice d -> Role.ALONE;
      case Op.Pad p -> Role.MOVE;
      case Op.Reverse r -> Role.MOVE;
      case Op.Transpose t -> Role.MOVE;
      case Op.Gather g -> Role.MOVE;
      case Op.Concatenate c -> operands.size() <= MAX_CONCATENATED ? Role.MOVE : Role.ALONE;
      case Op.Reduce r -> Role.REDUCE;
      default -> Role.ALONE;
    };
  }

  @Override
  public boolean expensive(Op op, TensorType result) {
    return expensiveOp(op, result);
  }

  /** HloInstruction::IsExpensive as far as it concerns loops. */
  static boolean expensiveOp(Op op, TensorType result) {
    return switch (op) {
      case Op.Unary u -> switch (u.kind()) {
        case ABS, CEIL, FLOOR, NEGATE, NOT, SIGN, SQUARE, REAL, IMAG, CONJ, IS_FINITE, IS_INF, IS_NEG_INF, IS_POS_INF,
            ROUND_NEAREST_AFZ, ROUND_NEAREST_EVEN, POPCNT, COUNT_LEADING_ZEROS ->
          false;
        default -> true;
      };
      case Op.Binary b -> switch (b.kind()) {
        case ATAN2, POWER, NEXT_AFTER, POLYGAMMA, ZETA -> true;
        case DIVIDE, REMAINDER -> !result.element().isFloat();
        default -> false;
      };
      default -> false;
    };
  }

  @Override
  public int maxCopies() {
    return MAX_COPIES;
  }

  @Override
  public int maxOperands() {
    return MAX_OPERANDS;
  }
}
