package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.Optional;
import java.util.OptionalInt;

/** Recognises gathers and masks that pick a diagonal. */
final class Diagonals {
  private Diagonals() {
  }

  /** The dimensions that a mask i = j compares. */
  record Eye(long row, long column) {
  }

  /** Whether a gather reads elements (i, i) of two dimensions, one index a result position, everything else whole. */
  static boolean isDiagonal(Rewriter b, Op.Gather g, TensorType operand, int indices) {
    TensorType t = b.type(indices);
    if (g.startIndexMap().size() != 2 || !g.operandBatchingDims().isEmpty() || t.rank() != 2) return false;
    if (!g.collapsedSliceDims().sorted().equals(g.startIndexMap().sorted()) || g.indexVectorDim() > 1) return false;
    long n = t.extent(1 - g.indexVectorDim());
    for (int i = 0; i < operand.rank(); i++) {
      boolean picked = g.startIndexMap().contains(i);
      if (picked ? operand.extent(i) != n : g.sliceSizes().get(i) != operand.extent(i)) return false;
    }
    return rows(b, indices, g.indexVectorDim(), n);
  }

  /** Whether both entries of index vector number i are i. */
  private static boolean rows(Rewriter b, int indices, int vectorDim, long n) {
    int along = 1 - vectorDim;
    Optional<LinearIndex> whole = LinearIndex.of(b, indices);
    if (whole.isPresent()) return counts(whole.get(), along, n);
    if (b.constant(indices).isPresent()) {
      var values = b.constant(indices).get();
      for (long i = 0; i < n; i++) {
        for (long k = 0; k < 2; k++) if (values.bits(vectorDim == 1 ? 2 * i + k : k * n + i) != i) return false;
      }
      return true;
    }
    OptionalInt concat = b.nodeOf(indices, Op.Concatenate.class);
    if (concat.isEmpty() || ((Op.Concatenate) b.graph().op(concat.getAsInt())).dim() != vectorDim) return false;
    for (int piece : b.graph().children(concat.getAsInt())) {
      Optional<LinearIndex> form = LinearIndex.of(b, piece);
      if (form.isEmpty() || !counts(form.get(), along, n)) return false;
    }
    return true;
  }

  private static boolean counts(LinearIndex f, int along, long n) {
    return n == 1 ? f.base() == 0 : f.counts(along);
  }

  /** The two dimensions of a mask that is true where their indices are equal. */
  static Optional<Eye> mask(Rewriter b, int cls) {
    for (int node : b.nodesOf(cls, Op.Compare.class)) {
      if (((Op.Compare) b.graph().op(node)).direction() != Op.Direction.EQ) continue;
      Optional<LinearIndex> p = LinearIndex.of(b, b.graph().child(node, 0));
      Optional<LinearIndex> q = LinearIndex.of(b, b.graph().child(node, 1));
      if (p.isEmpty() || q.isEmpty() || p.get().along().isEmpty() || q.get().along().isEmpty()) continue;
      long i = p.get().along().getAsLong();
      long j = q.get().along().getAsLong();
      Dims shape = b.type(cls).shape();
      boolean same = i != j && p.get().counts(i) && q.get().counts(j) && shape.at((int) i) == shape.at((int) j);
      if (same) return Optional.of(new Eye(i, j));
    }
    return Optional.empty();
  }
}
