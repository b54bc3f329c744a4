package dev.eqdrive.measure;

import dev.eqdrive.fusion.calibration.Specimens;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Times small programs, each beside itself: the least time counts, which other processes disturb least, and how far it is apart
 * for the two is the noise. What a call takes without a program is measured once and taken off.
 */
public final class KernelTimer {
  /** How many runs of a program, the same again included, tell which of two is faster. */
  private static final int RUNS = 120;
  private static final int WARMUPS = 3;
  /** Time for the runs of one program. */
  private static final Duration EACH = Duration.ofMillis(300);
  /** Programs that share a process, and most time for them, compiles included. */
  static final int BATCH = 8;
  private static final Duration MOST = Duration.ofSeconds(60);
  /** A program that takes less than this is not told from the call. */
  private static final double LEAST_NS = 200;

  /** What came of a program. */
  public sealed interface Timed permits Time, Untold {
  }

  /**
   * A time.
   *
   * @param ns    without the call
   * @param noise 1 and how far the program was apart from itself, as a part of its time
   */
  public record Time(double ns, double noise) implements Timed {
  }

  /** Why there is no time. */
  public record Untold(String why) implements Timed {
  }

  private final Bench bench;
  private final int runs;
  private final long deadline;
  private final BooleanSupplier stop;
  private OptionalDouble callNs = OptionalDouble.empty();

  /**
   * A timer.
   *
   * @param limit after which nothing is timed any more
   * @param stop  turns true when nothing more is to be timed
   */
  public KernelTimer(Bench bench, Duration limit, BooleanSupplier stop) {
    this(bench, RUNS, limit, stop);
  }

  /** @param runs how many a program has at most, the same again included */
  KernelTimer(Bench bench, int runs, Duration limit, BooleanSupplier stop) {
    this.bench = bench;
    this.runs = runs;
    this.stop = stop;
    this.deadline = System.nanoTime() + limit.toNanos();
  }

  /** What a call takes, once something has been timed. */
  public OptionalDouble callNs() {
    return callNs;
  }

  /**
   * Times of some programs, in order.
   *
   * @throws dev.eqdrive.pjrt.PjrtException if the plugin cannot be used at all
   */
  public List<Timed> time(List<Graph> programs) {
    boolean first = callNs.isEmpty();
    List<Graph> all = new ArrayList<>(programs);
    if (first) all.addFirst(Specimens.call().program());
    List<Least> times = new ArrayList<>();
    for (int at = 0; at < all.size(); at += BATCH) {
      times.addAll(least(all.subList(at, Math.min(all.size(), at + BATCH))));
    }
    if (first) {
      Least call = times.removeFirst();
      if (call.why().isPresent()) return times.stream().<Timed>map(t -> new Untold(call.why().get())).toList();
      callNs = OptionalDouble.of(call.ns());
    }
    return times.stream().map(this::timed).toList();
  }

  private Timed timed(Least l) {
    if (l.why().isPresent()) return new Untold(l.why().get());
    double ns = l.ns() - callNs.orElseThrow();
    if (ns < LEAST_NS) return new Untold("too short to be told from the call");
    return l.apart() <= ns
        ? new Time(ns, 1 + l.apart() / ns)
        : new Untold("as far apart from itself as it takes");
  }

  /**
   * Least time of a program or of the same again.
   *
   * @param apart how much more the other one took at least, ns
   */
  private record Least(double ns, double apart, Optional<String> why) {
  }

  private List<Least> least(List<Graph> programs) {
    long left = deadline - System.nanoTime();
    if (stop.getAsBoolean()) return programs.stream().map(p -> untold("a stop was asked for")).toList();
    if (left <= 0) return programs.stream().map(p -> untold("the time limit passed")).toList();
    List<Experiment> experiments = programs.stream().map(this::experiment).toList();
    return bench.run(experiments, Duration.ofNanos(Math.min(left, MOST.toNanos()))).stream().map(KernelTimer::ofTwins)
        .toList();
  }

  private static Least ofTwins(List<Outcome> twins) {
    if (twins.getFirst() instanceof Outcome.Ran a && twins.getLast() instanceof Outcome.Ran b) {
      double x = a.timing().minNs();
      double y = b.timing().minNs();
      return new Least(Math.min(x, y), Math.abs(x - y), Optional.empty());
    }
    return twins.stream().filter(Outcome.Refused.class::isInstance).map(Outcome.Refused.class::cast)
        .map(r -> untold(r.reason())).findFirst().orElseThrow();
  }

  private static Least untold(String why) {
    return new Least(0, 0, Optional.of(why));
  }

  private Experiment experiment(Graph program) {
    Candidate c = Candidate.of(text(program));
    return new Experiment(List.of(c, c),
        Optional.of(new Experiment.Execution(inputs(program), WARMUPS, runs / 2, EACH, false)));
  }

  /** A program as a module with one function. */
  static byte[] text(Graph program) {
    return StablehloWriter.module(new TreeMap<>(Map.of("main", program)), OutputForm.TEXT);
  }

  /** Values near one: every function is defined there. */
  private static List<Input> inputs(Graph program) {
    List<Input> inputs = new ArrayList<>();
    for (Type type : program.parameters()) {
      if (!(type instanceof TensorType t)) throw new IllegalArgumentException("a kernel takes " + type);
      Fill fill = t.element().isBoolean()
          ? Fill.of(t.element())
          : t.element().isInteger()
              ? new Fill(Fill.Kind.INT, 0, 10_000, 0)
              : new Fill(Fill.Kind.UNIFORM, 0.5, 1.5, 0);
      inputs.add(Input.seeded(t, fill, 1, inputs.size()));
    }
    return inputs;
  }
}
