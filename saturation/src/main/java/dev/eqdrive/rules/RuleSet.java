package dev.eqdrive.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Rules in the order in which they are applied; names are unique. */
public record RuleSet(List<Rule> rules) {
  /** One line a family, in order of application. */
  private static final List<List<Rule>> FAMILIES = List.of(
      ConstantRules.rules(),
      ElementwiseRules.rules(),
      PowerRules.rules(),
      LogicRules.rules(),
      ConvertRules.rules(),
      ReshapeRules.rules(),
      TransposeRules.rules(),
      BroadcastRules.rules(),
      SliceRules.rules(),
      PadConcatRules.rules(),
      RollRules.rules(),
      DynamicRules.rules(),
      ReduceRules.rules(),
      ExtremeIndices.rules(),
      WindowRules.rules(),
      PrefixRules.rules(),
      SelectedRules.rules(),
      SortRules.rules(),
      RegionRules.rules(),
      LoopRules.rules(),
      GatherRules.rules(),
      DotRules.rules(),
      DotSelectorRules.rules(),
      IntegerProducts.rules(),
      StoredRules.rules(),
      ConvolutionRules.rules(),
      ExpensiveRules.rules());

  public RuleSet {
    rules = List.copyOf(rules);
    TreeSet<String> names = new TreeSet<>();
    for (Rule r : rules) if (!names.add(r.name())) throw new IllegalArgumentException("two rules named " + r.name());
  }

  /** A set of these rules. */
  public static RuleSet of(Rule... rules) {
    return new RuleSet(List.of(rules));
  }

  /** All rules of all families. */
  public static RuleSet standard() {
    List<Rule> all = new ArrayList<>();
    FAMILIES.forEach(all::addAll);
    return new RuleSet(all);
  }

  /**
   * The standard rules that a policy admits, by name; those that are exact on integers it admits there. Expressions must match the whole name; "" means none.
   *
   * @param enable  rules kept although {@code disable} matches
   * @param disable rules left out
   * @param only    if not "", all other rules are left out
   */
  public static RuleSet select(FpPolicy policy, String enable, String disable, String only) {
    return standard().filtered(policy, enable, disable, only);
  }

  /** As {@link #select}, from this set. */
  public RuleSet filtered(FpPolicy policy, String enable, String disable, String only) {
    Predicate<String> enabled = matching(enable);
    Predicate<String> disabled = matching(disable);
    Predicate<String> wanted = only.isEmpty() ? n -> true : matching(only);
    return new RuleSet(rules.stream()
        .filter(r -> wanted.test(r.name()))
        .flatMap(r -> admitted(r, policy).stream())
        .filter(r -> !disabled.test(r.name()) || enabled.test(r.name())).toList());
  }

  private static Optional<Rule> admitted(Rule r, FpPolicy policy) {
    if (policy.admits(r.fpClass())) return Optional.of(r);
    return r.fpClass().isExactOnIntegers() ? Optional.of(r.onIntegers()) : Optional.empty();
  }

  /** The rule with this name. */
  public Optional<Rule> byName(String name) {
    return rules.stream().filter(r -> r.name().equals(name)).findFirst();
  }

  private static Predicate<String> matching(String expression) {
    return expression.isEmpty() ? n -> false : Pattern.compile(expression).asMatchPredicate();
  }
}
