package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.FpClass.EK;
import static dev.eqdrive.rules.Rewriter.NONE;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.Tier.B;
import static dev.eqdrive.rules.Rule.Tier.C;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Slices move towards operands, so that only what is needed is computed. */
public final class SliceRules {
  private SliceRules() {
  }

  private static Op.Slice slice(Match m) {
    return m.op("s", Op.Slice.class);
  }

  private static int again(Rewriter b, Op.Slice s, int x) {
    return b.slice(x, s.start(), s.limit(), s.strides());
  }

  static final Rule NOOP = rule("slice-noop", E, C, "A slice of everything is the value.")
      .contracting().match("slice(x)")
      .rewrite((m, b) -> b.shape(m.root()).equals(b.shape(m.get("x"))) ? m.get("x") : NONE);

  static final Rule SLICE_SLICE = rule("slice-slice", E, C, "Two slices in a row are one.")
      .contracting().match("s:slice(slice(x))")
      .rewrite((m, b) -> again(b, slice(m), b.graph().child(m.node("s"), 0)));

  static final Rule OF_ELEMENTWISE = rule("slice-of-elementwise", E, A,
      "A slice of an element-wise result needs only the slices of its operands.")
      .contracting().match("s:slice(f:@elementwise(..))")
      .rewrite((m, b) -> saves(b, slice(m), m.get("f"), m.root())
          ? Shapes.elementwise(b, m.node("f"), b.shape(m.root()), x -> again(b, slice(m), x))
          : NONE);

  /**
   * Whether at most half of a sum need be computed; of a value without sums a fused kernel computes no more than the slice
   * anyway. The many strided or barely smaller slices that convolutions taken apart consist of would repeat all work above
   * them.
   */
  private static boolean saves(Rewriter b, Op.Slice s, int from, int root) {
    return s.strides().allEqual(1) && b.type(root).elements() <= b.type(from).elements() / 2
        && b.graph().isSummed(from);
  }

  /** Whether a slice is a block of at most half of a value along each dimension that it cuts, not one of many windows. */
  static boolean isBlock(Rewriter b, Op.Slice s, int from, int root) {
    Dims whole = b.shape(from);
    Dims part = b.shape(root);
    if (!s.strides().allEqual(1) || part.equals(whole)) return false;
    for (int i = 0; i < part.size(); i++) {
      if (part.get(i) < whole.get(i) && part.get(i) > whole.get(i) / 2) return false;
    }
    return true;
  }

  static final Rule DYNAMIC_OF_ELEMENTWISE = rule("dynamic-slice-of-elementwise", E, A,
      "A dynamic slice of an element-wise result needs only the dynamic slices of its operands.")
      .contracting().match("s:dynamic_slice(..)")
      .rewrite((m, b) -> {
        int[] kids = m.kids("s");
        int[] starts = Arrays.copyOfRange(kids, 1, kids.length);
        for (int n : b.graph().nodes(kids[0])) {
          if (!b.graph().op(n).isElementwise()) continue;
          return Shapes.elementwise(b, n, b.shape(m.root()), x -> b.dynamicSlice(x, b.shape(m.root()), starts));
        }
        return NONE;
      });

  static final Rule OF_PAD = rule("slice-of-pad", E, C, "A slice of a padded value pads what is left of the slice.")
      .contracting().match("s:slice(p:pad(x, v))")
      .rewrite((m, b) -> {
        Op.Slice s = slice(m);
        Op.Pad p = m.op("p", Op.Pad.class);
        Dims x = b.shape(m.get("x"));
        boolean overlaps = isBlock(b, s, m.get("p"), m.root());
        int rank = x.size();
        long[] start = new long[rank];
        long[] limit = new long[rank];
        long[] step = new long[rank];
        long[] low = new long[rank];
        long[] high = new long[rank];
        long[] interior = new long[rank];
        for (int i = 0; i < rank; i++) {
          long count = b.shape(m.root()).get(i);
          step[i] = 1;
          if (count == b.shape(m.get("p")).get(i)) {
            limit[i] = x.get(i);
            low[i] = p.low().get(i);
            high[i] = p.high().get(i);
            interior[i] = p.interior().get(i);
            continue;
          }
          if (p.interior().get(i) != 0) return NONE;
          long lo = s.start().get(i);
          long st = s.strides().get(i);
          long first = Math.clamp(Math.ceilDiv(p.low().get(i) - lo, st), 0, count);
          long end = Math.clamp(Math.ceilDiv(p.low().get(i) + x.get(i) - lo, st), 0, count);
          if (end <= first) return b.broadcast(m.get("v"), b.shape(m.root()), Dims.EMPTY);
          if (!overlaps && (first > 0 || end < count)) return NONE;
          low[i] = first;
          high[i] = count - end;
          start[i] = lo + first * st - p.low().get(i);
          step[i] = st;
          limit[i] = start[i] + (end - first - 1) * st + 1;
        }
        int inner = b.slice(m.get("x"), Dims.of(start), Dims.of(limit), Dims.of(step));
        return b.pad(inner, m.get("v"), Dims.of(low), Dims.of(high), Dims.of(interior));
      });

  static final Rule OF_CONCAT = rule("slice-of-concat", E, C,
      "A slice of joined pieces joins slices of the pieces it meets.")
      .contracting().match("s:slice(c:concatenate(..))")
      .rewrite((m, b) -> {
        Op.Slice s = slice(m);
        int dim = m.op("c", Op.Concatenate.class).dim();
        long count = b.shape(m.root()).get(dim);
        long st = s.strides().get(dim);
        long lo = s.start().get(dim);
        List<Integer> pieces = new ArrayList<>();
        long offset = 0;
        for (int kid : m.kids("c")) {
          long size = b.shape(kid).get(dim);
          long first = Math.clamp(Math.ceilDiv(offset - lo, st), 0, count);
          long end = Math.clamp(Math.ceilDiv(offset + size - lo, st), 0, count);
          if (end > first) {
            long from = lo + first * st - offset;
            pieces.add(b.slice(kid, s.start().with(dim, from), s.limit().with(dim, from + (end - first - 1) * st + 1),
                s.strides()));
          }
          offset += size;
        }
        return pieces.isEmpty() ? NONE : b.concat(dim, pieces.stream().mapToInt(Integer::intValue).toArray());
      });

  static final Rule OF_REVERSE = rule("slice-of-reverse", E, C, "A slice of a reversed value is a reversed slice.")
      .contracting().match("s:slice(r:reverse(x))")
      .rewrite((m, b) -> {
        Op.Slice s = slice(m);
        Dims start = s.start();
        Dims limit = s.limit();
        for (int i = 0; i < start.size(); i++) {
          long count = b.shape(m.root()).get(i);
          if (!m.op("r", Op.Reverse.class).dims().contains(i) || count == 0) continue;
          long last = s.start().get(i) + (count - 1) * s.strides().get(i);
          start = start.with(i, b.shape(m.get("x")).get(i) - 1 - last);
          limit = limit.with(i, b.shape(m.get("x")).get(i) - s.start().get(i));
        }
        return b.reverse(b.slice(m.get("x"), start, limit, s.strides()), m.op("r", Op.Reverse.class).dims());
      });

  static final Rule OF_RESHAPE = rule("slice-of-reshape", E, B,
      "A slice of a reshaped value along dimensions that the reshape leaves alone, or leading ones, slices the value.")
      .contracting().match("s:slice(r:reshape(x))")
      .rewrite((m, b) -> {
        Op.Slice s = slice(m);
        Dims r = b.shape(m.get("r"));
        Dims x = b.shape(m.get("x"));
        Dims start = Shapes.zeros(x.size());
        Dims limit = x;
        Dims step = Shapes.ones(x.size());
        Optional<List<Shapes.Group>> groups = Shapes.groups(x, r);
        if (groups.isEmpty() || b.shape(m.root()).product() == 0) return NONE;
        for (Shapes.Group g : groups.get()) {
          for (int i = 0; i < g.to().size(); i++) {
            int d = g.to().at(i);
            if (b.shape(m.root()).get(d) == r.get(d)) continue;
            int lead = g.from().at(0);
            if (i > 0) return NONE;
            if (g.isAlone()) {
              start = start.with(lead, s.start().get(d));
              limit = limit.with(lead, s.limit().get(d));
              step = step.with(lead, s.strides().get(d));
              continue;
            }
            long minorTo = r.gather(g.to()).product() / r.get(d);
            long minorFrom = x.gather(g.from()).product() / x.get(lead);
            long lo = Math.multiplyExact(s.start().get(d), minorTo);
            long hi = Math.multiplyExact(s.limit().get(d), minorTo);
            if (s.strides().get(d) != 1 || lo % minorFrom != 0 || hi % minorFrom != 0) return NONE;
            start = start.with(lead, lo / minorFrom);
            limit = limit.with(lead, hi / minorFrom);
          }
        }
        return b.reshape(b.slice(m.get("x"), start, limit, step), b.shape(m.root()));
      });

  static final Rule OF_REDUCE = rule("slice-of-reduce", EK, A, "A slice of a reduction reduces a slice.")
      .contracting().match("s:slice(r:reduce(x, e))")
      .rewrite((m, b) -> {
        Op.Slice s = slice(m);
        Op.Reduce r = m.op("r", Op.Reduce.class);
        Dims x = b.shape(m.get("x"));
        int[] to = Shapes.renumbered(x.size(), r.dims());
        Dims start = Shapes.zeros(x.size());
        Dims limit = x;
        Dims step = Shapes.ones(x.size());
        for (int i = 0; i < to.length; i++) {
          if (to[i] < 0) continue;
          start = start.with(i, s.start().get(to[i]));
          limit = limit.with(i, s.limit().get(to[i]));
          step = step.with(i, s.strides().get(to[i]));
        }
        return b.reduce(r.reducer(), b.slice(m.get("x"), start, limit, step), m.get("e"), r.dims());
      });

  static final Rule DYNAMIC_OF_REDUCE = rule("dynamic-slice-of-reduce", EK, A,
      "A dynamic slice of a reduction reduces a dynamic slice.")
      .contracting().match("s:dynamic_slice(..)")
      .rewrite((m, b) -> {
        int[] kids = m.kids("s");
        OptionalInt n = b.nodeOf(kids[0], Op.Reduce.class);
        if (n.isEmpty() || kids.length < 2) return NONE;
        Op.Reduce r = (Op.Reduce) b.graph().op(n.getAsInt());
        int x = b.graph().child(n.getAsInt(), 0);
        int[] to = Shapes.renumbered(b.type(x).rank(), r.dims());
        Dims sizes = b.shape(x);
        int[] starts = new int[to.length];
        for (int i = 0; i < to.length; i++) {
          starts[i] = to[i] < 0 ? b.scalar(b.element(kids[1]), 0) : kids[1 + to[i]];
          if (to[i] >= 0) sizes = sizes.with(i, b.shape(m.root()).get(to[i]));
        }
        return b.reduce(r.reducer(), b.dynamicSlice(x, sizes, starts), b.graph().child(n.getAsInt(), 1), r.dims());
      });

  static final Rule OF_REDUCE_WINDOW = rule("slice-of-reduce-window", EK, B,
      "A slice of windowed reductions reads only the windows it needs.")
      .contracting().match("s:slice(w:reduce_window(x, e))")
      .rewrite((m, b) -> {
        Op.Slice s = slice(m);
        Op.ReduceWindow r = m.op("w", Op.ReduceWindow.class);
        Window w = r.window();
        Dims x = b.shape(m.get("x"));
        Window to = w;
        Dims start = Shapes.zeros(x.size());
        Dims limit = x;
        for (int i = 0; i < x.size(); i++) {
          long count = b.shape(m.root()).get(i);
          if (count == b.shape(m.get("w")).get(i)) continue;
          if (count == 0 || w.baseDilation().get(i) != 1) return NONE;
          long lo = s.start().get(i) * w.strides().get(i) - w.padLow().get(i);
          long stride = s.strides().get(i) * w.strides().get(i);
          long end = lo + (count - 1) * stride + (w.size().get(i) - 1) * w.windowDilation().get(i) + 1;
          if (lo > x.get(i) || end < 0) return NONE;
          long from = Math.clamp(lo, 0, x.get(i));
          long till = Math.clamp(end, from, x.get(i));
          start = start.with(i, from);
          limit = limit.with(i, till);
          to = new Window(to.size(), to.strides().with(i, stride), to.baseDilation(), to.windowDilation(),
              to.padLow().with(i, from - lo), to.padHigh().with(i, end - till));
        }
        int inner = b.slice(m.get("x"), start, limit, Shapes.ones(x.size()));
        int result = b.reduceWindow(r.reducer(), inner, m.get("e"), to);
        return result != NONE && b.shape(result).equals(b.shape(m.root())) ? result : NONE;
      });

  static final Rule OF_IOTA = rule("slice-of-iota", E, C, "A slice of an integer counter is a counter with an offset.")
      .contracting().match("s:slice(i:iota())")
      .rewrite((m, b) -> {
        int dim = m.op("i", Op.Iota.class).dim();
        long first = slice(m).start().get(dim);
        int iota = b.iota(b.type(m.root()), dim);
        if (slice(m).strides().get(dim) != 1 && b.shape(m.root()).get(dim) > 1) return NONE;
        if (first == 0) return iota;
        return b.element(m.root()).isInteger() ? b.add(iota, b.splat(b.type(m.root()), first)) : NONE;
      });

  static final Rule CONCAT_OF_SLICES = rule("concat-of-slices", E, C,
      "Neighbouring slices of one value, joined, are one slice.")
      .contracting().match("c:concatenate(..)")
      .rewrite((m, b) -> SliceJoins.join(b, m.op("c", Op.Concatenate.class).dim(), m.kids("c")));

  /** The rules of this family. */
  public static List<Rule> rules() {
    return List.of(NOOP, SLICE_SLICE, OF_ELEMENTWISE, DYNAMIC_OF_ELEMENTWISE, OF_PAD, OF_CONCAT, OF_REVERSE, OF_RESHAPE,
        OF_REDUCE, DYNAMIC_OF_REDUCE, OF_REDUCE_WINDOW, OF_IOTA, CONCAT_OF_SLICES);
  }
}
