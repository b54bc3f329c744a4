package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.EK;
import static dev.eqdrive.rules.FpClass.R;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.rule;

import java.util.List;

/**
 * What pays because it is computed once: weights side by side, or with factors and offsets in them. Only operands that are the
 * same in every call match. Weights in another order are a matter of layouts.
 */
final class StoredRules {
  private StoredRules() {
  }

  static final Rule JOIN_STORED = rule("dot-join-stored", EK, A,
      "Products of a vector with matrices that are the same in every call are one product with these side by side.")
      .match("d:dot_general(x, y)").rewrite(SiblingDots::columns);

  static final Rule AFFINE_STORED = rule("affine-stored", R, A,
      "A chain of factors and offsets that are the same in every call is one factor and one offset.")
      .match("f:@binary(..)").rewrite(AffineChain::fold);

  static List<Rule> rules() {
    return List.of(JOIN_STORED, AFFINE_STORED);
  }
}
