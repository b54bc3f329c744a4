package dev.eqdrive.cli;

import dev.eqdrive.rules.RuleSet;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code eqdrive version}. */
@Command(name = "version", description = "Shows the versions of eqdrive and of what it stands on.")
final class VersionCommand extends TextCommand {
  VersionCommand(Console console) {
    super(console);
  }

  @Override
  String text() {
    Map<String, String> versions = Versions.all();
    String text = "eqdrive " + versions.get("version") + "\nStableHLO " + versions.get("stablehlo")
        + "\nMLIR of torch-mlir "
        + versions.get("torch_mlir") + "\nOR-Tools " + versions.get("ortools") + "\nJava " + Runtime.version()
        + "\nrules "
        + RuleSet.standard().rules().size() + "\n";
    return text;
  }
}
