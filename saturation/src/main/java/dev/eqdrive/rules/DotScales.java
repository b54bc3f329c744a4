package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op.BinaryKind;

/** Right-hand sides that move factors into, out of and across products. */
final class DotScales {
  private DotScales() {
  }

  /** A factor with labels: a splat or a broadcast value; none if it varies along everything. */
  static Term factor(Rewriter b, int cls, Dims labels) {
    if (b.isSplat(cls)) return new Term(b.resplat(cls, Dims.EMPTY), Dims.EMPTY);
    Term t = new Term(cls, labels).narrow(b);
    return t.labels().size() < labels.size() && b.type(t.cls()).elements() < b.type(cls).elements() ? t : Term.NONE;
  }

  /**
   * One operand of a dot is {@code p}: a value combined with a factor that varies along result dimensions only. The
   * factor is applied to the result, which is smaller than the operand.
   */
  static int out(Match m, Rewriter b, BinaryKind kind, boolean left) {
    DotForm d = DotForm.of(m, "d");
    Dims labels = left ? d.lhsLabels() : d.rhsLabels();
    if (!movable(d) || d.result().elements() >= b.type(m.get("x")).elements()) return Rewriter.NONE;
    // A product that is computed once stays one.
    if (b.graph().isStatic(m.get("p"))) return Rewriter.NONE;
    Term s = factor(b, m.get("s"), labels);
    Dims result = d.resultLabels();
    if (s.isNone() || !Term.difference(s.labels(), result).isEmpty()) return Rewriter.NONE;
    int dot = d.on(b, left ? m.get("x") : m.get("y"), left ? m.get("y") : m.get("x"));
    return b.binary(kind, dot, s.spread(b, result, d.result().shape()));
  }

  /** As {@link #out}, for a factor that varies along dimensions both operands have: it goes to the smaller operand. */
  static int across(Match m, Rewriter b, BinaryKind kind, boolean left) {
    DotForm d = DotForm.of(m, "d");
    int y = m.get("y");
    if (!movable(d) || b.type(y).elements() >= b.type(m.get("x")).elements()) return Rewriter.NONE;
    Dims mine = left ? d.lhsLabels() : d.rhsLabels();
    Dims other = left ? d.rhsLabels() : d.lhsLabels();
    Term s = factor(b, m.get("s"), mine);
    if (s.isNone() || !Term.difference(s.labels(), other).isEmpty()) return Rewriter.NONE;
    int scaled = b.binary(kind, y, s.spread(b, other, b.type(y).shape()));
    return d.on(b, left ? m.get("x") : scaled, left ? scaled : m.get("x"));
  }

  /** A scaled result: the factor goes to an operand that is smaller than the result, or into one that is scaled once. */
  static int into(Match m, Rewriter b, BinaryKind kind) {
    DotForm d = DotForm.of(m, "d");
    if (!movable(d)) return Rewriter.NONE;
    Term s = factor(b, m.get("s"), d.resultLabels());
    if (s.isNone()) return Rewriter.NONE;
    int x = m.get("x");
    int y = m.get("y");
    boolean onceLeft = b.graph().isStatic(m.get("s")) && b.graph().isStatic(x);
    boolean onceRight = b.graph().isStatic(m.get("s")) && b.graph().isStatic(y);
    boolean left = Term.difference(s.labels(), d.lhsLabels()).isEmpty()
        && (onceLeft || d.lhs().elements() < d.result().elements());
    boolean right = Term.difference(s.labels(), d.rhsLabels()).isEmpty()
        && (onceRight || d.rhs().elements() < d.result().elements());
    if (left && right) left = onceLeft == onceRight ? d.lhs().elements() <= d.rhs().elements() : onceLeft;
    if (left) return d.on(b, b.binary(kind, x, s.spread(b, d.lhsLabels(), d.lhs().shape())), y);
    if (right) return d.on(b, x, b.binary(kind, y, s.spread(b, d.rhsLabels(), d.rhs().shape())));
    return Rewriter.NONE;
  }

  private static boolean movable(DotForm d) {
    return d.uniform() && d.nonEmpty() && (d.result().element().isFloat() || d.result().element().isComplex());
  }
}
