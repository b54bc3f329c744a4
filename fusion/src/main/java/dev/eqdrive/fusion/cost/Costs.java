package dev.eqdrive.fusion.cost;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Small facts about shapes that prices need. */
final class Costs {
  private Costs() {
  }

  static double bytes(List<TensorType> types) {
    double sum = 0;
    for (TensorType t : types) sum += t.bytes();
    return sum;
  }

  /** Extent of the innermost dimension that is not 1; 1 for scalars. */
  static long minor(Dims shape) {
    for (int i = shape.size() - 1; i >= 0; i--) if (shape.get(i) != 1) return shape.get(i);
    return 1;
  }

  /** The innermost dimension whose extent is not 1, or −1. */
  static int minorDim(Dims shape) {
    for (int i = shape.size() - 1; i >= 0; i--) if (shape.get(i) != 1) return i;
    return -1;
  }

  /** Whether a permutation leaves the order of the dimensions that are not 1, so that no byte moves. */
  static boolean movesNothing(Dims permutation, Dims operandShape) {
    long last = -1;
    for (int i = 0; i < permutation.size(); i++) {
      long d = permutation.get(i);
      if (operandShape.get((int) d) == 1) continue;
      if (d < last) return false;
      last = d;
    }
    return true;
  }

  /** Whether an operation only renames the bytes of its first operand in row-major order. */
  static boolean isView(Op op, TensorType result, TensorType operand) {
    return switch (op) {
      case Op.Reshape r -> true;
      case Op.Transpose t -> movesNothing(t.permutation(), operand.shape());
      case Op.BroadcastInDim b -> operand.elements() == result.elements() && b.dims().isSorted();
      case Op.BitcastConvert b -> operand.element().bits() == result.element().bits();
      default -> false;
    };
  }

  /** Trip count of a loop whose condition compares a counter with a constant, assuming that it starts at 0 in steps of 1. */
  static OptionalLong trips(Op.Structured loop) {
    if (loop.regions().isEmpty()) return OptionalLong.empty();
    Graph condition = loop.regions().get(0);
    long found = -1;
    for (Graph.Node n : condition.nodes()) {
      if (!(n.op() instanceof Op.Compare)) continue;
      for (int operand : n.operands()) {
        int node = condition.definingNode(operand);
        if (node < 0 || !(condition.nodes().get(node).op() instanceof Op.Constant c)) continue;
        if (!c.value().type().element().isInteger() || c.value().type().elements() != 1) continue;
        found = Math.max(found, signed(c));
      }
    }
    return found > 0 ? OptionalLong.of(found) : OptionalLong.empty();
  }

  private static long signed(Op.Constant c) {
    int shift = 64 - Math.min(64, c.value().type().element().bytes() * 8);
    return c.value().bits(0) << shift >> shift;
  }

  static Optional<TensorType> first(List<TensorType> types) {
    return types.isEmpty() ? Optional.empty() : Optional.of(types.get(0));
  }

  /** XLA's combination of compute and memory time: 95 % of the shorter is hidden. */
  static double combine(double compute, double memory) {
    return compute + memory - 0.95 * Math.min(compute, memory);
  }
}
