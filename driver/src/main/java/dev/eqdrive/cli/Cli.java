package dev.eqdrive.cli;

import dev.eqdrive.driver.CompileRequest;
import dev.eqdrive.driver.CompileResult;
import dev.eqdrive.driver.ExitCode;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import picocli.CommandLine;

/** All commands, bound to a console and a compiler. */
public final class Cli {
  private final Console console;
  private final Function<CompileRequest, CompileResult> compiler;
  private final BooleanSupplier stopRequested;

  /**
   * @param compiler      the pipeline
   * @param stopRequested whether the user wants the best result so far
   */
  public Cli(Console console, Function<CompileRequest, CompileResult> compiler, BooleanSupplier stopRequested) {
    this.console = console;
    this.compiler = compiler;
    this.stopRequested = stopRequested;
  }

  /** Runs one command and returns the exit status. */
  public int run(String... args) {
    CommandLine root = commands();
    try {
      return root.execute(args);
    } catch (Throwable e) {
      // Whatever picocli itself does not hand to the handlers below, errors of the virtual machine above all.
      return Failures.report(e, console, new Verbosity());
    }
  }

  /** The commands as picocli sees them; tests walk through them. */
  public CommandLine commands() {
    CommandLine root = new CommandLine(new EqdriveCommand());
    root.addSubcommand("compile", new CompileCommand(console, compiler, stopRequested));
    root.addSubcommand("tune-limits", new TuneLimitsCommand(console, compiler, stopRequested));
    root.addSubcommand("inspect", new InspectCommand(console));
    CommandLine rules = new CommandLine(new RulesCommand());
    rules.addSubcommand("list", new RulesCommand.ListCommand(console));
    rules.addSubcommand("show", new RulesCommand.ShowCommand(console));
    root.addSubcommand("rules", rules);
    CommandLine targets = new CommandLine(new TargetsCommand());
    targets.addSubcommand("list", new TargetsCommand.ListCommand(console));
    targets.addSubcommand("show", new TargetsCommand.ShowCommand(console));
    root.addSubcommand("targets", targets);
    root.addSubcommand("extract", new ExtractCommand(console, stopRequested));
    root.addSubcommand("run", new RunCommand(console));
    root.addSubcommand("bench", new BenchCommand(console));
    root.addSubcommand("calibrate", new CalibrateCommand(console));
    root.addSubcommand("version", new VersionCommand(console));
    root.setOut(new java.io.PrintWriter(console.out(), true, java.nio.charset.StandardCharsets.UTF_8));
    root.setErr(new java.io.PrintWriter(console.err(), true));
    root.setParameterExceptionHandler((e, args) -> UsageErrors.report(e, console));
    root.setExecutionExceptionHandler((e, command, parsed) -> Failures.report(e, console, Verbosity.of(command)));
    root.setUsageHelpWidth(110);
    Values.registerEnums(root);
    root.setExpandAtFiles(false);
    root.setAbbreviatedOptionsAllowed(false);
    root.setUsageHelpLongOptionsMaxWidth(36);
    root.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE.status());
    return root;
  }
}
