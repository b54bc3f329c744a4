package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
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
      if (!g.collapsedSliceDims().contains(i)) at = at.with(i, g.offsetDims().get(k++));
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
    Op.Gather g = m.op("g", Op.Gather.class);
    Op.BroadcastInDim bc = m.op("s", Op.BroadcastInDim.class);
    TensorType wide = m.type("s");
    TensorType source = m.type("v");
    TensorType result = m.type("g");
    TensorType indices = m.type("i");
    if (!simple(g, wide) || result.elements() == 0 || source.elements() >= wide.elements()) return Rewriter.NONE;
    Dims offsets = offsets(g, wide.rank());
    Dims dims = bc.dims();
    Dims shape = source.shape();
    for (int j = shape.size() - 1; j >= 0; j--) {
      // A unit dimension that is indexed has one value whatever the index.
      if (shape.get(j) != 1 || offsets.get(dims.at(j)) >= 0) continue;
      shape = shape.remove(j);
      dims = dims.remove(j);
    }
    int v = b.reshape(m.get("v"), shape);
    Dims kept = Dims.EMPTY;
    Dims target = Dims.EMPTY;
    Dims columns = Dims.EMPTY;
    Dims indexed = Dims.EMPTY;
    for (int j = 0; j < shape.size(); j++) {
      int d = dims.at(j);
      if (offsets.get(d) >= 0) {
        kept = kept.append(j);
        target = target.append(offsets.get(d));
      } else {
        indexed = indexed.append(j);
        columns = columns.append(g.startIndexMap().indexOf(d));
      }
    }
    if (indexed.isEmpty()) return b.broadcast(v, result.shape(), target);
    if (indexed.size() > 1) return Rewriter.NONE;
    Dims spots = spots(g, result.rank());
    int column = column(b, m.get("i"), indices, g.indexVectorDim(), columns.at(0), g.startIndexMap().size());
    int vector = Math.min(g.indexVectorDim(), indices.rank());
    int dim = indexed.at(0);
    Dims newOffsets = Dims.range(0, shape.size() - 1 + spots.size()).without(Dims.range(dim, dim + spots.size()));
    Op.Gather one = new Op.Gather(newOffsets, Dims.of(dim), Dims.EMPTY, Dims.EMPTY, Dims.of(dim), vector,
        shape.with(dim, 1), false);
    int rows = b.gather(v, column, one);
    Dims all = Dims.EMPTY;
    for (int j = 0; j < shape.size(); j++) {
      all = j == dim ? all.concat(spots) : all.append(target.get(kept.indexOf(j)));
    }
    return rows == Rewriter.NONE ? rows : b.broadcast(rows, result.shape(), all);
  }

  /** One entry of every index vector, as index vectors of one entry. */
  private static int column(Rewriter b, int indices, TensorType t, int vectorDim, int entry, int entries) {
    if (vectorDim >= t.rank() || entries == 1) return indices;
    return b.slice(indices, vectorDim, entry, entry + 1);
  }

  /** A gather from a reduction: reduce what was gathered. */
  static int ofReduce(Match m, Rewriter b) {
    Op.Gather g = m.op("g", Op.Gather.class);
    Op.Reduce r = m.op("r", Op.Reduce.class);
    TensorType reduced = m.type("r");
    TensorType x = m.type("x");
    TensorType result = m.type("g");
    if (!simple(g, reduced) || result.elements() == 0 || result.elements() >= reduced.elements()) return Rewriter.NONE;
    Dims keptDims = Dims.range(0, x.rank()).without(r.dims());
    Dims offsets = offsets(g, reduced.rank());
    // The new result has the old dimensions in order, each reduced one right after the kept one before it.
    long[] after = new long[x.rank()];
    long last = -1;
    for (int i = 0; i < x.rank(); i++) {
      int k = keptDims.indexOf(i);
      if (k >= 0 && offsets.get(k) >= 0) last = offsets.get(k);
      after[i] = last;
    }
    Dims newOffsets = Dims.EMPTY;
    Dims gone = Dims.EMPTY;
    for (int i = 0; i < x.rank(); i++) {
      int k = keptDims.indexOf(i);
      if (k >= 0 && offsets.get(k) < 0) continue;
      long before = 0;
      for (int j = 0; j < i; j++) if (r.dims().contains(j)) before++;
      long at = k >= 0 ? offsets.get(k) + before : after[i] + 1 + before;
      newOffsets = newOffsets.append(at);
      if (k < 0) gone = gone.append(at);
    }
    Dims sizes = x.shape();
    for (int k = 0; k < reduced.rank(); k++) sizes = sizes.with(keptDims.at(k), g.sliceSizes().get(k));
    Op.Gather wide = new Op.Gather(newOffsets, keptDims.gather(g.collapsedSliceDims()), Dims.EMPTY, Dims.EMPTY,
        keptDims.gather(g.startIndexMap()), g.indexVectorDim(), sizes, g.indicesAreSorted());
    int rows = b.gather(m.get("x"), m.get("i"), wide);
    return b.reduce(r.reducer(), rows, m.get("z"), gone);
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
