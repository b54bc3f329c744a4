package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.FpClass.R;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.Tier.B;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.egraph.Facts;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Precision;
import java.util.List;

/** Products of integers: libraries have those of signed bytes into i32, of i32 and of floats; for others there are loops. */
final class IntegerProducts {
  /** Integers up to here are floats, so that sums that do not leave them are exact in any order. */
  private static final double F32_HOLDS = 0x1p24;
  private static final double F64_HOLDS = 0x1p53;

  private IntegerProducts() {
  }

  static final Rule DOT_OF_BYTES = rule("dot-of-bytes", R, A,
      "A product of integers that fit into bytes is a product of bytes.")
      .match("d:dot_general(x, y)")
      .rewrite((m, b) -> areBytes(m, b) && fits(m, b, contracted(m, b))
          ? dot(m, b, ElementType.I8, ElementType.I32)
          : Rewriter.NONE);

  static final Rule DOT_AS_I32 = rule("dot-as-i32", E, A,
      "A product of integers without a library is one of i32: of all bits that are kept, or where no sum needs more.")
      .match("d:dot_general(x, y)")
      .rewrite((m, b) -> {
        ElementType e = b.element(m.root());
        boolean possible = e.isInteger() && e != ElementType.I32 && isNarrow(m, b, "x") && isNarrow(m, b, "y");
        return possible && fits(m, b, contracted(m, b)) ? dot(m, b, ElementType.I32, ElementType.I32) : Rewriter.NONE;
      });

  static final Rule DOT_AS_F64 = rule("dot-as-f64", E, A,
      "A product of long integers is one of f64 where no sum needs more than 53 bits.")
      .match("d:dot_general(x, y)")
      .rewrite((m, b) -> {
        boolean possible = b.element(m.root()).isInteger() && !fits(m, b, contracted(m, b));
        return possible && bound(m, b, contracted(m, b)) <= F64_HOLDS
            ? dot(m, b, ElementType.F64, ElementType.F64)
            : Rewriter.NONE;
      });

  static final Rule CONV_OF_BYTES = rule("conv-of-bytes", R, A,
      "A convolution of integers that fit into bytes is a convolution of bytes.")
      .match("c:convolution(x, y)")
      .rewrite((m, b) -> areBytes(m, b) && fits(m, b, taps(m, b))
          ? conv(m, b, ElementType.I8, ElementType.I32)
          : Rewriter.NONE);

  static final Rule CONV_AS_FLOATS = rule("conv-as-floats", E, A,
      "A convolution of integers is one of floats where these hold all sums.")
      .match("c:convolution(x, y)")
      .rewrite((m, b) -> {
        double bound = bound(m, b, taps(m, b));
        if (!b.element(m.root()).isInteger() || bound > F64_HOLDS) return Rewriter.NONE;
        ElementType wide = bound <= F32_HOLDS ? ElementType.F32 : ElementType.F64;
        return conv(m, b, wide, wide);
      });

  static final Rule CONV_GROUPED_WIDENED = rule("conv-grouped-widen", E, B,
      "A grouped convolution of bytes into i32 may widen them first.")
      .match("c:convolution(x, y)")
      .rewrite((m, b) -> {
        boolean bytes = b.element(m.get("x")) == ElementType.I8 && b.element(m.get("y")) == ElementType.I8;
        return bytes && b.element(m.root()) == ElementType.I32 && m.op("c", Op.Convolution.class).featureGroups() > 1
            ? conv(m, b, ElementType.I32, ElementType.I32)
            : Rewriter.NONE;
      });

  /** Whether both factors fit into signed bytes, and are stored in something wider or added up in something else than i32. */
  private static boolean areBytes(Match m, Rewriter b) {
    ElementType e = b.element(m.root());
    boolean done = e == ElementType.I32 && b.element(m.get("x")) == ElementType.I8
        && b.element(m.get("y")) == ElementType.I8;
    return !done && !e.isBoolean() && isByte(b.facts(m.get("x"))) && isByte(b.facts(m.get("y")));
  }

  private static boolean isByte(Facts f) {
    return f.finite() && f.integral() && f.lo() >= Byte.MIN_VALUE && f.hi() <= Byte.MAX_VALUE;
  }

  /** Whether i32 holds every sum of so many products, or all bits of it that are kept. */
  private static boolean fits(Match m, Rewriter b, double terms) {
    ElementType e = b.element(m.root());
    return e.isInteger() && e.bits() <= Integer.SIZE || bound(m, b, terms) <= Integer.MAX_VALUE;
  }

  /** No sum of so many products is larger, nor a factor; infinite if they may be fractions. */
  private static double bound(Match m, Rewriter b, double terms) {
    Facts x = b.facts(m.get("x"));
    Facts y = b.facts(m.get("y"));
    if (!x.finite() || !y.finite() || !x.integral() || !y.integral()) return Double.POSITIVE_INFINITY;
    return Math.max(terms * x.magnitude() * y.magnitude(), Math.max(x.magnitude(), y.magnitude()));
  }

  /** Products in a sum. */
  private static double contracted(Match m, Rewriter b) {
    return b.shape(m.get("x")).gather(m.op("d", Op.DotGeneral.class).lhsContract()).product();
  }

  /** Products in a sum, or more. */
  private static double taps(Match m, Rewriter b) {
    return b.shape(m.get("y")).remove(m.op("c", Op.Convolution.class).dims().kernelOutput()).product();
  }

  /** Whether i32 holds every factor, or all bits of it that are kept. */
  private static boolean isNarrow(Match m, Rewriter b, String factor) {
    int x = m.get(factor);
    return b.element(x).isInteger()
        && (b.element(x).bits() <= Integer.SIZE || b.facts(x).magnitude() <= Integer.MAX_VALUE);
  }

  private static int dot(Match m, Rewriter b, ElementType factors, ElementType sums) {
    Op.DotGeneral d = m.op("d", Op.DotGeneral.class);
    int product = b.dot(as(b, m.get("x"), factors), as(b, m.get("y"), factors), d.lhsBatch(), d.rhsBatch(),
        d.lhsContract(), d.rhsContract(), Precision.HIGHEST, sums);
    return result(m, b, product);
  }

  private static int conv(Match m, Rewriter b, ElementType factors, ElementType sums) {
    Op.Convolution c = m.op("c", Op.Convolution.class);
    c = new Op.Convolution(c.dims(), c.strides(), c.padLow(), c.padHigh(), c.lhsDilation(), c.rhsDilation(),
        c.reversed(), c.featureGroups(), c.batchGroups(), Precision.HIGHEST);
    return result(m, b, b.conv(as(b, m.get("x"), factors), as(b, m.get("y"), factors), c, sums));
  }

  /** Sums in the type of the root. Floats that do not fit into it would not wrap, but they fit into i64. */
  private static int result(Match m, Rewriter b, int sums) {
    if (sums == Rewriter.NONE) return sums;
    ElementType e = b.element(m.root());
    boolean whole = e.isInteger() && b.element(sums).isFloat();
    ElementType holds = b.element(sums) == ElementType.F32 ? ElementType.I32 : ElementType.I64;
    return as(b, whole ? b.convert(sums, holds) : sums, e);
  }

  /** The same integers as another type; of more than it holds, the lowest bits. */
  private static int as(Rewriter b, int x, ElementType e) {
    boolean bits = e.isInteger() && b.element(x).isInteger() && e.bits() == b.element(x).bits();
    return bits && e != b.element(x) ? b.op(new Op.BitcastConvert(), b.type(x).withElement(e), x) : b.convert(x, e);
  }

  static List<Rule> rules() {
    return List.of(DOT_OF_BYTES, DOT_AS_I32, DOT_AS_F64, CONV_OF_BYTES, CONV_AS_FLOATS, CONV_GROUPED_WIDENED);
  }
}
