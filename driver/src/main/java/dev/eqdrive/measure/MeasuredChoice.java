package dev.eqdrive.measure;

import dev.eqdrive.driver.CompileRequest;
import dev.eqdrive.driver.CompileRequest.LayoutEmit;
import dev.eqdrive.driver.CompileRequest.Verify;
import dev.eqdrive.driver.CompileResult;
import dev.eqdrive.driver.CompileResult.OpCount;
import dev.eqdrive.driver.CompileResult.PreparedModule;
import dev.eqdrive.driver.CompileResult.RuleUse;
import dev.eqdrive.pjrt.Experiment;
import dev.eqdrive.pjrt.Experiment.Candidate;
import dev.eqdrive.pjrt.Input;
import dev.eqdrive.pjrt.Outcome;
import dev.eqdrive.pjrt.PjrtException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Compiles a program in several ways, times them beside the input, and takes the fastest: the plan as predicted, the plan without
 * boundaries or without layouts, and plans without one of the rules that shaped it; then what the winners leave out together. A plan that the machine
 * cannot tell from the input loses to it, and a variant that it cannot tell from the plan loses to the plan.
 */
public final class MeasuredChoice {
  /** Share of the time limit that one compile may use. */
  private static final double COMPILE_SHARE = 0.35;
  /** Share of the time limit for all compiles of the first round, and of both. */
  private static final double FIRST_ROUND = 0.55;
  private static final double BOTH_ROUNDS = 0.75;
  private static final int RULES = 4;
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
   */
  public record Setup(Bench bench, List<Input> inputs, List<String> circumstances, DecisionCache cache) {
    public Setup {
      inputs = List.copyOf(inputs);
      circumstances = List.copyOf(circumstances);
    }
  }

  /** A compile and the verdict that chose it. */
  public record Chosen(CompileResult result, Verdict verdict) {
  }

  private final CompileRequest request;
  private final Function<CompileRequest, CompileResult> compiler;
  private final Setup setup;
  private final long startNs = System.nanoTime();
  private final Map<Variant, CompileResult> compiled = new LinkedHashMap<>();
  /** Reserved for compiling what has won once more, with its numeric check. */
  private long lastCompileNs;
  private long compileNs;
  private long measureNs;

  private MeasuredChoice(CompileRequest request, Function<CompileRequest, CompileResult> compiler, Setup setup) {
    this.request = request;
    this.compiler = compiler;
    this.setup = setup;
  }

  /** Compiles a program in the way that measurement favours. */
  public static Chosen run(CompileRequest request, Function<CompileRequest, CompileResult> compiler, Setup setup) {
    return new MeasuredChoice(request, compiler, setup).run();
  }

  private Chosen run() {
    String key = DecisionCache.key(request.source().bytes().array(), setup.circumstances());
    Optional<DecisionCache.Decision> known = setup.cache().get(key);
    if (known.isPresent()) {
      CompileResult result = finish(known.get().variant());
      return new Chosen(result,
          new Verdict(known.get().variant(), true, 1, known.get().speedup(), List.of(), Optional.empty(),
              compileNs / 1e6, 0, Optional.empty()));
    }
    CompileResult plan = compile(Variant.PLAN);
    long planNs = compileNs;
    for (Variant v : alternatives(plan)) {
      lastCompileNs = planNs;
      if (time(planNs, FIRST_ROUND)) compile(v);
    }
    // Writing the input takes no search.
    if (compiled.size() == 1) lastCompileNs = planNs / 4;
    if (request.control().stopRequested().getAsBoolean()) return unmeasured("nothing: a stop was asked for");
    try {
      Round round = measure(distinct());
      Variant both = round.winners();
      if (!compiled.containsKey(both) && time(planNs, BOTH_ROUNDS)) {
        compile(both);
        if (isNew(both)) round = measure(List.of(Variant.PLAN, round.fastest(), both)).after(round);
      }
      return decided(round, key);
    } catch (PjrtException e) {
      return unmeasured(String.valueOf(e.getMessage()));
    }
  }

  private Chosen unmeasured(String why) {
    CompileResult plan = finish(Variant.PLAN);
    return new Chosen(plan,
        new Verdict(Variant.PLAN, false, 1, plan.cost().ratio(), List.of(), Optional.empty(), compileNs / 1e6,
            measureNs / 1e6, Optional.of(why)));
  }

  private Chosen decided(Round round, String key) {
    Optional<String> obstacle = round.obstacle();
    if (obstacle.isPresent()) return unmeasured(obstacle.get());
    Variant best = round.best();
    Optional<Round> fresh = again(best);
    // What won by luck does not win twice.
    best = fresh.map(Round::best).orElse(best);
    double noise = fresh.map(Round::noise).orElse(round.noise());
    double speedup = best.input() ? 1 : fresh.orElse(round).score(best);
    Optional<String> trouble = setup.cache().put(key, new DecisionCache.Decision(best, speedup));
    CompileResult result = finish(best);
    Variant chosen = best;
    return new Chosen(result, new Verdict(best, false, noise, speedup, round.rows(),
        fresh.filter(r -> !chosen.input()).flatMap(r -> r.row(chosen)), compileNs / 1e6, measureNs / 1e6, trouble));
  }

  /** Fresh runs of what has won and of the plan beside the input. */
  private Optional<Round> again(Variant best) {
    if (best.input() || left().toNanos() < measureNs / 2) return Optional.empty();
    Round round = measure(List.of(best, Variant.PLAN));
    return round.obstacle().isEmpty() ? Optional.of(round) : Optional.empty();
  }

  private boolean time(long planNs, double share) {
    return !request.control().stopRequested().getAsBoolean()
        && System.nanoTime() - startNs + planNs + lastCompileNs < request.budget().time().toNanos() * share;
  }

  private CompileResult compile(Variant variant) {
    CompileResult known = compiled.get(variant);
    if (known != null) return known;
    // The plan is likely to win, and is checked at once; others are checked when they have won.
    boolean plan = variant.equals(Variant.PLAN);
    CompileResult result = run(variant,
        plan ? request : request.withChecks(request.checks().withVerify(Verify.OFF)));
    compiled.put(variant, result);
    return result;
  }

  /** The result to write: as it was measured, and checked as asked. */
  private CompileResult finish(Variant variant) {
    return variant.equals(Variant.PLAN) ? compile(variant) : run(variant, request);
  }

  private CompileResult run(Variant variant, CompileRequest with) {
    long start = System.nanoTime();
    Duration time = Duration.ofNanos((long) (request.budget().time().toNanos() * COMPILE_SHARE));
    CompileResult result = compiler.apply(variant.of(with.withBudget(request.budget().withTime(time))));
    compileNs += System.nanoTime() - start;
    return result;
  }

  private CompileResult result(Variant variant) {
    return Objects.requireNonNull(compiled.get(variant));
  }

  /** What may be better than the plan where prices are wrong. */
  private List<Variant> alternatives(CompileResult plan) {
    List<Variant> list = new ArrayList<>();
    if (plan.ops().stream().anyMatch(o -> isBarrier(o) && o.after() > o.before())) {
      list.add(Variant.PLAN.withoutBarriers());
    }
    if (request.emission().layout() != LayoutEmit.NONE) list.add(Variant.PLAN.withoutLayouts());
    plan.saturation().rules().stream().filter(u -> u.chosen() > 0)
        .sorted(Comparator.comparingInt(RuleUse::chosen).reversed().thenComparing(RuleUse::name)).limit(RULES)
        .forEach(u -> list.add(Variant.PLAN.without(Set.of(u.name()))));
    return list;
  }

  private static boolean isBarrier(OpCount op) {
    return op.name().endsWith("optimization_barrier");
  }

  /** Compiled variants that differ from all before them. */
  private List<Variant> distinct() {
    List<Variant> list = new ArrayList<>();
    for (Variant v : compiled.keySet()) if (isNew(v)) list.add(v);
    return list;
  }

  private boolean isNew(Variant variant) {
    for (Map.Entry<Variant, CompileResult> e : compiled.entrySet()) {
      if (e.getKey().equals(variant)) return true;
      if (same(e.getValue(), result(variant))) return false;
    }
    return true;
  }

  private static boolean same(CompileResult a, CompileResult b) {
    return a.output().equals(b.output())
        && a.prepared().map(PreparedModule::output).equals(b.prepared().map(PreparedModule::output));
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
    for (Variant v : distinct) programs.add(candidate(result(v)));
    Duration left = left();
    Experiment.Execution execution = new Experiment.Execution(setup.inputs(), WARMUPS, RUNS,
        left.multipliedBy(4).dividedBy(10), false, left.multipliedBy(4).dividedBy(10), EXCESS);
    List<Outcome> outcomes = setup.bench().run(List.of(new Experiment(programs, Optional.of(execution))), left)
        .getFirst();
    measureNs += System.nanoTime() - start;
    return Round.of(distinct, outcomes);
  }

  private Duration left() {
    Duration left = request.budget().time().minusNanos(System.nanoTime() - startNs + lastCompileNs);
    return left.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : left;
  }
}
