package dev.eqdrive.cli;

import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code -q}, {@code -v}, {@code -vv}, {@code -h}. */
public final class Verbosity {
  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Shows this text.")
  boolean help;

  @Option(names = {"-q", "--quiet"}, description = "Only warnings and errors.")
  boolean quiet;

  @Option(names = {"-v",
    "--verbose"}, arity = "0", description = "Tables of operations and rules; twice: also stack traces and what native code prints.")
  boolean[] verbose = {};

  /** Tables are shown. */
  boolean isVerbose() {
    return verbose.length > 0;
  }

  /** Stack traces are shown. */
  boolean isDebug() {
    return verbose.length > 1;
  }

  /** The verbosity of the command that was parsed, or the default where it has none. */
  static Verbosity of(CommandLine command) {
    Object user = command.getCommandSpec().userObject();
    return user instanceof HasVerbosity has ? has.verbosity() : new Verbosity();
  }

  /** A command with this mixin. */
  interface HasVerbosity {
    Verbosity verbosity();
  }
}
