package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A gather that reads single positions of some dimensions, batch by batch along others, and everything of the rest. Dimension i
 * of the operand has the label i. A dimension of the indices has the label of the operand's batching dimension that it runs
 * with, or one of its own.
 *
 * @param spots labels of the dimensions of the indices, the one of the index vector left out
 * @param own   labels of the spots that are no batching dimensions
 */
record RowGather(Op.Gather op, int indices, TensorType index, TensorType operand, TensorType result, Dims spots,
    Dims own) {
  static Optional<RowGather> of(Match m, Rewriter b, String gather, String operand, String indices) {
    Op.Gather g = m.op(gather, Op.Gather.class);
    TensorType x = m.type(operand);
    TensorType result = m.type(gather);
    if (result.elements() == 0 || !g.collapsedSliceDims().sorted().equals(g.startIndexMap().sorted())) {
      return Optional.empty();
    }
    for (int i = 0; i < x.rank(); i++) {
      boolean at = g.startIndexMap().contains(i) || g.operandBatchingDims().contains(i);
      if (!at && g.sliceSizes().get(i) != x.extent(i)) return Optional.empty();
    }
    TensorType index = b.type(m.get(indices));
    Dims spots = Dims.EMPTY;
    Dims own = Dims.EMPTY;
    for (int p = 0; p < index.rank(); p++) {
      if (p == g.indexVectorDim()) continue;
      int k = g.startIndicesBatchingDims().indexOf(p);
      long label = k >= 0 ? g.operandBatchingDims().get(k) : x.rank() + p;
      spots = spots.append(label);
      if (k < 0) own = own.append(label);
    }
    return Optional.of(new RowGather(g, m.get(indices), index, x, result, spots, own));
  }

  /** A label that the operand and the indices do not use. */
  long fresh(int i) {
    return operand.rank() + index.rank() + (long) i;
  }

  private Dims full() {
    return Dims.range(0, operand.rank()).without(op.startIndexMap().concat(op.operandBatchingDims()));
  }

  /** Labels of the result. */
  Dims resultLabels() {
    Dims labels = Dims.filled(result.rank(), -1);
    Dims full = full();
    for (int i = 0; i < full.size(); i++) labels = labels.with(op.offsetDims().at(i), full.get(i));
    int next = 0;
    for (int i = 0; i < result.rank(); i++) {
      if (!op.offsetDims().contains(i)) labels = labels.with(i, spots.get(next++));
    }
    return labels;
  }

  /** Whether there are fewer rows than the operand has. */
  boolean shrinks() {
    return result.elements() < operand.elements();
  }

  /** Whether there are more rows than the operand has. */
  boolean grows() {
    return result.elements() > operand.elements();
  }

  /**
   * The same rows of another value, whose labels name what it has in common with the operand. Its other dimensions are read
   * whole. A value without indexed dimensions comes back as it is.
   */
  Term rows(Rewriter b, Term x) {
    Dims indexed = Term.intersection(op.startIndexMap(), x.labels());
    if (indexed.isEmpty() || x.isNone()) return x;
    int picked = indices;
    if (indexed.size() < op.startIndexMap().size()) {
      List<Integer> columns = new ArrayList<>();
      for (long label : indexed.toArray()) {
        int entry = op.startIndexMap().indexOf(label);
        columns.add(b.slice(indices, op.indexVectorDim(), entry, entry + 1));
      }
      picked = b.concat(op.indexVectorDim(), columns.stream().mapToInt(Integer::intValue).toArray());
    }
    Dims batching = Term.intersection(x.labels(), op.operandBatchingDims());
    Dims along = Dims.EMPTY;
    for (long label : batching.toArray()) {
      along = along.append(op.startIndicesBatchingDims().get(op.operandBatchingDims().indexOf(label)));
    }
    Dims gone = indexed.concat(batching);
    Dims labels = merged(x.labels(), gone);
    Dims offsets = Dims.EMPTY;
    for (int i = 0; i < labels.size(); i++) if (!spots.contains(labels.get(i))) offsets = offsets.append(i);
    Dims sizes = b.shape(x.cls());
    for (long label : gone.toArray()) sizes = sizes.with(x.labels().indexOf(label), 1);
    Op.Gather g = new Op.Gather(offsets, x.positions(indexed).sorted(), x.positions(batching), along,
        x.positions(indexed), op.indexVectorDim(), sizes, op.indicesAreSorted() && gone.equals(op.startIndexMap()));
    return new Term(b.gather(x.cls(), picked, g), labels);
  }

  /** Whether a dimension of the operand is read at single positions. */
  boolean single(int dim) {
    return op.startIndexMap().contains(dim) || op.operandBatchingDims().contains(dim);
  }

  /** Labels of the rows: those of the spots in order, each as near as that allows to where the operand has it. */
  private Dims merged(Dims labels, Dims gone) {
    Dims result = Dims.EMPTY;
    int next = 0;
    boolean first = true;
    for (long label : labels.toArray()) {
      if (!gone.contains(label)) {
        result = result.append(label);
        continue;
      }
      boolean indexed = op.startIndexMap().contains(label);
      int until = next;
      for (int i = next; i < spots.size(); i++) {
        if (indexed ? first && own.contains(spots.get(i)) : spots.get(i) == label) until = i + 1;
      }
      first &= !indexed;
      while (next < until) result = result.append(spots.get(next++));
    }
    while (next < spots.size()) result = result.append(spots.get(next++));
    return result;
  }
}
