package dev.eqdrive.egraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Precision;
import dev.eqdrive.ir.TensorType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class FactsTest {
  private static final TensorType F32 = TensorType.of(ElementType.F32, 4);
  private static final TensorType S32 = TensorType.of(ElementType.I32, 4);
  private static final float[] SPECIAL = {0f, -0f, 1f, -1f, 0.5f, 3f, -2.25f, Float.MIN_VALUE, -Float.MIN_VALUE,
    Float.MAX_VALUE, -Float.MAX_VALUE, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN, 1e-30f, 1e30f};
  private static final int[] INTS = {0, 1, -1, 7, -8, 100, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE};

  private final TermGraph g = new TermGraph();

  @Test
  void unaryFloatResultsSatisfyTheirFacts() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      float[] x = floats(random);
      int cls = constant(x);
      for (Op.UnaryKind k : new Op.UnaryKind[]{Op.UnaryKind.ABS, Op.UnaryKind.NEGATE, Op.UnaryKind.SQRT,
        Op.UnaryKind.RSQRT,
        Op.UnaryKind.EXPONENTIAL, Op.UnaryKind.TANH, Op.UnaryKind.LOG, Op.UnaryKind.LOG_PLUS_ONE, Op.UnaryKind.FLOOR,
        Op.UnaryKind.CEIL, Op.UnaryKind.ROUND_NEAREST_EVEN, Op.UnaryKind.SIGN, Op.UnaryKind.SINE, Op.UnaryKind.CBRT,
        Op.UnaryKind.ATAN, Op.UnaryKind.COSH, Op.UnaryKind.EXPONENTIAL_MINUS_ONE, Op.UnaryKind.SQUARE}) {
        Facts f = g.facts(g.add(new Op.Unary(k), F32, cls));
        for (float v : x) check(f, (float) function(k).applyAsDouble(v), k + " of " + v + " in " + g.facts(cls));
      }
    }
  }

  @Test
  void binaryFloatResultsSatisfyTheirFacts() {
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      float[] x = floats(random);
      float[] y = floats(random);
      int a = constant(x);
      int b = constant(y);
      for (Op.BinaryKind k : new Op.BinaryKind[]{Op.BinaryKind.ADD, Op.BinaryKind.SUBTRACT, Op.BinaryKind.MULTIPLY,
        Op.BinaryKind.DIVIDE, Op.BinaryKind.MAXIMUM, Op.BinaryKind.MINIMUM, Op.BinaryKind.REMAINDER,
        Op.BinaryKind.POWER}) {
        Facts f = g.facts(g.add(new Op.Binary(k), F32, a, b));
        for (float v : x) {
          for (float w : y) check(f, (float) function(k).applyAsDouble(v, w), k + " of " + v + ", " + w);
        }
      }
    }
  }

  @Test
  void integerResultsSatisfyTheirFacts() {
    Random random = new Random(3);
    for (int i = 0; i < 5_000; i++) {
      int[] x = {INTS[random.nextInt(INTS.length)], random.nextInt(20) - 10, 3, 4};
      int[] y = {INTS[random.nextInt(INTS.length)], random.nextInt(20) - 5, 1, 2};
      int a = constant(x);
      int b = constant(y);
      for (int v : x) {
        for (int w : y) {
          check(op(Op.BinaryKind.ADD, a, b), v + w, v + "+" + w);
          check(op(Op.BinaryKind.SUBTRACT, a, b), v - w, v + "-" + w);
          check(op(Op.BinaryKind.MULTIPLY, a, b), v * w, v + "*" + w);
          check(op(Op.BinaryKind.AND, a, b), v & w, v + "&" + w);
          check(op(Op.BinaryKind.OR, a, b), v | w, v + "|" + w);
          check(op(Op.BinaryKind.MAXIMUM, a, b), Math.max(v, w), "max");
          if (w != 0) check(op(Op.BinaryKind.DIVIDE, a, b), v / w, v + "/" + w);
          if (w != 0) check(op(Op.BinaryKind.REMAINDER, a, b), v % w, v + "%" + w);
        }
        check(g.facts(g.add(new Op.Unary(Op.UnaryKind.ABS), S32, a)), Math.abs(v), "abs " + v);
        check(g.facts(g.add(new Op.Unary(Op.UnaryKind.NEGATE), S32, a)), -v, "-" + v);
        check(g.facts(g.add(new Op.Convert(), F32, a)), (float) v, "convert " + v);
      }
    }
  }

  /** The zeros around an image are multiplied, too. */
  @Test
  void paddingTimesAnInfinityIsNotANumber() {
    TensorType image = TensorType.of(ElementType.F32, 1, 2, 2, 1);
    byte[] infinities = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putFloat(Float.NEGATIVE_INFINITY)
        .putFloat(Float.NEGATIVE_INFINITY).putFloat(Float.NEGATIVE_INFINITY).putFloat(Float.NEGATIVE_INFINITY).array();
    int x = g.add(new Op.Constant(Literal.dense(image, infinities)), image);
    TensorType filter = TensorType.of(ElementType.F32, 2, 2, 1, 1);
    int w = g.add(new Op.Constant(Literal.dense(filter, infinities)), filter);
    assertThat(g.facts(g.add(convolution(0), TensorType.of(ElementType.F32, 1, 1, 1, 1), x, w)).noNan()).isTrue();
    assertThat(g.facts(g.add(convolution(1), TensorType.of(ElementType.F32, 1, 3, 3, 1), x, w)).noNan()).isFalse();
  }

  private static Op convolution(long pad) {
    Op.ConvDims dims = new Op.ConvDims(0, 3, Dims.of(1, 2), 2, 3, Dims.of(0, 1), 0, 3, Dims.of(1, 2));
    return new Op.Convolution(dims, Dims.of(1, 1), Dims.of(pad, pad), Dims.of(pad, pad), Dims.of(1, 1), Dims.of(1, 1),
        false, 1, 1, Precision.NONE);
  }

  /** The highest bit of an unsigned number is repeated, too. */
  @Test
  void arithmeticShiftsOfUnsignedNumbersGrow() {
    TensorType bytes = TensorType.of(ElementType.UI8, 2);
    for (int v = 0; v < 256; v++) {
      int x = g.add(new Op.Constant(Literal.dense(bytes, new byte[]{(byte) v, 1})), bytes);
      int by = g.add(new Op.Constant(Literal.dense(bytes, new byte[]{3, 1})), bytes);
      Facts f = g.facts(g.add(new Op.Binary(Op.BinaryKind.SHIFT_RIGHT_ARITHMETIC), bytes, x, by));
      check(f, ((byte) v >> 3) & 0xff, v + " >> 3");
      assertThat(f.hi()).isEqualTo(v < 128 ? Math.max(v, 1) : 255);
    }
  }

  @Test
  void signsThatRulesRelyOn() {
    int x = g.add(new Op.Argument(0), F32);
    assertThat(g.facts(unary(Op.UnaryKind.EXPONENTIAL, x)).nonNegative()).isTrue();
    assertThat(g.facts(unary(Op.UnaryKind.SQRT, unary(Op.UnaryKind.TANH, x))).nonNegative()).isFalse();
    assertThat(g.facts(unary(Op.UnaryKind.SQRT, unary(Op.UnaryKind.ABS, x))).nonNegative()).isTrue();
    int square = g.add(new Op.Binary(Op.BinaryKind.MULTIPLY), F32, x, x);
    assertThat(g.facts(square).nonNegative()).isTrue();
    assertThat(g.facts(unary(Op.UnaryKind.TANH, x))).returns(-1.0, Facts::lo).returns(1.0, Facts::hi)
        .returns(false, Facts::noNan);
    int relu = g.add(new Op.Binary(Op.BinaryKind.MAXIMUM), F32, x, constant(new float[]{0, 0, 0, 0}));
    assertThat(g.facts(relu).nonNegative()).isTrue();
  }

  @Test
  void splatsPassThroughMovement() {
    int zero = g.add(new Op.Constant(Literal.splat(TensorType.of(ElementType.F32), new byte[4])),
        TensorType.of(ElementType.F32));
    int wide = g.add(new Op.BroadcastInDim(Dims.EMPTY), F32, zero);
    assertThat(g.constant(wide)).contains(Literal.splat(F32, new byte[4]));
    int x = g.add(new Op.Argument(0), TensorType.of(ElementType.F32));
    int y = g.add(new Op.BroadcastInDim(Dims.EMPTY), F32, x);
    int z = unary(Op.UnaryKind.ABS, y);
    g.union(x, zero);
    g.rebuild();
    assertThat(g.constant(y)).contains(Literal.splat(F32, new byte[4]));
    assertThat(g.facts(z).hi()).isZero();
  }

  @Test
  void exactUnionsIntersectAndOthersWeaken() {
    int x = g.add(new Op.Argument(0), F32);
    int y = g.add(new Op.Argument(1), F32);
    int tanh = unary(Op.UnaryKind.TANH, x);
    int user = unary(Op.UnaryKind.ABS, y);
    g.union(y, tanh, "exact", true);
    g.rebuild();
    assertThat(g.facts(y).hi()).isEqualTo(1);
    assertThat(g.facts(user).hi()).isEqualTo(1);
    g.union(y, g.add(new Op.Argument(2), F32), "rounding", false);
    g.rebuild();
    assertThat(g.facts(y).hi()).isInfinite();
    assertThat(g.facts(user).hi()).isInfinite();
    assertThat(g.facts(user).nonNegative()).isTrue();
    assertThat(g.alarms()).isEmpty();
  }

  @Test
  void contradictionRaisesAnAlarm() {
    g.union(constant(new float[]{1, 1, 1, 1}), constant(new float[]{2, 2, 2, 2}), "wrong-rule", true);
    g.rebuild();
    assertThat(g.alarms()).anyMatch(a -> a.contains("wrong-rule"));
  }

  @Test
  void sumsAndProductsOfManyElements() {
    TensorType big = TensorType.of(ElementType.F32, 1000);
    TensorType scalar = TensorType.of(ElementType.F32);
    int p = g.add(new Op.Unary(Op.UnaryKind.LOGISTIC), big, g.add(new Op.Argument(0), big));
    int zero = g.add(new Op.Constant(Literal.splat(scalar, new byte[4])), scalar);
    Facts sum = g.facts(g.add(new Op.Reduce(Op.Reducer.ADD, Dims.of(0)), scalar, p, zero));
    assertThat(sum.nonNegative()).isTrue();
    assertThat(sum.hi()).isBetween(1000.0, 1002.0);
    Facts max = g.facts(g.add(new Op.Reduce(Op.Reducer.MAXIMUM, Dims.of(0)), scalar, p, zero));
    assertThat(max.hi()).isEqualTo(1);
  }

  private int unary(Op.UnaryKind k, int x) {
    return g.add(new Op.Unary(k), F32, x);
  }

  private Facts op(Op.BinaryKind k, int a, int b) {
    return g.facts(g.add(new Op.Binary(k), S32, a, b));
  }

  private int constant(float[] x) {
    ByteBuffer b = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    for (float v : x) b.putFloat(v);
    return g.add(new Op.Constant(Literal.dense(F32, b.array())), F32);
  }

  private int constant(int[] x) {
    ByteBuffer b = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    for (int v : x) b.putInt(v);
    return g.add(new Op.Constant(Literal.dense(S32, b.array())), S32);
  }

  private static float[] floats(Random random) {
    float[] x = new float[4];
    for (int i = 0; i < 4; i++) {
      x[i] = random.nextInt(3) > 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : (float) random.nextGaussian() * 4;
    }
    // Narrow operands as well as wild ones.
    if (random.nextBoolean()) for (int i = 1; i < 4; i++) x[i] = x[0];
    return x;
  }

  private static void check(Facts f, double v, String what) {
    if (Double.isNaN(v)) {
      assertThat(f.noNan()).as("noNan: " + what + ": " + f).isFalse();
      return;
    }
    boolean minusZero = v == 0 && 1 / v < 0;
    boolean ok = v >= f.lo() && v <= f.hi() && !(f.finite() && Double.isInfinite(v))
        && !(f.nonNegative() && (v < 0 || minusZero))
        && !(f.positive() && !(v > 0)) && !(f.nonZero() && v == 0) && !(f.integral() && v != Math.rint(v));
    if (!ok) throw new AssertionError(what + " = " + v + " contradicts " + f);
  }

  private static DoubleUnaryOperator function(Op.UnaryKind k) {
    return switch (k) {
      case ABS -> Math::abs;
      case NEGATE -> v -> -v;
      case SQRT -> Math::sqrt;
      case RSQRT -> v -> 1 / Math.sqrt(v);
      case EXPONENTIAL -> Math::exp;
      case TANH -> Math::tanh;
      case LOG -> Math::log;
      case LOG_PLUS_ONE -> Math::log1p;
      case FLOOR -> Math::floor;
      case CEIL -> Math::ceil;
      case ROUND_NEAREST_EVEN -> Math::rint;
      case SIGN -> Math::signum;
      case SINE -> Math::sin;
      case CBRT -> Math::cbrt;
      case ATAN -> Math::atan;
      case COSH -> Math::cosh;
      case EXPONENTIAL_MINUS_ONE -> Math::expm1;
      case SQUARE -> v -> v * v;
      default -> throw new IllegalArgumentException(k.toString());
    };
  }

  private static DoubleBinaryOperator function(Op.BinaryKind k) {
    return switch (k) {
      case ADD -> (a, b) -> (float) a + (float) b;
      case SUBTRACT -> (a, b) -> (float) a - (float) b;
      case MULTIPLY -> (a, b) -> (float) a * (float) b;
      case DIVIDE -> (a, b) -> (float) a / (float) b;
      case MAXIMUM -> Math::max;
      case MINIMUM -> Math::min;
      case REMAINDER -> (a, b) -> (float) a % (float) b;
      case POWER -> Math::pow;
      default -> throw new IllegalArgumentException(k.toString());
    };
  }
}
