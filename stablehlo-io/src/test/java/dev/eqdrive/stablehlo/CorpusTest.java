package dev.eqdrive.stablehlo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** StableHLO's own tests: every file comes back equal, and those that check themselves still pass after rewriting. */
@Tag("corpus")
class CorpusTest {
  /** Differs from zero by less than the absolute tolerance of the upstream check. */
  private static final Set<String> NEAR_ZERO = Set.of("lgamma_bfloat16_20_20_chlo.mlir");

  @TempDir
  static Path folder;

  @BeforeAll
  static void unpack() throws Exception {
    Path archive = SharedData.need("corpus/stablehlo-tests.tar.xz");
    Process tar = new ProcessBuilder("tar", "xf", archive.toString(), "-C", folder.toString()).inheritIO().start();
    assertThat(tar.waitFor()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stablehlo-testdata", "stablehlo-testdata-dynamic", "stablehlo-testdata-quantized"})
  void roundTrip(String name) {
    for (Path file : SharedData.files(folder.resolve(name), ".mlir")) {
      try (Program p = StablehloReader.read(SharedData.bytes(file), file.getFileName().toString());
          Program again = StablehloReader.read(StablehloWriter.write(p, OutputForm.TEXT), "again")) {
        assertThat(again.graphs()).as(file.toString()).isEqualTo(p.graphs());
      }
    }
  }

  @Test
  void artifactsOfAllVersions() {
    List<String> refused = new ArrayList<>();
    for (Path file : SharedData.files(folder.resolve("vhlo-artifacts"), ".bc")) {
      try (Program p = StablehloReader.read(SharedData.bytes(file), "artifact");
          Program again = StablehloReader.read(StablehloWriter.write(p, OutputForm.BYTECODE), "again")) {
        assertThat(again.graphs()).as(file.toString()).isEqualTo(p.graphs());
      } catch (InputException e) {
        assertThat(e.code()).isEqualTo(1201);
        refused.add(file.getFileName().toString());
      }
    }
    assertThat(refused).containsExactly("invalid_vhlo_future.mlir.bc", "stablehlo_legalize_to_vhlo.1_20_0.mlir.bc");
  }

  @Test
  void selfChecks() {
    List<String> names = new ArrayList<>();
    List<Evaluator.Job> jobs = new ArrayList<>();
    for (Path file : SharedData.files(folder.resolve("stablehlo-testdata"), ".mlir")) {
      byte[] bytes = SharedData.bytes(file);
      // Upstream switches a few off: inaccurate, or not supported by the interpreter.
      if (new String(bytes, StandardCharsets.UTF_8).startsWith("// RUN-DISABLED")) continue;
      try (Program p = StablehloReader.read(bytes, file.getFileName().toString())) {
        checked(Texts.main(p)).ifPresent(g -> {
          names.add(file.getFileName().toString());
          jobs.add(new Evaluator.Job(StablehloWriter.module(Map.of("main", g), OutputForm.BYTECODE), List.of()));
        });
      }
    }
    assertThat(jobs).hasSizeGreaterThan(2000);
    List<Evaluator.Outcome> outcomes = Evaluator.run(jobs, Duration.ofMinutes(8));
    List<String> wrong = new ArrayList<>();
    int verified = 0;
    for (int i = 0; i < jobs.size(); i++) {
      if (!(outcomes.get(i) instanceof Evaluator.Values v)) continue;
      verified++;
      for (int k = 0; k < v.results().size(); k += 2) {
        Literal actual = v.results().get(k);
        Literal expected = v.results().get(k + 1);
        Optional<String> d = NumericCheck.difference(expected, actual, NumericCheck.Tolerance.rounded(100));
        if (d.isPresent() && !NEAR_ZERO.contains(names.get(i))) wrong.add(names.get(i) + ": " + d.get());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(verified).isGreaterThan(jobs.size() - 40);
  }

  /** The operands of the check calls as results, in place of the calls; empty if other native operations are used. */
  private static Optional<Graph> checked(Graph graph) {
    Graph.Builder b = Graph.builder();
    int[] number = new int[graph.valueCount()];
    List<Integer> results = new ArrayList<>();
    for (int i = 0; i < graph.nodes().size(); i++) {
      Graph.Node node = graph.nodes().get(i);
      List<Integer> operands = node.operands().stream().map(v -> number[v]).toList();
      if (node.op() instanceof Op.Opaque) {
        if (!node.types().isEmpty()) return Optional.empty();
        results.addAll(operands);
        continue;
      }
      int first = b.node(node.op(), operands, node.types(), -1);
      for (int r = 0; r < node.types().size(); r++) number[graph.firstValue(i) + r] = first + r;
    }
    return results.isEmpty() ? Optional.empty() : Optional.of(b.build(results));
  }
}
