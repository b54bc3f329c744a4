package dev.eqdrive.layout;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.ir.fold.Scalars;
import dev.eqdrive.rules.Reducers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A program with the images of its convolutions stored channels last, as libraries want them: from the first convolution on every
 * operation that can do so follows, and transposes are left at the rim of such a region. Kernels that are the same in every call
 * get their output channels last. All of it is exact up to the order of sums.
 *
 * <p>This is a place to start the search from, not a choice within it: two layouts for every image of a network leave no value
 * that each plan stores, and it is at such values that a plan space comes apart.
 */
public final class ChannelsLast {
  private final Graph program;
  private final IntPredicate isStatic;
  private final boolean reordersSums;
  private final Graph.Builder out = Graph.builder();
  /** Layout in which a value is written; row-major where there is none. */
  private final Map<Integer, Layout> homes = new HashMap<>();
  private final Map<Stored, Integer> numbers = new HashMap<>();
  /** Whether a convolution has been moved; what only has its dimensions of extent one elsewhere is no reason to begin there. */
  private boolean begun;

  /** A value of the program in a layout. */
  private record Stored(int value, Layout layout) {
  }

  /**
   * A rewritten program.
   *
   * @param graph    with the parameters and results of the program
   * @param spelled  the same, with every value in the layout of the program besides
   * @param numberIn value of {@code spelled} for each value of the program
   */
  public record Rewritten(Graph graph, Graph spelled, int[] numberIn) {
  }

  private ChannelsLast(Graph program, IntPredicate isStatic, boolean reordersSums) {
    this.program = program;
    this.isStatic = isStatic;
    this.reordersSums = reordersSums;
  }

  /**
   * Rewrites a program.
   *
   * @param isStatic     which of its values are the same in every call
   * @param reordersSums whether sums may meet their terms in another order
   * @return empty if no convolution has its channels elsewhere
   */
  public static Optional<Rewritten> of(Graph program, IntPredicate isStatic, boolean reordersSums) {
    ChannelsLast c = new ChannelsLast(program, isStatic, reordersSums);
    c.run();
    return c.begun ? Optional.of(c.rewritten()) : Optional.empty();
  }

  private Rewritten rewritten() {
    List<Integer> results = program.results().stream().map(this::rowMajor).toList();
    Graph graph = out.build(results);
    int[] numberIn = new int[program.valueCount()];
    for (int v = 0; v < numberIn.length; v++) numberIn[v] = rowMajor(v);
    return new Rewritten(graph, out.build(results), numberIn);
  }

  private void run() {
    for (int p = 0; p < program.parameters().size(); p++) {
      numbers.put(new Stored(p, home(p)), out.parameter(program.parameters().get(p)));
    }
    for (int n = 0; n < program.nodes().size(); n++) {
      Graph.Node node = program.nodes().get(n);
      int value = program.firstValue(n);
      boolean tensor = node.types().size() == 1 && node.types().getFirst() instanceof TensorType;
      if (tensor && !isStatic.test(value) && moved(n, node, value)) continue;
      int first = out.node(node.op(), node.operands().stream().map(this::rowMajor).toList(), node.types(),
          program.location(n));
      for (int r = 0; r < node.types().size(); r++) numbers.put(new Stored(value + r, home(value + r)), first + r);
    }
  }

  /** Writes a node in another layout than row-major, if there is reason to and a form for it. */
  private boolean moved(int n, Graph.Node node, int value) {
    return switch (node.op()) {
      case Op.Convolution c -> convolution(n, node, c, value);
      case Op.Transpose t -> transpose(node, t, value);
      case Op.Reduce r -> reduce(n, node, r, value);
      default -> follower(n, node, value);
    };
  }

  private boolean convolution(int n, Graph.Node node, Op.Convolution c, int value) {
    Op.ConvDims d = c.dims();
    int x = node.operands().get(0);
    int w = node.operands().get(1);
    // As shifted multiply-adds a grouped convolution would read each tap of such a kernel against its rows.
    if (c.featureGroups() > 1 && !isStatic.test(w) && d.kernelOutput() < shape(w).size() - 1) return false;
    Layout image = isMoved(x) ? home(x) : channelsLast(d.inputBatch(), d.inputSpatial(), d.inputFeature());
    Layout kernel = isStatic.test(w)
        ? new Layout(d.kernelSpatial().append(d.kernelInput(), d.kernelOutput()))
        : home(w);
    // What has fewer positions than the window has taps is no image but the gradient of a kernel.
    boolean isImage = shape(value).gather(d.outputSpatial()).product() >= shape(w).gather(d.kernelSpatial()).product();
    Layout result = isImage
        ? channelsLast(d.outputBatch(), d.outputSpatial(), d.outputFeature())
        : Layout.rowMajor(shape(value).size());
    if (image.isRowMajor() && result.isRowMajor()) return false;
    Op.ConvDims dims = ContractionForms.dims(d, image, kernel, result);
    Op op = new Op.Convolution(dims, c.strides(), c.padLow(), c.padHigh(), c.lhsDilation(), c.rhsDilation(),
        c.reversed(), c.featureGroups(), c.batchGroups(), c.precision());
    write(n, op, List.of(at(x, image), at(w, kernel)), value, result);
    begun = true;
    return true;
  }

  private static Layout channelsLast(int batch, Dims spatial, int feature) {
    return new Layout(Dims.of(batch).concat(spatial).append(feature));
  }

  /** A transpose of a value in another layout renames its bytes. */
  private boolean transpose(Graph.Node node, Op.Transpose t, int value) {
    int x = node.operands().getFirst();
    if (!isMoved(x)) return false;
    Layout layout = new Layout(t.permutation()).inverse().then(home(x));
    enter(value, layout, at(x, home(x)));
    return true;
  }

  private boolean reduce(int n, Graph.Node node, Op.Reduce r, int value) {
    int x = node.operands().getFirst();
    if (!isMoved(x) || !inOrder(r.reducer(), value, r.dims(), home(x))) return false;
    Op op = new Op.Reduce(r.reducer(), home(x).places(r.dims()).sorted());
    write(n, op, List.of(at(x, home(x)), rowMajor(node.operands().get(1))), value, Followers.kept(home(x), r.dims()));
    return true;
  }

  private boolean follower(int n, Graph.Node node, int value) {
    Layout layout = wanted(node, value);
    if (layout.isRowMajor()) return false;
    Optional<Op> op = Followers.form(node.op(), layout);
    if (op.isEmpty() || node.op() instanceof Op.ReduceWindow r
        && !inOrder(r.reducer(), value, StoredForms.spread(r.window()), layout))
      return false;
    List<Integer> operands = new ArrayList<>();
    for (int i = 0; i < node.operands().size(); i++) {
      int operand = node.operands().get(i);
      Optional<Layout> read = Followers.operand(node.op(), i, shape(value), shape(operand), layout);
      operands.add(read.filter(l -> l.rank() > 0).map(l -> at(operand, l)).orElseGet(() -> rowMajor(operand)));
    }
    write(n, op.get(), operands, value, layout);
    return true;
  }

  /** The layout that most operands ask for; those that are written in any layout at no price do not count. */
  private Layout wanted(Graph.Node node, int value) {
    Layout natural = home(value);
    Map<Layout, Integer> votes = new LinkedHashMap<>();
    for (int i = 0; i < node.operands().size(); i++) {
      int operand = node.operands().get(i);
      if (!(program.type(operand) instanceof TensorType t)) return natural;
      if (t.rank() == 0 || isFree(operand)) continue;
      Followers.result(node.op(), i, shape(value), t.shape(), home(operand))
          .ifPresent(l -> votes.merge(l, 1, Integer::sum));
    }
    Layout best = natural;
    int most = votes.getOrDefault(natural, 0) - 1;
    for (var vote : votes.entrySet()) {
      if (vote.getValue() <= most) continue;
      most = vote.getValue();
      best = vote.getKey();
    }
    return best;
  }

  private boolean isFree(int value) {
    Op op = definingOp(value);
    return op instanceof Op.BroadcastInDim || op instanceof Op.Constant c && Scalars.isUniform(c.value());
  }

  private Op definingOp(int value) {
    int node = program.definingNode(value);
    return node < 0 ? new Op.Argument(value) : program.nodes().get(node).op();
  }

  private boolean inOrder(Op.Reducer reducer, int value, Dims dims, Layout layout) {
    return reordersSums || layout.places(dims.sorted()).isSorted()
        || Reducers.anyOrder(reducer, ((TensorType) program.type(value)).element());
  }

  private boolean isMoved(int value) {
    return homes.containsKey(value);
  }

  private Layout home(int value) {
    Layout moved = homes.get(value);
    if (moved != null) return moved;
    return Layout.rowMajor(program.type(value) instanceof TensorType t ? t.rank() : 0);
  }

  private Dims shape(int value) {
    return ((TensorType) program.type(value)).shape();
  }

  private TensorType stored(int value, Layout layout) {
    TensorType type = (TensorType) program.type(value);
    return type.withShape(layout.stored(type.shape()));
  }

  private void write(int n, Op op, List<Integer> operands, int value, Layout layout) {
    enter(value, layout, out.node(op, operands, List.of(stored(value, layout)), program.location(n)));
  }

  private void enter(int value, Layout layout, int number) {
    if (!layout.isRowMajor()) homes.put(value, layout);
    numbers.put(new Stored(value, layout), number);
  }

  private int rowMajor(int value) {
    return program.type(value) instanceof TensorType t
        ? at(value, Layout.rowMajor(t.rank()))
        : number(value);
  }

  private int number(int value) {
    return Objects.requireNonNull(numbers.get(new Stored(value, home(value))));
  }

  /** A value in a layout: written anew if that costs nothing, else converted. */
  private int at(int value, Layout layout) {
    Integer known = numbers.get(new Stored(value, layout));
    if (known != null) return known;
    int made = made(value, layout);
    numbers.put(new Stored(value, layout), made);
    return made;
  }

  private int made(int value, Layout layout) {
    List<Type> type = List.of(stored(value, layout));
    Layout step = home(value).to(layout);
    int from = number(value);
    if (step.movesNothing(home(value).stored(shape(value)))) return out.node(new Op.Reshape(), List.of(from), type, -1);
    Op op = definingOp(value);
    if (op instanceof Op.Constant c && Scalars.isUniform(c.value()))
      return out.node(new Op.Constant(c.value().reshaped(layout.stored(shape(value)))), List.of(), type, -1);
    if (op instanceof Op.BroadcastInDim b) {
      int x = program.nodes().get(program.definingNode(value)).operands().getFirst();
      Layout read = Followers.operand(b, 0, shape(value), shape(x), layout).orElseThrow();
      return out.node(new Op.BroadcastInDim(layout.places(b.dims()).sorted()), List.of(at(x, read)), type, -1);
    }
    return out.node(new Op.Transpose(step.order()), List.of(from), type, -1);
  }
}
