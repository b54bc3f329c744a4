package dev.eqdrive.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.fold.Scalars;
import dev.eqdrive.pjrt.NpyFile;
import dev.eqdrive.pjrt.PluginFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run} and {@code bench}: messages everywhere, results where the CPU plugin has been fetched. */
class RunAndBenchTest {
  private static final String DOUBLE = "func.func @main(%x: tensor<2x2xf32>) -> tensor<2x2xf32> { "
      + "%r = stablehlo.add %x, %x : tensor<2x2xf32> return %r : tensor<2x2xf32> }";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static void needPlugin() {
    assumeTrue(PluginFile.present().isPresent(), "SKIPPED: no PJRT plugin is there; `eqdrive run` fetches it");
  }

  @Test
  void runsWithAGivenArgumentAndSavesTheResult() throws IOException {
    needPlugin();
    Path input = folder.resolve("x.npy");
    Files.write(input, NpyFile.write(Scalars.splat(TensorType.of(ElementType.F32, 2, 2), 3).orElseThrow()));
    InProcess.Outcome o = InProcess.run("run", file("a.mlir", DOUBLE), "--input=0=" + input, "--save=" + folder);
    assertThat(o.err()).isEmpty();
    assertThat(o.text()).isEqualTo("0 tensor<2x2xf32> min 6 max 6 mean 6: 6 6 6 6\n");
    assertThat(NpyFile.read(Files.readAllBytes(folder.resolve("0.npy"))))
        .isEqualTo(Scalars.splat(TensorType.of(ElementType.F32, 2, 2), 6).orElseThrow());
  }

  @Test
  void aRoleFileFillsTheArguments() throws IOException {
    needPlugin();
    String model = file("a.mlir", DOUBLE);
    file("a.json", "{\"args\": [{\"name\": \"x\", \"init\": {\"kind\": \"eye\", \"scale\": 2}}]}");
    assertThat(InProcess.run("run", model).text()).isEqualTo("0 tensor<2x2xf32> min 0 max 4 mean 2: 4 0 0 4\n");
  }

  @Test
  void benchComparesAndTellsAMismatch() throws IOException {
    needPlugin();
    String a = file("a.mlir", DOUBLE);
    String same = file("b.mlir", DOUBLE);
    // Takes what it gets prepared: −2·x.
    String prepared = file("c.mlir", DOUBLE.replace("add %x, %x", "negate %x"));
    file("c.prepare.mlir", DOUBLE.replace("return", "%n = stablehlo.negate %r : tensor<2x2xf32> return").replace(
        "return %r", "return %n"));
    InProcess.Outcome o = InProcess.run("bench", "--runs=3", "--json", a, same, prepared);
    assertThat(o.err()).isEmpty();
    assertThat(o.status()).isZero();
    assertThat(o.text()).contains("\"agrees\": true").doesNotContain("\"agrees\": false").contains("\"kernels\": 1");
    InProcess.Outcome bad = InProcess.run("bench", "--runs=3", a, file("d.mlir", DOUBLE.replace("add", "subtract")));
    assertThat(bad.status()).isEqualTo(3);
    assertThat(bad.text()).contains("MISMATCH");
  }

  @Test
  void aMissingPluginIsASetUpError() throws IOException {
    InProcess.Outcome o = InProcess.run("run", "--plugin=/nonexistent.so", file("a.mlir", DOUBLE));
    assertThat(o.status()).isEqualTo(2);
    assertThat(o.err()).contains("error: the plugin /nonexistent.so does not exist [EQD-5001]");
  }

  @Test
  void otherArgumentsAreRefused() throws IOException {
    String other = file("b.mlir", DOUBLE.replace("2x2", "3x2"));
    InProcess.Outcome o = InProcess.run("bench", file("a.mlir", DOUBLE), other);
    assertThat(o.status()).isEqualTo(1);
    assertThat(o.err()).contains("takes other arguments than").contains("[EQD-1305]");
  }

  @Test
  void badRoleFilesAndInputsAreRefused() throws IOException {
    String model = file("a.mlir", DOUBLE);
    InProcess.Outcome kind = InProcess.run("run", model,
        "--inputs=" + file("r.json", "{\"args\": [{\"init\": {\"kind\": \"odd\"}}]}"));
    assertThat(kind.err()).contains("is not a role file: the init kind 'odd' is not known [EQD-1303]");
    InProcess.Outcome count = InProcess.run("run", model, "--inputs=" + file("s.json", "{\"args\": []}"));
    assertThat(count.err()).contains("the role file has 0 arguments, and").contains("takes 1 [EQD-1303]");
    InProcess.Outcome at = InProcess.run("run", model, "--input=4=x.npy");
    assertThat(at.status()).isEqualTo(2);
    InProcess.Outcome npy = InProcess.run("run", model, "--input=0=" + model);
    assertThat(npy.err()).contains("is no argument: not an .npy file [EQD-1304]");
  }
}
