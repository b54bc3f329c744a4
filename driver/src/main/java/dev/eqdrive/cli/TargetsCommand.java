package dev.eqdrive.cli;

import dev.eqdrive.fusion.target.Target;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code eqdrive targets}: what costs can be predicted for. */
@Command(name = "targets", description = "Lists or shows the targets.", synopsisSubcommandLabel = "COMMAND")
final class TargetsCommand extends CommandGroup {
  /** One line a target. */
  @Command(name = "list", description = "One line a target: name and whose kernels are priced.")
  static final class ListCommand extends TextCommand {
    ListCommand(Console console) {
      super(console);
    }

    @Override
    String text() {
      StringBuilder out = new StringBuilder();
      for (String name : Target.NAMES) {
        String backend = Target.load(name).backend().name().toLowerCase(Locale.ROOT).replace('_', '-');
        out.append(String.format(Locale.ROOT, "%-8s %s%n", name, backend));
      }
      return out.toString();
    }
  }

  /** A target with its constants. */
  @Command(name = "show", description = "Shows the constants of a target.")
  static final class ShowCommand extends TextCommand {
    @Parameters(paramLabel = "NAME|FILE", description = "A known target or a target file.")
    String name = "";

    ShowCommand(Console console) {
      super(console);
    }

    @Override
    String text() {
      return Target.load(name).spec().toString();
    }
  }
}
