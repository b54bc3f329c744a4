package dev.eqdrive.cli;

import dev.eqdrive.driver.CompileException;
import dev.eqdrive.driver.CompileRequest.Source;
import dev.eqdrive.driver.Diagnostic;
import dev.eqdrive.driver.ExitCode;
import dev.eqdrive.extract.ExtractReport;
import dev.eqdrive.extract.SerializedEGraph;
import dev.eqdrive.extract.SerializedEGraphException;
import dev.eqdrive.extract.SolverOptions;
import dev.eqdrive.extract.SolverProfile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code eqdrive extract}: solves an e-graph of the format egraph-serialize. */
@Command(name = "extract", description = "Finds the cheapest term of an e-graph (egraph-serialize JSON, plain or gzipped).", sortOptions = false)
final class ExtractCommand implements Callable<Integer>, Verbosity.HasVerbosity {
  private static final long MAX_BYTES = 2L << 30;

  private final Console console;
  private final BooleanSupplier stopRequested;

  @Parameters(paramLabel = "FILE", description = "The e-graph; - is standard input.")
  String file = "";

  @Option(names = "--time-limit", paramLabel = "S", converter = Values.Seconds.class, description = "Seconds, reading included (default: 60).")
  Duration timeLimit = Duration.ofSeconds(60);

  @Option(names = "--ilp-deterministic-limit", paramLabel = "D", converter = Values.Fraction.class, description = "The solver's own time unit, the same on every machine (default: as many as --time-limit has seconds).")
  Optional<Double> deterministicLimit = Optional.empty();

  @Option(names = "--ilp-gap", paramLabel = "G", converter = Values.Fraction.class, description = "Proven relative gap at which the solver stops (default: 0, a proof).")
  double gap;

  @Option(names = "--profile", paramLabel = "P", description = "How the solver searches: d2, d1 (both repeat exactly), q (quick, to 1 %%) or b (portfolio) (default: d2).")
  SolverProfile profile = SolverProfile.D2;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the solver (default: 1).")
  int seed = 1;

  @Option(names = "--jobs", paramLabel = "N", converter = Values.Count.class, description = "Threads; the result does not depend on it (default: 1).")
  int jobs = 1;

  @Mixin
  Verbosity verbosity = new Verbosity();

  ExtractCommand(Console console, BooleanSupplier stopRequested) {
    this.console = console;
    this.stopRequested = stopRequested;
  }

  @Override
  public Verbosity verbosity() {
    return verbosity;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    Source source = InputFile.read(file, console, MAX_BYTES);
    double seconds = timeLimit.toNanos() / 1e9;
    console.run().phase("solve");
    SerializedEGraph graph;
    try {
      graph = SerializedEGraph.parse(source.bytes().array());
    } catch (SerializedEGraphException e) {
      throw refused(source.name() + " is not an e-graph: " + e.getMessage(), e);
    }
    try {
      double left = Math.max(0, seconds - (System.nanoTime() - start) / 1e9);
      ExtractReport report = graph
          .extract(new SolverOptions(deterministicLimit.orElse(seconds), left, gap, seed, jobs)
              .withProfile(profile).withStop(stopRequested));
      OutputFile.writeStandard(console.out(), (report.line() + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (SerializedEGraphException e) {
      throw refused("nothing can be extracted from " + source.name() + ": " + e.getMessage(), e);
    }
    return ExitCode.OK.status();
  }

  private static CompileException refused(String message, SerializedEGraphException cause) {
    return new CompileException(ExitCode.INPUT, Diagnostic.error(1301, message), cause);
  }
}
