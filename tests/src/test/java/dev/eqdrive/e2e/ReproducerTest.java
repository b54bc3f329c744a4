package dev.eqdrive.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.cli.Cli;
import dev.eqdrive.cli.Console;
import dev.eqdrive.cli.RunDirectory;
import dev.eqdrive.driver.CompileRequest;
import dev.eqdrive.driver.CompileResult;
import dev.eqdrive.driver.Pipeline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept for a report when the compiler itself is at fault. */
class ReproducerTest {
  private static final String MODULE = """
      func.func public @main(%x: tensor<4xf32>) -> tensor<4xf32> {
        %r = stablehlo.add %x, %x : tensor<4xf32>
        return %r : tensor<4xf32>
      }
      """;

  @TempDir
  Path folder;

  private record Outcome(int status, String err) {
  }

  private Outcome compile(byte[] module, Function<CompileRequest, CompileResult> compiler) throws IOException {
    Path in = Files.write(folder.resolve("in.mlir"), module);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(),
        new PrintStream(err, true, StandardCharsets.UTF_8), false, RunDirectory.NONE);
    int status = new Cli(console, compiler, () -> false).run("compile", in.toString(), "-o",
        folder.resolve("out.mlir").toString(), "--seed=7", "--rules-only=add|it's");
    return new Outcome(status, err.toString(StandardCharsets.UTF_8));
  }

  private Optional<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().startsWith("eqdrive-repro-")).findFirst();
    }
  }

  @Test
  void anInternalErrorKeepsInputAndCommand() throws IOException {
    Outcome o = compile(MODULE.getBytes(StandardCharsets.UTF_8), r -> {
      throw new IllegalStateException("planted");
    });
    assertThat(o.status()).isEqualTo(70);
    Path file = kept().orElseThrow();
    assertThat(o.err()).contains("EQD-9099", "Kept for a report: eqdrive compile " + file + " --rules-only=");
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.getFirst()).isEqualTo("// eqdrive compile --rules-only='add|it'\\''s' --seed=7");
    assertThat(lines.get(2)).contains("planted");
    assertThat(Files.readString(file)).endsWith(MODULE);
    assertThat(folder.resolve("out.mlir")).doesNotExist();
    assertThat(InProcess.run("inspect", file.toString()).status()).isZero();
  }

  @Test
  void bytecodeIsKeptAsItIs() throws IOException {
    byte[] module = {'M', 'L', (byte) 0xef, 'R', 1, 2, 3};
    compile(module, r -> {
      throw new IllegalStateException("planted");
    });
    Path file = kept().orElseThrow();
    assertThat(file.toString()).endsWith(".mlirbc");
    assertThat(Files.readAllBytes(file)).isEqualTo(module);
  }

  @Test
  void faultsOfTheInputKeepNothing() throws IOException {
    assertThat(compile("func.func @f(".getBytes(StandardCharsets.UTF_8), Pipeline::run).status()).isEqualTo(1);
    assertThat(compile(MODULE.getBytes(StandardCharsets.UTF_8), Pipeline::run).status()).isZero();
    assertThat(kept()).isEmpty();
  }

  @Test
  void aMismatchKeepsTheInput() throws IOException {
    Outcome o = compile(MODULE.getBytes(StandardCharsets.UTF_8), request -> {
      CompileResult r = Pipeline.run(request);
      return new CompileResult(r.output(), r.prepared(), r.form(), r.rung(),
          java.util.Set.of(CompileRequest.Condition.MISMATCH), r.input(), r.target(), r.ops(), r.kernels(), r.plan(),
          r.cost(),
          r.saturation(), r.solve(), r.verification(), r.constants(), r.phases(), r.limits(), r.skipped(),
          List.of(dev.eqdrive.driver.Diagnostic.warning(4001, "another result")), r.deterministic());
    });
    assertThat(o.status()).isZero();
    assertThat(Files.readAllLines(kept().orElseThrow()).get(2)).isEqualTo("// another result");
    assertThat(folder.resolve("out.mlir")).exists();
  }
}
