package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Right-hand sides that make one product of several with an operand in common. */
final class SiblingDots {
  /** Starting the library costs as much as this many products with a vector (512x512: 100 us against 20 us each), */
  private static final long FEW_ROWS = 8;
  /** or as reading this many bytes of matrices. */
  private static final long FEW_BYTES = FEW_ROWS << 20;

  private SiblingDots() {
  }

  /**
   * Whole rows of a stored value.
   *
   * @param base  what the rows are cut from
   * @param first number of the first row
   * @param count how many
   */
  private record Rows(int base, long first, long count) {
    /** The operand as rows of {@code length} elements, if it is a slice along outermost dimensions, reshaped or not. */
    static Optional<Rows> of(Rewriter b, int x, long length) {
      OptionalInt direct = b.nodeOf(x, Op.Slice.class);
      if (direct.isPresent()) return cut(b, direct.getAsInt(), length);
      for (int reshape : b.nodesOf(x, Op.Reshape.class)) {
        OptionalInt inner = b.nodeOf(b.graph().child(reshape, 0), Op.Slice.class);
        if (inner.isPresent()) return cut(b, inner.getAsInt(), length);
      }
      return Optional.empty();
    }

    private static Optional<Rows> cut(Rewriter b, int slice, long length) {
      Op.Slice s = (Op.Slice) b.graph().op(slice);
      int base = b.graph().child(slice, 0);
      Dims shape = b.shape(base);
      if (shape.isEmpty()) return Optional.empty();
      int dim = 0;
      while (dim < shape.size() - 1 && shape.get(dim) == 1) dim++;
      for (int d = dim + 1; d < shape.size(); d++) {
        if (s.start().get(d) != 0 || s.limit().get(d) != shape.get(d) || s.strides().get(d) != 1)
          return Optional.empty();
      }
      long inner = shape.sub(dim + 1, shape.size()).product();
      if (s.strides().get(dim) != 1 || length == 0 || inner % length != 0) return Optional.empty();
      long rows = inner / length;
      return Optional.of(new Rows(base, s.start().get(dim) * rows, (s.limit().get(dim) - s.start().get(dim)) * rows));
    }
  }

  /** Products of one right operand with rows that together are all rows of a value: one product with that value. */
  static int rows(Match m, Rewriter b) {
    DotForm d = DotForm.of(m, "d");
    Optional<Rows> mine = rowsOf(b, d, m.get("x"));
    if (mine.isEmpty()) return Rewriter.NONE;
    TreeMap<Long, Long> taken = new TreeMap<>();
    for (int node : b.graph().parents(m.get("y"))) {
      if (!d.op().equals(b.graph().op(node)) || b.graph().find(b.graph().child(node, 1)) != b.graph().find(m.get("y")))
        continue;
      rowsOf(b, d, b.graph().child(node, 0)).filter(r -> r.base() == mine.get().base())
          .ifPresent(r -> taken.put(r.first(), r.count()));
    }
    long length = depth(d);
    long all = b.shape(mine.get().base()).product() / length;
    long next = 0;
    for (var run : taken.entrySet()) if (run.getKey() == next) next += run.getValue();
    boolean few = isVector(d) && all < FEW_ROWS && all * d.rhs().bytes() < FEW_BYTES;
    if (taken.size() < 2 || next != all || few) return Rewriter.NONE;
    Dims contract = d.lhs().shape().gather(d.op().lhsContract());
    int matrix = b.reshape(mine.get().base(), Dims.of(all).concat(contract));
    int product = b.dot(matrix, m.get("y"), Dims.EMPTY, Dims.EMPTY, Dims.range(1, 1 + contract.size()),
        d.op().rhsContract(), d.op().precision(), d.result().element());
    if (product == Rewriter.NONE) return product;
    int part = b.slice(product, 0, mine.get().first(), mine.get().first() + mine.get().count());
    return b.reshape(part, d.result().shape());
  }

  private static Optional<Rows> rowsOf(Rewriter b, DotForm d, int x) {
    Dims contract = d.op().lhsContract();
    boolean rows = d.batches() == 0 && d.nonEmpty() && b.type(x).rank() == d.lhs().rank()
        && b.element(x) == d.lhs().element()
        && contract.equals(Dims.range(d.lhs().rank() - contract.size(), d.lhs().rank()));
    return rows ? Rows.of(b, x, depth(d)) : Optional.empty();
  }

  private static boolean isVector(DotForm d) {
    return d.lhs().elements() == depth(d);
  }

  private static long depth(DotForm d) {
    return d.lhs().shape().gather(d.op().lhsContract()).product();
  }

  /**
   * Products of one vector with arguments that do not change: one product with these side by side, which several threads share
   * where each alone is too small for that. Products of matrices gain nothing. The free dimension along which they are joined is
   * the first of each.
   */
  static int columns(Match m, Rewriter b) {
    DotForm d = DotForm.of(m, "d");
    int x = m.get("x");
    if (!isVector(d) || d.batches() > 0 || d.rhsFree().isEmpty() || !d.nonEmpty() || !isWeight(b, m.get("y")))
      return Rewriter.NONE;
    int along = d.rhsFree().at(0);
    Dims rest = d.rhs().shape().remove(along);
    List<Integer> weights = new ArrayList<>();
    for (int node : b.graph().parents(x)) {
      int y = b.graph().child(node, b.graph().arity(node) - 1);
      if (!d.op().equals(b.graph().op(node)) || b.graph().find(b.graph().child(node, 0)) != b.graph().find(x)) continue;
      boolean alike = isWeight(b, y) && b.element(y) == d.rhs().element() && b.shape(y).size() == d.rhs().rank()
          && b.shape(y).remove(along).equals(rest)
          && b.element(b.graph().classOf(node)) == d.result().element();
      if (alike && !weights.contains(b.graph().find(y))) weights.add(b.graph().find(y));
    }
    if (weights.size() < 2) return Rewriter.NONE;
    weights.sort(null);
    int product = d.on(b, x, b.concat(along, weights.stream().mapToInt(Integer::intValue).toArray()));
    if (product == Rewriter.NONE) return product;
    int at = weights.indexOf(b.graph().find(m.get("y")));
    long start = weights.subList(0, at).stream().mapToLong(w -> b.shape(w).get(along)).sum();
    int dim = d.ofRhs(along);
    return b.slice(product, dim, start, start + d.rhs().extent(along));
  }

  /** Whether a class is an argument that is the same in every call. */
  private static boolean isWeight(Rewriter b, int cls) {
    return b.graph().isStatic(cls) && b.nodesOf(cls, Op.Argument.class).length > 0;
  }
}
