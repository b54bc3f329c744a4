package dev.eqdrive.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** {@code --visualize} and {@code --fusion-emit}: kernels drawn, and their boundaries written. */
class PictureTest {
  /** Two products with an element-wise operation between them. */
  private static final String LAYERS = """
      func.func public @main(%x: tensor<64x64xf32>, %w: tensor<64x64xf32>) -> tensor<64x64xf32> {
        %a = stablehlo.dot_general %x, %w, contracting_dims = [1] x [0] : (tensor<64x64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
        %t = stablehlo.tanh %a : tensor<64x64xf32>
        %b = stablehlo.dot_general %t, %w, contracting_dims = [1] x [0] : (tensor<64x64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
        return %b : tensor<64x64xf32>
      }
      """;

  @TempDir
  Path folder;

  private InProcess.Outcome draw(String file) throws IOException {
    Path in = Files.writeString(folder.resolve("in.mlir"), LAYERS);
    return InProcess.run("compile", in.toString(), "-o", folder.resolve("out.mlir").toString(), "--verify=off",
        "--visualize=" + folder.resolve(file));
  }

  @Test
  void dotHasAKernelALineAndAnEdgeARead() throws IOException {
    assertThat(draw("k.dot").status()).isZero();
    String text = Files.readString(folder.resolve("k.dot"));
    assertThat(text).startsWith("strict digraph").contains("tanh: tensor<64x64xf32>", "argument 0", "argument 1");
    assertThat(text.lines().filter(l -> l.contains("label="))).hasSize(5);
    assertThat(text.lines().map(String::strip).filter(l -> l.contains("->"))).containsExactlyInAnyOrder(
        "main_a0 -> main_k0;", "main_a1 -> main_k0;", "main_k0 -> main_k1;", "main_k1 -> main_k2;",
        "main_a1 -> main_k2;");
  }

  @Test
  void graphmlIsXml() throws Exception {
    assertThat(draw("k.graphml").status()).isZero();
    Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(folder.resolve("k.graphml").toFile());
    assertThat(xml.getElementsByTagName("node").getLength()).isEqualTo(5);
    assertThat(xml.getElementsByTagName("edge").getLength()).isEqualTo(5);
  }

  @Test
  void otherFormsAreRefused() throws IOException {
    InProcess.Outcome o = draw("k.png");
    assertThat(o.status()).isEqualTo(2);
    assertThat(o.err()).contains("neither .dot nor .graphml");
    assertThat(folder.resolve("out.mlir")).doesNotExist();
  }

  @Test
  void boundariesAreWrittenAsAsked() throws IOException {
    Path model = Path.of(System.getProperty("eqdrive.root", "..")).resolve("tests/models/maxtext.mlir");
    long none = barriers(model, "--fusion-emit=none");
    long paying = barriers(model, "--fusion-emit=auto");
    long all = barriers(model, "--fusion-emit=barrier");
    assertThat(none).isZero();
    assertThat(all).isPositive().isGreaterThanOrEqualTo(paying);
    assertThat(barriers(model, "--backend=iree")).isZero();
  }

  private long barriers(Path model, String flag) throws IOException {
    Path out = folder.resolve("out.mlir");
    assertThat(InProcess.run("compile", model.toString(), "-o", out.toString(), "--verify=off", "-q", flag).status())
        .isZero();
    return Files.readString(out).lines().filter(l -> l.contains("optimization_barrier")).count();
  }
}
