package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;

/** Right-hand sides for products of which only a part, or a sum, is used. */
final class DotParts {
  private DotParts() {
  }

  /** A slice of the result from slices of the operands. */
  static int slice(Match m, Rewriter b) {
    DotForm d = DotForm.of(m, "d");
    Op.Slice s = m.op("s", Op.Slice.class);
    TensorType t = m.type("s");
    if (t.elements() == 0 || t.elements() == d.result().elements()) return Rewriter.NONE;
    int x = m.get("x");
    int y = m.get("y");
    for (int i = 0; i < d.lhs().rank(); i++) if (d.ofLhs(i) >= 0) x = cut(b, x, i, s, d.ofLhs(i));
    for (int i = 0; i < d.rhs().rank(); i++) if (d.ofRhs(i) >= 0) y = cut(b, y, i, s, d.ofRhs(i));
    return d.on(b, x, y);
  }

  private static int cut(Rewriter b, int x, int dim, Op.Slice s, int entry) {
    if (x == Rewriter.NONE) return x;
    Dims shape = b.type(x).shape();
    Dims none = Dims.filled(shape.size(), 0);
    return b.slice(x, none.with(dim, s.start().get(entry)), shape.with(dim, s.limit().get(entry)),
        none.map(v -> 1).with(dim, s.strides().get(entry)));
  }

  /** A dynamic slice of the result from dynamic slices of the operands. */
  static int dynamicSlice(Match m, Rewriter b) {
    DotForm d = DotForm.of(m, "d");
    TensorType t = m.type("s");
    if (t.elements() == 0 || t.elements() == d.result().elements()) return Rewriter.NONE;
    int[] kids = m.kids("s");
    Dims sizes = m.op("s", Op.DynamicSlice.class).sizes();
    int zero = b.zero(b.type(kids[1]));
    int[] xs = new int[d.lhs().rank()];
    int[] ys = new int[d.rhs().rank()];
    Dims xSizes = d.lhs().shape();
    Dims ySizes = d.rhs().shape();
    for (int i = 0; i < xs.length; i++) {
      int r = d.ofLhs(i);
      xs[i] = r < 0 ? zero : kids[1 + r];
      if (r >= 0) xSizes = xSizes.with(i, sizes.get(r));
    }
    for (int i = 0; i < ys.length; i++) {
      int r = d.ofRhs(i);
      ys[i] = r < 0 ? zero : kids[1 + r];
      if (r >= 0) ySizes = ySizes.with(i, sizes.get(r));
    }
    int x = xSizes.equals(d.lhs().shape()) ? m.get("x") : b.dynamicSlice(m.get("x"), xSizes, xs);
    int y = ySizes.equals(d.rhs().shape()) ? m.get("y") : b.dynamicSlice(m.get("y"), ySizes, ys);
    return d.on(b, x, y);
  }

  /** The sum of the result over some dimensions. */
  static int reduce(Match m, Rewriter b) {
    DotForm d = DotForm.of(m, "d");
    Op.Reduce r = m.op("r", Op.Reduce.class);
    if (r.reducer() != Op.Reducer.ADD || !b.isZero(m.get("z")) || !d.uniform() || !d.nonEmpty()) return Rewriter.NONE;
    if (d.result().element().bits() < 32) return Rewriter.NONE;
    Dims gone = d.resultLabels().gather(r.dims());
    Dims keep = Term.difference(d.resultLabels(), gone);
    Term x = new Term(m.get("x"), d.lhsLabels());
    Term y = new Term(m.get("y"), d.rhsLabels());
    return Term.product(b, x, y, keep, keep, d.op().precision(), d.result().element()).in(b, keep);
  }

  /** The diagonal of two free dimensions, read by a gather with equal iotas. */
  static int diagonal(Match m, Rewriter b) {
    DotForm d = DotForm.of(m, "d");
    Op.Gather g = m.op("g", Op.Gather.class);
    if (!Diagonals.isDiagonal(b, g, d.result(), m.get("i")) || d.op().lhsContract().isEmpty()) return Rewriter.NONE;
    int p = g.startIndexMap().at(0);
    int q = g.startIndexMap().at(1);
    int split = d.batches() + d.lhsFree().size();
    int low = Math.min(p, q);
    int high = Math.max(p, q);
    if (low < d.batches() || low >= split || high < split) return Rewriter.NONE;
    Dims labels = d.resultLabels();
    long row = labels.get(low);
    Term x = new Term(m.get("x"), d.lhsLabels());
    Term y = new Term(m.get("y"), d.rhsLabels().map(l -> l == labels.get(high) ? row : l));
    int spot = Dims.range(0, m.type("g").rank()).without(g.offsetDims()).at(0);
    Dims want = labels.remove(high).remove(low).insert(spot, row);
    return DotBroadcasts.contraction(b, x, y, want, d);
  }

  /** The trace Σ select(i = j, (x·y)ᵢⱼ, 0) as Σ x ∘ yᵀ. */
  static int trace(Match m, Rewriter b) {
    DotForm d = DotForm.of(m, "d");
    Op.Reduce r = m.op("r", Op.Reduce.class);
    if (r.reducer() != Op.Reducer.ADD || !b.isZero(m.get("z")) || !b.isZero(m.get("o")) || !d.uniform()) {
      return Rewriter.NONE;
    }
    var eye = Diagonals.mask(b, m.get("e"));
    if (eye.isEmpty() || d.result().element().bits() < 32) return Rewriter.NONE;
    long low = Math.min(eye.get().row(), eye.get().column());
    long high = Math.max(eye.get().row(), eye.get().column());
    int split = d.batches() + d.lhsFree().size();
    if (!r.dims().contains(low) || !r.dims().contains(high) || low < d.batches() || low >= split || high < split) {
      return Rewriter.NONE;
    }
    Dims labels = d.resultLabels();
    Term x = new Term(m.get("x"), d.lhsLabels());
    Term y = new Term(m.get("y"), d.rhsLabels().map(l -> l == labels.get((int) high) ? labels.get((int) low) : l));
    Dims keep = Term.difference(labels, labels.gather(r.dims()));
    return DotBroadcasts.contraction(b, x, y, keep, d);
  }

  /** Zero padding of a contracting dimension drops out, of a free dimension moves to the result. */
  static int padded(Match m, Rewriter b, boolean left, boolean proven) {
    DotForm d = DotForm.of(m, "d");
    Op.Pad p = m.op("p", Op.Pad.class);
    int y = m.get("y");
    if (!b.isZero(m.get("v")) || !d.nonEmpty() || b.facts(y).finite() != proven) return Rewriter.NONE;
    int x = m.get("x");
    Dims shape = b.type(x).shape();
    int rank = d.result().rank();
    Dims low = Dims.filled(rank, 0);
    Dims high = low;
    Dims interior = low;
    for (int i = 0; i < shape.size(); i++) {
      if (p.low().get(i) < 0 || p.high().get(i) < 0 || shape.get(i) == 0) return Rewriter.NONE;
      if (p.low().get(i) == 0 && p.high().get(i) == 0 && p.interior().get(i) == 0) continue;
      int r = left ? d.ofLhs(i) : d.ofRhs(i);
      if (r >= 0) {
        low = low.with(r, p.low().get(i));
        high = high.with(r, p.high().get(i));
        interior = interior.with(r, p.interior().get(i));
      }
      if (r >= d.batches()) continue;
      Dims onLeft = d.op().lhsBatch().concat(d.op().lhsContract());
      Dims onRight = d.op().rhsBatch().concat(d.op().rhsContract());
      Dims mine = left ? onLeft : onRight;
      Dims other = left ? onRight : onLeft;
      int partner = other.at(mine.indexOf(i));
      Dims full = b.type(y).shape();
      long step = p.interior().get(i) + 1;
      long from = p.low().get(i);
      y = b.slice(y, Dims.filled(full.size(), 0).with(partner, from),
          full.with(partner, from + (shape.get(i) - 1) * step + 1), Dims.filled(full.size(), 1).with(partner, step));
      if (y == Rewriter.NONE) return y;
    }
    int dot = d.on(b, left ? x : y, left ? y : x);
    if (low.allEqual(0) && high.allEqual(0) && interior.allEqual(0)) return dot;
    return b.pad(dot, b.zero(d.result().withShape(Dims.EMPTY)), low, high, interior);
  }
}
