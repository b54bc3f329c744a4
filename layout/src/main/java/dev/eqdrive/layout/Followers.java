package dev.eqdrive.layout;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Window;
import dev.eqdrive.rules.Shapes;
import java.util.List;
import java.util.Optional;

/** How a layout passes through an operation: from the result to an operand, and back. */
final class Followers {
  private Followers() {
  }

  /**
   * The layout in which operand {@code i} is read where the result is written in a layout.
   *
   * @param result shape of the result
   * @param read   shape of the operand
   * @return empty if the operation has no such form or the operand takes no part
   */
  static Optional<Layout> operand(Op op, int i, Dims result, Dims read, Layout written) {
    if (op.isElementwise()) return read.equals(result) ? Optional.of(written) : Optional.empty();
    return switch (op) {
      case Op.Slice s -> Optional.of(written);
      case Op.DynamicSlice s -> first(i, written);
      case Op.DynamicUpdateSlice s -> i < 2 ? Optional.of(written) : Optional.empty();
      case Op.Pad p -> first(i, written);
      case Op.Reverse r -> Optional.of(written);
      case Op.Concatenate c -> Optional.of(written);
      case Op.ReduceWindow r -> first(i, written);
      case Op.Reshape r -> reshaped(result, read, written);
      case Op.Transpose t -> Optional.of(new Layout(t.permutation()).then(written));
      case Op.BroadcastInDim b -> {
        Dims places = written.places(b.dims());
        yield Optional.of(new Layout(places.sorted().map(places::indexOf)));
      }
      default -> Optional.empty();
    };
  }

  /** The layout in which the result is written where operand {@code i} is read in a layout; empty if that does not follow. */
  static Optional<Layout> result(Op op, int i, Dims result, Dims read, Layout layout) {
    return switch (op) {
      case Op.Transpose t -> Optional.of(new Layout(t.permutation()).inverse().then(layout));
      case Op.Reshape r -> reshaped(read, result, layout);
      case Op.Reduce r -> i == 0 ? Optional.of(kept(layout, r.dims())) : Optional.empty();
      case Op.BroadcastInDim b -> Optional.empty();
      default -> operand(op, i, result, read, layout);
    };
  }

  /** The operation on operands in the layout of its result; empty if its attributes do not tell. */
  static Optional<Op> form(Op op, Layout layout) {
    if (op.isElementwise()) return Optional.of(op);
    return switch (op) {
      case Op.Reshape r -> Optional.of(r);
      case Op.Slice s ->
        Optional.of(new Op.Slice(layout.stored(s.start()), layout.stored(s.limit()), layout.stored(s.strides())));
      case Op.Pad p ->
        Optional.of(new Op.Pad(layout.stored(p.low()), layout.stored(p.high()), layout.stored(p.interior())));
      case Op.Reverse r -> Optional.of(new Op.Reverse(layout.places(r.dims())));
      case Op.Concatenate c -> Optional.of(new Op.Concatenate(layout.place(c.dim())));
      case Op.ReduceWindow r -> Optional.of(new Op.ReduceWindow(r.reducer(), stored(r.window(), layout)));
      default -> Optional.empty();
    };
  }

  private static Window stored(Window w, Layout layout) {
    return new Window(layout.stored(w.size()), layout.stored(w.strides()), layout.stored(w.baseDilation()),
        layout.stored(w.windowDilation()), layout.stored(w.padLow()), layout.stored(w.padHigh()));
  }

  /** The stored order of the dimensions that are left when some are dropped. */
  static Layout kept(Layout layout, Dims dropped) {
    Dims kept = Dims.range(0, layout.rank()).without(dropped);
    return new Layout(Dims.of(layout.order().stream().filter(kept::contains).map(kept::indexOf).toArray()));
  }

  private static Optional<Layout> first(int i, Layout layout) {
    return i == 0 ? Optional.of(layout) : Optional.empty();
  }

  /**
   * The layout on the other side of a reshape: the groups of dimensions that hold the same elements change places as a whole.
   *
   * @param shape  of the side that has the layout
   * @param across of the other side
   */
  private static Optional<Layout> reshaped(Dims shape, Dims across, Layout layout) {
    List<Shapes.Group> groups = Shapes.groups(shape, across).orElse(List.of());
    if (groups.isEmpty()) return Optional.empty();
    Dims real = Dims.of(layout.order().stream().filter(d -> shape.get((int) d) != 1).toArray());
    Dims order = Dims.EMPTY;
    int at = 0;
    while (at < real.size()) {
      long dim = real.get(at);
      Shapes.Group group = groups.stream().filter(g -> g.from().contains(dim)).findFirst().orElseThrow();
      int end = at + group.from().size();
      if (end > real.size() || !real.sub(at, end).equals(group.from())) return Optional.empty();
      order = order.concat(group.to());
      at = end;
    }
    return Optional.of(new Layout(Dims.range(0, across.size()).without(order).concat(order)));
  }
}
