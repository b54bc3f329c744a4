package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;

/** A dot_general with its types: dimension roles and labels. */
record DotForm(Op.DotGeneral op, TensorType lhs, TensorType rhs, TensorType result) {
  /** The dot bound to {@code binder} of a match. */
  static DotForm of(Match m, String binder) {
    int[] kids = m.kids(binder);
    return new DotForm(m.op(binder, Op.DotGeneral.class), m.graph().tensor(kids[0]), m.graph().tensor(kids[1]),
        m.type(binder));
  }

  int batches() {
    return op.lhsBatch().size();
  }

  Dims lhsFree() {
    return Dims.range(0, lhs.rank()).without(op.lhsBatch().concat(op.lhsContract()));
  }

  Dims rhsFree() {
    return Dims.range(0, rhs.rank()).without(op.rhsBatch().concat(op.rhsContract()));
  }

  /** One element type throughout. */
  boolean uniform() {
    return lhs.element() == rhs.element() && lhs.element() == result.element();
  }

  /** Operands may be exchanged without changing the meaning of the precision attributes. */
  boolean swappable() {
    return op.precision().algorithm().isEmpty();
  }

  /** Both operands have the same precision, and no algorithm tells them apart. */
  boolean symmetric() {
    return swappable() && op.precision().lhs().equals(op.precision().rhs());
  }

  boolean nonEmpty() {
    return lhs.elements() > 0 && rhs.elements() > 0;
  }

  /** Multiply-adds, saturating. */
  long work() {
    return result.shape().append(lhs.shape().gather(op.lhsContract()).product()).product();
  }

  /** Names for the dimensions of the left operand: its own positions. */
  Dims lhsLabels() {
    return Dims.range(0, lhs.rank());
  }

  /** Names for the dimensions of the right operand: those of the partners on the left, then new ones. */
  Dims rhsLabels() {
    Dims labels = Dims.range(lhs.rank(), lhs.rank() + rhs.rank());
    for (int i = 0; i < batches(); i++) labels = labels.with(op.rhsBatch().at(i), op.lhsBatch().get(i));
    for (int i = 0; i < op.rhsContract().size(); i++) {
      labels = labels.with(op.rhsContract().at(i), op.lhsContract().get(i));
    }
    return labels;
  }

  /** Names of the dimensions of the result. */
  Dims resultLabels() {
    return op.lhsBatch().concat(lhsFree()).concat(rhsLabels().gather(rhsFree()));
  }

  /** Result dimension of a dimension of the left operand, or −1 if it is contracted. */
  int ofLhs(int dim) {
    int i = op.lhsBatch().indexOf(dim);
    if (i >= 0) return i;
    int j = lhsFree().indexOf(dim);
    return j < 0 ? -1 : batches() + j;
  }

  /** Result dimension of a dimension of the right operand, or −1 if it is contracted. */
  int ofRhs(int dim) {
    int i = op.rhsBatch().indexOf(dim);
    if (i >= 0) return i;
    int j = rhsFree().indexOf(dim);
    return j < 0 ? -1 : batches() + lhsFree().size() + j;
  }

  /** This dot on other operands of the same ranks. */
  int on(Rewriter b, int x, int y) {
    return b.dot(x, y, op.lhsBatch(), op.rhsBatch(), op.lhsContract(), op.rhsContract(), op.precision(),
        result.element());
  }
}
