package dev.eqdrive.fusion.cost;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.layout.Views;

/**
 * A dot as b products of m × k by k × n.
 *
 * @param lhsNatural contracting dimension of the left operand innermost
 * @param rhsNatural free dimension of the right operand innermost
 * @param lhsMovedBytes bytes of the left operand if its batch dimensions are not outermost, else 0
 */
record DotShape(double batch, double m, double n, double k, boolean lhsNatural, boolean rhsNatural, double lhsBytes,
    double rhsBytes, double resultBytes, double lhsMovedBytes, double rhsMovedBytes) {
  static DotShape of(Op.DotGeneral dot, TensorType lhs, TensorType rhs, TensorType result) {
    double b = 1;
    double k = 1;
    for (long d : dot.lhsBatch().toArray()) b *= lhs.extent((int) d);
    for (long d : dot.lhsContract().toArray()) k *= lhs.extent((int) d);
    double m = lhs.elements() / Math.max(1, b * k);
    double n = rhs.elements() / Math.max(1, b * k);
    boolean lhsNatural = innermostIn(lhs.shape(), dot.lhsContract()) || m == 1;
    boolean rhsNatural = !innermostIn(rhs.shape(), dot.rhsContract()) || n == 1;
    return new DotShape(b, m, n, k, lhsNatural, rhsNatural, lhs.bytes(), rhs.bytes(), result.bytes(),
        b > 1 && !leading(lhs.shape(), dot.lhsBatch()) ? lhs.bytes() : 0,
        b > 1 && !leading(rhs.shape(), dot.rhsBatch()) ? rhs.bytes() : 0);
  }

  double flops() {
    return 2 * batch * m * n * k;
  }

  double bytes() {
    return lhsBytes + rhsBytes + resultBytes;
  }

  private static boolean innermostIn(Dims shape, Dims dims) {
    int minor = Views.minorDim(shape);
    return minor < 0 || dims.contains(minor);
  }

  private static boolean leading(Dims shape, Dims dims) {
    boolean free = false;
    for (int i = 0; i < shape.size(); i++) {
      if (shape.get(i) == 1) continue;
      if (!dims.contains(i)) free = true;
      else if (free) return false;
    }
    return true;
  }
}
