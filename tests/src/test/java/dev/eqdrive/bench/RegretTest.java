package dev.eqdrive.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import dev.eqdrive.driver.Arguments;
import dev.eqdrive.driver.Bytes;
import dev.eqdrive.driver.CompileRequest;
import dev.eqdrive.driver.CompileRequest.Budget;
import dev.eqdrive.driver.CompileRequest.Checks;
import dev.eqdrive.driver.CompileRequest.RuleChoice;
import dev.eqdrive.driver.CompileRequest.Source;
import dev.eqdrive.driver.CompileRequest.Verify;
import dev.eqdrive.driver.Forecast;
import dev.eqdrive.driver.Pipeline;
import dev.eqdrive.driver.RoleFile;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.pjrt.Input;
import dev.eqdrive.rules.Rule;
import dev.eqdrive.rules.RuleSet;
import dev.eqdrive.stablehlo.Program;
import dev.eqdrive.stablehlo.StablehloReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much slower than the best of thirty plans of a model the one is that should be the best. The plans are those that the search
 * finds with prices that are all wrong by random factors and with some rules missing; the first is the one with right prices.
 *
 * <p>Models are those of {@code -Deqdrive.bench.models=DIR} (default: the tuning models beside the project, else
 * {@code tests/models}) whose name {@code -Deqdrive.bench.only=REGEX} matches. A run begins no further model after
 * {@code -Deqdrive.bench.minutes} (default 14) and goes on where the last one ended: times are kept in
 * {@code target/regret/MODEL.csv}.
 */
@Tag("bench")
class RegretTest {
  private static final Path ROOT = Path.of(System.getProperty("eqdrive.root", ".."));
  private static final Pattern ONLY = Pattern.compile(System.getProperty("eqdrive.bench.only", ""));
  private static final Duration LIMIT = Duration.ofMinutes(Integer.getInteger("eqdrive.bench.minutes", 14));
  private static final int PLANS = Integer.getInteger("eqdrive.bench.plans", 30);
  private static final int RUNS = 20;
  private static final Duration COMPILE_AND_RUN = Duration.ofMinutes(10);
  private static final Duration EACH_MODEL = Duration.ofSeconds(20);
  /** Standard deviation of the logarithm of a factor. */
  private static final double PRICE_ERROR = Math.log(3);
  private static final double RULES_MISSING = 0.2;
  /** Random plans need not be proved. */
  private static final Budget BUDGET = new Budget(Duration.ofSeconds(60), Optional.empty(), 2, 0.05,
      Budget.DEFAULTS.ilpProfile(), Budget.DEFAULTS.iterations(), Budget.DEFAULTS.nodes(),
      Budget.DEFAULTS.matchesPerRule(), Budget.DEFAULTS.ruleGrowth(), Budget.DEFAULTS.memoryBytes(),
      Budget.DEFAULTS.foldElements(), Budget.DEFAULTS.foldBytes(), 1, 1, true);

  private final Target target = Target.load("cpu");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  /** A plan with what it is said to take and what it takes, ns. */
  private record Row(int plan, double predicted, double measured) {
    static Row parse(String line) {
      String[] parts = line.split(",");
      return new Row(Integer.parseInt(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%d,%.0f,%.0f", plan, predicted, measured);
    }
  }

  @Test
  void thePlanPredictedToBeBestIsAboutTheBest() throws IOException {
    Machine machine = Machine.present();
    Path results = Files.createDirectories(ROOT.resolve("tests/target/regret"));
    long end = System.nanoTime() + LIMIT.toNanos();
    Map<String, Double> regrets = new TreeMap<>();
    int left = 0;
    for (Path model : models()) {
      Path file = results.resolve(model.getFileName().toString().replace(".mlir", ".csv"));
      if (!Files.exists(file)) {
        if (System.nanoTime() > end) {
          left++;
          continue;
        }
        List<Row> rows = measure(machine, model);
        assertThat(rows).as("plans of " + model + " that ran").isNotEmpty();
        Files.write(file, rows.stream().map(Row::toString).toList());
      }
      List<Row> rows = Files.readAllLines(file).stream().map(Row::parse).toList();
      double best = rows.stream().mapToDouble(Row::measured).min().orElseThrow();
      double worst = rows.stream().mapToDouble(Row::measured).max().orElseThrow();
      Row chosen = rows.stream().min(Comparator.comparingDouble(Row::predicted)).orElseThrow();
      regrets.put(model.getFileName().toString(), chosen.measured / best - 1);
      System.out.printf(Locale.ROOT, "%-28s %2d plans, slowest %5.2f of best; predicted best: regret %5.1f %%%n",
          model.getFileName(), rows.size(), worst / best, 100 * (chosen.measured / best - 1));
    }
    double[] sorted = regrets.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double median = sorted[sorted.length / 2];
    double worst = sorted[sorted.length - 1];
    System.out.printf(Locale.ROOT, "regret: median %.1f %%, worst %.1f %%; %d models left%n", 100 * median, 100 * worst,
        left);
    if (left > 0 || !ONLY.pattern().isEmpty()) return;
    assertThat(median).as("median regret").isLessThanOrEqualTo(0.05);
    assertThat(worst).as("worst regret").isLessThanOrEqualTo(0.15);
  }

  private static List<Path> models() throws IOException {
    Path tuning = ROOT.resolve("../shared/models/tuning");
    Path standard = Files.isDirectory(tuning) ? tuning : ROOT.resolve("tests/models");
    String given = System.getProperty("eqdrive.bench.models", "");
    try (Stream<Path> files = Files.list(given.isEmpty() ? standard : Path.of(given))) {
      return files.filter(f -> f.toString().endsWith(".mlir") && ONLY.matcher(f.getFileName().toString()).find())
          .sorted().toList();
    }
  }

  /** The different plans of a model. */
  private List<Row> measure(Machine machine, Path model) throws IOException {
    Source source = new Source(model.toString(), Bytes.of(Files.readAllBytes(model)));
    Set<Bytes> plans = new LinkedHashSet<>();
    for (int i = 0; i < PLANS; i++) plans.add(plan(source, i));
    List<byte[]> modules = plans.stream().map(Bytes::array).toList();
    Path roles = Path.of(model.toString().replace(".mlir", ".json"));
    Optional<RoleFile> role = Files.exists(roles)
        ? Optional.of(RoleFile.parse(Files.readAllBytes(roles)))
        : Optional.empty();
    List<Input> inputs = Arguments.seeded(Arguments.types(source), role, 0);
    List<OptionalDouble> times = machine.run(List.of(Machine.experiment(modules, inputs, RUNS, EACH_MODEL)),
        COMPILE_AND_RUN).getFirst();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < modules.size(); i++) {
      if (times.get(i).isPresent()) rows.add(new Row(i, predicted(modules.get(i)), times.get(i).getAsDouble()));
    }
    return rows;
  }

  private double predicted(byte[] module) {
    try (Program program = StablehloReader.read(module, "plan")) {
      return program.graphs().values().stream().mapToLong(g -> Forecast.of(g, target).ns()).max().orElseThrow();
    }
  }

  private Bytes plan(Source source, int number) throws IOException {
    SplittableRandom random = new SplittableRandom(number);
    CompileRequest request = CompileRequest.of(source).withChecks(Checks.DEFAULTS.withVerify(Verify.OFF))
        .withBudget(BUDGET);
    if (number > 0) {
      Message.Builder prices = target.spec().toBuilder();
      mistake(prices, random);
      Path file = folder.resolve("prices.txtpb");
      Files.writeString(file, TextFormat.printer().printToString(prices));
      String missing = RuleSet.standard().rules().stream().map(Rule::name)
          .filter(r -> random.nextDouble() < RULES_MISSING).map(Pattern::quote).collect(Collectors.joining("|"));
      RuleChoice d = RuleChoice.DEFAULTS;
      request = request.withTarget(file.toString()).withRules(
          new RuleChoice(d.fpPolicy(), d.enable(), Optional.of(Pattern.compile(missing)), d.only(),
              d.applicationLimit()));
    }
    return Pipeline.run(request).output();
  }

  /** Multiplies every number of a price list by a random factor. */
  private static void mistake(Message.Builder prices, SplittableRandom random) {
    for (FieldDescriptor field : prices.getDescriptorForType().getFields()) {
      int count = field.isRepeated() ? prices.getRepeatedFieldCount(field) : 1;
      if (!field.isRepeated() && !prices.hasField(field)) continue;
      for (int i = 0; i < count; i++) {
        if (field.getJavaType() == JavaType.MESSAGE) {
          Message.Builder part = field.isRepeated()
              ? prices.getRepeatedFieldBuilder(field, i)
              : prices.getFieldBuilder(field);
          mistake(part, random);
        } else if (field.getJavaType() == JavaType.DOUBLE && !field.isRepeated()) {
          prices.setField(field, (double) prices.getField(field) * Math.exp(random.nextGaussian() * PRICE_ERROR));
        }
      }
    }
  }
}
