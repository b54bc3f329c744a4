package dev.eqdrive.fusion;

import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.List;

/** XLA:GPU: as on CPU, and matrix products take an element-wise epilogue; expensive producers are a matter of price. */
final class XlaGpuLegality implements Legality {
  private static final int MAX_COPIES = 64;
  private static final int MAX_OPERANDS = 96;

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
  public boolean inCall(Op op, TensorType result, List<TensorType> operands) {
    return false;
  }

  /** Kernels are launched one by one, in loops too. */
  @Override
  public boolean needsRuntime(Op op, TensorType result, List<TensorType> operands) {
    return true;
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
