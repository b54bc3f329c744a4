package dev.eqdrive.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.stablehlo.Evaluator;
import dev.eqdrive.stablehlo.NumericCheck;
import dev.eqdrive.stablehlo.Program;
import dev.eqdrive.stablehlo.Samples;
import dev.eqdrive.stablehlo.StablehloReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compile --static-args=… --prepare=…}: two modules that together are the program. */
class PreparedTest {
  /** x·(W1·W2)·s with a bias: the product of the weights and its scale do not depend on x. */
  private static final String PRODUCT = """
      func.func public @main(%w1: tensor<64x48xf32> loc("p['w1']"), %x: tensor<32x64xf32> loc("x"),
          %w2: tensor<48x64xf32> loc("p['w2']"), %b: tensor<64xf32> loc("p['b']")) -> tensor<32x64xf32> {
        %w = stablehlo.dot_general %w1, %w2, contracting_dims = [1] x [0] : (tensor<64x48xf32>, tensor<48x64xf32>) -> tensor<64x64xf32>
        %e = stablehlo.exponential %w : tensor<64x64xf32>
        %y = stablehlo.dot_general %x, %e, contracting_dims = [1] x [0] : (tensor<32x64xf32>, tensor<64x64xf32>) -> tensor<32x64xf32>
        %c = stablehlo.broadcast_in_dim %b, dims = [1] : (tensor<64xf32>) -> tensor<32x64xf32>
        %r = stablehlo.add %y, %c : tensor<32x64xf32>
        return %r : tensor<32x64xf32>
      }
      """;

  /** Weights stored in 8 bits: what could be prepared is four times as large. */
  private static final String SMALL_WEIGHTS = """
      func.func public @main(%x: tensor<1024x1024xf32>, %w: tensor<1024x1024xi8>) -> tensor<1024x1024xf32> {
        %f = stablehlo.convert %w : (tensor<1024x1024xi8>) -> tensor<1024x1024xf32>
        %e = stablehlo.exponential %f : tensor<1024x1024xf32>
        %t = stablehlo.tanh %e : tensor<1024x1024xf32>
        %r = stablehlo.add %x, %t : tensor<1024x1024xf32>
        return %r : tensor<1024x1024xf32>
      }
      """;

  /** The same beside a product of weights, which takes no more than they do. */
  private static final String SMALL_WEIGHTS_AND_PRODUCT = """
      func.func public @main(%x: tensor<1024x1024xf32>, %w: tensor<1024x1024xi8>, %v: tensor<256x256xf32>, %y: tensor<256x4xf32>) -> (tensor<1024x1024xf32>, tensor<256x4xf32>) {
        %f = stablehlo.convert %w : (tensor<1024x1024xi8>) -> tensor<1024x1024xf32>
        %e = stablehlo.exponential %f : tensor<1024x1024xf32>
        %t = stablehlo.tanh %e : tensor<1024x1024xf32>
        %r = stablehlo.add %x, %t : tensor<1024x1024xf32>
        %p = stablehlo.dot_general %v, %v, contracting_dims = [1] x [0] : (tensor<256x256xf32>, tensor<256x256xf32>) -> tensor<256x256xf32>
        %q = stablehlo.tanh %p : tensor<256x256xf32>
        %s = stablehlo.dot_general %q, %y, contracting_dims = [1] x [0] : (tensor<256x256xf32>, tensor<256x4xf32>) -> tensor<256x4xf32>
        return %r, %s : tensor<1024x1024xf32>, tensor<256x4xf32>
      }
      """;

  private static final String DONATED = """
      func.func public @main(%x: tensor<64x64xf32>, %w: tensor<64x64xf32> {tf.aliasing_output = 0 : i32}) -> tensor<64x64xf32> {
        %e = stablehlo.exponential %w : tensor<64x64xf32>
        %r = stablehlo.dot_general %x, %e, contracting_dims = [1] x [0] : (tensor<64x64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
        return %r : tensor<64x64xf32>
      }
      """;

  /** A pointwise convolution with a normalization whose statistics do not change. */
  private static final String NORMALIZED = """
      func.func public @main(%x: tensor<1x16x16x32xf32>, %w: tensor<1x1x32x48xf32>, %m: tensor<48xf32>, %v: tensor<48xf32>,
          %b: tensor<48xf32>) -> tensor<1x16x16x48xf32> {
        %0 = stablehlo.convolution(%x, %w) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x16x16x32xf32>, tensor<1x1x32x48xf32>) -> tensor<1x16x16x48xf32>
      """
      + normalization("48xf32", "1x16x16x48xf32") + """
            return %3 : tensor<1x16x16x48xf32>
          }
          """;

  /** The first convolution of a network: its normalization costs a hundredth of it. */
  private static final String STEM = """
      func.func public @main(%x: tensor<1x128x128x3xf32>, %w: tensor<3x3x3x64xf32>, %m: tensor<64xf32>, %v: tensor<64xf32>,
          %b: tensor<64xf32>) -> tensor<1x66x66x64xf32> {
        %0 = stablehlo.convolution(%x, %w) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[0, 1], [0, 1]]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x128x128x3xf32>, tensor<3x3x3x64xf32>) -> tensor<1x64x64x64xf32>
      """
      + normalization("64xf32", "1x64x64x64xf32")
      + """
            %t = stablehlo.tanh %3 : tensor<1x64x64x64xf32>
            %z = stablehlo.constant dense<0.0> : tensor<f32>
            %p = stablehlo.pad %t, %z, low = [0, 1, 1, 0], high = [0, 1, 1, 0], interior = [0, 0, 0, 0] : (tensor<1x64x64x64xf32>, tensor<f32>) -> tensor<1x66x66x64xf32>
            return %p : tensor<1x66x66x64xf32>
          }
          """;

  /** Vectors that are combined before they meet an image, and a large factor of which only the argument is worth keeping. */
  private static final String VECTORS = """
      func.func public @main(%x: tensor<256x512xf32>, %a: tensor<512xf32>, %b: tensor<512xf32>, %c: tensor<512xf32>,
          %w: tensor<256x512xf32>) -> tensor<256x512xf32> {
        %0 = stablehlo.divide %a, %b : tensor<512xf32>
        %1 = stablehlo.subtract %0, %c : tensor<512xf32>
        %2 = stablehlo.broadcast_in_dim %1, dims = [1] : (tensor<512xf32>) -> tensor<256x512xf32>
        %3 = stablehlo.maximum %x, %2 : tensor<256x512xf32>
        %4 = stablehlo.negate %w : tensor<256x512xf32>
        %5 = stablehlo.minimum %3, %4 : tensor<256x512xf32>
        %6 = stablehlo.power %5, %w : tensor<256x512xf32>
        return %6 : tensor<256x512xf32>
      }
      """;

  /** A depthwise convolution, each of whose nine weights is a factor of a shifted image. */
  private static final String DEPTHWISE = """
      func.func public @main(%x: tensor<1x66x66x32xf32>, %a: tensor<9x512xf32>, %b: tensor<512x32xf32>) -> tensor<1x64x64x32xf32> {
        %0 = stablehlo.dot_general %a, %b, contracting_dims = [1] x [0] : (tensor<9x512xf32>, tensor<512x32xf32>) -> tensor<9x32xf32>
        %w = stablehlo.reshape %0 : (tensor<9x32xf32>) -> tensor<3x3x1x32xf32>
        %1 = stablehlo.convolution(%x, %w) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window = {} {batch_group_count = 1 : i64, feature_group_count = 32 : i64} : (tensor<1x66x66x32xf32>, tensor<3x3x1x32xf32>) -> tensor<1x64x64x32xf32>
        return %1 : tensor<1x64x64x32xf32>
      }
      """;

  /** Two parts of one matrix, each in a product. */
  private static final String HALVES = """
      func.func public @main(%x: tensor<32x64xf32>, %y: tensor<16x64xf32>, %w: tensor<64x128xf32>) -> (tensor<32x64xf32>, tensor<16x64xf32>) {
        %e = stablehlo.exponential %w : tensor<64x128xf32>
        %a = stablehlo.slice %e [0:64, 0:64] : (tensor<64x128xf32>) -> tensor<64x64xf32>
        %b = stablehlo.slice %e [0:64, 64:128] : (tensor<64x128xf32>) -> tensor<64x64xf32>
        %0 = stablehlo.dot_general %x, %a, contracting_dims = [1] x [0] : (tensor<32x64xf32>, tensor<64x64xf32>) -> tensor<32x64xf32>
        %1 = stablehlo.dot_general %y, %b, contracting_dims = [1] x [0] : (tensor<16x64xf32>, tensor<64x64xf32>) -> tensor<16x64xf32>
        return %0, %1 : tensor<32x64xf32>, tensor<16x64xf32>
      }
      """;

  /** A value %0 less %m, scaled by %v, plus %b for each feature: %3. */
  private static String normalization(String features, String image) {
    return """
        %mb = stablehlo.broadcast_in_dim %m, dims = [3] : (tensor<F>) -> tensor<I>
        %1 = stablehlo.subtract %0, %mb : tensor<I>
        %e = stablehlo.exponential %v : tensor<F>
        %r = stablehlo.rsqrt %e : tensor<F>
        %rb = stablehlo.broadcast_in_dim %r, dims = [3] : (tensor<F>) -> tensor<I>
        %2 = stablehlo.multiply %1, %rb : tensor<I>
        %bb = stablehlo.broadcast_in_dim %b, dims = [3] : (tensor<F>) -> tensor<I>
        %3 = stablehlo.add %2, %bb : tensor<I>
        """.replace("F", features).replace("I", image);
  }

  @TempDir
  Path folder;

  private final List<String> extra = new ArrayList<>();

  private InProcess.Outcome compile(String module, String staticArguments) throws IOException {
    Path in = Files.writeString(folder.resolve("in.mlir"), module);
    List<String> arguments = new ArrayList<>(
        List.of("compile", in.toString(), "-o", folder.resolve("out.mlir").toString(),
            "--static-args=" + staticArguments, "--prepare=" + folder.resolve("out.prepare.mlir")));
    arguments.addAll(extra);
    return InProcess.run(arguments.toArray(new String[0]));
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private static Graph main(String text) {
    try (Program p = StablehloReader.read(text.getBytes(StandardCharsets.UTF_8), "module")) {
      return p.function("main").orElseThrow().graph().orElseThrow();
    }
  }

  private static List<String> notes(String module) {
    String head = module.lines().filter(l -> l.contains("@main")).findFirst().orElseThrow();
    return Pattern.compile("eqdrive\\.value = \"([^\"]*)\"").matcher(head).results().map(r -> r.group(1)).toList();
  }

  private static List<Literal> run(String module, List<Literal> inputs) {
    Evaluator.Outcome o = Evaluator.run(Evaluator.Job.ofText(module, inputs), Duration.ofSeconds(60));
    assertThat(o).isInstanceOf(Evaluator.Values.class);
    return ((Evaluator.Values) o).results();
  }

  private void sameAsTheInput(String module) throws IOException {
    List<TensorType> types = main(module).parameters().stream().map(TensorType.class::cast).toList();
    List<Literal> inputs = Samples.of(types, Samples.Distribution.UNIFORM, 3);
    List<Literal> expected = run(module, inputs);
    List<Literal> actual = run(text("out.mlir"), run(text("out.prepare.mlir"), inputs));
    assertThat(NumericCheck.difference(expected, actual, NumericCheck.Tolerance.rounded(64))).isEmpty();
  }

  @Test
  void whatDependsOnStaticArgumentsAloneIsPrepared() throws IOException {
    InProcess.Outcome o = compile(PRODUCT, "0,2-3");
    assertThat(o.status()).isZero();
    assertThat(main(text("out.mlir")).nodes()).hasSize(3);
    assertThat(text("out.mlir")).doesNotContain("exponential");
    assertThat(text("out.prepare.mlir")).contains("exponential");
    sameAsTheInput(PRODUCT);
  }

  @Test
  void prepareGivesTheArgumentsOfMain() throws IOException {
    compile(PRODUCT, "0,2-3");
    assertThat(main(text("out.prepare.mlir")).parameters()).isEqualTo(main(PRODUCT).parameters());
    assertThat(main(text("out.prepare.mlir")).resultTypes()).isEqualTo(main(text("out.mlir")).parameters());
    assertThat(notes(text("out.mlir"))).containsExactly("argument 3", "prepared 0", "argument 1");
    assertThat(notes(text("out.prepare.mlir"))).isEqualTo(notes(text("out.mlir")));
  }

  @Test
  void namesAndRoleFilesNameTheSameArguments() throws IOException {
    compile(PRODUCT, "0,2-3");
    String byIndex = text("out.mlir");
    assertThat(compile(PRODUCT, "p[*").status()).isZero();
    assertThat(text("out.mlir")).isEqualTo(byIndex);
    Path roles = Files.writeString(folder.resolve("roles.json"), """
        {"name": "n", "bytes": 3, "args": [{"name": "a", "role": "weight", "shape": [1, 2]}, {"role": "activation"},
         {"role": "weight"}, {"init": {"kind": "normal"}, "role": "weight"}], "has_while": false}
        """);
    assertThat(compile(PRODUCT, roles.toString()).status()).isZero();
    assertThat(text("out.mlir")).isEqualTo(byIndex);
  }

  @Test
  void moreBytesThanAllowedAreNotPrepared() throws IOException {
    assertThat(compile(SMALL_WEIGHTS, "1").status()).isZero();
    assertThat(main(text("out.mlir")).parameters()).hasSize(2)
        .anySatisfy(t -> assertThat(t.toString()).contains("i8"));
    sameAsTheInput(SMALL_WEIGHTS);
    extra.add("--prepare-growth=4");
    assertThat(compile(SMALL_WEIGHTS, "1").status()).isZero();
    assertThat(text("out.mlir")).doesNotContain("i8").doesNotContain("tanh");
    sameAsTheInput(SMALL_WEIGHTS);
  }

  @Test
  void whatIsSmallEnoughIsPreparedBesideWhatIsNot() throws IOException {
    assertThat(compile(SMALL_WEIGHTS_AND_PRODUCT, "1-2").err()).doesNotContain("EQD-3001");
    assertThat(notes(text("out.mlir"))).containsExactlyInAnyOrder("argument 0", "argument 1", "prepared 0",
        "argument 3");
    assertThat(text("out.mlir")).contains("i8").containsOnlyOnce("dot_general");
    sameAsTheInput(SMALL_WEIGHTS_AND_PRODUCT);
  }

  @Test
  void donatedArgumentsStayWhereTheyAre() throws IOException {
    InProcess.Outcome o = compile(DONATED, "1");
    assertThat(o.status()).isZero();
    assertThat(text("out.mlir")).contains("exponential").contains("tf.aliasing_output");
    sameAsTheInput(DONATED);
  }

  @Test
  void theReportTellsWhereArgumentsComeFrom() throws IOException {
    extra.add("--report=" + folder.resolve("report.json"));
    compile(PRODUCT, "0,2-3");
    assertThat(text("report.json")).contains("\"static_bytes_before\": 24832", "\"static_bytes_after\": 16640");
    List<String> sources = Pattern.compile("\"from\": \"([^\"]*)\"").matcher(text("report.json")).results()
        .map((MatchResult r) -> r.group(1)).toList();
    assertThat(sources).containsExactly("argument 3", "prepared", "argument 1");
  }

  @Test
  void fixedFactorsGoIntoWeights() throws IOException {
    assertThat(compile(NORMALIZED, "1-4").status()).isZero();
    assertThat(text("out.mlir")).doesNotContain("multiply", "subtract").contains("add");
    assertThat(text("out.prepare.mlir")).contains("multiply", "rsqrt");
    sameAsTheInput(NORMALIZED);
  }

  @Test
  void fixedFactorsGoIntoTheWeightsOfAConvolutionThatStays() throws IOException {
    extra.add("--min-gain=0");
    assertThat(compile(STEM, "1-4").status()).isZero();
    assertThat(text("out.mlir")).contains("convolution", "add").doesNotContain("multiply", "subtract");
    sameAsTheInput(STEM);
  }

  @Test
  void smallValuesAreHandedOverAndLargeOnesComputedAgain() throws IOException {
    extra.add("--min-gain=0");
    assertThat(compile(VECTORS, "1-4").status()).isZero();
    assertThat(text("out.mlir")).doesNotContain("divide", "subtract").contains("negate");
    assertThat(notes(text("out.mlir"))).containsExactlyInAnyOrder("prepared 0", "argument 4", "argument 0");
    sameAsTheInput(VECTORS);
  }

  @Test
  void partsThatLoopsReadAreHandedOverAsOneValue() throws IOException {
    extra.add("--min-gain=0");
    assertThat(compile(DEPTHWISE, "1-2").status()).isZero();
    assertThat(text("out.mlir")).doesNotContain("convolution").contains("slice");
    assertThat(notes(text("out.mlir"))).containsExactly("prepared 0", "argument 0");
    sameAsTheInput(DEPTHWISE);
  }

  @Test
  void partsThatProductsReadAreHandedOverOneByOne() throws IOException {
    extra.add("--min-gain=0");
    assertThat(compile(HALVES, "2").status()).isZero();
    assertThat(text("out.mlir")).doesNotContain("slice");
    assertThat(notes(text("out.mlir"))).containsExactly("prepared 0", "prepared 1", "argument 0", "argument 1");
    sameAsTheInput(HALVES);
  }

  @Test
  void bothFilesOrNone() throws IOException {
    Path in = Files.writeString(folder.resolve("in.mlir"), PRODUCT);
    InProcess.Outcome o = InProcess.run("compile", in.toString(), "-o", folder.resolve("no/out.mlir").toString(),
        "--static-args=0", "--prepare=" + folder.resolve("p.mlir"));
    assertThat(o.status()).isEqualTo(1);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactly("in.mlir");
    }
  }

  @Test
  void faultsOfTheSpecificationAreNamed() throws IOException {
    assertThat(compile(PRODUCT, "4").err()).contains("there is no argument 4: the function has 4", "EQD-2301");
    assertThat(compile(PRODUCT, "q*").err()).contains("no argument is named 'q*'", "p['w1']");
    assertThat(compile(PRODUCT, "3-1").err()).contains("the range 3-1 is empty");
    assertThat(compile(PRODUCT, "").status()).isEqualTo(2);
    assertThat(compile(PRODUCT, "none.json").err()).contains("the role file cannot be read");
    Path bad = Files.writeString(folder.resolve("bad.json"), "{\"args\": [{}]}");
    assertThat(compile(PRODUCT, bad.toString()).err()).contains("describes 1 arguments and the function has 4");
    assertThat(InProcess.run("compile", folder.resolve("in.mlir").toString(), "--static-args=0").status()).isEqualTo(2);
    assertThat(Files.exists(folder.resolve("out.mlir"))).isFalse();
  }
}
