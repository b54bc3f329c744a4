package dev.eqdrive.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.driver.Bytes;
import dev.eqdrive.driver.CompileException;
import dev.eqdrive.driver.CompileRequest;
import dev.eqdrive.driver.CompileRequest.Source;
import dev.eqdrive.driver.CompileRequest.Verify;
import dev.eqdrive.driver.CompileResult;
import dev.eqdrive.driver.Pipeline;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.stablehlo.Evaluator;
import dev.eqdrive.stablehlo.NumericCheck;
import dev.eqdrive.stablehlo.OutputForm;
import dev.eqdrive.stablehlo.Program;
import dev.eqdrive.stablehlo.StablehloReader;
import dev.eqdrive.stablehlo.StablehloWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** StableHLO's own tests through the whole pipeline: all are compiled, and those that check themselves still pass. */
@Tag("corpus")
class CorpusCompileTest {
  private static final Path ARCHIVE = Path.of(System.getProperty("eqdrive.root", ".."))
      .resolve("../shared/corpus/stablehlo-tests.tar.xz");
  /** Differs from zero by less than the absolute tolerance of the upstream check. */
  private static final Set<String> NEAR_ZERO = Set.of("lgamma_bfloat16_20_20_chlo.mlir");

  @TempDir
  static Path folder;

  @BeforeAll
  static void unpack() throws Exception {
    if (!Files.exists(ARCHIVE)) System.err.println("SKIPPED: " + ARCHIVE + " is not there");
    Assumptions.assumeTrue(Files.exists(ARCHIVE));
    Process tar = new ProcessBuilder("tar", "xf", ARCHIVE.toString(), "-C", folder.toString()).inheritIO().start();
    assertThat(tar.waitFor()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"strict", "reassoc"})
  void compilesAndStillPasses(String policy) {
    List<String> names = new ArrayList<>();
    List<Evaluator.Job> jobs = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    int compiled = 0;
    int changed = 0;
    int refused = 0;
    for (Path file : files()) {
      byte[] bytes = bytes(file);
      String name = file.getFileName().toString();
      try {
        CompileResult whole = compile(name, bytes, policy);
        compiled++;
        if (whole.conditions().contains(CompileRequest.Condition.FALLBACK))
          broken.add(name + ": " + whole.diagnostics());
        if (whole.cost().afterNs() < whole.cost().beforeNs()) changed++;
      } catch (CompileException e) {
        refused++;
        if (e.exitCode().status() != 1) broken.add(name + ": " + e.diagnostic().text());
        continue;
      }
      if (new String(bytes, StandardCharsets.UTF_8).startsWith("// RUN-DISABLED") || name.endsWith(".bc")) continue;
      selfChecking(bytes, name).ifPresent(g -> {
        byte[] module = StablehloWriter.module(Map.of("main", g), OutputForm.TEXT);
        names.add(name);
        jobs.add(new Evaluator.Job(compile(name, module, policy).output().array(), List.of()));
      });
    }
    List<Evaluator.Outcome> outcomes = Evaluator.run(jobs, Duration.ofMinutes(8));
    List<String> wrong = new ArrayList<>();
    int passed = 0;
    for (int i = 0; i < jobs.size(); i++) {
      if (!(outcomes.get(i) instanceof Evaluator.Values v)) continue;
      Optional<String> difference = Optional.empty();
      for (int k = 0; k < v.results().size() && difference.isEmpty(); k += 2) {
        difference = NumericCheck.difference(v.results().get(k + 1), v.results().get(k),
            NumericCheck.Tolerance.rounded(100));
      }
      if (difference.isEmpty() || NEAR_ZERO.contains(names.get(i))) passed++;
      else
        wrong.add(names.get(i) + ": " + difference.get());
    }
    System.err
        .println("corpus " + policy + ": " + compiled + " compiled, " + changed + " changed, " + refused + " refused; "
            + passed + " of " + jobs.size() + " self-checks passed, " + wrong.size() + " wrong");
    assertThat(broken).isEmpty();
    assertThat(wrong).isEmpty();
    assertThat(compiled).isGreaterThan(2800);
    assertThat(passed).isGreaterThan(2000);
  }

  private static CompileResult compile(String name, byte[] bytes, String policy) {
    CompileRequest.Emission e = CompileRequest.Emission.DEFAULTS;
    CompileRequest.Emission eager = new CompileRequest.Emission(CompileRequest.Form.TEXT, e.version(), e.backend(),
        e.pricing(),
        e.fusion(), e.layout(),
        e.sharding(), e.preserveRemat(), e.stripDebugInfo(), e.maxGrowth(), 0);
    return Pipeline.run(CompileRequest.of(new Source(name, Bytes.of(bytes)))
        .withRules(CompileRequest.RuleChoice.DEFAULTS.withPolicy(policy)).withEmission(eager)
        .withChecks(CompileRequest.Checks.DEFAULTS.withVerify(Verify.OFF)));
  }

  private static List<Path> files() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> f.toString().endsWith(".mlir") || f.toString().endsWith(".bc")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The operands of the check calls as results, in place of the calls; empty if other native operations are used. */
  private static Optional<Graph> selfChecking(byte[] bytes, String name) {
    try (Program p = StablehloReader.read(bytes, name)) {
      Optional<Graph> main = p.function("main").flatMap(Program.Function::graph);
      return main.flatMap(CorpusCompileTest::withoutChecks);
    }
  }

  private static Optional<Graph> withoutChecks(Graph graph) {
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
    return results.isEmpty() || results.size() % 2 != 0 ? Optional.empty() : Optional.of(b.build(results));
  }
}
