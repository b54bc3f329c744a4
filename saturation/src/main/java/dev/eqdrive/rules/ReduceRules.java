package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.FpClass.EK;
import static dev.eqdrive.rules.FpClass.R;
import static dev.eqdrive.rules.FpClass.S;
import static dev.eqdrive.rules.Rewriter.NONE;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.Tier.B;
import static dev.eqdrive.rules.Rule.Tier.C;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.egraph.Facts;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reductions: fewer elements, fewer steps. Windows are in {@link WindowRules}. */
public final class ReduceRules {
  private ReduceRules() {
  }

  private static Op.Reduce reduce(Match m) {
    return m.op("r", Op.Reduce.class);
  }

  private static boolean anyOrder(Match m, Rewriter b) {
    return Reducers.anyOrder(reduce(m).reducer(), b.element(m.root()));
  }

  static final Rule NOOP = rule("reduce-noop", S, C, "A reduction over no dimension from the identity is the value.")
      .contracting().match("r:reduce(x, e)")
      // The reference interpreter combines the initial value with every element, so another one is left alone.
      .rewrite((m, b) -> reduce(m).dims().isEmpty() && b.isIdentity(reduce(m).reducer(), m.get("e"))
          ? m.get("x")
          : NONE);

  static final Rule EMPTY = rule("reduce-empty", E, C, "A reduction of nothing is the initial value.")
      .contracting().match("r:reduce(x, e)")
      .rewrite((m, b) -> b.type(m.get("x")).elements() == 0 && !reduce(m).dims().isEmpty()
          ? b.broadcast(m.get("e"), b.shape(m.root()), Dims.EMPTY)
          : NONE);

  static final Rule UNIT_DIMS = rule("reduce-unit-dims", EK, C,
      "A reduction over dimensions of size one combines the initial value once.")
      .contracting().match("r:reduce(x, e)")
      .rewrite((m, b) -> {
        Op.Reduce r = reduce(m);
        if (r.dims().isEmpty() || !b.shape(m.get("x")).gather(r.dims()).allEqual(1)) return NONE;
        int x = b.reshape(m.get("x"), b.shape(m.root()));
        boolean identity = b.isIdentity(r.reducer(), m.get("e"));
        // The sum of −0 and the initial +0 is +0, so dropping the zero would not be exact; the spec leaves it open.
        if (identity && (r.reducer() != Op.Reducer.ADD || ElementwiseRules.exact(b, x))) return x;
        Optional<Op.BinaryKind> kind = Reducers.binary(r.reducer());
        return kind.isEmpty() ? NONE : b.binary(kind.get(), b.broadcast(m.get("e"), b.shape(m.root()), Dims.EMPTY), x);
      });

  static final Rule UNIT_DIMS_ADD = rule("reduce-unit-dims-add", S, C,
      "A sum over dimensions of size one from zero is the value.")
      .contracting().match("r:reduce(x, e)")
      .rewrite((m, b) -> {
        Op.Reduce r = reduce(m);
        boolean single = !r.dims().isEmpty() && b.shape(m.get("x")).gather(r.dims()).allEqual(1);
        return single && r.reducer() == Op.Reducer.ADD && b.isZero(m.get("e"))
            ? b.reshape(m.get("x"), b.shape(m.root()))
            : NONE;
      });

  static final Rule REDUCE_REDUCE_EXACT = rule("reduce-reduce-exact", E, C,
      "Two reductions in a row whose body may take elements in any order are one.")
      .contracting().match("r:reduce(q:reduce(x, e), e)")
      .rewrite((m, b) -> anyOrder(m, b) ? nested(m, b, true, true) : NONE);

  static final Rule REDUCE_REDUCE = rule("reduce-reduce", S, C,
      "Two reductions in a row that keep the order of elements are one.")
      .contracting().match("r:reduce(q:reduce(x, e), e)")
      .rewrite((m, b) -> nested(m, b, true, false));

  static final Rule REDUCE_REDUCE_PERMUTED = rule("reduce-reduce-permuted", R, C,
      "Two reductions in a row are one over both sets of dimensions.")
      .contracting().match("r:reduce(q:reduce(x, e), e)")
      .rewrite((m, b) -> nested(m, b, false, true));

  private static int nested(Match m, Rewriter b, boolean ordered, boolean permuted) {
    Op.Reduce outer = reduce(m);
    Op.Reduce inner = m.op("q", Op.Reduce.class);
    if (outer.reducer() != inner.reducer() || !b.isIdentity(outer.reducer(), m.get("e"))) return NONE;
    Dims kept = Dims.range(0, b.type(m.get("x")).rank()).without(inner.dims());
    Dims more = kept.gather(outer.dims());
    if (inner.dims().isEmpty() || more.isEmpty()) return NONE;
    boolean keeps = more.sorted().last() < inner.dims().sorted().get(0);
    if (!(keeps ? ordered : permuted)) return NONE;
    return b.reduce(outer.reducer(), m.get("x"), m.get("e"), inner.dims().concat(more).sorted());
  }

  static final Rule OF_BROADCAST = rule("reduce-of-broadcast", R, A,
      "A sum or product over copies is one multiplication or power.")
      .contracting().match("r:reduce(c:broadcast_in_dim(x), e)")
      .rewrite((m, b) -> copies(m, b, false));

  static final Rule OF_BROADCAST_EXACT = rule("reduce-of-broadcast-exact", E, A,
      "A reduction over copies of integers, bits or by maximum or minimum needs one of them.")
      .contracting().match("r:reduce(c:broadcast_in_dim(x), e)")
      .rewrite((m, b) -> anyOrder(m, b) ? copies(m, b, true) : NONE);

  private static int copies(Match m, Rewriter b, boolean exact) {
    Op.Reduce r = reduce(m);
    Dims dims = m.op("c", Op.BroadcastInDim.class).dims();
    Dims full = b.shape(m.get("c"));
    Dims x = b.shape(m.get("x"));
    if (!exact && Reducers.anyOrder(r.reducer(), b.element(m.root()))) return NONE;
    if (!b.isIdentity(r.reducer(), m.get("e")) || full.product() == 0) return NONE;
    long n = 1;
    List<Long> inner = new ArrayList<>();
    List<Long> place = new ArrayList<>();
    Dims kept = Dims.range(0, full.size()).without(r.dims());
    for (int d = 0; d < full.size(); d++) {
      int j = dims.indexOf(d);
      boolean copied = j < 0 || x.get(j) != full.get(d);
      if (copied && r.dims().contains(d)) n = Math.multiplyExact(n, full.get(d));
    }
    for (int j = 0; j < x.size(); j++) {
      if (r.dims().contains(dims.get(j))) inner.add((long) j);
      else
        place.add((long) kept.indexOf(dims.get(j)));
    }
    if (n == 1 || b.element(m.root()).isFloat() && !ElementwiseRules.isNormal(b.element(m.root()), n)) return NONE;
    Dims over = Shapes.dims(inner);
    boolean units = x.gather(over).allEqual(1);
    int small = units ? b.reshape(m.get("x"), x.without(over)) : b.reduce(r.reducer(), m.get("x"), m.get("e"), over);
    if (small == NONE) return NONE;
    int result = switch (r.reducer()) {
      case MAXIMUM, MINIMUM, AND, OR -> small;
      case ADD -> b.element(small).isBoolean() ? small : b.mul(small, b.splat(b.type(small), n));
      case XOR -> n % 2 == 1 ? small : b.zero(b.type(small));
      case MULTIPLY -> b.element(small).isBoolean() ? small : n == 2 ? b.mul(small, small) : NONE;
      case ASSIGN -> NONE;
    };
    return b.broadcast(result, b.shape(m.root()), Shapes.dims(place));
  }

  static final Rule SCALE_ADD = rule("reduce-scale-add", R, A,
      "A factor that does not vary along the summed dimensions multiplies the sum.")
      .match("r:reduce(multiply(x, s), e)")
      .rewrite((m, b) -> {
        Op.Reduce r = reduce(m);
        if (r.reducer() != Op.Reducer.ADD || !b.isZero(m.get("e")) || r.dims().isEmpty()) return NONE;
        // The sum of nothing is zero whatever the factor.
        if (b.type(m.get("x")).elements() == 0) return NONE;
        int factor = without(b, m.get("s"), r.dims(), b.shape(m.root()));
        return b.mul(factor, b.reduce(r.reducer(), m.get("x"), m.get("e"), r.dims()));
      });

  static final Rule SCALE_DIV = rule("reduce-scale-divide", R, A,
      "A divisor that does not vary along the summed dimensions divides the sum.")
      .match("r:reduce(divide(x, s), e)")
      .rewrite((m, b) -> {
        Op.Reduce r = reduce(m);
        boolean sum = r.reducer() == Op.Reducer.ADD && b.isZero(m.get("e")) && !r.dims().isEmpty();
        if (!sum || !b.element(m.root()).isFloat() || b.type(m.get("x")).elements() == 0) return NONE;
        int divisor = without(b, m.get("s"), r.dims(), b.shape(m.root()));
        return b.div(b.reduce(r.reducer(), m.get("x"), m.get("e"), r.dims()), divisor);
      });

  static final Rule SCALE_MINMAX = rule("reduce-scale-minmax", E, A,
      "A positive factor that does not vary along the reduced dimensions multiplies the extremum.")
      .match("r:reduce(multiply(x, s), e)")
      .rewrite((m, b) -> {
        Op.Reduce r = reduce(m);
        Facts f = b.facts(m.get("s"));
        boolean extremum = r.reducer() == Op.Reducer.MAXIMUM || r.reducer() == Op.Reducer.MINIMUM;
        if (!extremum || !b.element(m.root()).isFloat() || !b.isIdentity(r.reducer(), m.get("e"))) return NONE;
        if (!f.positive() || !f.finite() || b.type(m.get("x")).elements() == 0) return NONE;
        int factor = without(b, m.get("s"), r.dims(), b.shape(m.root()));
        return b.mul(factor, b.reduce(r.reducer(), m.get("x"), m.get("e"), r.dims()));
      });

  /** A value that is constant along some dimensions, without them. */
  private static int without(Rewriter b, int s, Dims removed, Dims shape) {
    if (b.isSplat(s)) return b.resplat(s, shape);
    for (int n : b.nodesOf(s, Op.BroadcastInDim.class)) {
      Dims dims = ((Op.BroadcastInDim) b.graph().op(n)).dims();
      int source = b.graph().child(n, 0);
      Dims x = b.shape(source);
      int[] to = Shapes.renumbered(b.type(s).rank(), removed);
      Dims place = Dims.EMPTY;
      Dims small = Dims.EMPTY;
      boolean varies = false;
      for (int j = 0; j < dims.size(); j++) {
        if (to[dims.at(j)] < 0) {
          varies |= x.get(j) != 1;
        } else {
          place = place.append(to[dims.at(j)]);
          small = small.append(x.get(j));
        }
      }
      if (!varies) return b.broadcast(b.reshape(source, small), shape, place);
    }
    return NONE;
  }

  static final Rule OF_SUM = rule("reduce-of-sum", R, A,
      "The sum of broadcast or contracted terms is the sum of their sums.")
      .match("r:reduce(f:@binary(x, y), e)")
      .rewrite((m, b) -> {
        Op.Reduce r = reduce(m);
        Op.BinaryKind kind = m.op("f", Op.Binary.class).kind();
        boolean linear = kind == Op.BinaryKind.ADD || kind == Op.BinaryKind.SUBTRACT;
        if (!linear || r.reducer() != Op.Reducer.ADD || !b.isZero(m.get("e"))) return NONE;
        if (!cheaper(b, m.get("x"), r.dims()) && !cheaper(b, m.get("y"), r.dims())) return NONE;
        return b.binary(kind, b.reduce(r.reducer(), m.get("x"), m.get("e"), r.dims()),
            b.reduce(r.reducer(), m.get("y"), m.get("e"), r.dims()));
      });

  /** A splat, a product, or a broadcast that copies along a reduced dimension. */
  private static boolean cheaper(Rewriter b, int x, Dims dims) {
    if (b.isSplat(x) || b.nodeOf(x, Op.DotGeneral.class).isPresent()) return true;
    for (int n : b.nodesOf(x, Op.BroadcastInDim.class)) {
      Dims d = ((Op.BroadcastInDim) b.graph().op(n)).dims();
      Dims small = b.shape(b.graph().child(n, 0));
      Dims all = b.shape(x);
      if (dims.stream().anyMatch(v -> !d.contains(v) || small.get(d.indexOf(v)) != all.get((int) v))) return true;
    }
    return false;
  }

  static final Rule OF_NEG = rule("reduce-of-neg", R, B, "The sum of negatives is the negative of the sum.")
      .contracting().match("r:reduce(negate(x), e)")
      .rewrite((m, b) -> reduce(m).reducer() == Op.Reducer.ADD && b.isZero(m.get("e"))
          ? b.neg(b.reduce(reduce(m).reducer(), m.get("x"), m.get("e"), reduce(m).dims()))
          : NONE);

  static final Rule OF_CONCAT_KEPT = rule("reduce-of-concat-kept", EK, C,
      "A reduction of joined pieces along other dimensions joins the reductions.")
      .match("r:reduce(c:concatenate(..), e)")
      .rewrite((m, b) -> {
        Op.Reduce r = reduce(m);
        int dim = m.op("c", Op.Concatenate.class).dim();
        if (r.dims().contains(dim)) return NONE;
        int[] kids = m.kids("c");
        for (int i = 0; i < kids.length; i++) kids[i] = b.reduce(r.reducer(), kids[i], m.get("e"), r.dims());
        return b.concat(Shapes.renumbered(b.type(m.get("c")).rank(), r.dims())[dim], kids);
      });

  static final Rule OF_CONCAT = rule("reduce-of-concat", R, C,
      "A reduction along a join combines the reductions of the pieces.")
      .match("r:reduce(c:concatenate(..), e)")
      .rewrite((m, b) -> anyOrder(m, b) ? NONE : combined(m, b));

  static final Rule OF_CONCAT_EXACT = rule("reduce-of-concat-exact", E, C,
      "A reduction in any order along a join combines the reductions of the pieces.")
      .match("r:reduce(c:concatenate(..), e)")
      .rewrite((m, b) -> anyOrder(m, b) ? combined(m, b) : NONE);

  private static int combined(Match m, Rewriter b) {
    Op.Reduce r = reduce(m);
    Optional<Op.BinaryKind> kind = Reducers.binary(r.reducer());
    int[] kids = m.kids("c");
    boolean along = r.dims().contains(m.op("c", Op.Concatenate.class).dim());
    if (!along || kind.isEmpty() || kids.length > 8 || !b.isIdentity(r.reducer(), m.get("e"))) return NONE;
    int sum = b.reduce(r.reducer(), kids[0], m.get("e"), r.dims());
    for (int i = 1; i < kids.length; i++) {
      sum = b.binary(kind.get(), sum, b.reduce(r.reducer(), kids[i], m.get("e"), r.dims()));
    }
    return sum;
  }

  static final Rule OF_PAD_IDENTITY = rule("reduce-of-pad", EK, C,
      "Padding with the identity along reduced dimensions does not change a maximum, minimum, or integer reduction.")
      .contracting().match("r:reduce(p:pad(x, e), e)")
      .rewrite((m, b) -> {
        Op.Reduce r = reduce(m);
        Op.Pad p = m.op("p", Op.Pad.class);
        if (!anyOrder(m, b) || !b.isIdentity(r.reducer(), m.get("e"))) return NONE;
        for (int d = 0; d < p.low().size(); d++) {
          boolean touched = p.low().get(d) != 0 || p.high().get(d) != 0 || p.interior().get(d) != 0;
          if (touched && (!r.dims().contains(d) || p.low().get(d) < 0 || p.high().get(d) < 0)) return NONE;
        }
        return b.reduce(r.reducer(), m.get("x"), m.get("e"), r.dims());
      });

  /** The rules of this family. */
  public static List<Rule> rules() {
    return List.of(NOOP, EMPTY, UNIT_DIMS, UNIT_DIMS_ADD, REDUCE_REDUCE_EXACT, REDUCE_REDUCE, REDUCE_REDUCE_PERMUTED,
        OF_BROADCAST, OF_BROADCAST_EXACT, SCALE_ADD, SCALE_DIV, SCALE_MINMAX, OF_SUM, OF_NEG, OF_CONCAT_KEPT, OF_CONCAT,
        OF_CONCAT_EXACT, OF_PAD_IDENTITY);
  }
}
