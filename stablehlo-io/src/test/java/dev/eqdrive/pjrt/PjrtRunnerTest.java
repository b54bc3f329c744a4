package dev.eqdrive.pjrt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.fold.Scalars;
import dev.eqdrive.mlir.MlirLibrary;
import dev.eqdrive.pjrt.PjrtRunner.Allocator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Programs on XLA's CPU plugin, where it has been fetched; bad plugins everywhere. */
class PjrtRunnerTest {
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final TensorType T = TensorType.of(ElementType.F32, 3);

  private static PjrtRunner runner() {
    Optional<Path> plugin = PluginFile.present();
    assumeTrue(plugin.isPresent(), "SKIPPED: no PJRT plugin is there; `eqdrive run` fetches it");
    return new PjrtRunner(plugin.get(), Allocator.DEFAULT);
  }

  private static Experiment.Candidate program(String line) {
    return Experiment.Candidate.of(module(line).getBytes(StandardCharsets.UTF_8));
  }

  private static String module(String line) {
    return "func.func @main(%x: tensor<3xf32>) -> tensor<3xf32> {\n " + line + "\n return %r : tensor<3xf32>\n}";
  }

  private static Experiment.Execution execution(int runs) {
    return new Experiment.Execution(List.of(new Input.Given(Scalars.splat(T, 2).orElseThrow())), 1, runs, LIMIT, true);
  }

  @Test
  void runsAndCompares() {
    PjrtRunner runner = runner();
    Experiment.Candidate prepared = new Experiment.Candidate(
        program("%r = stablehlo.negate %x : tensor<3xf32>").module(),
        Optional.of(program("%y = stablehlo.add %x, %x : tensor<3xf32> %r = stablehlo.negate %y : tensor<3xf32>")
            .module()));
    List<Outcome> outcomes = runner.run(new Experiment(
        List.of(program("%r = stablehlo.add %x, %x : tensor<3xf32>"), program("nonsense"),
            program("%r = stablehlo.multiply %x, %x : tensor<3xf32>"),
            program("%r = stablehlo.negate %x : tensor<3xf32>"), prepared),
        Optional.of(execution(5))), LIMIT);
    assertThat(runner.version()).isPresent();
    Literal four = Scalars.splat(T, 4).orElseThrow();
    Outcome.Ran reference = (Outcome.Ran) outcomes.get(0);
    assertThat(reference.results()).containsExactly(four);
    assertThat(reference.timing().runs()).isEqualTo(5);
    assertThat(Arrays.stream(reference.timing().wallNs())).allMatch(t -> t > 0);
    assertThat(Arrays.stream(reference.timing().cpuNs())).allMatch(t -> t > 0);
    assertThat(HloStats.of(reference.build().optimized()).orElseThrow().kernels()).isEqualTo(1);
    assertThat(outcomes.get(1)).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Ran) outcomes.get(2)).difference()).isEqualTo(Difference.NONE);
    assertThat(((Outcome.Ran) outcomes.get(3)).difference().agrees()).isFalse();
    assertThat(((Outcome.Ran) outcomes.get(4)).results()).containsExactly(four);
  }

  @Test
  void aProgramThatEndsTheProcessIsRefusedAlone() {
    PjrtRunner runner = runner();
    // Unbounded recursion overflows the plugin's stack.
    String recursive = "func.func @main(%x: tensor<3xf32>) -> tensor<3xf32> { %r = func.call @main(%x) : "
        + "(tensor<3xf32>) -> tensor<3xf32> return %r : tensor<3xf32> }";
    Experiment e = new Experiment(
        List.of(program("%r = stablehlo.add %x, %x : tensor<3xf32>"),
            Experiment.Candidate.of(recursive.getBytes(StandardCharsets.UTF_8)),
            program("%r = stablehlo.multiply %x, %x : tensor<3xf32>")),
        Optional.of(execution(1)));
    Experiment plain = Experiment.compileOnly(List.of(program("%r = stablehlo.sine %x : tensor<3xf32>")));
    List<List<Outcome>> outcomes = runner.run(List.of(plain, e, plain), LIMIT);
    assertThat(outcomes).hasSize(3);
    assertThat(outcomes.get(0).getFirst()).isInstanceOf(Outcome.Ran.class);
    assertThat(outcomes.get(1).get(0)).isInstanceOf(Outcome.Ran.class);
    assertThat(outcomes.get(1).get(1)).isInstanceOf(Outcome.Refused.class);
    assertThat(outcomes.get(1).get(2)).isInstanceOf(Outcome.Ran.class);
    assertThat(outcomes.get(2).getFirst()).isInstanceOf(Outcome.Ran.class);
  }

  @Test
  void withoutTimeToCompileThreeProgramsAreRun() {
    List<Experiment.Candidate> programs = Stream.of("sine", "sine", "cosine", "tanh", "sine", "sqrt")
        .map(f -> program("%r = stablehlo." + f + " %x : tensor<3xf32>")).toList();
    Experiment.Execution hurried = new Experiment.Execution(execution(3).inputs(), 1, 3, LIMIT, false, Duration.ZERO,
        2);
    List<Outcome> outcomes = runner().run(new Experiment(programs, Optional.of(hurried)), LIMIT);
    Outcome late = new Outcome.Refused("no time was left to compile it");
    assertThat(outcomes).element(3).isEqualTo(late);
    assertThat(outcomes).element(5).isEqualTo(late);
    assertThat(outcomes).filteredOn(Outcome.Ran.class::isInstance).as("an equal program is compiled already")
        .hasSize(4);
  }

  @Test
  void timeIsLimited() {
    PjrtRunner runner = runner();
    List<Outcome> outcomes = runner.run(
        Experiment.compileOnly(List.of(program("%r = stablehlo.sine %x : tensor<3xf32>"))), Duration.ofMillis(20));
    assertThat(outcomes).containsExactly(new Outcome.Refused("the time limit of 20 ms passed"));
  }

  @Test
  void whatIsNoPluginIsSaidToBeNone() {
    PjrtRunner missing = new PjrtRunner(Path.of("/nonexistent/plugin.so"), Allocator.DEFAULT);
    Experiment e = Experiment.compileOnly(List.of(program("%r = stablehlo.sine %x : tensor<3xf32>")));
    assertThatThrownBy(() -> missing.run(e, LIMIT)).isInstanceOf(PjrtException.class)
        .hasMessage("the plugin /nonexistent/plugin.so cannot be loaded");
    Path library = MlirLibrary.path().orElseThrow();
    assertThatThrownBy(() -> new PjrtRunner(library, Allocator.DEFAULT).run(e, LIMIT)).isInstanceOf(PjrtException.class)
        .hasMessage(library + " is no PJRT plugin: it lacks the function GetPjrtApi");
  }
}
