package dev.eqdrive.stablehlo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.fold.Scalars;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The interpreter answers in order whatever happens to its process. */
class EvaluatorTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final TensorType T = TensorType.of(ElementType.F32, 3);
  private static final TensorType I = TensorType.of(ElementType.I32);

  private static String unary(String line) {
    return "func.func @main(%x: tensor<3xf32>) -> tensor<3xf32> {\n " + line + "\n return %r : tensor<3xf32>\n}";
  }

  @Test
  void deathsAndRefusalsDoNotDisturbOtherJobs() {
    List<Literal> two = List.of(Scalars.splat(T, 2).orElseThrow());
    List<Literal> one = List.of(Scalars.splat(I, 1).orElseThrow());
    List<Evaluator.Outcome> outcomes = Evaluator.run(List.of(
        Evaluator.Job.ofText(unary("%r = stablehlo.add %x, %x : tensor<3xf32>"), two),
        Evaluator.Job
            .ofText("func.func @main(%x: tensor<i32>) -> tensor<i32> { %z = stablehlo.constant dense<0> : tensor<i32> "
                + "%r = stablehlo.divide %x, %z : tensor<i32> return %r : tensor<i32> }", one),
        Evaluator.Job.ofText(unary("%r = stablehlo.custom_call @f(%x) : (tensor<3xf32>) -> tensor<3xf32>"), two),
        Evaluator.Job.ofText("nonsense", two),
        Evaluator.Job.ofText(unary("%r = chlo.square %x : tensor<3xf32> -> tensor<3xf32>"), two)), LIMIT);
    Evaluator.Values four = new Evaluator.Values(List.of(Scalars.splat(T, 4).orElseThrow()));
    assertThat(outcomes).hasSize(5);
    assertThat(outcomes.get(0)).isEqualTo(four);
    assertThat(outcomes.get(1)).isInstanceOf(Evaluator.NotVerified.class);
    assertThat(outcomes.get(2))
        .isEqualTo(new Evaluator.NotVerified("the interpreter does not run stablehlo.custom_call"));
    assertThat(outcomes.get(3)).isInstanceOf(Evaluator.NotVerified.class);
    assertThat(outcomes.get(4)).isEqualTo(four);
  }

  @Test
  void endlessLoopsEndWithTheTimeLimit() {
    String text = "func.func @main(%x: tensor<i32>) -> tensor<i32> { "
        + "%r = stablehlo.while(%v = %x) : tensor<i32> cond { "
        + "%c = stablehlo.constant dense<true> : tensor<i1> stablehlo.return %c : tensor<i1> } do { "
        + "stablehlo.return %v : tensor<i32> } return %r : tensor<i32> }";
    assertThat(
        Evaluator.run(Evaluator.Job.ofText(text, List.of(Scalars.splat(I, 1).orElseThrow())), Duration.ofSeconds(1)))
        .isEqualTo(new Evaluator.NotVerified("the time limit of 1000 ms passed"));
  }
}
