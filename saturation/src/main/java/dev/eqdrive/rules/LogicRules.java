package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.DZ;
import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.Rewriter.NONE;
import static dev.eqdrive.rules.Rule.Tier.C;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.egraph.Facts;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.fold.Scalars;
import java.util.List;
import java.util.Optional;

/** Identities of bits, comparisons and selections. */
public final class LogicRules {
  private LogicRules() {
  }

  static final Rule NOT_NOT = rule("not-not", E, C, "Two complements cancel.")
      .contracting().match("not(not(x))").rewrite((m, b) -> m.get("x"));

  static final Rule AND_SELF = rule("and-self", E, C, "A value and itself is the value.")
      .contracting().match("and(x, x)").rewrite((m, b) -> m.get("x"));

  static final Rule OR_SELF = rule("or-self", E, C, "A value or itself is the value.")
      .contracting().match("or(x, x)").rewrite((m, b) -> m.get("x"));

  static final Rule XOR_SELF = rule("xor-self", E, C, "A value exclusive-or itself is zero.")
      .contracting().match("xor(x, x)").rewrite((m, b) -> b.zero(b.type(m.root())));

  static final Rule AND_CONST = rule("and-const", E, C, "And with all zeros is zero, with all ones the value.")
      .contracting().match("and(x, c)")
      .rewrite((m, b) -> b.isZero(m.get("c")) ? m.get("c") : allOnes(b, m.get("c")) ? m.get("x") : NONE);

  static final Rule OR_CONST = rule("or-const", E, C, "Or with all zeros is the value, with all ones all ones.")
      .contracting().match("or(x, c)")
      .rewrite((m, b) -> b.isZero(m.get("c")) ? m.get("x") : allOnes(b, m.get("c")) ? m.get("c") : NONE);

  static final Rule XOR_CONST = rule("xor-const", E, C,
      "Exclusive-or with all zeros is the value, with all ones its complement.")
      .contracting().match("xor(x, c)")
      .rewrite((m, b) -> b.isZero(m.get("c")) ? m.get("x") : allOnes(b, m.get("c")) ? b.not(m.get("x")) : NONE);

  static final Rule AND_ABSORB = rule("and-absorb", E, C, "A conjunction already taken need not be taken again.")
      .contracting().match("and(x, inner:and(x, y))").rewrite((m, b) -> m.get("inner"));

  static final Rule OR_ABSORB = rule("or-absorb", E, C, "A disjunction already taken need not be taken again.")
      .contracting().match("or(x, inner:or(x, y))").rewrite((m, b) -> m.get("inner"));

  /** All bits of the type set; for booleans: true. */
  private static boolean allOnes(Rewriter b, int cls) {
    Optional<Literal> c = b.constant(cls).filter(Scalars::isUniform);
    if (c.isEmpty()) return false;
    ElementType e = c.get().type().element();
    if (e.isBoolean()) return c.get().bits(0) != 0;
    return e.isInteger() && Scalars.ofLong(e, c.get().bits(0)) == Scalars.ofLong(e, -1);
  }

  static final Rule COMPARE_CONST_RIGHT = rule("compare-const-right", E, C, "Constants stand right in comparisons.")
      .contracting().match("k:compare(c, x)")
      .rewrite((m, b) -> {
        if (!b.isSplat(m.get("c")) || b.isSplat(m.get("x"))) return NONE;
        Op.Compare k = m.op("k", Op.Compare.class);
        return b.compare(k.direction().swapped(), k.compareType(), m.get("x"), m.get("c"));
      });

  static final Rule COMPARE_SELF = rule("compare-self", E, C, "A value that is not NaN equals itself.")
      .contracting().match("k:compare(x, x)")
      .rewrite((m, b) -> {
        Op.Compare k = m.op("k", Op.Compare.class);
        if (!total(b, m.get("x"), k) && !b.facts(m.get("x")).noNan()) return NONE;
        boolean holds = switch (k.direction()) {
          case EQ, GE, LE -> true;
          case NE, GT, LT -> false;
        };
        return b.splat(b.type(m.root()), holds ? 1 : 0);
      });

  static final Rule COMPARE_RANGE = rule("compare-range", E, C, "A comparison that the ranges of its operands decide.")
      .contracting().match("k:compare(x, y)")
      .rewrite((m, b) -> {
        Op.Compare k = m.op("k", Op.Compare.class);
        Facts x = b.facts(m.get("x"));
        Facts y = b.facts(m.get("y"));
        if (b.element(m.get("x")).isComplex() || k.compareType().equals("TOTALORDER")) return NONE;
        boolean integers = ElementwiseRules.exact(b, m.get("x"));
        if (!integers && !(x.noNan() && y.noNan())) return NONE;
        boolean below = x.hi() < y.lo() && sure(integers, x.hi(), y.lo());
        boolean above = x.lo() > y.hi() && sure(integers, x.lo(), y.hi());
        boolean notAbove = x.hi() <= y.lo() && sure(integers, x.hi(), y.lo());
        boolean notBelow = x.lo() >= y.hi() && sure(integers, x.lo(), y.hi());
        return switch (k.direction()) {
          case LT -> decided(m, b, below, notBelow);
          case LE -> decided(m, b, notAbove, above);
          case GT -> decided(m, b, above, notAbove);
          case GE -> decided(m, b, notBelow, below);
          case EQ -> decided(m, b, false, below || above);
          case NE -> decided(m, b, below || above, false);
        };
      });

  /** Integer bounds are exact doubles only below 2⁵³. */
  private static boolean sure(boolean integers, double x, double y) {
    return !integers || Math.abs(x) < 0x1p53 && Math.abs(y) < 0x1p53;
  }

  private static int decided(Match m, Rewriter b, boolean yes, boolean no) {
    return yes ? b.splat(b.type(m.root()), 1) : no ? b.splat(b.type(m.root()), 0) : NONE;
  }

  static final Rule COMPARE_NEG = rule("compare-neg", E, C, "Comparing two negative floats is the swapped comparison.")
      .contracting().match("k:compare(negate(x), negate(y))")
      .rewrite((m, b) -> {
        Op.Compare k = m.op("k", Op.Compare.class);
        if (!b.element(m.get("x")).isFloat() || k.compareType().equals("TOTALORDER")) return NONE;
        return b.compare(k.direction(), k.compareType(), m.get("y"), m.get("x"));
      });

  static final Rule COMPARE_NEG_CONST = rule("compare-neg-const", E, C,
      "Comparing a negative float with a constant compares the value with its "
          + "negative.")
      .contracting().match("k:compare(negate(x), c)")
      .rewrite((m, b) -> {
        Op.Compare k = m.op("k", Op.Compare.class);
        boolean fits = b.element(m.get("x")).isFloat() && !k.compareType().equals("TOTALORDER")
            && b.isSplat(m.get("c"));
        return fits ? b.compare(k.direction().swapped(), k.compareType(), m.get("x"), b.neg(m.get("c"))) : NONE;
      });

  static final Rule NOT_COMPARE = rule("not-compare", E, C,
      "A negated comparison is the opposite one, if there is no NaN.")
      .contracting().match("not(k:compare(x, y))")
      .rewrite((m, b) -> {
        Op.Compare k = m.op("k", Op.Compare.class);
        boolean equality = k.direction() == Op.Direction.EQ || k.direction() == Op.Direction.NE;
        boolean ordered = total(b, m.get("x"), k) || b.facts(m.get("x")).noNan() && b.facts(m.get("y")).noNan();
        return equality || ordered
            ? b.compare(k.direction().negated(), k.compareType(), m.get("x"), m.get("y"))
            : NONE;
      });

  private static boolean total(Rewriter b, int x, Op.Compare k) {
    return ElementwiseRules.exact(b, x) || k.compareType().equals("TOTALORDER");
  }

  static final Rule SELECT_NOT = rule("select-not", E, C, "Selecting on a complement exchanges the branches.")
      .contracting().match("select(not(p), a, b)")
      .rewrite((m, b) -> b.select(m.get("p"), m.get("b"), m.get("a")));

  static final Rule SELECT_SAME = rule("select-same", E, C, "A selection between equal values is the value.")
      .contracting().match("select(p, a, a)").rewrite((m, b) -> m.get("a"));

  static final Rule SELECT_CONST = rule("select-const", E, C, "A constant predicate selects one branch.")
      .contracting().match("select(p, x, y)")
      .rewrite((m, b) -> b.isZero(m.get("p")) ? m.get("y") : b.isOne(m.get("p")) ? m.get("x") : NONE);

  static final Rule SELECT_SAME_PRED = rule("select-same-pred", E, C, "A predicate asked twice is asked once.")
      .contracting().match("select(p, select(p, x, y), z)")
      .rewrite((m, b) -> b.select(m.get("p"), m.get("x"), m.get("z")));

  static final Rule SELECT_SAME_PRED_FALSE = rule("select-same-pred-false", E, C,
      "A predicate known false is not asked again.")
      .contracting().match("select(p, x, select(p, y, z))")
      .rewrite((m, b) -> b.select(m.get("p"), m.get("x"), m.get("z")));

  static final Rule SELECT_BOOL = rule("select-bool-fold", E, C,
      "A selection with a constant boolean branch is a formula.")
      .contracting().match("select(p, x, y)")
      .rewrite((m, b) -> {
        int p = m.get("p");
        int x = m.get("x");
        int y = m.get("y");
        if (!b.element(m.root()).isBoolean() || !b.shape(p).equals(b.shape(m.root()))) return NONE;
        if (b.isOne(x)) return b.isZero(y) ? p : b.binary(Op.BinaryKind.OR, p, y);
        if (b.isZero(x)) return b.isOne(y) ? b.not(p) : b.binary(Op.BinaryKind.AND, b.not(p), y);
        if (b.isZero(y)) return b.binary(Op.BinaryKind.AND, p, x);
        return b.isOne(y) ? b.binary(Op.BinaryKind.OR, b.not(p), x) : NONE;
      });

  static final Rule SELECT_SCALAR_PRED = rule("select-scalar-pred", E, C,
      "One predicate for all elements may stay a scalar.")
      .contracting().match("select(broadcast_in_dim(p), x, y)")
      .rewrite((m, b) -> b.type(m.get("p")).elements() == 1
          ? b.select(b.reshape(m.get("p"), dev.eqdrive.ir.Dims.EMPTY), m.get("x"), m.get("y"))
          : NONE);

  static final Rule ADD_MIRRORED_SELECTS = rule("add-mirrored-selects", E, C,
      "The sum of two mirrored selections is the sum of the branches.")
      .contracting().match("add(select(p, x, y), select(p, y, x))")
      .rewrite((m, b) -> b.add(m.get("x"), m.get("y")));

  static final Rule SELECT_TO_MINMAX_INT = rule("select-to-minmax-int", E, C,
      "Selecting the larger (smaller) of two integers is their maximum (minimum).")
      .contracting().match("select(k:compare(x, y), x, y)")
      .rewrite((m, b) -> ElementwiseRules.exact(b, m.get("x")) ? extremum(m, b, false) : NONE);

  static final Rule SELECT_TO_MINMAX_INT_SWAPPED = rule("select-to-minmax-int-swapped", E, C,
      "Selecting the other of two compared integers is the other extremum.")
      .contracting().match("select(k:compare(x, y), y, x)")
      .rewrite((m, b) -> ElementwiseRules.exact(b, m.get("x")) ? extremum(m, b, true) : NONE);

  static final Rule SELECT_TO_MINMAX = rule("select-to-minmax", DZ, C,
      "Selecting the larger (smaller) of two floats that "
          + "are not NaN is their maximum (minimum), but for the sign of a zero.")
      .contracting().match("select(k:compare(x, y), x, y)")
      .rewrite((m, b) -> noNans(m, b) ? extremum(m, b, false) : NONE);

  static final Rule SELECT_TO_MINMAX_SWAPPED = rule("select-to-minmax-swapped", DZ, C,
      "Selecting the other of two compared "
          + "floats that are not NaN is the other extremum, but for the sign of a zero.")
      .contracting().match("select(k:compare(x, y), y, x)")
      .rewrite((m, b) -> noNans(m, b) ? extremum(m, b, true) : NONE);

  private static boolean noNans(Match m, Rewriter b) {
    return b.element(m.get("x")).isFloat() && b.facts(m.get("x")).noNan() && b.facts(m.get("y")).noNan();
  }

  private static int extremum(Match m, Rewriter b, boolean other) {
    Op.Compare k = m.op("k", Op.Compare.class);
    // The order of a type and that of its maximum agree unless the comparison is of another signedness.
    if (!b.shape(m.get("k")).equals(b.shape(m.root()))) return NONE;
    Op.Direction d = other ? k.direction().negated() : k.direction();
    return switch (d) {
      case GT, GE -> b.max(m.get("x"), m.get("y"));
      case LT, LE -> b.min(m.get("x"), m.get("y"));
      case EQ, NE -> NONE;
    };
  }

  static final Rule CLAMP_RANGE = rule("clamp-range", E, C, "Bounds that the range of a value keeps are not needed.")
      .contracting().match("clamp(l, x, h)")
      .rewrite((m, b) -> {
        Facts l = b.facts(m.get("l"));
        Facts x = b.facts(m.get("x"));
        Facts h = b.facts(m.get("h"));
        boolean integers = ElementwiseRules.exact(b, m.get("x"));
        boolean bounds = l.noNan() && h.noNan() || integers;
        // A float equal to its bound may differ from it in the sign of zero.
        boolean inside = integers
            ? l.hi() <= x.lo() && x.hi() <= h.lo() && sure(true, l.hi(), x.lo())
                && sure(true, x.hi(), h.lo())
            : l.hi() < x.lo() && x.hi() < h.lo();
        return bounds && inside ? m.get("x") : NONE;
      });

  /** The rules of this family. */
  public static List<Rule> rules() {
    return List.of(NOT_NOT, AND_SELF, OR_SELF, XOR_SELF, AND_CONST, OR_CONST, XOR_CONST, AND_ABSORB, OR_ABSORB,
        COMPARE_CONST_RIGHT, COMPARE_SELF, COMPARE_RANGE, COMPARE_NEG, COMPARE_NEG_CONST, NOT_COMPARE, SELECT_NOT,
        SELECT_SAME, SELECT_CONST, SELECT_SAME_PRED, SELECT_SAME_PRED_FALSE, SELECT_BOOL, SELECT_SCALAR_PRED,
        ADD_MIRRORED_SELECTS, SELECT_TO_MINMAX_INT, SELECT_TO_MINMAX_INT_SWAPPED, SELECT_TO_MINMAX,
        SELECT_TO_MINMAX_SWAPPED, CLAMP_RANGE);
  }
}
