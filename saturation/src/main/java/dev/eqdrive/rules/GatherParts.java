package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Right-hand sides that move a gather to smaller operands. */
final class GatherParts {
  private GatherParts() {
  }

  /** Whether a gather reads elements of some dimensions and everything of the others, without batching dimensions. */
  private static boolean simple(Op.Gather g, TensorType operand) {
    if (!g.operandBatchingDims().isEmpty() || !g.collapsedSliceDims().sorted().equals(g.startIndexMap().sorted())) {
      return false;
    }
    for (int i = 0; i < operand.rank(); i++) {
      boolean picked = g.startIndexMap().contains(i);
      if (!picked && g.sliceSizes().get(i) != operand.extent(i)) return false;
    }
    return true;
  }

  /** Result positions of the dimensions of the indices. */
  private static Dims spots(Op.Gather g, int resultRank) {
    return Dims.range(0, resultRank).without(g.offsetDims());
  }

  /** Position in the result of every operand dimension that is not collapsed, −1 for the others. */
  private static Dims offsets(Op.Gather g, int operandRank) {
    Dims at = Dims.filled(operandRank, -1);
    int k = 0;
    for (int i = 0; i < operandRank; i++) {
      boolean gone = g.collapsedSliceDims().contains(i) || g.operandBatchingDims().contains(i);
      if (!gone) at = at.with(i, g.offsetDims().get(k++));
    }
    return at;
  }

  /** f(x, …) element-wise, gathered: f of gathered operands, if that is less to compute. */
  static int ofElementwise(Match m, Rewriter b) {
    Op.Gather g = m.op("g", Op.Gather.class);
    TensorType result = m.type("g");
    TensorType operand = m.type("f");
    if (result.elements() >= operand.elements() || result.elements() == 0) return Rewriter.NONE;
    int[] kids = m.kids("f");
    int[] picked = new int[kids.length];
    for (int i = 0; i < kids.length; i++) {
      TensorType t = b.type(kids[i]);
      picked[i] = t.rank() == 0 && operand.rank() > 0
          ? kids[i]
          : b.isSplat(kids[i]) ? b.resplat(kids[i], result.shape()) : b.gather(kids[i], m.get("i"), g);
    }
    return b.op(m.graph().op(m.node("f")), result, picked);
  }

  /** A gather from repeated values: index only what is not repeated. */
  static int ofBroadcast(Match m, Rewriter b) {
    Optional<RowGather> rows = RowGather.of(m, b, "g", "s", "i");
    TensorType source = m.type("v");
    if (rows.isEmpty() || source.elements() >= m.type("s").elements()) return Rewriter.NONE;
    Dims labels = Dims.EMPTY;
    Dims shape = Dims.EMPTY;
    for (int j = 0; j < source.rank(); j++) {
      int d = m.op("s", Op.BroadcastInDim.class).dims().at(j);
      // A dimension of extent one has one value whatever the index.
      if (source.extent(j) == 1) continue;
      labels = labels.append(d);
      shape = shape.append(source.extent(j));
    }
    Term v = rows.get().rows(b, new Term(b.reshape(m.get("v"), shape), labels));
    return v.spread(b, rows.get().resultLabels(), rows.get().result().shape());
  }

  /** A gather from a reduction: reduce what was gathered. */
  static int ofReduce(Match m, Rewriter b) {
    Op.Reduce r = m.op("r", Op.Reduce.class);
    Optional<RowGather> rows = RowGather.of(m, b, "g", "r", "i");
    if (rows.isEmpty() || !rows.get().shrinks()) return Rewriter.NONE;
    int[] kept = Shapes.renumbered(m.type("x").rank(), r.dims());
    Dims labels = Dims.EMPTY;
    Dims gone = Dims.EMPTY;
    for (int i = 0; i < kept.length; i++) {
      long label = kept[i] >= 0 ? kept[i] : rows.get().fresh(i);
      labels = labels.append(label);
      if (kept[i] < 0) gone = gone.append(label);
    }
    Term x = rows.get().rows(b, new Term(m.get("x"), labels));
    if (x.isNone()) return Rewriter.NONE;
    int sum = b.reduce(r.reducer(), x.cls(), m.get("z"), x.positions(gone));
    return new Term(sum, Term.difference(x.labels(), gone)).in(b, rows.get().resultLabels());
  }

  /** A gather from a product: a product of rows. */
  static int ofDot(Match m, Rewriter b) {
    DotForm d = DotForm.of(m, "d");
    Optional<RowGather> rows = RowGather.of(m, b, "g", "d", "i");
    if (rows.isEmpty() || !rows.get().shrinks()) return Rewriter.NONE;
    // Labels of the product's own dimensions are those of the gather; contracted ones get new ones.
    Dims old = d.resultLabels();
    Term x = rows.get().rows(b, new Term(m.get("x"), relabelled(d.lhsLabels(), old, rows.get())));
    Term y = rows.get().rows(b, new Term(m.get("y"), relabelled(d.rhsLabels(), old, rows.get())));
    if (x.isNone() || y.isNone()) return Rewriter.NONE;
    Dims want = rows.get().resultLabels();
    Dims shared = Term.intersection(Term.intersection(x.labels(), y.labels()), want);
    Dims contract = Term.difference(Term.intersection(x.labels(), y.labels()), want);
    int dot = b.dot(x.cls(), y.cls(), x.positions(shared), y.positions(shared), x.positions(contract),
        y.positions(contract), d.op().precision(), d.result().element());
    Dims order = shared.concat(Term.difference(x.labels(), shared.concat(contract)))
        .concat(Term.difference(y.labels(), shared.concat(contract)));
    return new Term(dot, order).in(b, want);
  }

  private static Dims relabelled(Dims labels, Dims result, RowGather rows) {
    return labels.map(l -> result.contains(l) ? result.indexOf(l) : rows.fresh((int) l));
  }

  /** A gather from a transposed value. */
  static int ofTranspose(Match m, Rewriter b) {
    Dims inverse = m.op("t", Op.Transpose.class).permutation().inverse();
    return RowGather.of(m, b, "g", "t", "i").filter(RowGather::shrinks)
        .map(r -> r.rows(b, new Term(m.get("x"), inverse)).in(b, r.resultLabels())).orElse(Rewriter.NONE);
  }

  /** A gather from a reshaped value whose indexed dimensions the reshape leaves alone. */
  static int ofReshape(Match m, Rewriter b) {
    Optional<RowGather> rows = RowGather.of(m, b, "g", "s", "i").filter(RowGather::shrinks);
    Dims from = m.type("x").shape();
    Dims to = m.type("s").shape();
    Optional<List<Shapes.Group>> groups = Shapes.groups(from, to);
    if (rows.isEmpty() || groups.isEmpty()) return Rewriter.NONE;
    Dims whole = rows.get().resultLabels();
    Dims labels = Dims.filled(from.size(), -1);
    for (Shapes.Group g : groups.get()) {
      for (int i = 0; i < g.from().size(); i++) {
        labels = labels.with(g.from().at(i), g.isAlone() ? g.to().get(0) : rows.get().fresh(g.from().at(i)));
      }
      boolean single = g.to().stream().anyMatch(d -> rows.get().single((int) d));
      if (single && !g.isAlone()) return Rewriter.NONE;
      for (int i = 1; i < g.to().size(); i++) {
        // The dimensions of a group stay together.
        if (whole.indexOf(g.to().get(i)) != whole.indexOf(g.to().get(i - 1)) + 1) return Rewriter.NONE;
      }
    }
    // Unit dimensions of the value are dropped first; those of the result come back with the last reshape.
    Dims real = Dims.of(Dims.range(0, from.size()).stream().filter(i -> from.get((int) i) != 1).toArray());
    Term x = rows.get().rows(b, new Term(b.reshape(m.get("x"), from.gather(real)), labels.gather(real)));
    if (x.isNone()) return Rewriter.NONE;
    Dims want = Dims.EMPTY;
    for (long label : whole.toArray()) {
      if (x.labels().contains(label)) want = want.append(label);
      else
        for (Shapes.Group g : groups.get()) {
          if (g.isAlone() || g.to().get(0) != label) continue;
          for (int i = 0; i < g.from().size(); i++) want = want.append(rows.get().fresh(g.from().at(i)));
        }
    }
    return want.size() != x.labels().size() ? Rewriter.NONE : b.reshape(x.in(b, want), rows.get().result().shape());
  }

  /** A dimension of which everything is read needs no index; one of which one element is read no dimension. */
  static int normal(Match m, Rewriter b) {
    Op.Gather g = m.op("g", Op.Gather.class);
    TensorType x = m.type("x");
    Dims result = m.type("g").shape();
    Dims map = Dims.EMPTY;
    List<Integer> columns = new ArrayList<>();
    Dims single = Dims.EMPTY;
    for (int k = 0; k < g.startIndexMap().size(); k++) {
      int d = g.startIndexMap().at(k);
      boolean collapsed = g.collapsedSliceDims().contains(d);
      if (!collapsed && g.sliceSizes().get(d) == x.extent(d)) continue;
      map = map.append(d);
      if (g.startIndexMap().size() > 1) {
        columns.add(b.slice(m.get("i"), g.indexVectorDim(), k, k + 1));
      }
      if (!collapsed && g.sliceSizes().get(d) == 1) single = single.append(d);
    }
    if (map.isEmpty() || map.size() == g.startIndexMap().size() && single.isEmpty()) return Rewriter.NONE;
    int indices = map.size() == g.startIndexMap().size()
        ? m.get("i")
        : b.concat(g.indexVectorDim(), columns.stream().mapToInt(Integer::intValue).toArray());
    Dims gone = offsets(g, x.rank()).gather(single);
    int[] at = Shapes.renumbered(result.size(), gone);
    Dims offsetDims = Dims.of(g.offsetDims().stream().filter(d -> !gone.contains(d)).map(d -> at[(int) d]).toArray());
    Op.Gather normal = new Op.Gather(offsetDims, g.collapsedSliceDims().concat(single).sorted(),
        g.operandBatchingDims(), g.startIndicesBatchingDims(), map, g.indexVectorDim(), g.sliceSizes(),
        g.indicesAreSorted() && map.size() == g.startIndexMap().size());
    return b.reshape(b.gather(m.get("x"), indices, normal), result);
  }

  /** Indices that count: a slice. */
  static int toSlice(Match m, Rewriter b) {
    Op.Gather g = m.op("g", Op.Gather.class);
    TensorType x = m.type("x");
    TensorType indices = m.type("i");
    if (!simple(g, x) || g.startIndexMap().size() != 1 || m.type("g").elements() == 0) return Rewriter.NONE;
    Dims batch = g.indexVectorDim() < indices.rank() ? indices.shape().remove(g.indexVectorDim()) : indices.shape();
    Optional<LinearIndex> form = LinearIndex.of(b, m.get("i"));
    if (form.isEmpty() || batch.size() != 1) return Rewriter.NONE;
    int along = g.indexVectorDim() == 0 && indices.rank() == 2 ? 1 : 0;
    long n = batch.get(0);
    long step = form.get().coefficients().get(along);
    long first = form.get().base();
    int d = g.startIndexMap().at(0);
    long last = first + step * (n - 1);
    if (n > 1 && step < 1 || first < 0 || last >= x.extent(d)) return Rewriter.NONE;
    Dims none = Dims.filled(x.rank(), 0);
    int rows = b.slice(m.get("x"), none.with(d, first), x.shape().with(d, last + 1),
        none.map(v -> 1).with(d, n > 1 ? step : 1));
    Dims offsets = offsets(g, x.rank());
    return Moves.place(b, rows, offsets.with(d, spots(g, m.type("g").rank()).get(0)));
  }

  /** Rows picked from picked rows: pick the indices. */
  static int ofGather(Match m, Rewriter b) {
    Op.Gather outer = m.op("g", Op.Gather.class);
    Op.Gather inner = m.op("h", Op.Gather.class);
    TensorType middle = m.type("h");
    TensorType x = m.type("x");
    TensorType j = m.type("j");
    if (!simple(outer, middle) || !simple(inner, x) || outer.startIndexMap().size() != 1) return Rewriter.NONE;
    Dims innerSpots = spots(inner, middle.rank());
    int q = outer.startIndexMap().at(0);
    int entry = innerSpots.indexOf(q);
    if (entry < 0 || m.type("g").elements() == 0) return Rewriter.NONE;
    // Dimension of the inner indices that the outer gather scans.
    int scanned = inner.indexVectorDim() <= entry ? entry + 1 : entry;
    Dims batch = outer.indexVectorDim() < m.type("i").rank()
        ? m.type("i").shape().remove(outer.indexVectorDim())
        : m.type("i").shape();
    int n = batch.size();
    Dims indexOffsets = Dims.range(0, j.rank() - 1 + n).without(Dims.range(scanned, scanned + n));
    Op.Gather pick = new Op.Gather(indexOffsets, Dims.of(scanned), Dims.EMPTY, Dims.EMPTY, Dims.of(scanned),
        outer.indexVectorDim(), j.shape().with(scanned, 1), outer.indicesAreSorted());
    int indices = b.gather(m.get("j"), m.get("i"), pick);
    int vector = inner.indexVectorDim() > scanned ? inner.indexVectorDim() + n - 1 : inner.indexVectorDim();
    // Natural layout: the inner result with dimension q replaced by the batch of the outer gather.
    Dims innerOffsets = inner.offsetDims().map(o -> o > q ? o + n - 1 : o);
    Op.Gather all = new Op.Gather(innerOffsets, inner.collapsedSliceDims(), Dims.EMPTY, Dims.EMPTY,
        inner.startIndexMap(), vector, inner.sliceSizes(), false);
    int rows = b.gather(m.get("x"), indices, all);
    Dims target = Dims.EMPTY;
    Dims outerOffsets = offsets(outer, middle.rank());
    for (int d = 0; d < middle.rank(); d++) {
      target = d == q ? target.concat(spots(outer, m.type("g").rank())) : target.append(outerOffsets.get(d));
    }
    return Moves.place(b, rows, target);
  }
}
