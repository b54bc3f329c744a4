package dev.eqdrive.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.driver.Forecast;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.pjrt.Experiment;
import dev.eqdrive.pjrt.Input;
import dev.eqdrive.rules.Rule;
import dev.eqdrive.rules.RuleExample;
import dev.eqdrive.rules.RuleSet;
import dev.eqdrive.stablehlo.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Where a rule of tier A changes the time of a program, its price changes to the same side. Programs are the examples of the
 * rule's own test, grown to {@code -Deqdrive.bench.instances} (default 20) random shapes; that rule alone rewrites them. Programs
 * of scalars ({@code while-few-trips}) have none.
 * {@code -Deqdrive.bench.only=REGEX} takes the rules whose name it matches. All go to {@code target/signs.csv}.
 */
@Tag("bench")
class RuleSignTest {
  private static final Pattern ONLY = Pattern.compile(System.getProperty("eqdrive.bench.only", ""));
  private static final int INSTANCES = Integer.getInteger("eqdrive.bench.instances", 20);
  private static final int ATTEMPTS = 20 * INSTANCES;
  private static final Path ROOT = Path.of(System.getProperty("eqdrive.root", ".."));
  private static final int RUNS = 200;
  private static final Duration EACH = Duration.ofMillis(150);
  /** Extents are grown to between these, a single one to all elements that a value may have. */
  private static final double LEAST_EXTENT = 6;
  private static final double MOST_EXTENT = 3000;
  private static final long MOST_ELEMENTS = 1 << 21;
  /** One of both programs takes at least this, and none more than that, by their prices. */
  private static final double LEAST_NS = 20_000;
  private static final double MOST_NS = 5_000_000;
  /** Less than this is no change, nor is less than twice what a program seems to differ from itself. */
  private static final double NOISE = Math.log(1.1);
  /** Prices that are as close as this say that nothing changes. */
  private static final double NO_CHANGE = Math.log(1.01);

  private final Target target = Target.load("cpu");

  /** A program before and after a rule. */
  private record Instance(String rule, String name, Graph before, Graph after, double predicted) {
  }

  /** What became of one: logarithms of how many times faster it is said to get, and gets; and of how far it differs from itself. */
  private record Sign(Instance instance, double predicted, double measured, double noise) {
    boolean tie() {
      return Math.abs(measured) < Math.max(NOISE, 2 * noise);
    }

    boolean right() {
      return Math.abs(predicted) > NO_CHANGE && predicted * measured > 0;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%8.2f predicted %8.2f measured  %s %s", Math.exp(predicted),
          Math.exp(measured), instance.rule, instance.name);
    }
  }

  @Test
  void changesOfPriceHaveTheSignOfChangesOfTime() throws IOException {
    Machine machine = Machine.present();
    List<Instance> instances = new ArrayList<>();
    Map<String, Integer> few = new TreeMap<>();
    for (Rule rule : RuleSet.standard().rules()) {
      if (rule.tier() != Rule.Tier.A || !ONLY.matcher(rule.name()).find()) continue;
      List<Instance> of = instances(rule);
      if (of.size() < INSTANCES) few.put(rule.name(), of.size());
      instances.addAll(of);
    }
    System.out.println("rules with fewer shapes than wanted: " + few);
    List<Sign> signs = new ArrayList<>();
    List<List<OptionalDouble>> times = machine.run(instances.stream().map(RuleSignTest::experiment).toList(),
        Duration.ofSeconds(20));
    for (int i = 0; i < times.size(); i++) {
      if (times.get(i).stream().anyMatch(OptionalDouble::isEmpty)) continue;
      double[] t = times.get(i).stream().mapToDouble(OptionalDouble::getAsDouble).toArray();
      Instance instance = instances.get(i);
      signs.add(new Sign(instance, instance.predicted, Math.log(Math.min(t[0], t[2]) / t[1]),
          Math.abs(Math.log(t[0] / t[2]))));
    }
    double right = report(signs);
    if (ONLY.pattern().isEmpty())
      assertThat(right).as("share of changes whose sign is right").isGreaterThanOrEqualTo(0.9);
  }

  /** The first program stands at both ends, so that its two times say how far a program differs from itself. */
  private static Experiment experiment(Instance i) {
    List<Input> inputs = Machine.inputs(i.before.parameters());
    byte[] before = Kernels.module(i.before);
    return Machine.experiment(List.of(before, Kernels.module(i.after), before), inputs, RUNS, EACH);
  }

  private List<Instance> instances(Rule rule) throws IOException {
    List<RuleExample> examples = RuleExample.read(ROOT.resolve("tests/src/test/lit/rules/" + rule.name() + ".mlir"))
        .stream().filter(RuleExample::fires).toList();
    SplittableRandom random = new SplittableRandom(rule.name().hashCode());
    Set<Graph> seen = new LinkedHashSet<>();
    List<Instance> found = new ArrayList<>();
    for (int i = 0; i < ATTEMPTS && found.size() < INSTANCES; i++) {
      RuleExample example = examples.get(i % examples.size());
      try (Program program = example.program()) {
        Optional<Graph> graph = grown(program.functions().iterator().next().graph().orElseThrow(), random);
        if (graph.isEmpty() || !seen.add(graph.get())) continue;
        rewritten(rule, example, graph.get()).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Half of the programs keep equal extents equal: rules about diagonals need that. */
  private static Optional<Graph> grown(Graph graph, SplittableRandom random) {
    Scaling scaling = new Scaling(graph);
    boolean together = random.nextBoolean();
    Map<Long, Long> drawn = new TreeMap<>();
    Map<Integer, Long> factors = new TreeMap<>();
    int[] free = scaling.free();
    double most = Math.max(MOST_EXTENT, Math.pow(MOST_ELEMENTS, 1.0 / Math.max(1, free.length)));
    for (int c : free) {
      double extent = LEAST_EXTENT * Math.pow(most / LEAST_EXTENT, random.nextDouble());
      long factor = Math.max(1, Math.round(extent / scaling.extent(c)));
      factors.put(c, together ? drawn.computeIfAbsent(scaling.extent(c), e -> factor) : factor);
    }
    return scaling.scaled(c -> factors.getOrDefault((int) c, 1L)).filter(
        g -> IntStream.range(0, g.valueCount())
            .allMatch(v -> !(g.type(v) instanceof TensorType t) || t.elements() <= MOST_ELEMENTS));
  }

  /** The program and its first other form, if the rule still fires and the times can be told. */
  private Optional<Instance> rewritten(Rule rule, RuleExample example, Graph before) {
    List<Graph> forms = RuleExample.Run.of(before, example.statics(), rule).rewritten(1);
    if (forms.isEmpty() || forms.getFirst().equals(before)) return Optional.empty();
    double x = Forecast.of(before, target).ns();
    double y = Forecast.of(forms.getFirst(), target).ns();
    if (Math.max(x, y) < LEAST_NS || Math.max(x, y) > MOST_NS) return Optional.empty();
    String shapes = before.parameters().stream().map(Object::toString).collect(Collectors.joining(" "));
    return Optional.of(new Instance(rule.name(), example.function() + " " + shapes, before, forms.getFirst(),
        Math.log(Math.max(1, x) / Math.max(1, y))));
  }

  /** Prints what is wrong; returns the share that is right. */
  private static double report(List<Sign> signs) throws IOException {
    Map<String, List<Sign>> rules = signs.stream()
        .collect(Collectors.groupingBy(s -> s.instance.rule, TreeMap::new, Collectors.toList()));
    rules.forEach((rule, list) -> {
      long ties = list.stream().filter(Sign::tie).count();
      long right = list.stream().filter(s -> !s.tie() && s.right()).count();
      System.out.printf(Locale.ROOT, "%-40s %3d shapes %3d without change %3d right %3d wrong%n", rule, list.size(),
          ties, right, list.size() - ties - right);
    });
    List<Sign> changes = signs.stream().filter(s -> !s.tie()).toList();
    changes.stream().filter(s -> !s.right()).forEach(System.out::println);
    long right = changes.stream().filter(Sign::right).count();
    System.out.printf(Locale.ROOT, "%d instances, %d change, of %d the sign is right (%.1f %%)%n", signs.size(),
        changes.size(), right, 100.0 * right / Math.max(1, changes.size()));
    String csv = signs.stream().map(s -> String.format(Locale.ROOT, "%s,\"%s\",%.4f,%.4f,%.4f%n", s.instance.rule,
        s.instance.name, Math.exp(s.predicted), Math.exp(s.measured), Math.exp(s.noise))).collect(Collectors.joining());
    Files.writeString(ROOT.resolve("tests/target/signs.csv"), csv, StandardCharsets.UTF_8);
    return (double) right / Math.max(1, changes.size());
  }
}
