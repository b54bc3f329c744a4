package dev.eqdrive.driver;

import dev.eqdrive.extract.SolverProfile;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Everything one compile depends on.
 *
 * @param source name and content of the input
 * @param target      name of a known target or path of a target file
 * @param preparation whether some arguments are the same in every call
 * @param guidance    what is known of kernels beyond the prices of the target
 */
public record CompileRequest(Source source, InputFormat inputFormat, String target, Emission emission, RuleChoice rules,
    Budget budget, Checks checks, Optional<Preparation> preparation, Guidance guidance, Control control) {
  /** The defaults of the command line for an input. */
  public static CompileRequest of(Source source) {
    return new CompileRequest(source, InputFormat.AUTO, "cpu", Emission.DEFAULTS, RuleChoice.DEFAULTS, Budget.DEFAULTS,
        Checks.DEFAULTS, Optional.empty(), Guidance.NONE, Control.NONE);
  }

  public CompileRequest withTarget(String newTarget) {
    return new CompileRequest(source, inputFormat, newTarget, emission, rules, budget, checks,
        preparation, guidance, control);
  }

  public CompileRequest withEmission(Emission newEmission) {
    return new CompileRequest(source, inputFormat, target, newEmission, rules, budget, checks,
        preparation, guidance, control);
  }

  public CompileRequest withRules(RuleChoice newRules) {
    return new CompileRequest(source, inputFormat, target, emission, newRules, budget, checks,
        preparation, guidance, control);
  }

  public CompileRequest withBudget(Budget newBudget) {
    return new CompileRequest(source, inputFormat, target, emission, rules, newBudget, checks,
        preparation, guidance, control);
  }

  public CompileRequest withGuidance(Guidance newGuidance) {
    return new CompileRequest(source, inputFormat, target, emission, rules, budget, checks,
        preparation, newGuidance, control);
  }

  public CompileRequest withChecks(Checks newChecks) {
    return new CompileRequest(source, inputFormat, target, emission, rules, budget, newChecks,
        preparation, guidance, control);
  }

  /**
   * The input.
   *
   * @param name as the user wrote it; {@code -} is shown as {@code <standard input>}
   */
  public record Source(String name, Bytes bytes) {
  }

  /**
   * Asks for a second module that does once what is the same in every call.
   *
   * @param staticArguments which arguments those are: indices, names, ranges or a role file
   * @param maxGrowth       most bytes of what it prepares, as a multiple of those arguments
   */
  public record Preparation(String staticArguments, double maxGrowth) {
  }

  /** What the input is taken for. */
  public enum InputFormat {
    AUTO,
    MLIR,
    VHLO,
    MHLO
  }

  /** The form of the output. */
  public enum Form {
    /** As the input. */
    AUTO,
    TEXT,
    BYTECODE,
    VHLO
  }

  /** Who compiles the output. */
  public enum Backend {
    XLA,
    IREE,
    PORTABLE
  }

  /** How boundaries between kernels are written. */
  public enum FusionEmit {
    AUTO,
    NONE,
    BARRIER
  }

  /** What sharding annotations do to rewriting. */
  public enum Sharding {
    PRESERVE,
    STRICT,
    IGNORE
  }

  /** How layouts are written: as transposes and dimension numbers, or values stay in the order of their types. */
  public enum LayoutEmit {
    AUTO,
    NONE
  }

  /** What the search prices: kernels of fused operations, or every operation alone, for comparison. */
  public enum Pricing {
    KERNELS,
    OPS
  }

  /**
   * What is written.
   *
   * @param version   {@code X.Y.Z}, {@code input}, {@code current} or {@code minimum}: StableHLO version of an artifact
   * @param maxGrowth most constant bytes of the output, as a multiple of the input's
   * @param minGain   least predicted gain for which the program is changed at all; a body of a loop or branch must bring as
   *                  much of the program it is part of
   */
  public record Emission(Form form, String version, Backend backend, Pricing pricing, FusionEmit fusion,
      LayoutEmit layout, Sharding sharding,
      boolean preserveRemat, boolean stripDebugInfo, double maxGrowth, double minGain) {
    public static final Emission DEFAULTS = new Emission(Form.AUTO, "input", Backend.XLA, Pricing.KERNELS,
        FusionEmit.AUTO,
        LayoutEmit.AUTO, Sharding.PRESERVE, true, false, 1.0, 0.02);

    public Emission withLayout(LayoutEmit newLayout) {
      return new Emission(form, version, backend, pricing, fusion, newLayout, sharding, preserveRemat, stripDebugInfo,
          maxGrowth,
          minGain);
    }

    public Emission withMinGain(double newMinGain) {
      return new Emission(form, version, backend, pricing, fusion, layout, sharding, preserveRemat, stripDebugInfo,
          maxGrowth,
          newMinGain);
    }

    public Emission withFusion(FusionEmit newFusion) {
      return new Emission(form, version, backend, pricing, newFusion, layout, sharding, preserveRemat, stripDebugInfo,
          maxGrowth,
          minGain);
    }

    public Emission withForm(Form newForm) {
      return new Emission(newForm, version, backend, pricing, fusion, layout, sharding, preserveRemat, stripDebugInfo,
          maxGrowth,
          minGain);
    }
  }

  /**
   * Which rules may be used.
   *
   * @param fpPolicy         {@code strict}, {@code spec}, {@code reassoc} or {@code fast}
   * @param enable           adds rules that are off by default
   * @param disable          removes rules
   * @param only             keeps these rules only
   * @param applicationLimit only the first so many applications count
   */
  public record RuleChoice(String fpPolicy, Optional<Pattern> enable, Optional<Pattern> disable, Optional<Pattern> only,
      OptionalInt applicationLimit) {
    public static final RuleChoice DEFAULTS = new RuleChoice("reassoc", Optional.empty(), Optional.empty(),
        Optional.empty(), OptionalInt.empty());

    public RuleChoice withPolicy(String policy) {
      return new RuleChoice(policy, enable, disable, only, applicationLimit);
    }

    public RuleChoice withOnly(String regex) {
      return new RuleChoice(fpPolicy, enable, disable, Optional.of(Pattern.compile(regex)), applicationLimit);
    }
  }

  /**
   * Ceilings.
   *
   * @param time               wall clock for all phases
   * @param ilpTime            wall clock of the solver for the whole program; half of {@code time} when empty
   * @param ilpDeterministic   effort of the solver for the whole program, in its deterministic units
   * @param ilpGap             proven relative gap at which the solver stops
   * @param matchesPerRule     matches of a rule in an iteration before it is set back
   * @param ruleGrowth         nodes a rule may add for each one of the program
   * @param memoryBytes        heap, native and solver memory together; empty: what the virtual machine was given, at most 4 GiB
   * @param foldElements       most elements of a folded constant
   * @param foldBytes          most bytes of a folded constant
   */
  public record Budget(Duration time, Optional<Duration> ilpTime, double ilpDeterministic, double ilpGap,
      SolverProfile ilpProfile, int iterations, int nodes, int matchesPerRule, double ruleGrowth,
      OptionalLong memoryBytes, long foldElements, long foldBytes, int jobs, int seed, boolean deterministic) {
    public static final Budget DEFAULTS = new Budget(Duration.ofSeconds(60), Optional.empty(), 10, 0.01,
        SolverProfile.D2, 30,
        200_000, 1_000, 2, OptionalLong.empty(), 64 << 10, 1 << 20, 1, 1, true);

    /** Memory of the process; without a limit, that of which the launcher gives five eighths to the heap. */
    public long memory() {
      return memoryBytes.orElseGet(() -> Math.min(4L << 30, Runtime.getRuntime().maxMemory() / 5 * 8));
    }

    /** The solver's share of the wall clock. */
    public Duration solverTime() {
      return ilpTime.orElse(time.dividedBy(2));
    }

    public Budget withJobs(int newJobs) {
      return new Budget(time, ilpTime, ilpDeterministic, ilpGap, ilpProfile, iterations, nodes, matchesPerRule,
          ruleGrowth, memoryBytes, foldElements, foldBytes, newJobs, seed, deterministic);
    }

    public Budget withIlpGap(double newGap) {
      return new Budget(time, ilpTime, ilpDeterministic, newGap, ilpProfile, iterations, nodes, matchesPerRule,
          ruleGrowth, memoryBytes, foldElements, foldBytes, jobs, seed, deterministic);
    }

    public Budget withTime(Duration newTime) {
      return new Budget(newTime, ilpTime, ilpDeterministic, ilpGap, ilpProfile, iterations, nodes, matchesPerRule,
          ruleGrowth, memoryBytes, foldElements, foldBytes, jobs, seed, deterministic);
    }
  }

  /** How much of a compile is checked numerically. */
  public enum Verify {
    OFF,
    REGION,
    FULL
  }

  /** Conditions that {@code --fail-on} can turn into failures. */
  public enum Condition {
    FALLBACK,
    MISMATCH,
    WALL_CLOCK,
    LIMIT,
    UNPROVEN,
    OPAQUE
  }

  /**
   * What is checked.
   *
   * @param selfCheck internal invariants after each step
   */
  public record Checks(Verify verify, Set<Condition> failOn, boolean selfCheck) {
    public static final Checks DEFAULTS = new Checks(Verify.REGION, Set.of(), false);

    public Checks withVerify(Verify newVerify) {
      return new Checks(newVerify, failOn, selfCheck);
    }
  }

  /**
   * The line to the outside.
   *
   * @param stopRequested turns true when the user wants the best found so far
   */
  public record Control(Progress progress, BooleanSupplier stopRequested) {
    public static final Control NONE = new Control(Progress.NONE, () -> false);
  }
}
