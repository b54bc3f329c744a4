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
 * @param lhsMovedBytes bytes of the left operand if its batch dimensions are not outermost, in the order of the product, else 0
 * @param gatheredBytes bytes of the operands whose contracting dimensions do not lie together at one end, in one order,
 *     and of a right operand of more than two dimensions, batches left out, in which they do not come first
 */
record DotShape(double batch, double m, double n, double k, boolean lhsNatural, boolean rhsNatural, double lhsBytes,
    double rhsBytes, double resultBytes, double lhsMovedBytes, double rhsMovedBytes,
    double gatheredBytes) {
  /** Least extents of a tile of the result in the library. */
  static final double TILE = 64;
  /** Elements of a right operand that it packs for one tile. */
  private static final double CACHED = 32_768;
  /** Elements that a tile reads and computes at most before it is a task of its own. */
  private static final double READS = 65_536;

  static DotShape of(Op.DotGeneral dot, TensorType lhs, TensorType rhs, TensorType result) {
    double b = 1;
    double k = 1;
    for (long d : dot.lhsBatch().toArray()) b *= lhs.extent((int) d);
    for (long d : dot.lhsContract().toArray()) k *= lhs.extent((int) d);
    double m = lhs.elements() / Math.max(1, b * k);
    double n = rhs.elements() / Math.max(1, b * k);
    boolean lhsNatural = innermostIn(lhs.shape(), dot.lhsContract()) || m == 1;
    boolean rhsNatural = !innermostIn(rhs.shape(), dot.rhsContract()) || n == 1;
    // What is moved for its batch dimensions arrives in the order that the product wants.
    boolean lhsMoved = b > 1 && !leading(lhs.shape(), dot.lhsBatch());
    boolean rhsMoved = b > 1 && !leading(rhs.shape(), dot.rhsBatch());
    boolean lhsGathered = !lhsMoved && !atOneEnd(lhs.shape(), dot.lhsContract(), dot.lhsBatch());
    boolean rhsGathered = !rhsMoved && !(atOneEnd(rhs.shape(), dot.rhsContract(), dot.rhsBatch()) && sameOrder(dot)
        && contractsFirst(rhs.shape(), dot.rhsContract(), dot.rhsBatch()));
    return new DotShape(b, m, n, k, lhsNatural || lhsMoved, rhsNatural || rhsMoved, lhs.bytes(), rhs.bytes(),
        result.bytes(), lhsMoved ? lhs.bytes() : 0, rhsMoved ? rhs.bytes() : 0,
        (lhsGathered ? lhs.bytes() : 0) + (rhsGathered ? rhs.bytes() : 0));
  }

  boolean isVector() {
    return m == 1 || n == 1;
  }

  /**
   * Width of the matrix of a vector product whose rows are added up, each times an element of the vector; 0 for any other
   * product.
   */
  double addedWidth() {
    if (m == 1 && n > 1 && rhsNatural && rhsMovedBytes == 0) return n;
    return n == 1 && m > 1 && !lhsNatural ? m : 0;
  }

  /**
   * The part of a product that the busier of two threads computes. The library hands them tiles of the result, doubled until what
   * one of them reads is large enough (choose_split_factors of YNNPACK).
   */
  double largestShare() {
    double depth = Math.min(k, 1024);
    double block = TILE * Math.max(1, Math.floor(CACHED / (TILE * k)));
    double rows = Math.min(m, 16);
    double columns = Math.min(n, block);
    double least = Math.min(m, TILE) * Math.min(n, TILE);
    while (rows * columns < least || (rows + columns) * depth < READS && rows * columns < READS) {
      if ((4 * columns < rows || rows >= m) && columns < n) columns *= 2;
      else if ((rows < 4 * columns || columns >= n) && rows < m) rows *= 2;
      else
        break;
    }
    double tasks = Math.ceil(m / rows) * Math.ceil(n / columns);
    return tasks == 1 ? 1 : Math.clamp(Math.ceil(tasks / 2) * rows * columns / (m * n), 0.5, 1);
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

  /** Whether no free dimension lies between these, or on both sides of them. */
  private static boolean atOneEnd(Dims shape, Dims dims, Dims batch) {
    int runs = 0;
    boolean inside = false;
    boolean before = false;
    boolean after = false;
    for (int i = 0; i < shape.size(); i++) {
      if (shape.get(i) == 1 || batch.contains(i)) continue;
      boolean one = dims.contains(i);
      if (one && !inside) runs++;
      if (!one && runs == 0) before = true;
      if (!one && runs > 0) after = true;
      inside = one;
    }
    return runs == 0 || runs == 1 && !(before && after);
  }

  /** XLA wants contracting dimensions of a right operand first; a matrix may be read the other way round for nothing. */
  private static boolean contractsFirst(Dims shape, Dims dims, Dims batch) {
    int count = 0;
    boolean free = false;
    boolean swapped = false;
    for (int i = 0; i < shape.size(); i++) {
      if (shape.get(i) == 1 || batch.contains(i)) continue;
      count++;
      swapped |= free && dims.contains(i);
      free |= !dims.contains(i);
    }
    return count <= 2 || !swapped;
  }

  private static boolean sameOrder(Op.DotGeneral dot) {
    for (int i = 1; i < dot.lhsContract().size(); i++) {
      boolean left = dot.lhsContract().get(i) > dot.lhsContract().get(i - 1);
      boolean right = dot.rhsContract().get(i) > dot.rhsContract().get(i - 1);
      if (left != right) return false;
    }
    return true;
  }

  /** Whether these dimensions come first, in this order. */
  private static boolean leading(Dims shape, Dims dims) {
    boolean free = false;
    int previous = -1;
    for (int i = 0; i < shape.size(); i++) {
      if (shape.get(i) == 1) continue;
      int at = dims.indexOf(i);
      if (at < 0) free = true;
      else if (free || at < previous) return false;
      else
        previous = at;
    }
    return true;
  }
}
