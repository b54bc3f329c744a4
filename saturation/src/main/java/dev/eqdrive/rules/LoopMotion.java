package dev.eqdrive.rules;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Work that leaves the body of a loop and is done before it. */
final class LoopMotion {
  /** Elements up to which a value is not worth a place of its own. */
  private static final long SMALL = 16;

  private LoopMotion() {
  }

  /**
   * Moves what depends on captures alone out of the body.
   *
   * @param elementwise whether element-wise operations are moved too, which backends could repeat inside their readers
   */
  static int hoist(Rewriter b, Loop loop, boolean elementwise) {
    Graph body = loop.body();
    boolean[] invariant = invariant(loop);
    boolean[] wanted = new boolean[body.valueCount()];
    for (int r : body.results()) wanted[r] = true;
    boolean[] factors = factors(body);
    boolean[] moved = new boolean[body.valueCount()];
    for (int n = body.nodes().size() - 1; n >= 0; n--) {
      Graph.Node node = body.nodes().get(n);
      boolean stays = false;
      for (int v = body.firstValue(n); v < body.firstValue(n) + node.types().size(); v++) {
        if (!wanted[v]) continue;
        moved[v] = invariant[v] && worthMoving(node, factors[v], elementwise);
        stays |= !moved[v];
      }
      if (stays) for (int o : node.operands()) wanted[o] = true;
    }
    Map<Integer, Integer> out = new LinkedHashMap<>();
    int[] classes = new int[0];
    for (int v = 0; v < moved.length; v++) {
      if (!moved[v]) continue;
      if (classes.length == 0) classes = outside(b, loop, invariant);
      out.put(v, classes[v]);
    }
    return out.isEmpty() ? Rewriter.NONE : without(b, loop, out, Map.of());
  }

  /** Values that products read: parts of others are stored for them. */
  private static boolean[] factors(Graph body) {
    boolean[] factors = new boolean[body.valueCount()];
    for (Graph.Node n : body.nodes()) if (n.op() instanceof Op.DotGeneral) for (int o : n.operands()) factors[o] = true;
    return factors;
  }

  private static boolean worthMoving(Graph.Node node, boolean factor, boolean elementwise) {
    if (!(node.types().get(0) instanceof TensorType t) || t.elements() <= SMALL) return false;
    return switch (node.op()) {
      case Op.Constant c -> false;
      case Op.NativeConstant c -> false;
      case Op.Iota i -> false;
      case Op.BroadcastInDim x -> false;
      case Op.Reshape r -> false;
      case Op.Slice s -> factor;
      case Op.Opaque o -> false;
      case Op other -> elementwise || !other.isElementwise();
    };
  }

  /** Values of the body that are the same in every trip. */
  private static boolean[] invariant(Loop loop) {
    Graph body = loop.body();
    boolean[] invariant = new boolean[body.valueCount()];
    Arrays.fill(invariant, loop.states(), body.parameters().size(), true);
    for (int n = 0; n < body.nodes().size(); n++) {
      boolean all = true;
      for (int o : body.nodes().get(n).operands()) all &= invariant[o];
      int first = body.firstValue(n);
      Arrays.fill(invariant, first, first + body.nodes().get(n).types().size(), all);
    }
    return invariant;
  }

  /** Classes of the values that do not change. */
  private static int[] outside(Rewriter b, Loop loop, boolean[] invariant) {
    Graph body = loop.body();
    int[] classes = new int[body.valueCount()];
    Arrays.fill(classes, Rewriter.NONE);
    System.arraycopy(loop.kids(), 0, classes, 0, loop.kids().length);
    for (int n = 0; n < body.nodes().size(); n++) {
      if (invariant[body.firstValue(n)]) Regions.put(b.graph(), body, n, classes);
    }
    return classes;
  }

  /** Moves products of rows that are read by position out of the body, as products of all rows. */
  static int hoistRows(Rewriter b, Loop loop) {
    Graph body = loop.body();
    boolean[] invariant = invariant(loop);
    LoopRows rows = new LoopRows(body, invariant);
    boolean[] wanted = new boolean[body.valueCount()];
    for (int r : body.results()) wanted[r] = true;
    List<Integer> moved = new ArrayList<>();
    for (int n = body.nodes().size() - 1; n >= 0; n--) {
      int first = body.firstValue(n);
      Graph.Node node = body.nodes().get(n);
      if (wanted[first] && rows.pays(first)) {
        moved.add(first);
        continue;
      }
      boolean read = false;
      for (int v = first; v < first + node.types().size(); v++) read |= wanted[v];
      if (read) for (int o : node.operands()) wanted[o] = true;
    }
    if (moved.isEmpty()) return Rewriter.NONE;
    int[] classes = outside(b, loop, invariant);
    Map<Integer, Integer> stacks = new LinkedHashMap<>();
    Map<Integer, RegionCopy.Replacement> reads = new LinkedHashMap<>();
    for (int v : moved.reversed()) {
      int stack = rows.stack(b, v, classes);
      if (stack == Rewriter.NONE) return Rewriter.NONE;
      stacks.put(v, stack);
      reads.put(v, new LoopRows.Read(stacks.size() - 1, rows.index(v), (TensorType) body.type(v), rows.readInParts(v)));
    }
    return without(b, loop, stacks, reads);
  }

  /**
   * The loop with {@code out} as further captures. They take the place of the values of the body that they are keyed by; with
   * {@code reads}, those values are read from the captures instead.
   */
  private static int without(Rewriter b, Loop loop, Map<Integer, Integer> out,
      Map<Integer, RegionCopy.Replacement> reads) {
    List<Integer> captures = new ArrayList<>(loop.captures());
    int[] number = RegionCopy.none(loop.body());
    for (int i = 0; i < loop.kids().length; i++) number[i] = i;
    for (Map.Entry<Integer, Integer> e : out.entrySet()) {
      if (reads.isEmpty()) number[e.getKey()] = loop.states() + captures.size();
      captures.add(e.getValue());
    }
    List<Type> types = Loop.types(b, loop.inits(), captures);
    Map<Integer, RegionCopy.Replacement> placed = new LinkedHashMap<>();
    reads.forEach((v, r) -> placed.put(v, ((LoopRows.Read) r).behind(loop.kids().length)));
    Graph condition = Loop.renumbered(loop.condition(), types, IntStream.range(0, loop.kids().length).toArray());
    Graph body = RegionCopy.of(loop.body(), types, number, placed, loop.body().results());
    return loop.with(b, condition, body, loop.inits(), captures);
  }
}
