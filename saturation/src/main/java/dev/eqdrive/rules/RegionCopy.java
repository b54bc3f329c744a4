package dev.eqdrive.rules;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Copies the body of a region with other parameters; only what its results need is copied. */
final class RegionCopy {
  /** A value that takes the place of another one: computed in the new body from values of the old one. */
  interface Replacement {
    /** Values of the old body that it reads. */
    List<Integer> reads();

    /** Adds it to the new body, where value v of the old one is number {@code renumbered[v]}; its number. */
    int emit(Graph.Builder to, int[] renumbered);
  }

  private RegionCopy() {
  }

  /**
   * Copies a body.
   *
   * @param parameters   types of the new parameters
   * @param number       for every value of the old body the new parameter that takes its place, or −1
   * @param replacements other values that are replaced
   * @param results      old numbers of the new results
   */
  static Graph of(Graph from, List<Type> parameters, int[] number, Map<Integer, Replacement> replacements,
      List<Integer> results) {
    boolean[] given = new boolean[from.valueCount()];
    for (int v = 0; v < given.length; v++) given[v] = number[v] >= 0;
    boolean[] live = live(from, results, given, replacements);
    int[] renumbered = number.clone();
    Graph.Builder to = Graph.builder();
    parameters.forEach(to::parameter);
    for (int n = 0; n < from.nodes().size(); n++) {
      Graph.Node node = from.nodes().get(n);
      int first = from.firstValue(n);
      int count = node.types().size();
      boolean copied = false;
      for (int v = first; v < first + count; v++) {
        if (!live[v] || given[v]) continue;
        Replacement r = replacements.get(v);
        if (r != null) renumbered[v] = r.emit(to, renumbered);
        else
          copied = true;
      }
      if (!copied) continue;
      int copy = to.node(node.op(), node.operands().stream().map(o -> renumbered[o]).toList(), node.types(),
          from.location(n));
      for (int v = first; v < first + count; v++) if (renumbered[v] < 0) renumbered[v] = copy + v - first;
    }
    return to.build(results.stream().map(r -> renumbered[r]).toList());
  }

  /** The values that {@code results} are computed from, not looking behind the given ones. */
  static boolean[] live(Graph g, List<Integer> results, boolean[] given) {
    return live(g, results, given, Map.of());
  }

  private static boolean[] live(Graph g, List<Integer> results, boolean[] given,
      Map<Integer, Replacement> replacements) {
    boolean[] live = new boolean[g.valueCount()];
    for (int r : results) live[r] = true;
    for (int n = g.nodes().size() - 1; n >= 0; n--) {
      Graph.Node node = g.nodes().get(n);
      boolean read = false;
      for (int v = g.firstValue(n); v < g.firstValue(n) + node.types().size(); v++) {
        if (!live[v] || given[v]) continue;
        Replacement r = replacements.get(v);
        if (r == null) read = true;
        else
          for (int o : r.reads()) live[o] = true;
      }
      if (read) for (int o : node.operands()) live[o] = true;
    }
    return live;
  }

  /** No value of a body is given. */
  static int[] none(Graph g) {
    int[] number = new int[g.valueCount()];
    Arrays.fill(number, -1);
    return number;
  }
}
