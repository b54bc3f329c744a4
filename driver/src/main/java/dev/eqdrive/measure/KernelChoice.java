package dev.eqdrive.measure;

import dev.eqdrive.driver.CompileRequest;
import dev.eqdrive.driver.CompileResult;
import dev.eqdrive.driver.CompileResult.PlanKernel;
import dev.eqdrive.ir.Op;
import dev.eqdrive.measure.DecisionCache.Decision;
import dev.eqdrive.measure.KernelTimer.Time;
import dev.eqdrive.measure.KernelTimer.Timed;
import dev.eqdrive.measure.MeasuredChoice.Setup;
import dev.eqdrive.pjrt.PjrtException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Times the kernels that decide between the best plans, and chooses again with those times in place of prices; a plan that
 * brings kernels nobody has timed is looked at in the same way, until the choice rests on times or the time limit comes near.
 * Kernels that all plans share decide nothing and are not timed. Loops are left to their prices: their kernels do not run alone.
 */
public final class KernelChoice {
  /** Rounds of choosing with times. */
  private static final int ROUNDS = 3;
  /** Kernels without which other plans are made, and the least share of the predicted time that matters. */
  private static final int AVOIDED = 4;
  private static final double SHARE = 0.02;
  /** Kernels timed in a round at most. */
  private static final int KERNELS = 24;
  /** Share of the time limit for the plans, for a further round, and of what is left for timing. */
  private static final double PLANS = 0.5;
  private static final double AGAIN = 0.8;
  private static final double TIMING = 0.6;
  /** A time that is less steady is not believed. */
  private static final double STEADY = 1.3;
  /** A time so near to the price says nothing new. */
  private static final double SAME = 1.05;

  /** A compile and the verdict that chose it. */
  public record Chosen(CompileResult result, KernelVerdict verdict) {
  }

  private final Attempts attempts;
  private final CompileRequest request;
  private final Setup setup;
  private final KernelCache cache;
  private final Map<String, KernelVerdict.Row> rows = new TreeMap<>();
  private final Set<String> untold = new TreeSet<>();
  private long measureNs;

  private KernelChoice(CompileRequest request, Function<CompileRequest, CompileResult> compiler, Setup setup) {
    this.attempts = new Attempts(request, compiler);
    this.request = request;
    this.setup = setup;
    this.cache = new KernelCache(setup.cache(), setup.machine());
  }

  /** Compiles a program with the times of the kernels that matter. */
  public static Chosen run(CompileRequest request, Function<CompileRequest, CompileResult> compiler, Setup setup) {
    return new KernelChoice(request, compiler, setup).run();
  }

  private Chosen run() {
    List<String> circumstances = new ArrayList<>(setup.circumstances());
    circumstances.add("kernels");
    DecisionCache decisions = new DecisionCache(setup.cache());
    String key = DecisionCache.key(request.source().bytes().array(), circumstances);
    Optional<Decision> known = decisions.get(key);
    if (known.isPresent()) {
      Variant variant = known.get().variant();
      return chosen(variant, attempts.finish(variant), true, Optional.empty());
    }
    List<List<PlanKernel>> plans = plans(attempts.plan());
    Variant best = Variant.PLAN;
    Optional<String> remark = Optional.empty();
    try {
      for (int round = 0; round < ROUNDS && time(deciding(plans)) > 0 && attempts.time(AGAIN); round++) {
        Variant next = Variant.PLAN.timed(prices());
        if (next.equals(best)) break;
        best = next;
        plans.add(attempts.compile(best).plan());
      }
    } catch (PjrtException e) {
      remark = Optional.of(String.valueOf(e.getMessage()));
    }
    if (remark.isEmpty() && plans.size() == 1) remark = Optional.of("nothing: no time was left for other plans");
    Optional<String> trouble = remark.isPresent() || rows.isEmpty()
        ? remark
        : decisions.put(key, new Decision(best, attempts.compile(best).cost().ratio()));
    return chosen(best, attempts.finish(best), false, trouble);
  }

  private Chosen chosen(Variant variant, CompileResult result, boolean recorded, Optional<String> remark) {
    return new Chosen(result, new KernelVerdict(variant.times().size(), recorded, List.copyOf(rows.values()),
        untold.size(), attempts.compileMillis(), measureNs / 1e6, remark));
  }

  /** Kernels of the plan, of the program without rewrites, and of plans without one of the kernels that matter most. */
  private List<List<PlanKernel>> plans(CompileResult plan) {
    List<List<PlanKernel>> plans = new ArrayList<>();
    plans.add(plan.plan());
    if (attempts.time(PLANS)) plans.add(attempts.compile(Variant.INPUT).plan());
    plan.plan().stream().filter(k -> k.share() >= SHARE && canBeTimed(k))
        .sorted(Comparator.comparing(PlanKernel::known)).limit(AVOIDED)
        .filter(k -> attempts.time(PLANS))
        .forEach(k -> plans.add(attempts.compile(Variant.PLAN.avoiding(Set.of(k.name()))).plan()));
    return plans;
  }

  /** A kernel, how many plans have it, and how often at least and at most. */
  private record Held(PlanKernel kernel, int plans, int fewest, int most) {
    Held plus(Held other) {
      return new Held(kernel, plans + other.plans, Math.min(fewest, other.fewest), Math.max(most, other.most));
    }
  }

  /** Kernels in which plans differ, that are not timed yet, dearest first. */
  private List<PlanKernel> deciding(List<List<PlanKernel>> plans) {
    Map<String, Held> all = new TreeMap<>();
    for (List<PlanKernel> plan : plans) {
      for (PlanKernel k : plan) all.merge(k.name(), new Held(k, 1, k.count(), k.count()), Held::plus);
    }
    return all.values().stream().filter(h -> h.plans() < plans.size() || h.fewest() < h.most()).map(Held::kernel)
        .filter(k -> !rows.containsKey(k.name()) && !untold.contains(k.name()) && canBeTimed(k))
        .sorted(Comparator.comparingLong((PlanKernel k) -> k.ns() * k.count()).reversed()
            .thenComparing(PlanKernel::name))
        .limit(KERNELS).toList();
  }

  /** Loops take as long as their arguments say, branches what they say, and kernels inside of them do not run alone. */
  private static boolean canBeTimed(PlanKernel kernel) {
    return !kernel.body() && kernel.form().nodes().stream()
        .noneMatch(n -> n.op() instanceof Op.Structured s && s.isControlFlow());
  }

  /** Gets times of kernels; returns how many have one now that had none. */
  private int time(List<PlanKernel> kernels) {
    long start = System.nanoTime();
    int before = rows.size();
    List<PlanKernel> unknown = new ArrayList<>();
    for (PlanKernel k : kernels) {
      cache.get(k.form()).ifPresentOrElse(t -> keep(k, t, true), () -> unknown.add(k));
    }
    if (!unknown.isEmpty() && !attempts.isStopped()) {
      request.control().progress().phase("measure");
      KernelTimer timer = new KernelTimer(setup.bench(),
          attempts.left().multipliedBy((long) (100 * TIMING)).dividedBy(100), request.control().stopRequested());
      List<Timed> times = timer.time(unknown.stream().map(PlanKernel::form).toList());
      for (int i = 0; i < unknown.size(); i++) {
        PlanKernel k = unknown.get(i);
        if (times.get(i) instanceof Time t && t.noise() <= STEADY) {
          cache.put(k.form(), t);
          keep(k, t, false);
        } else {
          untold.add(k.name());
        }
      }
    }
    measureNs += System.nanoTime() - start;
    return rows.size() - before;
  }

  private void keep(PlanKernel kernel, Time time, boolean cached) {
    rows.put(kernel.name(), new KernelVerdict.Row(kernel.name(), kernel.count(), kernel.ns(), time.ns(), time.noise(),
        cached));
  }

  /**
   * Times as prices: less what kernels by themselves take more than their prices all together, because others have prices only.
   * Where a time tells nothing that the price does not, the price stays.
   */
  private Map<String, Long> prices() {
    double weights = 0;
    double logs = 0;
    for (KernelVerdict.Row r : rows.values()) {
      double weight = (double) r.priceNs() * r.count();
      weights += weight;
      logs += weight * Math.log(r.ns() / r.priceNs());
    }
    double scale = weights == 0 ? 1 : Math.exp(logs / weights);
    Map<String, Long> prices = new TreeMap<>();
    for (KernelVerdict.Row r : rows.values()) {
      double ns = r.ns() / scale;
      double apart = Math.max(ns / r.priceNs(), r.priceNs() / ns);
      prices.put(r.name(), apart <= Math.max(SAME, r.noise()) ? r.priceNs() : Math.max(1, Math.round(ns)));
    }
    return prices;
  }
}
