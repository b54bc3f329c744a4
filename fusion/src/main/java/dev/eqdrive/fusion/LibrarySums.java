package dev.eqdrive.fusion;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import java.util.Arrays;

/** What a library's sum does in the step in which it adds: squares, and multiplies by a vector along what it adds up. */
final class LibrarySums {
  private final NodeTable table;
  private final int[] place;

  /** @param place of a class in the cut that is priced: inner i as i + 1, leaf j as −j − 1 */
  LibrarySums(NodeTable table, int[] place) {
    this.table = table;
    this.place = place;
  }

  /** Whether a sum takes in the product or square that it adds up. */
  boolean takesFactor(Op.Reduce sum, int operand, Cut cut) {
    if (sum.reducer() != Op.Reducer.ADD || place[operand] <= 0) return false;
    int n = cut.nodes[place[operand] - 1];
    return switch (table.op(n)) {
      case Op.Unary u -> u.kind() == Op.UnaryKind.SQUARE;
      case Op.Binary b -> b.kind() == Op.BinaryKind.MULTIPLY && (isSquare(n)
          || Arrays.stream(table.kids[n]).anyMatch(k -> isAlong(sum.dims(), k, cut)));
      default -> false;
    };
  }

  /** Whether the factor that a sum has taken in is read again and again for every plane of what is left. */
  boolean factorIsStrided(Op.Reduce sum, int operand, Cut cut) {
    return keepsPlanes(sum, table.tensor(operand).shape()) && !isSquare(cut.nodes[place[operand] - 1]);
  }

  /** Whether the two last dimensions at least are left, not counting those of extent one. */
  private static boolean keepsPlanes(Op.Reduce sum, Dims shape) {
    int last = shape.size() - 1;
    int planes = 0;
    for (; last >= 0 && !(sum.dims().contains(last) && shape.get(last) > 1); last--) if (shape.get(last) > 1) planes++;
    return planes >= 2;
  }

  private boolean isSquare(int n) {
    return !(table.op(n) instanceof Op.Binary) || table.kids[n][0] == table.kids[n][1];
  }

  /** Whether a class repeats a vector for everything but these dimensions. */
  private boolean isAlong(Dims dims, int c, Cut cut) {
    if (place[c] <= 0 || !(table.op(cut.nodes[place[c] - 1]) instanceof Op.BroadcastInDim b)) return false;
    Dims source = table.tensor(table.kids[cut.nodes[place[c] - 1]][0]).shape();
    boolean any = false;
    for (int i = 0; i < source.size(); i++) {
      if (source.get(i) == 1) continue;
      if (!dims.contains(b.dims().get(i))) return false;
      any = true;
    }
    return any;
  }
}
