package dev.eqdrive.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Precision;
import dev.eqdrive.ir.TensorType;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Predicted kernels against those that jaxlib 0.12.0.1 has in the optimized HLO of the same program: fusions, dots,
 * convolutions, copies and what else is no parameter, constant, tuple or bitcast.
 */
class XlaCpuKernelCountTest {
  private final CostModel cpu = CostModel.of(Target.load("cpu"));
  private final Sketch s = new Sketch();

  private void counted(int kernels, int... results) {
    assertThat(s.kernels(cpu, results).stream().filter(k -> k.costNs() > 0)).hasSize(kernels);
  }

  private int splat(float value, int like) {
    return s.broadcast(s.scalar(value), s.type(like).shape());
  }

  /** A column spread over the rows of a matrix, or a row over its columns. */
  private int over(int x, int like, long dim) {
    return s.broadcast(x, s.type(like).shape(), dim);
  }

  private int divide(int x, int y) {
    return s.binary(Op.BinaryKind.DIVIDE, x, y);
  }

  private int subtract(int x, int y) {
    return s.binary(Op.BinaryKind.SUBTRACT, x, y);
  }

  private int softmax(int x) {
    int e = s.exp(subtract(x, over(s.max(x, 1), x, 0)));
    return divide(e, over(s.reduce(e, 1), x, 0));
  }

  private int roll(int x, int dim) {
    long n = s.type(x).extent(dim);
    return s.concat(dim, s.slice(x, dim, 1, n), s.slice(x, dim, 0, 1));
  }

  private int heads(int q, int k) {
    Op dot = new Op.DotGeneral(Dims.of(1), Dims.of(1), Dims.of(2), Dims.of(2), Precision.NONE);
    return s.op(dot, s.type(q).withShape(Dims.of(8, 64, 64)), q, k);
  }

  @Test
  void elementwiseChain() {
    int x = s.arg(100, 100);
    counted(1, s.exp(s.mul(s.add(x, x), x)));
  }

  /** The library takes the squares in, but not the differences, which are read again. */
  @Test
  void layerNorm() {
    int x = s.arg(64, 768);
    int scale = s.arg(768);
    int shift = s.arg(768);
    int sum = s.reduce(x, 1);
    int d = subtract(x, over(s.mul(sum, splat(1f / 768, sum)), x, 0));
    int squares = s.reduce(s.mul(d, d), 1);
    int r = s.unary(Op.UnaryKind.RSQRT, s.add(s.mul(squares, splat(1f / 768, sum)), splat(1e-5f, sum)));
    int scaled = s.mul(s.mul(d, over(r, x, 0)), over(scale, x, 1));
    counted(5, s.add(scaled, over(shift, x, 1)));
  }

  /** Greatest elements, differences and exponentials are one call; the division is by the reciprocals of the sums. */
  @Test
  void softmaxOfManyElements() {
    counted(4, softmax(s.arg(64, 512)));
  }

  /** Below 4096 elements there is no call, and sums of more than 32 are taken in two steps. */
  /** A maximum with the least value is not computed. */
  @Test
  void softmaxWithAnInitialValue() {
    int x = s.arg(64, 512);
    int m = s.max(x, 1);
    int e = s.exp(subtract(x, over(s.binary(Op.BinaryKind.MAXIMUM, splat(Float.NEGATIVE_INFINITY, m), m), x, 0)));
    counted(4, divide(e, over(s.reduce(e, 1), x, 0)));
  }

  @Test
  void softmaxOfFewElements() {
    counted(6, softmax(s.arg(16, 100)));
  }

  @Test
  void rootOfSumsOfFewElements() {
    counted(2, s.unary(Op.UnaryKind.SQRT, s.reduce(s.arg(16, 100), 1)));
  }

  @Test
  void rootOfSumsOfManyElements() {
    counted(2, s.unary(Op.UnaryKind.SQRT, s.reduce(s.arg(64, 100), 1)));
  }

  @Test
  void divisionByABroadcast() {
    int x = s.arg(100, 100);
    counted(2, divide(x, over(s.arg(100), x, 0)));
  }

  @Test
  void divisionByAReshapedBroadcast() {
    int x = s.arg(8, 32, 64);
    int wide = s.broadcast(s.arg(8, 32), Dims.of(1, 8, 32, 64), 1, 2);
    counted(2, divide(x, s.reshape(wide, 8, 32, 64)));
  }

  /** Sine and cosine count as cheap and are computed again for every head and in every reader. */
  @Test
  void rotationTables() {
    int x = s.arg(8, 64, 64);
    int f = s.arg(64);
    int angle = s.mul(s.broadcast(f, Dims.of(64, 64), 1), s.broadcast(f, Dims.of(64, 64), 0));
    int cosine = s.broadcast(s.unary(Op.UnaryKind.COSINE, angle), s.type(x).shape(), 1, 2);
    int sine = s.broadcast(s.unary(Op.UnaryKind.SINE, angle), s.type(x).shape(), 1, 2);
    counted(2, s.mul(x, cosine), s.add(s.mul(x, sine), s.mul(x, cosine)));
  }

  @Test
  void exponentialUnderABroadcast() {
    int x = s.arg(64, 64);
    int e = over(s.exp(s.arg(64)), x, 1);
    counted(3, s.mul(x, e), s.add(x, e));
  }

  @Test
  void concatenationAlongRows() {
    int x = s.arg(256, 256);
    counted(4, s.add(roll(x, 1), x));
  }

  /** Rows of 64 bytes and more are joined by a kernel of their own, unless all together have less than 2 kB. */
  @Test
  void concatenationAlongShortRows() {
    int x = s.arg(4096, 16);
    int y = s.arg(4096, 15);
    int z = s.arg(16, 16);
    counted(4, s.add(roll(x, 1), x));
    counted(1, s.add(roll(y, 1), y));
    counted(1, s.add(roll(z, 1), z));
  }

  @Test
  void concatenationAlongColumns() {
    int x = s.arg(256, 256);
    counted(1, s.add(roll(x, 0), x));
  }

  /** Each slice joins only the pieces that it meets. */
  @Test
  void slicesOfJoinedPieces() {
    int x = s.arg(256, 256);
    int wide = s.concat(1, s.slice(x, 1, 255, 256), x, s.slice(x, 1, 0, 1));
    counted(5, s.add(s.slice(wide, 1, 0, 256), s.slice(wide, 1, 2, 258)));
  }

  @Test
  void slicesOfJoinedPiecesInTwoDimensions() {
    int x = s.arg(256, 256);
    int wide = s.concat(1, s.slice(x, 1, 255, 256), x, s.slice(x, 1, 0, 1));
    int around = s.concat(0, s.slice(wide, 0, 255, 256), wide, s.slice(wide, 0, 0, 1));
    int sides = s.add(part(around, 1, 0), part(around, 1, 2));
    int ends = s.add(part(around, 0, 1), part(around, 2, 1));
    counted(6, s.add(sides, ends));
  }

  private int part(int x, long row, long column) {
    return s.op(new Op.Slice(Dims.of(row, column), Dims.of(row + 256, column + 256), Dims.of(1, 1)),
        s.type(x).withShape(Dims.of(256, 256)), x);
  }

  @Test
  void batchInTheMiddle() {
    counted(3, heads(s.arg(64, 8, 32), s.arg(64, 8, 32)));
  }

  /** What is copied may be a value under another shape. */
  @Test
  void viewsAreCopiedForADot() {
    int q = s.dot(s.arg(64, 256), s.arg(256, 256));
    counted(4, heads(s.reshape(q, 64, 8, 32), s.reshape(s.exp(q), 64, 8, 32)));
  }

  @Test
  void dotsShareACopy() {
    Op dot = new Op.DotGeneral(Dims.of(0), Dims.of(1), Dims.of(2), Dims.of(0), Precision.NONE);
    int v = s.arg(64, 8, 32);
    int p = s.arg(8, 64, 64);
    int q = s.arg(8, 64, 64);
    counted(3, s.op(dot, s.type(p).withShape(Dims.of(8, 64, 32)), p, v),
        s.op(dot, s.type(q).withShape(Dims.of(8, 64, 32)), q, v));
  }

  @Test
  void copiesForADotTakeInWhatComesBefore() {
    int q = s.arg(64, 8, 32);
    int k = s.arg(64, 8, 32);
    counted(3, heads(s.add(q, splat(1, q)), k));
  }

  @Test
  void transposeOfADotsOperand() {
    counted(1, s.dot(s.arg(64, 64), s.transpose(s.arg(64, 64), 1, 0)));
  }

  @Test
  void transposeOfADot() {
    int z = s.arg(40);
    int d = s.dot(s.arg(32, 64), s.arg(64, 48));
    int t = s.transpose(d, 1, 0);
    counted(1, t);
    counted(2, t, s.exp(z));
    counted(3, d, t);
    counted(4, s.exp(d), t);
  }

  /** As one of several results it renames dimensions and is copied then; loops end with the renamed form. */
  @Test
  void transposeInATuple() {
    int x = s.arg(30, 50);
    int y = s.arg(30, 20);
    int other = s.exp(s.arg(40));
    int t = s.transpose(x, 1, 0);
    counted(1, t);
    counted(2, x, t);
    counted(3, t, other);
    counted(3, s.transpose(s.exp(x), 1, 0), other);
    counted(3, s.transpose(s.slice(x, 0, 1, 30), 1, 0), other);
    counted(2, s.slice(t, 0, 1, 50), other);
    counted(3, t, s.dot(t, y));
  }

  /** Neither does a boundary store it: the loop before it ends with the renamed form, which is copied for a product. */
  @Test
  void transposeBeforeABarrier() {
    int y = s.arg(64, 80);
    int t = s.transpose(s.exp(s.arg(64, 96)), 1, 0);
    counted(3, s.dot(s.op(Op.Structured.BARRIER, s.type(t), t), y));
    counted(3, s.dot(s.op(new Op.Opaque(Op.Structured.BARRIER.name(), 0, false), s.type(t), t), y));
  }

  /** A transpose moves behind the elementwise operations that alone read it. */
  @Test
  void elementwiseAboveTransposesInATuple() {
    int x = s.arg(30, 50);
    int y = s.arg(30, 50);
    int z = s.arg(50, 30);
    int row = s.arg(30);
    int other = s.exp(s.arg(40));
    int t = s.transpose(x, 1, 0);
    int u = s.transpose(y, 1, 0);
    counted(3, s.exp(t), other);
    counted(3, s.mul(s.exp(t), s.add(u, splat(2, u))), other);
    counted(3, s.mul(t, over(row, t, 1)), other);
    counted(2, s.mul(t, z), other);
    counted(3, t, s.exp(t));
    counted(3, t, s.mul(t, u));
  }

  @Test
  void transposeIntoALoop() {
    Sketch c = new Sketch();
    int i = c.index();
    c.arg(50, 30);
    int less = c.op(new Op.Compare(Op.Direction.LT, "SIGNED"), TensorType.of(ElementType.I1), i, c.integer(9));
    Sketch b = new Sketch();
    int j = b.index();
    int state = b.arg(50, 30);
    Graph body = b.graph(b.add(j, b.integer(1)), b.exp(state));
    int t = s.transpose(s.arg(30, 50), 1, 0);
    counted(3, s.loop(List.of(c.graph(less), body), 0, s.integer(0), t) + 1);
  }

  /** Each vector is written as a column first; the result of the last product too, which is not modelled. */
  @Test
  void vectors() {
    counted(5 - 1, s.dot(s.arg(64, 64), s.dot(s.arg(64, 64), s.arg(64, 1))));
  }

  /** Copying the sum of two large values into both readers would read more. */
  @Test
  void sumOfTwoReadByACall() {
    int x = s.arg(64, 100);
    int y = s.arg(64, 100);
    int z = s.arg(64, 100);
    int r = s.add(x, y);
    counted(3, s.reduce(r, 1), s.mul(r, z));
  }

  @Test
  void callsDoNotShareProducers() {
    int x = s.arg(100, 100);
    int e = s.add(x, x);
    counted(3, s.reduce(e, 1), s.reduce(e, 0));
  }

  @Test
  void callTakesInItsOwnProducers() {
    int d = subtract(s.arg(100, 100), s.arg(100, 100));
    counted(1, s.reduce(s.mul(d, d), 1));
  }

  /** Reciprocals are taken in as soon as there are 4096 of them. */
  @Test
  void callTakesInManyReciprocals() {
    int e = s.exp(s.arg(64, 64, 512));
    counted(1, divide(e, s.broadcast(s.reduce(e, 2), s.type(e).shape(), 0, 1)));
  }

  @Test
  void constantAsAResult() {
    counted(1, splat(1, s.arg(64, 64)));
  }

  @Test
  void otherReadingOfTheSameBits() {
    int x = s.arg(64, 512);
    counted(1, s.unary(Op.UnaryKind.ABS, s.op(new Op.BitcastConvert(), s.type(x), x)));
  }

  @Test
  void callTakesInADot() {
    int x = s.dot(s.arg(64, 64), s.arg(64, 128));
    int e = s.exp(subtract(x, over(s.max(x, 1), x, 0)));
    counted(2, s.unary(Op.UnaryKind.LOG, s.reduce(e, 1)));
  }

  /** What opens a branch is written once per reader. */
  @Test
  void paddedSweeps() {
    int x = s.arg(64, 64);
    for (int i = 0; i < 3; i++) {
      int below = s.pad(s.slice(x, 0, 1, 64), Dims.of(0, 0), Dims.of(1, 0));
      int above = s.pad(s.slice(x, 0, 0, 63), Dims.of(1, 0), Dims.of(0, 0));
      x = s.mul(s.add(below, above), splat(0.25f, x));
    }
    counted(5, x);
  }

  /** An operation is emitted at most 15 times in a loop. */
  @Test
  void sweeps() {
    counted(1, sweeps(3));
  }

  @Test
  void manySweeps() {
    counted(2, sweeps(6));
  }

  private int sweeps(int count) {
    int x = s.arg(64, 64);
    for (int i = 0; i < count; i++) {
      long n = s.type(x).extent(0);
      int a = s.slice(s.slice(x, 0, 1, n), 1, 0, n - 1);
      int b = s.slice(s.slice(x, 0, 0, n - 1), 1, 1, n);
      int sum = s.add(a, b);
      x = s.mul(sum, splat(0.25f, sum));
    }
    return x;
  }

  @Test
  void layers() {
    int x = s.arg(64, 32);
    int[] weights = {s.arg(32, 48), s.arg(48, 16)};
    int[] shifts = {s.arg(48), s.arg(16)};
    for (int i = 0; i < 2; i++) {
      int y = s.dot(x, weights[i]);
      int z = s.add(y, over(shifts[i], y, 1));
      x = s.binary(Op.BinaryKind.MAXIMUM, z, splat(0, z));
    }
    counted(4, x);
  }

  @Test
  void convolutionWithOutputChannelsFirst() {
    Op.ConvDims dims = new Op.ConvDims(0, 3, Dims.of(1, 2), 1, 0, Dims.of(2, 3), 0, 3, Dims.of(1, 2));
    Dims one = Dims.of(1, 1);
    int x = s.arg(1, 28, 28, 32);
    int w = s.arg(64, 32, 3, 3);
    Op conv = new Op.Convolution(dims, one, one, one, one, one, false, 1, 1, Precision.NONE);
    counted(2, s.op(conv, s.type(x).withShape(Dims.of(1, 28, 28, 64)), x, w));
  }
}
