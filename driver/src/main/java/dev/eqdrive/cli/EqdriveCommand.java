package dev.eqdrive.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The top of the command tree: says what commands there are. */
@Command(name = "eqdrive", description = "Optimizes StableHLO programs for XLA and IREE.", synopsisSubcommandLabel = "COMMAND", footer = {
  "", "Exit status: 0 output written; 1 the input or the output file is at fault; 2 usage; 3 verification mismatch",
  "(with --fail-on=mismatch); 4 a limit; 70 internal error; 130, 143 interrupted twice."})
final class EqdriveCommand implements Runnable {
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
}
