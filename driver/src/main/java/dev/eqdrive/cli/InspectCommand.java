package dev.eqdrive.cli;

import dev.eqdrive.driver.CompileRequest.Source;
import dev.eqdrive.driver.ExitCode;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.stablehlo.Program;
import dev.eqdrive.stablehlo.StablehloReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code eqdrive inspect}: what a module consists of, and how much of it the optimizer understands. */
@Command(name = "inspect", description = "Counts the operations of modules, side by side.")
final class InspectCommand implements Callable<Integer>, Verbosity.HasVerbosity {
  private static final long MAX_BYTES = 2L << 30;

  private final Console console;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Modules; - is standard input.")
  List<String> files = new ArrayList<>();

  @Mixin
  Verbosity verbosity = new Verbosity();

  InspectCommand(Console console) {
    this.console = console;
  }

  /** What one file holds. */
  private record Content(String name, String form, int functions, Map<String, Integer> modelled,
      Map<String, Integer> opaque) {
    int total() {
      return sum(modelled) + sum(opaque);
    }

    static int sum(Map<String, Integer> counts) {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  @Override
  public Verbosity verbosity() {
    return verbosity;
  }

  @Override
  public Integer call() {
    List<Content> contents = new ArrayList<>();
    for (String file : files) contents.add(read(file));
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
    OutputFile.writeStandard(console.out(), out.toString().getBytes(StandardCharsets.UTF_8));
    return ExitCode.OK.status();
  }

  private Content read(String file) {
    Source source = InputFile.read(file, console, MAX_BYTES);
    console.run().phase("read");
    try (Program program = StablehloReader.read(source.bytes().array(), source.name())) {
      Map<String, Integer> modelled = new TreeMap<>();
      Map<String, Integer> opaque = new TreeMap<>();
      for (Graph graph : program.graphs().values()) count(graph, modelled, opaque);
      String form = program.form().name().toLowerCase(Locale.ROOT);
      return new Content(file, form, program.functions().size(), modelled, opaque);
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
