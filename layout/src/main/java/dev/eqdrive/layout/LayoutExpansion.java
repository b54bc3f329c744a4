package dev.eqdrive.layout;

import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.rules.Rewriter;
import java.util.List;

/**
 * Adds the choice of layouts to a saturated e-graph. Every candidate (class, layout) becomes a class of its own: the class of the
 * transposed value. It gets the e-nodes that write the value in that layout from operands stored the way they need them, and
 * conversions from and to the other layouts of the value. Kernels, plan and emission then need not know of layouts: a goal is a
 * class, a conversion is a transpose.
 *
 * <p>All of it is exact: the same scalar operations on the same scalars, sums in the same order unless the options allow another.
 */
public final class LayoutExpansion {
  private LayoutExpansion() {
  }

  /** Expands a graph that is rebuilt, and rebuilds it; returns the number of pairs of a class and a layout besides row-major. */
  public static int expand(TermGraph graph, LayoutOptions options) {
    LayoutCandidates candidates = LayoutCandidates.of(graph, options);
    if (candidates.size() == 0) return 0;
    Rewriter rewriter = new Rewriter(graph);
    StorageClasses classes = new StorageClasses(graph, rewriter);
    StoredForms forms = new StoredForms(rewriter, classes, candidates, options);
    graph.beginRule(StorageClasses.RULE);
    for (StoredForms.Node node : snapshot(graph)) forms.expand(node);
    graph.beginRule("");
    graph.rebuild();
    return candidates.size();
  }

  /** The nodes as they are, because classes get other numbers when they meet. */
  private static List<StoredForms.Node> snapshot(TermGraph graph) {
    List<StoredForms.Node> nodes = new java.util.ArrayList<>();
    for (int cls : graph.classes()) {
      if (!(graph.type(cls) instanceof TensorType type)) continue;
      for (int node : graph.nodes(cls)) {
        nodes.add(new StoredForms.Node(graph.op(node), graph.children(node), cls, type));
      }
    }
    return nodes;
  }
}
