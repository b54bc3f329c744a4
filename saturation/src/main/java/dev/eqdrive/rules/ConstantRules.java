package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.Rewriter.NONE;
import static dev.eqdrive.rules.Rule.Tier.C;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.fold.ConstantFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evaluation of what is known. */
public final class ConstantRules {
  private ConstantRules() {
  }

  static final Rule FOLD = rule("constant-fold", E, C,
      "An operation on known values is known, where every implementation gives the same bits.")
      .contracting().match("n:@any(..)")
      .rewrite((m, b) -> {
        Op op = m.graph().op(m.node("n"));
        if (op instanceof Op.Constant || !(m.graph().type(m.root()) instanceof TensorType type)) return NONE;
        List<Literal> values = new ArrayList<>();
        for (int kid : m.kids("n")) {
          Optional<Literal> value = b.constant(kid);
          if (value.isEmpty()) return NONE;
          values.add(value.get());
        }
        return ConstantFolder.fold(op, type, values).map(b::constant).orElse(NONE);
      });

  /** The rules of this family. */
  public static List<Rule> rules() {
    return List.of(FOLD);
  }
}
