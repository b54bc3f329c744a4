package dev.eqdrive.fusion;

import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.fusion.Legality.Role;
import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import dev.eqdrive.layout.Views;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The part of an e-graph below some roots as arrays over dense numbers: classes in depth-first post-order, so that children
 * come first except on cycles; the nodes of a class in a row.
 */
final class NodeTable {
  static final byte SOURCE = 0;
  static final byte VIEW = 1;
  static final byte ELEMENT = 2;
  static final byte MOVE = 3;
  static final byte REDUCE = 4;
  static final byte HERO = 5;
  static final byte ALONE = 6;

  final TermGraph graph;
  final int classes;
  final int[] classId;
  /** First node of every class, and one past the last. */
  final int[] first;
  final double[] elements;
  final double[] bytes;
  final double[] elementBytes;
  final long[] minor;
  /** Node that computes the class in passing, or −1. */
  final int[] free;
  final boolean[] source;
  /** Whether the class is the same in every call. */
  final boolean[] once;
  /** Original nodes that read the class, else values of the program that can be computed from it; at least 1. */
  final int[] readers;

  final int nodes;
  final int[] nodeId;
  final byte[] role;
  final int[][] kids;
  final double[] elementNs;
  final boolean[] transcendental;
  final boolean[] expensive;
  /** {@link Legality#loops}. */
  final int[] loops;
  /** {@link Legality#inCall} and {@link Legality#branches}. */
  final boolean[] inCall;
  final boolean[] branches;
  /** Reductions of rows that a loop computes in passing: {@link Legality#reducesRows}. */
  final boolean[] reducesRows;
  final boolean[] original;
  final int[] indexMap;
  final long[] aloneCost;

  /** The class of the only result, or −1. */
  final int result;
  private final int[] dense;
  private final boolean simplified;
  private final Simplified simple;

  NodeTable(TermGraph graph, int[] roots, CostModel model, Legality legality) {
    this(graph, roots, model, legality, false, n -> true);
  }

  /** The program of some nodes as the backend's simplifier leaves it. */
  static NodeTable simplified(TermGraph graph, int[] roots, CostModel model, Legality legality, IntPredicate use) {
    return new NodeTable(graph, roots, model, legality, true, use);
  }

  private NodeTable(TermGraph graph, int[] roots, CostModel model, Legality legality, boolean simplified,
      IntPredicate use) {
    this.graph = graph;
    this.simple = new Simplified(graph);
    this.simplified = simplified;
    int bound = 0;
    for (int c : graph.classes()) bound = Math.max(bound, c + 1);
    dense = new int[bound];
    Arrays.fill(dense, -1);
    List<int[]> nodeLists = new ArrayList<>();
    classId = postOrder(roots, use, nodeLists);
    classes = classId.length;
    result = roots.length == 1 ? denseOf(roots[0]) : -1;
    first = new int[classes + 1];
    for (int c = 0; c < classes; c++) first[c + 1] = first[c] + nodeLists.get(c).length;
    nodes = first[classes];
    nodeId = new int[nodes];
    for (int c = 0; c < classes; c++) System.arraycopy(nodeLists.get(c), 0, nodeId, first[c], nodeLists.get(c).length);

    elements = new double[classes];
    bytes = new double[classes];
    elementBytes = new double[classes];
    minor = new long[classes];
    free = new int[classes];
    source = new boolean[classes];
    once = new boolean[classes];
    readers = new int[classes];
    role = new byte[nodes];
    kids = new int[nodes][];
    elementNs = new double[nodes];
    transcendental = new boolean[nodes];
    expensive = new boolean[nodes];
    loops = new int[nodes];
    Arrays.fill(loops, 1);
    inCall = new boolean[nodes];
    branches = new boolean[nodes];
    reducesRows = new boolean[nodes];
    original = new boolean[nodes];
    indexMap = new int[nodes];
    aloneCost = new long[nodes];
    fillClasses();
    Map<Object, Integer> maps = new HashMap<>();
    for (int c = 0; c < classes; c++)
      for (int n = first[c]; n < first[c + 1]; n++) fillNode(c, n, model, legality, maps);
    countNewReaders();
    shareReaders();
    for (int c = 0; c < classes; c++) {
      free[c] = freeNode(c);
      readers[c] = Math.max(1, readers[c]);
    }
  }

  /**
   * What rules have made is shared by the values of the program that can be computed from it, and by what else rules have
   * made, as far as that has no other terms.
   */
  private void countNewReaders() {
    int[] values = new int[classes];
    double[] expected = new double[classes];
    int[] last = new int[classes];
    for (int c = 0; c < classes; c++) {
      boolean known = false;
      int count = first[c + 1] - first[c];
      for (int n = first[c]; n < first[c + 1]; n++) known |= original[n];
      for (int n = first[c]; n < first[c + 1]; n++) {
        for (int k : kids[n]) {
          if (!known) {
            expected[k] += 1.0 / count;
          } else if (last[k] != c + 1) {
            values[k]++;
            last[k] = c + 1;
          }
        }
      }
    }
    for (int c = 0; c < classes; c++) if (readers[c] == 0) readers[c] = values[c] + (int) expected[c];
  }

  /** A value has the same readers in each of its layouts. */
  private void shareReaders() {
    for (int c = 0; c < classes; c++) {
      for (int n = first[c]; n < first[c + 1]; n++) {
        if (!(op(n) instanceof Op.Transpose)) continue;
        int most = Math.max(readers[c], readers[kids[n][0]]);
        readers[c] = most;
        readers[kids[n][0]] = most;
      }
    }
  }

  /** Dense number of a class of the graph, or −1 if it is not below the roots. */
  int denseOf(int cls) {
    return dense[graph.find(cls)];
  }

  private int[] postOrder(int[] roots, IntPredicate use, List<int[]> nodeLists) {
    int[] order = new int[16];
    int count = 0;
    int[] stack = new int[64];
    List<int[]> pending = new ArrayList<>();
    int[] at = new int[64];
    byte[] seen = new byte[dense.length];
    for (int root : roots) {
      int r = graph.find(root);
      if (seen[r] != 0) continue;
      int depth = 0;
      stack[0] = r;
      seen[r] = 1;
      pending.add(children(r, use));
      at[0] = 0;
      while (depth >= 0) {
        int[] next = pending.get(depth);
        if (at[depth] < next.length) {
          int k = next[at[depth]++];
          if (seen[k] != 0) continue;
          seen[k] = 1;
          depth++;
          if (depth == stack.length) {
            stack = Arrays.copyOf(stack, depth * 2);
            at = Arrays.copyOf(at, depth * 2);
          }
          stack[depth] = k;
          at[depth] = 0;
          pending.add(children(k, use));
        } else {
          int c = stack[depth--];
          pending.removeLast();
          if (count == order.length) order = Arrays.copyOf(order, count * 2);
          dense[c] = count;
          order[count++] = c;
        }
      }
    }
    for (int i = 0; i < count; i++) nodeLists.add(used(order[i], use));
    return Arrays.copyOf(order, count);
  }

  private int[] used(int cls, IntPredicate use) {
    int[] all = graph.nodes(cls);
    for (int n : all) {
      Op op = graph.op(n);
      if (use.test(n) && (op instanceof Op.Argument || op instanceof Op.Constant || op instanceof Op.NativeConstant)) {
        return new int[]{n};
      }
    }
    return Arrays.stream(all).filter(use).toArray();
  }

  private int[] children(int cls, IntPredicate use) {
    int[] result = new int[4];
    int n = 0;
    for (int node : used(cls, use)) {
      for (int i = 0, arity = graph.arity(node); i < arity; i++) {
        if (n == result.length) result = Arrays.copyOf(result, n * 2);
        result[n++] = graph.child(node, i);
      }
    }
    return Arrays.copyOf(result, n);
  }

  private void fillClasses() {
    for (int c = 0; c < classes; c++) {
      minor[c] = 1;
      elements[c] = 1;
      once[c] = graph.isStatic(classId[c]);
      if (graph.type(classId[c]) instanceof TensorType t) {
        elements[c] = t.elements();
        bytes[c] = t.bytes();
        elementBytes[c] = t.element().bytes();
        minor[c] = Views.minor(t.shape());
      }
    }
  }

  private void fillNode(int c, int n, CostModel model, Legality legality, Map<Object, Integer> maps) {
    int id = nodeId[n];
    Op op = graph.op(id);
    int[] k = graph.children(id);
    original[n] = graph.isOriginal(id);
    List<TensorType> operands = new ArrayList<>();
    boolean tensors = true;
    for (int i = 0; i < k.length; i++) {
      Type t = graph.type(k[i]);
      k[i] = dense[k[i]];
      if (original[n]) readers[k[i]]++;
      if (t instanceof TensorType tensor) operands.add(tensor);
      else
        tensors = false;
    }
    kids[n] = k;
    List<TensorType> results = switch (graph.nodeType(id)) {
      case TensorType t -> List.of(t);
      case Type.Tuple t ->
        t.members().stream().filter(TensorType.class::isInstance).map(TensorType.class::cast).toList();
      case Type.Other o -> List.of();
    };
    aloneCost[n] = op instanceof Op.Result
        ? 0
        : model.opCost(simple.compiled(op, id), results, operands, i -> graph.constant(graph.child(id, i)));
    int unchanged = simplified ? simple.unchanged(op, id) : -1;
    if (unchanged >= 0) {
      kids[n] = new int[]{k[unchanged]};
      aloneCost[n] = 0;
      role[n] = VIEW;
      inCall[n] = true;
      return;
    }
    role[n] = ALONE;
    if (!(graph.nodeType(id) instanceof TensorType result) || !tensors) return;
    role[n] = code(legality.role(op, result, operands));
    if (role[n] == SOURCE) source[c] = true;
    if (simplified && op instanceof Op.Reduce r && sumsCopies(r, k[0], result)) {
      kids[n] = new int[]{kids[first[k[0]]][0]};
      role[n] = ELEMENT;
      elementNs[n] = model.elementNs(Op.Binary.MULTIPLY, result, List.of(result));
      aloneCost[n] = model.opCost(Op.Binary.MULTIPLY, result, List.of(result));
      return;
    }
    elementNs[n] = model.elementNs(simple.inLoop(op, result, id), result, operands);
    transcendental[n] = model.isTranscendental(simple.compiled(op, id));
    inCall[n] = legality.inCall(op, result, operands);
    branches[n] = legality.branches(op);
    reducesRows[n] = op instanceof Op.Reduce r && legality.reducesRows(r, operands.get(0));
    loops[n] = legality.loops(op);
    expensive[n] = legality.expensive(op) && !simple.dividesByConstant(op, id);
    if (role[n] == MOVE || role[n] == VIEW) {
      indexMap[n] = maps.computeIfAbsent(List.of(op, result.shape(), operands), x -> maps.size() + 1);
    }
  }

  private boolean sumsCopies(Op.Reduce reduce, int kid, TensorType result) {
    int n = first[kid];
    return n < first[kid + 1] && op(n) instanceof Op.BroadcastInDim b && tensor(kids[n][0]).equals(result)
        && Simplified.sumsCopies(reduce, b);
  }

  private static byte code(Role role) {
    return switch (role) {
      case SOURCE -> SOURCE;
      case VIEW -> VIEW;
      case ELEMENT -> ELEMENT;
      case MOVE -> MOVE;
      case REDUCE -> REDUCE;
      case HERO -> HERO;
      case ALONE -> ALONE;
    };
  }

  /** Splats, iotas and broadcasts of them are computed in passing. */
  private int freeNode(int c) {
    for (int i = first[c]; i < first[c + 1]; i++) {
      int n = i;
      switch (op(n)) {
        case Op.Constant k when k.value().isSplat() || k.value().type().elements() == 1 -> {
          return n;
        }
        case Op.Iota iota -> {
          return n;
        }
        case Op.BroadcastInDim b when isFreeBelow(c, kids[n][0]) -> {
          return n;
        }
        case Op.Reshape r when isFreeBelow(c, kids[n][0]) -> {
          return n;
        }
        default -> {
        }
      }
    }
    return -1;
  }

  private boolean isFreeBelow(int c, int kid) {
    return kid < c && free[kid] >= 0;
  }

  Op op(int n) {
    return graph.op(nodeId[n]);
  }

  TensorType tensor(int c) {
    return graph.tensor(classId[c]);
  }

  boolean isFloat(int c) {
    return graph.type(classId[c]) instanceof TensorType t && t.element().isFloat();
  }

  /** The class that the oldest nodes of a class and of those it is a view of spread over more elements, or −1. */
  int broadcastOf(int c) {
    int spread = viewed(c);
    if (first[spread] == first[spread + 1] || !(op(first[spread]) instanceof Op.BroadcastInDim)) return -1;
    int kid = kids[first[spread]][0];
    return elements[kid] < elements[c] ? kid : -1;
  }

  /** The class of which the oldest nodes of a class only rename the bytes. */
  int viewed(int c) {
    int at = c;
    while (first[at] < first[at + 1] && role[first[at]] == VIEW && kids[first[at]][0] < at) at = kids[first[at]][0];
    return at;
  }

  /** Class of a dense node. */
  int classOf(int n) {
    int c = Arrays.binarySearch(first, n);
    if (c < 0) return -c - 2;
    while (first[c + 1] == n) c++;
    return c;
  }

  /** Whether a node can be computed inside a loop below its root. */
  boolean inlinable(int n) {
    return role[n] == ELEMENT || role[n] == MOVE || role[n] == VIEW || reducesRows[n];
  }
}
