package dev.eqdrive.fusion;

import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dots that take in a transpose: XLA folds an exchange of the row and the column dimension of an operand into the dimension
 * numbers of the dot, and one of the result into the order of the operands, so that nothing is moved.
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
    if (whole != null) whole.cost = cost(table, model, node, lhs, rhs, false);
    return whole;
  }

  /** The transpose that a class is, of a dot below it, with these transposes inside: the dot with its operands exchanged. */
  static @Nullable Cut exchanged(NodeTable table, CostModel model, int cls, int lhs, int rhs) {
    int transpose = table.first[cls];
    int kid = table.kids[transpose][0];
    Cut dot = cut(table, model, kid, table.first[kid], lhs, rhs);
    Cut whole = dot == null ? null : dot.under(cls, transpose, table);
    if (whole != null) whole.cost = cost(table, model, table.first[kid], lhs, rhs, true);
    return whole;
  }

  private static long cost(NodeTable table, CostModel model, int node, int lhs, int rhs, boolean exchanged) {
    Op.DotGeneral dot = (Op.DotGeneral) table.op(node);
    TensorType left = table.tensor(table.kids[node][0]);
    TensorType right = table.tensor(table.kids[node][1]);
    Dims lb = dot.lhsBatch();
    Dims rb = dot.rhsBatch();
    Dims lc = dot.lhsContract();
    Dims rc = dot.rhsContract();
    if (lhs >= 0) {
      Dims p = ((Op.Transpose) table.op(lhs)).permutation();
      left = table.tensor(table.kids[lhs][0]);
      lb = lb.map(d -> p.get((int) d));
      lc = lc.map(d -> p.get((int) d));
    }
    if (rhs >= 0) {
      Dims p = ((Op.Transpose) table.op(rhs)).permutation();
      right = table.tensor(table.kids[rhs][0]);
      rb = rb.map(d -> p.get((int) d));
      rc = rc.map(d -> p.get((int) d));
    }
    TensorType result = (TensorType) table.graph.nodeType(table.nodeId[node]);
    return exchanged
        ? model.foldedDotCost(new Op.DotGeneral(rb, lb, rc, lc, dot.precision()), right, left, result)
        : model.foldedDotCost(new Op.DotGeneral(lb, rb, lc, rc, dot.precision()), left, right, result);
  }

  /** The dot that a node transposes, each of its operands with one free dimension, or −1. */
  static int dotBelow(NodeTable table, int node) {
    if (!(table.op(node) instanceof Op.Transpose t)) return -1;
    int kid = table.kids[node][0];
    if (table.first[kid] == table.first[kid + 1] || !(table.op(table.first[kid]) instanceof Op.DotGeneral dot))
      return -1;
    int[] operands = table.kids[table.first[kid]];
    int outside = dot.lhsBatch().size() + dot.lhsContract().size() + 1;
    boolean matrices = !dot.lhsContract().isEmpty() && table.tensor(operands[0]).rank() == outside
        && table.tensor(operands[1]).rank() == outside;
    return matrices && exchanges(t.permutation(), Dims.range(0, dot.lhsBatch().size())) ? table.first[kid] : -1;
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
}
