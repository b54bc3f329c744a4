package dev.eqdrive.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.eqdrive.driver.Bytes;
import dev.eqdrive.driver.CompileRequest;
import dev.eqdrive.driver.CompileRequest.Source;
import dev.eqdrive.driver.Pipeline;
import dev.eqdrive.measure.CacheFolder;
import dev.eqdrive.measure.MeasuredChoice;
import dev.eqdrive.measure.MeasuredChoice.Bench;
import dev.eqdrive.measure.MeasuredChoice.Chosen;
import dev.eqdrive.measure.MeasuredChoice.Setup;
import dev.eqdrive.measure.Variant;
import dev.eqdrive.pjrt.Difference;
import dev.eqdrive.pjrt.Outcome;
import dev.eqdrive.pjrt.PluginFile;
import dev.eqdrive.pjrt.Timing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measured choice: with times made up, and on the CPU plugin where it has been fetched. */
class MeasureTest {
  /** A product of three matrices that is cheaper from the right. */
  private static final String CHAIN = """
      func.func @main(%a: tensor<256x256xf32>, %b: tensor<256x256xf32>, %v: tensor<256x1xf32>) -> tensor<256x1xf32> {
        %0 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<256x256xf32>, tensor<256x256xf32>) -> tensor<256x256xf32>
        %1 = stablehlo.dot_general %0, %v, contracting_dims = [1] x [0] : (tensor<256x256xf32>, tensor<256x1xf32>) -> tensor<256x1xf32>
        return %1 : tensor<256x1xf32>
      }
      """;
  private static final String PRODUCT = "tensor<256x256xf32>, tensor<256x256xf32>)";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  /** Every program takes the time that its text says. */
  private static Bench bench(ToLongFunction<String> ns) {
    return (experiments, limit) -> experiments.stream().map(e -> e.programs().stream().map(p -> {
      long[] times = new long[10];
      Arrays.fill(times, ns.applyAsLong(new String(p.module(), StandardCharsets.UTF_8)));
      return (Outcome) new Outcome.Ran(new Outcome.Build(1, 0, new byte[0], 0), new Timing(times, times),
          Difference.NONE, List.of());
    }).toList()).toList();
  }

  private Chosen choose(Bench bench, CacheFolder cache) {
    Source source = new Source("chain.mlir", Bytes.of(CHAIN.getBytes(StandardCharsets.UTF_8)));
    return MeasuredChoice.run(CompileRequest.of(source), Pipeline::run,
        new Setup(bench, List.of(), List.of("test"), List.of("a machine"), cache));
  }

  private static String text(Chosen chosen) {
    return new String(chosen.result().output().array(), StandardCharsets.UTF_8);
  }

  @Test
  void theMachineHasTheLastWord() {
    Chosen plan = choose(bench(t -> t.contains(PRODUCT) ? 2000 : 1000), CacheFolder.none());
    assertThat(plan.verdict().chosen()).isEqualTo(Variant.PLAN);
    assertThat(plan.verdict().speedup()).isEqualTo(2);
    assertThat(text(plan)).doesNotContain(PRODUCT);
    Chosen input = choose(bench(t -> t.contains(PRODUCT) ? 1000 : 2000), CacheFolder.none());
    assertThat(input.verdict().chosen()).isEqualTo(Variant.INPUT);
    assertThat(text(input)).contains(PRODUCT);
    assertThat(input.result().opsAfter()).isEqualTo(input.result().opsBefore());
  }

  @Test
  void theSpeedUpIsThatOfFreshRuns() {
    List<Long> plan = new ArrayList<>(List.of(1000L, 1600L));
    Chosen slower = choose(rounds(plan), CacheFolder.none());
    assertThat(slower.verdict().chosen()).isEqualTo(Variant.PLAN);
    assertThat(slower.verdict().rows()).anyMatch(r -> r.variant().equals(Variant.PLAN) && r.score() == 2);
    assertThat(slower.verdict().speedup()).isEqualTo(1.25);
    assertThat(slower.verdict().fresh().orElseThrow().cpu().value()).isEqualTo(1.25);
  }

  @Test
  void whatWonByLuckDoesNotWinTwice() {
    Chosen lucky = choose(rounds(new ArrayList<>(List.of(1000L, 2010L))), CacheFolder.none());
    assertThat(lucky.verdict().chosen()).isEqualTo(Variant.INPUT);
    assertThat(lucky.verdict().speedup()).isEqualTo(1);
    assertThat(lucky.verdict().fresh()).isEmpty();
    assertThat(text(lucky)).contains(PRODUCT);
  }

  /** The input takes 2 µs, all else what stands at the head of a list, which every round shortens. */
  private static Bench rounds(List<Long> plans) {
    return (experiments, limit) -> {
      long ns = plans.removeFirst();
      return bench(t -> t.contains(PRODUCT) ? 2000 : ns).run(experiments, limit);
    };
  }

  @Test
  void aDecisionIsRepeatedWithoutMeasuring() {
    CacheFolder cache = CacheFolder.in(folder);
    Chosen first = choose(bench(t -> t.contains(PRODUCT) ? 1000 : 2000), cache);
    Chosen second = choose((experiments, limit) -> {
      throw new AssertionError("measured again");
    }, cache);
    assertThat(second.verdict().recorded()).isTrue();
    assertThat(second.result().output()).isEqualTo(first.result().output());
  }

  @Test
  void withoutAPluginTheErrorSaysSo() throws IOException {
    String model = Files.writeString(folder.resolve("chain.mlir"), CHAIN).toString();
    InProcess.Outcome o = InProcess.run("compile", model, "--measure=programs", "--plugin=/nonexistent.so");
    assertThat(o.status()).isEqualTo(2);
    assertThat(o.out()).isEmpty();
    assertThat(o.err()).contains("error: the plugin /nonexistent.so does not exist [EQD-5001]");
  }

  @Test
  void whereNothingCanBeMeasuredAutoSaysWhyAndCompiles() throws IOException {
    String model = Files.writeString(folder.resolve("chain.mlir"), CHAIN).toString();
    InProcess.Outcome auto = InProcess.run("compile", model, "--measure=auto", "--target=gpu");
    assertThat(auto.status()).isZero();
    assertThat(auto.err()).contains("measured    nothing: --measure for the target gpu needs --plugin");
    InProcess.Outcome programs = InProcess.run("compile", model, "--measure=programs", "--target=gpu");
    assertThat(programs.status()).isEqualTo(2);
    assertThat(programs.err()).contains("error: --measure for the target gpu needs --plugin [EQD-2203]");
  }

  @Test
  void measuresOnThePlugin() throws IOException {
    assumeTrue(PluginFile.present().isPresent(), "SKIPPED: no PJRT plugin is there; `eqdrive run` fetches it");
    String model = Files.writeString(folder.resolve("chain.mlir"), CHAIN).toString();
    Path report = folder.resolve("report.json");
    String[] arguments = {"compile", model, "--measure=auto", "--cache-dir=" + folder.resolve("cache"),
      "--report=" + report};
    InProcess.Outcome first = InProcess.run(arguments);
    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.err()).contains("measured    the plan").contains(" won; in fresh runs cpu ");
    assertThat(first.text()).doesNotContain(PRODUCT);
    assertThat(Files.readString(report)).contains("\"decided\": true").contains("\"recorded\": false")
        .contains("\"deterministic\": false");
    InProcess.Outcome second = InProcess.run(arguments);
    assertThat(second.err()).contains("measured    an earlier run decided for the plan");
    assertThat(second.out()).isEqualTo(first.out());
  }
}
