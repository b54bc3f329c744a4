package dev.eqdrive.layout;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;

/**
 * What a change of layout moves.
 *
 * @param bytes      read and written together
 * @param rank       dimensions whose extent is not one
 * @param minorMoves whether another dimension becomes innermost, so that no whole row is copied
 * @param fromMinor  extent of the innermost dimension that is read
 * @param toMinor    extent of the innermost dimension that is written
 */
public record Conversion(long bytes, int rank, boolean minorMoves, long fromMinor, long toMinor) {
  /** The conversion that a transpose of a value of this type is. */
  public static Conversion of(Op.Transpose transpose, TensorType operand) {
    Dims shape = operand.shape();
    Dims written = shape.gather(transpose.permutation());
    int last = shape.size() - 1;
    return new Conversion(2 * operand.bytes(), (int) shape.stream().filter(d -> d != 1).count(),
        last >= 0 && transpose.permutation().get(last) != last, last < 0 ? 1 : shape.get(last),
        last < 0 ? 1 : written.get(last));
  }

  /** Whether an operation is nothing but a conversion that moves bytes. */
  public static boolean isConversion(Op op, TensorType operand) {
    return op instanceof Op.Transpose t && !Views.movesNothing(t.permutation(), operand.shape());
  }
}
