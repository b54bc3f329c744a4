package dev.eqdrive.stablehlo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Precision;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every modelled operation is read into its record and comes back equal. */
class RoundTripTest {
  private static final String X = "tensor<4x6xf32>";

  private static String function(String body, String result) {
    return "func.func @main(%x: tensor<4x6xf32>, %y: tensor<4x6xf32>, %i: tensor<i32>, %s: tensor<f32>, "
        + "%p: tensor<4x6xi1>, "
        + "%n: tensor<4x6xi32>, %z: tensor<4x6xcomplex<f32>>) -> " + result + " {\n" + body + "\n  return %r : "
        + result + "\n}";
  }

  @ParameterizedTest
  @EnumSource(Op.UnaryKind.class)
  void unary(Op.UnaryKind kind) {
    String operand = switch (kind) {
      case REAL, IMAG, CONJ -> "%z";
      case NOT, POPCNT, COUNT_LEADING_ZEROS -> "%n";
      default -> "%x";
    };
    String in = operand.equals("%z") ? "tensor<4x6xcomplex<f32>>" : operand.equals("%n") ? "tensor<4x6xi32>" : X;
    String out = switch (kind) {
      case IS_FINITE, IS_INF, IS_NEG_INF, IS_POS_INF -> "tensor<4x6xi1>";
      case REAL, IMAG -> X;
      default -> in;
    };
    String text = function("  %r = \"" + kind.fullName() + "\"(" + operand + ") : (" + in + ") -> " + out, out);
    assertThat(Texts.ops(Texts.main(text))).containsExactly(new Op.Unary(kind));
    Texts.assertRoundTrip(text);
  }

  @ParameterizedTest
  @EnumSource(Op.BinaryKind.class)
  void binary(Op.BinaryKind kind) {
    boolean integer = switch (kind) {
      case AND, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT_ARITHMETIC, SHIFT_RIGHT_LOGICAL -> true;
      default -> false;
    };
    String in = integer ? "tensor<4x6xi32>" : X;
    String out = kind == Op.BinaryKind.COMPLEX ? "tensor<4x6xcomplex<f32>>" : in;
    String operands = integer ? "%n, %n" : "%x, %y";
    String text = function("  %r = \"" + kind.fullName() + "\"(" + operands + ") : (" + in + ", " + in + ") -> " + out,
        out);
    assertThat(Texts.ops(Texts.main(text))).containsExactly(new Op.Binary(kind));
    Texts.assertRoundTrip(text);
  }

  static Stream<String[]> others() {
    return Stream.of(
        of("iota", "%r = stablehlo.iota dim = 1 : tensor<4x6xf32>", X),
        of("select", "%r = stablehlo.select %p, %x, %y : tensor<4x6xi1>, tensor<4x6xf32>", X),
        of("clamp", "%r = stablehlo.clamp %s, %x, %s : (tensor<f32>, tensor<4x6xf32>, tensor<f32>) -> tensor<4x6xf32>",
            X),
        of("compare",
            "%r = stablehlo.compare GE, %x, %y, TOTALORDER : (tensor<4x6xf32>, tensor<4x6xf32>) -> tensor<4x6xi1>",
            "tensor<4x6xi1>"),
        of("compare", "%r = stablehlo.compare NE, %n, %n : (tensor<4x6xi32>, tensor<4x6xi32>) -> tensor<4x6xi1>",
            "tensor<4x6xi1>"),
        of("convert", "%r = stablehlo.convert %x : (tensor<4x6xf32>) -> tensor<4x6xbf16>", "tensor<4x6xbf16>"),
        of("bitcast_convert", "%r = stablehlo.bitcast_convert %x : (tensor<4x6xf32>) -> tensor<4x6xi32>",
            "tensor<4x6xi32>"),
        of("reshape", "%r = stablehlo.reshape %x : (tensor<4x6xf32>) -> tensor<24xf32>", "tensor<24xf32>"),
        of("transpose", "%r = stablehlo.transpose %x, dims = [1, 0] : (tensor<4x6xf32>) -> tensor<6x4xf32>",
            "tensor<6x4xf32>"),
        of("broadcast_in_dim",
            "%r = stablehlo.broadcast_in_dim %x, dims = [0, 2] : (tensor<4x6xf32>) -> tensor<4x2x6xf32>",
            "tensor<4x2x6xf32>"),
        of("broadcast_in_dim", "%r = stablehlo.broadcast %x, sizes = [2] : (tensor<4x6xf32>) -> tensor<2x4x6xf32>",
            "tensor<2x4x6xf32>"),
        of("slice", "%r = stablehlo.slice %x [1:3, 0:6:2] : (tensor<4x6xf32>) -> tensor<2x3xf32>", "tensor<2x3xf32>"),
        of("dynamic_slice", "%r = stablehlo.dynamic_slice %x, %i, %i, sizes = [2, 3] : "
            + "(tensor<4x6xf32>, tensor<i32>, tensor<i32>) -> tensor<2x3xf32>", "tensor<2x3xf32>"),
        of("dynamic_update_slice", "%r = stablehlo.dynamic_update_slice %x, %y, %i, %i : "
            + "(tensor<4x6xf32>, tensor<4x6xf32>, tensor<i32>, tensor<i32>) -> tensor<4x6xf32>", X),
        of("pad", "%r = stablehlo.pad %x, %s, low = [1, -1], high = [0, 2], interior = [1, 0] : "
            + "(tensor<4x6xf32>, tensor<f32>) -> tensor<8x7xf32>", "tensor<8x7xf32>"),
        of("concatenate",
            "%r = stablehlo.concatenate %x, %y, dim = 0 : (tensor<4x6xf32>, tensor<4x6xf32>) -> tensor<8x6xf32>",
            "tensor<8x6xf32>"),
        of("reverse", "%r = stablehlo.reverse %x, dims = [0, 1] : tensor<4x6xf32>", X),
        of("dot_general", "%r = stablehlo.dot_general %x, %y, batching_dims = [0] x [0], contracting_dims = [1] x [1], "
            + "precision = [HIGH, HIGHEST] : (tensor<4x6xf32>, tensor<4x6xf32>) -> tensor<4xf32>", "tensor<4xf32>"),
        of("dot_general",
            "%r = stablehlo.dot_general %x, %y, contracting_dims = [1] x [1], algorithm = <lhs_precision_type = "
                + "tf32, rhs_precision_type = tf32, accumulation_type = f32, "
                + "lhs_component_count = 1, rhs_component_count = 1, "
                + "num_primitive_operations = 1, allow_imprecise_accumulation = false> : "
                + "(tensor<4x6xf32>, tensor<4x6xf32>) -> tensor<4x4xf32>",
            "tensor<4x4xf32>"),
        of("reduce", "%r = stablehlo.reduce(%x init: %s) applies stablehlo.maximum across dimensions = [1] : "
            + "(tensor<4x6xf32>, tensor<f32>) -> tensor<4xf32>", "tensor<4xf32>"));
  }

  private static String[] of(String mnemonic, String line, String type) {
    return new String[]{mnemonic, function("  " + line, type)};
  }

  @ParameterizedTest
  @MethodSource("others")
  void other(String mnemonic, String text) {
    assertThat(Texts.mnemonics(Texts.main(text))).containsExactly(mnemonic);
    Texts.assertRoundTrip(text);
  }

  @Test
  void convolutionKeepsWindowAndDimensionNumbers() {
    String text = """
        func.func @main(%x: tensor<1x8x8x4xf32>, %w: tensor<3x3x2x6xf32>) -> tensor<1x6x4x7xf32> {
          %r = stablehlo.convolution(%x, %w) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, f, 0, 1],
            window = {stride = [2, 1], pad = [[1, 0], [0, 1]], rhs_dilate = [1, 1], reverse = [true, true]}
            {batch_group_count = 1 : i64, feature_group_count = 2 : i64,
             precision_config = [#stablehlo<precision DEFAULT>,
             #stablehlo<precision HIGH>]} : (tensor<1x8x8x4xf32>, tensor<3x3x2x6xf32>) -> tensor<1x6x4x7xf32>
          return %r : tensor<1x6x4x7xf32>
        }""";
    Op.ConvDims dims = new Op.ConvDims(0, 3, Dims.of(1, 2), 2, 3, Dims.of(0, 1), 0, 1, Dims.of(2, 3));
    assertThat(Texts.ops(Texts.main(text))).containsExactly(new Op.Convolution(dims, Dims.of(2, 1), Dims.of(1, 0),
        Dims.of(0, 1), Dims.of(1, 1), Dims.of(1, 1), true, 2, 1, new Precision("DEFAULT", "HIGH", "")));
    Texts.assertRoundTrip(text);
  }

  @Test
  void windowsGathersAndScatters() {
    String text = """
        func.func @main(%x: tensor<4x6xf32>, %s: tensor<f32>, %i: tensor<3x1xi32>, %u: tensor<3x6xf32>)
            -> (tensor<2x6xf32>, tensor<3x6xf32>, tensor<4x6xf32>, tensor<4x6xf32>) {
          %0 = "stablehlo.reduce_window"(%x, %s) <{window_dimensions = array<i64: 2, 3>,
              window_strides = array<i64: 2, 1>,
              padding = dense<[[0, 0], [1, 1]]> : tensor<2x2xi64>}> ({
          ^bb0(%a: tensor<f32>, %b: tensor<f32>):
            %t = stablehlo.add %a, %b : tensor<f32>
            stablehlo.return %t : tensor<f32>
          }) : (tensor<4x6xf32>, tensor<f32>) -> tensor<2x6xf32>
          %1 = "stablehlo.gather"(%x, %i) <{dimension_numbers = #stablehlo.gather<offset_dims = [1],
              collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>, slice_sizes = array<i64: 1, 6>,
              indices_are_sorted = true}> : (tensor<4x6xf32>, tensor<3x1xi32>) -> tensor<3x6xf32>
          %2 = "stablehlo.scatter"(%x, %i, %u) <{scatter_dimension_numbers =
              #stablehlo.scatter<update_window_dims = [1],
              inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
          ^bb0(%a: tensor<f32>, %b: tensor<f32>):
            stablehlo.return %b : tensor<f32>
          }) : (tensor<4x6xf32>, tensor<3x1xi32>, tensor<3x6xf32>) -> tensor<4x6xf32>
          %3 = "stablehlo.scatter"(%x, %i, %u) <{scatter_dimension_numbers =
              #stablehlo.scatter<update_window_dims = [1],
              inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>,
              unique_indices = true}> ({
          ^bb0(%a: tensor<f32>, %b: tensor<f32>):
            %t = stablehlo.minimum %b, %a : tensor<f32>
            stablehlo.return %t : tensor<f32>
          }) : (tensor<4x6xf32>, tensor<3x1xi32>, tensor<3x6xf32>) -> tensor<4x6xf32>
          return %0, %1, %2, %3 : tensor<2x6xf32>, tensor<3x6xf32>, tensor<4x6xf32>, tensor<4x6xf32>
        }""";
    assertThat(Texts.ops(Texts.main(text))).satisfiesExactly(
        w -> assertThat(((Op.ReduceWindow) w).window().padLow()).isEqualTo(Dims.of(0, 1)),
        g -> assertThat(((Op.Gather) g).indicesAreSorted()).isTrue(),
        s -> assertThat(((Op.Scatter) s).reducer()).isEqualTo(Op.Reducer.ASSIGN),
        // Operands exchanged: not the body that is recognised.
        s -> assertThat(((Op.Structured) s).regions()).hasSize(1));
    Texts.assertRoundTrip(text);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"true, false; i1", "-1, 5; i4", "1, 3; ui2", "1.5, -0.0; bf16",
    "0x7E01, 1.0; f16",
    "1.0, 2.0; f8E4M3FN", "(1.0, -2.0), (0.0, 3.0); complex<f32>", "3.0, 3.0; f64",
    "(1.0, 1.0), (1.0, 1.0); complex<f64>"})
  void constants(String values, String element) {
    String type = "tensor<2x" + element + ">";
    String text = "func.func @main() -> " + type + " {\n  %r = stablehlo.constant dense<[" + values + "]> : " + type
        + "\n  return %r : " + type + "\n}";
    assertThat(Texts.mnemonics(Texts.main(text))).containsExactly("constant");
    Texts.assertRoundTrip(text);
  }

  @Test
  void constantsThatStayNative() {
    String text = """
        func.func @main() -> (tensor<2xf32>, tensor<0x3xf32>, tensor<1000000x1000000xf32>) {
          %0 = stablehlo.constant dense_resource<w> : tensor<2xf32>
          %1 = stablehlo.constant dense<> : tensor<0x3xf32>
          %2 = stablehlo.constant dense<1.0> : tensor<1000000x1000000xf32>
          return %0, %1, %2 : tensor<2xf32>, tensor<0x3xf32>, tensor<1000000x1000000xf32>
        }
        {-# dialect_resources: { builtin: { w: "0x040000000000803F00000040" } } #-}""";
    assertThat(Texts.mnemonics(Texts.main(text))).containsExactly("native_constant", "constant", "constant");
    Texts.assertRoundTrip(text);
  }
}
