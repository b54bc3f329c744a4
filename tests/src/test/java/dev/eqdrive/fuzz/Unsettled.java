package dev.eqdrive.fuzz;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Op.BinaryKind;
import dev.eqdrive.ir.fold.Scalars;
import java.util.BitSet;
import java.util.List;

/**
 * Values of a program that follow from integers or booleans that follow from arithmetic whose result is not finite. Rules
 * that round differently may make an infinity of what was no number; converted or compared, that is any integer or boolean.
 */
final class Unsettled {
  private Unsettled() {
  }

  /** The numbers of these values, given all values of the program. */
  static BitSet of(Graph g, List<Literal> values) {
    BitSet infinite = new BitSet();
    BitSet unsettled = new BitSet();
    for (int i = 0; i < g.nodes().size(); i++) {
      Graph.Node n = g.nodes().get(i);
      boolean ofInfinite = n.operands().stream().anyMatch(infinite::get);
      boolean ofUnsettled = n.operands().stream().anyMatch(unsettled::get);
      for (int v = g.firstValue(i); v < g.firstValue(i) + n.types().size(); v++) {
        ElementType e = values.get(v).type().element();
        if (ofInfinite || !moves(n.op()) && !isFinite(values.get(v))) infinite.set(v);
        if (ofUnsettled || infinite.get(v) && (e.isInteger() || e.isBoolean())) unsettled.set(v);
      }
    }
    return unsettled;
  }

  /** Whether an operation only moves what it is given: infinities that are masks are the same in any order. */
  private static boolean moves(Op op) {
    return switch (op) {
      case Op.Constant c -> true;
      case Op.Reshape r -> true;
      case Op.Transpose t -> true;
      case Op.BroadcastInDim b -> true;
      case Op.Slice s -> true;
      case Op.DynamicSlice s -> true;
      case Op.DynamicUpdateSlice u -> true;
      case Op.Reverse r -> true;
      case Op.Pad p -> true;
      case Op.Concatenate c -> true;
      case Op.Gather g -> true;
      case Op.Select s -> true;
      case Op.Convert c -> true;
      case Op.Clamp c -> true;
      case Op.Binary b -> b.kind() == BinaryKind.MAXIMUM || b.kind() == BinaryKind.MINIMUM;
      default -> false;
    };
  }

  private static boolean isFinite(Literal l) {
    ElementType e = switch (l.type().element()) {
      case C64 -> ElementType.F32;
      case C128 -> ElementType.F64;
      default -> l.type().element();
    };
    if (!e.isFloat()) return true;
    byte[] bytes = l.bytes();
    for (int at = 0; at < bytes.length; at += e.bytes()) {
      long bits = 0;
      for (int k = e.bytes() - 1; k >= 0; k--) bits = bits << 8 | bytes[at + k] & 0xff;
      if (!Double.isFinite(Scalars.toDouble(e, bits))) return false;
    }
    return true;
  }
}
