package dev.eqdrive.cli;

import dev.eqdrive.driver.CompileException;
import dev.eqdrive.driver.Diagnostic;
import dev.eqdrive.driver.ExitCode;
import dev.eqdrive.rules.FpClass;
import dev.eqdrive.rules.FpPolicy;
import dev.eqdrive.rules.Rule;
import dev.eqdrive.rules.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eqdrive rules}: the catalogue. */
@Command(name = "rules", description = "Lists or shows the rewrite rules.", synopsisSubcommandLabel = "COMMAND")
final class RulesCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this text.")
  boolean help;

  @Override
  public void run() {
    throw new ParameterException(commandLine(), UsageErrors.COMMAND_MISSING);
  }

  private static String symbol(FpClass c) {
    return switch (c) {
      case E, S, R, D -> c.name();
      case EK -> "Ek";
      case DZ -> "Dz";
    };
  }

  private CommandLine commandLine() {
    return spec.commandLine();
  }

  /** One line a rule. */
  @Command(name = "list", description = "One line a rule: name, numerics class, tier, what it says.")
  static final class ListCommand implements Callable<Integer>, Verbosity.HasVerbosity {
    private final Console console;

    @Option(names = "--fp-policy", paramLabel = "POLICY", description = "Only what this policy admits: strict, spec, reassoc or fast (default: fast, which admits all).")
    FpPolicy fpPolicy = FpPolicy.FAST;

    @Mixin
    Verbosity verbosity = new Verbosity();

    ListCommand(Console console) {
      this.console = console;
    }

    @Override
    public Verbosity verbosity() {
      return verbosity;
    }

    @Override
    public Integer call() {
      StringBuilder out = new StringBuilder();
      for (Rule r : RuleSet.standard().rules()) {
        if (fpPolicy.admits(r.fpClass())) {
          out.append(
              String.format(Locale.ROOT, "%-48s %-3s %s  %s%n", r.name(), symbol(r.fpClass()), r.tier(), r.sentence()));
        }
      }
      OutputFile.writeStandard(console.out(), out.toString().getBytes(StandardCharsets.UTF_8));
      return ExitCode.OK.status();
    }
  }

  /** Everything about one rule. */
  @Command(name = "show", description = "Shows a rule.")
  static final class ShowCommand implements Callable<Integer>, Verbosity.HasVerbosity {
    private final Console console;

    @Parameters(paramLabel = "NAME", description = "Name of the rule.")
    String name = "";

    @Mixin
    Verbosity verbosity = new Verbosity();

    ShowCommand(Console console) {
      this.console = console;
    }

    @Override
    public Verbosity verbosity() {
      return verbosity;
    }

    @Override
    public Integer call() {
      RuleSet all = RuleSet.standard();
      Rule r = all.byName(name).orElseThrow(() -> {
        Diagnostic error = Diagnostic.error(2006, "there is no rule named " + name);
        String advice = UsageErrors.nearest(name, all.rules().stream().map(Rule::name).toList())
            .map(n -> "Did you mean " + n + "?").orElse("Maybe 'eqdrive rules list' shows the one you mean");
        return new CompileException(ExitCode.USAGE, error.withAdvice(advice));
      });
      StringBuilder policies = new StringBuilder();
      for (FpPolicy p : FpPolicy.values()) {
        if (p.admits(r.fpClass())) policies.append(' ').append(p.name().toLowerCase(Locale.ROOT));
      }
      String out = String.format(Locale.ROOT,
          "%s%n  %s%n  class     %s, admitted by%s%n  tier      %s%n  kind      %s%n  pattern   %s%n",
          r.name(), r.sentence(), symbol(r.fpClass()), policies, r.tier(), r.kind().name().toLowerCase(Locale.ROOT),
          r.pattern());
      OutputFile.writeStandard(console.out(), out.getBytes(StandardCharsets.UTF_8));
      return ExitCode.OK.status();
    }
  }
}
