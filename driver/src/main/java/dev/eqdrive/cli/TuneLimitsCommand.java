package dev.eqdrive.cli;

import dev.eqdrive.driver.CompileRequest;
import dev.eqdrive.driver.CompileRequest.Checks;
import dev.eqdrive.driver.CompileRequest.Control;
import dev.eqdrive.driver.CompileRequest.Source;
import dev.eqdrive.driver.CompileRequest.Verify;
import dev.eqdrive.driver.CompileResult;
import dev.eqdrive.driver.ExitCode;
import dev.eqdrive.extract.Solution;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eqdrive tune-limits}: finds how much effort the solver needs for a model, and writes it as a configuration section. */
@Command(name = "tune-limits", description = "Finds the smallest solver limits that reach --ilp-gap on a model; writes them as a section for --config, with the course of the search.", sortOptions = false, abbreviateSynopsis = true)
final class TuneLimitsCommand implements Callable<Integer>, Verbosity.HasVerbosity {
  /** The clock is a safety net: a busy machine shall not run into it. */
  private static final double CLOCK_MARGIN = 4;

  private final Console console;
  private final Function<CompileRequest, CompileResult> compiler;
  private final BooleanSupplier stopRequested;

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The model; - is standard input.")
  String input = "";

  @Option(names = {"-o",
    "--output"}, paramLabel = "FILE", defaultValue = "-", description = "Where the section goes; - is standard output (default: ${DEFAULT-VALUE}).")
  String output = "-";

  @Mixin
  CompileOptions options = new CompileOptions();

  @Mixin
  Verbosity verbosity = new Verbosity();

  TuneLimitsCommand(Console console, Function<CompileRequest, CompileResult> compiler, BooleanSupplier stopRequested) {
    this.console = console;
    this.compiler = compiler;
    this.stopRequested = stopRequested;
  }

  @Override
  public Verbosity verbosity() {
    return verbosity;
  }

  @Override
  public Integer call() {
    options = options.configured(input, spec.commandLine());
    Optional<OutputFile> file = output.equals("-")
        ? Optional.empty()
        : Optional.of(OutputFile.at(output, console.run()));
    Source source = InputFile.read(input, console, options.maxInputBytes);
    double most = options.ilpDeterministicLimit;
    CompileResult.Solve first = solve(source, most);
    CompileResult.Solve last = first;
    double effort = most;
    if (reached(first)) {
      // Blocks are dealt shares of the limit, so that what one run has spent need not be enough as a limit.
      for (double limit = rounded(first.times().deterministic()); limit < most; limit *= 2) {
        CompileResult.Solve s = solve(source, limit);
        if (!reached(s)) continue;
        last = s;
        effort = limit;
        break;
      }
    }
    byte[] text = section(source.name(), first, last, effort).getBytes(StandardCharsets.UTF_8);
    file.ifPresentOrElse(f -> f.write(text), () -> OutputFile.writeStandard(console.out(), text));
    return ExitCode.OK.status();
  }

  private boolean reached(CompileResult.Solve s) {
    return s.gap() <= options.ilpGap + 1e-12;
  }

  private CompileResult.Solve solve(Source source, double effort) {
    options.ilpDeterministicLimit = effort;
    StatusLine status = new StatusLine(console, options.timeLimit, !verbosity.quiet);
    try (status) {
      return compiler.apply(options.request(source, output, false, new Control(status, stopRequested))
          .withChecks(Checks.DEFAULTS.withVerify(Verify.OFF))).solve();
    } catch (Throwable e) {
      throw new Failures.InSource(source, e);
    }
  }

  /** Two digits, upwards. */
  private static double rounded(double effort) {
    if (effort <= 0.01) return 0.01;
    double unit = Math.pow(10, Math.floor(Math.log10(effort)) - 1);
    return Math.ceil(effort / unit - 1e-9) * unit;
  }

  private String section(String name, CompileResult.Solve first, CompileResult.Solve last, double effort) {
    StringBuilder out = new StringBuilder();
    out.append(format("# %s for %s: %,d goals, %,d columns; the search over time%n", name, options.target,
        first.sizes().goals(), first.sizes().columns()));
    out.append(format("# %9s %16s %16s %9s%n", "seconds", "objective ns", "bound ns", "gap"));
    for (Solution.Point p : first.curve()) {
      out.append(format("# %9.3f %16d %16.0f %7.3f %%%n", p.seconds(), p.cost(), p.bound(), 100 * p.gap()));
    }
    if (!reached(last)) {
      out.append(format("# the gap of %s was not reached within these limits; the last one is %.3f %%%n",
          number(options.ilpGap), 100 * last.gap()));
    }
    String file = name.substring(name.lastIndexOf('/') + 1);
    out.append(
        format("model {%n  match: \"%s\"%n  ilp_gap: %s%n  ilp_deterministic_limit: %s%n  ilp_time_limit_s: %s%n}%n",
            file.replace("\\", "\\\\").replace("\"", "\\\""), number(options.ilpGap), number(effort),
            number(Math.max(1, Math.ceil(CLOCK_MARGIN * last.times().total())))));
    return out.toString();
  }

  private static String number(double value) {
    return java.math.BigDecimal.valueOf(value).round(new java.math.MathContext(6)).stripTrailingZeros().toPlainString();
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
