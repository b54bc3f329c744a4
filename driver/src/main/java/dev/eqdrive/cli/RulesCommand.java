package dev.eqdrive.cli;

import dev.eqdrive.driver.CompileException;
import dev.eqdrive.driver.Diagnostic;
import dev.eqdrive.driver.ExitCode;
import dev.eqdrive.rules.FpClass;
import dev.eqdrive.rules.FpPolicy;
import dev.eqdrive.rules.Rule;
import dev.eqdrive.rules.RuleSet;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eqdrive rules}: the catalogue. */
@Command(name = "rules", description = "Lists or shows the rewrite rules.", synopsisSubcommandLabel = "COMMAND")
final class RulesCommand extends CommandGroup {
  private static String symbol(FpClass c) {
    return switch (c) {
      case E, S, R, D -> c.name();
      case EK -> "Ek";
      case DZ -> "Dz";
    };
  }

  /** One line a rule. */
  @Command(name = "list", description = "One line a rule: name, numerics class, tier, what it says.")
  static final class ListCommand extends TextCommand {
    @Option(names = "--fp-policy", paramLabel = "POLICY", description = "Only what this policy admits: strict, spec, reassoc or fast (default: fast, which admits all).")
    FpPolicy fpPolicy = FpPolicy.FAST;

    ListCommand(Console console) {
      super(console);
    }

    @Override
    String text() {
      StringBuilder out = new StringBuilder();
      for (Rule r : RuleSet.standard().rules()) {
        if (fpPolicy.admits(r.fpClass())) {
          out.append(
              String.format(Locale.ROOT, "%-48s %-3s %s  %s%n", r.name(), symbol(r.fpClass()), r.tier(), r.sentence()));
        }
      }
      return out.toString();
    }
  }

  /** Everything about one rule. */
  @Command(name = "show", description = "Shows a rule.")
  static final class ShowCommand extends TextCommand {
    @Parameters(paramLabel = "NAME", description = "Name of the rule.")
    String name = "";

    ShowCommand(Console console) {
      super(console);
    }

    @Override
    String text() {
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
      return out;
    }
  }
}
