package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.Tier.B;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Op;
import java.util.List;

/** Products of quantized values: backends multiply bytes into wider integers, but only some operations on them. */
final class IntegerProducts {
  private IntegerProducts() {
  }

  static final Rule DOT_OF_WIDENED = rule("dot-of-widened", E, A,
      "A product of widened integers is the product of the integers in the wider type.")
      .contracting().match("d:dot_general(u:convert(x), v:convert(y))")
      .rewrite((m, b) -> {
        Op.DotGeneral d = m.op("d", Op.DotGeneral.class);
        return widened(b, m, "u", "x") && widened(b, m, "v", "y")
            ? b.dot(m.get("x"), m.get("y"), d.lhsBatch(), d.rhsBatch(), d.lhsContract(), d.rhsContract(), d.precision(),
                b.element(m.root()))
            : Rewriter.NONE;
      });

  static final Rule CONV_OF_WIDENED = rule("conv-of-widened", E, A,
      "A convolution of widened integers is the convolution of the integers in the wider type.")
      .contracting().match("c:convolution(u:convert(x), v:convert(y))")
      .rewrite((m, b) -> widened(b, m, "u", "x") && widened(b, m, "v", "y")
          ? b.conv(m.get("x"), m.get("y"), m.op("c", Op.Convolution.class), b.element(m.root()))
          : Rewriter.NONE);

  static final Rule CONV_GROUPED_WIDENED = rule("conv-grouped-widen", E, B,
      "A grouped convolution of integers into a wider type may widen them first.")
      .match("c:convolution(x, y)")
      .rewrite((m, b) -> {
        ElementType wide = b.element(m.root());
        Op.Convolution c = m.op("c", Op.Convolution.class);
        return c.featureGroups() > 1 && isByte(b, m, "x", wide) && isByte(b, m, "y", wide)
            ? b.conv(b.convert(m.get("x"), wide), b.convert(m.get("y"), wide), c)
            : Rewriter.NONE;
      });

  /** Whether a conversion widens a byte to the type of the result. */
  private static boolean widened(Rewriter b, Match m, String wide, String narrow) {
    return b.element(m.get(wide)) == b.element(m.root()) && isByte(b, m, narrow, b.element(m.root()));
  }

  private static boolean isByte(Rewriter b, Match m, String narrow, ElementType wide) {
    return b.element(m.get(narrow)) == ElementType.I8 && wide == ElementType.I32;
  }

  static List<Rule> rules() {
    return List.of(DOT_OF_WIDENED, CONV_OF_WIDENED, CONV_GROUPED_WIDENED);
  }
}
