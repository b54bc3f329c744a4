package dev.eqdrive.measure;

import com.google.protobuf.TextFormat;
import dev.eqdrive.driver.Progress;
import dev.eqdrive.fusion.calibration.Calibration;
import dev.eqdrive.fusion.calibration.Calibration.Fit;
import dev.eqdrive.fusion.calibration.Calibration.Sample;
import dev.eqdrive.fusion.calibration.Specimen;
import dev.eqdrive.fusion.calibration.Specimens;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.measure.MeasuredChoice.Bench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Measures the specimens of a calibration on a PJRT plugin, each beside itself, and fits a target to them. */
public final class Calibrator {
  private static final int BAR = 24;
  /** Short kernels want many runs: a call takes three times as long at first as after a while. */
  private static final int RUNS = 3000;

  /**
   * A calibrated target.
   *
   * @param skipped specimens that did not run, or not within the time, and why
   * @param callNs  what a call takes without a kernel
   * @param noise   median factor by which a program seems faster than itself
   */
  public record Result(Fit fit, List<Sample> samples, List<String> skipped, double callNs, double noise) {
  }

  private Calibrator() {
  }

  /**
   * Calibrates.
   *
   * @param prior the target to start from
   * @return empty if nothing could be measured
   */
  public static Optional<Result> run(Target prior, Bench bench, Progress progress, Duration limit) {
    progress.phase("measure");
    KernelTimer timer = new KernelTimer(bench, RUNS, limit, () -> false);
    List<Specimen> specimens = Specimens.all();
    List<Sample> samples = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    for (int at = 0; at < specimens.size(); at += KernelTimer.BATCH) {
      List<Specimen> batch = specimens.subList(at, Math.min(specimens.size(), at + KernelTimer.BATCH));
      int done = BAR * at / specimens.size();
      progress.status("[" + "#".repeat(done) + ".".repeat(BAR - done) + "] " + at + "/" + specimens.size() + " "
          + batch.getFirst().kind() + " " + batch.getFirst().name());
      List<KernelTimer.Timed> times = timer.time(batch.stream().map(Specimen::program).toList());
      for (int i = 0; i < batch.size(); i++) {
        Specimen s = batch.get(i);
        switch (times.get(i)) {
          case KernelTimer.Time t -> samples.add(new Sample(s, t.ns(), t.noise()));
          case KernelTimer.Untold u -> skipped.add(s.kind() + " " + s.name() + ": " + u.why());
        }
      }
    }
    if (samples.isEmpty()) return Optional.empty();
    progress.phase("fit");
    double[] noise = samples.stream().mapToDouble(Sample::noise).sorted().toArray();
    return Optional.of(new Result(Calibration.fit(prior, samples), samples, skipped, timer.callNs().orElseThrow(),
        noise[noise.length / 2]));
  }

  /**
   * The target file: what was measured where, how well it fits, and the numbers.
   *
   * @param name    of the target
   * @param machine processor, cores and compiler
   */
  public static String file(Result result, String name, String machine) {
    Fit fit = result.fit();
    StringBuilder out = new StringBuilder("# proto-file: target.proto\n");
    comment(out,
        String.format(Locale.ROOT, "Measured by eqdrive calibrate on %s: %d kernels, least of up to %d runs each, "
            + "less %.1f us for the call; a kernel and the same kernel again are %.3fx apart (median).", machine,
            result.samples().size(), RUNS, result.callNs() / 1e3, result.noise()));
    comment(out,
        String.format(Locale.ROOT, "On %d kernels held out of the fit: Kendall tau %.3f (before %.3f), median ratio of "
            + "predicted and measured time %.2f (before %.2f).", fit.after().kernels(), fit.after().tau(),
            fit.before().tau(),
            fit.after().medianRatio(), fit.before().medianRatio()));
    comment(out, "Fitted, source: these measurements: " + String.join(", ", fit.changed()) + ".");
    comment(out, "All other numbers are those of the target that calibration started from.");
    String text = TextFormat.printer().escapingNonAscii(false).printToString(
        fit.target().spec().toBuilder().setName(name).setDescription("XLA:CPU on " + machine).build());
    return out.append(text).toString();
  }

  private static void comment(StringBuilder out, String text) {
    StringBuilder line = new StringBuilder("#");
    for (String word : Arrays.asList(text.split(" "))) {
      if (line.length() + word.length() > 118) {
        out.append(line).append('\n');
        line = new StringBuilder("#");
      }
      line.append(' ').append(word);
    }
    out.append(line).append('\n');
  }
}
