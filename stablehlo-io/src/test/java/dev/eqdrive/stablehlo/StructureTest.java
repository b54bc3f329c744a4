package dev.eqdrive.stablehlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Regions, opaque operations, calls, composites and the encodings of a module. */
class StructureTest {
  private static final String WHILE = """
      func.func @main(%x: tensor<4xf32>, %n: tensor<i32>) -> tensor<4xf32> {
        %zero = stablehlo.constant dense<0> : tensor<i32>
        %one = stablehlo.constant dense<1> : tensor<i32>
        %y = stablehlo.tanh %x : tensor<4xf32>
        %r:2 = stablehlo.while(%k = %zero, %v = %x) : tensor<i32>, tensor<4xf32>
         cond {
          %c = stablehlo.compare LT, %k, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
          stablehlo.return %c : tensor<i1>
        } do {
          %k1 = stablehlo.add %k, %one : tensor<i32>
          %v1 = stablehlo.add %v, %y : tensor<4xf32>
          stablehlo.return %k1, %v1 : tensor<i32>, tensor<4xf32>
        }
        return %r#1 : tensor<4xf32>
      }""";

  @Test
  void capturesOfRegionsBecomeOperandsAndParameters() {
    Graph main = Texts.main(WHILE);
    Graph.Node loop = main.nodes().getLast();
    Op.Structured op = (Op.Structured) loop.op();
    assertThat(op.captures()).isEqualTo(3);
    assertThat(loop.operands()).containsExactly(2, 0, 1, 3, 4);
    assertThat(op.regions()).allSatisfy(r -> assertThat(r.parameters()).hasSize(5));
    Texts.assertRoundTrip(WHILE);
  }

  @Test
  void otherOperationsWithRegions() {
    String text = """
        func.func @main(%x: tensor<4x4xf32>, %i: tensor<i32>, %p: tensor<i1>, %s: tensor<f32>)
            -> (tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4x4xf32>) {
          %0 = "stablehlo.case"(%i) ({
            stablehlo.return %x : tensor<4x4xf32>
          }, {
            %a = stablehlo.negate %x : tensor<4x4xf32>
            stablehlo.return %a : tensor<4x4xf32>
          }) : (tensor<i32>) -> tensor<4x4xf32>
          %1 = "stablehlo.if"(%p) ({
            stablehlo.return %0 : tensor<4x4xf32>
          }, {
            stablehlo.return %x : tensor<4x4xf32>
          }) : (tensor<i1>) -> tensor<4x4xf32>
          %2 = "stablehlo.sort"(%x) <{dimension = 1 : i64, is_stable = true}> ({
          ^bb0(%a: tensor<f32>, %b: tensor<f32>):
            %c = stablehlo.compare LT, %a, %b : (tensor<f32>, tensor<f32>) -> tensor<i1>
            stablehlo.return %c : tensor<i1>
          }) : (tensor<4x4xf32>) -> tensor<4x4xf32>
          %3:2 = stablehlo.reduce(%x init: %s), (%1 init: %s) across dimensions = [0] :
              (tensor<4x4xf32>, tensor<4x4xf32>, tensor<f32>, tensor<f32>) -> (tensor<4xf32>, tensor<4xf32>)
            reducer(%a: tensor<f32>, %c: tensor<f32>) (%b: tensor<f32>, %d: tensor<f32>) {
              %e = stablehlo.add %a, %c : tensor<f32>
              %f = stablehlo.maximum %b, %d : tensor<f32>
              stablehlo.return %e, %f : tensor<f32>, tensor<f32>
            }
          %4 = stablehlo.cholesky %x, lower = true : tensor<4x4xf32>
          return %0, %1, %2, %3#0, %3#1, %4 : tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>, tensor<4xf32>,
              tensor<4xf32>, tensor<4x4xf32>
        }""";
    assertThat(Texts.ops(Texts.main(text))).allMatch(op -> op instanceof Op.Structured);
    Texts.assertRoundTrip(text);
  }

  @Test
  void whatIsNotModelledStaysNativeWithItsEffect() {
    String text = """
        func.func @main(%x: tensor<4xf32>, %d: tensor<?xf32>, %t: !stablehlo.token) -> (tensor<4xf32>, tensor<?xf32>) {
          %0 = stablehlo.add %x, %x {mhlo.sharding = "{replicated}"} : tensor<4xf32>
          %1 = stablehlo.custom_call @pure(%0) : (tensor<4xf32>) -> tensor<4xf32>
          %2 = stablehlo.custom_call @effect(%1) {has_side_effect = true} : (tensor<4xf32>) -> tensor<4xf32>
          %3 = stablehlo.add %d, %d : tensor<?xf32>
          %4 = stablehlo.optimization_barrier %2 : tensor<4xf32>
          %5 = "foreign.op"(%4) {some = #foreign.attribute<1>} : (tensor<4xf32>) -> tensor<4xf32>
          %6 = stablehlo.exponential %5 {result_accuracy = #stablehlo.result_accuracy<mode =
              #stablehlo.result_accuracy_mode<HIGHEST>>} : tensor<4xf32>
          %7 = "stablehlo.all_reduce"(%6) <{replica_groups = dense<0> : tensor<1x1xi64>}> ({
          ^bb0(%a: tensor<f32>, %b: tensor<f32>):
            %s = stablehlo.add %a, %b : tensor<f32>
            stablehlo.return %s : tensor<f32>
          }) : (tensor<4xf32>) -> tensor<4xf32>
          return %7, %3 : tensor<4xf32>, tensor<?xf32>
        }""";
    List<Op> ops = Texts.ops(Texts.main(text));
    assertThat(ops).allMatch(op -> op instanceof Op.Opaque);
    assertThat(ops.stream().map(op -> ((Op.Opaque) op).effect())).containsExactly(false, false, true, false, false,
        true, false,
        true);
    assertThat(Texts.main(text).parameters().get(1)).isEqualTo(new Type.Other("tensor<?xf32>"));
    Texts.assertRoundTrip(text);
  }

  @Test
  void opaqueOperationsGetNewOperandsAndCaptures() {
    String text = """
        func.func @main(%x: tensor<4xf32>, %y: tensor<4xf32>, %p: tensor<i1>) -> tensor<4xf32> {
          %r = "stablehlo.if"(%p) ({
            %a = stablehlo.custom_call @effect(%x) {has_side_effect = true} : (tensor<4xf32>) -> tensor<4xf32>
            stablehlo.return %a : tensor<4xf32>
          }, {
            stablehlo.return %x : tensor<4xf32>
          }) : (tensor<i1>) -> tensor<4xf32>
          return %r : tensor<4xf32>
        }""";
    try (Program p = Texts.read(text)) {
      Graph main = Texts.main(p);
      assertThat(main.nodes().getFirst().operands()).containsExactly(2, 0);
      Graph.Builder b = Graph.builder();
      main.parameters().forEach(b::parameter);
      int r = b.node(main.nodes().getFirst().op(), List.of(2, 1), main.nodes().getFirst().types(), -1);
      byte[] out = StablehloWriter.write(p, Map.of("main", b.build(List.of(r))), OutputForm.TEXT);
      assertThat(new String(out, StandardCharsets.UTF_8)).contains("@effect(%arg1)").doesNotContain("@effect(%arg0)");
    }
  }

  @Test
  void privateFunctionsAreInlinedAndDropped() {
    String text = """
        module @m attributes {mhlo.num_partitions = 1 : i32} {
          func.func public @main(%x: tensor<4xf32> {jax.buffer_donor = true})
              -> (tensor<4xf32> {jax.result_info = "r"}) {
            %0 = call @twice(%x) : (tensor<4xf32>) -> tensor<4xf32>
            %1 = call @kept(%0) : (tensor<4xf32>) -> tensor<4xf32>
            return %1 : tensor<4xf32>
          }
          func.func private @twice(%x: tensor<4xf32>) -> tensor<4xf32> {
            %0 = call @once(%x) : (tensor<4xf32>) -> tensor<4xf32>
            %1 = call @once(%0) : (tensor<4xf32>) -> tensor<4xf32>
            return %1 : tensor<4xf32>
          }
          func.func private @once(%x: tensor<4xf32>) -> tensor<4xf32> {
            %0 = stablehlo.custom_call @step(%x) {has_side_effect = true} : (tensor<4xf32>) -> tensor<4xf32>
            return %0 : tensor<4xf32>
          }
          func.func private @kept(%x: tensor<4xf32>) -> tensor<4xf32> attributes {no_inline} {
            return %x : tensor<4xf32>
          }
        }""";
    try (Program p = Texts.read(text)) {
      assertThat(p.graphs()).containsOnlyKeys("main", "kept");
      assertThat(Texts.ops(Texts.main(p))).containsExactly(new Op.Opaque("stablehlo.custom_call", 0, true),
          new Op.Opaque("stablehlo.custom_call", 1, true), new Op.Opaque("func.call", 2, false));
      assertThat(Texts.write(p)).contains("module @m attributes {mhlo.num_partitions = 1 : i32}")
          .contains("tensor<4xf32> {jax.buffer_donor = true}", "@kept").doesNotContain("@twice", "@once");
    }
    Texts.assertRoundTrip(text);
  }

  /** A function of 300 operations that is called some times. */
  private static String called(int times) {
    StringBuilder text = new StringBuilder("func.func @main(%x0: tensor<4xf32>) -> tensor<4xf32> {\n");
    for (int i = 0; i < times; i++) {
      text.append("  %x").append(i + 1).append(" = call @large(%x").append(i)
          .append(") : (tensor<4xf32>) -> tensor<4xf32>\n");
    }
    text.append("  return %x").append(times).append(" : tensor<4xf32>\n}\n")
        .append("func.func private @large(%y0: tensor<4xf32>) -> tensor<4xf32> {\n");
    for (int i = 0; i < 300; i++) {
      text.append("  %y").append(i + 1).append(" = stablehlo.cosine %y").append(i).append(" : tensor<4xf32>\n");
    }
    return text.append("  return %y300 : tensor<4xf32>\n}\n").toString();
  }

  @Test
  void largeFunctionsAreInlinedWhereTheProgramGrowsLittle() {
    try (Program p = Texts.read(called(4))) {
      assertThat(p.graphs()).containsOnlyKeys("main");
      assertThat(Texts.main(p).nodes()).hasSize(1200);
    }
    try (Program p = Texts.read(called(5))) {
      assertThat(p.graphs()).containsOnlyKeys("main", "large");
      assertThat(p.isPrivate("large")).isTrue();
      assertThat(p.isPrivate("main")).isFalse();
    }
  }

  @Test
  void compositesOfChloAreReadAsTheOperationAndWrittenToArtifactsAgain() {
    String text = """
        func.func @main(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<2xf32>, tensor<2xi32>, tensor<4xf32>) {
          %0 = stablehlo.composite "chlo.erf" %x {decomposition = @impl, version = 1 : i32} :
              (tensor<4xf32>) -> tensor<4xf32>
          %1:2 = chlo.top_k(%0, k = 2) : tensor<4xf32> -> (tensor<2xf32>, tensor<2xi32>)
          %2 = stablehlo.composite "user.thing" %x {decomposition = @impl} : (tensor<4xf32>) -> tensor<4xf32>
          return %0, %1#0, %1#1, %2 : tensor<4xf32>, tensor<2xf32>, tensor<2xi32>, tensor<4xf32>
        }
        func.func private @impl(%x: tensor<4xf32>) -> tensor<4xf32> {
          return %x : tensor<4xf32>
        }""";
    try (Program p = Texts.read(text)) {
      Graph main = Texts.main(p);
      assertThat(Texts.mnemonics(main)).containsExactly("erf", "top_k", "opaque");
      byte[] artifact = StablehloWriter.write(p, OutputForm.artifact("1.13.0"));
      try (Program again = StablehloReader.read(artifact, "again")) {
        assertThat(again.form()).isEqualTo(Program.Form.ARTIFACT);
        assertThat(again.artifactVersion()).contains("1.13.0");
        assertThat(Texts.main(again)).isEqualTo(main);
      }
    }
  }

  @Test
  void bodiesOfSeveralBlocksStayAsTheyAre() {
    String text = """
        func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
          cf.br ^bb1(%x : tensor<4xf32>)
        ^bb1(%y: tensor<4xf32>):
          return %y : tensor<4xf32>
        }""";
    try (Program p = Texts.read(text)) {
      assertThat(p.graphs()).isEmpty();
      assertThat(Texts.write(p)).contains("cf.br ^bb1(%arg0 : tensor<4xf32>)");
    }
  }

  @Test
  void locationsAreKept() {
    try (Program p = Texts.read(WHILE)) {
      Graph main = Texts.main(p);
      assertThat(p.place(main.location(2)).orElseThrow()).hasToString("Place[file=in.mlir, line=4, column=8]");
      assertThat(new String(StablehloWriter.write(p, OutputForm.TEXT_WITH_LOCATIONS), StandardCharsets.UTF_8))
          .contains("stablehlo.tanh %arg0 : tensor<4xf32> loc(\"in.mlir\":4:8)");
    }
  }

  @Test
  void newModulesAndIllFormedGraphs() {
    TensorType t = TensorType.of(ElementType.F32, 4);
    Graph.Builder b = Graph.builder();
    int x = b.parameter(t);
    int y = b.node(new Op.Unary(Op.UnaryKind.SQRT), List.of(x), List.of(t), -1);
    byte[] text = StablehloWriter.module(Map.of("f", b.build(List.of(y))), OutputForm.TEXT);
    assertThat(new String(text, StandardCharsets.UTF_8)).contains("@f(%arg0: tensor<4xf32>) -> tensor<4xf32>", "sqrt");
    int z = b.node(new Op.Unary(Op.UnaryKind.SQRT), List.of(x), List.of(TensorType.of(ElementType.F32, 5)), -1);
    Graph wrong = b.build(List.of(z));
    assertThatThrownBy(() -> StablehloWriter.module(Map.of("f", wrong), OutputForm.TEXT))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("requires compatible types");
  }
}
