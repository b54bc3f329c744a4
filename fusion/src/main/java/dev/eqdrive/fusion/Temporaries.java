package dev.eqdrive.fusion;

import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Memory for values between kernels. XLA:CPU runs kernels by depth, those that need least first, and keeps all temporaries of a
 * program in one block; parameters and results lie elsewhere.
 */
final class Temporaries {
  private final TermGraph graph;
  private final Map<Integer, Integer> depth = new HashMap<>();
  /** Of a view, the value whose bytes it names. */
  private final Map<Integer, Integer> original = new HashMap<>();

  private Temporaries(TermGraph graph) {
    this.graph = graph;
  }

  /**
   * The most bytes that are live at once.
   *
   * @param kernels each after those that it reads
   * @param roots   results, which are not temporary
   */
  static long peakBytes(TermGraph graph, List<Kernel> kernels, int[] roots) {
    return new Temporaries(graph).peak(kernels, roots);
  }

  private long peak(List<Kernel> kernels, int[] roots) {
    Map<Integer, Integer> last = new HashMap<>();
    Map<Integer, Kernel> lastReader = new HashMap<>();
    for (Kernel k : kernels) {
      int level = 0;
      for (int leaf : k.leaves()) level = Math.max(level, depth.getOrDefault(leaf, 0));
      boolean view = k.costNs() == 0 && k.leaves().length == 1 && k.classes().length == 1;
      if (view) original.put(k.root(), named(k.leaves()[0]));
      else
        level++;
      // A kernel that brings a value into another form leaves the value where it was.
      if (!k.reads(k.root())) depth.merge(k.root(), level, Math::max);
      for (int leaf : k.leaves()) {
        if (last.merge(named(leaf), level, Math::max) == level) lastReader.put(named(leaf), k);
      }
    }
    Set<Integer> kept = new HashSet<>();
    for (int r : roots) kept.add(named(r));
    Set<Integer> taken = new HashSet<>();
    int levels = 2 + depth.values().stream().mapToInt(d -> d).max().orElse(0);
    long[] change = new long[levels + 2];
    for (Kernel k : kernels) {
      int root = k.root();
      boolean form = k.reads(root);
      if (!form && (kept.contains(root) || original.containsKey(root) || isSource(k))) continue;
      if (!(graph.type(root) instanceof TensorType t)) continue;
      int born = depth.getOrDefault(root, 0) + (form ? 1 : 0);
      int dead = Math.max(born, last.getOrDefault(named(root), born)) + 1;
      Kernel reader = lastReader.get(named(root));
      // The last loop that reads it writes over it; if that is a result, it never was a temporary.
      if (reader != null && dead > born + 1 && overwrites(reader, t)) {
        if (kept.contains(reader.root()) && taken.add(reader.root())) continue;
        dead--;
      }
      change[born] += t.bytes();
      change[dead] -= t.bytes();
    }
    long live = 0;
    long most = 0;
    for (long c : change) {
      live += c;
      most = Math.max(most, live);
    }
    return most;
  }

  private int named(int cls) {
    return original.getOrDefault(cls, cls);
  }

  private boolean overwrites(Kernel reader, TensorType type) {
    if (!(graph.type(reader.root()) instanceof TensorType t) || t.bytes() != type.bytes()) return false;
    int node = reader.nodeOf(reader.root());
    return node >= 0 && (graph.op(node).isElementwise() || graph.op(node) instanceof Op.DynamicUpdateSlice);
  }

  private boolean isSource(Kernel k) {
    return k.nodes().length > 0 && Arrays.stream(k.nodes()).mapToObj(graph::op)
        .allMatch(op -> op instanceof Op.Argument || op instanceof Op.Constant || op instanceof Op.NativeConstant);
  }
}
