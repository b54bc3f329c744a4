package dev.eqdrive.fusion;

import dev.eqdrive.ir.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * XLA:CPU's instruction fusion: consumers in reverse order take in what they read, and copy it where others read it too. The
 * conditions are those that the pass documents: nothing expensive is copied or computed again for every element of a broadcast,
 * nothing that reads more than it writes is copied unless every reader can take it in, and no operation is emitted more than 15
 * times in a loop.
 */
final class LoopFusion {
  /** CpuInstructionFusion: reductions in one loop. */
  private static final int MAX_REDUCTIONS = 5;

  private final Instructions program;
  private final int[] call;
  private final boolean[] kept;
  /** Readers that are still there, as kernels. */
  private final List<List<Integer>> readers = new ArrayList<>();
  private final boolean[] alive;
  private final boolean[] loop;
  private final boolean[] expensive;
  /** What a call or instruction reads. */
  private final int[][] reads;
  /** Members of every kernel, by its root. */
  final int[][] members;

  LoopFusion(Instructions program, int[] call) {
    this.program = program;
    this.call = call;
    int n = program.count;
    alive = new boolean[n];
    kept = new boolean[n];
    loop = new boolean[n];
    expensive = new boolean[n];
    reads = new int[n][];
    members = new int[n][];
    for (int i = 0; i < n; i++) readers.add(new ArrayList<>(2));
    prepare();
    Integer[] order = new Integer[n];
    for (int i = 0; i < n; i++) order[i] = i;
    Arrays.sort(order, (a, b) -> Long.compare(program.order[b], program.order[a]));
    for (int i : order) if (alive[i] && loop[i] && call[i] < 0) keepTogether(i);
    for (int i : order) if (alive[i]) fuseInto(i);
  }

  private void prepare() {
    for (int i = 0; i < program.count; i++) {
      alive[i] = program.isLive(i) && (call[i] < 0 || call[i] == i);
      if (!alive[i]) continue;
      if (call[i] == i) {
        List<Integer> inside = new ArrayList<>();
        for (int m = 0; m < program.count; m++) if (call[m] == i) inside.add(m);
        members[i] = ints(inside);
        int root = i;
        reads[i] = inside.stream().flatMapToInt(m -> Arrays.stream(program.operands[m])).filter(o -> call[o] != root)
            .distinct().toArray();
      } else {
        members[i] = new int[]{i};
        reads[i] = program.operands[i];
        byte role = program.role(i);
        boolean free = program.kind[i] == Instructions.PLAIN && program.table.free[i] >= 0;
        loop[i] = free || role == NodeTable.VIEW || role == NodeTable.ELEMENT || role == NodeTable.MOVE
            || role == NodeTable.REDUCE || program.isJoin(i) || isUpdate(i);
      }
      expensive[i] = !program.isSpread(i) && (call[i] == i || !loop[i] || program.kind[i] == Instructions.RECIPROCAL
          || program.kind[i] == Instructions.PLAIN && (program.role(i) == NodeTable.REDUCE
              || program.op(i) instanceof Op.Gather || program.table.expensive[program.table.first[i]]));
      for (int o : reads[i]) readers.get(o).add(i);
    }
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Decides whether a value may only be stored, because copying it would read more. */
  private void keepTogether(int producer) {
    if (readers.get(producer).size() + (program.result[producer] ? 1 : 0) < 2) return;
    if (isUnary(producer)) return;
    double read = 0;
    for (int o : reads[producer]) read += program.elements(o);
    if (read <= program.elements(producer)) return;
    kept[producer] = program.result[producer] || !fusesOnAllPaths(producer);
  }

  private boolean isUnary(int producer) {
    int rank = program.trueRank(producer);
    int large = 0;
    for (int o : reads[producer]) if (!program.isSpread(o) && program.trueRank(o) >= rank) large++;
    return large <= 1;
  }

  private boolean fusesOnAllPaths(int producer) {
    BitSet below = new BitSet(program.count);
    below.set(producer);
    PriorityQueue<Integer> work = new PriorityQueue<>((a, b) -> Long.compare(program.order[a], program.order[b]));
    long last = 0;
    for (int r : readers.get(producer)) last = Math.max(last, program.order[r]);
    work.add(producer);
    while (!work.isEmpty()) {
      int i = work.remove();
      for (int r : readers.get(i)) {
        if (below.get(r) || program.order[r] > last) continue;
        below.set(r);
        work.add(r);
      }
    }
    // Every instruction on a path from the producer to one of its readers has to take in what it reads of the path.
    BitSet path = new BitSet(program.count);
    List<Integer> up = new ArrayList<>(readers.get(producer));
    for (int r : up) path.set(r);
    for (int at = 0; at < up.size(); at++) {
      int consumer = up.get(at);
      for (int o : reads[consumer]) {
        if (!below.get(o)) continue;
        if (kept[o] || !takes(consumer, o, program.reuses(consumer), true)) return false;
        if (o == producer || path.get(o)) continue;
        path.set(o);
        up.add(o);
      }
    }
    return true;
  }

  /** Conditions that do not depend on what the consumer has taken in already. */
  private boolean takes(int consumer, int producer, boolean reused, boolean single) {
    if (!loop[consumer] || !loop[producer]) return false;
    if (isBadConcatenate(producer) || single && isBadConcatenate(consumer)) return false;
    if (!expensive[producer]) return true;
    if (reused) return false;
    return !program.result[producer] && readers.get(producer).size() == 1;
  }

  private boolean isBadConcatenate(int i) {
    return program.isJoin(i) && program.op(i) instanceof Op.Concatenate k
        && XlaCpuLegality.standsAlone(k, program.tensor(i),
            program.table.kids[program.table.first[program.cls[i]]].length);
  }

  /** An update keeps its order of dimensions, and so do the loops that take it in. */
  private boolean isUpdate(int i) {
    return program.kind[i] == Instructions.PLAIN && program.op(i) instanceof Op.DynamicUpdateSlice;
  }

  private boolean transposes(int i) {
    return program.op(i) instanceof Op.Transpose || program.kind[i] == Instructions.COPY;
  }

  private void fuseInto(int root) {
    if (!loop[root]) return;
    Members inside = new Members(root);
    while (true) {
      int producer = inside.next();
      if (producer < 0) break;
      if (kept[producer] || !takes(root, producer, inside.reused.get(producer), inside.list.size() == 1)) continue;
      if (inside.list.size() > 1 && inside.tooOften(producer)) continue;
      if (isUpdate(producer) && inside.list.stream().anyMatch(this::transposes)) continue;
      boolean reduce = program.role(producer) == NodeTable.REDUCE && program.kind[producer] == Instructions.PLAIN;
      if (reduce && inside.reductions > MAX_REDUCTIONS) continue;
      if (reduce) inside.reductions++;
      inside.take(producer);
    }
    members[root] = ints(inside.list);
    reads[root] = inside.outside.stream().filter(o -> !inside.contains.get(o)).toArray();
  }

  /** A kernel that is being built. */
  private final class Members {
    final int root;
    final List<Integer> list = new ArrayList<>();
    final BitSet contains = new BitSet();
    final BitSet outside = new BitSet();
    final BitSet reused = new BitSet();
    /** Of every value, the instructions that compute an index for it; the root's index is given by the root. */
    private final Map<Integer, BitSet> indexing = new HashMap<>();
    private final Map<Integer, Integer> emitted = new HashMap<>();
    private final PriorityQueue<Integer> work = new PriorityQueue<>(
        (a, b) -> Long.compare(program.order[b], program.order[a]));
    int reductions;

    Members(int root) {
      this.root = root;
      if (program.role(root) == NodeTable.REDUCE && program.kind[root] == Instructions.PLAIN) reductions = 1;
      indexing.put(root, new BitSet());
      emitted.put(root, 1);
      add(root);
    }

    /** The latest value read that has not been looked at, or −1. */
    int next() {
      Integer i = work.poll();
      return i == null ? -1 : i;
    }

    int copies(int producer) {
      return indexing.getOrDefault(producer, new BitSet()).stream().map(u -> emitted.getOrDefault(u, 0)).sum();
    }

    boolean tooOften(int producer) {
      if (program.isSpread(producer)) return false;
      int copies = copies(producer);
      if (copies > XlaCpuLegality.MAX_COPIES) return true;
      boolean opens = program.isJoin(producer)
          || program.kind[producer] == Instructions.PLAIN && program.table.branches[program.table.first[producer]];
      return opens && (copies > 1 || readers.get(producer).size() > 1);
    }

    void take(int producer) {
      emitted.put(producer, copies(producer));
      readers.get(producer).remove((Integer) root);
      outside.clear(producer);
      add(producer);
      if (reused.get(producer)) for (int o : reads[producer]) reused.set(o);
      if (readers.get(producer).isEmpty() && !program.result[producer]) {
        alive[producer] = false;
        for (int o : reads[producer]) readers.get(o).remove((Integer) producer);
      }
      for (int o : reads[producer]) if (!readers.get(o).contains(root)) readers.get(o).add(root);
    }

    private void add(int i) {
      list.add(i);
      contains.set(i);
      for (int o : reads[i]) {
        BitSet by = indexing.get(o);
        if (by == null) {
          by = new BitSet();
          indexing.put(o, by);
          work.add(o);
          outside.set(o);
        }
        if (i != root && (transposes(i) || program.sameShape(i, o))) by.or(indexing.getOrDefault(i, new BitSet()));
        else
          by.set(i);
        if (program.reuses(i)) reused.set(o);
      }
    }
  }

  /** Roots of the kernels, in an order in which they can run; views alone are none. */
  int[] kernels() {
    List<Integer> roots = new ArrayList<>();
    for (int i = 0; i < program.count; i++) {
      if (!alive[i] || members[i] == null) continue;
      roots.add(i);
    }
    roots.sort((a, b) -> Long.compare(program.order[a], program.order[b]));
    return ints(roots);
  }
}
