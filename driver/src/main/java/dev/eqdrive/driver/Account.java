package dev.eqdrive.driver;

import dev.eqdrive.extract.Solution;
import dev.eqdrive.extract.Status;
import dev.eqdrive.rules.RuleSet;
import dev.eqdrive.saturate.SaturationReport;
import dev.eqdrive.saturate.StopReason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** How the functions of a module came about, added up. */
final class Account {
  /** Ends of a search that another run need not repeat. */
  enum End {
    STOPPED,
    WALL_CLOCK,
    MEMORY
  }

  private final RuleSet rules;
  private final List<GraphOptimizer.Optimized> parts;
  private final List<CompileResult.PlanKernel> bodies;
  private final List<SaturationReport> reports;
  private final List<Solution> solutions;
  private final List<Solution> searches;

  /**
   * Adds up.
   *
   * @param bodies   kernels of the plans of loop bodies
   * @param searches all answers of the solver, those on the way included
   */
  Account(RuleSet rules, Collection<GraphOptimizer.Optimized> parts, List<CompileResult.PlanKernel> bodies,
      List<Solution> searches) {
    this.bodies = bodies;
    this.searches = searches;
    this.rules = rules;
    this.parts = List.copyOf(parts);
    this.reports = parts.stream().flatMap(p -> p.saturation().stream()).toList();
    this.solutions = parts.stream().flatMap(p -> p.solution().stream()).toList();
  }

  /** Whether the module has no functions. */
  boolean isEmpty() {
    return parts.isEmpty();
  }

  CompileResult.Cost cost() {
    return parts.stream().map(GraphOptimizer.Optimized::cost).reduce(CompileResult.Cost.UNKNOWN,
        CompileResult.Cost::plus);
  }

  /** Kernels of all plans, those of loop bodies included; equal ones are one. */
  List<CompileResult.PlanKernel> plan() {
    Map<String, CompileResult.PlanKernel> all = new TreeMap<>();
    bodies.forEach(k -> all.merge(k.name(), k, CompileResult.PlanKernel::plus));
    parts.forEach(p -> p.plan().forEach(k -> all.merge(k.name(), k, CompileResult.PlanKernel::plus)));
    return CompileResult.PlanKernel.sorted(all.values());
  }

  /** The lowest step that a function stands on. */
  CompileResult.Rung rung() {
    return parts.stream().map(GraphOptimizer.Optimized::rung).max(Enum::compareTo).orElse(CompileResult.Rung.PROVED);
  }

  /** Why searches ended, as far as another run may end elsewhere. */
  Set<End> ends() {
    Set<End> ends = EnumSet.noneOf(End.class);
    for (SaturationReport r : reports) {
      if (r.stopReason() instanceof StopReason.TimeSafetyNet) ends.add(End.WALL_CLOCK);
      if (r.stopReason() instanceof StopReason.Cancelled) ends.add(End.STOPPED);
    }
    for (Solution s : searches) {
      if (s.end() == Solution.End.WALL_CLOCK) ends.add(End.WALL_CLOCK);
      if (s.end() == Solution.End.STOPPED) ends.add(End.STOPPED);
      if (s.end() == Solution.End.MEMORY) ends.add(End.MEMORY);
    }
    return ends;
  }

  /** The limits that fired. */
  List<CompileResult.Limit> limits(CompileRequest request) {
    List<CompileResult.Limit> fired = new ArrayList<>();
    CompileRequest.Budget budget = request.budget();
    for (SaturationReport r : reports) {
      switch (r.stopReason()) {
        case StopReason.Saturated s -> {
        }
        case StopReason.Cancelled c -> {
        }
        case StopReason.IterationLimit l -> fired.add(saturation("--iter-limit", "" + l.iterations()));
        case StopReason.NodeLimit l -> fired.add(saturation("--node-limit", "" + l.nodes()));
        case StopReason.MatchLimit l -> fired.add(saturation("--match-limit", "" + l.matches()));
        case StopReason.TimeSafetyNet l -> fired.add(saturation("--time-limit", budget.time().toSeconds() + " s"));
      }
    }
    reports.stream().flatMap(r -> r.rules().stream()).filter(SaturationReport.RuleCount::retired)
        .forEach(c -> fired.add(new CompileResult.Limit("--rule-growth", number(budget.ruleGrowth()), c.name())));
    if (solutions.stream().anyMatch(s -> s.end() == Solution.End.EFFORT)) {
      fired.add(new CompileResult.Limit("--ilp-deterministic-limit", number(budget.ilpDeterministic()), "the solver"));
    }
    for (Solution s : searches) {
      switch (s.end()) {
        case PROVED, STOPPED, EFFORT -> {
        }
        case MEMORY -> fired.add(
            new CompileResult.Limit("--mem-limit", (budget.memory() >> 20) + "M", "the solver"));
        case WALL_CLOCK -> fired.add(new CompileResult.Limit("--ilp-time-limit",
            number(budget.solverTime().toMillis() / 1e3) + " s", "the solver"));
      }
    }
    return fired.stream().distinct().toList();
  }

  private static CompileResult.Limit saturation(String flag, String value) {
    return new CompileResult.Limit(flag, value, "saturation");
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  CompileResult.Saturation saturation() {
    Map<String, Integer> chosen = new TreeMap<>();
    parts.forEach(p -> p.ruleUse().forEach((rule, n) -> chosen.merge(rule, n, Integer::sum)));
    List<CompileResult.RuleUse> uses = new ArrayList<>();
    for (var rule : rules.rules()) {
      long matches = 0;
      long applied = 0;
      long ns = 0;
      int bans = 0;
      for (SaturationReport r : reports) {
        for (SaturationReport.RuleCount c : r.rules()) {
          if (!c.name().equals(rule.name())) continue;
          matches += c.matches();
          applied += c.applied();
          ns += c.ns();
          bans += c.bans();
        }
      }
      if (matches > 0)
        uses.add(new CompileResult.RuleUse(rule.name(), rule.fpClass().toString(), matches, applied,
            chosen.getOrDefault(rule.name(), 0), ns / 1e6, bans));
    }
    String stop = reports.stream().map(r -> r.stopReason().getClass().getSimpleName()).distinct()
        .reduce((a, b) -> a + ", " + b).orElse("none");
    return new CompileResult.Saturation(stop, reports.stream().mapToInt(SaturationReport::iterations).sum(),
        parts.stream().mapToInt(GraphOptimizer.Optimized::classes).sum(),
        parts.stream().mapToInt(GraphOptimizer.Optimized::nodes).sum(), uses);
  }

  CompileResult.Solve solve() {
    long cost = GraphOptimizer.total(solutions.stream().mapToLong(Solution::cost).toArray());
    double bound = solutions.stream().mapToDouble(Solution::bound).sum();
    double first = 0;
    double best = 0;
    double total = 0;
    double effort = 0;
    boolean proved = true;
    Status worst = Status.OPTIMAL;
    for (Solution s : solutions) {
      first += s.times().first();
      // A later function is solved after an earlier one.
      best = total + s.times().best();
      total += s.times().total();
      effort += s.times().deterministic();
      proved &= s.status() == Status.OPTIMAL;
      if (s.status().compareTo(worst) > 0) worst = s.status();
    }
    Solution.Times times = new Solution.Times(solutions.stream().mapToDouble(s -> s.times().presolved()).sum(), first,
        best, proved ? total : Double.NaN, total, effort);
    Solution.Sizes sizes = new Solution.Sizes(sum(s -> s.sizes().goals()), sum(s -> s.sizes().columns()),
        sum(s -> s.sizes().presolvedGoals()), sum(s -> s.sizes().presolvedColumns()), sum(s -> s.sizes().blocks()),
        sum(s -> s.sizes().distinctBlocks()));
    String end = solutions.stream().map(s -> word(s.end())).distinct().reduce((a, b) -> a + ", " + b).orElse("skipped");
    return new CompileResult.Solve(solutions.isEmpty() ? "skipped" : word(worst), end, cost, Math.min(bound, cost),
        cost == 0 ? 0 : Math.max(0, (cost - bound) / cost), times, sizes,
        solutions.stream().flatMap(s -> s.blocks().stream()).toList(),
        solutions.size() == 1 ? solutions.getFirst().curve() : List.of());
  }

  private int sum(ToIntFunction<Solution> of) {
    return solutions.stream().mapToInt(of).sum();
  }

  private static String word(Enum<?> e) {
    return e.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
