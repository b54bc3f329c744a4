package dev.eqdrive.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.bench.Kernels.Kernel;
import dev.eqdrive.driver.Forecast;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.pjrt.Experiment;
import dev.eqdrive.stablehlo.Program;
import dev.eqdrive.stablehlo.StablehloReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Programs that were not used to fit prices are ordered by the prices of {@code --target=cpu} as by the clock.
 * {@code -Deqdrive.bench.only=REGEX} takes those of which kind and name match, {@code -Deqdrive.bench.target=FILE} another
 * target, such as one that {@code calibrate} wrote. All times go to {@code target/kernels.csv}.
 */
@Tag("bench")
class KernelOrderTest {
  private static final Pattern ONLY = Pattern.compile(System.getProperty("eqdrive.bench.only", ""));
  private static final Target TARGET = Target.load(System.getProperty("eqdrive.bench.target", "cpu"));
  private static final int RUNS = 1000;
  private static final Duration EACH = Duration.ofMillis(150);
  /** Shorter than this, a kernel is not told from the call. */
  private static final double LEAST_NS = 2000;
  private static final int SHOWN = 25;

  /** A kernel with what it is said to take and what it takes, ns. */
  private record Sample(Kernel kernel, double predicted, double measured) {
    /** How many times dearer it is said to be than it is. */
    double ratio() {
      return predicted / measured;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%7.2f  %10.1f us predicted %10.1f us measured  %s %s", ratio(),
          predicted / 1e3, measured / 1e3, kernel.kind(), kernel.name());
    }
  }

  @Test
  void kernelsNotUsedForFittingAreOrderedAsMeasured() throws IOException {
    Machine machine = Machine.present();
    List<Kernel> kernels = Kernels.all().stream().filter(k -> ONLY.matcher(k.kind() + " " + k.name()).find()).toList();
    List<Double> predicted = new ArrayList<>();
    List<Experiment> experiments = new ArrayList<>();
    Draft call = new Draft();
    Graph nothing = call.graph(call.exp(call.arg(8)));
    experiments.add(experiment(Kernels.module(nothing), nothing));
    for (Kernel k : kernels) {
      try (Program program = StablehloReader.read(k.module(), k.name())) {
        Graph graph = program.graphs().get("main");
        predicted.add((double) Forecast.of(graph, TARGET).ns());
        experiments.add(experiment(k.module(), graph));
      }
    }
    List<List<OptionalDouble>> times = machine.run(experiments, Duration.ofSeconds(20));
    double callNs = times.getFirst().getFirst().orElseThrow();
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < kernels.size(); i++) {
      double ns = times.get(i + 1).getFirst().orElse(0) - callNs;
      if (ns >= LEAST_NS) samples.add(new Sample(kernels.get(i), predicted.get(i), ns));
    }
    report(samples);
    if (!ONLY.pattern().isEmpty()) return;
    assertThat(samples).hasSizeGreaterThanOrEqualTo(200);
    assertThat(tau(samples)).as("Kendall's tau").isGreaterThanOrEqualTo(0.85);
  }

  private static Experiment experiment(byte[] module, Graph graph) {
    return Machine.experiment(List.of(module), Machine.inputs(graph.parameters()), RUNS, EACH);
  }

  /** Kendall's rank correlation: pairs in the same order less pairs in the other one, over all pairs. */
  private static double tau(List<Sample> samples) {
    double sum = 0;
    int n = samples.size();
    for (Sample a : samples) {
      for (Sample b : samples) sum += Math.signum((a.predicted - b.predicted) * (a.measured - b.measured));
    }
    return n < 2 ? 1 : sum / ((double) n * (n - 1));
  }

  private static void report(List<Sample> samples) throws IOException {
    Map<String, List<Sample>> kinds = samples.stream()
        .collect(Collectors.groupingBy(s -> s.kernel.kind(), TreeMap::new, Collectors.toList()));
    System.out.printf(Locale.ROOT, "%-12s %7s %7s   predicted over measured%n", "kind", "kernels", "tau");
    kinds.forEach((kind, list) -> {
      double[] ratios = list.stream().mapToDouble(Sample::ratio).sorted().toArray();
      System.out.printf(Locale.ROOT, "%-12s %7d %7.3f   %.2f to %.2f, median %.2f%n", kind, list.size(), tau(list),
          ratios[0], ratios[ratios.length - 1], ratios[ratios.length / 2]);
    });
    System.out.printf(Locale.ROOT, "%-12s %7d %7.3f%n", "all", samples.size(), tau(samples));
    Comparator<Sample> apart = Comparator.comparingDouble(s -> -Math.abs(Math.log(s.ratio())));
    samples.stream().sorted(apart).limit(SHOWN).forEach(System.out::println);
    String csv = samples.stream()
        .map(s -> String.format(Locale.ROOT, "%s,\"%s\",%.0f,%.0f%n", s.kernel.kind(), s.kernel.name(), s.predicted,
            s.measured))
        .collect(Collectors.joining());
    Files.writeString(Path.of(System.getProperty("eqdrive.root", ".."), "tests", "target", "kernels.csv"), csv,
        StandardCharsets.UTF_8);
  }
}
