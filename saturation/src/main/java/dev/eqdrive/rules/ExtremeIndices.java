package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.Rewriter.NONE;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.fold.ConstantFolder;
import dev.eqdrive.ir.fold.Scalars;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where the largest or smallest element is. Front ends reduce pairs of value and index by a body of their own, which back ends
 * run pair by pair; two plain reductions say the same.
 */
final class ExtremeIndices {
  private ExtremeIndices() {
  }

  static final Rule OF_FIRST = rule("reduce-index-of-extreme", E, A,
      "The index of the first extreme element is the least of those of its equals.")
      .match("r:result(p:structured_reduce(x, i, v, z))")
      .rewrite((m, b) -> {
        Op.Structured op = m.op("p", Op.Structured.class);
        TensorType x = b.type(m.get("x"));
        TensorType index = b.type(m.get("i"));
        List<Long> dims = Attributes.integers(op, "dimensions");
        boolean plain = m.op("r", Op.Result.class).index() == 1 && op.captures() == 0 && dims.size() == 1
            && x.elements() > 0 && (x.element().isFloat() || x.element().isInteger()) && Scalars.modelled(x.element())
            && index.element().isInteger() && b.isZero(m.get("z"));
        if (!plain) return NONE;
        int dim = dims.get(0).intValue();
        boolean counts = LinearIndex.of(b, m.get("i")).filter(l -> l.counts(dim)).isPresent();
        for (Op.Reducer extreme : List.of(Op.Reducer.MAXIMUM, Op.Reducer.MINIMUM)) {
          boolean found = counts && b.isIdentity(extreme, m.get("v"))
              && picksFirst(op.regions().get(0), extreme == Op.Reducer.MAXIMUM);
          if (found) return index(b, extreme, m, dim);
        }
        return NONE;
      });

  private static int index(Rewriter b, Op.Reducer extreme, Match m, int dim) {
    int x = m.get("x");
    int i = m.get("i");
    TensorType t = b.type(i);
    long n = t.extent(dim);
    if (2 * n >= 1L << Math.min(t.element().bits() - 1, 60)) return NONE;
    Dims over = Dims.of(dim);
    Dims kept = Dims.range(0, t.rank()).remove(dim);
    int most = b.broadcast(b.reduce(extreme, x, m.get("v"), over), t.shape(), kept);
    boolean isFloat = b.element(x).isFloat();
    int equal = b.compare(Op.Direction.EQ, order(b.element(x)), x, most);
    int least = b.identity(Op.Reducer.MINIMUM, t.element());
    if (!isFloat || b.facts(x).noNan()) {
      return b.reduce(Op.Reducer.MINIMUM, b.select(equal, i, b.splat(t, n)), least, over);
    }
    // The first NaN is before all others, whatever the back end takes for the maximum then.
    int later = b.select(equal, b.add(i, b.splat(t, n)), b.splat(t, 2.0 * n));
    int key = b.select(b.compare(Op.Direction.NE, "FLOAT", x, x), i, later);
    int found = b.reduce(Op.Reducer.MINIMUM, key, least, over);
    if (found == NONE) return NONE;
    int count = b.splat(b.type(found), n);
    int numbers = b.compare(Op.Direction.GE, order(t.element()), found, count);
    return b.select(numbers, b.sub(found, count), found);
  }

  private static String order(ElementType e) {
    if (e.isFloat()) return "FLOAT";
    return e.kind() == ElementType.Kind.UNSIGNED ? "UNSIGNED" : "SIGNED";
  }

  /**
   * Whether a body, of a value and its index and another value and its index, gives the index of the larger (or smaller) value, of
   * equal values the lesser index, and of NaNs the first. A body that only compares and selects does what it does by the order of
   * its arguments alone, so one try for each order proves it.
   */
  private static boolean picksFirst(Graph body, boolean larger) {
    if (body.parameters().size() != 4 || body.results().size() != 2) return false;
    if (!body.nodes().stream().allMatch(n -> selects(n.op()))) return false;
    boolean isFloat = body.parameters().get(0) instanceof TensorType t && t.element().isFloat();
    double[] values = isFloat ? new double[]{1, 2, Double.NaN} : new double[]{1, 2};
    for (double a : values) {
      for (double c : values) {
        for (double[] at : new double[][]{{0, 1}, {1, 0}, {1, 1}}) {
          boolean equal = a == c;
          boolean first = Double.isNaN(a) || (larger ? a > c : a < c);
          // Of two NaNs the one before is always the first argument.
          double expected = equal ? Math.min(at[0], at[1]) : first ? at[0] : at[1];
          if (!gives(body, new double[]{a, at[0], c, at[1]}, expected)) return false;
        }
      }
    }
    return true;
  }

  private static boolean selects(Op op) {
    return switch (op) {
      case Op.Compare c -> !c.compareType().equals("TOTALORDER");
      case Op.Select s -> true;
      case Op.Unary u -> u.kind() == Op.UnaryKind.NOT;
      case Op.Binary k -> switch (k.kind()) {
        case AND, OR, XOR, MAXIMUM, MINIMUM -> true;
        default -> false;
      };
      default -> false;
    };
  }

  /** Whether the second result for these arguments is {@code expected}. */
  private static boolean gives(Graph body, double[] arguments, double expected) {
    Literal[] values = new Literal[body.valueCount()];
    for (int p = 0; p < arguments.length; p++) {
      Optional<Literal> v = body.parameters().get(p) instanceof TensorType t && t.rank() == 0
          ? Scalars.splat(t, arguments[p])
          : Optional.empty();
      if (v.isEmpty()) return false;
      values[p] = v.get();
    }
    for (int n = 0; n < body.nodes().size(); n++) {
      Graph.Node node = body.nodes().get(n);
      List<Literal> operands = node.operands().stream().map(o -> values[o]).toList();
      Optional<Literal> v = ConstantFolder.fold(node.op(), (TensorType) node.types().get(0), operands);
      if (v.isEmpty()) return false;
      values[body.firstValue(n)] = v.get();
    }
    return Scalars.splatValue(values[body.results().get(1)]).equals(OptionalDouble.of(expected));
  }

  static List<Rule> rules() {
    return List.of(OF_FIRST);
  }
}
