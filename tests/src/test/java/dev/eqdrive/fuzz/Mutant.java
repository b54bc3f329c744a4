package dev.eqdrive.fuzz;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.ir.Window;
import dev.eqdrive.ir.fold.Scalars;
import java.util.List;
import java.util.Optional;

/** Copies a small program into a random one, with other element types, attributes, operands and constants here and there. */
final class Mutant {
  private final Pool pool;
  private final Dice dice;
  private final Graph source;
  private final int rate;
  private final Optional<ElementType> from;
  private final ElementType to;

  private Mutant(Pool pool, Graph source) {
    this.pool = pool;
    this.dice = pool.dice;
    this.source = source;
    boolean plain = source.nodes().stream().noneMatch(n -> n.op() instanceof Op.Structured);
    // A loop might go on for ever.
    this.rate = plain ? dice.of(0, 0, 5, 15) : 0;
    ElementType wanted = pool.element();
    boolean retypes = plain && dice.percent(40);
    from = retypes ? Optional.of(dice.percent(80) ? ElementType.F32 : ElementType.I32) : Optional.empty();
    to = wanted;
  }

  /** Whether a program can be copied. */
  static boolean copies(Graph g) {
    for (int v = 0; v < g.valueCount(); v++) {
      if (!(g.type(v) instanceof TensorType t) || t.elements() > Pool.LARGEST) return false;
    }
    return g.nodes().size() <= 40 && g.nodes().stream().noneMatch(
        n -> n.op() instanceof Op.Opaque || n.op() instanceof Op.NativeConstant);
  }

  /** Copies the program; its arguments are values of the pool. */
  static void copy(Pool pool, Graph source) {
    new Mutant(pool, source).run();
  }

  private TensorType retyped(TensorType t) {
    return from.isPresent() && from.get() == t.element() ? t.withElement(to) : t;
  }

  private void run() {
    int[] value = new int[source.valueCount()];
    for (int i = 0; i < source.parameters().size(); i++) value[i] = argument(retyped((TensorType) source.type(i)));
    for (int i = 0; i < source.nodes().size(); i++) {
      Graph.Node n = source.nodes().get(i);
      int first = source.firstValue(i);
      int[] operands = n.operands().stream().mapToInt(v -> value[v]).toArray();
      if (n.op() instanceof Op.Structured s) {
        int made = pool.results(s, n.types(), operands);
        for (int r = 0; r < n.types().size(); r++) value[first + r] = made + r;
        continue;
      }
      TensorType wanted = retyped((TensorType) n.types().getFirst());
      value[first] = pool.fitted(node(n.op(), wanted, operands), wanted);
    }
  }

  private int argument(TensorType t) {
    boolean loops = source.nodes().stream().anyMatch(n -> n.op().mnemonic().equals("while"));
    return loops && t.element().isInteger() ? pool.argument(t) : pool.of(t);
  }

  private int node(Op op, TensorType wanted, int[] operands) {
    if (op instanceof Op.Constant c) return constant(c.value(), wanted);
    int[] kids = operands.clone();
    if (kids.length > 0 && dice.percent(rate)) {
      int k = dice.below(kids.length);
      kids[k] = pool.of(pool.type(kids[k]));
    }
    Op changed = dice.percent(rate) ? changed(op) : op;
    Optional<Integer> made = pool.op(changed, wanted, kids).filter(v -> pool.type(v).elements() <= Pool.LARGEST);
    if (made.isEmpty()) made = pool.op(op, wanted, operands);
    return made.isPresent() ? made.get() : pool.of(wanted);
  }

  private int constant(Literal value, TensorType wanted) {
    if (dice.percent(rate)) return pool.constant(wanted);
    if (value.type().element() == wanted.element()) return pool.constant(value);
    ElementType e = value.type().element();
    if (!Scalars.isUniform(value)) return pool.constant(wanted);
    long bits = value.bits(0);
    return pool.splat(wanted, e.isFloat() ? Scalars.toDouble(e, bits) : Scalars.toLong(e, bits));
  }

  private Dims nudged(Dims d) {
    if (d.isEmpty()) return d;
    int i = dice.below(d.size());
    return d.with(i, Math.max(0, d.get(i) + dice.of(-1, 1)));
  }

  private Dims swapped(Dims d) {
    if (d.size() < 2) return d;
    int i = dice.below(d.size());
    int j = dice.below(d.size());
    return d.with(i, d.get(j)).with(j, d.get(i));
  }

  private Op changed(Op op) {
    return switch (op) {
      case Op.Unary u -> new Op.Unary(dice.of(Op.UnaryKind.values()));
      case Op.Binary b -> new Op.Binary(dice.of(Op.BinaryKind.values()));
      case Op.Compare c -> new Op.Compare(dice.of(Op.Direction.values()), c.compareType());
      case Op.Slice s -> switch (dice.below(3)) {
        case 0 -> new Op.Slice(nudged(s.start()), s.limit(), s.strides());
        case 1 -> new Op.Slice(s.start(), nudged(s.limit()), s.strides());
        default -> new Op.Slice(s.start(), s.limit(), nudged(s.strides()));
      };
      case Op.Pad p -> switch (dice.below(4)) {
        case 0 -> new Op.Pad(nudged(p.low()), p.high(), p.interior());
        case 1 -> new Op.Pad(p.low(), nudged(p.high()), p.interior());
        case 2 -> new Op.Pad(p.low().map(v -> dice.percent(50) ? -v : v), p.high(), p.interior());
        default -> new Op.Pad(p.low(), p.high(), nudged(p.interior()));
      };
      case Op.Transpose t -> new Op.Transpose(swapped(t.permutation()));
      case Op.BroadcastInDim b -> new Op.BroadcastInDim(swapped(b.dims()));
      case Op.Reverse r -> new Op.Reverse(nudged(r.dims()));
      case Op.Iota i -> new Op.Iota(dice.below(i.dim() + 2));
      case Op.Concatenate c -> new Op.Concatenate(dice.below(c.dim() + 2));
      case Op.Reduce r ->
        dice.percent(50) ? new Op.Reduce(reducer(), r.dims()) : new Op.Reduce(r.reducer(), nudged(r.dims()));
      case Op.ReduceWindow r -> dice.percent(30)
          ? new Op.ReduceWindow(reducer(), r.window())
          : new Op.ReduceWindow(r.reducer(), changed(r.window()));
      case Op.DynamicSlice d -> new Op.DynamicSlice(nudged(d.sizes()));
      case Op.DotGeneral d -> dice.percent(50)
          ? new Op.DotGeneral(d.lhsBatch(), d.rhsBatch(), swapped(d.lhsContract()), d.rhsContract(), d.precision())
          : new Op.DotGeneral(d.lhsBatch(), swapped(d.rhsBatch()), d.lhsContract(), nudged(d.rhsContract()),
              d.precision());
      case Op.Convolution c -> changed(c);
      case Op.Gather g -> new Op.Gather(g.offsetDims(), g.collapsedSliceDims(), g.operandBatchingDims(),
          g.startIndicesBatchingDims(), swapped(g.startIndexMap()), g.indexVectorDim(), nudged(g.sliceSizes()), false);
      case Op.Scatter s -> new Op.Scatter(s.updateWindowDims(), s.insertedWindowDims(), s.inputBatchingDims(),
          s.scatterIndicesBatchingDims(), swapped(s.scatterDimsToOperandDims()), s.indexVectorDim(), false, false,
          reducer());
      default -> op;
    };
  }

  private Op.Reducer reducer() {
    return dice.of(List.of(Op.Reducer.values()).subList(0, 7));
  }

  private Window changed(Window w) {
    return switch (dice.below(6)) {
      case 0 ->
        new Window(nudged(w.size()), w.strides(), w.baseDilation(), w.windowDilation(), w.padLow(), w.padHigh());
      case 1 ->
        new Window(w.size(), nudged(w.strides()), w.baseDilation(), w.windowDilation(), w.padLow(), w.padHigh());
      case 2 ->
        new Window(w.size(), w.strides(), nudged(w.baseDilation()), w.windowDilation(), w.padLow(), w.padHigh());
      case 3 ->
        new Window(w.size(), w.strides(), w.baseDilation(), nudged(w.windowDilation()), w.padLow(), w.padHigh());
      case 4 ->
        new Window(w.size(), w.strides(), w.baseDilation(), w.windowDilation(), nudged(w.padLow()), w.padHigh());
      default ->
        new Window(w.size(), w.strides(), w.baseDilation(), w.windowDilation(), w.padLow(), nudged(w.padHigh()));
    };
  }

  private Op changed(Op.Convolution c) {
    int k = dice.below(6);
    return new Op.Convolution(c.dims(), k == 0 ? nudged(c.strides()) : c.strides(),
        k == 1 ? nudged(c.padLow()) : c.padLow(),
        k == 2 ? nudged(c.padHigh()) : c.padHigh(), k == 3 ? nudged(c.lhsDilation()) : c.lhsDilation(),
        k == 4 ? nudged(c.rhsDilation()) : c.rhsDilation(), k == 5 ? !c.reversed() : c.reversed(), c.featureGroups(),
        c.batchGroups(), c.precision());
  }
}
