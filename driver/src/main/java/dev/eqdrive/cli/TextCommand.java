package dev.eqdrive.cli;

import dev.eqdrive.driver.ExitCode;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that does nothing but print to standard output. */
abstract class TextCommand implements Callable<Integer>, Verbosity.HasVerbosity {
  final Console console;

  @Mixin
  Verbosity verbosity = new Verbosity();

  TextCommand(Console console) {
    this.console = console;
  }

  @Override
  public final Verbosity verbosity() {
    return verbosity;
  }

  /** What is printed, line ends included. */
  abstract String text();

  @Override
  public final Integer call() {
    OutputFile.writeStandard(console.out(), text().getBytes(StandardCharsets.UTF_8));
    return ExitCode.OK.status();
  }
}
