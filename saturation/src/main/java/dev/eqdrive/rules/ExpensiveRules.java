package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.D;
import static dev.eqdrive.rules.FpClass.DZ;
import static dev.eqdrive.rules.FpClass.R;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.egraph.Facts;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Functions that back ends compute slowly, by cheaper ones. */
final class ExpensiveRules {
  /** Recurrences longer than this lose digits and time. */
  private static final long MAX_DEGREE = 32;

  private ExpensiveRules() {
  }

  private static Rule chebyshev(String name, FpClass fpClass, boolean proven) {
    return rule(name, fpClass, A, "The cosines of multiples of an arc cosine are Chebyshev polynomials.")
        .match("cosine(multiply(n, a))").rewrite((m, b) -> chebyshev(m, b, proven));
  }

  /** cos(n · acos t) with n = 0, 1, 2, … along one dimension that t does not have. */
  private static int chebyshev(Match m, Rewriter b, boolean proven) {
    TensorType result = b.type(m.root());
    if (result.element() != ElementType.F32 && result.element() != ElementType.F64) return Rewriter.NONE;
    Optional<LinearIndex> n = LinearIndex.of(b, m.get("n"));
    if (n.isEmpty() || n.get().along().isEmpty()) return Rewriter.NONE;
    int dim = (int) n.get().along().getAsLong();
    long degrees = result.extent(dim);
    if (!n.get().counts(dim) || degrees > MAX_DEGREE || degrees < 2) return Rewriter.NONE;
    Term angle = new Term(m.get("a"), Dims.range(0, result.rank())).narrow(b);
    if (angle.has(dim)) return Rewriter.NONE;
    OptionalInt t = cosineOf(b, angle.cls(), 4);
    if (t.isEmpty()) return Rewriter.NONE;
    Facts f = b.facts(t.getAsInt());
    if ((f.lo() >= -1 && f.hi() <= 1) != proven) return Rewriter.NONE;
    Dims unit = result.shape().with(dim, 1);
    Dims order = Dims.range(0, result.rank());
    int x = new Term(t.getAsInt(), angle.labels()).spread(b, order, unit);
    if (x == Rewriter.NONE) return x;
    TensorType type = b.type(x);
    int twice = b.mul(b.splat(type, 2), x);
    int[] terms = new int[(int) degrees];
    // cos(0 · acos NaN) is NaN.
    terms[0] = f.noNan() ? b.one(type) : b.select(b.compare(Op.Direction.EQ, "FLOAT", x, x), b.one(type), x);
    terms[1] = x;
    for (int i = 2; i < degrees; i++) terms[i] = b.sub(b.mul(twice, terms[i - 1]), terms[i - 2]);
    return b.concat(dim, terms);
  }

  /** The value whose arc cosine this is, in the shape of the arc cosine; looks through reshapes. */
  private static OptionalInt cosineOf(Rewriter b, int cls, int depth) {
    for (int node : b.nodesOf(cls, Op.Unary.class)) {
      if (((Op.Unary) b.graph().op(node)).kind() == Op.UnaryKind.ACOS) return OptionalInt.of(b.graph().child(node, 0));
    }
    OptionalInt reshape = b.nodeOf(cls, Op.Reshape.class);
    if (depth == 0 || reshape.isEmpty()) return OptionalInt.empty();
    OptionalInt inner = cosineOf(b, b.graph().child(reshape.getAsInt(), 0), depth - 1);
    if (inner.isEmpty()) return inner;
    int x = b.reshape(inner.getAsInt(), b.shape(cls));
    return x == Rewriter.NONE ? OptionalInt.empty() : OptionalInt.of(x);
  }

  /**
   * x rem ĉ for ĉ = ±2ᵏ ≥ 1 in size: x / ĉ is exact unless it is subnormal (then x itself is the remainder), and so
   * are its integral part, the product and the difference. Only the sign of a zero result can differ from the remainder's.
   */
  private static int remainderPowerOfTwo(Match m, Rewriter b) {
    TensorType t = b.type(m.root());
    OptionalDouble c = b.splatValue(m.get("c"));
    if (!simple(t) || c.isEmpty()) return Rewriter.NONE;
    double size = Math.abs(c.getAsDouble());
    boolean power = size >= 1 && size <= 0x1p60 && size == Math.scalb(1.0, Math.getExponent(size));
    return power ? remainder(b, m.get("x"), t, c.getAsDouble()) : Rewriter.NONE;
  }

  /**
   * x rem ĉ for bounded x: with t significant bits in ĉ and abs(x / ĉ) below 2ᵖ⁻ᵗ in a type of p bits, the product of
   * ĉ and the quotient's integral part is exact, and so is the difference. The quotient may round up to the next integer; one
   * correction step takes that back.
   */
  private static int remainderBounded(Match m, Rewriter b, boolean proven) {
    TensorType t = b.type(m.root());
    OptionalDouble c = b.splatValue(m.get("c"));
    if (!simple(t) || c.isEmpty() || c.getAsDouble() == 0 || Double.isNaN(c.getAsDouble())) return Rewriter.NONE;
    double size = Math.abs(c.getAsDouble());
    if (size < 0x1p-60 || size > 0x1p60) return Rewriter.NONE;
    if (Math.scalb(1.0, Math.getExponent(size)) == size && size >= 1) return Rewriter.NONE;
    int precision = t.element() == ElementType.F32 ? 24 : 53;
    int bits = 53 - Math.min(52, Long.numberOfTrailingZeros(Double.doubleToLongBits(size) | 1L << 52));
    Facts f = b.facts(m.get("x"));
    double largest = Math.max(Math.abs(f.lo()), Math.abs(f.hi()));
    boolean bounded = f.finite() && largest / size < Math.scalb(1.0, precision - bits);
    return bounded == proven ? remainder(b, m.get("x"), t, c.getAsDouble()) : Rewriter.NONE;
  }

  private static boolean simple(TensorType t) {
    return t.element() == ElementType.F32 || t.element() == ElementType.F64;
  }

  /** x − c · trunc(x / c), moved by c once if it left the side of x or reached c. */
  private static int remainder(Rewriter b, int x, TensorType t, double c) {
    double size = Math.abs(c);
    int divisor = b.splat(t, size);
    int zero = b.zero(t);
    int q = b.div(x, divisor);
    int below = b.compare(Op.Direction.LT, "FLOAT", x, zero);
    int whole = b.select(below, b.unary(Op.UnaryKind.CEIL, q), b.unary(Op.UnaryKind.FLOOR, q));
    int r = b.sub(x, b.mul(divisor, whole));
    int signed = b.select(below, b.splat(t, -size), divisor);
    int past = b.compare(Op.Direction.GE, "FLOAT", b.unary(Op.UnaryKind.ABS, r), divisor);
    int crossed = b.compare(Op.Direction.LT, "FLOAT", b.mul(r, signed), zero);
    return b.select(past, b.sub(r, signed), b.select(crossed, b.add(r, signed), r));
  }

  /** log(e / bc(Σe)) with e = exp(d): d − bc(log Σe). */
  private static int logSoftmax(Match m, Rewriter b) {
    TensorType t = b.type(m.root());
    Op.Reduce r = m.op("r", Op.Reduce.class);
    if (!t.element().isFloat() || r.reducer() != Op.Reducer.ADD || !b.isZero(m.get("z"))) return Rewriter.NONE;
    int sum = b.unary(Op.UnaryKind.LOG, m.get("r"));
    return b.sub(m.get("d"), b.broadcast(sum, t.shape(), m.op("s", Op.BroadcastInDim.class).dims()));
  }

  static List<Rule> rules() {
    return List.of(
        chebyshev("cos-acos-recurrence", R, true), chebyshev("cos-acos-recurrence-unbounded", D, false),
        rule("remainder-pow2-to-trunc", DZ, A, "The remainder by a power of two is exact by division and rounding.")
            .match("remainder(x, c)").rewrite(ExpensiveRules::remainderPowerOfTwo),
        rule("remainder-to-trunc", R, A, "The remainder of a bounded value is what division and rounding leave.")
            .match("remainder(x, c)").rewrite((m, b) -> remainderBounded(m, b, true)),
        rule("remainder-to-trunc-unbounded", D, A, "The remainder is what division and rounding leave.")
            .match("remainder(x, c)").rewrite((m, b) -> remainderBounded(m, b, false)),
        rule("log-of-softmax", D, A, "The logarithm of a softmax needs no exponentials but those of the sum.")
            .match("log(divide(e:exponential(d), s:broadcast_in_dim(r:reduce(e2, z))))")
            .rewrite((m, b) -> m.get("e") == m.get("e2") ? logSoftmax(m, b) : Rewriter.NONE));
  }
}
