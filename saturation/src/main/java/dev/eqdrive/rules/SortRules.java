package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.FpClass.R;
import static dev.eqdrive.rules.Rewriter.NONE;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.Tier.B;
import static dev.eqdrive.rules.Rule.Tier.C;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import java.util.List;
import java.util.Optional;

/** Sorts of one value, of which only a part or a sum is needed. */
final class SortRules {
  private SortRules() {
  }

  /** The dimension along which the only operand is sorted; −1 for other sorts. */
  private static int dimension(Match m, Rewriter b) {
    Op.Structured s = m.op("s", Op.Structured.class);
    int[] kids = m.kids("s");
    if (kids.length != 1 || s.captures() != 0) return -1;
    String text = s.attribute("dimension").orElse("-1");
    int space = text.indexOf(' ');
    int dim = Integer.parseInt(space < 0 ? text : text.substring(0, space));
    return dim < 0 ? dim + b.type(kids[0]).rank() : dim;
  }

  static final Rule SORT_SORT = rule("sort-sort", E, C, "A sorted value is sorted.")
      .contracting().match("r:sort(s:sort(x))")
      .rewrite((m, b) -> m.op("r", Op.Structured.class).equals(m.op("s", Op.Structured.class)) && dimension(m, b) >= 0
          ? m.get("s")
          : NONE);

  static final Rule SLICE_OF = rule("slice-of-sort", E, A, "A slice of other dimensions of a sorted value is sorted.")
      .contracting().match("c:slice(s:sort(x))")
      .rewrite((m, b) -> {
        int dim = dimension(m, b);
        Dims all = b.shape(m.get("s"));
        if (dim < 0 || all.get(dim) != b.shape(m.root()).get(dim)) return NONE;
        Op.Slice c = m.op("c", Op.Slice.class);
        int part = b.slice(m.get("x"), c.start(), c.limit(), c.strides());
        return b.op(m.op("s", Op.Structured.class), b.type(m.root()), part);
      });

  static final Rule FIRST = rule("sort-first-to-minmax", E, A,
      "The first or last of sorted integers is their minimum or maximum.")
      .contracting().match("c:slice(s:sort(x))")
      .rewrite((m, b) -> {
        int dim = dimension(m, b);
        if (dim < 0 || !b.element(m.root()).isInteger()) return NONE;
        Optional<Boolean> ascending = ascending(m.op("s", Op.Structured.class).regions().get(0));
        Dims all = b.shape(m.get("s"));
        Dims part = b.shape(m.root());
        if (ascending.isEmpty() || part.get(dim) != 1 || !part.equals(all.with(dim, 1))) return NONE;
        long at = m.op("c", Op.Slice.class).start().get(dim);
        if (at != 0 && at != all.get(dim) - 1) return NONE;
        Op.Reducer reducer = at == 0 == ascending.get() ? Op.Reducer.MINIMUM : Op.Reducer.MAXIMUM;
        int init = b.identity(reducer, b.element(m.root()));
        return b.reshape(b.reduce(reducer, m.get("x"), init, Dims.of(dim)), part);
      });

  /** Whether a comparator is plainly a &lt; b (true) or a &gt; b (false). */
  private static Optional<Boolean> ascending(Graph comparator) {
    boolean plain = comparator.nodes().size() == 1 && comparator.parameters().size() == 2
        && comparator.results().equals(List.of(2)) && comparator.nodes().get(0).operands().equals(List.of(0, 1));
    if (!plain || !(comparator.nodes().get(0).op() instanceof Op.Compare c)) return Optional.empty();
    return switch (c.direction()) {
      case LT -> Optional.of(true);
      case GT -> Optional.of(false);
      case LE, GE, EQ, NE -> Optional.empty();
    };
  }

  static final Rule REDUCE_OF = rule("reduce-of-sort", R, B, "The sum of sorted elements is that of the elements.")
      .contracting().match("r:reduce(s:sort(x), e)")
      .rewrite((m, b) -> reduced(m, b, false));

  static final Rule REDUCE_OF_EXACT = rule("reduce-of-sort-exact", E, A,
      "A reduction in any order needs no sorted elements.")
      .contracting().match("r:reduce(s:sort(x), e)")
      .rewrite((m, b) -> reduced(m, b, true));

  private static int reduced(Match m, Rewriter b, boolean exact) {
    Op.Reduce r = m.op("r", Op.Reduce.class);
    int dim = dimension(m, b);
    if (dim < 0 || !r.dims().contains(dim)) return NONE;
    boolean anyOrder = Reducers.anyOrder(r.reducer(), b.element(m.root()));
    return anyOrder == exact ? b.reduce(r.reducer(), m.get("x"), m.get("e"), r.dims()) : NONE;
  }

  static List<Rule> rules() {
    return List.of(SORT_SORT, SLICE_OF, FIRST, REDUCE_OF, REDUCE_OF_EXACT);
  }
}
