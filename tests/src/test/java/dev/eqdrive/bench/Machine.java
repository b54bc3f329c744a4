package dev.eqdrive.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.pjrt.Experiment;
import dev.eqdrive.pjrt.Experiment.Candidate;
import dev.eqdrive.pjrt.Fill;
import dev.eqdrive.pjrt.Input;
import dev.eqdrive.pjrt.Outcome;
import dev.eqdrive.pjrt.PjrtRunner;
import dev.eqdrive.pjrt.PluginFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Times programs on the plugin, those of one experiment in turn. What a program takes is its least time, which is what
 * other work on the machine disturbs least. All experiments are repeated {@code -Deqdrive.bench.passes} times (default 2), so
 * that a slow stretch of the machine does not stay with some of them.
 */
final class Machine {
  private static final int PASSES = Integer.getInteger("eqdrive.bench.passes", 2);
  private static final int WARMUPS = 3;

  private final PjrtRunner runner;

  private Machine(PjrtRunner runner) {
    this.runner = runner;
  }

  /** Skips the test, and says so, where no plugin is there. */
  static Machine present() {
    boolean there = PluginFile.present().isPresent();
    if (!there) System.err.println("SKIPPED: no PJRT plugin; EQDRIVE_PJRT_PLUGIN names one, `eqdrive run` fetches one");
    assumeTrue(there, "no PJRT plugin");
    return new Machine(new PjrtRunner(PluginFile.present().orElseThrow(), PjrtRunner.Allocator.DEFAULT));
  }

  /** Floats near one, where every function is defined; integers that index a thousand rows. */
  static List<Input> inputs(List<Type> parameters) {
    List<Input> inputs = new ArrayList<>();
    for (Type type : parameters) {
      if (!(type instanceof TensorType t)) throw new IllegalArgumentException("an argument of " + type);
      inputs.add(Input.seeded(t, fill(t.element()), 1, inputs.size()));
    }
    return inputs;
  }

  private static Fill fill(ElementType e) {
    if (e.isBoolean()) return Fill.of(e);
    return e.isInteger() ? new Fill(Fill.Kind.INT, 0, 1000, 0) : new Fill(Fill.Kind.UNIFORM, 0.5, 1.5, 0);
  }

  /** Programs on the same arguments. */
  static Experiment experiment(List<byte[]> modules, List<Input> inputs, int runs, Duration limit) {
    return new Experiment(modules.stream().map(Candidate::of).toList(),
        Optional.of(new Experiment.Execution(inputs, WARMUPS, runs, limit, false)));
  }

  /**
   * Nanoseconds of every program of every experiment; empty for one that did not run.
   *
   * @param each most time for an experiment in the mean, compiling included
   */
  List<List<OptionalDouble>> run(List<Experiment> experiments, Duration each) {
    Duration limit = each.multipliedBy(experiments.size());
    List<List<OptionalDouble>> least = new ArrayList<>();
    for (int pass = 0; pass < PASSES; pass++) {
      List<List<Outcome>> outcomes = runner.run(experiments, limit);
      for (int i = 0; i < outcomes.size(); i++) {
        List<OptionalDouble> times = outcomes.get(i).stream().map(Machine::ns).toList();
        if (pass == 0) least.add(times);
        else
          least.set(i, lesser(least.get(i), times));
      }
    }
    return least;
  }

  private static List<OptionalDouble> lesser(List<OptionalDouble> a, List<OptionalDouble> b) {
    return IntStream.range(0, a.size())
        .mapToObj(i -> DoubleStream.concat(a.get(i).stream(), b.get(i).stream()).min()).toList();
  }

  private static OptionalDouble ns(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused r -> {
        System.err.println("not run: " + r.reason());
        yield OptionalDouble.empty();
      }
      case Outcome.Ran r -> Arrays.stream(r.timing().wallNs()).asDoubleStream().min();
    };
  }
}
