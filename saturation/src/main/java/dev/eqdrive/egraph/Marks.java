package dev.eqdrive.egraph;

import java.util.Arrays;

/**
 * A set of classes that only grows: a class belongs to it if one of its nodes does, and whether a node does follows from its
 * operation and from which of its children belong.
 */
final class Marks {
  private final TermGraph graph;
  private final Condition condition;
  private final IntList changed = new IntList();
  private boolean[] is = new boolean[64];

  /** Whether a node belongs; children that come to belong never make it false. */
  interface Condition {
    boolean holds(Marks marks, int node);
  }

  Marks(TermGraph graph, Condition condition) {
    this.graph = graph;
    this.condition = condition;
  }

  boolean contains(int cls) {
    return cls < is.length && is[cls];
  }

  void created(int node) {
    if (node >= is.length) is = Arrays.copyOf(is, node + (node >> 1));
    is[node] = condition.holds(this, node);
  }

  void merging(int winner, int loser) {
    if (is[winner] == is[loser]) return;
    is[winner] = true;
    changed.add(winner);
  }

  /** Tells the readers of classes that have come to belong. */
  void settle() {
    IntList uses = new IntList();
    while (changed.size > 0) {
      int cls = graph.find(changed.data[--changed.size]);
      is[cls] = true;
      uses.clear();
      graph.core().uses(cls, uses);
      for (int i = 0; i < uses.size; i++) {
        int parent = graph.classOf(uses.get(i));
        if (is[parent] || !condition.holds(this, uses.get(i))) continue;
        is[parent] = true;
        changed.add(parent);
      }
    }
  }
}
