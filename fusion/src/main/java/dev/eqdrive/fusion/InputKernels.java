package dev.eqdrive.fusion;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the backend's own fusion makes of the program as it was read: every value that only fusible operations read is computed
 * inside all of them, as often as they read it, unless it is expensive and has several readers. The backend duplicates work for this, which is why the prediction may be
 * dearer than the best grouping of the same operations.
 */
public final class InputKernels {
  private final NodeTable table;
  private final CostModel model;
  private final CutPricer pricer;
  private final KernelBuilder builder;
  private final boolean[] stored;
  private final boolean[] done;
  /** Transposes that the dot of a class takes in on either side, or −1. */
  private final int[][] folded;
  private final List<Kernel> kernels = new ArrayList<>();

  private InputKernels(TermGraph graph, int[] roots, CostModel model) {
    Legality legality = Legality.of(model.target());
    table = new NodeTable(graph, roots, model, legality, new OldestNodes(graph));
    pricer = new CutPricer(table, model, legality);
    builder = new KernelBuilder(table);
    stored = new boolean[table.classes];
    done = new boolean[table.classes];
    folded = new int[2][table.classes];
    for (int[] side : folded) Arrays.fill(side, -1);
    this.model = model;
  }

  /**
   * The predicted kernels, each after those that it reads.
   *
   * @param roots results and effects of the program
   */
  public static List<Kernel> of(TermGraph graph, int[] roots, CostModel model) {
    if (model.target().backend() == Target.Backend.XLA_CPU) {
      NodeTable table = new NodeTable(graph, roots, model, Legality.of(model.target()), new OldestNodes(graph));
      return CpuKernels.of(table, roots, model);
    }
    InputKernels k = new InputKernels(graph, roots, model);
    k.decide(roots);
    for (int c = 0; c < k.table.classes; c++) if (k.stored[c]) k.build(c);
    return List.copyOf(k.kernels);
  }

  /** Prices on a target; bodies of loops and branches are priced as the backend groups them. */
  public static CostModel costs(Target target) {
    CostModel model = CostModel.of(target);
    return model.withBodyCost(body -> cost(body, model));
  }

  /** What a program costs if the backend fuses it on its own. */
  public static long cost(Graph program, CostModel model) {
    Ingested in = TermGraph.ingest(program);
    int[] roots = IntStream.concat(Arrays.stream(in.resultClasses()), in.effects().stream().mapToInt(e -> e))
        .map(in.graph()::find).distinct().toArray();
    return cost(of(in.graph(), roots, model));
  }

  /** The most bytes of values between kernels that are live at once. */
  public static long temporaryBytes(TermGraph graph, List<Kernel> kernels, int[] roots) {
    return Temporaries.peakBytes(graph, kernels, roots);
  }

  /** Sum of the prices, saturating. */
  public static long cost(List<Kernel> kernels) {
    long sum = 0;
    for (Kernel k : kernels) sum = Math.min(CostModel.SATURATED, sum + k.costNs());
    return sum;
  }

  /** The oldest original node of every class: the operations of the program, without what it computes twice. */
  private record OldestNodes(TermGraph graph) implements java.util.function.IntPredicate {
    @Override
    public boolean test(int node) {
      if (!graph.isOriginal(node)) return false;
      for (int n : graph.nodes(graph.classOf(node))) if (graph.isOriginal(n)) return n == node;
      return false;
    }
  }

  private void decide(int[] roots) {
    for (int root : roots) stored[table.denseOf(root)] = true;
    for (int c = table.classes - 1; c >= 0; c--) {
      if (table.first[c] == table.first[c + 1]) continue;
      int n = table.first[c];
      byte role = table.role[n];
      if (!table.inlinable(n) && table.free[c] < 0) stored[c] = true;
      if (table.expensive[n] && table.readers[c] > 1) stored[c] = true;
      boolean loop = role == NodeTable.ELEMENT || role == NodeTable.MOVE || role == NodeTable.REDUCE;
      for (int i = 0; i < table.kids[n].length; i++) {
        int kid = table.kids[n][i];
        int transpose = i < 2 ? FoldedDot.transposeOf(table, n, i) : -1;
        if (transpose >= 0 && transpose == table.first[kid]) {
          folded[i][c] = transpose;
          stored[table.kids[transpose][0]] = true;
        } else if (role == NodeTable.VIEW) {
          stored[kid] |= stored[c];
        } else if (!loop) {
          stored[kid] = true;
        }
      }
    }
  }

  private void build(int c) {
    if (done[c]) return;
    done[c] = true;
    int n = table.first[c];
    if (table.first[c] == table.first[c + 1]) return;
    Cut dot = folded[0][c] >= 0 || folded[1][c] >= 0
        ? FoldedDot.cut(table, model, c, n, folded[0][c], folded[1][c])
        : null;
    if (dot != null) {
      kernels.add(builder.build(c, dot));
      return;
    }
    Cut cut = expand(c, n, new boolean[table.classes]);
    long cost = pricer.price(c, cut);
    while (cost == CutPricer.ILLEGAL && cut.operations > 1) {
      int out = pricer.worstClass() >= 0 ? pricer.worstClass() : deepest(c, cut);
      stored[out] = true;
      if (!done[out]) build(out);
      cut = expand(c, n, new boolean[table.classes]);
      cost = pricer.price(c, cut);
    }
    cut.cost = Math.max(0, cost);
    kernels.add(builder.build(c, cut));
  }

  /** The inner class that lies lowest, so that storing it keeps most of the kernel. */
  private int deepest(int c, Cut cut) {
    for (int i = 0; i < cut.inner.length; i++) {
      if (cut.inner[i] != c && table.role[cut.nodes[i]] != NodeTable.VIEW) return cut.inner[i];
    }
    return cut.inner[0] == c ? cut.inner[1] : cut.inner[0];
  }

  /** The kernel of a class: everything below it down to what is stored. */
  private Cut expand(int c, int n, boolean[] seen) {
    int[] inner = new int[16];
    int count = 0;
    int[] leaves = new int[16];
    int leafCount = 0;
    int operations = 0;
    inner[count++] = c;
    seen[c] = true;
    boolean alone = table.role[n] == NodeTable.ALONE || table.role[n] == NodeTable.HERO
        || table.role[n] == NodeTable.VIEW;
    for (int i = 0; i < count; i++) {
      int node = table.first[inner[i]];
      if (table.role[node] != NodeTable.VIEW) operations++;
      for (int kid : table.kids[node]) {
        if (seen[kid] || !alone && table.free[kid] >= 0) continue;
        seen[kid] = true;
        boolean leaf = alone || stored[kid] || !table.inlinable(table.first[kid]);
        if (leaf) {
          if (leafCount == leaves.length) leaves = Arrays.copyOf(leaves, leafCount * 2);
          leaves[leafCount++] = kid;
        } else {
          if (count == inner.length) inner = Arrays.copyOf(inner, count * 2);
          inner[count++] = kid;
        }
      }
    }
    inner = Arrays.copyOf(inner, count);
    Arrays.sort(inner);
    int[] nodes = Arrays.stream(inner).map(k -> table.first[k]).toArray();
    leaves = Arrays.copyOf(leaves, leafCount);
    Arrays.sort(leaves);
    return new Cut(inner, nodes, leaves, operations, 0, 0, n);
  }
}
