package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.Rewriter.NONE;
import static dev.eqdrive.rules.Rule.Tier.C;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Broadcasts: composed, done late, and never of more than is needed. */
public final class BroadcastRules {
  private BroadcastRules() {
  }

  static final Rule NOOP = rule("broadcast-noop", E, C, "A broadcast to the same shape and place is the value.")
      .contracting().match("c:broadcast_in_dim(x)")
      .rewrite((m, b) -> dims(m, "c").isIdentity() && b.shape(m.root()).equals(b.shape(m.get("x")))
          ? m.get("x")
          : NONE);

  static final Rule BROADCAST_BROADCAST = rule("broadcast-broadcast", E, C, "Two broadcasts in a row are one.")
      .contracting().match("c:broadcast_in_dim(d:broadcast_in_dim(x))")
      .rewrite((m, b) -> b.broadcast(m.get("x"), b.shape(m.root()), dims(m, "c").gather(dims(m, "d"))));

  static final Rule IS_RESHAPE = rule("broadcast-is-reshape", E, C, "A broadcast that copies nothing is a reshape.")
      .contracting().match("c:broadcast_in_dim(x)")
      .rewrite((m, b) -> {
        Dims x = b.shape(m.get("x"));
        Dims d = dims(m, "c");
        Dims real = Dims.of(d.stream().filter(v -> x.get(d.indexOf(v)) != 1).toArray());
        boolean copies = x.product() != b.shape(m.root()).product() || x.product() == 0;
        return copies || !real.isSorted() ? NONE : b.reshape(m.get("x"), b.shape(m.root()));
      });

  private static Dims dims(Match m, String binder) {
    return m.op(binder, Op.BroadcastInDim.class).dims();
  }

  static final Rule ELEMENTWISE_OF = rule("broadcast-of-elementwise", E, C,
      "Element-wise operations on values broadcast alike are done on the small values.")
      .contracting().match("f:@elementwise(..)")
      .rewrite((m, b) -> {
        for (int kid : m.kids("f")) {
          if (b.isSplat(kid) || !b.shape(kid).equals(b.shape(m.root()))) continue;
          OptionalInt c = b.nodeOf(kid, Op.BroadcastInDim.class);
          if (c.isEmpty()) return NONE;
          Dims d = ((Op.BroadcastInDim) b.graph().op(c.getAsInt())).dims();
          Dims small = b.shape(b.graph().child(c.getAsInt(), 0));
          if (small.product() >= b.shape(m.root()).product()) return NONE;
          if (!Shapes.movers(b, m.node("f"), x -> source(b, x, d, small) != NONE)) return NONE;
          int inner = Shapes.elementwise(b, m.node("f"), small,
              x -> b.isSplat(x) ? b.resplat(x, small) : source(b, x, d, small));
          return b.broadcast(inner, b.shape(m.root()), d);
        }
        return NONE;
      });

  private static int source(Rewriter b, int x, Dims dims, Dims small) {
    for (int n : b.nodesOf(x, Op.BroadcastInDim.class)) {
      int kid = b.graph().child(n, 0);
      if (((Op.BroadcastInDim) b.graph().op(n)).dims().equals(dims) && b.shape(kid).equals(small)) return kid;
    }
    return NONE;
  }

  static final Rule SLICE_OF = rule("slice-of-broadcast", E, C, "A slice of a broadcast broadcasts less.")
      .contracting().match("s:slice(c:broadcast_in_dim(x))")
      .rewrite((m, b) -> {
        Op.Slice s = m.op("s", Op.Slice.class);
        Dims x = b.shape(m.get("x"));
        Dims start = Shapes.zeros(x.size());
        Dims limit = x;
        Dims step = Shapes.ones(x.size());
        for (int j = 0; j < x.size(); j++) {
          int d = dims(m, "c").at(j);
          if (x.get(j) != b.shape(m.get("c")).get(d)) continue;
          start = start.with(j, s.start().get(d));
          limit = limit.with(j, s.limit().get(d));
          step = step.with(j, s.strides().get(d));
        }
        return b.broadcast(b.slice(m.get("x"), start, limit, step), b.shape(m.root()), dims(m, "c"));
      });

  static final Rule DYNAMIC_SLICE_OF = rule("dynamic-slice-of-broadcast", E, C,
      "A dynamic slice of a broadcast slices the mapped dimensions only.")
      .contracting().match("s:dynamic_slice(..)")
      .rewrite((m, b) -> {
        int[] kids = m.kids("s");
        OptionalInt c = b.nodeOf(kids[0], Op.BroadcastInDim.class);
        if (c.isEmpty()) return NONE;
        Dims d = ((Op.BroadcastInDim) b.graph().op(c.getAsInt())).dims();
        int x = b.graph().child(c.getAsInt(), 0);
        Dims sizes = b.shape(x);
        int[] starts = new int[d.size()];
        for (int j = 0; j < starts.length; j++) {
          starts[j] = kids[1 + d.at(j)];
          if (sizes.get(j) == b.shape(kids[0]).get(d.at(j))) sizes = sizes.with(j, b.shape(m.root()).get(d.at(j)));
        }
        return b.broadcast(b.dynamicSlice(x, sizes, starts), b.shape(m.root()), d);
      });

  static final Rule CONCAT_OF = rule("concat-of-broadcast", E, C,
      "Pieces broadcast alike and joined along a mapped dimension are joined before the broadcast.")
      .contracting().match("k:concatenate(..)")
      .rewrite((m, b) -> {
        int[] kids = m.kids("k");
        int dim = m.op("k", Op.Concatenate.class).dim();
        OptionalInt first = b.nodeOf(kids[0], Op.BroadcastInDim.class);
        if (kids.length < 2 || first.isEmpty()) return NONE;
        Dims d = ((Op.BroadcastInDim) b.graph().op(first.getAsInt())).dims();
        int j = d.indexOf(dim);
        if (j < 0) return NONE;
        List<Integer> pieces = new ArrayList<>();
        for (int kid : kids) {
          Dims small = b.shape(b.graph().child(first.getAsInt(), 0)).with(j, b.shape(kid).get(dim));
          int x = source(b, kid, d, small);
          if (x == NONE) return NONE;
          pieces.add(x);
        }
        int joined = b.concat(j, pieces.stream().mapToInt(Integer::intValue).toArray());
        return b.broadcast(joined, b.shape(m.root()), d);
      });

  static final Rule OF_IOTA = rule("broadcast-of-iota", E, C, "A broadcast counter is a counter.")
      .contracting().match("c:broadcast_in_dim(i:iota())")
      .rewrite((m, b) -> {
        int dim = m.op("i", Op.Iota.class).dim();
        int to = dims(m, "c").at(dim);
        boolean mapped = b.shape(m.get("i")).get(dim) == b.shape(m.root()).get(to);
        return mapped ? b.iota(b.type(m.root()), to) : NONE;
      });

  static final Rule REVERSE_OF = rule("reverse-of-broadcast", E, C, "Reversing copies changes nothing.")
      .contracting().match("r:reverse(c:broadcast_in_dim(x))")
      .rewrite((m, b) -> {
        Dims d = dims(m, "c");
        Dims inner = Dims.of(m.op("r", Op.Reverse.class).dims().stream().filter(d::contains)
            .map(v -> d.indexOf(v)).toArray());
        return b.broadcast(b.reverse(m.get("x"), inner), b.shape(m.root()), d);
      });

  /** The rules of this family. */
  public static List<Rule> rules() {
    return List.of(NOOP, BROADCAST_BROADCAST, IS_RESHAPE, ELEMENTWISE_OF, SLICE_OF, DYNAMIC_SLICE_OF, CONCAT_OF,
        OF_IOTA, REVERSE_OF);
  }
}
