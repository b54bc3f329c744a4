package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.D;
import static dev.eqdrive.rules.FpClass.DZ;
import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.FpClass.R;
import static dev.eqdrive.rules.Rewriter.NONE;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.Tier.B;
import static dev.eqdrive.rules.Rule.Tier.C;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.egraph.Facts;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.fold.Scalars;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Powers, exponentials, re-association of constants, distribution. */
public final class PowerRules {
  private PowerRules() {
  }

  static final Rule POW_ONE = rule("pow-one", E, C, "The first power is the value.")
      .contracting().match("power(x, c)").rewrite((m, b) -> b.isOne(m.get("c")) ? m.get("x") : NONE);

  static final Rule POW_ZERO = rule("pow-zero", E, C, "The power zero is one, even of NaN.")
      .contracting().match("power(x, c)")
      .rewrite((m, b) -> b.isZero(m.get("c")) && !b.element(m.root()).isComplex() ? b.one(b.type(m.root())) : NONE);

  static final Rule POW_BASE_ONE = rule("pow-base-one", E, C, "Every float power of one is one.")
      .contracting().match("power(c, x)")
      .rewrite((m, b) -> b.isOne(m.get("c")) && b.element(m.root()).isFloat() ? m.get("c") : NONE);

  /** Products round once a factor: beyond this the power itself is more accurate. */
  private static final int POWERS = 8;

  static final Rule POW_TO_MUL = rule("pow-to-mul", R, C, "Small whole powers are products.")
      .contracting().match("power(x, c)")
      .rewrite((m, b) -> {
        OptionalDouble n = b.splatValue(m.get("c"));
        boolean whole = n.isPresent() && n.getAsDouble() >= 2 && n.getAsDouble() == Math.rint(n.getAsDouble());
        return whole && b.element(m.root()).isFloat() ? product(b, m.get("x"), n.getAsDouble()) : NONE;
      });

  static final Rule POW_TO_RECIP = rule("pow-to-recip", R, C,
      "Small negative whole powers are products of the reciprocal.")
      .contracting().match("power(x, c)")
      .rewrite((m, b) -> {
        OptionalDouble n = b.splatValue(m.get("c"));
        boolean whole = n.isPresent() && n.getAsDouble() <= -1 && n.getAsDouble() == Math.rint(n.getAsDouble());
        if (!whole || !b.element(m.root()).isFloat()) return NONE;
        return product(b, b.div(b.one(b.type(m.root())), m.get("x")), -n.getAsDouble());
      });

  /** A power from the left binary method, so that small powers are parts of larger ones. */
  private static int product(Rewriter b, int x, double n) {
    if (n > POWERS) return NONE;
    int power = (int) n;
    int result = x;
    for (int bit = Integer.highestOneBit(power) >> 1; bit > 0; bit >>= 1) {
      result = b.mul(result, result);
      if ((power & bit) != 0) result = b.mul(result, x);
    }
    return result;
  }

  static final Rule ADD_CONST_CHAIN = rule("add-const-chain", R, C, "Two float constants added in turn are one.")
      .neutral().match("add(add(x, c), d)")
      .rewrite((m, b) -> chained(m, b, m.get("c"), m.get("d"), Op.BinaryKind.ADD)
          ? b.add(m.get("x"), b.add(m.get("c"), m.get("d")))
          : NONE);

  static final Rule SUB_CONST_CHAIN = rule("sub-const-chain", R, C, "Two float constants subtracted in turn are one.")
      .neutral().match("subtract(subtract(x, c), d)")
      .rewrite((m, b) -> chained(m, b, m.get("c"), m.get("d"), Op.BinaryKind.ADD)
          ? b.sub(m.get("x"), b.add(m.get("c"), m.get("d")))
          : NONE);

  static final Rule MUL_CONST_CHAIN = rule("mul-const-chain", R, C, "Two float constant factors in turn are one.")
      .neutral().match("multiply(multiply(x, c), d)")
      .rewrite((m, b) -> chained(m, b, m.get("c"), m.get("d"), Op.BinaryKind.MULTIPLY)
          ? b.mul(m.get("x"), b.mul(m.get("c"), m.get("d")))
          : NONE);

  static final Rule DIV_CONST_CHAIN = rule("div-const-chain", R, C, "Two float constant divisors in turn are one.")
      .neutral().match("divide(divide(x, c), d)")
      .rewrite((m, b) -> chained(m, b, m.get("c"), m.get("d"), Op.BinaryKind.MULTIPLY)
          ? b.div(m.get("x"), b.mul(m.get("c"), m.get("d")))
          : NONE);

  static final Rule MUL_DIV_CONST_CHAIN = rule("mul-of-div-const", R, C,
      "A constant divisor and then a constant factor are one factor.")
      .neutral().match("multiply(divide(x, c), d)")
      .rewrite((m, b) -> chained(m, b, m.get("d"), m.get("c"), Op.BinaryKind.DIVIDE)
          ? b.mul(m.get("x"), b.div(m.get("d"), m.get("c")))
          : NONE);

  static final Rule DIV_MUL_CONST_CHAIN = rule("div-of-mul-const", R, C,
      "A constant factor and then a constant divisor are one factor.")
      .neutral().match("divide(multiply(x, c), d)")
      .rewrite((m, b) -> chained(m, b, m.get("c"), m.get("d"), Op.BinaryKind.DIVIDE)
          ? b.mul(m.get("x"), b.div(m.get("c"), m.get("d")))
          : NONE);

  /**
   * Both are float splats and their combination is finite and normal (or, for sums, zero). One constant beside x is
   * enough: where rounding has made a value equal to a multiple of itself, chains would go on for ever.
   */
  private static boolean chained(Match m, Rewriter b, int c, int d, Op.BinaryKind kind) {
    if (m.get("x") == m.root()) return false;
    for (int n : b.nodesOf(m.root(), Op.Binary.class)) {
      int first = b.graph().child(n, 0);
      int second = b.graph().child(n, 1);
      boolean known = first == m.get("x") && b.isSplat(second) || second == m.get("x") && b.isSplat(first);
      if (known) return false;
    }
    OptionalDouble x = b.splatValue(c);
    OptionalDouble y = b.splatValue(d);
    if (!b.element(c).isFloat() || x.isEmpty() || y.isEmpty()) return false;
    double v = switch (kind) {
      case ADD -> x.getAsDouble() + y.getAsDouble();
      case MULTIPLY -> x.getAsDouble() * y.getAsDouble();
      default -> x.getAsDouble() / y.getAsDouble();
    };
    return v == 0 && kind == Op.BinaryKind.ADD || ElementwiseRules.isNormal(b.element(c), v);
  }

  static final Rule EXPM1_FUSE = rule("expm1-fuse", R, C,
      "An exponential minus one is one operation, and more accurate.")
      .contracting().match("subtract(exponential(x), c)")
      .rewrite((m, b) -> b.isOne(m.get("c")) ? b.unary(Op.UnaryKind.EXPONENTIAL_MINUS_ONE, m.get("x")) : NONE);

  static final Rule LOG1P_FUSE = rule("log1p-fuse", R, C,
      "The logarithm of one plus x is one operation, and more accurate.")
      .contracting().match("log(add(x, c))")
      .rewrite((m, b) -> b.isOne(m.get("c")) ? b.unary(Op.UnaryKind.LOG_PLUS_ONE, m.get("x")) : NONE);

  static final Rule FACTOR_COMMON = rule("factor-common", R, B, "A common factor of a sum is multiplied once.")
      .neutral().match("add(multiply(a, x), multiply(a, y))")
      .rewrite((m, b) -> b.mul(m.get("a"), b.add(m.get("x"), m.get("y"))));

  static final Rule FACTOR_COMMON_SUB = rule("factor-common-sub", R, B,
      "A common factor of a difference is multiplied once.")
      .neutral().match("subtract(multiply(a, x), multiply(a, y))")
      .rewrite((m, b) -> b.mul(m.get("a"), b.sub(m.get("x"), m.get("y"))));

  static final Rule DIVISOR_COMMON = rule("divisor-common", R, B,
      "A common divisor of a sum, away from zero, divides once.")
      .neutral().match("add(divide(x, a), divide(y, a))")
      .rewrite((m, b) -> awayFromZero(b, m.get("a")) ? b.div(b.add(m.get("x"), m.get("y")), m.get("a")) : NONE);

  static final Rule DIVISOR_COMMON_SUB = rule("divisor-common-sub", R, B,
      "A common divisor of a difference, away from zero, divides once.")
      .neutral().match("subtract(divide(x, a), divide(y, a))")
      .rewrite((m, b) -> awayFromZero(b, m.get("a")) ? b.div(b.sub(m.get("x"), m.get("y")), m.get("a")) : NONE);

  /** A float by which ordinary values can be divided without overflow. */
  private static boolean awayFromZero(Rewriter b, int cls) {
    ElementType e = b.element(cls);
    double least = e.bits() < 32 ? 1 : 0x1p-20;
    return e.isFloat() && (b.facts(cls).lo() >= least || b.facts(cls).hi() <= -least);
  }

  static final Rule SCALE_TO_SELECT = rule("scale-to-select", DZ, B,
      "A finite value times a mask is a selection from the value and zero.")
      .match("multiply(x, convert(p))")
      .rewrite((m, b) -> b.element(m.get("p")).isBoolean() && b.facts(m.get("x")).finite()
          ? b.select(m.get("p"), m.get("x"), b.zero(b.type(m.root())))
          : NONE);

  static final Rule EXP_SPLIT_BROADCAST = rule("exp-split-broadcast", D, A,
      "The exponential of a sum of broadcast values "
          + "is the product of the broadcast exponentials of the smaller values.")
      .match("exponential(add(b1:broadcast_in_dim(x), b2:broadcast_in_dim(y)))")
      .rewrite((m, b) -> {
        long all = b.type(m.root()).elements();
        if (b.type(m.get("x")).elements() * 4 > all || b.type(m.get("y")).elements() * 4 > all) return NONE;
        int ex = b.unary(Op.UnaryKind.EXPONENTIAL, m.get("x"));
        int ey = b.unary(Op.UnaryKind.EXPONENTIAL, m.get("y"));
        Dims shape = b.shape(m.root());
        return b.mul(b.broadcast(ex, shape, m.op("b1", Op.BroadcastInDim.class).dims()),
            b.broadcast(ey, shape, m.op("b2", Op.BroadcastInDim.class).dims()));
      });

  static final Rule DIV_BROADCAST = rule("div-broadcast-to-mul", R, A,
      "Dividing by a broadcast value is multiplying by its "
          + "reciprocal, taken once before the broadcast.")
      .match("divide(x, d:broadcast_in_dim(y))")
      .rewrite((m, b) -> repeats(b, m.get("y"), m.root()) && reciprocalIsNormal(b, m.get("y"))
          ? scaled(m, b)
          : NONE);

  static final Rule DIV_BROADCAST_FAST = rule("div-broadcast-to-mul-unproven", D, A, "Dividing by a broadcast value of "
      + "unknown range is multiplying by its reciprocal, taken once before the broadcast.")
      .match("divide(x, d:broadcast_in_dim(y))")
      .rewrite((m, b) -> b.element(m.root()).isFloat() && repeats(b, m.get("y"), m.root()) ? scaled(m, b) : NONE);

  private static int scaled(Match m, Rewriter b) {
    int y = m.get("y");
    int reciprocal = b.div(b.one(b.type(y)), y);
    return b.mul(m.get("x"), b.broadcast(reciprocal, b.shape(m.root()), m.op("d", Op.BroadcastInDim.class).dims()));
  }

  private static boolean repeats(Rewriter b, int small, int large) {
    return !b.isSplat(small) && b.type(small).elements() * 4 <= b.type(large).elements();
  }

  private static boolean reciprocalIsNormal(Rewriter b, int y) {
    ElementType e = b.element(y);
    Facts f = b.facts(y);
    if (!e.isFloat() || !f.noNan() || !Scalars.modelled(e)) return false;
    boolean signed = f.lo() > 0 || f.hi() < 0;
    return signed && ElementwiseRules.isNormal(e, 1 / f.lo()) && ElementwiseRules.isNormal(e, 1 / f.hi());
  }

  static final Rule SHIFT_LEFT_ZERO = shiftZero(Op.BinaryKind.SHIFT_LEFT, "shift-left-zero");
  static final Rule SHIFT_LOGICAL_ZERO = shiftZero(Op.BinaryKind.SHIFT_RIGHT_LOGICAL, "shift-right-logical-zero");
  static final Rule SHIFT_ARITHMETIC_ZERO = shiftZero(Op.BinaryKind.SHIFT_RIGHT_ARITHMETIC,
      "shift-right-arithmetic-zero");
  static final Rule SHIFT_LEFT_CHAIN = shiftChain(Op.BinaryKind.SHIFT_LEFT, "shift-left-chain");
  static final Rule SHIFT_LOGICAL_CHAIN = shiftChain(Op.BinaryKind.SHIFT_RIGHT_LOGICAL, "shift-right-logical-chain");
  static final Rule SHIFT_ARITHMETIC_CHAIN = shiftChain(Op.BinaryKind.SHIFT_RIGHT_ARITHMETIC,
      "shift-right-arithmetic-chain");

  private static Rule shiftZero(Op.BinaryKind kind, String name) {
    return rule(name, E, C, "Shifting by zero changes nothing.")
        .contracting().match(kind.mnemonic() + "(x, c)")
        .rewrite((m, b) -> b.isZero(m.get("c")) ? m.get("x") : NONE);
  }

  private static Rule shiftChain(Op.BinaryKind kind, String name) {
    return rule(name, E, C, "Two shifts in one direction are one, or all bits past the width.")
        .contracting().match(kind.mnemonic() + "(" + kind.mnemonic() + "(x, c), d)")
        .rewrite((m, b) -> {
          OptionalInt first = amount(b, m.get("c"));
          OptionalInt second = amount(b, m.get("d"));
          if (first.isEmpty() || second.isEmpty()) return NONE;
          int width = b.element(m.root()).bits();
          int sum = first.getAsInt() + second.getAsInt();
          if (sum >= width && kind != Op.BinaryKind.SHIFT_RIGHT_ARITHMETIC) return b.zero(b.type(m.root()));
          Literal by = Scalars.splatOfBits(b.type(m.root()), Math.min(sum, width - 1));
          return b.binary(kind, m.get("x"), b.constant(by));
        });
  }

  /** A constant shift amount below the width. */
  private static OptionalInt amount(Rewriter b, int cls) {
    OptionalDouble v = b.splatValue(cls);
    boolean valid = v.isPresent() && v.getAsDouble() >= 0 && v.getAsDouble() < b.element(cls).bits();
    return valid ? OptionalInt.of((int) v.getAsDouble()) : OptionalInt.empty();
  }

  /** The rules of this family. */
  public static List<Rule> rules() {
    return List.of(POW_ONE, POW_ZERO, POW_BASE_ONE, POW_TO_MUL, POW_TO_RECIP, ADD_CONST_CHAIN, SUB_CONST_CHAIN,
        MUL_CONST_CHAIN, DIV_CONST_CHAIN, MUL_DIV_CONST_CHAIN, DIV_MUL_CONST_CHAIN, EXPM1_FUSE, LOG1P_FUSE,
        FACTOR_COMMON, FACTOR_COMMON_SUB, DIVISOR_COMMON, DIVISOR_COMMON_SUB, SCALE_TO_SELECT, EXP_SPLIT_BROADCAST,
        DIV_BROADCAST, DIV_BROADCAST_FAST,
        SHIFT_LEFT_ZERO, SHIFT_LOGICAL_ZERO, SHIFT_ARITHMETIC_ZERO, SHIFT_LEFT_CHAIN, SHIFT_LOGICAL_CHAIN,
        SHIFT_ARITHMETIC_CHAIN);
  }
}
