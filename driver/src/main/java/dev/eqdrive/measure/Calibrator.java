package dev.eqdrive.measure;

import com.google.protobuf.TextFormat;
import dev.eqdrive.driver.Progress;
import dev.eqdrive.fusion.calibration.Calibration;
import dev.eqdrive.fusion.calibration.Calibration.Fit;
import dev.eqdrive.fusion.calibration.Calibration.Sample;
import dev.eqdrive.fusion.calibration.Specimen;
import dev.eqdrive.fusion.calibration.Specimens;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.measure.MeasuredChoice.Bench;
import dev.eqdrive.pjrt.Experiment;
import dev.eqdrive.pjrt.Experiment.Candidate;
import dev.eqdrive.pjrt.Fill;
import dev.eqdrive.pjrt.Input;
import dev.eqdrive.pjrt.Outcome;
import dev.eqdrive.stablehlo.OutputForm;
import dev.eqdrive.stablehlo.StablehloWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Measures the specimens of a calibration on a PJRT plugin, each beside itself, and fits a target to them. */
public final class Calibrator {
  private static final int WARMUPS = 3;
  private static final int RUNS = 60;
  /** Time for the runs of one specimen. */
  private static final Duration EACH = Duration.ofMillis(300);
  /** Most time for one specimen, its compile included. */
  private static final Duration MOST = Duration.ofSeconds(60);
  private static final int BAR = 24;
  /** A kernel that takes less than this, or less than it is apart from itself, is not told from the call. */
  private static final double LEAST_NS = 200;

  /**
   * A calibrated target.
   *
   * @param skipped specimens that did not run, or not within the time, and why
   * @param callNs  what a call takes without a kernel
   * @param noise   median factor by which a program seems faster than itself
   */
  public record Result(Fit fit, List<Sample> samples, List<String> skipped, double callNs, double noise) {
  }

  private final Bench bench;
  private final Progress progress;
  private final long deadline;
  private final List<String> skipped = new ArrayList<>();

  private Calibrator(Bench bench, Progress progress, Duration limit) {
    this.bench = bench;
    this.progress = progress;
    this.deadline = System.nanoTime() + limit.toNanos();
  }

  /**
   * Calibrates.
   *
   * @param prior the target to start from
   * @return empty if nothing could be measured
   */
  public static Optional<Result> run(Target prior, Bench bench, Progress progress, Duration limit) {
    return new Calibrator(bench, progress, limit).run(prior);
  }

  private Optional<Result> run(Target prior) {
    progress.phase("measure");
    List<Specimen> specimens = Specimens.all();
    Optional<double[]> call = measure(Specimens.call());
    if (call.isEmpty()) return Optional.empty();
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < specimens.size(); i++) {
      Specimen s = specimens.get(i);
      int done = BAR * i / specimens.size();
      progress.status("[" + "#".repeat(done) + ".".repeat(BAR - done) + "] " + i + "/" + specimens.size() + " "
          + s.kind() + " " + s.name());
      measure(s).ifPresent(t -> {
        double ns = t[0] - call.get()[0];
        double apart = t[1] - t[0];
        if (ns >= Math.max(LEAST_NS, apart)) samples.add(new Sample(s, ns, 1 + apart / ns));
        else
          skipped.add(s.kind() + " " + s.name() + ": too short to be told from the call");
      });
    }
    if (samples.isEmpty()) return Optional.empty();
    progress.phase("fit");
    double[] noise = samples.stream().mapToDouble(Sample::noise).sorted().toArray();
    return Optional.of(new Result(Calibration.fit(prior, samples), samples, skipped, call.get()[0],
        noise[noise.length / 2]));
  }

  /** Least times of a specimen and of the same again, the smaller first. */
  private Optional<double[]> measure(Specimen s) {
    long left = deadline - System.nanoTime();
    if (left <= 0) {
      skipped.add(s.kind() + " " + s.name() + ": the time limit passed");
      return Optional.empty();
    }
    Candidate program = Candidate
        .of(StablehloWriter.module(new TreeMap<>(Map.of("main", s.program())), OutputForm.TEXT));
    Experiment.Execution execution = new Experiment.Execution(inputs(s.program()), WARMUPS, RUNS, EACH, false);
    Duration limit = Duration.ofNanos(Math.min(left, MOST.toNanos()));
    List<Outcome> outcomes = bench.run(new Experiment(List.of(program, program), Optional.of(execution)), limit);
    if (outcomes.getFirst() instanceof Outcome.Ran a && outcomes.getLast() instanceof Outcome.Ran b) {
      double x = a.timing().minNs();
      double y = b.timing().minNs();
      return Optional.of(new double[]{Math.min(x, y), Math.max(x, y)});
    }
    outcomes.stream().filter(Outcome.Refused.class::isInstance).map(Outcome.Refused.class::cast).findFirst()
        .ifPresent(r -> skipped.add(s.kind() + " " + s.name() + ": " + r.reason()));
    return Optional.empty();
  }

  /** Values near one: every function of the specimens is defined there. */
  private static List<Input> inputs(Graph program) {
    List<Input> inputs = new ArrayList<>();
    for (Type type : program.parameters()) {
      if (!(type instanceof TensorType t)) throw new IllegalArgumentException("a specimen takes " + type);
      Fill fill = t.element().isFloat()
          ? new Fill(Fill.Kind.UNIFORM, 0.5, 1.5, 0)
          : new Fill(Fill.Kind.INT, 0, 10_000, 0);
      inputs.add(Input.seeded(t, fill, 1, inputs.size()));
    }
    return inputs;
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
            result.samples().size(), 2 * RUNS, result.callNs() / 1e3, result.noise()));
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
