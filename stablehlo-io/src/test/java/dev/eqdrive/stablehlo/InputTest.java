package dev.eqdrive.stablehlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.eqdrive.ir.Op;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Input that cannot be used ends with one clear message; MHLO is converted. */
class InputTest {
  private static InputException refusal(byte[] bytes) {
    return catchThrowableOfType(InputException.class, () -> StablehloReader.read(bytes, "in.mlir").close());
  }

  private static InputException refusal(String text) {
    return refusal(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String identity(String body) {
    return "func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {\n  " + body + "\n  return %0 : tensor<4xf32>\n}";
  }

  @Test
  void messages() {
    assertThat(refusal(identity("%0 = stablehlo.add %x, %b : tensor<4xf32>")))
        .hasMessage("in.mlir:2:26: use of undeclared SSA value name [EQD-1101]");
    assertThat(refusal("  \n")).hasMessage("in.mlir: the input is empty [EQD-1102]");
    assertThat(refusal(new byte[]{0x1f, (byte) 0x8b, 8, 0}))
        .hasMessage("in.mlir: the input is compressed (gzip) [EQD-1103]");
    assertThat(refusal("HloModule m")).hasMessage("in.mlir:1:1: the input is HLO text, not StableHLO [EQD-1103]");
    assertThat(refusal(new byte[]{1, 2, 0, 4}))
        .hasMessage("in.mlir: the input is neither text nor MLIR bytecode nor a portable artifact [EQD-1103]");
    assertThat(refusal("sdy.mesh @m = <[\"x\"=2]>").advice().orElse(""))
        .startsWith("Maybe print the module in generic form")
        .contains("jax_use_shardy_partitioner=False");
    assertThat(refusal(identity("%0 = foo.copy %x : tensor<4xf32>")))
        .hasMessage("in.mlir:2:8: the dialect 'foo' is not known, so its pretty form cannot be read [EQD-1104]");
    assertThat(refusal("module {".repeat(300)))
        .hasMessage("in.mlir:1:2056: regions are nested more than 256 deep [EQD-1106]");
    assertThat(refusal(identity("%0 = call @main(%x) : (tensor<4xf32>) -> tensor<4xf32>")))
        .hasMessage("in.mlir:1:1: functions call each other in a cycle: @main → @main [EQD-1107]");
    assertThat(refusal("ML\u00efR\u0001MLIR".getBytes(StandardCharsets.ISO_8859_1)).code()).isEqualTo(1105);
  }

  @Test
  void damagedArtifact() {
    byte[] artifact;
    try (Program p = Texts.read(identity("%0 = stablehlo.tanh %x : tensor<4xf32>"))) {
      artifact = StablehloWriter.write(p, OutputForm.artifact("1.9.0"));
      assertThatThrownBy(() -> StablehloWriter.write(p, OutputForm.artifact("0.8.0")))
          .isInstanceOf(OutputException.class)
          .hasMessage("the program cannot be written as a portable artifact of version 0.8.0: "
              + "target version 0.8.0 is less than minimum supported 0.9.0");
    }
    byte[] half = Arrays.copyOf(artifact, artifact.length / 2);
    assertThat(refusal(half).code()).isEqualTo(1202);
    int at = new String(half, StandardCharsets.ISO_8859_1).indexOf("_v1.9.0");
    System.arraycopy("_v9.9.0".getBytes(StandardCharsets.ISO_8859_1), 0, half, at, 7);
    assertThat(refusal(half)).hasMessage(
        "in.mlir: the artifact has StableHLO version 9.9.0, and this build reads up to 1.19.0 [EQD-1201]");
  }

  @Test
  void mhloIsConverted() {
    String text = """
        module attributes {mhlo.num_partitions = 1 : i32} {
          func.func @main(%a: tensor<4x8xf32>) -> tensor<4x8xf32> {
            %c = mhlo.constant dense<0.0> : tensor<f32> // mhlo.copy
            %0 = mhlo.add %a, %a : tensor<4x8xf32>
            %1 = "mhlo.broadcast_in_dim"(%c) {broadcast_dimensions = dense<> : tensor<0xi64>} :
                (tensor<f32>) -> tensor<4x8xf32>
            %2 = mhlo.erf %0 : tensor<4x8xf32>
            %3 = "mhlo.transpose"(%2) {permutation = dense<[1, 0]> : tensor<2xi64>} :
                (tensor<4x8xf32>) -> tensor<8x4xf32>
            %4 = mhlo.reduce(%2 init: %c) applies mhlo.add across dimensions = [1] :
                (tensor<4x8xf32>, tensor<f32>) -> tensor<4xf32>
            %5 = "mhlo.slice"(%2) {start_indices = dense<1> : tensor<2xi64>, limit_indices = dense<3> : tensor<2xi64>,
                strides = dense<1> : tensor<2xi64>} : (tensor<4x8xf32>) -> tensor<2x2xf32>
            %6 = "mhlo.dot_general"(%2, %3) {dot_dimension_numbers = #mhlo.dot<lhs_contracting_dimensions = [1],
                rhs_contracting_dimensions = [0]>} : (tensor<4x8xf32>, tensor<8x4xf32>) -> tensor<4x4xf32>
            return %1 : tensor<4x8xf32>
          }
        }""";
    assertThat(Texts.mnemonics(Texts.main(text))).containsExactly("constant", "add", "broadcast_in_dim", "erf",
        "transpose",
        "reduce", "slice", "dot_general");
    assertThat(Texts.ops(Texts.main(text))).noneMatch(op -> op instanceof Op.Opaque);
    assertThat(refusal(identity("%0 = mhlo.copy %x : tensor<4xf32>")))
        .hasMessage("in.mlir:2:8: mhlo.copy has no counterpart in StableHLO [EQD-1110]");
  }
}
