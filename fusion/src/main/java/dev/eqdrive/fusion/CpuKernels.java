package dev.eqdrive.fusion;

import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.fusion.cost.LoopWork;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

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
      if (kind == Instructions.PLAIN || kind == Instructions.SPREAD || kind == Instructions.PART)
        inside.set(program.cls[m]);
      if (kind == Instructions.PLAIN && program.isExchanged(program.cls[m]))
        inside.set(table.kids[table.first[program.cls[m]]][0]);
      // What is spread is read below the views of it.
      if (kind != Instructions.SPREAD) continue;
      for (int c = program.cls[m]; c != table.viewed(c); c = table.kids[table.first[c]][0])
        inside.set(table.kids[table.first[c]][0]);
    }
    int cls = program.cls[root];
    if (!inside.get(cls)) return helper(root);
    Cut dot = loops.members[root].length == 1 ? program.foldedDot(cls, model) : null;
    if (dot != null) return builder.build(cls, dot);
    Cut cut = Cut.below(table, cls, inside);
    cut.cost = library.call[root] == root ? callCost(cls, inside) : loopCost(cls, cut);
    if (cut.cost == 0 && isSplat(root)) cut.cost = model.loopCost(written(cls));
    // A view in another order is moved; what that costs is in the price of its reader.
    if (cut.cost == 0 && program.kind[root] == Instructions.COPY) cut.cost = model.loopCost(new LoopWork());
    return program.kind[root] == Instructions.PART ? builder.part(cls, cut) : builder.build(cls, cut);
  }

  /** A constant of many equal elements that something other than a loop reads. */
  private boolean isSplat(int i) {
    return program.kind[i] == Instructions.PLAIN && table.free[program.cls[i]] >= 0 && program.elements(i) > 1;
  }

  private LoopWork written(int cls) {
    LoopWork work = new LoopWork();
    work.write(table.bytes[cls]);
    return work;
  }

  /** A kernel that brings its only leaf into another form. */
  private Kernel helper(int root) {
    int cls = program.cls[root];
    int id = table.classId[cls];
    if (program.kind[root] == Instructions.HANDED)
      return new Kernel(id, Cut.NONE, Cut.NONE, new int[]{id}, table.aloneCost[program.handedBy(cls)]);
    LoopWork work = new LoopWork();
    if (program.kind[root] == Instructions.RECIPROCAL || program.kind[root] == Instructions.COLUMN) {
      work = written(cls);
      work.read(table.bytes[cls]);
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
      int n = program.node(c);
      if (table.role[n] != NodeTable.ALONE && table.role[n] != NodeTable.HERO) continue;
      rest.clear(c);
      if (!program.isLive(c)) continue;
      Cut dot = program.foldedDot(c, model);
      sum += dot == null ? table.aloneCost[n] : dot.cost;
      for (int kid : table.kids[n]) tops.add(kid);
    }
    for (int top : tops) {
      if (!rest.get(top)) continue;
      Cut cut = Cut.below(table, top, rest);
      sum += loopCost(top, cut);
    }
    return Math.min(CostModel.SATURATED, sum);
  }
}
