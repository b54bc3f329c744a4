package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.FpClass.EK;
import static dev.eqdrive.rules.FpClass.R;
import static dev.eqdrive.rules.Rewriter.NONE;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.Tier.B;
import static dev.eqdrive.rules.Rule.Tier.C;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Transposes: composed, and moved towards results so that they meet. */
public final class TransposeRules {
  private TransposeRules() {
  }

  static final Rule NOOP = rule("transpose-noop", E, C, "A transpose that moves nothing is the value.")
      .contracting().match("t:transpose(x)")
      .rewrite((m, b) -> permutation(m).isIdentity() ? m.get("x") : NONE);

  static final Rule TRANSPOSE_TRANSPOSE = rule("transpose-transpose", E, C, "Two transposes in a row are one.")
      .contracting().match("t:transpose(u:transpose(x))")
      .rewrite((m, b) -> b.transpose(m.get("x"), m.op("u", Op.Transpose.class).permutation().gather(permutation(m))));

  static final Rule IS_RESHAPE = rule("transpose-is-reshape", E, C,
      "A transpose that only moves dimensions of size one is a reshape.")
      .contracting().match("t:transpose(x)")
      .rewrite((m, b) -> real(b, m).isSorted() ? b.reshape(m.get("x"), b.shape(m.root())) : NONE);

  static final Rule DROP_UNITS = rule("transpose-drop-units", E, A,
      "A transpose is done without the dimensions of size one, which may slow the loops down.")
      .match("t:transpose(x)")
      .rewrite((m, b) -> {
        Dims real = real(b, m);
        Dims p = permutation(m);
        if (real.size() == p.size() || real.isSorted()) return NONE;
        Dims kept = real.sorted();
        Dims small = real.map(kept::indexOf);
        int x = b.reshape(m.get("x"), b.shape(m.get("x")).gather(kept));
        return b.reshape(b.transpose(x, small), b.shape(m.root()));
      });

  private static Dims permutation(Match m) {
    return m.op("t", Op.Transpose.class).permutation();
  }

  /** The permutation without dimensions of size one. */
  private static Dims real(Rewriter b, Match m) {
    Dims x = b.shape(m.get("x"));
    return Dims.of(permutation(m).stream().filter(d -> x.get((int) d) != 1).toArray());
  }

  /** Element-wise operations through which a transpose looks for something to absorb it. */
  private static final int REACH = 4;

  static final Rule OF_ELEMENTWISE = rule("transpose-of-elementwise", E, B,
      "A transpose of an element-wise result transposes the operands, where one of them, or all that makes them, may absorb it.")
      .match("t:transpose(f:@elementwise(..))")
      .rewrite((m, b) -> Shapes.cancels(b, m.node("f")) || isMadeInAnyOrder(b, m.node("f"), REACH)
          ? Shapes.elementwise(b, m.node("f"), b.shape(m.root()), x -> b.transpose(x, permutation(m)))
          : NONE);

  /** Whether an element-wise node computes from broadcasts and counters alone, such as a mask or a one-hot matrix. */
  private static boolean isMadeInAnyOrder(Rewriter b, int node, int reach) {
    return Shapes.movers(b, node, kid -> b.nodeOf(kid, Op.BroadcastInDim.class).isPresent()
        || b.nodeOf(kid, Op.Iota.class).isPresent()
        || reach > 1 && Arrays.stream(b.graph().nodes(kid))
            .anyMatch(n -> b.graph().op(n).isElementwise() && isMadeInAnyOrder(b, n, reach - 1)));
  }

  static final Rule ELEMENTWISE_OF = rule("elementwise-of-transpose", E, B,
      "Element-wise operations on operands transposed alike are done before the transpose.")
      .contracting().match("f:@elementwise(..)")
      .rewrite((m, b) -> {
        for (int kid : m.kids("f")) {
          if (b.isSplat(kid) || !b.shape(kid).equals(b.shape(m.root()))) continue;
          OptionalInt t = b.nodeOf(kid, Op.Transpose.class);
          if (t.isEmpty()) return NONE;
          Dims p = ((Op.Transpose) b.graph().op(t.getAsInt())).permutation();
          if (!Shapes.movers(b, m.node("f"), x -> hasTranspose(b, x, p))) return NONE;
          Dims shape = b.shape(m.root()).gather(p.inverse());
          return b.transpose(Shapes.elementwise(b, m.node("f"), shape, x -> b.transpose(x, p.inverse())), p);
        }
        return NONE;
      });

  private static boolean hasTranspose(Rewriter b, int x, Dims p) {
    for (int n : b.nodesOf(x, Op.Transpose.class)) {
      if (((Op.Transpose) b.graph().op(n)).permutation().equals(p)) return true;
    }
    return false;
  }

  static final Rule OF_BROADCAST = rule("transpose-of-broadcast", E, C, "A transposed broadcast is a broadcast.")
      .contracting().match("t:transpose(c:broadcast_in_dim(x))")
      .rewrite((m, b) -> {
        Dims inverse = permutation(m).inverse();
        return b.broadcast(m.get("x"), b.shape(m.root()), inverse.gather(m.op("c", Op.BroadcastInDim.class).dims()));
      });

  static final Rule BROADCAST_OF = rule("broadcast-of-transpose", E, C,
      "A broadcast of a transposed value is a broadcast.")
      .contracting().match("c:broadcast_in_dim(t:transpose(x))")
      .rewrite((m, b) -> b.broadcast(m.get("x"), b.shape(m.root()),
          m.op("c", Op.BroadcastInDim.class).dims().gather(permutation(m).inverse())));

  static final Rule OF_IOTA = rule("transpose-of-iota", E, C, "A transposed counter is a counter.")
      .contracting().match("t:transpose(i:iota())")
      .rewrite((m, b) -> b.iota(b.type(m.root()), permutation(m).indexOf(m.op("i", Op.Iota.class).dim())));

  static final Rule SLICE_OF = rule("slice-of-transpose", E, B, "A slice of a transposed value is a transposed slice.")
      .match("s:slice(t:transpose(x))")
      .rewrite((m, b) -> {
        Op.Slice s = m.op("s", Op.Slice.class);
        if (!SliceRules.isBlock(b, s, m.get("t"), m.root())) return NONE;
        Dims q = permutation(m).inverse();
        return b.transpose(b.slice(m.get("x"), s.start().gather(q), s.limit().gather(q), s.strides().gather(q)),
            permutation(m));
      });

  static final Rule REVERSE_OF = rule("reverse-of-transpose", E, B, "A reversed transpose is a transposed reversal.")
      .match("s:reverse(t:transpose(x))")
      .rewrite((m, b) -> b.transpose(
          b.reverse(m.get("x"), permutation(m).gather(m.op("s", Op.Reverse.class).dims())), permutation(m)));

  static final Rule PAD_OF = rule("pad-of-transpose", E, B, "A padded transpose is a transposed pad.")
      .match("s:pad(t:transpose(x), v)")
      .rewrite((m, b) -> {
        Op.Pad s = m.op("s", Op.Pad.class);
        Dims q = permutation(m).inverse();
        return b.transpose(b.pad(m.get("x"), m.get("v"), s.low().gather(q), s.high().gather(q), s.interior().gather(q)),
            permutation(m));
      });

  static final Rule CONCAT_OF = rule("concat-of-transpose", E, B,
      "Pieces transposed alike are joined before the transpose.")
      .contracting().match("c:concatenate(..)")
      .rewrite((m, b) -> {
        int[] kids = m.kids("c");
        OptionalInt t = b.nodeOf(kids[0], Op.Transpose.class);
        if (t.isEmpty() || kids.length < 2) return NONE;
        Dims p = ((Op.Transpose) b.graph().op(t.getAsInt())).permutation();
        for (int i = 0; i < kids.length; i++) {
          if (!hasTranspose(b, kids[i], p)) return NONE;
          kids[i] = b.transpose(kids[i], p.inverse());
        }
        return b.transpose(b.concat(p.at(m.op("c", Op.Concatenate.class).dim()), kids), p);
      });

  static final Rule REDUCE_OF = rule("reduce-of-transpose", EK, B,
      "A reduction of a transposed value that meets the elements in the same order reduces the value.")
      .match("r:reduce(t:transpose(x), e)")
      .rewrite((m, b) -> reduced(m, b, true));

  static final Rule REDUCE_OF_PERMUTED = rule("reduce-of-transpose-permuted", R, B,
      "A reduction of a transposed value reduces the value in another order.")
      .match("r:reduce(t:transpose(x), e)")
      .rewrite((m, b) -> reduced(m, b, false));

  private static int reduced(Match m, Rewriter b, boolean exact) {
    Op.Reduce r = m.op("r", Op.Reduce.class);
    Dims p = permutation(m);
    Dims dims = p.gather(r.dims().sorted());
    boolean same = dims.isSorted() || Reducers.anyOrder(r.reducer(), b.element(m.root()));
    if (same != exact) return NONE;
    Dims kept = p.without(r.dims());
    Dims order = kept.sorted();
    int inner = b.reduce(r.reducer(), m.get("x"), m.get("e"), dims.sorted());
    return b.transpose(inner, kept.map(order::indexOf));
  }

  /** The rules of this family. */
  public static List<Rule> rules() {
    return List.of(NOOP, TRANSPOSE_TRANSPOSE, IS_RESHAPE, DROP_UNITS, OF_ELEMENTWISE, ELEMENTWISE_OF, OF_BROADCAST,
        BROADCAST_OF, OF_IOTA, SLICE_OF, REVERSE_OF, PAD_OF, CONCAT_OF, REDUCE_OF, REDUCE_OF_PERMUTED);
  }
}
