package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.FpClass.EK;
import static dev.eqdrive.rules.Rewriter.NONE;
import static dev.eqdrive.rules.Rule.Tier.B;
import static dev.eqdrive.rules.Rule.Tier.C;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reshapes: composed, moved towards results through element-wise operations, towards operands through movements. */
public final class ReshapeRules {
  private ReshapeRules() {
  }

  static final Rule NOOP = rule("reshape-noop", E, C, "A reshape to the same shape does nothing.")
      .contracting().match("reshape(x)")
      .rewrite((m, b) -> b.shape(m.root()).equals(b.shape(m.get("x"))) ? m.get("x") : NONE);

  static final Rule RESHAPE_RESHAPE = rule("reshape-reshape", E, C, "Two reshapes in a row are one.")
      .contracting().match("reshape(reshape(x))")
      .rewrite((m, b) -> b.reshape(m.get("x"), b.shape(m.root())));

  static final Rule OF_ELEMENTWISE = rule("reshape-of-elementwise", E, B,
      "A reshape of an element-wise result reshapes the operands, where one of them may absorb it.")
      .match("reshape(f:@elementwise(..))")
      .rewrite((m, b) -> Shapes.cancels(b, m.node("f"))
          ? Shapes.elementwise(b, m.node("f"), b.shape(m.root()), x -> b.reshape(x, b.shape(m.root())))
          : NONE);

  static final Rule ELEMENTWISE_OF = rule("elementwise-of-reshape", E, B,
      "Element-wise operations on operands reshaped alike are done before the reshape.")
      .contracting().match("f:@elementwise(..)")
      .rewrite((m, b) -> {
        Optional<Dims> shape = commonSource(m, b);
        if (shape.isEmpty()) return NONE;
        int before = Shapes.elementwise(b, m.node("f"), shape.get(), x -> b.reshape(x, shape.get()));
        return b.reshape(before, b.shape(m.root()));
      });

  /** The shape from which all operands that are not splats were reshaped. */
  private static Optional<Dims> commonSource(Match m, Rewriter b) {
    for (int kid : m.kids("f")) {
      if (b.isSplat(kid) || !b.shape(kid).equals(b.shape(m.root()))) continue;
      OptionalInt r = b.nodeOf(kid, Op.Reshape.class);
      if (r.isEmpty()) return Optional.empty();
      Dims shape = b.shape(b.graph().child(r.getAsInt(), 0));
      if (shape.equals(b.shape(kid))) return Optional.empty();
      return Shapes.movers(b, m.node("f"), x -> reshapedFrom(b, x, shape)) ? Optional.of(shape) : Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean reshapedFrom(Rewriter b, int x, Dims shape) {
    OptionalInt r = b.nodeOf(x, Op.Reshape.class);
    return r.isPresent() && b.shape(b.graph().child(r.getAsInt(), 0)).equals(shape);
  }

  static final Rule OF_BROADCAST = rule("reshape-of-broadcast", E, B,
      "A reshape that keeps created and mapped dimensions apart is a broadcast to the new shape.")
      .match("reshape(c:broadcast_in_dim(x))")
      .rewrite((m, b) -> {
        Dims dims = m.op("c", Op.BroadcastInDim.class).dims();
        Optional<List<Shapes.Group>> groups = Shapes.groups(b.shape(m.get("c")), b.shape(m.root()));
        if (groups.isEmpty()) return NONE;
        Dims x = b.shape(m.get("x"));
        List<long[]> mapped = new ArrayList<>();
        for (Shapes.Group g : groups.get()) {
          boolean any = g.from().stream().anyMatch(d -> dims.contains(d) && x.get(dims.indexOf(d)) != 1);
          if (any && !g.isAlone()) return NONE;
          if (any) mapped.add(new long[]{dims.indexOf(g.from().get(0)), g.to().get(0)});
        }
        mapped.sort(java.util.Comparator.comparingLong(v -> v[0]));
        Dims kept = Dims.of(mapped.stream().mapToLong(v -> v[0]).toArray());
        Dims to = Dims.of(mapped.stream().mapToLong(v -> v[1]).toArray());
        return b.broadcast(b.reshape(m.get("x"), x.gather(kept)), b.shape(m.root()), to);
      });

  static final Rule OF_IOTA = rule("reshape-of-iota", E, C,
      "A reshape that leaves the counted dimension alone is a counter.")
      .contracting().match("reshape(i:iota())")
      .rewrite((m, b) -> {
        int dim = m.op("i", Op.Iota.class).dim();
        Optional<List<Shapes.Group>> groups = Shapes.groups(b.shape(m.get("i")), b.shape(m.root()));
        for (Shapes.Group g : groups.orElse(List.of())) {
          if (g.from().contains(dim)) return g.isAlone() ? b.iota(b.type(m.root()), g.to().at(0)) : NONE;
        }
        return NONE;
      });

  static final Rule OF_PAD = rule("reshape-of-pad", E, B,
      "A reshape that leaves padded dimensions alone goes before the pad.")
      .match("reshape(p:pad(x, v))")
      .rewrite((m, b) -> {
        Op.Pad p = m.op("p", Op.Pad.class);
        Dims padded = b.shape(m.get("p"));
        Dims to = b.shape(m.root());
        Optional<List<Shapes.Group>> groups = Shapes.groups(padded, to);
        if (groups.isEmpty()) return NONE;
        Dims shape = to;
        Dims low = Shapes.zeros(to.size());
        Dims high = low;
        Dims interior = low;
        boolean[] done = new boolean[padded.size()];
        for (Shapes.Group g : groups.get()) {
          for (int i = 0; i < g.from().size(); i++) {
            int d = g.from().at(i);
            done[d] = true;
            if (p.low().get(d) == 0 && p.high().get(d) == 0 && p.interior().get(d) == 0) continue;
            if (!g.isAlone()) return NONE;
            int t = g.to().at(0);
            shape = shape.with(t, b.shape(m.get("x")).get(d));
            low = low.with(t, p.low().get(d));
            high = high.with(t, p.high().get(d));
            interior = interior.with(t, p.interior().get(d));
          }
        }
        for (int d = 0; d < padded.size(); d++) {
          // A unit dimension may be all padding.
          boolean kept = done[d] || b.shape(m.get("x")).get(d) == 1 && p.low().get(d) == 0 && p.high().get(d) == 0;
          if (!kept) return NONE;
        }
        return b.pad(b.reshape(m.get("x"), shape), m.get("v"), low, high, interior);
      });

  static final Rule OF_CONCAT = rule("reshape-of-concat", E, B,
      "A reshape that leaves the joined dimension alone reshapes the pieces.")
      .match("reshape(c:concatenate(..))")
      .rewrite((m, b) -> {
        int dim = m.op("c", Op.Concatenate.class).dim();
        Dims to = b.shape(m.root());
        for (Shapes.Group g : Shapes.groups(b.shape(m.get("c")), to).orElse(List.of())) {
          if (!g.from().contains(dim)) continue;
          if (!g.isAlone()) return NONE;
          int t = g.to().at(0);
          int[] kids = m.kids("c");
          for (int i = 0; i < kids.length; i++) kids[i] = b.reshape(kids[i], to.with(t, b.shape(kids[i]).get(dim)));
          return b.concat(t, kids);
        }
        return NONE;
      });

  static final Rule REDUCE_OF = rule("reduce-of-reshape", EK, C,
      "A reduction of a reshaped value whose factor groups are reduced or kept as a whole reduces the value itself.")
      .match("r:reduce(s:reshape(x), e)")
      .rewrite((m, b) -> {
        Op.Reduce r = m.op("r", Op.Reduce.class);
        Optional<List<Shapes.Group>> groups = Shapes.groups(b.shape(m.get("x")), b.shape(m.get("s")));
        if (groups.isEmpty() || !r.dims().isSorted()) return NONE;
        List<Long> reduced = new ArrayList<>();
        for (Shapes.Group g : groups.get()) {
          long hit = g.to().stream().filter(r.dims()::contains).count();
          if (hit != 0 && hit != g.to().size()) return NONE;
          if (hit != 0) g.from().stream().forEach(reduced::add);
        }
        if (reduced.isEmpty()) return NONE;
        return b.reshape(b.reduce(r.reducer(), m.get("x"), m.get("e"), Shapes.dims(reduced)), b.shape(m.root()));
      });

  static final Rule OF_TRANSPOSE = rule("reshape-of-transpose", E, B,
      "A reshape that merges or splits dimensions adjacent before a transpose goes before it.")
      .match("reshape(t:transpose(x))")
      .rewrite((m, b) -> {
        Dims p = m.op("t", Op.Transpose.class).permutation();
        Dims to = b.shape(m.root());
        Optional<List<Shapes.Group>> found = Shapes.groups(b.shape(m.get("t")), to);
        if (found.isEmpty() || found.get().isEmpty()) return NONE;
        List<Shapes.Group> groups = new ArrayList<>(found.get());
        Dims x = b.shape(m.get("x"));
        for (Shapes.Group g : groups) {
          // In x the group must be one run, in order; unit dimensions between do not matter.
          for (int i = 1; i < g.from().size(); i++) {
            long low = p.get(g.from().at(i - 1));
            long high = p.get(g.from().at(i));
            if (high < low) return NONE;
            for (long d = low + 1; d < high; d++) if (x.get((int) d) != 1) return NONE;
          }
        }
        List<Shapes.Group> inX = new ArrayList<>(groups);
        inX.sort(java.util.Comparator.comparingLong(g -> p.get(g.from().at(0))));
        List<Long> order = new ArrayList<>();
        inX.forEach(g -> g.to().stream().forEach(order::add));
        Dims shape = to.gather(Shapes.dims(order));
        List<Long> back = new ArrayList<>();
        groups.forEach(g -> g.to().stream().forEach(d -> back.add((long) order.indexOf(d))));
        return b.reshape(b.transpose(b.reshape(m.get("x"), shape), Shapes.dims(back)), to);
      });

  /** The rules of this family. */
  public static List<Rule> rules() {
    return List.of(NOOP, RESHAPE_RESHAPE, OF_ELEMENTWISE, ELEMENTWISE_OF, OF_BROADCAST, OF_IOTA, OF_PAD, OF_CONCAT,
        REDUCE_OF, OF_TRANSPOSE);
  }
}
