package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Conditionals and loops. */
final class RegionRules {
  private RegionRules() {
  }

  static final Rule CASE_CONSTANT = rule("case-constant", E, A,
      "A case with a known index is the body of that branch.").contracting()
      .match("c:case(..)").rewrite((m, b) -> branch(m, b, 0));

  static final Rule CASE_CONSTANT_RESULT = rule("case-constant-result", E, A,
      "A result of a case with a known index is that result of the branch.").contracting()
      .match("r:result(c:case(..))").rewrite((m, b) -> branch(m, b, m.op("r", Op.Result.class).index()));

  static final Rule IF_CONSTANT = rule("if-constant", E, A,
      "A conditional with a known predicate is the body of that branch.").contracting()
      .match("c:if(..)").rewrite((m, b) -> branch(m, b, 0));

  static final Rule IF_CONSTANT_RESULT = rule("if-constant-result", E, A,
      "A result of a conditional with a known predicate is that result of the branch.").contracting()
      .match("r:result(c:if(..))").rewrite((m, b) -> branch(m, b, m.op("r", Op.Result.class).index()));

  /** Result {@code index} of the branch that the known selector takes. */
  private static int branch(Match m, Rewriter b, int index) {
    Op.Structured s = m.op("c", Op.Structured.class);
    int[] kids = m.kids("c");
    if (kids.length != 1 + s.captures() || m.graph().type(m.root()) instanceof dev.eqdrive.ir.Type.Tuple) {
      return Rewriter.NONE;
    }
    Optional<Literal> selector = known(b, kids[0], 4);
    if (selector.isEmpty()) return Rewriter.NONE;
    Graph body = s.regions().get(taken(s, selector.get()));
    return Regions.inline(m.graph(), body, Arrays.copyOfRange(kids, 1, kids.length))
        .map(r -> r[index]).orElse(Rewriter.NONE);
  }

  /** The region that a selector takes: true is the first of an if; a case clamps to its last branch. */
  private static int taken(Op.Structured s, Literal selector) {
    if (selector.type().element() == ElementType.I1) return (selector.bits(0) & 1) != 0 ? 0 : 1;
    int last = s.regions().size() - 1;
    int v = (int) selector.bits(0);
    return v < 0 || v > last ? last : v;
  }

  /** A scalar that is constant, perhaps as the constant result of a case with a known index. */
  private static Optional<Literal> known(Rewriter b, int cls, int depth) {
    Optional<Literal> c = b.constant(cls).filter(l -> l.type().elements() == 1);
    if (c.isPresent() || depth == 0) return c;
    for (int node : b.graph().nodes(cls)) {
      if (!(b.graph().op(node) instanceof Op.Structured s)) continue;
      if (!s.mnemonic().equals("case") && !s.mnemonic().equals("if")) continue;
      Optional<Literal> selector = known(b, b.graph().child(node, 0), depth - 1);
      if (selector.isEmpty()) continue;
      Graph body = s.regions().get(taken(s, selector.get()));
      int result = body.results().get(0);
      int definition = body.definingNode(result);
      if (definition < 0) return known(b, b.graph().child(node, 1 + result), depth - 1);
      if (body.nodes().get(definition).op() instanceof Op.Constant k) return Optional.of(k.value());
    }
    return Optional.empty();
  }

  static List<Rule> rules() {
    return List.of(CASE_CONSTANT, CASE_CONSTANT_RESULT, IF_CONSTANT, IF_CONSTANT_RESULT);
  }
}
