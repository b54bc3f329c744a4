package dev.eqdrive.fuzz;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.fuzz.Members.Member;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.layout.LayoutExpansion;
import dev.eqdrive.layout.LayoutOptions;
import dev.eqdrive.rules.RuleSet;
import dev.eqdrive.saturate.Limits;
import dev.eqdrive.saturate.SaturationReport;
import dev.eqdrive.saturate.Saturator;
import dev.eqdrive.stablehlo.Evaluator;
import dev.eqdrive.stablehlo.Evaluator.Outcome;
import dev.eqdrive.stablehlo.Evaluator.Values;
import dev.eqdrive.stablehlo.NumericCheck;
import dev.eqdrive.stablehlo.NumericCheck.Tolerance;
import dev.eqdrive.stablehlo.OutputForm;
import dev.eqdrive.stablehlo.Samples;
import dev.eqdrive.stablehlo.Samples.Distribution;
import dev.eqdrive.stablehlo.StablehloWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Saturates programs and evaluates every e-node of every class in the reference interpreter: members of a class that disagree
 * are an unsound rule.
 */
final class Oracle {
  private static final Limits LIMITS = Limits.DEFAULT.withIterations(4).withNodes(1_500).withMatchesPerRule(200)
      .withExpandingBudget(100);
  private static final LayoutOptions LAYOUTS = new LayoutOptions(4, 2, 64, 2, 2, true, false);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What members of a class must have in common. */
  enum Promise {
    /** Every bit, for all inputs. */
    BITS(List.of(Distribution.SPECIALS, Distribution.NORMAL)),
    /** The value, but for rounding, for ordinary inputs. */
    VALUE(List.of(Distribution.NORMAL, Distribution.SMALL_INTEGERS));

    private final List<Distribution> inputs;

    List<Distribution> inputs() {
      return inputs;
    }

    Promise(List<Distribution> inputs) {
      this.inputs = inputs;
    }
  }

  /**
   * A program to saturate.
   *
   * @param statics arguments that are the same in every call
   */
  record Case(Graph program, BitSet statics, long seed) {
    /** The same for another program: if any arguments are the same in every call, every second one is. */
    Case with(Graph other) {
      BitSet some = new BitSet();
      for (int i = 0; !statics.isEmpty() && i < other.parameters().size(); i += 2) some.set(i);
      return new Case(other, some, seed);
    }
  }

  /**
   * What became of a case.
   *
   * @param trouble   what disagrees, or what threw
   * @param evaluated whether the interpreter ran it
   * @param compared  values compared with those of their classes
   * @param unsettled values that were not, since the numerics contract leaves them open
   */
  record Finding(Optional<String> trouble, boolean evaluated, String why, SaturationReport report, int compared,
      int unsettled) {
  }

  private final RuleSet rules;
  private final Promise promise;

  Oracle(RuleSet rules, Promise promise) {
    this.rules = rules;
    this.promise = promise;
  }

  private record Saturated(Members members, SaturationReport report, List<Integer> jobs) {
  }

  /** Findings of some cases, in order; one child process evaluates them. */
  List<Finding> findings(List<Case> cases) {
    List<Evaluator.Job> jobs = new ArrayList<>();
    List<Saturated> saturated = new ArrayList<>();
    for (Case c : cases) saturated.add(saturated(c, jobs));
    List<Outcome> outcomes = Evaluator.run(jobs, PATIENCE);
    return saturated.stream().map(s -> judge(s, outcomes)).toList();
  }

  private Saturated saturated(Case c, List<Evaluator.Job> jobs) {
    Ingested in = TermGraph.ingest(c.program(), c.statics());
    SaturationReport report = Saturator.run(in.graph(), rules, LIMITS);
    if (c.seed() % 4 == 0) LayoutExpansion.expand(in.graph(), LAYOUTS);
    Members m = new Members(in.graph(), c.program().parameters());
    List<TensorType> types = c.program().parameters().stream().map(t -> (TensorType) t).toList();
    List<Integer> at = new ArrayList<>();
    byte[] narrow = StablehloWriter.module(Map.of("main", m.program()), OutputForm.BYTECODE);
    byte[] wide = promise == Promise.VALUE
        ? StablehloWriter.module(Map.of("main", Widening.wide(m.program())), OutputForm.BYTECODE)
        : narrow;
    for (Distribution d : promise.inputs) {
      List<Literal> inputs = Samples.of(types, d, c.seed());
      at.add(jobs.size());
      jobs.add(new Evaluator.Job(narrow, inputs));
      if (promise == Promise.VALUE) jobs.add(new Evaluator.Job(wide, inputs.stream().map(Widening::wide).toList()));
    }
    return new Saturated(m, report, at);
  }

  private Finding judge(Saturated s, List<Outcome> outcomes) {
    // Zeros of either sign are one value but for bits.
    Optional<String> trouble = promise == Promise.BITS ? s.report().alarms().stream().findFirst() : Optional.empty();
    for (SaturationReport.RuleCount r : s.report().rules()) {
      if (r.rejected() > 0) trouble = Optional.of("rule '" + r.name() + "' threw " + r.rejection());
    }
    String why = "";
    int compared = 0;
    int open = 0;
    for (int job : s.jobs()) {
      Outcome narrow = outcomes.get(job);
      Outcome wide = outcomes.get(promise == Promise.VALUE ? job + 1 : job);
      if (!(narrow instanceof Values x) || !(wide instanceof Values y)) {
        why = (narrow instanceof Values ? wide : narrow).toString();
        continue;
      }
      BitSet unsettled = promise == Promise.VALUE ? Unsettled.of(s.members().program(), y.results()) : new BitSet();
      for (Member m : s.members().members()) {
        for (int k = 0; trouble.isEmpty() && k < m.results(); k++) {
          if (unsettled.get(m.same() + k) && unsettled.get(m.value() + k)) {
            open++;
            continue;
          }
          compared++;
          trouble = disagreement(x.results(), y.results(), m.same() + k, m.value() + k, s.members().terms(m))
              .map(d -> d + ": " + s.members().describe(m));
        }
      }
      if (trouble.isEmpty())
        trouble = s.members().wrongFacts(x.results(), promise == Promise.BITS).stream().findFirst();
    }
    return new Finding(trouble, why.isEmpty(), why, s.report(), compared, open);
  }

  private Optional<String> disagreement(List<Literal> x, List<Literal> wide, int expected, int actual,
      List<Integer> terms) {
    return promise == Promise.BITS
        ? NumericCheck.difference(x.get(expected), x.get(actual), Tolerance.BITWISE)
        : Rounding.disagreement(x.get(expected), x.get(actual), wide.get(expected), wide.get(actual),
            terms.stream().map(wide::get).toList());
  }
}
