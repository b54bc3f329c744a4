package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;

/** Right-hand sides for products of repeated values, unit dimensions, and element-wise forms. */
final class DotBroadcasts {
  private DotBroadcasts() {
  }

  /** The contraction of two terms to the wanted labels, with the precision of a product that it replaces. */
  static int contraction(Rewriter b, Term x, Term y, Dims want, DotForm like) {
    return Term.product(b, x, y, want, want, like.op().lhsContract(), like.op().precision(), like.result().element())
        .in(b, want);
  }

  /** A product without free dimensions as a sum of element-wise products. */
  static int toReduce(Match m, Rewriter b) {
    DotForm d = DotForm.of(m, "d");
    if (!d.uniform() || !d.nonEmpty() || d.result().element().bits() < 32) return Rewriter.NONE;
    if (!d.lhsFree().isEmpty() || !d.rhsFree().isEmpty() || d.op().lhsContract().isEmpty()) return Rewriter.NONE;
    Term x = new Term(m.get("x"), d.lhsLabels());
    Term y = new Term(m.get("y"), d.rhsLabels());
    Term all = new Term(b.mul(x.cls(), y.in(b, x.labels())), x.labels());
    return all.sumOut(b, d.resultLabels()).in(b, d.resultLabels());
  }

  /** Repeated dimensions of one operand: free and batch ones are repeated afterwards, contracted ones summed. */
  static int narrowed(Match m, Rewriter b, boolean left, boolean contracts) {
    DotForm d = DotForm.of(m, "d");
    if (!d.uniform() || !d.nonEmpty()) return Rewriter.NONE;
    Op.BroadcastInDim bc = m.op("s", Op.BroadcastInDim.class);
    Dims wide = b.type(m.kids("d")[left ? 0 : 1]).shape();
    Dims full = left ? d.lhsLabels() : d.rhsLabels();
    Dims source = b.type(m.get("v")).shape();
    Dims labels = Dims.EMPTY;
    Dims kept = Dims.EMPTY;
    for (int j = 0; j < source.size(); j++) {
      if (source.get(j) == 1 && wide.get(bc.dims().at(j)) != 1) continue;
      labels = labels.append(full.get(bc.dims().at(j)));
      kept = kept.append(source.get(j));
    }
    Dims dropped = Dims.EMPTY;
    for (int i = 0; i < full.size(); i++) {
      if (!labels.contains(full.get(i)) && wide.get(i) != 1) dropped = dropped.append(full.get(i));
    }
    Dims result = d.resultLabels();
    boolean summed = Term.intersection(dropped, result).size() < dropped.size();
    if (dropped.isEmpty() || summed != contracts || summed && d.result().element().bits() < 32) return Rewriter.NONE;
    Term x = new Term(b.reshape(m.get("v"), kept), labels);
    Term y = new Term(m.get("y"), left ? d.rhsLabels() : d.lhsLabels());
    if (x.isNone()) return Rewriter.NONE;
    Dims present = Term.intersection(result, Term.union(labels, y.labels()));
    if (labels.isEmpty() || Term.difference(Term.intersection(labels, y.labels()), result).isEmpty()) {
      // A sum begins with +0, so even that of one product is not the product where it is −0.
      return contracts ? elementwise(b, x, y.sumOut(b, Term.union(result, labels)), d, present) : Rewriter.NONE;
    }
    var precision = left ? d.op().precision() : d.op().precision().swapped();
    if (!left && !d.swappable()) return Rewriter.NONE;
    Term z = Term.product(b, x, y, present, present, d.op().lhsContract(), precision, d.result().element());
    return z.spread(b, result, d.result().shape());
  }

  private static int elementwise(Rewriter b, Term x, Term y, DotForm d, Dims present) {
    if (y.isNone()) return Rewriter.NONE;
    Dims shape = present.map(l -> d.result().shape().get(d.resultLabels().indexOf(l)));
    int z = b.mul(x.spread(b, present, shape), y.spread(b, present, shape));
    return new Term(z, present).spread(b, d.resultLabels(), d.result().shape());
  }

  /** All contracting extents are one: an element-wise product. */
  static int toMultiply(Match m, Rewriter b) {
    DotForm d = DotForm.of(m, "d");
    if (!d.uniform() || !d.nonEmpty() || d.lhs().shape().gather(d.op().lhsContract()).product() != 1) {
      return Rewriter.NONE;
    }
    Term x = dropped(b, m.get("x"), d.op().lhsContract(), d.lhsLabels());
    Term y = dropped(b, m.get("y"), d.op().rhsContract(), d.rhsLabels());
    Dims result = d.resultLabels();
    return b.mul(x.spread(b, result, d.result().shape()), y.spread(b, result, d.result().shape()));
  }

  private static Term dropped(Rewriter b, int x, Dims dims, Dims labels) {
    return new Term(b.reshape(x, b.type(x).shape().without(dims)), labels.without(dims));
  }

  /** Contracting or batch pairs of extent one are dropped from a product that has others. */
  static int dropUnits(Match m, Rewriter b) {
    DotForm d = DotForm.of(m, "d");
    Dims xUnits = Dims.EMPTY;
    Dims yUnits = Dims.EMPTY;
    Dims lp = d.op().lhsBatch().concat(d.op().lhsContract());
    Dims rp = d.op().rhsBatch().concat(d.op().rhsContract());
    for (int i = 0; i < lp.size(); i++) {
      if (d.lhs().extent(lp.at(i)) != 1) continue;
      xUnits = xUnits.append(lp.get(i));
      yUnits = yUnits.append(rp.get(i));
    }
    Dims left = Term.difference(d.op().lhsContract(), xUnits);
    if (xUnits.isEmpty() || left.isEmpty()) return Rewriter.NONE;
    Term x = dropped(b, m.get("x"), xUnits, d.lhsLabels());
    Term y = dropped(b, m.get("y"), yUnits, d.rhsLabels());
    Dims batch = Term.difference(d.op().lhsBatch(), xUnits);
    Dims contract = left;
    int z = b.dot(x.cls(), y.cls(), x.positions(batch), y.positions(batch), x.positions(contract),
        y.positions(contract), d.op().precision(), d.result().element());
    return b.reshape(z, d.result().shape());
  }

  /**
   * A right operand whose contracted dimensions lie between free ones is no matrix as it is stored: those before become
   * batches over the repeated left operand.
   */
  static int freeToBatch(Match m, Rewriter b) {
    DotForm d = DotForm.of(m, "d");
    Op.DotGeneral o = d.op();
    if (o.rhsContract().isEmpty() || !d.nonEmpty()) return Rewriter.NONE;
    long first = o.rhsContract().stream().min().orElseThrow();
    long last = o.rhsContract().stream().max().orElseThrow();
    Dims before = Dims.of(d.rhsFree().stream().filter(f -> f < first && d.rhs().extent((int) f) > 1).toArray());
    boolean after = d.rhsFree().stream().anyMatch(f -> f > last && d.rhs().extent((int) f) > 1);
    long copies = d.rhs().shape().gather(before).product();
    if (before.isEmpty() || !after || d.lhs().elements() * copies > d.rhs().elements()) return Rewriter.NONE;
    Dims labels = d.rhsLabels();
    Dims moved = labels.gather(before);
    Term x = new Term(m.get("x"), d.lhsLabels());
    Dims wide = moved.concat(x.labels());
    int repeated = x.spread(b, wide, d.rhs().shape().gather(before).concat(d.lhs().shape()));
    Term l = new Term(repeated, wide);
    Term r = new Term(m.get("y"), labels);
    Dims batch = moved.concat(o.lhsBatch());
    Dims contract = o.lhsContract();
    int z = b.dot(l.cls(), r.cls(), l.positions(batch), r.positions(batch), l.positions(contract),
        r.positions(contract), o.precision(), d.result().element());
    Dims out = batch.concat(Term.difference(l.labels(), batch.concat(contract)))
        .concat(Term.difference(labels, batch.concat(contract)));
    return new Term(z, out).in(b, d.resultLabels());
  }

  /** An operand whose dimensions were merged by a reshape: merge the result, split the partner. */
  static int unmerge(Match m, Rewriter b, boolean left) {
    DotForm d = DotForm.of(m, "d");
    int x = m.get("x");
    if (!d.nonEmpty() || !structured(b, x)) return Rewriter.NONE;
    Dims fine = b.shape(x);
    Dims coarse = left ? d.lhs().shape() : d.rhs().shape();
    Dims labels = left ? d.lhsLabels() : d.rhsLabels();
    Dims other = left ? d.rhsLabels() : d.lhsLabels();
    Dims xLabels = Dims.EMPTY;
    Dims yLabels = other;
    Dims yShape = left ? d.rhs().shape() : d.lhs().shape();
    Dims result = d.resultLabels();
    Dims contract = d.op().lhsContract();
    long fresh = 1L << 20;
    int at = 0;
    for (int i = 0; i < coarse.size(); i++) {
      Dims parts = Dims.EMPTY;
      Dims names = Dims.EMPTY;
      for (long n = 1; n < coarse.get(i) || at < fine.size() && fine.get(at) == 1; n *= fine.get(at++)) {
        if (at == fine.size()) return Rewriter.NONE;
        names = names.append(fresh++);
        parts = parts.append(fine.get(at));
      }
      if (parts.product() != coarse.get(i)) return Rewriter.NONE;
      xLabels = xLabels.concat(names);
      long label = labels.get(i);
      int k = yLabels.indexOf(label);
      if (k >= 0) {
        yLabels = yLabels.sub(0, k).concat(names).concat(yLabels.sub(k + 1, yLabels.size()));
        yShape = yShape.sub(0, k).concat(parts).concat(yShape.sub(k + 1, yShape.size()));
      }
      int r = result.indexOf(label);
      if (r >= 0) result = result.sub(0, r).concat(names).concat(result.sub(r + 1, result.size()));
      int c = contract.indexOf(label);
      if (c >= 0) contract = contract.sub(0, c).concat(names).concat(contract.sub(c + 1, contract.size()));
    }
    if (at != fine.size()) return Rewriter.NONE;
    Term p = new Term(x, xLabels);
    Term q = new Term(b.reshape(m.get("y"), yShape), yLabels);
    if (q.isNone()) return Rewriter.NONE;
    Dims batch = Term.intersection(result, Term.intersection(xLabels, yLabels));
    Term l = left ? p : q;
    Term r = left ? q : p;
    int z = b.dot(l.cls(), r.cls(), l.positions(batch), r.positions(batch), l.positions(contract),
        r.positions(contract), d.op().precision(), d.result().element());
    return b.reshape(z, d.result().shape());
  }

  /** Whether a class is something that rules of products see through: a product, a scaled or a repeated value. */
  private static boolean structured(Rewriter b, int cls) {
    for (int node : b.graph().nodes(cls)) {
      switch (b.graph().op(node)) {
        case Op.DotGeneral d -> {
          return true;
        }
        case Op.BroadcastInDim bc -> {
          return true;
        }
        case Op.Binary k when k.kind() == Op.BinaryKind.MULTIPLY -> {
          return true;
        }
        default -> {
        }
      }
    }
    return false;
  }

  /** A transposed operand: the dimension numbers follow it. */
  static int absorbTranspose(Match m, Rewriter b, boolean left) {
    DotForm d = DotForm.of(m, "d");
    Dims p = m.op("t", Op.Transpose.class).permutation();
    Dims free = left ? d.lhsFree() : d.rhsFree();
    Dims moved = p.gather(free);
    Op.DotGeneral o = d.op();
    int dot = left
        ? b.dot(m.get("x"), m.get("y"), p.gather(o.lhsBatch()), o.rhsBatch(), p.gather(o.lhsContract()),
            o.rhsContract(), o.precision(), d.result().element())
        : b.dot(m.get("y"), m.get("x"), o.lhsBatch(), p.gather(o.rhsBatch()), o.lhsContract(),
            p.gather(o.rhsContract()), o.precision(), d.result().element());
    int first = d.batches() + (left ? 0 : d.lhsFree().size());
    Dims order = Dims.range(0, d.result().rank());
    Dims sorted = moved.sorted();
    for (int i = 0; i < moved.size(); i++) order = order.with(first + i, first + sorted.indexOf(moved.get(i)));
    return Moves.permute(b, dot, order);
  }

  /** Operands exchanged, for products whose contracting dimension is minor on the right only. */
  static int swap(Match m, Rewriter b) {
    DotForm d = DotForm.of(m, "d");
    Op.DotGeneral o = d.op();
    if (!d.swappable() || o.lhsContract().isEmpty()) return Rewriter.NONE;
    boolean leftMinor = o.lhsContract().contains(d.lhs().rank() - 1);
    boolean rightMinor = o.rhsContract().contains(d.rhs().rank() - 1);
    if (leftMinor || !rightMinor || d.lhsFree().isEmpty() || d.rhsFree().isEmpty()) return Rewriter.NONE;
    int dot = b.dot(m.get("y"), m.get("x"), o.rhsBatch(), o.lhsBatch(), o.rhsContract(), o.lhsContract(),
        o.precision().swapped(), d.result().element());
    int batches = d.batches();
    int l = d.lhsFree().size();
    int r = d.rhsFree().size();
    Dims p = Dims.range(0, batches).concat(Dims.range(batches + r, batches + r + l))
        .concat(Dims.range(batches, batches + r));
    return Moves.permute(b, dot, p);
  }

  /** A transposed result: batch dimensions in another order, blocks of free dimensions kept or exchanged. */
  static int transposed(Match m, Rewriter b) {
    DotForm d = DotForm.of(m, "d");
    Op.DotGeneral o = d.op();
    Dims p = m.op("t", Op.Transpose.class).permutation();
    int batches = d.batches();
    Dims head = p.sub(0, batches);
    Dims tail = p.sub(batches, p.size());
    for (int i = 0; i < batches; i++) if (head.get(i) >= batches) return Rewriter.NONE;
    int l = d.lhsFree().size();
    Dims rows = Dims.range(batches, batches + l);
    Dims columns = Dims.range(batches + l, p.size());
    Dims lb = o.lhsBatch().gather(head);
    Dims rb = o.rhsBatch().gather(head);
    if (tail.equals(rows.concat(columns))) {
      return b.dot(m.get("x"), m.get("y"), lb, rb, o.lhsContract(), o.rhsContract(), o.precision(),
          d.result().element());
    }
    if (!tail.equals(columns.concat(rows)) || !d.swappable()) return Rewriter.NONE;
    return b.dot(m.get("y"), m.get("x"), rb, lb, o.rhsContract(), o.lhsContract(), o.precision().swapped(),
        d.result().element());
  }
}
