package dev.eqdrive.fusion;

import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.fusion.cost.LoopWork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prices what XLA:CPU's fusion passes make of a program: library calls, then loops. */
final class CpuKernels {
  private final NodeTable table;
  private final CostModel model;
  private final CutPricer pricer;
  private final KernelBuilder builder;
  private final Instructions program;
  private final LibraryFusion library;
  private final LoopFusion loops;

  private CpuKernels(NodeTable table, int[] roots, CostModel model) {
    this.table = table;
    this.model = model;
    pricer = CutPricer.ofBuilt(table, model);
    builder = new KernelBuilder(table);
    program = new Instructions(table, roots, true);
    library = new LibraryFusion(program);
    loops = new LoopFusion(program, library.call);
  }

  static List<Kernel> of(NodeTable table, int[] roots, CostModel model) {
    CpuKernels k = new CpuKernels(table, roots, model);
    List<Kernel> kernels = new ArrayList<>();
    for (int root : k.loops.kernels()) kernels.add(k.kernel(root));
    return List.copyOf(kernels);
  }

  private Kernel kernel(int root) {
    BitSet inside = new BitSet(table.classes);
    for (int m : loops.members[root]) {
      byte kind = program.kind[m];
      if (kind == Instructions.PLAIN || kind == Instructions.SPREAD) inside.set(program.cls[m]);
    }
    int cls = program.cls[root];
    if (!inside.get(cls)) return helper(root);
    Cut dot = loops.members[root].length == 1 ? folded(cls) : null;
    if (dot != null) return builder.build(cls, dot);
    Cut cut = expand(cls, inside);
    cut.cost = library.call[root] == root ? callCost(cls, inside) : loopCost(cls, cut);
    return builder.build(cls, cut);
  }

  /** The dot of a class with the transposes that it takes in, or null if there are none. */
  private @Nullable Cut folded(int c) {
    int lhs = program.folded[0][c];
    int rhs = program.folded[1][c];
    return lhs < 0 && rhs < 0 ? null : FoldedDot.cut(table, model, c, table.first[c], lhs, rhs);
  }

  /** A kernel that brings its only leaf into another form. */
  private Kernel helper(int root) {
    int id = table.classId[program.cls[root]];
    LoopWork work = new LoopWork();
    if (program.kind[root] == Instructions.RECIPROCAL || program.kind[root] == Instructions.COLUMN) {
      double bytes = table.bytes[program.cls[root]];
      work.read(bytes);
      work.write(bytes, Long.MAX_VALUE);
    }
    return new Kernel(id, Cut.NONE, Cut.NONE, new int[]{id}, model.loopCost(work));
  }

  private long loopCost(int cls, Cut cut) {
    long cost = pricer.price(cls, cut);
    if (cost != CutPricer.ILLEGAL) return cost;
    // Too much is computed again to be followed: at least this.
    long sum = 0;
    for (int n : cut.nodes) sum = Math.min(CostModel.SATURATED, sum + table.aloneCost[n]);
    return sum;
  }

  /** A call is as dear as the dots and convolutions in it and the loops between them. */
  private long callCost(int cls, BitSet inside) {
    BitSet rest = (BitSet) inside.clone();
    long sum = 0;
    List<Integer> tops = new ArrayList<>(List.of(cls));
    for (int c = inside.nextSetBit(0); c >= 0; c = inside.nextSetBit(c + 1)) {
      int n = table.first[c];
      if (table.role[n] != NodeTable.ALONE && table.role[n] != NodeTable.HERO) continue;
      rest.clear(c);
      Cut dot = folded(c);
      sum += dot == null ? table.aloneCost[n] : dot.cost;
      for (int kid : table.kids[n]) tops.add(kid);
    }
    for (int top : tops) {
      if (!rest.get(top)) continue;
      Cut cut = expand(top, rest);
      sum += loopCost(top, cut);
    }
    return Math.min(CostModel.SATURATED, sum);
  }

  /** The term below a class as far as it lies inside. */
  private Cut expand(int cls, BitSet inside) {
    BitSet inner = new BitSet(table.classes);
    BitSet leaves = new BitSet(table.classes);
    int[] stack = new int[inside.cardinality() + 1];
    int depth = 0;
    stack[depth++] = cls;
    inner.set(cls);
    int operations = 0;
    while (depth > 0) {
      int c = stack[--depth];
      int n = table.first[c];
      byte role = table.role[n];
      if (role != NodeTable.VIEW) operations++;
      boolean alone = role == NodeTable.ALONE || role == NodeTable.HERO;
      for (int kid : table.kids[n]) {
        if (inner.get(kid)) continue;
        if (table.free[kid] >= 0 && !alone) continue;
        if (inside.get(kid)) {
          inner.set(kid);
          stack[depth++] = kid;
        } else {
          leaves.set(kid);
        }
      }
    }
    int[] classes = inner.stream().toArray();
    int[] nodes = Arrays.stream(classes).map(c -> table.first[c]).toArray();
    return new Cut(classes, nodes, leaves.stream().toArray(), operations, 0, 0, table.first[cls]);
  }
}
