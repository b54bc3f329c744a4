package dev.eqdrive.cli;

import dev.eqdrive.driver.ExitCode;
import dev.eqdrive.fusion.calibration.Calibration.Fit;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.measure.Calibrator;
import dev.eqdrive.pjrt.PjrtException;
import dev.eqdrive.pjrt.PjrtRunner;
import dev.eqdrive.pjrt.PluginFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code eqdrive calibrate}: fits a CPU target to this machine. */
@Command(name = "calibrate", description = "Measures kernels on this machine for some minutes and writes a target file fitted to it. Keep the machine quiet.", sortOptions = false)
final class CalibrateCommand implements Callable<Integer>, Verbosity.HasVerbosity {
  private final Console console;

  @Option(names = "--target", paramLabel = "NAME|FILE", description = "The CPU target to start from (default: cpu).")
  String target = "cpu";

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true, description = "The target file to write.")
  String output = "";

  @Option(names = "--plugin", paramLabel = "PATH", description = "The PJRT plugin that measures (default: XLA's CPU plugin, fetched once).")
  Optional<Path> plugin = Optional.empty();

  @Option(names = "--time-limit", paramLabel = "S", converter = Values.Seconds.class, description = "Seconds for measuring (default: 900).")
  Duration timeLimit = Duration.ofSeconds(900);

  @Mixin
  Verbosity verbosity = new Verbosity();

  CalibrateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Verbosity verbosity() {
    return verbosity;
  }

  @Override
  public Integer call() {
    OutputFile written = OutputFile.at(output, console.run());
    Target prior = Target.load(target);
    if (prior.backend() != Target.Backend.XLA_CPU) {
      throw PluginOptions.failure(2202, "the target " + target + " is no CPU; only those can be calibrated",
          ExitCode.USAGE);
    }
    StatusLine status = new StatusLine(console, timeLimit, !verbosity.quiet);
    Calibrator.Result result;
    Path file;
    try (status) {
      file = PluginFile.find(plugin, line -> console.err().println(line));
      PjrtRunner runner = new PjrtRunner(file, PjrtRunner.Allocator.DEFAULT);
      result = Calibrator.run(prior, runner::run, status, timeLimit).orElseThrow(
          () -> PluginOptions.failure(5003, "nothing could be measured within the time limit", ExitCode.LIMIT));
    } catch (PjrtException e) {
      throw PluginOptions.unusable(e);
    }
    String machine = Machine.processor() + ", " + Machine.cores() + " cores, " + file.getFileName();
    console.run().phase("write");
    written.write(Calibrator.file(result, name(output), machine).getBytes(StandardCharsets.UTF_8));
    if (!verbosity.quiet) summarize(result);
    return ExitCode.OK.status();
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.txtpb$", "");
  }

  private void summarize(Calibrator.Result r) {
    Fit fit = r.fit();
    console.err().printf(Locale.ROOT, "eqdrive: %d kernels measured, a call takes %s, noise %.3f×%n",
        r.samples().size(),
        Summary.time(r.callNs()), r.noise());
    console.err().printf(Locale.ROOT,
        "  held out    %d kernels: Kendall tau %.3f → %.3f, median ratio %.2f× → %.2f×%n  fitted      %d prices%n",
        fit.after().kernels(), fit.before().tau(), fit.after().tau(), fit.before().medianRatio(),
        fit.after().medianRatio(), fit.changed().size());
    r.skipped().forEach(s -> console.err().println("  left out    " + s));
    if (verbosity.isVerbose()) {
      r.samples()
          .forEach(s -> console.err().printf(Locale.ROOT, "  %-12s %-36s %10s noise %.3f×%n", s.specimen().kind(),
              s.specimen().name(), Summary.time(s.ns()), s.noise()));
    }
  }
}
