package dev.eqdrive.driver;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Copies of the operations of a graph that some of its values need, and no others. */
final class LiveCopy {
  private LiveCopy() {
  }

  /** What has to be there in the end: results, and operations that do more than compute. */
  static List<Integer> roots(Graph g) {
    List<Integer> roots = new ArrayList<>(g.results());
    for (int n = 0; n < g.nodes().size(); n++) {
      if (g.nodes().get(n).op() instanceof Op.Opaque o && o.effect()) roots.add(-n - 1);
    }
    return roots;
  }

  /** Copies what leads to some values (or nodes, as −n − 1) and is not known yet, in the order of the program. */
  static void of(Graph g, List<Integer> roots, Graph.Builder out, Map<Integer, Integer> known) {
    TreeSet<Integer> nodes = new TreeSet<>();
    ArrayDeque<Integer> work = new ArrayDeque<>();
    for (int r : roots) if (r < 0) work.add(-r - 1);
    for (int r : roots) if (r >= 0 && !known.containsKey(r)) work.add(g.definingNode(r));
    while (!work.isEmpty()) {
      int n = work.remove();
      if (!nodes.add(n)) continue;
      for (int v : g.nodes().get(n).operands()) {
        if (known.containsKey(v)) continue;
        if (g.definingNode(v) < 0) {
          throw new IllegalArgumentException("argument " + v + " is not handed over to " + g.nodes().get(n));
        }
        work.add(g.definingNode(v));
      }
    }
    for (int n : nodes) {
      Graph.Node node = g.nodes().get(n);
      int first = out.node(node.op(), node.operands().stream().map(v -> Objects.requireNonNull(known.get(v))).toList(),
          node.types(), g.location(n));
      for (int r = 0; r < node.types().size(); r++) known.putIfAbsent(g.firstValue(n) + r, first + r);
    }
  }
}
