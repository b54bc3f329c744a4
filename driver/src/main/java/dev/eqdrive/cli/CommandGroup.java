package dev.eqdrive.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that only has commands below it. */
abstract class CommandGroup implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this text.")
  boolean help;

  @Override
  public final void run() {
    throw new ParameterException(spec.commandLine(), UsageErrors.COMMAND_MISSING);
  }
}
