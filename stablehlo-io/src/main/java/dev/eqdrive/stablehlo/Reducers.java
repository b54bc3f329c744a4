package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.mlir.MlirBlock;
import dev.eqdrive.mlir.MlirOperation;
import dev.eqdrive.mlir.MlirRegion;
import java.util.List;
import java.util.Optional;

/** Recognises the bodies {@code return op(arg0, arg1)} of reductions. */
final class Reducers {
  private Reducers() {
  }

  /**
   * The reducer that the region is.
   *
   * @param scalar type that both block arguments and the result must have
   * @param assign whether {@code return arg1} is understood too
   */
  static Optional<Op.Reducer> read(MlirRegion region, TensorType scalar, boolean assign) {
    List<MlirBlock> blocks = region.blocks();
    if (blocks.size() != 1) return Optional.empty();
    MlirBlock block = blocks.getFirst();
    List<MlirOperation> ops = block.operations();
    if (block.argumentCount() != 2 || ops.isEmpty() || ops.size() > 2) return Optional.empty();
    for (int i = 0; i < 2; i++) if (!Types.read(block.argument(i).type()).equals(scalar)) return Optional.empty();
    MlirOperation last = ops.getLast();
    if (!last.name().equals("stablehlo.return") || last.operandCount() != 1 || last.discardableCount() > 0)
      return Optional.empty();
    if (ops.size() == 1) {
      return assign && last.operand(0).id() == block.argument(1).id()
          ? Optional.of(Op.Reducer.ASSIGN)
          : Optional.empty();
    }
    MlirOperation op = ops.getFirst();
    boolean exact = op.operandCount() == 2 && op.resultCount() == 1 && op.discardableCount() == 0
        && op.operand(0).id() == block.argument(0).id() && op.operand(1).id() == block.argument(1).id()
        && last.operand(0).id() == op.result(0).id();
    return exact ? byName(op.name()) : Optional.empty();
  }

  private static Optional<Op.Reducer> byName(String name) {
    for (Op.Reducer r : Op.Reducer.values()) {
      if (r != Op.Reducer.ASSIGN && name.equals("stablehlo." + r.mnemonic())) return Optional.of(r);
    }
    return Optional.empty();
  }
}
