package dev.eqdrive.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.driver.Bytes;
import dev.eqdrive.driver.CompileRequest;
import dev.eqdrive.driver.CompileRequest.Source;
import dev.eqdrive.driver.CompileRequest.Verify;
import dev.eqdrive.driver.CompileResult;
import dev.eqdrive.driver.Pipeline;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.stablehlo.Program;
import dev.eqdrive.stablehlo.StablehloReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whole compiles of the models in {@code tests/models}. */
class ModelsTest {
  private static final Path MODELS = Path.of(System.getProperty("eqdrive.root", "..")).resolve("tests/models");

  private static List<Path> models() {
    try (Stream<Path> files = Files.walk(MODELS)) {
      List<Path> list = files.filter(f -> f.toString().endsWith(".mlir")).sorted().toList();
      assertThat(list).hasSizeGreaterThan(10);
      return list;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CompileRequest request(Path model) {
    try {
      Source source = new Source(model.getFileName().toString(), Bytes.of(Files.readAllBytes(model)));
      return CompileRequest.of(source).withChecks(CompileRequest.Checks.DEFAULTS.withVerify(Verify.OFF));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The output reads back with the same functions and types, and is never dearer by the model. */
  @TestFactory
  Stream<DynamicTest> compilesForEveryTarget() {
    return models().stream().flatMap(
        m -> Stream.of("cpu", "gpu").map(target -> DynamicTest.dynamicTest(m.getFileName() + " " + target, () -> {
          CompileRequest request = request(m).withTarget(target);
          CompileResult result = Pipeline.run(request);
          assertThat(result.cost().afterNs()).isLessThanOrEqualTo(result.cost().beforeNs());
          assertThat(signature(result.output())).isEqualTo(signature(request.source().bytes()));
        })));
  }

  private static Map<String, List<?>> signature(Bytes module) {
    try (Program program = StablehloReader.read(module.array(), "module")) {
      Map<String, List<?>> signature = new java.util.TreeMap<>();
      for (Program.Function f : program.functions()) {
        if (f.isPrivate() || f.graph().isEmpty()) continue;
        Graph g = f.graph().get();
        signature.put(f.name(), List.of(g.parameters(), g.resultTypes()));
      }
      return signature;
    }
  }

  @TestFactory
  Stream<DynamicTest> sameBytesForAnyNumberOfJobs() {
    return models().stream().map(m -> DynamicTest.dynamicTest(m.getFileName().toString(), () -> {
      CompileRequest request = request(m);
      Bytes once = Pipeline.run(request).output();
      Bytes again = Pipeline.run(request.withBudget(request.budget().withJobs(2))).output();
      assertThat(again).isEqualTo(once);
    }));
  }

  @Test
  void depthwiseConvolutionsBecomeShifts() {
    CompileResult result = Pipeline.run(request(MODELS.resolve("mobilenet_v2.mlir")));
    assertThat(result.cost().ratio()).isGreaterThan(3);
    assertThat(result.ops()).filteredOn(o -> o.name().equals("convolution")).singleElement()
        .satisfies(o -> assertThat(o.after()).isLessThan(o.before() / 10));
  }

  @Test
  void lowRankUpdatesAreAppliedToTheVector() {
    CompileResult result = Pipeline.run(request(MODELS.resolve("lora.mlir")));
    assertThat(result.cost().ratio()).isGreaterThan(1.5);
  }

  @Test
  void chainsOfProductsAreReordered() {
    CompileResult result = Pipeline.run(request(MODELS.resolve("linreg_chain.mlir")));
    assertThat(result.cost().ratio()).isGreaterThan(1.5);
  }
}
