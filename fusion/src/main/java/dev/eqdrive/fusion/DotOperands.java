package dev.eqdrive.fusion;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The dimensions of the operands of a dot, and how XLA:CPU wants them stored. */
final class DotOperands {
  private DotOperands() {
  }

  /** Dimensions of an operand as XLA stores it for a batch of products: rows by columns on either side. */
  static List<Integer> order(Op.DotGeneral dot, int side, int rank) {
    Dims batch = side == 0 ? dot.lhsBatch() : dot.rhsBatch();
    Dims contract = side == 0 ? dot.lhsContract() : dot.rhsContract();
    List<Integer> order = new ArrayList<>();
    for (long d : batch.toArray()) order.add((int) d);
    if (side == 1) for (long d : contract.toArray()) order.add((int) d);
    for (int d : free(dot, side, rank)) order.add(d);
    if (side == 0) for (long d : contract.toArray()) order.add((int) d);
    return order;
  }

  /** Dimensions of an operand that are neither contracted nor a batch, ascending. */
  static int[] free(Op.DotGeneral dot, int side, int rank) {
    Dims batch = side == 0 ? dot.lhsBatch() : dot.rhsBatch();
    Dims contract = side == 0 ? dot.lhsContract() : dot.rhsContract();
    return IntStream.range(0, rank).filter(d -> !batch.contains(d) && !contract.contains(d)).toArray();
  }

  static boolean isVector(Op.DotGeneral dot, int side, TensorType type) {
    double inner = 1;
    for (long d : (side == 0 ? dot.lhsContract() : dot.rhsContract()).toArray()) inner *= type.extent((int) d);
    return inner == type.elements() && inner > 1;
  }

  /** Whether an operand is neither rows by columns nor columns by rows, within its batch. */
  static boolean isCopied(Op.DotGeneral dot, int side, Dims shape) {
    Dims batch = side == 0 ? dot.lhsBatch() : dot.rhsBatch();
    Dims contract = side == 0 ? dot.lhsContract() : dot.rhsContract();
    int last = -1;
    int runs = 0;
    int group = 0;
    int previous = -1;
    for (int i = 0; i < shape.size(); i++) {
      if (shape.get(i) == 1) continue;
      int at = batch.indexOf(i);
      int g = at >= 0 ? 0 : contract.contains(i) ? 1 : 2;
      if (g == 0 && (group != 0 || at < previous)) return true;
      if (g == 0) previous = at;
      if (g != 0 && g != last) runs++;
      if (g != 0) last = g;
      group = Math.max(group, g);
    }
    return runs > 2;
  }
}
