package dev.eqdrive.cli;

import dev.eqdrive.driver.CompileRequest;
import dev.eqdrive.driver.CompileRequest.Backend;
import dev.eqdrive.driver.CompileRequest.Budget;
import dev.eqdrive.driver.CompileRequest.Checks;
import dev.eqdrive.driver.CompileRequest.Condition;
import dev.eqdrive.driver.CompileRequest.Control;
import dev.eqdrive.driver.CompileRequest.Emission;
import dev.eqdrive.driver.CompileRequest.Form;
import dev.eqdrive.driver.CompileRequest.FusionEmit;
import dev.eqdrive.driver.CompileRequest.InputFormat;
import dev.eqdrive.driver.CompileRequest.LayoutEmit;
import dev.eqdrive.driver.CompileRequest.Pricing;
import dev.eqdrive.driver.CompileRequest.RuleChoice;
import dev.eqdrive.driver.CompileRequest.Source;
import dev.eqdrive.driver.CompileRequest.Verify;
import dev.eqdrive.rules.FpPolicy;
import dev.eqdrive.driver.CompileException;
import dev.eqdrive.driver.Diagnostic;
import dev.eqdrive.driver.ExitCode;
import dev.eqdrive.driver.Guidance;
import dev.eqdrive.extract.SolverProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of {@code compile} that go into a {@link CompileRequest}. */
final class CompileOptions {
  @Option(names = "--target", paramLabel = "NAME|FILE", description = "What the costs are for: cpu, gpu or a file (default: cpu).")
  String target = "cpu";

  @Option(names = "--emit", paramLabel = "FORM", description = "text, bytecode or vhlo (default: by suffix .mlir, .mlirbc, .vhlo, else as the input).")
  Optional<Form> emit = Optional.empty();

  @Option(names = "--emit-version", paramLabel = "V", description = "StableHLO version of a vhlo artifact: X.Y.Z, input, current or minimum (default: input).")
  String emitVersion = "input";

  @Option(names = "--backend", paramLabel = "NAME", description = "Who compiles the output: xla, iree or portable (default: xla).")
  Backend backend = Backend.XLA;

  @Option(names = "--pricing", paramLabel = "HOW", description = "What the search prices: kernels (as the backend fuses), or ops (every operation alone, for comparison) (default: kernels).")
  Pricing pricing = Pricing.KERNELS;

  @Option(names = "--fusion-emit", paramLabel = "HOW", description = "How boundaries between kernels are written: auto (where it pays), none, or barrier (wherever the plan has one) (default: auto).")
  FusionEmit fusionEmit = FusionEmit.AUTO;

  @Option(names = "--layout-emit", paramLabel = "HOW", description = "Storage orders other than row-major: auto (transposes and dimension numbers) or none (default: auto).")
  LayoutEmit layoutEmit = LayoutEmit.AUTO;

  @Option(names = "--fp-policy", paramLabel = "POLICY", description = "Numerics promise: strict, spec, reassoc or fast (default: reassoc).")
  FpPolicy fpPolicy = FpPolicy.REASSOC;

  @Option(names = "--enable-rules", paramLabel = "RE", description = "Rules kept although --disable-rules names them.")
  Optional<Pattern> enableRules = Optional.empty();

  @Option(names = "--disable-rules", paramLabel = "RE", description = "Rules left out; the expression matches whole names.")
  Optional<Pattern> disableRules = Optional.empty();

  @Option(names = "--rules-only", paramLabel = "RE", description = "Leaves out all other rules.")
  Optional<Pattern> rulesOnly = Optional.empty();

  @Option(names = "--avoid-kernels", paramLabel = "LIST", split = ",", description = "Kernels to do without where others serve, by the names of --report.")
  List<String> avoidKernels = new ArrayList<>();

  @Option(names = "--time-limit", paramLabel = "S", converter = Values.Seconds.class, description = "Seconds for everything (default: 60).")
  Duration timeLimit = Budget.DEFAULTS.time();

  @Option(names = "--ilp-time-limit", paramLabel = "S", converter = Values.Seconds.class, description = "Seconds for the solver, all its searches together (default: half of --time-limit).")
  Optional<Duration> ilpTimeLimit = Optional.empty();

  @Option(names = "--ilp-deterministic-limit", paramLabel = "D", converter = Values.Fraction.class, description = "Effort of the solver for the whole program, in units of its own (about a second), the same on every machine (default: 10).")
  double ilpDeterministicLimit = Budget.DEFAULTS.ilpDeterministic();

  @Option(names = "--ilp-gap", paramLabel = "G", converter = Values.Fraction.class, description = "Proven relative gap at which the solver stops (default: 0.01).")
  double ilpGap = Budget.DEFAULTS.ilpGap();

  @Option(names = "--ilp-profile", paramLabel = "P", description = "How the solver searches: d2, d1 (both repeat exactly), q (quick) or b (portfolio) (default: d2).")
  SolverProfile ilpProfile = Budget.DEFAULTS.ilpProfile();

  @Option(names = "--iter-limit", paramLabel = "N", converter = Values.Count.class, description = "Iterations of saturation (default: 30).")
  int iterLimit = Budget.DEFAULTS.iterations();

  @Option(names = "--node-limit", paramLabel = "N", converter = Values.Count.class, description = "E-nodes (default: 200000).")
  int nodeLimit = Budget.DEFAULTS.nodes();

  @Option(names = "--match-limit", paramLabel = "N", converter = Values.Count.class, description = "Matches of a rule in an iteration before it is set back (default: 1000).")
  int matchLimit = Budget.DEFAULTS.matchesPerRule();

  @Option(names = "--rule-growth", paramLabel = "F", converter = Values.Fraction.class, description = "Nodes a rule may add for each one of the program and of 500 more (default: 2).")
  double ruleGrowth = Budget.DEFAULTS.ruleGrowth();

  @Option(names = "--mem-limit", paramLabel = "SIZE", converter = Values.Size.class, description = "Memory, such as 3G (default: three quarters of the machine's, at most 4G).")
  Optional<Long> memLimit = Optional.empty();

  @Option(names = "--max-input-bytes", paramLabel = "SIZE", converter = Values.Size.class, description = "Largest input (default: 2G).")
  long maxInputBytes = 2L << 30;

  @Option(names = "--min-gain", paramLabel = "F", converter = Values.Fraction.class, description = "Below this predicted gain the input is kept, and so is a body of a loop or branch whose change gains less of its program (default: 0.02).")
  double minGain = Emission.DEFAULTS.minGain();

  @Option(names = "--static-args", paramLabel = "SPEC", description = "Arguments that are the same in every call, with --prepare: indices, names, ranges (0-15,17,params*) or a role file (.json).")
  Optional<String> staticArgs = Optional.empty();

  @Option(names = "--prepare-growth", paramLabel = "F", converter = Values.Fraction.class, description = "Most bytes prepared, as a multiple of the static arguments (default: 1).")
  double prepareGrowth = 1;

  @Option(names = "--jobs", paramLabel = "N", converter = Values.Count.class, description = "Threads; the result does not depend on it (default: 1).")
  int jobs = Budget.DEFAULTS.jobs();

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the solver (default: 1).")
  int seed = Budget.DEFAULTS.seed();

  @Option(names = "--verify", paramLabel = "HOW", description = "Numeric check of the result: off, region or full (default: region).")
  Verify verify = Verify.REGION;

  @Option(names = "--fail-on", paramLabel = "LIST", split = ",", description = "Conditions that become failures: fallback, mismatch, wall-clock, limit, unproven, opaque.")
  List<Condition> failOn = new ArrayList<>();

  @Option(names = "--config", paramLabel = "FILE", description = "Options as protobuf text, in general and by model; the command line comes first.")
  Optional<String> config = Optional.empty();

  /** These options, with those of the configuration file where the command line says nothing. */
  CompileOptions configured(String input, CommandLine command) {
    if (config.isEmpty()) return this;
    CompileOptions merged = new CompileOptions();
    CommandLine parser = new CommandLine(CommandSpec.forAnnotatedObject(merged));
    Values.registerEnums(parser);
    Map<String, String> values = new TreeMap<>();
    ConfigFile.options(config.get(), input).forEach((name, value) -> values.put("--" + name, value));
    for (OptionSpec option : command.getParseResult().matchedOptions()) {
      if (parser.getCommandSpec().findOption(option.longestName()) != null) {
        values.put(option.longestName(), String.join(",", option.originalStringValues()));
      }
    }
    try {
      parser.parseArgs(values.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toArray(String[]::new));
    } catch (ParameterException e) {
      throw new CompileException(ExitCode.USAGE,
          Diagnostic.error(2401, "configuration " + config.get() + ": " + e.getMessage()), e);
    }
    return merged;
  }

  /**
   * The request.
   *
   * @param names whether the kernels of the plan are named
   */
  CompileRequest request(Source source, String output, boolean names, Control control) {
    Emission d = Emission.DEFAULTS;
    Emission emission = new Emission(emit.orElseGet(() -> bySuffix(output)), emitVersion, backend, pricing, fusionEmit,
        layoutEmit,
        d.sharding(),
        d.preserveRemat(), d.stripDebugInfo(), d.maxGrowth(), minGain);
    RuleChoice rules = new RuleChoice(fpPolicy.name().toLowerCase(Locale.ROOT), enableRules, disableRules, rulesOnly,
        OptionalInt.empty());
    Budget b = Budget.DEFAULTS;
    OptionalLong memory = memLimit.isPresent() ? OptionalLong.of(memLimit.get()) : OptionalLong.empty();
    Budget budget = new Budget(timeLimit, ilpTimeLimit, ilpDeterministicLimit, ilpGap, ilpProfile, iterLimit,
        nodeLimit,
        matchLimit, ruleGrowth, memory, b.foldElements(), b.foldBytes(), jobs, seed, b.deterministic());
    return new CompileRequest(source, InputFormat.AUTO, target, emission, rules, budget,
        new Checks(verify, Set.copyOf(failOn), false),
        staticArgs.map(spec -> new CompileRequest.Preparation(spec, prepareGrowth)),
        new Guidance(new TreeSet<>(avoidKernels), new TreeMap<>(), names), control);
  }

  private static Form bySuffix(String name) {
    if (name.endsWith(".mlir")) return Form.TEXT;
    if (name.endsWith(".mlirbc")) return Form.BYTECODE;
    return name.endsWith(".vhlo") ? Form.VHLO : Form.AUTO;
  }
}
