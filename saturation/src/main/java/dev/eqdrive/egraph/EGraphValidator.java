package dev.eqdrive.egraph;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks the invariants of a rebuilt graph the slow way. */
public final class EGraphValidator {
  private final EGraph g;
  private final List<String> faults = new ArrayList<>();

  private EGraphValidator(EGraph g) {
    this.g = g;
  }

  /** What is wrong with the engine's structures; empty if nothing. */
  public static List<String> check(EGraph graph) {
    EGraphValidator v = new EGraphValidator(graph);
    v.nodes();
    v.classes();
    v.uses();
    return v.faults;
  }

  /** As {@link #check(EGraph)}, and that every node has the type of its class. */
  public static List<String> check(TermGraph graph) {
    List<String> faults = new ArrayList<>(check(graph.core()));
    for (int c : graph.classes()) {
      for (int n : graph.nodes(c)) {
        if (!graph.nodeType(n).equals(graph.type(c)))
          faults.add("node " + n + " is a " + graph.nodeType(n) + " in a class of "
              + graph.type(c));
        if (graph.classOf(n) != c) faults.add("node " + n + " is listed in class " + c);
      }
    }
    faults.addAll(graph.alarms());
    return faults;
  }

  private void nodes() {
    if (g.hasDirty()) faults.add("work is left");
    TreeMap<String, Integer> seen = new TreeMap<>();
    int live = 0;
    TreeSet<Integer> roots = new TreeSet<>();
    for (int n = 0; n < g.nodeBound(); n++) {
      if (g.isDead(n)) continue;
      live++;
      roots.add(g.find(n));
      StringBuilder key = new StringBuilder().append(g.label(n));
      int[] children = new int[g.arity(n)];
      for (int i = 0; i < children.length; i++) {
        children[i] = g.arena[g.off[n] + 1 + i];
        if (g.find(children[i]) != children[i]) faults.add("child " + i + " of node " + n + " is not canonical");
        key.append(' ').append(children[i]);
      }
      Integer other = seen.put(key.toString(), n);
      if (other != null) faults.add("nodes " + other + " and " + n + " are equal");
      if (g.lookup(g.label(n), children, 0, children.length) != g.find(n))
        faults.add("node " + n + " is not in the table");
      if (children.length == 2 && g.labels.commutes(g.label(n)) && children[0] > children[1]) {
        faults.add("children of node " + n + " are not sorted");
      }
    }
    if (live != g.nodeCount()) faults.add(live + " live nodes, not " + g.nodeCount());
    if (roots.size() != g.classCount()) faults.add(roots.size() + " classes, not " + g.classCount());
    int entries = 0;
    for (int i = 0; i < g.tableSize(); i++) if (g.tableNode(i) >= 0) entries++;
    if (entries != live) faults.add(entries + " entries in the table for " + live + " nodes");
  }

  private void classes() {
    Index index = g.index();
    int listed = 0;
    for (int c = 0; c < g.nodeBound(); c++) {
      if (g.find(c) != c) continue;
      TreeSet<Integer> circle = new TreeSet<>();
      int n = c;
      do {
        if (!g.isDead(n)) circle.add(n);
        if (g.find(n) != c) faults.add("node " + n + " is on the circle of class " + c);
        n = g.next(n);
      } while (n != c);
      TreeSet<Integer> indexed = new TreeSet<>();
      for (int i = index.classStart[c]; i < index.classStart[c + 1]; i++) indexed.add(index.classNodes[i]);
      if (!circle.equals(indexed)) faults.add("class " + c + ": circle " + circle + ", index " + indexed);
      listed += circle.size();
    }
    if (listed != g.nodeCount()) faults.add("the classes list " + listed + " nodes of " + g.nodeCount());
  }

  private void uses() {
    long expected = 0;
    long found = 0;
    for (int n = 0; n < g.nodeBound(); n++) {
      if (!g.isDead(n)) expected += g.arity(n);
      if (g.find(n) != n) continue;
      IntList uses = new IntList();
      g.uses(n, uses);
      for (int i = 0; i < uses.size(); i++) {
        boolean reads = false;
        for (int k = 0; k < g.arity(uses.get(i)); k++) reads |= g.child(uses.get(i), k) == n;
        if (!reads) faults.add("node " + uses.get(i) + " is listed as a use of class " + n);
      }
      found += uses.size();
    }
    if (found != expected) faults.add("the classes list " + found + " uses of " + expected);
  }
}
