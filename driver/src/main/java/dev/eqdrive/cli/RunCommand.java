package dev.eqdrive.cli;

import dev.eqdrive.driver.Arguments;
import dev.eqdrive.driver.CompileRequest.Source;
import dev.eqdrive.driver.ExitCode;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.fold.Scalars;
import dev.eqdrive.pjrt.Experiment;
import dev.eqdrive.pjrt.Input;
import dev.eqdrive.pjrt.NpyFile;
import dev.eqdrive.pjrt.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eqdrive run}: runs a module once and shows or saves its results. */
@Command(name = "run", description = "Runs a module on a PJRT plugin.", sortOptions = false)
final class RunCommand implements Callable<Integer>, Verbosity.HasVerbosity {
  private static final int SHOWN = 4;

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "The module; - is standard input.")
  String file = "";

  @Option(names = "--input", paramLabel = "N=FILE.npy", description = "Argument N, from 0, as a NumPy file; the others are seeded.")
  Map<Integer, String> given = new TreeMap<>();

  @Option(names = "--save", paramLabel = "DIR", description = "Writes result N to DIR/N.npy.")
  Optional<String> save = Optional.empty();

  @Mixin
  PluginOptions plugin = new PluginOptions();

  @Mixin
  Verbosity verbosity = new Verbosity();

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Verbosity verbosity() {
    return verbosity;
  }

  @Override
  public Integer call() {
    Source model = PluginOptions.read(file, console);
    Optional<Path> folder = save.map(Path::of);
    folder.filter(f -> !Files.isDirectory(f)).ifPresent(f -> {
      throw PluginOptions.failure(1002, "cannot write to " + f + ": it is not a directory", ExitCode.INPUT);
    });
    List<TensorType> types = Arguments.types(model);
    List<Input> inputs = new ArrayList<>(plugin.inputs(model, types, console));
    given.forEach((at, name) -> {
      if (at < 0 || at >= inputs.size()) {
        throw PluginOptions.failure(2003, "--input=" + at + "=" + name + ": " + model.name() + " takes " + types.size()
            + " arguments", ExitCode.USAGE);
      }
      inputs.set(at, new Input.Given(tensor(name, types.get(at), at)));
    });
    Experiment.Execution once = new Experiment.Execution(inputs, 0, 0, plugin.timeLimit, true);
    Experiment experiment = new Experiment(List.of(Experiment.Candidate.of(model.bytes().array())), Optional.of(once));
    Outcome outcome = plugin.run(experiment, console).getFirst();
    switch (outcome) {
      case Outcome.Refused r ->
        throw PluginOptions.failure(5002, model.name() + " was not run: " + r.reason(), ExitCode.INPUT);
      case Outcome.Ran r -> {
        folder.ifPresent(f -> save(f, r.results()));
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < r.results().size(); i++) out.append(i).append(' ').append(line(r.results().get(i)));
        OutputFile.writeStandard(console.out(), out.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    return ExitCode.OK.status();
  }

  private Literal tensor(String name, TensorType wanted, int at) {
    try {
      Literal value = NpyFile.read(PluginOptions.read(name, console).bytes().array());
      if (value.type().equals(wanted)) return value;
      throw new IllegalArgumentException("argument " + at + " is " + wanted + ", and the file holds " + value.type());
    } catch (IllegalArgumentException e) {
      throw PluginOptions.failure(1304, name + " is no argument: " + e.getMessage(), ExitCode.INPUT);
    }
  }

  private void save(Path folder, List<Literal> results) {
    for (int i = 0; i < results.size(); i++) {
      try {
        OutputFile.at(folder.resolve(i + ".npy").toString(), console.run()).write(NpyFile.write(results.get(i)));
      } catch (IllegalArgumentException e) {
        throw PluginOptions.failure(1002, "result " + i + " cannot be saved: " + e.getMessage(), ExitCode.INPUT);
      }
    }
  }

  /** Type, extremes, mean and the first elements. */
  private static String line(Literal value) {
    TensorType type = value.type();
    ElementType e = type.element();
    long n = type.elements();
    if (!Scalars.modelled(e) || n == 0) return String.format(Locale.ROOT, "%s%n", type);
    String first = LongStream.range(0, Math.min(n, SHOWN)).mapToObj(i -> text(element(value, i)))
        .collect(Collectors.joining(" "));
    double[] sums = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0};
    for (long i = 0; i < n; i++) {
      double x = element(value, i);
      sums[0] = Math.min(sums[0], x);
      sums[1] = Math.max(sums[1], x);
      sums[2] += x;
    }
    return String.format(Locale.ROOT, "%s min %s max %s mean %s: %s%s%n", type, text(sums[0]), text(sums[1]),
        text(sums[2] / n), first, n > SHOWN ? " …" : "");
  }

  private static double element(Literal value, long index) {
    ElementType e = value.type().element();
    long bits = value.bits(value.isSplat() ? 0 : index);
    return e.isFloat() ? Scalars.toDouble(e, bits) : Scalars.toLong(e, bits);
  }

  private static String text(double x) {
    return x == Math.rint(x) && Math.abs(x) < 1e15
        ? String.format(Locale.ROOT, "%.0f", x)
        : String.format(Locale.ROOT, "%.6g", x);
  }
}
