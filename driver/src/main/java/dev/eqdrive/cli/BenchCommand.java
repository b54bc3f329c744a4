package dev.eqdrive.cli;

import dev.eqdrive.driver.Arguments;
import dev.eqdrive.driver.CompileRequest.Source;
import dev.eqdrive.driver.ExitCode;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.pjrt.Experiment;
import dev.eqdrive.pjrt.HloStats;
import dev.eqdrive.pjrt.Outcome;
import dev.eqdrive.pjrt.Timing;
import dev.eqdrive.pjrt.Timing.Ratio;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eqdrive bench}: times modules against the first one, alternating, on the same arguments. */
@Command(name = "bench", description = "Times modules against the first one on a PJRT plugin; a module X.prepare.mlir beside X.mlir gives the "
    + "arguments of X.mlir and is not timed.", sortOptions = false)
final class BenchCommand implements Callable<Integer>, Verbosity.HasVerbosity {
  private static final String PREPARE = ".prepare.mlir";

  private final Console console;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The reference and the modules to compare with it.")
  List<String> files = new ArrayList<>();

  @Option(names = "--runs", paramLabel = "N", converter = Values.Count.class, description = "Timed runs of each (default: 30).")
  int runs = 30;

  @Option(names = "--warmups", paramLabel = "N", converter = Values.Count.class, description = "Runs before those (default: 3).")
  int warmups = 3;

  @Option(names = "--json", description = "Writes JSON instead of a table.")
  boolean json;

  @Mixin
  PluginOptions plugin = new PluginOptions();

  @Mixin
  Verbosity verbosity = new Verbosity();

  BenchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Verbosity verbosity() {
    return verbosity;
  }

  @Override
  public Integer call() {
    List<Source> models = files.stream().map(f -> PluginOptions.read(f, console)).toList();
    List<TensorType> types = Arguments.types(models.getFirst());
    List<Experiment.Candidate> candidates = new ArrayList<>();
    for (Source model : models) {
      Optional<byte[]> prepare = candidates.isEmpty()
          ? Optional.empty()
          : PluginOptions.beside(model.name(), PREPARE).map(f -> PluginOptions.read(f, console).bytes().array());
      if (prepare.isEmpty() && !Arguments.types(model).equals(types)) {
        throw PluginOptions.failure(1305, model.name() + " takes other arguments than " + models.getFirst().name()
            + ", and there is no " + PREPARE.substring(1) + " beside it", ExitCode.INPUT);
      }
      candidates.add(new Experiment.Candidate(model.bytes().array(), prepare));
    }
    Experiment.Execution execution = new Experiment.Execution(plugin.inputs(models.getFirst(), types, console), warmups,
        runs, plugin.timeLimit.multipliedBy(9).dividedBy(10), false);
    List<Outcome> outcomes = plugin.run(new Experiment(candidates, Optional.of(execution)), console);
    List<Outcome.Ran> ran = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      switch (outcomes.get(i)) {
        case Outcome.Refused r ->
          throw PluginOptions.failure(5002, models.get(i).name() + " was not run: " + r.reason(), ExitCode.INPUT);
        case Outcome.Ran r -> ran.add(r);
      }
    }
    String text = json ? json(ran) : table(ran);
    OutputFile.writeStandard(console.out(), text.getBytes(StandardCharsets.UTF_8));
    boolean agree = ran.stream().allMatch(r -> r.difference().agrees());
    return (agree ? ExitCode.OK : ExitCode.MISMATCH).status();
  }

  private String table(List<Outcome.Ran> ran) {
    StringBuilder out = new StringBuilder(String.format(Locale.ROOT, "%-36s %9s %9s %9s %7s %7s %20s %8s %8s %8s%n",
        "file", "min ms", "median ms", "cpu ms", "min", "median", "cpu (95 %)", "rel diff", "compile", "prepare"));
    Timing reference = ran.getFirst().timing();
    for (int i = 0; i < ran.size(); i++) {
      Outcome.Ran r = ran.get(i);
      Timing t = r.timing();
      Ratio cpu = t.cpuSpeedup(reference);
      String name = files.get(i);
      out.append(String.format(Locale.ROOT,
          "%-36s %9.3f %9.3f %9.3f %6.3f× %6.3f× %6.3f× %5.3f–%5.3f %8.1e %6.2f s %8s%s%n",
          name.length() > 36 ? "…" + name.substring(name.length() - 35) : name, t.minNs() / 1e6, t.medianNs() / 1e6,
          t.medianCpuNs() / 1e6, reference.minNs() / t.minNs(), t.speedup(reference).value(), cpu.value(), cpu.low(),
          cpu.high(), r.difference().relative(), r.build().compileNs() / 1e9,
          r.build().prepareNs() == 0 ? "" : Summary.time(r.build().prepareNs()),
          r.difference().agrees() ? "" : "  MISMATCH"));
    }
    if (verbosity.isVerbose()) for (int i = 0; i < ran.size(); i++) out.append(program(files.get(i), ran.get(i)));
    return out.toString();
  }

  /** What the backend made of one module. */
  private static String program(String name, Outcome.Ran ran) {
    return HloStats.of(ran.build().optimized()).map(s -> String.format(Locale.ROOT,
        "%s: %d kernels, %d copies; %.4g Mflop, %.4g M transcendental, %.4g MB moved, %.4g MB temporary%n  %s%n", name,
        s.kernels(), s.copies(), s.flops() / 1e6, s.transcendentals() / 1e6, s.bytes() / 1e6,
        ran.build().temporaryBytes() / 1e6,
        s.kinds().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", "))))
        .orElse(name + ": the plugin does not show the optimized program\n");
  }

  private String json(List<Outcome.Ran> ran) {
    JsonWriter json = new JsonWriter();
    Timing reference = ran.getFirst().timing();
    json.object().field("schema", 1).key("programs").array();
    for (int i = 0; i < ran.size(); i++) {
      Outcome.Ran r = ran.get(i);
      Timing t = r.timing();
      json.object().field("file", files.get(i)).field("runs", t.runs());
      json.key("min_ms").millis(t.minNs() / 1e6).key("median_ms").millis(t.medianNs() / 1e6).key("cpu_ms")
          .millis(t.medianCpuNs() / 1e6);
      json.field("min_speedup", reference.minNs() / t.minNs());
      ratio(json, "median_speedup", t.speedup(reference));
      ratio(json, "cpu_speedup", t.cpuSpeedup(reference));
      json.field("max_abs", r.difference().absolute()).field("max_rel", r.difference().relative())
          .field("agrees", r.difference().agrees());
      json.key("compile_ms").millis(r.build().compileNs() / 1e6).key("prepare_ms")
          .millis(r.build().prepareNs() / 1e6);
      json.field("temporary_bytes", r.build().temporaryBytes());
      HloStats.of(r.build().optimized()).ifPresent(s -> {
        json.key("hlo").object().field("kernels", s.kernels()).field("copies", s.copies()).field("flops", s.flops())
            .field("transcendentals", s.transcendentals()).field("bytes", s.bytes()).key("kinds").object();
        s.kinds().forEach(json::field);
        json.end().end();
      });
      json.end();
    }
    return json.endArray().end().toString();
  }

  private static void ratio(JsonWriter json, String name, Ratio ratio) {
    json.key(name).object().field("value", ratio.value()).field("low", ratio.low()).field("high", ratio.high()).end();
  }
}
