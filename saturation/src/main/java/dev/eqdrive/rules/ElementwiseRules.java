package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.DZ;
import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.Rule.Tier.C;
import static dev.eqdrive.rules.Rule.rule;
import static dev.eqdrive.rules.Rewriter.NONE;

import dev.eqdrive.egraph.Facts;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Op;
import java.util.List;
import java.util.OptionalDouble;

/** Identities of arithmetic. Patterns of commutative operations match both orders of their operands. */
public final class ElementwiseRules {
  private ElementwiseRules() {
  }

  static final Rule ADD_ZERO = rule("add-zero", E, C,
      "Adding minus zero, an integer zero, or any zero to a value that is "
          + "never minus zero changes nothing.")
      .contracting().match("add(x, c)")
      .rewrite((m, b) -> b.isZero(m.get("c")) && addsNothing(b, m.get("x"), m.get("c")) ? m.get("x") : NONE);

  static final Rule ADD_POSITIVE_ZERO = rule("add-positive-zero", DZ, C,
      "Adding zero changes at most the sign of a zero.")
      .contracting().match("add(x, c)")
      .rewrite((m, b) -> b.isZero(m.get("c")) ? m.get("x") : NONE);

  private static boolean addsNothing(Rewriter b, int x, int zero) {
    return exact(b, x) || b.isSplat(zero, -0.0) || neverMinusZero(b.facts(x));
  }

  static final Rule SUB_ZERO = rule("sub-zero", E, C, "Subtracting plus zero or an integer zero changes nothing.")
      .contracting().match("subtract(x, c)")
      .rewrite((m, b) -> b.isZero(m.get("c"))
          && (exact(b, m.get("x")) || b.isSplat(m.get("c"), 0.0) || neverMinusZero(b.facts(m.get("x"))))
              ? m.get("x")
              : NONE);

  static final Rule SUB_NEGATIVE_ZERO = rule("sub-negative-zero", DZ, C,
      "Subtracting zero changes at most the sign of a zero.")
      .contracting().match("subtract(x, c)")
      .rewrite((m, b) -> b.isZero(m.get("c")) ? m.get("x") : NONE);

  static final Rule ZERO_MINUS = rule("zero-minus", E, C, "Minus zero (or integer zero) minus x is the negative of x.")
      .contracting().match("subtract(c, x)")
      .rewrite((m, b) -> b.isZero(m.get("c"))
          && (exact(b, m.get("x")) || b.isSplat(m.get("c"), -0.0) || b.facts(m.get("x")).nonZero())
              ? b.neg(m.get("x"))
              : NONE);

  static final Rule ZERO_MINUS_POSITIVE = rule("zero-minus-positive", DZ, C,
      "Zero minus x is the negative of x but for the sign of a zero.")
      .contracting().match("subtract(c, x)")
      .rewrite((m, b) -> b.isZero(m.get("c")) ? b.neg(m.get("x")) : NONE);

  static final Rule SUB_SELF = rule("sub-self", E, C, "A finite value or integer minus itself is zero.")
      .contracting().match("subtract(x, x)")
      .rewrite((m, b) -> exact(b, m.get("x")) || b.facts(m.get("x")).finite() ? b.zero(b.type(m.root())) : NONE);

  static final Rule MUL_ONE = rule("mul-one", E, C, "Multiplying by one changes nothing.")
      .contracting().match("multiply(x, c)")
      .rewrite((m, b) -> b.isOne(m.get("c")) ? m.get("x") : NONE);

  static final Rule MUL_NEG_ONE = rule("mul-neg-one", E, C, "Multiplying by minus one negates.")
      .contracting().match("multiply(x, c)")
      .rewrite((m, b) -> b.isSplat(m.get("c"), -1) ? b.neg(m.get("x")) : NONE);

  static final Rule DIV_ONE = rule("div-one", E, C, "Dividing by one changes nothing; by minus one negates a float.")
      .contracting().match("divide(x, c)")
      .rewrite((m, b) -> b.isOne(m.get("c"))
          ? m.get("x")
          : b.element(m.root()).isFloat() && b.isSplat(m.get("c"), -1) ? b.neg(m.get("x")) : NONE);

  static final Rule MUL_ZERO = rule("mul-zero", E, C,
      "An integer, or a finite value that is at least plus zero, times plus "
          + "zero is zero.")
      .contracting().match("multiply(x, c)")
      .rewrite((m, b) -> b.isZero(m.get("c")) && (exact(b, m.get("x")) || b.isSplat(m.get("c"), 0.0)
          && b.facts(m.get("x")).finite() && neverMinus(b.facts(m.get("x")))) ? m.get("c") : NONE);

  static final Rule MUL_ZERO_FINITE = rule("mul-zero-finite", DZ, C, "A finite value times zero is zero.")
      .contracting().match("multiply(x, c)")
      .rewrite((m, b) -> b.isZero(m.get("c")) && b.facts(m.get("x")).finite() ? m.get("c") : NONE);

  static final Rule DIV_POW2 = rule("div-pow2-to-mul", E, C,
      "Dividing by a power of two is multiplying by its reciprocal, if that is normal.")
      .match("divide(x, c)")
      .rewrite((m, b) -> {
        OptionalDouble v = b.splatValue(m.get("c"));
        if (!b.element(m.root()).isFloat() || v.isEmpty() || !isPowerOfTwo(v.getAsDouble())) return NONE;
        double r = 1 / v.getAsDouble();
        return isNormal(b.element(m.root()), r) ? b.mul(m.get("x"), b.splat(b.type(m.root()), r)) : NONE;
      });

  static final Rule REM_ONE = rule("rem-one", E, C, "An integer has no remainder by one.")
      .contracting().match("remainder(x, c)")
      .rewrite((m, b) -> b.element(m.root()).isInteger() && b.isOne(m.get("c")) ? b.zero(b.type(m.root())) : NONE);

  static final Rule NEG_NEG = rule("neg-neg", E, C, "Two negations cancel.")
      .contracting().match("negate(negate(x))").rewrite((m, b) -> m.get("x"));

  static final Rule NEG_TO_SUB = rule("neg-to-sub", E, C, "Adding a negative is subtracting.")
      .contracting().match("add(x, negate(y))").rewrite((m, b) -> b.sub(m.get("x"), m.get("y")));

  static final Rule SUB_OF_NEG = rule("sub-of-neg", E, C, "Subtracting a negative is adding.")
      .contracting().match("subtract(x, negate(y))").rewrite((m, b) -> b.add(m.get("x"), m.get("y")));

  static final Rule NEG_OF_SUB = rule("neg-of-sub", DZ, C,
      "A negated difference is the opposite difference but for the sign "
          + "of a zero.")
      .contracting().match("negate(subtract(x, y))").rewrite((m, b) -> b.sub(m.get("y"), m.get("x")));

  static final Rule NEG_OF_SUB_INT = rule("neg-of-sub-int", E, C,
      "A negated integer difference is the opposite difference.")
      .contracting().match("negate(subtract(x, y))")
      .rewrite((m, b) -> exact(b, m.root()) ? b.sub(m.get("y"), m.get("x")) : NONE);

  static final Rule NEG_OF_MUL_CONST = rule("neg-of-mul-const", E, C,
      "The sign of a product goes into a constant factor.")
      .contracting().match("negate(multiply(x, c))")
      .rewrite((m, b) -> b.isSplat(m.get("c")) && !b.element(m.root()).isComplex()
          ? b.mul(m.get("x"), b.neg(m.get("c")))
          : NONE);

  static final Rule NEG_OF_DIV_CONST = rule("neg-of-div-const", E, C,
      "The sign of a float quotient goes into a constant dividend or divisor.")
      .contracting().match("negate(divide(x, y))")
      .rewrite((m, b) -> !b.element(m.root()).isFloat()
          ? NONE
          : b.isSplat(m.get("y"))
              ? b.div(m.get("x"), b.neg(m.get("y")))
              : b.isSplat(m.get("x")) ? b.div(b.neg(m.get("x")), m.get("y")) : NONE);

  static final Rule NEG_PAIR_MUL = rule("neg-pair-mul", E, C, "The product of two negatives is that of the values.")
      .contracting().match("multiply(negate(x), negate(y))")
      .rewrite((m, b) -> b.element(m.root()).isComplex() ? NONE : b.mul(m.get("x"), m.get("y")));

  static final Rule NEG_PAIR_DIV = rule("neg-pair-div", E, C,
      "The quotient of two negative floats is that of the values.")
      .contracting().match("divide(negate(x), negate(y))")
      .rewrite((m, b) -> b.element(m.root()).isFloat() ? b.div(m.get("x"), m.get("y")) : NONE);

  static final Rule NEG_MUL_CONST = rule("mul-of-neg-const", E, C,
      "A negated factor beside a constant negates the constant.")
      .contracting().match("multiply(negate(x), c)")
      .rewrite((m, b) -> b.isSplat(m.get("c")) && !b.element(m.root()).isComplex()
          ? b.mul(m.get("x"), b.neg(m.get("c")))
          : NONE);

  static final Rule MAX_SELF = rule("max-self", E, C, "The maximum of a value with itself is the value.")
      .contracting().match("maximum(x, x)").rewrite((m, b) -> m.get("x"));

  static final Rule MIN_SELF = rule("min-self", E, C, "The minimum of a value with itself is the value.")
      .contracting().match("minimum(x, x)").rewrite((m, b) -> m.get("x"));

  static final Rule MAX_ABSORB = rule("max-absorb", E, C, "A maximum already taken need not be taken again.")
      .contracting().match("maximum(x, inner:maximum(x, y))").rewrite((m, b) -> m.get("inner"));

  static final Rule MIN_ABSORB = rule("min-absorb", E, C, "A minimum already taken need not be taken again.")
      .contracting().match("minimum(x, inner:minimum(x, y))").rewrite((m, b) -> m.get("inner"));

  static final Rule MAX_CONST_CHAIN = rule("max-const-chain", E, C, "Two constant lower bounds are one.")
      .contracting().match("maximum(maximum(x, c), d)")
      .rewrite((m, b) -> b.isSplat(m.get("c")) && b.isSplat(m.get("d"))
          ? b.max(m.get("x"), b.max(m.get("c"), m.get("d")))
          : NONE);

  static final Rule MIN_CONST_CHAIN = rule("min-const-chain", E, C, "Two constant upper bounds are one.")
      .contracting().match("minimum(minimum(x, c), d)")
      .rewrite((m, b) -> b.isSplat(m.get("c")) && b.isSplat(m.get("d"))
          ? b.min(m.get("x"), b.min(m.get("c"), m.get("d")))
          : NONE);

  static final Rule SIGN_TIMES_ABS = rule("sign-times-abs", E, C, "A sign times a magnitude is the value.")
      .contracting().match("multiply(sign(x), abs(x))")
      .rewrite((m, b) -> b.element(m.root()).isComplex() ? NONE : m.get("x"));

  static final Rule ABS_NONNEG = rule("abs-nonneg", E, C, "A value that is at least plus zero is its magnitude.")
      .contracting().match("abs(x)")
      .rewrite((m, b) -> !b.element(m.get("x")).isComplex() && neverMinus(b.facts(m.get("x"))) ? m.get("x") : NONE);

  static final Rule ABS_OF_ABS = rule("abs-of-abs", E, C, "The magnitude of a magnitude is the magnitude.")
      .contracting().match("abs(a:abs(x))")
      .rewrite((m, b) -> m.get("a"));

  static final Rule ABS_OF_NEG = rule("abs-of-neg", E, C, "A value and its negative have one magnitude.")
      .contracting().match("abs(negate(x))")
      .rewrite((m, b) -> b.element(m.get("x")).isComplex() ? NONE : b.unary(Op.UnaryKind.ABS, m.get("x")));

  static final Rule ABS_SQUARE = rule("abs-square", E, C, "The square of a real magnitude is the square of the value.")
      .contracting().match("multiply(abs(x), abs(x))")
      .rewrite((m, b) -> b.element(m.get("x")).isComplex() ? NONE : b.mul(m.get("x"), m.get("x")));

  static final Rule SQUARE_TO_MUL = rule("square-to-mul", E, C,
      "The square of a real number is the number times itself.")
      .contracting().match("square(x)")
      .rewrite((m, b) -> b.element(m.root()).isComplex() ? NONE : b.mul(m.get("x"), m.get("x")));

  static final Rule ADD_SUB_CANCEL = rule("add-sub-cancel", E, C, "An integer added and subtracted again is gone.")
      .contracting().match("subtract(add(x, y), y)")
      .rewrite((m, b) -> exact(b, m.root()) ? m.get("x") : NONE);

  static final Rule CONST_CHAIN_ADD_INT = rule("add-const-chain-int", E, C,
      "Two integer constants added in turn are one.")
      .neutral().match("add(add(x, c), d)")
      .rewrite((m, b) -> exact(b, m.root()) && b.isSplat(m.get("c")) && b.isSplat(m.get("d"))
          ? b.add(m.get("x"), b.add(m.get("c"), m.get("d")))
          : NONE);

  static final Rule CONST_CHAIN_MUL_INT = rule("mul-const-chain-int", E, C, "Two integer factors in turn are one.")
      .neutral().match("multiply(multiply(x, c), d)")
      .rewrite((m, b) -> exact(b, m.root()) && b.isSplat(m.get("c")) && b.isSplat(m.get("d"))
          ? b.mul(m.get("x"), b.mul(m.get("c"), m.get("d")))
          : NONE);

  static final Rule IS_FINITE_FOLD = rule("is-finite-fold", E, C, "A value proven finite is finite.")
      .contracting().match("is_finite(x)")
      .rewrite((m, b) -> b.facts(m.get("x")).finite() ? b.one(b.type(m.root())) : NONE);

  /** Integer or boolean: no rounding, no special values. */
  static boolean exact(Rewriter b, int cls) {
    ElementType e = b.element(cls);
    return e.isInteger() || e.isBoolean();
  }

  private static boolean neverMinusZero(Facts f) {
    return f.nonNegative() || f.positive() || f.nonZero();
  }

  /** No sign bit: at least +0. */
  private static boolean neverMinus(Facts f) {
    return f.nonNegative() || f.positive();
  }

  static boolean isPowerOfTwo(double v) {
    return Double.isFinite(v) && v != 0 && (Double.doubleToRawLongBits(v) & (1L << 52) - 1) == 0
        && Math.abs(v) >= Double.MIN_NORMAL;
  }

  /** Finite and neither zero nor subnormal in a float type. */
  static boolean isNormal(ElementType e, double v) {
    double least = switch (e) {
      case F16 -> 0x1p-14;
      case BF16, F32 -> 0x1p-126;
      case F64 -> Double.MIN_NORMAL;
      default -> Double.POSITIVE_INFINITY;
    };
    double most = switch (e) {
      case F16 -> 65504;
      case BF16 -> 0x1.fep127;
      case F32 -> Float.MAX_VALUE;
      default -> Double.MAX_VALUE;
    };
    return Math.abs(v) >= least && Math.abs(v) <= most;
  }

  /** The rules of this family. */
  public static List<Rule> rules() {
    return List.of(ADD_ZERO, ADD_POSITIVE_ZERO, SUB_ZERO, SUB_NEGATIVE_ZERO, ZERO_MINUS, ZERO_MINUS_POSITIVE, SUB_SELF,
        MUL_ONE, MUL_NEG_ONE, DIV_ONE, MUL_ZERO, MUL_ZERO_FINITE, DIV_POW2, REM_ONE, NEG_NEG, NEG_TO_SUB, SUB_OF_NEG,
        NEG_OF_SUB, NEG_OF_SUB_INT, NEG_OF_MUL_CONST, NEG_OF_DIV_CONST, NEG_PAIR_MUL, NEG_PAIR_DIV, NEG_MUL_CONST,
        MAX_SELF, MIN_SELF, MAX_ABSORB, MIN_ABSORB, MAX_CONST_CHAIN, MIN_CONST_CHAIN, SIGN_TIMES_ABS, ABS_NONNEG,
        ABS_OF_ABS, ABS_OF_NEG, ABS_SQUARE, SQUARE_TO_MUL, ADD_SUB_CANCEL, CONST_CHAIN_ADD_INT, CONST_CHAIN_MUL_INT,
        IS_FINITE_FOLD);
  }
}
