package dev.eqdrive.rules;

import static dev.eqdrive.rules.FpClass.R;
import static dev.eqdrive.rules.Rule.Tier.A;
import static dev.eqdrive.rules.Rule.rule;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.List;

/** Divisions by repeated values. */
final class ReciprocalRules {
  private ReciprocalRules() {
  }

  /**
   * x / bc(y) = (x · bc(s)) · bc(1 / (y · s)) with s = 2ᵏ where abs(y) is less than 2⁻ᵏ, 2⁻ᵏ where it is more than 2ᵏ, else 1.
   *
   * <p>The plain x · bc(1 / y) loses when 1 / y overflows (y subnormal) or is subnormal (y huge). With k below the exponent
   * range but above half of it, y · s is exact and normal for every y ≠ 0, so its reciprocal r is normal and correctly
   * rounded. Where s = 2ᵏ, r > 1: x · s overflows only if the quotient does. Where s = 2⁻ᵏ, r ≤ 1: x · s falls below the normal
   * numbers only if the quotient does. Zeros, infinities and NaN give the same as the division: y = 0 makes r infinite
   * with the sign of y, y infinite makes it zero. What remains is one more rounding, which is class R for all values.
   */
  static final Rule DIV_BROADCAST_TO_SCALED_MUL = rule("div-broadcast-to-scaled-mul", R, A,
      "Dividing by a repeated value of unknown range is multiplying by the reciprocal of the value and a power of two.")
      .match("divide(x, d:broadcast_in_dim(y))").rewrite(ReciprocalRules::scaled);

  private static int scaled(Match m, Rewriter b) {
    int y = m.get("y");
    TensorType t = b.type(y);
    TensorType result = b.type(m.root());
    int exponent = switch (t.element()) {
      case F16 -> 10;
      case BF16, F32 -> 100;
      case F64 -> 900;
      default -> 0;
    };
    if (exponent == 0 || b.isSplat(y) || t.elements() * 4 > result.elements()) return Rewriter.NONE;
    double low = Math.scalb(1.0, -exponent);
    double high = Math.scalb(1.0, exponent);
    int size = b.unary(Op.UnaryKind.ABS, y);
    int tiny = b.compare(Op.Direction.LT, "FLOAT", size, b.splat(t, low));
    int huge = b.compare(Op.Direction.GT, "FLOAT", size, b.splat(t, high));
    int s = b.select(tiny, b.splat(t, high), b.select(huge, b.splat(t, low), b.one(t)));
    int reciprocal = b.div(b.one(t), b.mul(y, s));
    Dims dims = m.op("d", Op.BroadcastInDim.class).dims();
    return b.mul(b.mul(m.get("x"), b.broadcast(s, result.shape(), dims)), b.broadcast(reciprocal, result.shape(), dims));
  }

  static List<Rule> rules() {
    return List.of(DIV_BROADCAST_TO_SCALED_MUL);
  }
}
