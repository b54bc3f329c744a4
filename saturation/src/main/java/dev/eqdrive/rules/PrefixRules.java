package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.FpClass.S;
import static dev.eqdrive.rules.Rewriter.NONE;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Window;
import java.util.List;
import java.util.Optional;

/** Running sums and their like, which front ends write as windows that reach back to the first element. */
final class PrefixRules {
  /** Windows of fewer elements are one loop for back ends, and no slower than this. */
  private static final long LEAST = 17;

  private PrefixRules() {
  }

  static final Rule TREE = rule("rw-prefix-to-tree", S, A,
      "Running sums are those of pairs, and every other one has one element more.")
      .match("r:reduce_window(x, e)")
      .rewrite((m, b) -> tree(m, b, false));

  static final Rule TREE_EXACT = rule("rw-prefix-to-tree-exact", E, A,
      "Running reductions in any order are those of pairs, and every other one has one element more.")
      .match("r:reduce_window(x, e)")
      .rewrite((m, b) -> tree(m, b, true));

  private static int tree(Match m, Rewriter b, boolean exact) {
    Op.ReduceWindow r = m.op("r", Op.ReduceWindow.class);
    ElementType e = b.element(m.root());
    Optional<Op.BinaryKind> combine = Reducers.binary(r.reducer());
    // Sums of short floats are kept in longer ones while a window is added up.
    if (e.isFloat() && e.bits() < 32 && !exact) return NONE;
    if (combine.isEmpty() || Reducers.anyOrder(r.reducer(), e) != exact || !b.isIdentity(r.reducer(), m.get("e"))) {
      return NONE;
    }
    Window w = r.window();
    Dims shape = b.shape(m.get("x"));
    int dim = -1;
    for (int d = 0; d < shape.size(); d++) {
      if (w.size().get(d) == 1) continue;
      if (dim >= 0) return NONE;
      dim = d;
    }
    if (dim < 0 || shape.get(dim) < LEAST || !shape.equals(b.shape(m.root()))) return NONE;
    long reach = shape.get(dim) - 1;
    Dims none = Shapes.zeros(shape.size());
    Dims all = none.with(dim, reach);
    boolean forward = w.padLow().equals(all) && w.padHigh().equals(none);
    boolean backward = w.padLow().equals(none) && w.padHigh().equals(all);
    boolean plain = w.size().get(dim) == reach + 1 && w.strides().allEqual(1) && w.baseDilation().allEqual(1)
        && w.windowDilation().allEqual(1);
    if (!plain || !forward && !backward) return NONE;
    // Zeros that are added must not change −0.
    int identity = r.reducer() == Op.Reducer.ADD && e.isFloat() ? b.scalar(e, -0.0) : b.identity(r.reducer(), e);
    Dims back = backward ? Dims.of(dim) : Dims.EMPTY;
    int x = b.reverse(m.get("x"), back);
    return b.reverse(running(b, combine.get(), x, dim, identity), back);
  }

  /** The running reduction from the first element on. */
  private static int running(Rewriter b, Op.BinaryKind combine, int x, int dim, int identity) {
    if (x == NONE || b.shape(x).get(dim) == 1) return x;
    long n = b.shape(x).get(dim);
    long pairs = n / 2;
    int odd = every(b, x, dim, 1, n, 2);
    int here = running(b, combine, b.binary(combine, every(b, x, dim, 0, 2 * pairs, 2), odd), dim, identity);
    // The elements at even places after the first, and what is before them.
    long later = (n - 1) / 2;
    int first = every(b, x, dim, 0, 1, 1);
    int even = later == 0
        ? first
        : b.concat(dim, first,
            b.binary(combine, every(b, here, dim, 0, later, 1), every(b, x, dim, 2, n, 2)));
    return b.binary(combine, between(b, even, dim, 0, n, identity), between(b, here, dim, 1, n, identity));
  }

  private static int every(Rewriter b, int x, int dim, long from, long to, long step) {
    if (x == NONE) return NONE;
    Dims shape = b.shape(x);
    Dims ones = Shapes.ones(shape.size());
    return b.slice(x, Shapes.zeros(shape.size()).with(dim, from), shape.with(dim, to), ones.with(dim, step));
  }

  /** The elements at every second place of {@code n}, from {@code from} on. */
  private static int between(Rewriter b, int x, int dim, long from, long n, int identity) {
    if (x == NONE) return NONE;
    Dims zeros = Shapes.zeros(b.shape(x).size());
    long last = from + 2 * (b.shape(x).get(dim) - 1);
    return b.pad(x, identity, zeros.with(dim, from), zeros.with(dim, n - 1 - last), zeros.with(dim, 1));
  }

  static List<Rule> rules() {
    return List.of(TREE, TREE_EXACT);
  }
}
