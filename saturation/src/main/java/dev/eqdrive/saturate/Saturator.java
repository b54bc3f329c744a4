package dev.eqdrive.saturate;

import dev.eqdrive.egraph.EGraph;
import dev.eqdrive.egraph.IntList;
import dev.eqdrive.egraph.Matcher;
import dev.eqdrive.egraph.Program;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.rules.Match;
import dev.eqdrive.rules.Rewriter;
import dev.eqdrive.rules.Rule;
import dev.eqdrive.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Equality saturation. An iteration first runs the contracting rules to a fixed point, then searches all other rules on the
 * same graph and applies what they found in the order of the rule set. A rule sees a match again only if something in it is
 * new. A rule that has added more nodes than its share is retired, so that graphs grow with programs. Deterministic: nothing
 * depends on time but the safety net.
 */
public final class Saturator {
  private static final int MAX_CONTRACTIONS = 10;

  private final TermGraph graph;
  private final Limits limits;
  private final Matcher matcher;
  private final Rewriter rewriter;
  private final List<State> contracting = new ArrayList<>();
  private final List<State> others = new ArrayList<>();
  private final List<State> all = new ArrayList<>();
  private final long deadline;
  private long matches;
  private double share;
  private boolean exhausted;
  private Optional<StopReason> stop = Optional.empty();

  /** A rule and what it has done. */
  private static final class State {
    final Rule rule;
    final Program program;
    final Match match;
    final IntList found = new IntList();
    int searchedUpTo;
    int bannedUntil;
    int bans;
    long tried;
    long applied;
    long refused;
    long rejected;
    String rejection = "";
    long ns;
    long added;
    boolean retired;

    State(Rule rule, TermGraph graph) {
      this.rule = rule;
      this.program = Program.compile(rule.pattern(), graph.core().labels(), true, true);
      this.match = new Match(graph, program);
    }
  }

  private Saturator(TermGraph graph, RuleSet rules, Limits limits) {
    this.graph = graph;
    this.limits = limits;
    this.matcher = new Matcher(graph.core());
    this.rewriter = new Rewriter(graph);
    for (Rule r : rules.rules()) {
      State s = new State(r, graph);
      all.add(s);
      (r.kind() == Rule.Kind.CONTRACTING ? contracting : others).add(s);
    }
    long ns = limits.time().compareTo(java.time.Duration.ofDays(365)) > 0
        ? Long.MAX_VALUE / 2
        : limits.time().toNanos();
    this.deadline = System.nanoTime() + ns;
  }

  /** Runs the rules on the graph, which is rebuilt before and after. */
  public static SaturationReport run(TermGraph graph, RuleSet rules, Limits limits) {
    return new Saturator(graph, rules, limits).run();
  }

  private SaturationReport run() {
    graph.rebuild();
    share = limits.share(graph.nodeCount());
    int iteration = 0;
    while (stop.isEmpty()) {
      if (iteration >= limits.iterations()) {
        stop = Optional.of(new StopReason.IterationLimit(iteration));
        break;
      }
      if (cancelled()) break;
      boolean changed = contract(iteration);
      if (stop.isPresent()) break;
      changed |= round(others, iteration);
      iteration++;
      if (!changed && stop.isEmpty() && !unban(iteration)) stop = Optional.of(new StopReason.Saturated());
    }
    List<SaturationReport.RuleCount> counts = new ArrayList<>();
    for (State s : all) {
      counts.add(
          new SaturationReport.RuleCount(s.rule.name(), s.tried, s.applied, s.refused, s.rejected, s.rejection, s.bans,
              s.retired,
              s.ns));
    }
    return new SaturationReport(stop.orElseThrow(), iteration, graph.nodeCount(), graph.classCount(), counts,
        graph.alarms());
  }

  /** Contracting rules to a fixed point, or for some rounds: a rule that goes on for ever shall not starve the others. */
  private boolean contract(int iteration) {
    for (int i = 0; i < MAX_CONTRACTIONS; i++) {
      if (stop.isPresent() || !round(contracting, iteration)) return i > 0;
    }
    return true;
  }

  /** Searches these rules, applies the matches, rebuilds; whether the graph changed. */
  private boolean round(List<State> states, int iteration) {
    EGraph core = graph.core();
    for (State s : states) {
      s.found.clear();
      if (iteration < s.bannedUntil || s.retired) continue;
      search(s, iteration, core.epoch() - 1);
    }
    long before = changes();
    for (State s : states) {
      if (stop.isEmpty()) apply(s);
      s.found.release();
    }
    if (exhausted && stop.isEmpty()) stop = Optional.of(new StopReason.MatchLimit(matches));
    boolean changed = changes() != before;
    graph.beginRule("");
    graph.rebuild();
    return changed;
  }

  private long changes() {
    return 2L * graph.core().nodeBound() - graph.core().classCount();
  }

  private void search(State s, int iteration, int upTo) {
    long start = System.nanoTime();
    long budget = switch (s.rule.kind()) {
      case CONTRACTING -> 4L * limits.matchesPerRule();
      case NEUTRAL -> limits.matchesPerRule();
      case EXPANDING -> limits.expandingBudget();
    };
    long left = Math.max(0, limits.matches() - matches);
    int limit = (int) Math.min(Integer.MAX_VALUE - 1, Math.min(left, budget << Math.min(20, s.bans)));
    int n = matcher.search(s.program, s.searchedUpTo, limit, s.found);
    if (n > limit) {
      s.found.release();
      exhausted |= n > left;
      s.bannedUntil = iteration + 1 + (int) Math.min(1_000_000, (long) limits.banIterations() << Math.min(30, s.bans));
      s.bans++;
    } else {
      s.searchedUpTo = upTo;
    }
    s.ns += System.nanoTime() - start;
  }

  private void apply(State s) {
    if (s.found.size() == 0) return;
    long start = System.nanoTime();
    Rule rule = s.rule;
    boolean exact = rule.fpClass().isExact();
    int width = s.program.width();
    int[] rows = s.found.toArray();
    for (int at = 0; at < rows.length && stop.isEmpty() && !s.retired; at += width) {
      s.tried++;
      matches++;
      graph.beginRule(rule.name());
      long before = changes();
      int nodes = graph.core().nodeBound();
      Match m = s.match.at(rows, at);
      // What is computed once needs no other forms.
      if (rule.kind() != Rule.Kind.CONTRACTING && graph.isStatic(m.root())) continue;
      int result;
      try {
        result = rule.rewrite().apply(m, rewriter);
      } catch (RuntimeException e) {
        if (s.rejected++ == 0) s.rejection = e.toString();
        continue;
      }
      if (result == Rewriter.NONE) {
        s.refused++;
      } else {
        graph.union(m.root(), result, rule.name(), exact);
        if (changes() != before) s.applied++;
      }
      s.added += graph.core().nodeBound() - nodes;
      s.retired = s.added > share;
      checkLimits();
    }
    s.ns += System.nanoTime() - start;
  }

  private void checkLimits() {
    if (graph.core().nodeBound() > limits.nodes()) {
      stop = Optional.of(new StopReason.NodeLimit(graph.core().nodeBound()));
    } else if (matches > limits.matches()) {
      stop = Optional.of(new StopReason.MatchLimit(matches));
    } else if ((matches & 1023) == 0) {
      if (System.nanoTime() - deadline > 0) stop = Optional.of(new StopReason.TimeSafetyNet(limits.time()));
      else
        cancelled();
    }
  }

  private boolean cancelled() {
    boolean asked = limits.stop().getAsBoolean() || Thread.currentThread().isInterrupted();
    if (asked) stop = Optional.of(new StopReason.Cancelled());
    return asked;
  }

  /** Lets the rules go whose ban ends first; false if none is banned. */
  private boolean unban(int iteration) {
    int first = Integer.MAX_VALUE;
    for (State s : all) if (s.bannedUntil > iteration) first = Math.min(first, s.bannedUntil);
    if (first == Integer.MAX_VALUE) return false;
    for (State s : all) if (s.bannedUntil > iteration) s.bannedUntil -= first - iteration;
    return true;
  }
}
