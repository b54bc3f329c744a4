package dev.eqdrive.stablehlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.fold.Scalars;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Batch normalizations of two by three features by four, against loops, and gradients against differences. */
class BatchNormTest {
  private static final int FEATURES = 3;
  private static final int LAST = 4;
  private static final double EPSILON = 0.125;
  private static final TensorType X = TensorType.of(ElementType.F64, 2, FEATURES, LAST);
  private static final TensorType C = TensorType.of(ElementType.F64, FEATURES);
  private static final String T = "tensor<2x3x4xf64>";
  private static final String F = "tensor<3xf64>";
  private static final String ATTRIBUTES = "<{epsilon = 1.250000e-01 : f32, feature_index = 1 : i64}>";

  private final SplittableRandom random = new SplittableRandom(3);
  private final double[] x = normal(24);
  private final double[] scale = normal(FEATURES);
  private final double[] offset = normal(FEATURES);
  private final double[] mean = normal(FEATURES);
  private final double[] variance = Arrays.stream(normal(FEATURES)).map(v -> v * v).toArray();

  private double[] normal(int n) {
    double[] a = new double[n];
    for (int i = 0; i < n; i++) a[i] = random.nextGaussian();
    return a;
  }

  private static Literal literal(TensorType type, double... values) {
    byte[] bytes = new byte[8 * values.length];
    for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (Double.doubleToLongBits(values[i / 8]) >>> 8 * (i % 8));
    return Literal.dense(type, bytes);
  }

  private static List<double[]> run(String text, Literal... inputs) {
    try (Program program = Texts.read(text)) {
      Graph graph = Texts.main(program);
      assertThat(Texts.ops(graph)).noneMatch(Op.Structured.class::isInstance);
      byte[] expanded = StablehloWriter.write(program, Map.of("main", graph), OutputForm.TEXT);
      Evaluator.Outcome outcome = Evaluator.run(new Evaluator.Job(expanded, List.of(inputs)), Duration.ofSeconds(60));
      assertThat(outcome).isInstanceOf(Evaluator.Values.class);
      return ((Evaluator.Values) outcome).results().stream().map(BatchNormTest::values).toList();
    }
  }

  private static double[] values(Literal l) {
    double[] v = new double[(int) l.type().elements()];
    for (int i = 0; i < v.length; i++) v[i] = Scalars.toDouble(ElementType.F64, l.bits(i));
    return v;
  }

  private static double[] normalized(double[] x, double[] scale, double[] offset, double[] mean, double[] variance) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      int c = i / LAST % FEATURES;
      y[i] = (x[i] - mean[c]) / Math.sqrt(variance[c] + EPSILON) * scale[c] + offset[c];
    }
    return y;
  }

  private static double[] mean(double[] x) {
    double[] m = new double[FEATURES];
    for (int i = 0; i < x.length; i++) m[i / LAST % FEATURES] += x[i] * FEATURES / x.length;
    return m;
  }

  private static double[] variance(double[] x) {
    double[] m = mean(x);
    double[] squares = new double[x.length];
    for (int i = 0; i < x.length; i++) squares[i] = Math.pow(x[i] - m[i / LAST % FEATURES], 2);
    return mean(squares);
  }

  private static double[] trained(double[] x, double[] scale, double[] offset) {
    return normalized(x, scale, offset, mean(x), variance(x));
  }

  @Test
  void inference() {
    List<double[]> y = run("func.func @main(%x: " + T + ", %s: " + F + ", %o: " + F + ", %m: " + F + ", %v: " + F
        + ") -> " + T + " {\n %y = \"stablehlo.batch_norm_inference\"(%x, %s, %o, %m, %v) " + ATTRIBUTES + " : (" + T
        + ", " + F + ", " + F + ", " + F + ", " + F + ") -> " + T + "\n return %y : " + T + "\n}",
        literal(X, x), literal(C, scale), literal(C, offset), literal(C, mean), literal(C, variance));
    assertThat(y.get(0)).containsExactly(normalized(x, scale, offset, mean, variance), within(1e-12));
  }

  @Test
  void training() {
    List<double[]> y = run("func.func @main(%x: " + T + ", %s: " + F + ", %o: " + F + ") -> (" + T + ", " + F + ", " + F
        + ") {\n %y:3 = \"stablehlo.batch_norm_training\"(%x, %s, %o) " + ATTRIBUTES + " : (" + T + ", " + F + ", " + F
        + ") -> (" + T + ", " + F + ", " + F + ")\n return %y#0, %y#1, %y#2 : " + T + ", " + F + ", " + F + "\n}",
        literal(X, x), literal(C, scale), literal(C, offset));
    assertThat(y.get(0)).containsExactly(trained(x, scale, offset), within(1e-12));
    assertThat(y.get(1)).containsExactly(mean(x), within(1e-12));
    assertThat(y.get(2)).containsExactly(variance(x), within(1e-12));
  }

  @Test
  void gradients() {
    double[] g = normal(24);
    List<double[]> y = run("func.func @main(%x: " + T + ", %s: " + F + ", %m: " + F + ", %v: " + F + ", %g: " + T
        + ") -> (" + T + ", " + F + ", " + F + ") {\n %y:3 = \"stablehlo.batch_norm_grad\"(%x, %s, %m, %v, %g) "
        + ATTRIBUTES + " : (" + T + ", " + F + ", " + F + ", " + F + ", " + T + ") -> (" + T + ", " + F + ", " + F
        + ")\n return %y#0, %y#1, %y#2 : " + T + ", " + F + ", " + F + "\n}",
        literal(X, x), literal(C, scale), literal(C, mean(x)), literal(C, variance(x)), literal(X, g));
    assertThat(y.get(0)).containsExactly(slopes(x, a -> trained(a, scale, offset), g), within(1e-6));
    assertThat(y.get(1)).containsExactly(slopes(scale, a -> trained(x, a, offset), g), within(1e-6));
    assertThat(y.get(2)).containsExactly(slopes(offset, a -> trained(x, scale, a), g), within(1e-6));
  }

  /** Of the inner product with {@code g}, by central differences. */
  private static double[] slopes(double[] at, java.util.function.UnaryOperator<double[]> f, double[] g) {
    double[] slopes = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      double[] more = at.clone();
      double[] less = at.clone();
      more[i] += 1e-5;
      less[i] -= 1e-5;
      double[] a = f.apply(more);
      double[] b = f.apply(less);
      for (int k = 0; k < g.length; k++) slopes[i] += g[k] * (a[k] - b[k]) / 2e-5;
    }
    return slopes;
  }
}
