package dev.eqdrive.driver;

import dev.eqdrive.driver.CompileRequest.Condition;
import dev.eqdrive.driver.CompileRequest.Form;
import dev.eqdrive.extract.Solution;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a compile gives: the module to write and the account of how it came about. Lists are in the order in which they are to
 * be shown; costs are predicted nanoseconds.
 *
 * @param output       the module, valid and read back
 * @param prepared     the module to run once before, if asked for
 * @param form         the form it is in; never {@code AUTO}
 * @param rung         which step of the ladder the output comes from
 * @param conditions   what happened that {@code --fail-on} may ask for
 * @param ops          operations before and after, by name, sorted by name
 * @param kernels      what the backend is expected to make of each function of the output
 * @param plan         kernels of the best plans found, by weight
 * @param limits       limits that fired
 * @param skipped      what was left alone and why
 * @param deterministic false when a wall-clock limit had a say
 */
public record CompileResult(Bytes output, Optional<PreparedModule> prepared, Form form, Rung rung,
    Set<Condition> conditions, Input input,
    TargetInfo target,
    List<OpCount> ops, Map<String, Forecast> kernels, List<PlanKernel> plan, Cost cost, Saturation saturation,
    Solve solve,
    Verification verification, Constants constants,
    List<Phase> phases, List<Limit> limits, List<Skip> skipped, List<Diagnostic> diagnostics, boolean deterministic) {
  public CompileResult {
    conditions = Set.copyOf(conditions);
    ops = List.copyOf(ops);
    kernels = Collections.unmodifiableMap(new LinkedHashMap<>(kernels));
    plan = List.copyOf(plan);
    phases = List.copyOf(phases);
    limits = List.copyOf(limits);
    skipped = List.copyOf(skipped);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * The module to run once.
   *
   * @param output      takes the arguments of the input and gives those of the main module
   * @param arguments   those of the main module
   * @param ops         operations in it
   * @param bytesBefore bytes of the arguments that are the same in every call
   * @param bytesAfter  bytes of what the main module takes in place of them
   */
  public record PreparedModule(Bytes output, List<Argument> arguments, int ops, long bytesBefore, long bytesAfter) {
    public PreparedModule {
      arguments = List.copyOf(arguments);
    }

    /** Number of arguments of the main module that are computed. */
    public long computed() {
      return arguments.stream().filter(a -> a.source() < 0).count();
    }
  }

  /**
   * An argument of a main module.
   *
   * @param source the argument of the input that it is, or −1 for a computed value
   * @param type   MLIR type
   */
  public record Argument(int source, String type) {
  }

  /** Steps of the ladder, best first. */
  public enum Rung {
    PROVED,
    INCUMBENT,
    FUSION_ONLY,
    GREEDY,
    INPUT_PRINTED,
    INPUT_BYTES;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The input as recognised.
   *
   * @param producer tool that wrote it, if it says so
   * @param version  StableHLO version, if it says so
   */
  public record Input(String form, Optional<String> producer, Optional<String> version) {
  }

  /** The target used; the hash is that of its description. */
  public record TargetInfo(String name, String hash) {
  }

  /** Number of operations of one name; costs are summed over their share of kernels. */
  public record OpCount(String name, int before, int after) {
  }

  /**
   * Predicted cost of the whole program.
   *
   * @param boundNs no program made of the kernels considered costs less; 0 if nothing is proved
   */
  public record Cost(long beforeNs, long afterNs, long boundNs) {
    static final Cost UNKNOWN = new Cost(0, 0, 0);

    Cost plus(Cost other) {
      return new Cost(GraphOptimizer.total(beforeNs, other.beforeNs), GraphOptimizer.total(afterNs, other.afterNs),
          GraphOptimizer.total(boundNs, other.boundNs));
    }

    /** How many times faster the output is by the model. */
    public double ratio() {
      return afterNs == 0 ? 1 : (double) beforeNs / afterNs;
    }
  }

  /**
   * A kernel of a plan, and others like it.
   *
   * @param name  the same for equal kernels of any program
   * @param form  the kernel as a program
   * @param ns    price of one
   * @param count how many there are
   * @param share part of the predicted time of the functions and loop bodies they stand in, summed
   * @param known whether the program would have it without any rewrite
   * @param body  whether it stands in loop or branch bodies only, where prices are others
   */
  public record PlanKernel(String name, Graph form, long ns, int count, double share, boolean known, boolean body) {
    PlanKernel plus(PlanKernel other) {
      return new PlanKernel(name, form, Math.max(ns, other.ns), count + other.count, share + other.share,
          known && other.known, body && other.body);
    }

    PlanKernel inBody() {
      return new PlanKernel(name, form, ns, count, share, known, true);
    }

    static List<PlanKernel> sorted(Collection<PlanKernel> kernels) {
      return kernels.stream()
          .sorted(Comparator.comparingDouble(PlanKernel::share).reversed().thenComparing(PlanKernel::name)).toList();
    }
  }

  /** How saturation went. */
  public record Saturation(String stopReason, int iterations, int classes, int nodes, List<RuleUse> rules) {
    public Saturation {
      rules = List.copyOf(rules);
    }
  }

  /**
   * What a rule did.
   *
   * @param fpClass numerics class: {@code E}, {@code Ek}, {@code S}, {@code R}, {@code Dz} or {@code D}
   * @param chosen  how many of its applications the output rests on
   * @param banned  how often it was set back for too many matches
   */
  public record RuleUse(String name, String fpClass, long matches, long applied, int chosen, double millis,
      int banned) {
  }

  /**
   * How the choice was made. Prices are those of the plan: that of its kernels, and a small charge for each that the input does
   * not have.
   *
   * @param status {@code optimal}, {@code feasible}, {@code greedy}, {@code hint} or {@code skipped}
   * @param end    why the solver ended
   * @param bound  no plan costs less
   * @param gap    (cost − bound) / cost
   * @param blocks the different blocks
   * @param curve  best plan and bound over time; only of a module with one function
   */
  public record Solve(String status, String end, long costNs, double bound, double gap, Solution.Times times,
      Solution.Sizes sizes, List<Solution.Block> blocks, List<Solution.Point> curve) {
    public Solve {
      blocks = List.copyOf(blocks);
      curve = List.copyOf(curve);
    }
  }

  /** What the numeric check found; {@code verdict} is {@code equal}, {@code off}, {@code not-verified} or {@code mismatch}. */
  public record Verification(String verdict, String engine, int cases, double maxUlp, String remark) {
  }

  /** Constant bytes in the program. */
  public record Constants(long beforeBytes, long afterBytes) {
  }

  /** Time of a phase. */
  public record Phase(String name, double wallMillis, double cpuMillis) {
  }

  /** A limit that fired: its flag, its value and what it stopped. */
  public record Limit(String flag, String value, String stopped) {
  }

  /** Something left alone. */
  public record Skip(String what, String why) {
  }

  /** Operations before the compile. */
  public int opsBefore() {
    return ops.stream().mapToInt(OpCount::before).sum();
  }

  /** Boundaries between kernels that were written. */
  public int boundaries() {
    return ops.stream().filter(o -> Op.Structured.isBarrier(o.name())).mapToInt(o -> o.after() - o.before())
        .sum();
  }

  /** Operations after the compile. */
  public int opsAfter() {
    return ops.stream().mapToInt(OpCount::after).sum();
  }
}
