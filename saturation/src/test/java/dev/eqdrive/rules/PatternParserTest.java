package dev.eqdrive.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternParserTest {
  @ParameterizedTest
  @ValueSource(strings = {"s:slice(d:dot_general(x, y))", "c:concatenate(..)", "add(x, x)", "@elementwise(..)",
    "select(p, u:@unary(a), b)", "iota()"})
  void printsWhatItRead(String text) {
    assertThat(PatternParser.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "slice(", "slice(x", "slize(x)", "@some(x)", "s:slice(s:slice(x))", "x:slice(x)",
    "slice(x))", "slice(x,)", "s:x", "slice(X)", "add(x y)"})
  void refuses(String text) {
    assertThatThrownBy(() -> PatternParser.parse(text)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @Test
  void rulesAreCheckedWhenMade() {
    assertThatThrownBy(() -> Rule.rule("Bad_Name", FpClass.E, Rule.Tier.A, "A.")).hasMessageContaining("kebab");
    assertThatThrownBy(() -> Rule.rule("a", FpClass.E, Rule.Tier.A, "no full stop")).hasMessageContaining("sentence");
    Rule r = Rule.rule("a", FpClass.R, Rule.Tier.A, "A.").match("abs(x)").rewrite((m, b) -> m.get("x"));
    assertThat(r.family()).isEqualTo("PatternParserTest");
    assertThatThrownBy(() -> RuleSet.of(r, r)).hasMessageContaining("two rules named a");
    RuleSet set = RuleSet.of(r);
    assertThat(set.filtered(FpPolicy.STRICT, "", "", "").rules()).singleElement()
        .satisfies(i -> assertThat(i.fpClass()).isEqualTo(FpClass.E));
    Rule unsafe = Rule.rule("b", FpClass.D, Rule.Tier.A, "B.").match("abs(x)").rewrite((m, b) -> m.get("x"));
    assertThat(RuleSet.of(unsafe).filtered(FpPolicy.STRICT, "", "", "").rules()).isEmpty();
    assertThat(set.filtered(FpPolicy.REASSOC, "", "", "").rules()).containsExactly(r);
    assertThat(set.filtered(FpPolicy.FAST, "", ".*", "").rules()).isEmpty();
    assertThat(set.filtered(FpPolicy.FAST, "a", ".*", "").rules()).containsExactly(r);
    assertThat(set.filtered(FpPolicy.FAST, "", "", "b.*").rules()).isEmpty();
    assertThat(RuleSet.standard().rules()).extracting(Rule::name).doesNotHaveDuplicates();
  }
}
