package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;

/** Data movement that several rule families share. */
final class Moves {
  private Moves() {
  }

  /** Result dimension i is dimension {@code permutation[i]} of x; a reshape where that moves no data. */
  static int permute(Rewriter b, int x, Dims permutation) {
    if (x == Rewriter.NONE || permutation.isIdentity()) return x;
    Dims shape = b.type(x).shape();
    long last = -1;
    boolean ordered = true;
    for (int i = 0; i < permutation.size(); i++) {
      if (shape.get(permutation.at(i)) == 1) continue;
      ordered &= permutation.get(i) > last;
      last = permutation.get(i);
    }
    return ordered ? b.reshape(x, shape.gather(permutation)) : b.transpose(x, permutation);
  }

  /** Moves dimension i of x to position {@code target[i]}. */
  static int place(Rewriter b, int x, Dims target) {
    return permute(b, x, target.inverse());
  }

  /** The type in which sums of products of this type may be kept without losing bits, or empty for exotic types. */
  static java.util.Optional<ElementType> accumulator(ElementType t) {
    return switch (t) {
      case BF16, F16, F32 -> java.util.Optional.of(ElementType.F32);
      case F64 -> java.util.Optional.of(ElementType.F64);
      default -> t.isInteger() || t.isComplex() ? java.util.Optional.of(t) : java.util.Optional.empty();
    };
  }

  /** {@code x} in another element type. */
  static int convert(Rewriter b, int x, ElementType t) {
    return x == Rewriter.NONE || b.type(x).element() == t ? x : b.convert(x, t);
  }
}
