package dev.eqdrive.fusion.cost;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.List;
import java.util.OptionalLong;

/** Small facts about shapes that prices need. */
final class Costs {
  /** What XLA makes of a dot without contracting dimensions. */
  static final Op PRODUCT = new Op.Binary(Op.BinaryKind.MULTIPLY);

  private Costs() {
  }

  static double bytes(List<TensorType> types) {
    double sum = 0;
    for (TensorType t : types) sum += t.bytes();
    return sum;
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

  /** XLA's combination of compute and memory time: 95 % of the shorter is hidden. */
  static double combine(double compute, double memory) {
    return compute + memory - 0.95 * Math.min(compute, memory);
  }
}
