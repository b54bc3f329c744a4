package dev.eqdrive.fuzz;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Programs and values of single precision in double precision: what they compute but for rounding. */
final class Widening {
  private Widening() {
  }

  /** Whether nothing but size tells the types of the program from their wide forms, and rounding stays rounding. */
  static boolean possible(Graph g) {
    boolean single = true;
    for (int v = 0; v < g.valueCount(); v++) {
      single &= g.type(v) instanceof TensorType t && switch (t.element()) {
        case F16, BF16, F64, C128 -> false;
        default -> true;
      };
    }
    return single && g.nodes().stream().noneMatch(n -> switch (n.op()) {
      case Op.BitcastConvert b -> true;
      // On the brink of overflow.
      case Op.Constant c -> Rounding.isHuge(c.value());
      default -> false;
    });
  }

  static Type wide(Type type) {
    if (!(type instanceof TensorType t)) return type;
    return switch (t.element()) {
      case F32 -> t.withElement(ElementType.F64);
      case C64 -> t.withElement(ElementType.C128);
      default -> t;
    };
  }

  static Graph wide(Graph g) {
    Graph.Builder b = Graph.builder();
    g.parameters().forEach(t -> b.parameter(wide(t)));
    for (Graph.Node n : g.nodes())
      b.node(wide(n.op()), n.operands(), n.types().stream().map(Widening::wide).toList(), -1);
    return b.build(g.results());
  }

  private static Op wide(Op op) {
    return switch (op) {
      case Op.Constant c -> new Op.Constant(wide(c.value()));
      case Op.Structured s ->
        new Op.Structured(s.name(), s.attributes(), s.regions().stream().map(Widening::wide).toList(), s.captures());
      case Op.Opaque o when o.isBarrier() -> Op.Structured.BARRIER;
      default -> op;
    };
  }

  static Literal wide(Literal l) {
    TensorType t = (TensorType) wide(l.type());
    if (t.equals(l.type())) return l;
    ByteBuffer from = ByteBuffer.wrap(l.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer to = ByteBuffer.allocate(2 * from.capacity()).order(ByteOrder.LITTLE_ENDIAN);
    while (from.hasRemaining()) to.putDouble(from.getFloat());
    return l.isSplat() ? Literal.splat(t, to.array()) : Literal.dense(t, to.array());
  }
}
