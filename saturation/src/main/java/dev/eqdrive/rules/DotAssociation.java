package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import java.util.HashMap;
import java.util.Map;

/** Right-hand sides that bracket a product of three matrices differently. */
final class DotAssociation {
  /** Labels of dimensions that the inner product sums over. */
  private static final long BASE = 1L << 20;

  private DotAssociation() {
  }

  /**
   * The product o of i = a·b with c (i on the left or on the right), computed as a·(b·c) or b·(a·c), if that is less
   * work, or equal work with a smaller intermediate value.
   */
  static int regroup(Match m, Rewriter b, boolean innerLeft, boolean joinFirst) {
    DotForm inner = DotForm.of(m, "i");
    DotForm outer = DotForm.of(m, "o");
    if (!inner.uniform() || !outer.uniform() || !inner.nonEmpty() || !outer.nonEmpty()) return Rewriter.NONE;
    if (!inner.op().precision().equals(outer.op().precision()) || !inner.symmetric()) return Rewriter.NONE;
    Dims outerInner = innerLeft ? outer.lhsLabels() : outer.rhsLabels();
    Map<Long, Long> names = new HashMap<>();
    Dims innerResult = inner.resultLabels();
    for (int k = 0; k < innerResult.size(); k++) names.put(innerResult.get(k), outerInner.get(k));
    Term p = new Term(m.get("p"), inner.lhsLabels().map(l -> names.getOrDefault(l, BASE + l)));
    Term q = new Term(m.get("q"), inner.rhsLabels().map(l -> names.getOrDefault(l, BASE + l)));
    Term c = new Term(m.get("c"), innerLeft ? outer.rhsLabels() : outer.lhsLabels());
    Dims result = outer.resultLabels();
    Term joined = joinFirst ? p : q;
    Term last = joinFirst ? q : p;
    Dims keep = Term.union(result, last.labels());
    Dims contract = Term.difference(Term.intersection(joined.labels(), c.labels()), keep);
    Dims middle = Term.intersection(Term.union(joined.labels(), c.labels()), keep);
    Dims second = Term.difference(Term.intersection(middle, last.labels()), result);
    if (contract.isEmpty() || second.isEmpty()) return Rewriter.NONE;
    Extents extents = new Extents();
    extents.add(b, p);
    extents.add(b, q);
    extents.add(b, c);
    double before = extents.size(Term.union(p.labels(), q.labels())) + extents.size(Term.union(outerInner, c.labels()));
    double after = extents.size(Term.union(joined.labels(), c.labels()))
        + extents.size(Term.union(middle, last.labels()));
    boolean better = after < before || after == before && extents.size(middle) < extents.size(outerInner);
    if (!better) return Rewriter.NONE;
    ElementType element = outer.result().element();
    var precision = outer.op().precision();
    Term z = Term.product(b, joined, c, keep, result, precision, element);
    if (z.isNone()) return Rewriter.NONE;
    return Term.product(b, last, z, result, result, precision, element).in(b, result);
  }

  /** Multiply-adds of the product of three with one factor of i joined to c first. */
  static double work(Rewriter b, DotForm outer, DotForm inner, Match m, boolean innerLeft, boolean joinFirst) {
    Dims outerInner = innerLeft ? outer.lhsLabels() : outer.rhsLabels();
    Map<Long, Long> names = new HashMap<>();
    Dims innerResult = inner.resultLabels();
    for (int k = 0; k < innerResult.size(); k++) names.put(innerResult.get(k), outerInner.get(k));
    Term p = new Term(m.get("p"), inner.lhsLabels().map(l -> names.getOrDefault(l, BASE + l)));
    Term q = new Term(m.get("q"), inner.rhsLabels().map(l -> names.getOrDefault(l, BASE + l)));
    Term c = new Term(m.get("x"), innerLeft ? outer.rhsLabels() : outer.lhsLabels());
    Term joined = joinFirst ? p : q;
    Term last = joinFirst ? q : p;
    Dims keep = Term.union(outer.resultLabels(), last.labels());
    if (Term.difference(Term.intersection(joined.labels(), c.labels()), keep).isEmpty()) return Double.MAX_VALUE;
    Extents extents = new Extents();
    extents.add(b, p);
    extents.add(b, q);
    extents.add(b, c);
    Dims middle = Term.intersection(Term.union(joined.labels(), c.labels()), keep);
    return extents.size(Term.union(joined.labels(), c.labels())) + extents.size(Term.union(middle, last.labels()));
  }

  /** Extents of labels. */
  static final class Extents {
    private final Map<Long, Long> extents = new HashMap<>();

    void add(Rewriter b, Term t) {
      Dims shape = b.type(t.cls()).shape();
      for (int i = 0; i < shape.size(); i++) put(t.labels().get(i), shape.get(i));
    }

    void put(long label, long extent) {
      extents.put(label, extent);
    }

    long get(long label) {
      return extents.getOrDefault(label, 1L);
    }

    double size(Dims labels) {
      double n = 1;
      for (int i = 0; i < labels.size(); i++) n *= get(labels.get(i));
      return n;
    }

    Dims shape(Dims labels) {
      return labels.map(this::get);
    }
  }
}
