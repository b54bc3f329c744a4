package dev.eqdrive.fuzz;

import dev.eqdrive.ir.Graph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/** Makes a program smaller while it has a property: operations become arguments. */
final class Shrinker {
  private Shrinker() {
  }

  /** A small program found by cutting runs of operations, then single ones; the property is asked of many at a time. */
  static Graph shrink(Graph program, Function<List<Graph>, List<Boolean>> property) {
    Graph best = program;
    int run = Math.max(1, program.nodes().size() / 2);
    while (true) {
      List<BitSet> cuts = new ArrayList<>();
      BitSet kept = ofLoops(best);
      for (int at = 0; at < best.nodes().size(); at += run) {
        BitSet gone = new BitSet();
        gone.set(at, Math.min(best.nodes().size(), at + run));
        gone.andNot(kept);
        if (!gone.isEmpty()) cuts.add(gone);
      }
      List<Boolean> holds = property.apply(cuts(best, cuts));
      List<BitSet> good = new ArrayList<>();
      for (int i = 0; i < cuts.size(); i++) if (holds.get(i)) good.add(cuts.get(i));
      if (good.isEmpty()) {
        if (run == 1) return best;
        run = (run + 1) / 2;
        continue;
      }
      // The first cut, the first two, … all: the most that still have the property.
      List<BitSet> together = new ArrayList<>();
      for (BitSet g : good) {
        BitSet more = together.isEmpty() ? new BitSet() : (BitSet) together.getLast().clone();
        more.or(g);
        together.add(more);
      }
      List<Graph> candidates = cuts(best, together);
      int most = property.apply(candidates).lastIndexOf(true);
      best = most < 0 ? cuts(best, good).getFirst() : candidates.get(most);
    }
  }

  /** Operations that may decide how long loops run. */
  private static BitSet ofLoops(Graph g) {
    BitSet found = new BitSet();
    for (Graph.Node n : g.nodes()) {
      if (!n.op().mnemonic().equals("while")) continue;
      for (int v : n.operands()) if (g.definingNode(v) >= 0) found.set(g.definingNode(v));
    }
    return found;
  }

  private static List<Graph> cuts(Graph g, List<BitSet> cuts) {
    return cuts.stream().map(c -> without(g, c)).toList();
  }

  /** The program with arguments in place of what some operations give. */
  private static Graph without(Graph g, BitSet gone) {
    BitSet used = new BitSet();
    for (int i = 0; i < g.nodes().size(); i++) if (!gone.get(i)) g.nodes().get(i).operands().forEach(used::set);
    int[] number = new int[g.valueCount()];
    Graph.Builder b = Graph.builder();
    for (int v = 0; v < g.valueCount(); v++) {
      int node = g.definingNode(v);
      if (used.get(v) && (node < 0 || gone.get(node))) number[v] = b.parameter(g.type(v));
    }
    int last = 0;
    for (int i = 0; i < g.nodes().size(); i++) {
      if (gone.get(i)) continue;
      Graph.Node n = g.nodes().get(i);
      last = b.node(n.op(), n.operands().stream().map(v -> number[v]).toList(), n.types(), -1);
      for (int r = 0; r < n.types().size(); r++) number[g.firstValue(i) + r] = last + r;
    }
    return b.valueCount() == 0 ? g : b.build(List.of(last));
  }
}
