package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.D;
import static dev.eqdrive.rules.FpClass.DZ;
import static dev.eqdrive.rules.FpClass.EK;
import static dev.eqdrive.rules.FpClass.R;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.Tier.B;
import static dev.eqdrive.rules.Rule.rule;

import java.util.ArrayList;
import java.util.List;

/** Products with one-hot rows, diagonals, constants, joined and picked operands. */
final class DotSelectorRules {
  private DotSelectorRules() {
  }

  private static Rule.Builder on(String name, FpClass fpClass, Rule.Tier tier, String sentence, boolean left,
      String operand) {
    return rule(name + (left ? "" : "-right"), fpClass, tier, sentence)
        .match(left ? "d:dot_general(" + operand + ", y)" : "d:dot_general(y, " + operand + ")");
  }

  private static List<Rule> side(boolean left) {
    return List.of(
        on("onehot-dot-to-gather", DZ, A, "A product of one-hot rows with a finite value picks rows of it.", left, "s")
            .rewrite((m, b) -> DotSelectors.oneHot(m, b, left, true)),
        on("onehot-dot-to-gather-unproven", D, A, "A product of one-hot rows with a value picks rows of it.", left, "s")
            .rewrite((m, b) -> DotSelectors.oneHot(m, b, left, false)),
        on("dot-diagonal", DZ, A, "A product of a diagonal matrix with a finite value scales its rows.", left, "s")
            .rewrite((m, b) -> DotSelectors.diagonal(m, b, left, true)),
        on("dot-diagonal-unproven", D, A, "A product of a diagonal matrix with a value scales its rows.", left, "s")
            .rewrite((m, b) -> DotSelectors.diagonal(m, b, left, false)),
        on("dot-splat", R, B, "A product with one value everywhere is a sum that is scaled and repeated.", left, "s")
            .rewrite((m, b) -> DotSelectors.splat(m, b, left)),
        on("dot-of-concat-contract", R, B, "A product over joined pieces is the sum of the products of the pieces.",
            left, "s:concatenate(..)").rewrite((m, b) -> DotSelectors.joinedContract(m, b, left)),
        on("dot-of-concat", EK, B, "A product of joined rows is joined from products.", left, "s:concatenate(..)")
            .rewrite((m, b) -> DotSelectors.joinedFree(m, b, left)),
        on("dot-of-gather", EK, A, "Rows of a product that are picked more than once are computed once.", left,
            "g:gather(x, i)").rewrite((m, b) -> DotSelectors.gathered(m, b, left)));
  }

  static List<Rule> rules() {
    List<Rule> all = new ArrayList<>(side(true));
    all.addAll(side(false));
    return all;
  }
}
