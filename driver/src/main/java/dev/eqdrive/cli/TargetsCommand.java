package dev.eqdrive.cli;

import dev.eqdrive.driver.ExitCode;
import dev.eqdrive.fusion.target.Target;
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

/** {@code eqdrive targets}: what costs can be predicted for. */
@Command(name = "targets", description = "Lists or shows the targets.", synopsisSubcommandLabel = "COMMAND")
final class TargetsCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this text.")
  boolean help;

  @Override
  public void run() {
    throw new ParameterException(commandLine(), UsageErrors.COMMAND_MISSING);
  }

  private CommandLine commandLine() {
    return spec.commandLine();
  }

  /** One line a target. */
  @Command(name = "list", description = "One line a target: name and whose kernels are priced.")
  static final class ListCommand implements Callable<Integer>, Verbosity.HasVerbosity {
    private final Console console;

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
      for (String name : Target.NAMES) {
        String backend = Target.load(name).backend().name().toLowerCase(Locale.ROOT).replace('_', '-');
        out.append(String.format(Locale.ROOT, "%-8s %s%n", name, backend));
      }
      OutputFile.writeStandard(console.out(), out.toString().getBytes(StandardCharsets.UTF_8));
      return ExitCode.OK.status();
    }
  }

  /** A target with its constants. */
  @Command(name = "show", description = "Shows the constants of a target.")
  static final class ShowCommand implements Callable<Integer>, Verbosity.HasVerbosity {
    private final Console console;

    @Parameters(paramLabel = "NAME|FILE", description = "A known target or a target file.")
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
      OutputFile.writeStandard(console.out(), Target.load(name).spec().toString().getBytes(StandardCharsets.UTF_8));
      return ExitCode.OK.status();
    }
  }
}
