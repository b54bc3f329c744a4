package dev.eqdrive.egraph;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which classes depend on nothing but constants and arguments that are the same in every call. A class is static if one of its
 * nodes is, because all nodes of a class are equal. Nothing is static when no argument is.
 */
final class StaticClasses {
  private final TermGraph graph;
  private final BitSet arguments;
  private final IntList changed = new IntList();
  private boolean[] is = new boolean[64];

  StaticClasses(TermGraph graph, BitSet arguments) {
    this.graph = graph;
    this.arguments = (BitSet) arguments.clone();
  }

  boolean contains(int cls) {
    return cls < is.length && is[cls];
  }

  void created(int node) {
    if (arguments.isEmpty()) return;
    if (node >= is.length) is = Arrays.copyOf(is, node + (node >> 1));
    is[node] = holds(node);
  }

  void merging(int winner, int loser) {
    if (arguments.isEmpty() || is[winner] == is[loser]) return;
    is[winner] = true;
    changed.add(winner);
  }

  /** Tells the readers of classes that have become static. */
  void settle() {
    IntList uses = new IntList();
    while (changed.size > 0) {
      int cls = graph.find(changed.data[--changed.size]);
      is[cls] = true;
      uses.clear();
      graph.core().uses(cls, uses);
      for (int i = 0; i < uses.size; i++) {
        int parent = graph.classOf(uses.get(i));
        if (is[parent] || !holds(uses.get(i))) continue;
        is[parent] = true;
        changed.add(parent);
      }
    }
  }

  private boolean holds(int node) {
    Op op = graph.op(node);
    if (op instanceof Op.Argument a) return arguments.get(a.index());
    if (!movable(op)) return false;
    for (int i = 0; i < graph.arity(node); i++) if (!is[graph.child(node, i)]) return false;
    return true;
  }

  /** What is not modelled may depend on more than its operands, or do more than compute. */
  private static boolean movable(Op op) {
    if (op instanceof Op.Opaque) return false;
    return !(op instanceof Op.Structured s) || s.regions().stream().allMatch(StaticClasses::movable);
  }

  private static boolean movable(Graph body) {
    return body.nodes().stream().allMatch(n -> movable(n.op()));
  }
}
