package dev.eqdrive.fusion;

import dev.eqdrive.ir.ElementType;
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
  /** And those that join rows of at least so many bytes, for the innermost loop would branch, unless they are small altogether. */
  private static final long WIDE_BYTES = 64;
  private static final long LARGE_BYTES = 2048;
  /** FusionNodeIndexingEvaluation::kAllowedCodeDuplication. */
  static final int MAX_COPIES = 15;
  private static final int MAX_OPERANDS = 96;
  private static final long MIN_CALL_ELEMENTS = 4096;

  @Override
  public Role role(Op op, TensorType result, List<TensorType> operands) {
    if (op instanceof Op.Concatenate c && standsAlone(c, result, operands.size())) return Role.ALONE;
    return loopRole(op, result, operands);
  }

  /** Whether a concatenation is neither computed inside a loop nor takes anything in. */
  static boolean standsAlone(Op.Concatenate op, TensorType result, int pieces) {
    int row = result.shape().size() - 1;
    return pieces > MAX_CONCATENATED
        || row > 0 && op.dim() == row && result.shape().get(row) * result.element().bytes() >= WIDE_BYTES
            && result.bytes() >= LARGE_BYTES;
  }

  /** Shared with XLA:GPU: everything but library calls. */
  static Role loopRole(Op op, TensorType result, List<TensorType> operands) {
    if (op instanceof Op.Argument || op instanceof Op.Constant || op instanceof Op.NativeConstant) return Role.SOURCE;
    if (Views.isView(op, result, operands)) return Role.VIEW;
    if (op.isElementwise()) return Role.ELEMENT;
    return switch (op) {
      case Op.BitcastConvert b -> result.shape().equals(operands.get(0).shape()) ? Role.ELEMENT : Role.ALONE;
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
      case Op.Concatenate c -> Role.MOVE;
      case Op.Reduce r -> Role.REDUCE;
      default -> Role.ALONE;
    };
  }

  /** HloInstruction::IsExpensive as far as it concerns loops. */
  @Override
  public boolean expensive(Op op) {
    return switch (op) {
      case Op.Unary u -> switch (u.kind()) {
        case ABS, CEIL, FLOOR, NEGATE, NOT, SIGN, SQUARE, REAL, IMAG, CONJ, IS_FINITE, IS_INF, IS_NEG_INF, IS_POS_INF,
            ROUND_NEAREST_AFZ, ROUND_NEAREST_EVEN, POPCNT, COUNT_LEADING_ZEROS, SINE, COSINE, ERF_INV ->
          false;
        default -> true;
      };
      case Op.Binary b -> switch (b.kind()) {
        case ATAN2, POWER, NEXT_AFTER, POLYGAMMA, ZETA, DIVIDE, REMAINDER -> true;
        default -> false;
      };
      default -> false;
    };
  }

  /** Of an inverse error function the logarithm is stored, and polynomials of that and of the operand are not expensive. */
  @Override
  public int loops(Op op) {
    return op instanceof Op.Unary u && u.kind() == Op.UnaryKind.ERF_INV ? 2 : 1;
  }

  /** What the library (YNNPACK) takes, from XLA's ynn_support: small work and other types are left to loops. */
  @Override
  public boolean inCall(Op op, TensorType result, List<TensorType> operands) {
    if (!isLibraryType(result)) return false;
    for (TensorType t : operands) if (!isLibraryType(t)) return false;
    boolean large = isLarge(result) || operands.stream().anyMatch(XlaCpuLegality::isLarge);
    return switch (op) {
      case Op.Constant c -> true;
      case Op.Reshape r -> true;
      case Op.BroadcastInDim b -> true;
      case Op.DotGeneral d -> {
        Product p = Product.of(d, operands.get(0), operands.get(1));
        yield isMatrixProduct(d, p) && Math.max(p.k, Math.max(p.rows, p.columns)) >= 8;
      }
      case Op.Convolution v -> result.rank() == 4 && v.featureGroups() == 1 && v.batchGroups() == 1;
      case Op.Convert c -> large;
      case Op.Reduce r -> large && r.dims().size() > 0 && switch (r.reducer()) {
        case ADD -> result.element() == ElementType.F32 || result.element() == ElementType.F64;
        case MAXIMUM, MINIMUM -> true;
        default -> false;
      };
      case Op.Binary b -> large && switch (b.kind()) {
        case ADD, DIVIDE, MAXIMUM, MINIMUM, MULTIPLY, POWER, SUBTRACT -> true;
        default -> false;
      };
      case Op.Unary u -> large && switch (u.kind()) {
        case ABS, CEIL, COSINE, ERF, EXPONENTIAL, EXPONENTIAL_MINUS_ONE, FLOOR, LOG, LOG_PLUS_ONE, LOGISTIC, NEGATE,
            ROUND_NEAREST_EVEN, RSQRT, SIGN, SINE, SQRT, SQUARE, TAN, TANH ->
          true;
        default -> false;
      };
      default -> false;
    };
  }

  /** Whether a library call takes in the reciprocals of these. */
  static boolean callDivides(TensorType type) {
    return isLarge(type) && isLibraryType(type);
  }

  private static boolean isLarge(TensorType type) {
    return type.elements() >= MIN_CALL_ELEMENTS;
  }

  private static boolean isLibraryType(TensorType type) {
    return switch (type.element()) {
      case F32, F64, BF16, I8, UI8 -> true;
      default -> false;
    };
  }

  /** Extents of a product of matrices, of which there may be a batch. */
  private record Product(double rows, double columns, double k) {
    static Product of(Op.DotGeneral dot, TensorType lhs, TensorType rhs) {
      double batch = 1;
      double k = 1;
      for (long d : dot.lhsBatch().toArray()) batch *= lhs.extent((int) d);
      for (long d : dot.lhsContract().toArray()) k *= lhs.extent((int) d);
      return new Product(lhs.elements() / Math.max(1, batch * k), rhs.elements() / Math.max(1, batch * k), k);
    }
  }

  /** Products with a vector are loops, those that add nothing up multiplications. */
  private static boolean isMatrixProduct(Op.DotGeneral dot, Product p) {
    return p.rows > 1 && p.columns > 1 && !dot.lhsContract().isEmpty();
  }

  /** Calls, and what is emitted as a task of its own. */
  @Override
  public boolean needsRuntime(Op op, TensorType result, List<TensorType> operands) {
    return switch (op) {
      case Op.DotGeneral d -> isMatrixProduct(d, Product.of(d, operands.get(0), operands.get(1)));
      case Op.Convolution c -> true;
      case Op.Scatter s -> true;
      case Op.Reduce r -> inCall(op, result, operands);
      case Op.Structured s -> switch (s.mnemonic()) {
        case "sort", "top_k", "fft", "cholesky", "triangular_solve", "custom_call", "rng" -> true;
        default -> false;
      };
      case Op.Opaque o -> !o.isBarrier();
      default -> false;
    };
  }

  /** Only a library does, see {@link #inCall}. */
  @Override
  public boolean reducesRows(Op.Reduce op, TensorType operand) {
    return false;
  }

  /** ElementalIrEmitter::OpInvalidatesCache. */
  @Override
  public boolean branches(Op op) {
    return op instanceof Op.Concatenate || op instanceof Op.Pad || op instanceof Op.Reduce
        || op instanceof Op.DynamicUpdateSlice;
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
