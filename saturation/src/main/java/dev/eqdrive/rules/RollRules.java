package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.Rewriter.NONE;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import java.util.ArrayList;
import java.util.List;

/**
 * Cyclic shifts, as stencils with periodic borders use them: two slices of a value joined the other way round. Each shift copies
 * the value; with its borders repeated once (a halo), all shifts are slices, which a loop reads in passing.
 */
public final class RollRules {
  /** A halo as wide as a good part of the value is no border. */
  private static final int LEAST_WIDTHS = 4;
  /** Readers of a value looked at for its other shifts. */
  private static final int MOST_READERS = 64;

  private RollRules() {
  }

  /** {@code source} read {@code by} elements further along {@code dim}, around the end; from −n/4 to n/4. */
  private record Roll(int source, int dim, long by) {
  }

  static final Rule TO_HALO = rule("roll-to-halo", E, A,
      "A cyclic shift is a slice of the value with its borders repeated, shared by all shifts along a dimension.")
      .match("c:concatenate(a, z)")
      .rewrite((m, b) -> {
        for (Roll r : rolls(b, m.node("c"))) return slice(b, r, only(borders(b, r.source), r.dim));
        return NONE;
      });

  static final Rule TO_HALO_AROUND = rule("roll-to-halo-around", E, A,
      "Cyclic shifts along several dimensions are slices of the value with its borders repeated on all those sides.")
      .match("c:concatenate(a, z)")
      .rewrite((m, b) -> {
        for (Roll r : rolls(b, m.node("c"))) {
          long[][] borders = borders(b, r.source);
          int sides = 0;
          for (long[] border : borders) if (border[0] + border[1] > 0) sides++;
          if (sides > 1) return slice(b, r, borders);
        }
        return NONE;
      });

  /** The shifts that a concatenation is, of whatever value. */
  private static List<Roll> rolls(Rewriter b, int node) {
    List<Roll> found = new ArrayList<>();
    int[] kids = b.graph().children(node);
    int dim = ((Op.Concatenate) b.graph().op(node)).dim();
    if (kids.length != 2) return found;
    for (int tail : b.nodesOf(kids[0], Op.Slice.class)) {
      int x = b.graph().child(tail, 0);
      long n = b.shape(x).get(dim);
      long by = ((Op.Slice) b.graph().op(tail)).start().get(dim);
      for (int head : b.nodesOf(kids[1], Op.Slice.class)) {
        if (b.graph().child(head, 0) != x || !cuts(b, tail, x, dim, by, n) || !cuts(b, head, x, dim, 0, by)) continue;
        if (Math.min(by, n - by) * LEAST_WIDTHS > n) continue;
        found.add(new Roll(x, dim, by * 2 <= n ? by : by - n));
      }
    }
    return found;
  }

  /** Whether a slice is all elements from one to another along a dimension. */
  private static boolean cuts(Rewriter b, int node, int x, int dim, long from, long to) {
    Op.Slice s = (Op.Slice) b.graph().op(node);
    Dims zeros = Shapes.zeros(s.start().size());
    return from < to && s.strides().allEqual(1) && s.start().equals(zeros.with(dim, from))
        && s.limit().equals(b.shape(x).with(dim, to));
  }

  /** Of every dimension, how far all shifts of a value reach before its first and behind its last element. */
  private static long[][] borders(Rewriter b, int x) {
    long[][] borders = new long[b.shape(x).size()][2];
    int readers = 0;
    for (int head : b.graph().parents(x)) {
      if (!(b.graph().op(head) instanceof Op.Slice s) || !s.start().allEqual(0)) continue;
      for (int join : b.graph().parents(b.graph().find(b.graph().classOf(head)))) {
        if (++readers > MOST_READERS) return borders;
        if (!(b.graph().op(join) instanceof Op.Concatenate)) continue;
        for (Roll r : rolls(b, join)) {
          if (r.source != x) continue;
          long[] border = borders[r.dim];
          border[0] = Math.max(border[0], -r.by);
          border[1] = Math.max(border[1], r.by);
        }
      }
    }
    return borders;
  }

  private static long[][] only(long[][] borders, int dim) {
    long[][] one = new long[borders.length][2];
    one[dim] = borders[dim];
    return one;
  }

  /** The shift as a slice of the value with its borders, or NONE if it was not among those that the borders are for. */
  private static int slice(Rewriter b, Roll r, long[][] borders) {
    Dims shape = b.shape(r.source);
    Dims start = Shapes.zeros(shape.size());
    int wide = r.source;
    if (r.by < -borders[r.dim][0] || r.by > borders[r.dim][1]) return NONE;
    // Innermost first: rows, once long, are joined without touching them.
    for (int d = shape.size() - 1; d >= 0; d--) {
      long n = shape.get(d);
      long low = borders[d][0];
      long high = borders[d][1];
      start = start.with(d, low);
      if (low + high == 0) continue;
      List<Integer> pieces = new ArrayList<>();
      if (low > 0) pieces.add(b.slice(wide, d, n - low, n));
      pieces.add(wide);
      if (high > 0) pieces.add(b.slice(wide, d, 0, high));
      wide = b.concat(d, pieces.stream().mapToInt(Integer::intValue).toArray());
    }
    start = start.with(r.dim, start.get(r.dim) + r.by);
    Dims limit = shape;
    for (int d = 0; d < shape.size(); d++) limit = limit.with(d, start.get(d) + shape.get(d));
    return b.slice(wide, start, limit, Shapes.ones(shape.size()));
  }

  /** The rules of this family. */
  public static List<Rule> rules() {
    return List.of(TO_HALO, TO_HALO_AROUND);
  }
}
