package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.FpClass.EK;
import static dev.eqdrive.rules.FpClass.S;
import static dev.eqdrive.rules.Rewriter.NONE;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.Tier.C;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Window;
import java.util.List;
import java.util.Optional;

/** Windowed reductions. */
public final class WindowRules {
  /** Elements of a window that one loop reads at their places; more of them are several windows of one dimension first. */
  private static final long MAX_TAPS = 16;

  private WindowRules() {
  }

  private static Op.ReduceWindow op(Match m) {
    return m.op("r", Op.ReduceWindow.class);
  }

  private static boolean plain(Window w) {
    return w.strides().allEqual(1) && w.baseDilation().allEqual(1) && w.windowDilation().allEqual(1)
        && w.padLow().allEqual(0) && w.padHigh().allEqual(0);
  }

  static final Rule NOOP = rule("rw-noop", S, C, "Windows of one element with an identity give the value.")
      .contracting().match("r:reduce_window(x, e)")
      .rewrite((m, b) -> op(m).window().size().allEqual(1) && plain(op(m).window())
          && b.isIdentity(op(m).reducer(), m.get("e")) ? m.get("x") : NONE);

  static final Rule FULL = rule("rw-full-to-reduce", EK, C, "Windows that span whole dimensions are a reduction.")
      .contracting().match("r:reduce_window(x, e)")
      .rewrite((m, b) -> {
        Window w = op(m).window();
        Dims x = b.shape(m.get("x"));
        Dims dims = Dims.EMPTY;
        for (int i = 0; i < x.size(); i++) {
          boolean whole = w.size().get(i) == x.get(i);
          boolean untouched = w.size().get(i) == 1 && w.strides().get(i) == 1;
          boolean bare = w.padLow().get(i) == 0 && w.padHigh().get(i) == 0 && w.baseDilation().get(i) == 1
              && (w.windowDilation().get(i) == 1 || w.size().get(i) == 1);
          if (!bare || !whole && !untouched) return NONE;
          if (whole && x.get(i) > 1) dims = dims.append(i);
        }
        if (dims.isEmpty()) return NONE;
        return b.reshape(b.reduce(op(m).reducer(), m.get("x"), m.get("e"), dims), b.shape(m.root()));
      });

  static final Rule SEPARABLE = rule("rw-separable", S, A,
      "A window over several dimensions is a chain of windows over one, the minor-most first.")
      .match("r:reduce_window(x, e)")
      .rewrite((m, b) -> Reducers.anyOrder(op(m).reducer(), b.element(m.root())) ? NONE : chain(m, b));

  static final Rule SEPARABLE_EXACT = rule("rw-separable-exact", E, A,
      "A window over several dimensions in any order is a chain of windows over one.")
      .match("r:reduce_window(x, e)")
      .rewrite((m, b) -> Reducers.anyOrder(op(m).reducer(), b.element(m.root())) ? chain(m, b) : NONE);

  static final Rule SHIFTS = rule("rw-to-shifts", S, A,
      "A small window is the combination of shifted values, in its order.")
      .match("r:reduce_window(x, e)")
      .rewrite((m, b) -> Reducers.anyOrder(op(m).reducer(), b.element(m.root())) ? NONE : shifts(m, b));

  static final Rule SHIFTS_EXACT = rule("rw-to-shifts-exact", E, A,
      "A small window in any order is the combination of shifted values.")
      .match("r:reduce_window(x, e)")
      .rewrite((m, b) -> Reducers.anyOrder(op(m).reducer(), b.element(m.root())) ? shifts(m, b) : NONE);

  private static int shifts(Match m, Rewriter b) {
    Window w = op(m).window();
    Dims out = b.shape(m.root());
    long taps = w.size().product();
    if (taps < 2 || taps > MAX_TAPS || out.product() == 0 || !w.baseDilation().allEqual(1)) return NONE;
    Optional<Op.BinaryKind> combine = Reducers.binary(op(m).reducer());
    if (combine.isEmpty() || !b.isIdentity(op(m).reducer(), m.get("e"))) return NONE;
    boolean bare = w.padLow().allEqual(0) && w.padHigh().allEqual(0);
    int x = bare ? m.get("x") : b.pad(m.get("x"), m.get("e"), w.padLow(), w.padHigh(), Shapes.zeros(out.size()));
    int result = NONE;
    for (long tap = 0; tap < taps; tap++) {
      Dims start = Shapes.position(w.size(), tap);
      for (int i = 0; i < out.size(); i++) start = start.with(i, start.get(i) * w.windowDilation().get(i));
      int shifted = b.slice(x, start, Shapes.limit(start, out, w.strides()), w.strides());
      result = tap == 0 ? shifted : b.binary(combine.get(), result, shifted);
    }
    return result;
  }

  private static int chain(Match m, Rewriter b) {
    Window w = op(m).window();
    int rank = w.size().size();
    long windowed = w.size().stream().filter(v -> v > 1).count();
    if (windowed < 2 || !b.isIdentity(op(m).reducer(), m.get("e"))) return NONE;
    int x = m.get("x");
    for (int i = rank - 1; i >= 0; i--) {
      boolean idle = w.size().get(i) == 1 && w.strides().get(i) == 1 && w.padLow().get(i) == 0
          && w.padHigh().get(i) == 0 && w.baseDilation().get(i) == 1;
      if (idle) continue;
      Dims ones = Shapes.ones(rank);
      Dims zeros = Shapes.zeros(rank);
      Window one = new Window(ones.with(i, w.size().get(i)), ones.with(i, w.strides().get(i)),
          ones.with(i, w.baseDilation().get(i)), ones.with(i, w.windowDilation().get(i)),
          zeros.with(i, w.padLow().get(i)), zeros.with(i, w.padHigh().get(i)));
      x = b.reduceWindow(op(m).reducer(), x, m.get("e"), one);
    }
    return x;
  }

  /** The rules of this family. */
  public static List<Rule> rules() {
    return List.of(NOOP, FULL, SEPARABLE, SEPARABLE_EXACT, SHIFTS, SHIFTS_EXACT);
  }
}
