package dev.eqdrive.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.eqdrive.launcher.Launcher.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher supervises: death, delay and interruption of the virtual machine become messages and exit status. */
@Tag("slow")
class LauncherTest {
  private static final String MODULE = """
      func.func @main(%arg0: tensor<4xf32>) -> tensor<4xf32> {
        %0 = stablehlo.add %arg0, %arg0 : tensor<4xf32>
        return %0 : tensor<4xf32>
      }
      """;

  @TempDir
  Path directory;

  @BeforeEach
  void module() throws IOException {
    assumeTrue(Launcher.isBuilt(), "the launcher needs the packaged driver: run `mvn verify`");
    Files.writeString(directory.resolve("in.mlir"), MODULE);
  }

  private Outcome compile(Map<String, String> environment, String... flags) throws IOException {
    List<String> arguments = new java.util.ArrayList<>(List.of("compile", "in.mlir", "-o", "out.mlir"));
    arguments.addAll(List.of(flags));
    return Launcher.run(directory, environment, arguments);
  }

  private void nothingIsLeft() throws IOException {
    try (var files = Files.list(directory)) {
      assertThat(files.map(f -> f.getFileName().toString()).sorted()).containsExactly("in.mlir", "stderr", "stdout",
          "tmp");
    }
  }

  private void nothingTemporaryIsLeft() throws IOException {
    try (var files = Files.list(directory.resolve("tmp"))) {
      assertThat(files).isEmpty();
    }
  }

  /** Makes the process end in phase {@code read}, in the way the hook of {@code Main} offers. */
  private static Map<String, String> dying(String how) {
    return Map.of("EQDRIVE_JAVA_FLAGS", "-Deqdrive.test.die=" + how);
  }

  @Test
  void writesTheModule() throws IOException {
    Outcome outcome = compile(Map.of());
    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(Files.readString(directory.resolve("out.mlir"))).contains("stablehlo.add");
    nothingTemporaryIsLeft();
  }

  @Test
  void standardOutputCarriesTheModuleOnly() throws IOException {
    Outcome outcome = Launcher.run(directory, Map.of(), List.of("compile", "in.mlir"));
    assertThat(outcome.status()).isZero();
    assertThat(new String(outcome.out())).startsWith("module").contains("stablehlo.add");
  }

  @Test
  void abortIsNamed() throws IOException {
    compile(dying("abort")).isOneError(70, "EQD-9001").err();
    assertThat(compile(dying("abort")).err()).contains("SIGABRT").contains("while reading the input");
    nothingIsLeft();
    nothingTemporaryIsLeft();
  }

  @Test
  void segmentationFaultIsNamed() throws IOException {
    Outcome outcome = compile(dying("segv")).isOneError(70, "EQD-9001");
    assertThat(outcome.err()).contains("SIGSEGV").contains("Maybe the input is damaged");
    nothingIsLeft();
  }

  @Test
  void sudden_exitIsNoResult() throws IOException {
    compile(dying("exit")).isOneError(70, "EQD-9003");
    nothingIsLeft();
  }

  @Test
  void hangEndsAtTheDeadline() throws IOException {
    Outcome outcome = compile(Map.of("EQDRIVE_JAVA_FLAGS", "-Deqdrive.test.die=hang", "EQDRIVE_TEST_DEADLINE", "5"))
        .isOneError(4, "EQD-9002");
    assertThat(outcome.err()).contains("while reading the input");
    nothingIsLeft();
    nothingTemporaryIsLeft();
  }

  @Test
  void twoSignalsEndWithoutOutput() throws Exception {
    Process process = Launcher.start(directory, dying("hang"), List.of("compile", "in.mlir", "-o", "out.mlir"));
    process.getOutputStream().close();
    Thread.sleep(5_000);
    process.destroy();
    Thread.sleep(1_000);
    assertThat(process.isAlive()).as("the first signal asks for the best so far").isTrue();
    process.destroy();
    assertThat(Launcher.end(process, directory).status()).isEqualTo(143);
    nothingIsLeft();
    nothingTemporaryIsLeft();
  }

  @Test
  void switchedOffItCopies() throws IOException {
    Files.writeString(directory.resolve("in.mlir"), "no module at all\0");
    assertThat(compile(Map.of("EQDRIVE_DISABLE", "1")).status()).isZero();
    assertThat(directory.resolve("out.mlir")).hasSameBinaryContentAs(directory.resolve("in.mlir"));
  }

  @Test
  void withoutJdkItSaysSo() throws IOException {
    Outcome outcome = compile(Map.of("JAVA_HOME", "", "EQDRIVE_TEST_JDK_DIRS", "/nonexistent"));
    outcome.isOneError(2, "EQD-2101");
    assertThat(outcome.err()).startsWith("eqdrive: error: no JDK 25 was found [EQD-2101]");
    compile(Map.of("EQDRIVE_JAVA_HOME", "/nonexistent")).isOneError(2, "EQD-2101");
  }
}
