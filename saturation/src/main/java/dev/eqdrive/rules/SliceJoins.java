package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import java.util.ArrayList;
import java.util.List;

/** Joins neighbouring slices of one value in one scan over the pieces of a concatenation. */
final class SliceJoins {
  private SliceJoins() {
  }

  /** Elements of {@code source}: {@code count[dim]} of them from start on, a stride apart. */
  private record Piece(int source, Dims start, Dims stride, Dims count) {
  }

  /** The concatenation with fewer pieces, or NONE if no two neighbours join. */
  static int join(Rewriter b, int dim, int[] kids) {
    List<Integer> joined = new ArrayList<>();
    List<Piece> open = new ArrayList<>();
    int whole = Rewriter.NONE;
    for (int kid : kids) {
      List<Piece> next = pieces(b, kid);
      List<Piece> grown = new ArrayList<>();
      for (Piece p : open) for (Piece q : next) if (follows(p, q, dim)) grown.add(grow(p, q, dim));
      if (grown.isEmpty()) {
        if (whole != Rewriter.NONE) joined.add(whole);
        whole = kid;
        open = next;
      } else {
        open = grown;
        whole = take(b, grown.getFirst());
      }
    }
    if (whole != Rewriter.NONE) joined.add(whole);
    if (joined.size() == kids.length) return Rewriter.NONE;
    return b.concat(dim, joined.stream().mapToInt(Integer::intValue).toArray());
  }

  private static List<Piece> pieces(Rewriter b, int cls) {
    List<Piece> found = new ArrayList<>();
    for (int n : b.nodesOf(cls, Op.Slice.class)) {
      Op.Slice s = (Op.Slice) b.graph().op(n);
      if (found.size() < 4) found.add(new Piece(b.graph().child(n, 0), s.start(), s.strides(), b.shape(cls)));
    }
    return found;
  }

  private static boolean follows(Piece p, Piece q, int dim) {
    boolean same = p.source == q.source && p.start.with(dim, 0).equals(q.start.with(dim, 0))
        && p.count.with(dim, 0).equals(q.count.with(dim, 0)) && p.count.product() > 0 && q.count.product() > 0;
    if (!same) return false;
    for (int i = 0; i < p.stride.size(); i++) {
      if (i != dim && p.count.get(i) > 1 && p.stride.get(i) != q.stride.get(i)) return false;
    }
    long step = stride(p, q, dim);
    long end = p.start.get(dim) + p.count.get(dim) * step;
    return step > 0 && q.start.get(dim) == end && (p.count.get(dim) == 1 || p.stride.get(dim) == step)
        && (q.count.get(dim) == 1 || q.stride.get(dim) == step);
  }

  private static long stride(Piece p, Piece q, int dim) {
    if (p.count.get(dim) > 1) return p.stride.get(dim);
    return q.count.get(dim) > 1 ? q.stride.get(dim) : q.start.get(dim) - p.start.get(dim);
  }

  private static Piece grow(Piece p, Piece q, int dim) {
    return new Piece(p.source, p.start, p.stride.with(dim, stride(p, q, dim)),
        p.count.with(dim, p.count.get(dim) + q.count.get(dim)));
  }

  private static int take(Rewriter b, Piece p) {
    Dims limit = p.start;
    for (int i = 0; i < limit.size(); i++) {
      limit = limit.with(i, p.start.get(i) + (p.count.get(i) - 1) * p.stride.get(i) + 1);
    }
    return b.slice(p.source, p.start, limit, p.stride);
  }
}
