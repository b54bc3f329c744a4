package dev.eqdrive.fusion;

import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dots that take in a transpose of an operand: XLA folds an exchange of the row and the column dimension into the dimension
 * numbers of the dot, so that nothing is moved.
 */
final class FoldedDot {
  private FoldedDot() {
  }

  /** All ways to fold at least one operand, priced. */
  static List<Cut> cuts(NodeTable table, CostModel model, int cls, int node) {
    List<Cut> result = new ArrayList<>();
    if (!(table.op(node) instanceof Op.DotGeneral)) return result;
    int lhs = transposeOf(table, node, 0);
    int rhs = transposeOf(table, node, 1);
    for (int mask = 1; mask < 4; mask++) {
      if ((mask & 1) != 0 && lhs < 0 || (mask & 2) != 0 && rhs < 0) continue;
      Cut cut = cut(table, model, cls, node, (mask & 1) != 0 ? lhs : -1, (mask & 2) != 0 ? rhs : -1);
      if (cut != null) result.add(cut);
    }
    return result;
  }

  /** The dot with these transposes (dense nodes, or −1 for none) inside. */
  static @Nullable Cut cut(NodeTable table, CostModel model, int cls, int node, int lhs, int rhs) {
    Cut cut = Cut.nothing();
    int[] transposes = {lhs, rhs};
    for (int i = 0; i < 2; i++) {
      int kid = table.kids[node][i];
      Cut operand = Cut.reading(kid);
      if (transposes[i] >= 0) operand = Cut.reading(table.kids[transposes[i]][0]).under(kid, transposes[i], table);
      if (operand == null) return null;
      cut = cut.and(operand, table, Integer.MAX_VALUE, Integer.MAX_VALUE);
      if (cut == null) return null;
    }
    Cut whole = cut.under(cls, node, table);
    if (whole != null) whole.cost = cost(table, model, node, lhs, rhs);
    return whole;
  }

  private static long cost(NodeTable table, CostModel model, int node, int lhs, int rhs) {
    Op.DotGeneral dot = (Op.DotGeneral) table.op(node);
    TensorType left = type(table, table.kids[node][0]);
    TensorType right = type(table, table.kids[node][1]);
    Dims lb = dot.lhsBatch();
    Dims rb = dot.rhsBatch();
    Dims lc = dot.lhsContract();
    Dims rc = dot.rhsContract();
    if (lhs >= 0) {
      Dims p = ((Op.Transpose) table.op(lhs)).permutation();
      left = type(table, table.kids[lhs][0]);
      lb = lb.map(d -> p.get((int) d));
      lc = lc.map(d -> p.get((int) d));
    }
    if (rhs >= 0) {
      Dims p = ((Op.Transpose) table.op(rhs)).permutation();
      right = type(table, table.kids[rhs][0]);
      rb = rb.map(d -> p.get((int) d));
      rc = rc.map(d -> p.get((int) d));
    }
    TensorType result = (TensorType) table.graph.nodeType(table.nodeId[node]);
    return model.foldedDotCost(new Op.DotGeneral(lb, rb, lc, rc, dot.precision()), left, right, result);
  }

  /** The oldest transpose in an operand's class that exchanges its row and column only, or −1. */
  static int transposeOf(NodeTable table, int node, int operand) {
    if (!(table.op(node) instanceof Op.DotGeneral dot)) return -1;
    int kid = table.kids[node][operand];
    Dims batch = operand == 0 ? dot.lhsBatch() : dot.rhsBatch();
    for (int n = table.first[kid]; n < table.first[kid + 1]; n++) {
      if (table.op(n) instanceof Op.Transpose t && exchanges(t.permutation(), batch)) return n;
    }
    return -1;
  }

  private static boolean exchanges(Dims permutation, Dims batch) {
    if (permutation.size() - batch.size() != 2 || permutation.isIdentity()) return false;
    for (long b : batch.toArray()) if (permutation.get((int) b) != b) return false;
    return true;
  }

  private static TensorType type(NodeTable table, int cls) {
    return table.graph.tensor(table.classId[cls]);
  }
}
