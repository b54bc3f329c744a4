package dev.eqdrive.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.eqdrive.driver.Bytes;
import dev.eqdrive.driver.CompileRequest;
import dev.eqdrive.driver.CompileRequest.Source;
import dev.eqdrive.driver.CompileResult;
import dev.eqdrive.driver.CompileResult.PlanKernel;
import dev.eqdrive.driver.Pipeline;
import dev.eqdrive.measure.CacheFolder;
import dev.eqdrive.measure.KernelChoice;
import dev.eqdrive.measure.KernelChoice.Chosen;
import dev.eqdrive.measure.MeasuredChoice.Bench;
import dev.eqdrive.measure.MeasuredChoice.Setup;
import dev.eqdrive.pjrt.Difference;
import dev.eqdrive.pjrt.Outcome;
import dev.eqdrive.pjrt.PjrtRunner;
import dev.eqdrive.pjrt.PluginFile;
import dev.eqdrive.pjrt.Timing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kernels by name: avoided, and at times in place of prices, made up or taken on the CPU plugin where it has been fetched. */
class KernelTimesTest {
  /** Half of a product: cheaper by half of the product. */
  private static final String HALF = """
      func.func @main(%a: tensor<512x256xf32>, %b: tensor<256x256xf32>) -> tensor<256x256xf32> {
        %0 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<512x256xf32>, tensor<256x256xf32>) -> tensor<512x256xf32>
        %1 = stablehlo.slice %0 [0:256, 0:256] : (tensor<512x256xf32>) -> tensor<256x256xf32>
        return %1 : tensor<256x256xf32>
      }
      """;
  private static final String WHOLE_DOT = "(tensor<512x256xf32>, tensor<256x256xf32>)";
  private static final String HALF_DOT = "(tensor<256x256xf32>, tensor<256x256xf32>)";
  private static final Bench NOBODY = (experiments, limit) -> {
    throw new AssertionError("measured again");
  };

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private static CompileRequest request() {
    CompileRequest r = CompileRequest.of(new Source("half.mlir", Bytes.of(HALF.getBytes(StandardCharsets.UTF_8))));
    return r.withGuidance(r.guidance().naming());
  }

  private static String text(CompileResult result) {
    return new String(result.output().array(), StandardCharsets.UTF_8);
  }

  private static PlanKernel dot(CompileResult result) {
    return result.plan().stream().filter(k -> k.name().startsWith("dot_general-")).findFirst().orElseThrow();
  }

  /** A machine on which a call takes 5 µs, half of the product 10 ms, and all else 50 µs. */
  private static final Bench BENCH = (experiments, limit) -> experiments.stream()
      .map(e -> e.programs().stream().map(p -> {
        String t = new String(p.module(), StandardCharsets.UTF_8);
        long[] ns = new long[10];
        Arrays.fill(ns, t.contains("tensor<8xf32>") ? 5_000 : t.contains(HALF_DOT) ? 10_000_000 : 55_000);
        return (Outcome) new Outcome.Ran(new Outcome.Build(1, 0, new byte[0], 0), new Timing(ns, ns), Difference.NONE,
            List.of());
      }).toList()).toList();

  private Chosen choose(Bench bench) {
    return KernelChoice.run(request(), Pipeline::run,
        new Setup(bench, List.of(), List.of("test"), List.of("a machine"), CacheFolder.in(folder)));
  }

  @Test
  void planKernelsHaveNames() {
    CompileResult plan = Pipeline.run(request());
    assertThat(text(plan)).contains(HALF_DOT);
    PlanKernel dot = dot(plan);
    assertThat(dot.known()).as("the input does not have it").isFalse();
    assertThat(dot.name()).matches("dot_general-[0-9]+-[0-9a-f]{16}");
    assertThat(dot.form().parameters()).hasSize(2);
    assertThat(dot(Pipeline.run(request())).name()).isEqualTo(dot.name());
    assertThat(Pipeline.run(CompileRequest.of(request().source())).plan()).as("nobody asked").isEmpty();
  }

  @Test
  void aKernelCanBeAvoided() {
    String name = dot(Pipeline.run(request())).name();
    CompileRequest r = request();
    CompileResult without = Pipeline
        .run(r.withGuidance(r.guidance().plus(Set.of(name), Map.of())).withEmission(r.emission().withMinGain(0)));
    assertThat(text(without)).contains(WHOLE_DOT).doesNotContain(HALF_DOT);
    CompileResult unknown = Pipeline.run(r.withGuidance(r.guidance().plus(Set.of("dot_general-1-00"), Map.of())));
    assertThat(text(unknown)).contains(HALF_DOT);
  }

  @Test
  void theReportNamesWhatTheOptionAvoids() throws IOException {
    String model = Files.writeString(folder.resolve("half.mlir"), HALF).toString();
    Path report = folder.resolve("report.json");
    assertThat(InProcess.run("compile", model, "--report=" + report).text()).contains(HALF_DOT);
    String name = dot(Pipeline.run(request())).name();
    assertThat(Files.readString(report)).contains("\"kernel\": \"" + name + "\"");
    InProcess.Outcome without = InProcess.run("compile", model, "--min-gain=0", "--avoid-kernels=" + name);
    assertThat(without.text()).contains(WHOLE_DOT).doesNotContain(HALF_DOT);
    assertThat(without.err()).as("nothing is proved of plans that have the kernel").doesNotContain("no less than");
  }

  @Test
  void kernelsOfLoopBodiesAreNamedButNotTimed() {
    String loop = """
        func.func @main(%a: tensor<512x256xf32>, %b: tensor<256x256xf32>) -> tensor<256x256xf32> {
          %c0 = stablehlo.constant dense<0> : tensor<i32>
          %0:2 = stablehlo.while(%i = %c0, %x = %b) : tensor<i32>, tensor<256x256xf32>
          cond {
            %n = stablehlo.constant dense<10> : tensor<i32>
            %p = stablehlo.compare LT, %i, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
            stablehlo.return %p : tensor<i1>
          } do {
            %1 = stablehlo.dot_general %a, %x, contracting_dims = [1] x [0] : (tensor<512x256xf32>, tensor<256x256xf32>) -> tensor<512x256xf32>
            %2 = stablehlo.slice %1 [0:256, 0:256] : (tensor<512x256xf32>) -> tensor<256x256xf32>
            %one = stablehlo.constant dense<1> : tensor<i32>
            %j = stablehlo.add %i, %one : tensor<i32>
            stablehlo.return %j, %2 : tensor<i32>, tensor<256x256xf32>
          }
          return %0#1 : tensor<256x256xf32>
        }
        """;
    CompileRequest r = CompileRequest.of(new Source("loop.mlir", Bytes.of(loop.getBytes(StandardCharsets.UTF_8))));
    assertThat(Pipeline.run(r.withGuidance(r.guidance().naming())).plan()).filteredOn(k -> k.name().startsWith("dot_"))
        .isNotEmpty().allMatch(PlanKernel::body);
    Chosen chosen = KernelChoice.run(r, Pipeline::run,
        new Setup(BENCH, List.of(), List.of("test"), List.of("a machine"), CacheFolder.none()));
    assertThat(chosen.verdict().rows()).noneMatch(k -> k.name().startsWith("dot_"));
  }

  @Test
  void aTimeStandsInPlaceOfAPrice() {
    PlanKernel dot = dot(Pipeline.run(request()));
    CompileRequest r = request();
    CompileResult slow = Pipeline.run(r.withGuidance(r.guidance().plus(Set.of(), Map.of(dot.name(), 10_000_000L))));
    assertThat(text(slow)).contains(WHOLE_DOT);
    CompileResult fast = Pipeline.run(r.withGuidance(r.guidance().plus(Set.of(), Map.of(dot.name(), 1L))));
    assertThat(text(fast)).contains(HALF_DOT);
    assertThat(fast.cost().afterNs()).isLessThan(dot.ns());
  }

  @Test
  void kernelsThatDecideAreTimedAndTimesDecide() throws IOException {
    Chosen first = choose(BENCH);
    assertThat(first.verdict().rows()).anyMatch(k -> k.name().startsWith("dot_general-") && k.ns() == 9_995_000);
    assertThat(first.verdict().isMeasured()).isTrue();
    assertThat(text(first.result())).contains(WHOLE_DOT).doesNotContain(HALF_DOT);

    Chosen again = choose(NOBODY);
    assertThat(again.verdict().recorded()).isTrue();
    assertThat(again.result().output()).isEqualTo(first.result().output());

    try (Stream<Path> decisions = Files.list(folder.resolve("measured"))) {
      for (Path p : decisions.toList()) Files.delete(p);
    }
    Chosen cached = choose(NOBODY);
    assertThat(cached.verdict().recorded()).isFalse();
    assertThat(cached.verdict().rows()).isNotEmpty().allMatch(k -> k.cached());
    assertThat(cached.result().output()).isEqualTo(first.result().output());
  }

  @Test
  void aBenchThatFailsLeavesThePlan() {
    Chosen chosen = choose(new PjrtRunner(Path.of("/nonexistent/plugin.so"), PjrtRunner.Allocator.DEFAULT)::run);
    assertThat(chosen.verdict().remark()).contains("the plugin /nonexistent/plugin.so cannot be loaded");
    assertThat(text(chosen.result())).contains(HALF_DOT);
    Chosen refused = choose((experiments, limit) -> experiments.stream()
        .map(e -> e.programs().stream().map(p -> (Outcome) new Outcome.Refused("it crashed")).toList()).toList());
    assertThat(refused.verdict().isMeasured()).isFalse();
    assertThat(text(refused.result())).contains(HALF_DOT);
  }

  @Test
  void timesOnThePlugin() throws IOException {
    assumeTrue(PluginFile.present().isPresent(), "SKIPPED: no PJRT plugin is there; `eqdrive run` fetches it");
    String model = Files.writeString(folder.resolve("half.mlir"), HALF).toString();
    Path report = folder.resolve("report.json");
    String[] arguments = {"compile", model, "--measure=kernels", "--cache-dir=" + folder.resolve("cache"),
      "--report=" + report};
    InProcess.Outcome first = InProcess.run(arguments);
    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.err()).contains(" kernels timed, 0 of them earlier, ");
    assertThat(Files.readString(report)).contains("\"kernels\": [").contains("\"price_ns\": ");
    InProcess.Outcome second = InProcess.run(arguments);
    assertThat(second.err()).contains("measured    an earlier run decided by the times of ");
    assertThat(second.out()).isEqualTo(first.out());
  }
}
