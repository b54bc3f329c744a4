package dev.eqdrive.fusion;

import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program as the backend's fusion passes meet it: one instruction a class, the oldest node of each, and the instructions that
 * earlier passes add. Instructions are numbered; below {@link NodeTable#classes} the number is the class.
 *
 * <p>Earlier passes that matter here: a transpose of a dot's operand moves into its dimension numbers; a slice of a concatenation
 * joins only the pieces that it meets. On XLA:CPU: the transpose of a dot that nothing else reads is the dot with its operands
 * exchanged; a division by a broadcast value becomes a multiplication by the broadcast reciprocal; other orders of dimensions
 * of a dot's operands are copied, and so are transposes in a tuple and before a barrier; a reduction over more than 32 elements
 * that the library does not take is split in two.
 */
final class Instructions {
  /** How an added instruction came about; what stands in the program is {@link #PLAIN}. */
  static final byte PLAIN = 0;
  /** One over a value. */
  static final byte RECIPROCAL = 1;
  /** A copy in another order of dimensions. */
  static final byte COPY = 2;
  /** First step of a reduction, in windows. */
  static final byte WINDOWS = 3;
  /** A broadcast of something added. */
  static final byte SPREAD = 4;
  /** The vector of a matrix–vector product as a column. */
  static final byte COLUMN = 5;
  /** The pieces of a concatenation that a slice meets. */
  static final byte PART = 6;
  /** A transpose in the order in which a tuple, a loop or what is behind a barrier wants it. */
  static final byte HANDED = 7;

  /** Window of the first step of a reduction. */
  private static final long WINDOW = 32;

  final NodeTable table;
  final int count;
  /** Class whose value, or a form of it, an instruction has. */
  final int[] cls;
  final byte[] kind;
  final int[][] operands;
  /** Readers, without repetition. */
  final int[][] users;
  /** Results of the program. */
  final boolean[] result;
  /** Position in an order in which operands come first. */
  final long[] order;

  /** Transposes that the dot of a class takes in on either side, or −1; sides are those before operands are exchanged. */
  final int[][] folded;
  /** Node that an instruction computes: of a transpose that has become a dot, the dot's. */
  private final int[] computed;

  /** Of each class the transpose by which it is handed to a tuple, a loop or a barrier, or −1. */
  private final int[] handed;
  private final Map<Integer, Integer> reciprocals = new HashMap<>();
  private final Map<Integer, Integer> columns = new HashMap<>();
  private final Map<List<Object>, Integer> copies = new HashMap<>();
  private final Map<List<Integer>, Integer> parts = new HashMap<>();
  private final List<Integer> addedClass = new ArrayList<>();
  private final List<Byte> addedKind = new ArrayList<>();
  private final List<Long> addedOrder = new ArrayList<>();
  private final List<int[]> addedOperands = new ArrayList<>();

  /** @param cpu whether all of XLA:CPU's earlier passes are applied, or only those that every XLA backend has */
  Instructions(NodeTable table, int[] roots, boolean cpu) {
    this.table = table;
    int[][] plain = new int[table.classes][];
    computed = Arrays.copyOf(table.first, table.classes);
    int[] results = Arrays.stream(roots).map(table::denseOf).toArray();
    handed = cpu ? HandedTransposes.of(table, computed, exchange(results), results) : Cut.NONE;
    folded = new int[2][table.classes];
    for (int[] side : folded) Arrays.fill(side, -1);
    for (int c = 0; c < table.classes; c++) {
      plain[c] = table.first[c] == table.first[c + 1] ? Cut.NONE : operandsOf(computed[c]);
      if (plain[c].length > 0) rewrite(c, plain, cpu);
    }
    if (cpu && results.length > 1) handOver(results, 4L * table.classes);
    count = table.classes + addedClass.size();
    cls = new int[count];
    kind = new byte[count];
    operands = new int[count][];
    order = new long[count];
    for (int i = 0; i < count; i++) {
      int added = i - table.classes;
      cls[i] = added < 0 ? i : addedClass.get(added);
      kind[i] = added < 0 ? PLAIN : addedKind.get(added);
      operands[i] = added < 0 ? plain[i] : addedOperands.get(added);
      order[i] = added < 0 ? 4L * i : addedOrder.get(added);
    }
    result = new boolean[count];
    for (int r : results) result[r] = true;
    users = readers();
  }

  /** Finds transposes of dots that nothing else reads. Returns how many readers a class has; being a result is one more. */
  private int[] exchange(int[] results) {
    int[] readers = new int[table.classes];
    int[] stack = new int[table.classes];
    int depth = 0;
    for (int c : results) if (readers[c]++ == 0) stack[depth++] = c;
    while (depth > 0) {
      int c = stack[--depth];
      if (table.first[c] == table.first[c + 1]) continue;
      for (int kid : Arrays.stream(table.kids[table.first[c]]).distinct().toArray()) {
        if (readers[kid]++ == 0) stack[depth++] = kid;
      }
    }
    for (int c = 0; c < table.classes; c++) {
      if (readers[c] == 0 || table.first[c] == table.first[c + 1]) continue;
      int dot = FoldedDot.dotBelow(table, table.first[c]);
      if (dot >= 0 && readers[table.kids[table.first[c]][0]] == 1) computed[c] = dot;
    }
    return readers;
  }

  /** The transpose by which a class is handed over. */
  int handedBy(int c) {
    return handed[c];
  }

  /** Kids that are computed, without repetition; constants are part of the code. */
  private int[] operandsOf(int node) {
    int[] kids = table.kids[node];
    int[] list = new int[kids.length];
    int n = 0;
    for (int k : kids) {
      if (table.free[k] >= 0 && table.elements[k] <= 1) continue;
      boolean known = false;
      for (int i = 0; i < n; i++) known |= list[i] == k;
      if (!known) list[n++] = k;
    }
    return Arrays.copyOf(list, n);
  }

  private void rewrite(int c, int[][] plain, boolean cpu) {
    int n = computed[c];
    if (!cpu && !(table.op(n) instanceof Op.DotGeneral || table.op(n) instanceof Op.Slice)) return;
    switch (table.op(n)) {
      case Op.Binary b when b.kind() == Op.BinaryKind.DIVIDE -> {
        int spread = table.kids[n][1];
        int small = table.broadcastOf(spread);
        if (small < 0 || table.free[spread] >= 0 || !table.isFloat(c)) return;
        int known = reciprocals.computeIfAbsent(small, k -> add(k, RECIPROCAL, 4L * k + 1, k));
        replace(plain[c], spread, add(spread, SPREAD, 4L * spread + 1, known));
      }
      case Op.DotGeneral d -> {
        for (int side = 0; side < 2; side++) {
          int kid = table.kids[n][side];
          int transpose = FoldedDot.transposeOf(table, n, side);
          if (transpose >= 0 && transpose == table.first[kid]) {
            folded[side][c] = transpose;
            replace(plain[c], kid, table.kids[transpose][0]);
          } else if (cpu && (handed[kid] >= 0 || DotOperands.isCopied(d, side, table.tensor(kid).shape()))) {
            long position = 4L * c - 1;
            replace(plain[c], kid,
                copies.computeIfAbsent(List.of(kid, DotOperands.order(d, side, table.tensor(kid).rank())),
                    k -> add(kid, COPY, position, kid)));
          } else if (cpu && DotOperands.isVector(d, side, table.tensor(kid))) {
            int column = columns.computeIfAbsent(kid, k -> add(k, COLUMN, 4L * k + 2, k));
            replace(plain[c], kid, column);
          }
        }
      }
      case Op.Slice s -> narrow(c, s, plain[c]);
      case Op o when HandedTransposes.handsOver(o) -> handOver(plain[c], 4L * c - 1);
      case Op.BroadcastInDim b when !b.dims().isSorted() && table.free[c] < 0 && table.role[n] != NodeTable.VIEW -> {
        int kid = table.kids[n][0];
        replace(plain[c], kid, add(kid, COPY, 4L * c - 1, kid));
      }
      case Op.Convolution v -> {
        int kernel = table.kids[n][1];
        if (v.dims().kernelOutput() != table.tensor(kernel).rank() - 1)
          replace(plain[c], kernel, add(kernel, COPY, 4L * c - 1, kernel));
      }
      case Op.Reduce r when table.role[n] == NodeTable.REDUCE -> {
        int kid = table.kids[n][0];
        if (LibraryFusion.takesReduction(table, c) || longest(r, table.tensor(kid)) <= WINDOW) return;
        replace(plain[c], kid, add(kid, WINDOWS, 4L * c - 1, kid));
      }
      default -> {
      }
    }
  }

  /** Replaces transposes that are handed over by copies in the wanted order. */
  private void handOver(int[] values, long position) {
    for (int i = 0; i < values.length; i++) {
      int c = values[i];
      if (c < table.classes && handed[c] >= 0) values[i] = add(c, HANDED, position, c);
    }
  }

  /** Lets a slice of joined pieces read those that it meets; of a single one it is a slice again. */
  private void narrow(int c, Op.Slice slice, int[] reads) {
    int read = table.kids[table.first[c]][0];
    Dims start = slice.start();
    if (!slice.strides().allEqual(1) || table.elements[c] == 0) return;
    for (int kid = read; table.first[kid] < table.first[kid + 1];) {
      if (!(table.op(table.first[kid]) instanceof Op.Concatenate k)) break;
      int[] pieces = table.kids[table.first[kid]];
      int from = 0;
      long skipped = start.get(k.dim());
      while (skipped >= extent(pieces[from], k)) skipped -= extent(pieces[from++], k);
      int end = from;
      for (long met = -skipped; met < extent(c, k); end++) met += extent(pieces[end], k);
      if (end - from == pieces.length) break;
      if (end - from > 1) {
        int[] met = Arrays.stream(pieces, from, end).filter(p -> table.free[p] < 0 || table.elements[p] > 1).distinct()
            .toArray();
        int joined = kid;
        int part = parts.computeIfAbsent(List.of(kid, from, end), x -> add(joined, PART, 4L * joined - 1, met));
        replace(reads, read, part);
        break;
      }
      replace(reads, read, pieces[from]);
      start = start.with(k.dim(), skipped);
      kid = read = pieces[from];
    }
  }

  private long extent(int c, Op.Concatenate k) {
    return table.tensor(c).shape().get(k.dim());
  }

  private static long longest(Op.Reduce r, TensorType input) {
    long most = 0;
    for (long d : r.dims().toArray()) most = Math.max(most, input.extent((int) d));
    return most;
  }

  private int add(int c, byte k, long position, int... operandList) {
    addedClass.add(c);
    addedKind.add(k);
    addedOrder.add(position);
    addedOperands.add(operandList);
    return table.classes + addedClass.size() - 1;
  }

  private static void replace(int[] list, int old, int now) {
    for (int i = 0; i < list.length; i++) if (list[i] == old) list[i] = now;
  }

  /** Readers of what the results need. */
  private int[][] readers() {
    boolean[] live = new boolean[count];
    int[] stack = new int[count];
    int depth = 0;
    for (int i = 0; i < count; i++) {
      if (!result[i]) continue;
      live[i] = true;
      stack[depth++] = i;
    }
    int[] readers = new int[count];
    while (depth > 0) {
      for (int o : operands[stack[--depth]]) {
        readers[o]++;
        if (live[o]) continue;
        live[o] = true;
        stack[depth++] = o;
      }
    }
    int[][] lists = new int[count][];
    for (int i = 0; i < count; i++) {
      lists[i] = new int[readers[i]];
      readers[i] = 0;
    }
    for (int i = 0; i < count; i++) if (live[i]) for (int o : operands[i]) lists[o][readers[o]++] = i;
    return lists;
  }

  /** The dot of a class with the transposes that it takes in, or null if there are none. */
  @Nullable
  Cut foldedDot(int c, CostModel model) {
    boolean exchanged = isExchanged(c);
    if (!exchanged && folded[0][c] < 0 && folded[1][c] < 0) return null;
    return exchanged
        ? FoldedDot.exchanged(table, model, c, folded[0][c], folded[1][c])
        : FoldedDot.cut(table, model, c, table.first[c], folded[0][c], folded[1][c]);
  }

  /** Whether a class is the transpose of a dot, and computed as one. */
  boolean isExchanged(int c) {
    return computed[c] != table.first[c];
  }

  /** The node that computes a class. */
  int node(int c) {
    return computed[c];
  }

  boolean isLive(int i) {
    return result[i] || users[i].length > 0;
  }

  Op op(int i) {
    return table.op(computed[cls[i]]);
  }

  byte role(int i) {
    return switch (kind[i]) {
      case RECIPROCAL -> NodeTable.ELEMENT;
      case COPY, SPREAD -> NodeTable.MOVE;
      case WINDOWS, HANDED -> NodeTable.ALONE;
      case COLUMN -> NodeTable.VIEW;
      default -> table.first[cls[i]] == table.first[cls[i] + 1] ? NodeTable.SOURCE : table.role[computed[cls[i]]];
    };
  }

  double elements(int i) {
    return table.elements[cls[i]];
  }

  /** Dimensions that are not 1. */
  int trueRank(int i) {
    if (!(table.graph.type(table.classId[cls[i]]) instanceof TensorType t)) return 0;
    int rank = 0;
    for (int d = 0; d < t.rank(); d++) if (t.extent(d) != 1) rank++;
    return rank;
  }

  /** A value that is spread over more elements than it has, or made of nothing. */
  boolean isSpread(int i) {
    return kind[i] == PLAIN && table.free[i] >= 0 || reuses(i);
  }

  /** Whether an instruction reads elements of its operands more than once. */
  boolean reuses(int i) {
    return kind[i] == SPREAD
        || kind[i] == PLAIN && op(i) instanceof Op.BroadcastInDim && role(i) != NodeTable.VIEW;
  }

  boolean sameShape(int a, int b) {
    if (kind[b] == WINDOWS || kind[a] == WINDOWS) return false;
    return table.graph.type(table.classId[cls[a]]) instanceof TensorType s
        && table.graph.type(table.classId[cls[b]]) instanceof TensorType t && s.shape().equals(t.shape());
  }

  /** Whether it joins pieces: the concatenation of the program, or some pieces of it. */
  boolean isJoin(int i) {
    return (kind[i] == PLAIN || kind[i] == PART) && op(i) instanceof Op.Concatenate;
  }

  /** Type of the value. */
  TensorType tensor(int i) {
    return table.tensor(cls[i]);
  }

  /** Whether it only renames bytes. */
  boolean isView(int i) {
    return kind[i] == PLAIN && role(i) == NodeTable.VIEW;
  }
}
