package dev.eqdrive.fusion;

import dev.eqdrive.fusion.cost.CostModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;

/**
 * XLA:GPU's priority fusion: of all values the one whose kernel saves most time if all its readers compute it themselves is
 * fused first, until none saves any. Prices are this project's where the pass uses its own performance model, so the result is
 * an approximation.
 */
final class PriorityFusion {
  /** Classes of a kernel that takes long to price: what it may take in is priced when its turn has come, not after each step. */
  private static final int LARGE = 128;

  /** A value and what fusing it saves; outdated if the value's turn has changed since. */
  private record Candidate(long gain, int value, int turn) {
  }

  private final NodeTable table;
  private final CostModel model;
  private final CutPricer pricer;
  private final Instructions program;
  private final int maxOperands;
  /** Classes that the kernel of a value computes. */
  private final BitSet[] members;
  private final BitSet[] reads;
  private final BitSet[] readers;
  /** Values that a kernel cannot take in, which stays so as it grows. */
  private final BitSet[] refused;
  /** Values whose gain is not known, since something around them has changed. */
  private final BitSet pending = new BitSet();
  /** Of these, those in the queue whose gain is looked at once more when its turn has come, and others, when all else is done. */
  private final BitSet stale = new BitSet();
  private final BitSet later = new BitSet();
  private final long[] cost;
  private final int[] turn;
  private final boolean[] isQueued;
  private final PriorityQueue<Candidate> queue = new PriorityQueue<>(
      (a, b) -> a.gain != b.gain ? Long.compare(b.gain, a.gain) : Integer.compare(b.value, a.value));

  private PriorityFusion(NodeTable table, int[] roots, CostModel model, Legality legality) {
    this.table = table;
    this.model = model;
    pricer = CutPricer.ofBuilt(table, model);
    program = new Instructions(table, roots, false);
    maxOperands = legality.maxOperands();
    int n = program.count;
    members = new BitSet[n];
    reads = new BitSet[n];
    readers = new BitSet[n];
    refused = new BitSet[n];
    cost = new long[n];
    turn = new int[n];
    isQueued = new boolean[n];
    for (int i = 0; i < n; i++) {
      members[i] = new BitSet();
      members[i].set(program.cls[i]);
      reads[i] = new BitSet();
      readers[i] = new BitSet();
      refused[i] = new BitSet();
      for (int o : program.operands[i]) reads[i].set(o);
      for (int u : program.users[i]) readers[i].set(u);
      if (program.isLive(i) && isComputed(i)) cost[i] = price(i, members[i]);
    }
  }

  static List<Kernel> of(NodeTable table, int[] roots, CostModel model, Legality legality) {
    PriorityFusion fusion = new PriorityFusion(table, roots, model, legality);
    fusion.run();
    return fusion.kernels();
  }

  private void run() {
    for (int i = 0; i < program.count; i++) change(i);
    while (true) {
      for (int i : pending.stream().filter(this::isFree).toArray()) enter(i);
      while (!queue.isEmpty() && queue.element().turn != turn[queue.element().value]) queue.remove();
      // What costs nothing goes first, so that gains of all else are not looked at before.
      if (!pending.isEmpty() && (queue.isEmpty() || !isFree(queue.element().value))) {
        for (int i : pending.stream().toArray()) enter(i);
      } else if (!queue.isEmpty()) {
        int value = queue.remove().value;
        if (stale.get(value)) change(value);
        else
          fuse(value);
      } else if (!later.isEmpty()) {
        for (int i : later.stream().toArray()) change(i);
      } else {
        return;
      }
    }
  }

  private void fuse(int value) {
    BitSet changed = (BitSet) reads[value].clone();
    BitSet seldom = new BitSet();
    for (int r : readers[value].stream().toArray()) {
      members[r].or(members[value]);
      cost[r] = price(r, members[r]);
      reads[r].clear(value);
      reads[r].or(reads[value]);
      (members[r].cardinality() > LARGE ? seldom : changed).or(reads[r]);
      changed.set(r);
      for (int o : reads[value].stream().toArray()) {
        readers[o].clear(value);
        readers[o].set(r);
      }
    }
    readers[value].clear();
    change(value);
    changed.stream().forEach(this::change);
    seldom.andNot(pending);
    seldom.stream().forEach(v -> (isQueued[v] ? stale : later).set(v));
  }

  private void change(int value) {
    turn[value]++;
    isQueued[value] = false;
    stale.clear(value);
    later.clear(value);
    pending.set(value);
  }

  /** Puts a value into the queue at what fusing it saves now. */
  private void enter(int value) {
    pending.clear(value);
    if (program.result[value] || readers[value].isEmpty() || !isInlinable(value)) return;
    long gain = isFree(value) ? Long.MAX_VALUE / 2 : cost[value];
    for (int r : readers[value].stream().toArray()) {
      if (!isLoop(r) || refused[r].get(value)) return;
      if (reads[r].cardinality() + reads[value].cardinality() > maxOperands) return;
      BitSet both = (BitSet) members[r].clone();
      both.or(members[value]);
      long fused = price(r, both);
      if (fused == CutPricer.ILLEGAL) {
        refused[r].set(value);
        return;
      }
      gain += cost[r] - fused;
    }
    if (gain < 0) return;
    queue.add(new Candidate(gain, value, turn[value]));
    isQueued[value] = true;
  }

  private boolean isFree(int value) {
    return table.free[program.cls[value]] >= 0 || program.isView(value);
  }

  private boolean isComputed(int i) {
    int c = program.cls[i];
    return table.first[c] < table.first[c + 1];
  }

  private boolean isInlinable(int i) {
    int c = program.cls[i];
    return isComputed(i) && (table.inlinable(table.first[c]) || table.free[c] >= 0);
  }

  private boolean isLoop(int i) {
    int n = table.first[program.cls[i]];
    return isComputed(i) && (table.inlinable(n) || table.role[n] == NodeTable.REDUCE);
  }

  private long price(int root, BitSet inside) {
    return pricer.price(program.cls[root], cut(root, inside));
  }

  /** Pieces of a concatenation are taken for all of it. */
  private Cut cut(int root, BitSet inside) {
    return Cut.below(table, program.cls[root], inside);
  }

  private List<Kernel> kernels() {
    KernelBuilder builder = new KernelBuilder(table);
    long[] merged = MergedDots.costs(program, model);
    List<Kernel> list = new ArrayList<>();
    for (int i = 0; i < program.count; i++) {
      boolean gone = !program.result[i] && readers[i].isEmpty();
      if (gone || !isComputed(i)) continue;
      boolean part = program.kind[i] == Instructions.PART;
      Cut dot = part ? null : program.foldedDot(i, model);
      Cut cut = dot == null ? cut(i, members[i]) : dot;
      if (dot == null) cut.cost = Math.max(0, cost[i]);
      if (merged[i] != MergedDots.SEPARATE) cut.cost = merged[i];
      list.add(part ? builder.part(program.cls[i], cut) : builder.build(i, cut));
    }
    return List.copyOf(list);
  }
}
