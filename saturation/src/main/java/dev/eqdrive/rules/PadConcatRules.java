package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.FpClass.EK;
import static dev.eqdrive.rules.Rewriter.NONE;
import static dev.eqdrive.rules.Rule.Tier.B;
import static dev.eqdrive.rules.Rule.Tier.C;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Padding and joining. */
public final class PadConcatRules {
  private PadConcatRules() {
  }

  private static Op.Pad pad(Match m, String binder) {
    return m.op(binder, Op.Pad.class);
  }

  private static boolean growing(Op.Pad p) {
    return p.low().stream().allMatch(v -> v >= 0) && p.high().stream().allMatch(v -> v >= 0);
  }

  static final Rule PAD_NOOP = rule("pad-noop", E, C, "Padding by nothing is the value.")
      .contracting().match("p:pad(x, v)")
      .rewrite((m, b) -> pad(m, "p").low().allEqual(0) && pad(m, "p").high().allEqual(0)
          && b.shape(m.root()).equals(b.shape(m.get("x"))) ? m.get("x") : NONE);

  static final Rule PAD_EMPTY = rule("pad-of-empty", E, C, "A padded empty value is all padding.")
      .contracting().match("pad(x, v)")
      .rewrite((m, b) -> b.type(m.get("x")).elements() == 0
          ? b.broadcast(m.get("v"), b.shape(m.root()), Dims.EMPTY)
          : NONE);

  static final Rule PAD_NEGATIVE = rule("pad-negative-to-slice", E, C, "Padding by a negative amount cuts.")
      .contracting().match("p:pad(x, v)")
      .rewrite((m, b) -> {
        Op.Pad p = pad(m, "p");
        if (growing(p) || !p.interior().allEqual(0)) return NONE;
        Dims start = p.low().map(v -> Math.max(-v, 0));
        Dims limit = b.shape(m.get("x"));
        for (int i = 0; i < limit.size(); i++) limit = limit.with(i, limit.get(i) + Math.min(p.high().get(i), 0));
        int cut = b.slice(m.get("x"), start, limit, Shapes.ones(limit.size()));
        return b.pad(cut, m.get("v"), p.low().map(v -> Math.max(v, 0)), p.high().map(v -> Math.max(v, 0)),
            p.interior());
      });

  static final Rule PAD_PAD = rule("pad-pad", E, C, "Two paddings with one value are one.")
      .contracting().match("p:pad(q:pad(x, v), v)")
      .rewrite((m, b) -> {
        Op.Pad outer = pad(m, "p");
        Op.Pad inner = pad(m, "q");
        if (!growing(inner)) return NONE;
        int rank = outer.low().size();
        long[][] c = new long[3][rank];
        for (int i = 0; i < rank; i++) {
          long step = outer.interior().get(i) + 1;
          if (step > 1 && b.shape(m.get("x")).get(i) < 1) return NONE;
          c[0][i] = outer.low().get(i) + inner.low().get(i) * step;
          c[1][i] = outer.high().get(i) + inner.high().get(i) * step;
          c[2][i] = (inner.interior().get(i) + 1) * step - 1;
        }
        return b.pad(m.get("x"), m.get("v"), Dims.of(c[0]), Dims.of(c[1]), Dims.of(c[2]));
      });

  static final Rule ELEMENTWISE_OF_PAD = rule("pad-of-elementwise", E, C,
      "Element-wise operations on values padded alike are done before the padding, and once on the padding.")
      .contracting().match("f:@elementwise(..)")
      .rewrite((m, b) -> {
        Dims shape = b.shape(m.root());
        for (int kid : m.kids("f")) {
          if (b.isSplat(kid) || !b.shape(kid).equals(shape)) continue;
          OptionalInt n = b.nodeOf(kid, Op.Pad.class);
          if (n.isEmpty()) return NONE;
          Op.Pad p = (Op.Pad) b.graph().op(n.getAsInt());
          Dims small = b.shape(b.graph().child(n.getAsInt(), 0));
          if (!growing(p) || small.equals(shape)) return NONE;
          if (!Shapes.movers(b, m.node("f"), x -> padded(b, x, p) >= 0)) return NONE;
          int inner = Shapes.elementwise(b, m.node("f"), small,
              x -> b.isSplat(x) ? b.resplat(x, small) : b.graph().child(padded(b, x, p), 0));
          int value = Shapes.elementwise(b, m.node("f"), Dims.EMPTY,
              x -> b.isSplat(x) ? b.resplat(x, Dims.EMPTY) : b.graph().child(padded(b, x, p), 1));
          return b.pad(inner, value, p.low(), p.high(), p.interior());
        }
        return NONE;
      });

  /** A pad node of a class with this configuration, or −1. */
  private static int padded(Rewriter b, int x, Op.Pad p) {
    for (int n : b.nodesOf(x, Op.Pad.class)) if (b.graph().op(n).equals(p)) return n;
    return -1;
  }

  static final Rule CONCAT_SINGLE = rule("concat-single", E, C, "One piece is the whole; empty pieces are nothing.")
      .contracting().match("c:concatenate(..)")
      .rewrite((m, b) -> {
        int dim = m.op("c", Op.Concatenate.class).dim();
        int[] kids = m.kids("c");
        int[] real = Arrays.stream(kids).filter(x -> b.shape(x).get(dim) > 0).toArray();
        return kids.length == 1 ? kids[0] : real.length > 0 && real.length < kids.length ? b.concat(dim, real) : NONE;
      });

  static final Rule CONCAT_FLATTEN = rule("concat-flatten", E, C, "Joined pieces of joined pieces are joined at once.")
      .contracting().match("c:concatenate(..)")
      .rewrite((m, b) -> {
        int dim = m.op("c", Op.Concatenate.class).dim();
        List<Integer> flat = new ArrayList<>();
        for (int kid : m.kids("c")) {
          OptionalInt inner = OptionalInt.empty();
          for (int n : b.nodesOf(kid, Op.Concatenate.class)) {
            if (b.graph().op(n).equals(new Op.Concatenate(dim))) inner = OptionalInt.of(n);
          }
          if (inner.isEmpty()) flat.add(kid);
          else
            Arrays.stream(b.graph().children(inner.getAsInt())).forEach(flat::add);
        }
        if (flat.size() == m.kids("c").length || flat.size() > 256) return NONE;
        return b.concat(dim, flat.stream().mapToInt(Integer::intValue).toArray());
      });

  static final Rule CONCAT_EQUAL = rule("concat-equal-to-broadcast", E, C,
      "Equal pieces joined are one piece broadcast.")
      .contracting().match("c:concatenate(..)")
      .rewrite((m, b) -> {
        int[] kids = m.kids("c");
        int dim = m.op("c", Op.Concatenate.class).dim();
        if (kids.length < 2 || Arrays.stream(kids).anyMatch(k -> k != kids[0])) return NONE;
        Dims x = b.shape(kids[0]);
        Dims dims = Dims.range(0, dim).concat(Dims.range(dim + 1, x.size() + 1));
        return b.reshape(b.broadcast(kids[0], x.insert(dim, kids.length), dims), b.shape(m.root()));
      });

  static final Rule CONCAT_SPLAT_TO_PAD = rule("concat-splat-to-pad", E, B,
      "Equal constants at the ends of joined pieces are padding.")
      .match("c:concatenate(..)")
      .rewrite((m, b) -> {
        int[] kids = m.kids("c");
        int dim = m.op("c", Op.Concatenate.class).dim();
        int first = 0;
        int end = kids.length;
        long low = 0;
        long high = 0;
        int value = NONE;
        while (first < end && b.isSplat(kids[first])) {
          int v = b.resplat(kids[first], Dims.EMPTY);
          if (value != NONE && value != v) return NONE;
          value = v;
          low += b.shape(kids[first++]).get(dim);
        }
        while (end > first && b.isSplat(kids[end - 1])) {
          int v = b.resplat(kids[end - 1], Dims.EMPTY);
          if (value != NONE && value != v) return NONE;
          value = v;
          high += b.shape(kids[--end]).get(dim);
        }
        if (value == NONE || first == end) return NONE;
        Dims zeros = Shapes.zeros(b.type(m.root()).rank());
        return b.pad(b.concat(dim, Arrays.copyOfRange(kids, first, end)), value, zeros.with(dim, low),
            zeros.with(dim, high), zeros);
      });

  static final Rule CONCAT_OF_ELEMENTWISE = rule("concat-of-elementwise", E, B,
      "Joined results of one element-wise operation are its result on joined operands, where all but one of them are "
          + "constants or slices that join.")
      .match("c:concatenate(..)")
      .rewrite((m, b) -> {
        int[] kids = m.kids("c");
        int dim = m.op("c", Op.Concatenate.class).dim();
        if (kids.length < 2) return NONE;
        for (int n : b.graph().nodes(kids[0])) {
          Op f = b.graph().op(n);
          if (!f.isElementwise()) continue;
          int result = merged(b, f, dim, kids, b.graph().arity(n));
          if (result != NONE) return result;
        }
        return NONE;
      });

  private static int merged(Rewriter b, Op f, int dim, int[] kids, int arity) {
    int[][] operands = new int[arity][kids.length];
    for (int i = 0; i < kids.length; i++) {
      int node = same(b, f, kids[i], arity);
      if (node < 0) return NONE;
      for (int j = 0; j < arity; j++) {
        operands[j][i] = b.graph().child(node, j);
        if (!b.shape(operands[j][i]).equals(b.shape(kids[i]))) return NONE;
        if (b.element(operands[j][i]) != b.element(operands[j][0])) return NONE;
      }
    }
    int copies = 0;
    int[] joined = new int[arity];
    for (int j = 0; j < arity; j++) {
      int join = SliceJoins.join(b, dim, operands[j]);
      boolean splats = Arrays.stream(operands[j]).allMatch(b::isSplat);
      joined[j] = join != NONE ? join : b.concat(dim, operands[j]);
      if (join == NONE && !(splats && b.isSplat(joined[j]))) copies++;
    }
    return copies <= 1 ? b.op(f, joinedType(b, f, joined, kids[0]), joined) : NONE;
  }

  private static dev.eqdrive.ir.Type joinedType(Rewriter b, Op f, int[] joined, int like) {
    return b.type(like).withShape(joined[joined.length - 1] == NONE ? Dims.EMPTY : b.shape(joined[joined.length - 1]));
  }

  private static int same(Rewriter b, Op f, int cls, int arity) {
    for (int n : b.graph().nodes(cls)) if (b.graph().op(n).equals(f) && b.graph().arity(n) == arity) return n;
    return -1;
  }

  static final Rule PAD_INTO_CONV = rule("pad-into-conv", EK, C, "A convolution takes zero padding of its input over.")
      .contracting().match("c:convolution(p:pad(x, v), w)")
      .rewrite((m, b) -> {
        Op.Pad p = pad(m, "p");
        Op.Convolution c = m.op("c", Op.Convolution.class);
        Op.ConvDims d = c.dims();
        if (!b.isSplat(m.get("v"), 0) || !growing(p) || touched(p, d.inputBatch()) || touched(p, d.inputFeature())) {
          return NONE;
        }
        Dims low = c.padLow();
        Dims high = c.padHigh();
        Dims dilation = c.lhsDilation();
        for (int i = 0; i < low.size(); i++) {
          int s = d.inputSpatial().at(i);
          long ld = dilation.get(i);
          if ((ld > 1 || p.interior().get(s) > 0) && b.shape(m.get("x")).get(s) < 1) return NONE;
          low = low.with(i, low.get(i) + p.low().get(s) * ld);
          high = high.with(i, high.get(i) + p.high().get(s) * ld);
          dilation = dilation.with(i, ld * (p.interior().get(s) + 1));
        }
        return b.conv(m.get("x"), m.get("w"), new Op.Convolution(d, c.strides(), low, high, dilation, c.rhsDilation(),
            c.reversed(), c.featureGroups(), c.batchGroups(), c.precision()), b.element(m.root()));
      });

  private static boolean touched(Op.Pad p, int dim) {
    return p.low().get(dim) != 0 || p.high().get(dim) != 0 || p.interior().get(dim) != 0;
  }

  static final Rule PAD_INTO_WINDOW = rule("pad-into-reduce-window", EK, C,
      "A windowed reduction takes padding with its initial value over.")
      .contracting().match("r:reduce_window(p:pad(x, e), e)")
      .rewrite((m, b) -> {
        Op.Pad p = pad(m, "p");
        Op.ReduceWindow r = m.op("r", Op.ReduceWindow.class);
        Window w = r.window();
        if (!growing(p)) return NONE;
        Dims low = w.padLow();
        Dims high = w.padHigh();
        Dims dilation = w.baseDilation();
        for (int i = 0; i < low.size(); i++) {
          long bd = dilation.get(i);
          if ((bd > 1 || p.interior().get(i) > 0) && b.shape(m.get("x")).get(i) < 1) return NONE;
          low = low.with(i, low.get(i) + p.low().get(i) * bd);
          high = high.with(i, high.get(i) + p.high().get(i) * bd);
          dilation = dilation.with(i, bd * (p.interior().get(i) + 1));
        }
        return b.reduceWindow(r.reducer(), m.get("x"), m.get("e"),
            new Window(w.size(), w.strides(), dilation, w.windowDilation(), low, high));
      });

  /** The rules of this family. */
  public static List<Rule> rules() {
    return List.of(PAD_NOOP, PAD_EMPTY, PAD_NEGATIVE, PAD_PAD, ELEMENTWISE_OF_PAD, CONCAT_SINGLE, CONCAT_FLATTEN,
        CONCAT_EQUAL, CONCAT_SPLAT_TO_PAD, CONCAT_OF_ELEMENTWISE, PAD_INTO_CONV, PAD_INTO_WINDOW);
  }
}
