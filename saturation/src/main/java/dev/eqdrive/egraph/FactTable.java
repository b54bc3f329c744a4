package dev.eqdrive.egraph;

import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Facts of classes: the constant value, if any. */
final class FactTable {
  private final TermGraph graph;
  private final List<Literal> literals = new ArrayList<>();
  /** Index of the literal of a class plus one, or 0. */
  private int[] constant = new int[64];
  private final IntList changed = new IntList();

  FactTable(TermGraph graph) {
    this.graph = graph;
  }

  Optional<Literal> constant(int cls) {
    int at = constant[cls];
    return at == 0 ? Optional.empty() : Optional.of(literals.get(at - 1));
  }

  Facts facts(int cls) {
    return Facts.UNKNOWN;
  }

  void created(int node) {
    if (node >= constant.length) constant = Arrays.copyOf(constant, Math.max(node + 1, node + (node >> 1)));
    evaluate(node);
  }

  void merging(int winner, int loser) {
    if (constant[winner] == 0 && constant[loser] == 0) return;
    if (constant[winner] == 0) constant[winner] = constant[loser];
    changed.add(winner);
  }

  /** Spreads what changed to the nodes that read it. */
  void settle() {
    IntList uses = new IntList();
    while (changed.size > 0) {
      int cls = graph.find(changed.data[--changed.size]);
      graph.core().touch(cls);
      uses.clear();
      graph.core().uses(cls, uses);
      for (int i = 0; i < uses.size; i++) {
        int parent = uses.get(i);
        int target = graph.classOf(parent);
        if (constant[target] != 0) continue;
        evaluate(parent);
        if (constant[target] != 0) changed.add(target);
      }
    }
  }

  private void evaluate(int node) {
    int cls = graph.classOf(node);
    Op op = graph.op(node);
    if (op instanceof Op.Constant c) {
      set(cls, c.value());
    } else if (graph.nodeType(node) instanceof TensorType t && movesElements(op) && constant[graph.child(node, 0)] != 0) {
      Literal l = literals.get(constant[graph.child(node, 0)] - 1);
      if (l.isSplat()) set(cls, l.reshaped(t.shape()));
    }
  }

  private static boolean movesElements(Op op) {
    return op instanceof Op.BroadcastInDim || op instanceof Op.Reshape || op instanceof Op.Transpose
        || op instanceof Op.Slice || op instanceof Op.Reverse || op instanceof Op.DynamicSlice;
  }

  private void set(int cls, Literal value) {
    if (constant[cls] != 0) return;
    literals.add(value);
    constant[cls] = literals.size();
  }
}
