package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Op.BinaryKind;
import dev.eqdrive.ir.Precision;

/** Right-hand sides for sums of products and products of sums. */
final class DotSums {
  private DotSums() {
  }

  /**
   * o = x·(w ± i), or (w ± i)·x, where i = p·q: distributed if x·(p·q), bracketed the other way, is so much less work
   * that the sum of two products beats the product of the sum.
   *
   * @param left        whether the sum is the left operand of o
   * @param productLast whether i is the second term of the sum
   */
  static int distribute(Match m, Rewriter b, BinaryKind kind, boolean left, boolean productLast) {
    DotForm o = DotForm.of(m, "o");
    DotForm i = DotForm.of(m, "i");
    if (!o.uniform() || !i.uniform() || !o.nonEmpty() || !o.symmetric()) return Rewriter.NONE;
    if (!o.op().precision().equals(i.op().precision())) return Rewriter.NONE;
    double detour = Math.min(DotAssociation.work(b, o, i, m, left, true), DotAssociation.work(b, o, i, m, left, false));
    if (!(detour < i.work())) return Rewriter.NONE;
    int x = m.get("x");
    int w = m.get("w");
    int z = m.get("i");
    int plain = left ? o.on(b, w, x) : o.on(b, x, w);
    int product = left ? o.on(b, z, x) : o.on(b, x, z);
    return productLast ? b.binary(kind, plain, product) : b.binary(kind, product, plain);
  }

  /** d·± e· with equal attributes and a shared operand: one product with the sum of the other operands. */
  static int factor(Match m, Rewriter b, BinaryKind kind, boolean sharedLeft) {
    DotForm d = DotForm.of(m, "d");
    if (!d.op().equals(m.op("e", Op.DotGeneral.class)) || !d.uniform()) return Rewriter.NONE;
    int p = m.get("p");
    int q = m.get("q");
    if (!b.type(p).equals(b.type(q)) || !b.type(m.get("d")).equals(b.type(m.get("e")))) return Rewriter.NONE;
    int joined = b.binary(kind, p, q);
    return sharedLeft ? d.on(b, m.get("x"), joined) : d.on(b, joined, m.get("x"));
  }

  /** As {@link #factor} with other terms u and, if there are two, t beside the products. */
  static int factorWithin(Match m, Rewriter b, boolean sharedLeft, boolean two) {
    int product = factor(m, b, BinaryKind.ADD, sharedLeft);
    return b.add(product, two ? b.add(m.get("u"), m.get("t")) : m.get("t"));
  }

  /** A sum over dimensions of a product plus something: sum both. */
  static int reduceOfSum(Match m, Rewriter b, BinaryKind kind, boolean productFirst) {
    Op.Reduce r = m.op("r", Op.Reduce.class);
    if (r.reducer() != Op.Reducer.ADD || !b.isZero(m.get("z")) || b.type(m.root()).element().bits() < 32) {
      return Rewriter.NONE;
    }
    int x = b.reduceAdd(m.get("d"), r.dims());
    int y = b.reduceAdd(m.get("y"), r.dims());
    return productFirst ? b.binary(kind, x, y) : b.binary(kind, y, x);
  }

  /** A sum of products with broadcasts as a dot. */
  static int fromReduce(Match m, Rewriter b) {
    Op.Reduce r = m.op("r", Op.Reduce.class);
    int root = m.root();
    if (r.reducer() != Op.Reducer.ADD || !b.isZero(m.get("z")) || b.type(root).element().bits() < 32) {
      return Rewriter.NONE;
    }
    Dims shape = b.type(m.get("x")).shape();
    Dims all = Dims.range(0, shape.size());
    Dims keep = all.without(r.dims());
    Term x = new Term(m.get("x"), all).narrow(b);
    Term y = new Term(m.get("y"), all).narrow(b);
    if (shape.product() == 0 || Moves.accumulator(b.type(root).element()).isEmpty()) return Rewriter.NONE;
    Dims shared = Term.intersection(x.labels(), y.labels());
    boolean matrix = shared.size() < Math.max(x.labels().size(), y.labels().size());
    boolean lost = Term.union(x.labels(), y.labels()).size() < realDims(shape);
    if (!matrix || lost || Term.difference(shared, keep).isEmpty()) return Rewriter.NONE;
    Term z = Term.product(b, x, y, keep, keep, created(b.type(root).element()), b.type(root).element());
    return z.spread(b, keep, b.type(root).shape());
  }

  /** Precision of a product that was none before. */
  static Precision created(ElementType element) {
    return element.isFloat() || element.isComplex() ? Precision.HIGHEST : Precision.NONE;
  }

  private static long realDims(Dims shape) {
    return shape.stream().filter(d -> d != 1).count();
  }
}
