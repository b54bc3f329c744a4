package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.Rewriter.NONE;
import static dev.eqdrive.rules.Rule.Tier.B;
import static dev.eqdrive.rules.Rule.Tier.C;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.fold.Scalars;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Slices and updates at run-time positions. */
public final class DynamicRules {
  private DynamicRules() {
  }

  private static int[] tail(int[] kids, int from) {
    return Arrays.copyOfRange(kids, from, kids.length);
  }

  static final Rule DS_TO_SLICE = rule("dynamic-slice-to-slice", E, C, "A dynamic slice at constant starts is a slice.")
      .contracting().match("s:dynamic_slice(..)")
      .rewrite((m, b) -> {
        int[] kids = m.kids("s");
        Dims room = b.shape(kids[0]);
        for (int i = 0; i < room.size(); i++) {
          boolean free = room.get(i) != b.shape(m.root()).get(i);
          if (free && b.constant(kids[1 + i]).isEmpty()) return NONE;
        }
        return b.dynamicSlice(kids[0], b.shape(m.root()), tail(kids, 1));
      });

  static final Rule DUS_COVERS = rule("dus-elim", E, C, "An update of everything is the update.")
      .contracting().match("s:dynamic_update_slice(..)")
      .rewrite((m, b) -> {
        int[] kids = m.kids("s");
        return b.type(kids[1]).equals(b.type(m.root()))
            ? kids[1]
            : b.type(kids[1]).elements() == 0 ? kids[0] : NONE;
      });

  static final Rule DUS_OF_OWN = rule("dus-of-own-slice", E, C, "Writing back what was read there changes nothing.")
      .contracting().match("s:dynamic_update_slice(..)")
      .rewrite((m, b) -> {
        int[] kids = m.kids("s");
        for (int n : b.nodesOf(kids[1], Op.DynamicSlice.class)) {
          int[] read = b.graph().children(n);
          if (read[0] == kids[0] && Arrays.equals(tail(read, 1), tail(kids, 2))) return kids[0];
        }
        return NONE;
      });

  static final Rule DS_OF_DUS = rule("ds-of-dus", E, C, "Reading what was just written gives the update.")
      .contracting().match("s:dynamic_slice(..)")
      .rewrite((m, b) -> {
        int[] kids = m.kids("s");
        for (int n : b.nodesOf(kids[0], Op.DynamicUpdateSlice.class)) {
          int[] written = b.graph().children(n);
          if (b.type(written[1]).equals(b.type(m.root())) && Arrays.equals(tail(written, 2), tail(kids, 1))) {
            return written[1];
          }
        }
        return NONE;
      });

  static final Rule DUS_DUS = rule("dus-dus", E, C, "An update that the next one covers is not needed.")
      .contracting().match("s:dynamic_update_slice(..)")
      .rewrite((m, b) -> {
        int[] kids = m.kids("s");
        for (int n : b.nodesOf(kids[0], Op.DynamicUpdateSlice.class)) {
          int[] first = b.graph().children(n);
          if (b.type(first[1]).equals(b.type(kids[1])) && Arrays.equals(tail(first, 2), tail(kids, 2))) {
            return b.dynamicUpdateSlice(first[0], kids[1], tail(kids, 2));
          }
        }
        return NONE;
      });

  /** Clamped constant start of an update along a dimension, or −1. */
  private static long start(Rewriter b, int[] dus, int dim) {
    long room = b.shape(dus[0]).get(dim) - b.shape(dus[1]).get(dim);
    if (room == 0) return 0;
    Optional<Literal> c = b.constant(dus[2 + dim]);
    return c.isEmpty() ? -1 : Math.clamp(Scalars.index(c.get()), 0, room);
  }

  static final Rule SLICE_OF_DUS = rule("slice-of-dus", E, C,
      "A slice inside or outside an update reads one of the two.")
      .contracting().match("s:slice(u:dynamic_update_slice(..))")
      .rewrite((m, b) -> {
        Op.Slice s = m.op("s", Op.Slice.class);
        int[] dus = m.kids("u");
        Dims update = b.shape(dus[1]);
        boolean inside = true;
        Dims from = s.start();
        Dims till = s.limit();
        if (b.type(m.root()).elements() == 0) return NONE;
        for (int i = 0; i < update.size(); i++) {
          long at = start(b, dus, i);
          if (at < 0) {
            inside = false;
            continue;
          }
          long last = s.start().get(i) + (b.shape(m.root()).get(i) - 1) * s.strides().get(i);
          if (last < at || s.start().get(i) >= at + update.get(i)) {
            return b.slice(dus[0], s.start(), s.limit(), s.strides());
          }
          inside &= s.start().get(i) >= at && last < at + update.get(i);
          from = from.with(i, s.start().get(i) - at);
          till = till.with(i, last + 1 - at);
        }
        return inside ? b.slice(dus[1], from, till, s.strides()) : NONE;
      });

  static final Rule DUS_TO_CONCAT = rule("dus-to-concat", E, B,
      "An update of whole rows at a constant place joins what is before, the update, and what is after.")
      .match("u:dynamic_update_slice(..)")
      .rewrite((m, b) -> {
        int[] dus = m.kids("u");
        Dims x = b.shape(dus[0]);
        Dims update = b.shape(dus[1]);
        int dim = -1;
        for (int i = 0; i < x.size(); i++) {
          if (x.get(i) == update.get(i)) continue;
          if (dim >= 0) return NONE;
          dim = i;
        }
        if (dim < 0) return NONE;
        long at = start(b, dus, dim);
        if (at < 0) return NONE;
        return b.concat(dim, b.slice(dus[0], dim, 0, at), dus[1],
            b.slice(dus[0], dim, at + update.get(dim), x.get(dim)));
      });

  static final Rule DUS_OF_SPLAT = rule("dus-of-splat-to-pad", E, B,
      "An update of a constant at a constant place is the update, padded.")
      .match("u:dynamic_update_slice(..)")
      .rewrite((m, b) -> {
        int[] dus = m.kids("u");
        if (!b.isSplat(dus[0])) return NONE;
        Dims low = b.shape(dus[0]);
        Dims high = low;
        for (int i = 0; i < low.size(); i++) {
          long at = start(b, dus, i);
          if (at < 0) return NONE;
          high = high.with(i, high.get(i) - at - b.shape(dus[1]).get(i));
          low = low.with(i, at);
        }
        return b.pad(dus[1], b.resplat(dus[0], Dims.EMPTY), low, high, Shapes.zeros(low.size()));
      });

  static final Rule DS_OF_TRANSPOSE = rule("dynamic-slice-of-transpose", E, B,
      "A dynamic slice of a transposed value is a transposed dynamic slice.")
      .contracting().match("s:dynamic_slice(..)")
      .rewrite((m, b) -> {
        int[] kids = m.kids("s");
        OptionalInt t = b.nodeOf(kids[0], Op.Transpose.class);
        if (t.isEmpty()) return NONE;
        Dims p = ((Op.Transpose) b.graph().op(t.getAsInt())).permutation();
        int[] starts = new int[p.size()];
        for (int i = 0; i < starts.length; i++) starts[p.at(i)] = kids[1 + i];
        int x = b.graph().child(t.getAsInt(), 0);
        return b.transpose(b.dynamicSlice(x, b.shape(m.root()).gather(p.inverse()), starts), p);
      });

  static final Rule DS_OF_RESHAPE = rule("dynamic-slice-of-reshape", E, B,
      "A dynamic slice of dimensions that a reshape leaves alone slices the value.")
      .contracting().match("s:dynamic_slice(..)")
      .rewrite((m, b) -> {
        int[] kids = m.kids("s");
        OptionalInt r = b.nodeOf(kids[0], Op.Reshape.class);
        if (r.isEmpty()) return NONE;
        int x = b.graph().child(r.getAsInt(), 0);
        Dims whole = b.shape(kids[0]);
        Dims part = b.shape(m.root());
        Dims sizes = b.shape(x);
        int[] starts = new int[sizes.size()];
        Arrays.fill(starts, b.zero(b.type(kids[1])));
        for (Shapes.Group g : Shapes.groups(b.shape(x), whole).orElse(List.of())) {
          boolean cut = g.to().stream().anyMatch(d -> part.get((int) d) != whole.get((int) d));
          if (!cut) continue;
          if (!g.isAlone()) return NONE;
          int d = g.from().at(0);
          starts[d] = kids[1 + g.to().at(0)];
          sizes = sizes.with(d, part.get(g.to().at(0)));
        }
        return part.product() == 0 ? NONE : b.reshape(b.dynamicSlice(x, sizes, starts), part);
      });

  static final Rule DS_OF_SLICE = rule("dynamic-slice-of-slice", E, C,
      "A dynamic slice of rows whose other dimensions were cut before cuts them after.")
      .contracting().match("s:dynamic_slice(..)")
      .rewrite((m, b) -> {
        int[] kids = m.kids("s");
        OptionalInt n = b.nodeOf(kids[0], Op.Slice.class);
        if (n.isEmpty()) return NONE;
        Op.Slice s = (Op.Slice) b.graph().op(n.getAsInt());
        int x = b.graph().child(n.getAsInt(), 0);
        Dims sizes = b.shape(x);
        Dims start = s.start();
        Dims limit = s.limit();
        Dims strides = s.strides();
        int[] starts = new int[sizes.size()];
        Arrays.fill(starts, b.zero(b.type(kids[1])));
        for (int i = 0; i < starts.length; i++) {
          long size = b.shape(m.root()).get(i);
          if (size == b.shape(kids[0]).get(i)) continue;
          // Where the first slice cut, the start would be clamped elsewhere.
          if (b.shape(kids[0]).get(i) != sizes.get(i)) return NONE;
          starts[i] = kids[1 + i];
          sizes = sizes.with(i, size);
          start = start.with(i, 0);
          limit = limit.with(i, size);
          strides = strides.with(i, 1);
        }
        return b.slice(b.dynamicSlice(x, sizes, starts), start, limit, strides);
      });

  /** The rules of this family. */
  public static List<Rule> rules() {
    return List.of(DS_TO_SLICE, DUS_COVERS, DUS_OF_OWN, DS_OF_DUS, DUS_DUS, SLICE_OF_DUS, DUS_TO_CONCAT, DUS_OF_SPLAT,
        DS_OF_TRANSPOSE, DS_OF_RESHAPE, DS_OF_SLICE);
  }
}
