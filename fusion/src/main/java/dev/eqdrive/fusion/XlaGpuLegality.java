package dev.eqdrive.fusion;

import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.List;

/** XLA:GPU: as on CPU, and matrix products take an element-wise epilogue; expensive producers are a matter of price. */
final class XlaGpuLegality implements Legality {
  private static final int MAX_COPIES = 64;
  private static final int MAX_OPERANDS = 96;

  private final long longestRow;

  XlaGpuLegality(long longestRow) {
    this.longestRow = longestRow;
  }

  @Override
  public Role role(Op op, TensorType result, List<TensorType> operands) {
    return switch (op) {
      case Op.DotGeneral d -> Role.HERO;
      default -> XlaCpuLegality.loopRole(op, result, operands);
    };
  }

  @Override
  public boolean expensive(Op op) {
    return false;
  }

  @Override
  public int loops(Op op) {
    return 1;
  }

  @Override
  public boolean inCall(Op op, TensorType result, List<TensorType> operands) {
    return false;
  }

  /** Kernels are launched one by one, in loops too. */
  @Override
  public boolean needsRuntime(Op op, TensorType result, List<TensorType> operands) {
    return true;
  }

  /** SoftmaxRewriterTriton: rows lie together and fit into the registers of a block. */
  @Override
  public boolean reducesRows(Op.Reduce op, TensorType operand) {
    long row = 1;
    for (int d = 0; d < operand.rank(); d++) {
      if (op.dims().contains(d)) row *= operand.extent(d);
      else if (row > 1 && operand.extent(d) > 1) return false;
    }
    return row > 1 && row <= longestRow && operand.element().isFloat();
  }

  @Override
  public boolean branches(Op op) {
    return false;
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
