package dev.eqdrive.egraph;

import dev.eqdrive.ir.Op;

/**
 * Which classes are computed from contractions, reductions or sorts by element-wise operations and movements alone. A part of
 * such a value can save part of a sum; a part of any other costs no more than itself anyway once it is fused.
 */
final class SummedClasses {
  private SummedClasses() {
  }

  static Marks of(TermGraph graph) {
    return new Marks(graph, (marks, node) -> holds(graph, marks, node));
  }

  private static boolean holds(TermGraph graph, Marks marks, int node) {
    return switch (graph.op(node)) {
      case Op.DotGeneral d -> true;
      case Op.Convolution c -> true;
      case Op.Reduce r -> true;
      case Op.ReduceWindow w -> true;
      case Op.Structured s when s.mnemonic().equals("sort") -> true;
      case Op.Reshape r -> below(graph, marks, node);
      case Op.Transpose t -> below(graph, marks, node);
      case Op.BroadcastInDim b -> below(graph, marks, node);
      case Op.Slice s -> below(graph, marks, node);
      case Op.Pad p -> below(graph, marks, node);
      case Op.Concatenate c -> below(graph, marks, node);
      case Op.Reverse r -> below(graph, marks, node);
      case Op.Result r -> below(graph, marks, node);
      case Op op -> op.isElementwise() && below(graph, marks, node);
    };
  }

  private static boolean below(TermGraph graph, Marks marks, int node) {
    for (int i = 0; i < graph.arity(node); i++) if (marks.contains(graph.child(node, i))) return true;
    return false;
  }
}
