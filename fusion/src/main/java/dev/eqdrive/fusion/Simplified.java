package dev.eqdrive.fusion;

import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.fold.Scalars;
import dev.eqdrive.rules.Reducers;
import java.util.Optional;

/** What a backend's simplifier and compiler make of single nodes. */
record Simplified(TermGraph graph) {
  private static final Op DIVIDE = new Op.Binary(Op.BinaryKind.DIVIDE);

  /** Which operand is returned as it is, or −1: no backend computes an extremum with the value that changes nothing. */
  int unchanged(Op op, int id) {
    if (!(op instanceof Op.Binary b)) return -1;
    Op.Reducer extremum = switch (b.kind()) {
      case MAXIMUM -> Op.Reducer.MAXIMUM;
      case MINIMUM -> Op.Reducer.MINIMUM;
      default -> Op.Reducer.ASSIGN;
    };
    for (int i = 0; i < 2; i++) {
      Optional<Literal> constant = splat(id, i);
      if (constant.isEmpty()) continue;
      Optional<Literal> identity = Reducers.identity(extremum, constant.get().type().element());
      if (identity.isPresent() && identity.get().bits(0) == constant.get().bits(0)) return 1 - i;
    }
    return -1;
  }

  /** Whether a reduction of copies of a value with the type of its result adds up nothing else: XLA multiplies by their number. */
  static boolean sumsCopies(Op.Reduce reduce, Op.BroadcastInDim copies) {
    return reduce.reducer() == Op.Reducer.ADD && copies.dims().isSorted()
        && copies.dims().stream().noneMatch(d -> reduce.dims().contains(d));
  }

  /** What is computed for an element: XLA multiplies by the reciprocal of what is broadcast. */
  Op inLoop(Op op, TensorType result, int id) {
    if (op instanceof Op.Binary b && b.kind() == Op.BinaryKind.DIVIDE && result.element().isFloat()) {
      for (int n : graph.nodes(graph.child(id, 1)))
        if (graph.op(n) instanceof Op.BroadcastInDim) return Op.Binary.MULTIPLY;
    }
    return compiled(op, id);
  }

  /** LLVM computes the remainder by a power of two from the quotient, without a call. */
  Op compiled(Op op, int id) {
    if (!(op instanceof Op.Binary b) || b.kind() != Op.BinaryKind.REMAINDER) return op;
    double size = splat(id, 1).filter(k -> k.type().element().isFloat())
        .map(k -> Math.abs(Scalars.splatValue(k).orElse(0))).orElse(0.0);
    return size >= Double.MIN_NORMAL && size == Math.scalb(1.0, Math.getExponent(size)) ? DIVIDE : op;
  }

  /** Whether a node divides by a constant, which is a multiplication. */
  boolean dividesByConstant(Op op, int id) {
    return op instanceof Op.Binary b && b.kind() == Op.BinaryKind.DIVIDE && splat(id, 1).isPresent();
  }

  private Optional<Literal> splat(int id, int operand) {
    return graph.constant(graph.find(graph.child(id, operand))).filter(Literal::isSplat);
  }
}
