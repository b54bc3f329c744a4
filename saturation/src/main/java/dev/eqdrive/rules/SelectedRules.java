package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.FpClass.R;
import static dev.eqdrive.rules.Rewriter.NONE;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.List;
import java.util.Optional;

/** Gradients of pooling by a maximum: every window gives its value to the element that it selects. */
final class SelectedRules {
  /** Elements of a window that one loop reads at their places. */
  private static final long MAX_TAPS = 16;

  private SelectedRules() {
  }

  static final Rule APART = rule("select-and-scatter-to-shifts-exact", E, A,
      "Windows that do not overlap give to each element what its own window has for it.")
      .match("s:select_and_scatter(x, g, z)")
      .rewrite((m, b) -> shifts(m, b, true));

  static final Rule OVERLAPPING = rule("select-and-scatter-to-shifts", R, A,
      "An element gets the sum of what the windows over it have for it.")
      .match("s:select_and_scatter(x, g, z)")
      .rewrite((m, b) -> shifts(m, b, false));

  private static int shifts(Match m, Rewriter b, boolean apart) {
    Op.Structured op = m.op("s", Op.Structured.class);
    TensorType x = b.type(m.get("x"));
    TensorType g = b.type(m.get("g"));
    Dims ones = Shapes.ones(x.rank());
    Dims size = dims(op, "window_dimensions", ones);
    Dims strides = dims(op, "window_strides", ones);
    Optional<Op.Compare> keeps = comparison(op.regions().get(0));
    long taps = size.product();
    // What is outside is never selected, so padding is no element.
    boolean plain = op.captures() == 0 && taps > 1 && taps <= MAX_TAPS && g.elements() > 0
        && Attributes.absentOrZero(op, "padding") && keeps.isPresent() && sums(op.regions().get(1))
        && b.isZero(m.get("z"));
    if (!plain) return NONE;
    boolean disjoint = true;
    for (int d = 0; d < x.rank(); d++) disjoint &= size.get(d) <= strides.get(d);
    if (disjoint != apart) return NONE;
    TensorType count = g.withElement(ElementType.I32);
    int best = NONE;
    int which = b.zero(count);
    for (long tap = 0; tap < taps; tap++) {
      Dims start = Shapes.position(size, tap);
      int value = b.slice(m.get("x"), start, Shapes.limit(start, g.shape(), strides), strides);
      int keep = tap == 0 ? NONE : b.op(keeps.get(), best, value);
      which = tap == 0 ? which : b.select(keep, which, b.splat(count, tap));
      best = tap == 0 ? value : b.select(keep, best, value);
    }
    int zero = b.scalar(g.element(), 0);
    int result = NONE;
    for (long tap = 0; tap < taps; tap++) {
      int selected = b.compare(Op.Direction.EQ, "SIGNED", which, b.splat(count, tap));
      int given = b.select(selected, m.get("g"), b.zero(g));
      Dims start = Shapes.position(size, tap);
      Dims rest = Shapes.limit(start, g.shape(), strides);
      for (int d = 0; d < x.rank(); d++) rest = rest.with(d, x.extent(d) - rest.get(d));
      int placed = b.pad(given, zero, start, rest, strides.map(s -> s - 1));
      result = tap == 0 ? placed : b.add(result, placed);
    }
    return result;
  }

  private static Dims dims(Op.Structured op, String key, Dims absent) {
    List<Long> values = Attributes.integers(op, key);
    return values.isEmpty() ? absent : Shapes.dims(values);
  }

  /** The comparison of the first with the second argument that a body is. */
  private static Optional<Op.Compare> comparison(Graph body) {
    return only(body).map(Graph.Node::op).filter(Op.Compare.class::isInstance).map(Op.Compare.class::cast);
  }

  private static boolean sums(Graph body) {
    return only(body).map(Graph.Node::op).filter(new Op.Binary(Op.BinaryKind.ADD)::equals).isPresent();
  }

  /** The only operation of a body of two arguments, if it takes them in order. */
  private static Optional<Graph.Node> only(Graph body) {
    boolean plain = body.nodes().size() == 1 && body.parameters().size() == 2 && body.results().equals(List.of(2))
        && body.nodes().get(0).operands().equals(List.of(0, 1));
    return plain ? Optional.of(body.nodes().get(0)) : Optional.empty();
  }

  static List<Rule> rules() {
    return List.of(APART, OVERLAPPING);
  }
}
