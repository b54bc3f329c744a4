package dev.eqdrive.measure;

import dev.eqdrive.driver.CompileRequest;
import dev.eqdrive.driver.CompileRequest.LayoutEmit;
import dev.eqdrive.driver.CompileResult;
import dev.eqdrive.driver.CompileResult.RuleUse;
import dev.eqdrive.ir.Op;
import dev.eqdrive.pjrt.Experiment;
import dev.eqdrive.pjrt.Experiment.Candidate;
import dev.eqdrive.pjrt.Input;
import dev.eqdrive.pjrt.Outcome;
import dev.eqdrive.pjrt.PjrtException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Compiles a program in several ways, times them beside the input, and takes the fastest: the plan as predicted, the plan without
 * boundaries or without layouts, the best plans without one of the kernels that matter most or without one of the rules that
 * shaped it; then what the winners leave out together. A plan that the machine cannot tell from the input loses to it, and a
 * variant that it cannot tell from the plan loses to the plan. What wins must win again in fresh runs, which give the speed-up.
 */
public final class MeasuredChoice {
  /** Share of the time limit for all compiles of the first round, and of both. */
  private static final double FIRST_ROUND = 0.55;
  private static final double BOTH_ROUNDS = 0.75;
  /** Shares of the time left after which the backend compiles nothing more, and runs nothing more; what has begun ends later. */
  private static final double COMPILING = 0.3;
  private static final double RUNNING = 0.25;
  /** Variants that are timed beside the plan at most. */
  private static final int PROGRAMS = 8;
  private static final int RULES = 4;
  /** Kernels of the plan that are avoided, one a variant: how many, and the least share of the predicted time that matters. */
  private static final int NEW_KERNELS = 6;
  private static final double NEW_SHARE = 0.02;
  private static final int KNOWN_KERNELS = 3;
  private static final double KNOWN_SHARE = 0.1;
  private static final int WARMUPS = 2;
  private static final int RUNS = 25;
  /** A plan whose work and memory both exceed the input's by this is not run. */
  private static final double EXCESS = 1.5;

  /** Compiles and runs programs; {@link dev.eqdrive.pjrt.PjrtRunner} does. */
  public interface Bench {
    /**
     * What becomes of the programs of some experiments within a time limit, in order.
     *
     * @throws PjrtException if nothing can be run at all
     */
    List<List<Outcome>> run(List<Experiment> experiments, Duration limit);
  }

  /**
   * Where and how to measure.
   *
   * @param inputs        arguments of the program
   * @param circumstances what a decision depends on besides the program, for the cache
   * @param machine       what the time of a kernel depends on besides the kernel: target, plugin and processor
   */
  public record Setup(Bench bench, List<Input> inputs, List<String> circumstances, List<String> machine,
      CacheFolder cache) {
    public Setup {
      inputs = List.copyOf(inputs);
      machine = List.copyOf(machine);
      circumstances = List.copyOf(circumstances);
    }
  }

  /** A compile and the verdict that chose it. */
  public record Chosen(CompileResult result, Verdict verdict) {
  }

  private final Attempts attempts;
  private final CompileRequest request;
  private final Setup setup;
  private final DecisionCache decisions;
  private long measureNs;

  private MeasuredChoice(CompileRequest request, Function<CompileRequest, CompileResult> compiler, Setup setup) {
    this.attempts = new Attempts(request, compiler);
    this.request = request;
    this.setup = setup;
    this.decisions = new DecisionCache(setup.cache());
  }

  /** Compiles a program in the way that measurement favours. */
  public static Chosen run(CompileRequest request, Function<CompileRequest, CompileResult> compiler, Setup setup) {
    return new MeasuredChoice(request, compiler, setup).run();
  }

  private Chosen run() {
    String key = DecisionCache.key(request.source().bytes().array(), setup.circumstances());
    Optional<DecisionCache.Decision> known = decisions.get(key);
    if (known.isPresent()) {
      CompileResult result = attempts.finish(known.get().variant());
      return new Chosen(result,
          new Verdict(known.get().variant(), true, 1, known.get().speedup(), List.of(), Optional.empty(),
              attempts.compileMillis(), 0, Optional.empty()));
    }
    CompileResult plan = attempts.plan();
    for (Variant v : alternatives(plan)) if (attempts.time(FIRST_ROUND)) attempts.compile(v);
    if (attempts.isStopped()) return unmeasured("nothing: a stop was asked for");
    List<Variant> distinct = distinct();
    if (distinct.isEmpty()) return unmeasured("nothing: no plan differs from the input");
    try {
      Round round = measure(distinct);
      Variant both = round.winners();
      if (!attempts.isCompiled(both) && attempts.time(BOTH_ROUNDS)) {
        attempts.compile(both);
        if (attempts.isNew(both)) round = measure(besidePlan(round.fastest(), both)).after(round);
      }
      return decided(round, key);
    } catch (PjrtException e) {
      return unmeasured(String.valueOf(e.getMessage()));
    }
  }

  private Chosen unmeasured(String why) {
    CompileResult plan = attempts.finish(Variant.PLAN);
    return new Chosen(plan,
        new Verdict(Variant.PLAN, false, 1, plan.cost().ratio(), List.of(), Optional.empty(), attempts.compileMillis(),
            measureNs / 1e6, Optional.of(why)));
  }

  private Chosen decided(Round round, String key) {
    Optional<String> obstacle = round.obstacle();
    if (obstacle.isPresent()) return unmeasured(obstacle.get());
    Variant best = round.best();
    Optional<Round> fresh = again(best);
    // What won by luck does not win twice; where there is no time to try, the interval must exclude luck.
    best = fresh.orElse(round).best();
    if (fresh.isEmpty() && !round.isCertain(best)) best = Variant.INPUT;
    double noise = fresh.map(Round::noise).orElse(round.noise());
    double speedup = best.input() ? 1 : fresh.orElse(round).score(best);
    Optional<String> trouble = decisions.put(key, new DecisionCache.Decision(best, speedup));
    CompileResult result = attempts.finish(best);
    Variant chosen = best;
    return new Chosen(result, new Verdict(best, false, noise, speedup, round.rows(),
        fresh.filter(r -> !chosen.input()).flatMap(r -> r.row(chosen)), attempts.compileMillis(), measureNs / 1e6,
        trouble));
  }

  /** Some variants, and the plan if it changes anything. */
  private List<Variant> besidePlan(Variant... variants) {
    List<Variant> list = new ArrayList<>(List.of(variants));
    if (!attempts.isInput(Variant.PLAN)) list.add(Variant.PLAN);
    return list;
  }

  /** Fresh runs of what has won and of the plan beside the input. */
  private Optional<Round> again(Variant best) {
    if (best.input() || attempts.left().toNanos() < measureNs / 2) return Optional.empty();
    Round round = measure(besidePlan(best));
    return round.obstacle().isEmpty() ? Optional.of(round) : Optional.empty();
  }

  /**
   * What may be better than the plan where prices are wrong: plans without the kernels that matter most (no-good cuts, each
   * against all equal kernels at once), without the rules that shaped it most, without what only boundaries or layouts gain.
   */
  private List<Variant> alternatives(CompileResult plan) {
    List<Variant> list = new ArrayList<>();
    if (plan.ops().stream().anyMatch(o -> Op.Structured.isBarrier(o.name()) && o.after() > o.before())) {
      list.add(Variant.PLAN.withoutBarriers());
    }
    if (request.emission().layout() != LayoutEmit.NONE) list.add(Variant.PLAN.withoutLayouts());
    List<Variant> rules = plan.saturation().rules().stream().filter(u -> u.chosen() > 0)
        .sorted(Comparator.comparingInt(RuleUse::chosen).reversed().thenComparing(RuleUse::name)).limit(RULES)
        .map(u -> Variant.PLAN.without(Set.of(u.name()))).toList();
    // What a rule has made is in doubt sooner than what the program had, but a kernel that it had may have been the mistake.
    List<Variant> kernels = Stream.concat(
        plan.plan().stream().filter(k -> !k.known() && k.share() >= NEW_SHARE).limit(NEW_KERNELS),
        plan.plan().stream().filter(k -> k.known() && k.share() >= KNOWN_SHARE).limit(KNOWN_KERNELS))
        .map(k -> Variant.PLAN.avoiding(Set.of(k.name()))).toList();
    for (int i = 0; i < Math.max(rules.size(), kernels.size()); i++) {
      if (i < kernels.size()) list.add(kernels.get(i));
      if (i < rules.size()) list.add(rules.get(i));
    }
    return list;
  }

  /** Compiled variants that differ from the input and from all before them: the plan, then the cheapest by prediction. */
  private List<Variant> distinct() {
    List<Variant> changed = attempts.variants().stream().filter(v -> attempts.isNew(v) && !attempts.isInput(v))
        .toList();
    Stream<Variant> others = changed.stream().filter(v -> !v.equals(Variant.PLAN))
        .sorted(Comparator.comparingLong(v -> attempts.result(v).cost().afterNs())).limit(PROGRAMS);
    return Stream.concat(changed.stream().filter(Variant.PLAN::equals), others).toList();
  }

  private static Candidate candidate(CompileResult result) {
    return new Candidate(result.output().array(), result.prepared().map(p -> p.output().array()));
  }

  /** Times variants beside the input. */
  private Round measure(List<Variant> variants) {
    long start = System.nanoTime();
    request.control().progress().phase("measure");
    // The input twice: what the machine makes of equal programs is its noise.
    Candidate input = Candidate.of(request.source().bytes().array());
    List<Candidate> programs = new ArrayList<>(List.of(input, input));
    List<Variant> distinct = variants.stream().distinct().toList();
    for (Variant v : distinct) programs.add(candidate(attempts.result(v)));
    Duration left = attempts.left();
    Experiment.Execution execution = new Experiment.Execution(setup.inputs(), WARMUPS, RUNS, share(left, RUNNING),
        false,
        share(left, COMPILING), EXCESS);
    List<Outcome> outcomes = setup.bench().run(List.of(new Experiment(programs, Optional.of(execution))), left)
        .getFirst();
    measureNs += System.nanoTime() - start;
    return Round.of(distinct, outcomes);
  }

  private static Duration share(Duration time, double part) {
    return Duration.ofNanos((long) (time.toNanos() * part));
  }
}
