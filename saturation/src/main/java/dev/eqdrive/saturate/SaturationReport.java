package dev.eqdrive.saturate;

import java.util.Comparator;
import java.util.List;

/**
 * What saturation did.
 *
 * @param rules  in the order of the rule set
 * @param alarms contradictions that the analyses found: signs of an unsound rule
 */
public record SaturationReport(StopReason stopReason, int iterations, int nodes, int classes, List<RuleCount> rules,
    List<String> alarms) {
  public SaturationReport {
    rules = List.copyOf(rules);
    alarms = List.copyOf(alarms);
  }

  /**
   * What a rule did.
   *
   * @param matches   matches found and tried
   * @param applied   those that changed the graph
   * @param refused   those that the rewrite declined
   * @param rejected  those in which the rewrite threw
   * @param rejection the first such message, or ""
   * @param bans      times the rule was banned
   * @param retired   whether it had added its share of nodes and was set aside
   * @param ns        time of search and application
   */
  public record RuleCount(String name, long matches, long applied, long refused, long rejected, String rejection,
      int bans, boolean retired, long ns) {
  }

  /** The rules that took most time, at most {@code n}. */
  public List<RuleCount> costliest(int n) {
    return rules.stream().sorted(Comparator.comparingLong(RuleCount::ns).reversed()).limit(n).toList();
  }

  /** Matches of all rules. */
  public long matches() {
    return rules.stream().mapToLong(RuleCount::matches).sum();
  }

  /** Applications of all rules that changed the graph. */
  public long applied() {
    return rules.stream().mapToLong(RuleCount::applied).sum();
  }
}
