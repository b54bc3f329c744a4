package dev.eqdrive.egraph;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import java.util.BitSet;

/**
 * Which classes depend on nothing but constants and arguments that are the same in every call. A class is static if one of its
 * nodes is, because all nodes of a class are equal. Nothing is static when no argument is.
 */
final class StaticClasses {
  private StaticClasses() {
  }

  static Marks of(TermGraph graph, BitSet arguments) {
    BitSet fixed = (BitSet) arguments.clone();
    return new Marks(graph, (marks, node) -> !fixed.isEmpty() && holds(graph, fixed, marks, node));
  }

  private static boolean holds(TermGraph graph, BitSet fixed, Marks marks, int node) {
    Op op = graph.op(node);
    if (op instanceof Op.Argument a) return fixed.get(a.index());
    if (!movable(op)) return false;
    for (int i = 0; i < graph.arity(node); i++) if (!marks.contains(graph.child(node, i))) return false;
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
