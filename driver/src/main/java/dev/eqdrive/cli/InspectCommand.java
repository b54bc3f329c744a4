package dev.eqdrive.cli;

import dev.eqdrive.driver.CompileRequest.Source;
import dev.eqdrive.driver.Forecast;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.stablehlo.Program;
import dev.eqdrive.stablehlo.StablehloReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eqdrive inspect}: what a module consists of, and how much of it the optimizer understands. */
@Command(name = "inspect", description = "Counts the operations of modules, side by side.")
final class InspectCommand extends TextCommand {
  private static final long MAX_BYTES = 2L << 30;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Modules; - is standard input.")
  List<String> files = new ArrayList<>();

  @Option(names = "--target", paramLabel = "TARGET", description = "Also predicts what the modules cost on this target; with -v kernel by kernel.")
  Optional<String> target = Optional.empty();

  InspectCommand(Console console) {
    super(console);
  }

  /** What one file holds. */
  private record Content(String name, String form, int functions, Map<String, Integer> modelled,
      Map<String, Integer> opaque, Map<String, Forecast> forecasts) {
    int total() {
      return sum(modelled) + sum(opaque);
    }

    static int sum(Map<String, Integer> counts) {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  @Override
  String text() {
    Optional<Target> costs = target.map(Target::load);
    List<Content> contents = new ArrayList<>();
    for (String file : files) contents.add(read(file, costs));
    StringBuilder out = new StringBuilder();
    for (Content c : contents) {
      int modelled = Content.sum(c.modelled());
      out.append(String.format(Locale.ROOT, "%s: %s, %d functions, %,d of %,d operations modelled, the rest opaque%n",
          c.name(),
          c.form(), c.functions(), modelled, c.total()));
    }
    TreeSet<String> names = new TreeSet<>();
    for (Content c : contents) {
      names.addAll(c.modelled().keySet());
      c.opaque().keySet().forEach(n -> names.add(n + " (opaque)"));
    }
    for (String name : names) {
      out.append(String.format(Locale.ROOT, "  %-44s", name));
      for (Content c : contents) {
        int count = name.endsWith(" (opaque)")
            ? c.opaque().getOrDefault(name.substring(0, name.length() - 9), 0)
            : c.modelled().getOrDefault(name, 0);
        out.append(String.format(Locale.ROOT, " %,8d", count));
      }
      out.append('\n');
    }
    for (Content c : contents) c.forecasts().forEach((function, f) -> forecast(out, c.name() + ": @" + function, f));
    return out.toString();
  }

  private void forecast(StringBuilder out, String function, Forecast forecast) {
    out.append(String.format(Locale.ROOT, "%s: %,d kernels, %,.1f us predicted%n", function, forecast.kernels(),
        forecast.ns() / 1e3));
    if (!verbosity.isVerbose()) return;
    lines(out, "  ", forecast);
    if (forecast.temporariesNs() > 0)
      out.append(String.format(Locale.ROOT, "  %,12.1f us  pages of temporaries%n", forecast.temporariesNs() / 1e3));
  }

  private static void lines(StringBuilder out, String indent, Forecast forecast) {
    for (Forecast.Line line : forecast.lines()) {
      String operations = line.operations().entrySet().stream()
          .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " ×" + e.getValue())
          .collect(Collectors.joining(", "));
      String several = line.kernels() == 1 ? "" : " (" + line.kernels() + " kernels)";
      out.append(String.format(Locale.ROOT, "%s%,12.1f us  %s = %s%s%n", indent, line.ns() / 1e3, line.result(),
          operations, several));
      for (Forecast body : line.bodies()) lines(out, indent + "  ", body);
    }
  }

  private Content read(String file, Optional<Target> costs) {
    Source source = InputFile.read(file, console, MAX_BYTES);
    console.run().phase("read");
    try (Program program = StablehloReader.read(source.bytes().array(), source.name())) {
      Map<String, Integer> modelled = new TreeMap<>();
      Map<String, Integer> opaque = new TreeMap<>();
      for (Graph graph : program.graphs().values()) count(graph, modelled, opaque);
      Map<String, Forecast> forecasts = new TreeMap<>();
      costs.ifPresent(t -> program.graphs().forEach((name, g) -> forecasts.put(name, Forecast.of(g, t))));
      String form = program.form().name().toLowerCase(Locale.ROOT);
      return new Content(file, form, program.functions().size(), modelled, opaque, forecasts);
    } catch (RuntimeException e) {
      throw new Failures.InSource(source, e);
    }
  }

  private static void count(Graph graph, Map<String, Integer> modelled, Map<String, Integer> opaque) {
    for (Graph.Node node : graph.nodes()) {
      if (node.op() instanceof Op.Opaque o) {
        opaque.merge(o.name(), 1, Integer::sum);
      } else {
        modelled.merge(node.op().mnemonic(), 1, Integer::sum);
      }
      if (node.op() instanceof Op.Structured s) s.regions().forEach(r -> count(r, modelled, opaque));
    }
  }
}
