package dev.eqdrive.driver;

import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.fusion.Kernel;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.List;

/** A kernel after classes of its e-graph have been merged. */
final class CanonicalKernel {
  private CanonicalKernel() {
  }

  /** The kernel after classes have been merged; empty if it would then read what it writes. */
  static Optional<Kernel> of(TermGraph terms, Kernel kernel) {
    Map<Integer, Integer> nodes = new HashMap<>();
    // Of two nodes whose classes have met, the earlier one: the operands of a program's node come before it.
    for (int i = 0; i < kernel.classes().length; i++)
      nodes.merge(terms.find(kernel.classes()[i]), kernel.nodes()[i], Math::min);
    // A value that the kernel reads is not computed inside, whatever it has become equal to.
    for (int leaf : kernel.leaves()) nodes.remove(terms.find(leaf));
    int root = terms.find(kernel.root());
    TreeMap<Integer, Integer> inner = new TreeMap<>();
    TreeSet<Integer> leaves = new TreeSet<>();
    ArrayDeque<Integer> work = new ArrayDeque<>(List.of(root));
    while (!work.isEmpty()) {
      int cls = work.remove();
      Integer node = nodes.get(cls);
      if (node == null) leaves.add(cls);
      if (node == null || inner.putIfAbsent(cls, node) != null) continue;
      for (int child : terms.children(node)) work.add(terms.find(child));
    }
    if (leaves.contains(root)) return Optional.empty();
    return Optional.of(new Kernel(root, ints(inner.keySet()), ints(inner.values()), ints(leaves), kernel.costNs()));
  }

  private static int[] ints(Collection<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
