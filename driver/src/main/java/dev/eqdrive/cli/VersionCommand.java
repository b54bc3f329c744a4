package dev.eqdrive.cli;

import dev.eqdrive.driver.ExitCode;
import dev.eqdrive.rules.RuleSet;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code eqdrive version}. */
@Command(name = "version", description = "Shows the versions of eqdrive and of what it stands on.")
final class VersionCommand implements Callable<Integer>, Verbosity.HasVerbosity {
  private final Console console;

  @Mixin
  Verbosity verbosity = new Verbosity();

  VersionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Verbosity verbosity() {
    return verbosity;
  }

  @Override
  public Integer call() {
    Map<String, String> versions = Versions.all();
    String text = "eqdrive " + versions.get("version") + "\nStableHLO " + versions.get("stablehlo")
        + "\nMLIR of torch-mlir "
        + versions.get("torch_mlir") + "\nOR-Tools " + versions.get("ortools") + "\nJava " + Runtime.version()
        + "\nrules "
        + RuleSet.standard().rules().size() + "\n";
    OutputFile.writeStandard(console.out(), text.getBytes(StandardCharsets.UTF_8));
    return ExitCode.OK.status();
  }
}
