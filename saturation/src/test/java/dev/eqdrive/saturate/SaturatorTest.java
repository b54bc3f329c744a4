package dev.eqdrive.saturate;

import static dev.eqdrive.rules.FpClass.E;
import static dev.eqdrive.rules.FpClass.R;
import static dev.eqdrive.rules.Rule.Tier.C;
import static dev.eqdrive.rules.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.eqdrive.egraph.EGraphValidator;
import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.rules.FpPolicy;
import dev.eqdrive.rules.Rewriter;
import dev.eqdrive.rules.Rule;
import dev.eqdrive.rules.RuleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaturatorTest {
  private static final TensorType T = TensorType.of(ElementType.F32, 2);
  private static final Op ADD = new Op.Binary(Op.BinaryKind.ADD);
  private static final Op NEG = new Op.Unary(Op.UnaryKind.NEGATE);

  private static final Rule ASSOC = rule("add-assoc", R, C, "Sums may be bracketed in any way.").expanding()
      .match("add(x, add(y, z))").rewrite((m, b) -> b.op(ADD, T, b.op(ADD, T, m.get("x"), m.get("y")), m.get("z")));
  private static final Rule NEG_NEG = rule("neg-neg", E, C, "Two negations cancel.").contracting()
      .match("negate(negate(x))").rewrite((m, b) -> m.get("x"));
  private static final Rule NEG_IN = rule("neg-into-add", E, C, "The negation of a sum is the sum of the negations.")
      .match("negate(add(x, y))").rewrite((m, b) -> b.op(ADD, T, b.op(NEG, T, m.get("x")), b.op(NEG, T, m.get("y"))));

  /** x0 + (x1 + (…)). */
  private static Ingested sum(int n, boolean negated) {
    Graph.Builder b = Graph.builder();
    for (int i = 0; i < n; i++) b.parameter(T);
    int v = n - 1;
    for (int i = n - 2; i >= 0; i--) v = b.node(ADD, List.of(i, v), List.of(T), -1);
    if (negated) for (int i = 0; i < 2; i++) v = b.node(NEG, List.of(v), List.of(T), -1);
    return TermGraph.ingest(b.build(List.of(v)));
  }

  @Test
  void sumsHaveAllBracketings() {
    // With sorted children each unordered pair of disjoint sets is one node: (3^n − 2^(n+1) + 1) / 2, and the leaves.
    for (int n = 2; n <= 7; n++) {
      TermGraph g = sum(n, false).graph();
      SaturationReport report = Saturator.run(g, RuleSet.of(ASSOC), Limits.NONE);
      assertThat(report.stopReason()).isInstanceOf(StopReason.Saturated.class);
      assertThat(g.classCount()).isEqualTo((1 << n) - 1);
      assertThat(g.nodeCount()).isEqualTo(((int) Math.pow(3, n) - (2 << n) + 1) / 2 + n);
      assertThat(EGraphValidator.check(g)).isEmpty();
    }
  }

  @Test
  void whatRoundsDifferentlyIsBitExactOnIntegersAlone() {
    Rule rounding = rule("convert-of-negation", R, C, "A converted negation is the negation of the converted value.")
        .match("convert(negate(x))").rewrite((m, b) -> b.op(NEG, b.type(m.root()),
            b.convert(m.get("x"), b.element(m.root()))));
    RuleSet strict = RuleSet.of(rounding).filtered(FpPolicy.STRICT, "", "", "");
    assertThat(applied(strict, ElementType.I8, ElementType.I32)).isEqualTo(1);
    assertThat(applied(strict, ElementType.F32, ElementType.I32)).isZero();
    assertThat(applied(strict, ElementType.I32, ElementType.F32)).isZero();
    assertThat(applied(RuleSet.of(rounding), ElementType.I32, ElementType.F32)).isEqualTo(1);
  }

  private static long applied(RuleSet rules, ElementType from, ElementType to) {
    Graph.Builder b = Graph.builder();
    TensorType narrow = TensorType.of(from, 2);
    int negated = b.node(NEG, List.of(b.parameter(narrow)), List.of(narrow), -1);
    int v = b.node(new Op.Convert(), List.of(negated), List.of(TensorType.of(to, 2)), -1);
    return Saturator.run(TermGraph.ingest(b.build(List.of(v))).graph(), rules, Limits.DEFAULT).rules().getFirst()
        .applied();
  }

  @Test
  void backOffDelaysButLosesNothing() {
    TermGraph g = sum(7, false).graph();
    SaturationReport report = Saturator.run(g, RuleSet.of(ASSOC), Limits.NONE.withExpandingBudget(5));
    assertThat(report.rules().getFirst().bans()).isPositive();
    assertThat(report.stopReason()).isInstanceOf(StopReason.Saturated.class);
    assertThat(g.classCount()).isEqualTo(127);
  }

  @Test
  void aRuleThatHasAddedItsShareIsRetired() {
    TermGraph g = sum(9, false).graph();
    int before = g.nodeCount();
    SaturationReport report = Saturator.run(g, RuleSet.of(ASSOC), Limits.NONE.withRuleGrowth(0.1));
    assertThat(report.rules().getFirst().retired()).isTrue();
    assertThat(report.stopReason()).isInstanceOf(StopReason.Saturated.class);
    assertThat(g.nodeCount() - before).isBetween(1, 55);
    assertThat(Saturator.run(sum(6, false).graph(), RuleSet.of(ASSOC), Limits.DEFAULT).rules().getFirst().retired())
        .isFalse();
  }

  @Test
  void nodeLimitHoldsInsideApplication() {
    TermGraph g = sum(9, false).graph();
    SaturationReport report = Saturator.run(g, RuleSet.of(ASSOC), Limits.NONE.withNodes(1000));
    assertThat(report.stopReason()).isInstanceOf(StopReason.NodeLimit.class);
    assertThat(g.core().nodeBound()).isBetween(1001, 1003);
    assertThat(EGraphValidator.check(g)).isEmpty();
  }

  @Test
  void otherLimits() {
    assertThat(Saturator.run(sum(9, false).graph(), RuleSet.of(ASSOC), Limits.NONE.withIterations(2)).stopReason())
        .isEqualTo(new StopReason.IterationLimit(2));
    assertThat(Saturator.run(sum(9, false).graph(), RuleSet.of(ASSOC), Limits.NONE.withMatches(100)).stopReason())
        .isInstanceOfSatisfying(StopReason.MatchLimit.class, l -> assertThat(l.matches()).isBetween(1L, 100L));
    assertThat(Saturator.run(sum(11, false).graph(), RuleSet.of(ASSOC), Limits.NONE.withTime(java.time.Duration.ZERO))
        .stopReason()).isInstanceOf(StopReason.TimeSafetyNet.class);
  }

  @Test
  void contractingRulesRunFirst() {
    Ingested in = sum(3, true);
    TermGraph g = in.graph();
    SaturationReport report = Saturator.run(g, RuleSet.of(NEG_IN, NEG_NEG), Limits.DEFAULT);
    assertThat(report.stopReason()).isInstanceOf(StopReason.Saturated.class);
    int root = in.resultClasses()[0];
    assertThat(java.util.Arrays.stream(g.nodes(root)).anyMatch(n -> g.op(n).equals(ADD) && g.isOriginal(n))).isTrue();
    assertThat(g.unions().getFirst().rule()).isEqualTo("neg-neg");
  }

  @Test
  void nodesNameTheRuleThatMadeThem() {
    Ingested in = sum(3, false);
    TermGraph g = in.graph();
    Saturator.run(g, RuleSet.of(ASSOC), Limits.DEFAULT);
    for (int c : g.classes()) {
      for (int n : g.nodes(c)) assertThat(g.ruleOf(n)).isEqualTo(g.isOriginal(n) ? "" : "add-assoc");
    }
    assertThat(g.unions()).isNotEmpty().allMatch(u -> u.rule().equals("add-assoc"));
  }

  @Test
  void twoRunsAreEqual() {
    assertThat(text(sum(7, true))).isEqualTo(text(sum(7, true)));
  }

  private static String text(Ingested in) {
    TermGraph g = in.graph();
    SaturationReport r = Saturator.run(g, RuleSet.of(ASSOC, NEG_NEG, NEG_IN), Limits.DEFAULT.withNodes(3000));
    StringBuilder b = new StringBuilder(r.stopReason().toString());
    for (int c : g.classes()) {
      b.append('\n').append(c).append(':');
      for (int n : g.nodes(c)) b.append(' ').append(n).append(g.op(n)).append(java.util.Arrays.toString(g.children(n)));
    }
    return b.toString();
  }

  @Test
  void anExceptionIsCountedAndKept() {
    Rule bad = rule("bad", E, C, "Throws.").match("add(x, y)").rewrite((m, b) -> m.get("nobody"));
    Rule shy = rule("shy", E, C, "Refuses.").match("add(x, y)").rewrite((m, b) -> Rewriter.NONE);
    SaturationReport r = Saturator.run(sum(3, false).graph(), RuleSet.of(bad, shy), Limits.DEFAULT);
    assertThat(r.rules().get(0).rejected()).isEqualTo(4);
    assertThat(r.rules().get(0).rejection()).contains("nobody");
    assertThat(r.rules().get(1).refused()).isEqualTo(4);
  }

  @Test
  void unitingTypesThatDifferThrows() {
    Rule wrong = rule("wrong-type", E, C, "Is wrong.").match("add(x, y)")
        .rewrite((m, b) -> b.op(new Op.Convert(), TensorType.of(ElementType.F64, 2), m.get("x")));
    assertThatThrownBy(() -> Saturator.run(sum(3, false).graph(), RuleSet.of(wrong), Limits.DEFAULT))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("wrong-type");
  }

  /** A rule that looks below a variable is asked again when something changes there. */
  @Test
  void whatHangsBelowAVariableCounts() {
    Op exp = new Op.Unary(Op.UnaryKind.EXPONENTIAL);
    Rule peek = rule("exp-of-negation", E, C, "Marks what it sees below.").match("exponential(x)").rewrite((m, b) -> {
      for (int n : m.graph().nodes(m.get("x")))
        if (m.graph().op(n).equals(NEG)) return b.op(new Op.Unary(Op.UnaryKind.ABS), T, m.root());
      return Rewriter.NONE;
    });
    Rule flip = rule("add-to-negation", E, C, "Makes something to see.").match("add(x, y)")
        .rewrite((m, b) -> b.op(NEG, T, m.get("x")));
    Graph.Builder b = Graph.builder();
    int x = b.parameter(T);
    int y = b.parameter(T);
    int s = b.node(ADD, List.of(x, y), List.of(T), -1);
    int e = b.node(exp, List.of(s), List.of(T), -1);
    Ingested in = TermGraph.ingest(b.build(List.of(e)));
    Saturator.run(in.graph(), RuleSet.of(peek, flip), Limits.DEFAULT);
    assertThat(in.graph().nodes(in.resultClasses()[0])).hasSize(2);
  }

  @Test
  void ingestKeepsStructure() {
    Graph.Builder b = Graph.builder();
    int x = b.parameter(T);
    int pair = b.node(new Op.Opaque("foreign.pair", 0, true), List.of(x), List.of(T, new Type.Other("!token")), -1);
    int y = b.node(ADD, List.of(pair, x), List.of(T), -1);
    int z = b.node(ADD, List.of(x, pair), List.of(T), -1);
    Ingested in = TermGraph.ingest(b.build(List.of(y, z)));
    TermGraph g = in.graph();
    assertThat(in.resultClasses()[0]).isEqualTo(in.resultClasses()[1]);
    assertThat(in.effects()).hasSize(1);
    assertThat(g.type(in.effects().getFirst())).isInstanceOf(Type.Tuple.class);
    assertThat(g.op(g.nodes(in.classOfValue()[pair + 1])[0])).isEqualTo(new Op.Result(1));
    assertThat(g.parents(in.classOfValue()[pair])).hasSize(1);
  }
}
