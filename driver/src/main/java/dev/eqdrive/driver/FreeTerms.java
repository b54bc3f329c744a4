package dev.eqdrive.driver;

import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.ir.Op;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/** The values that cost nothing to have, each with an e-node that makes it: parameters, constants, iotas, splats of constants. */
final class FreeTerms {
  private final TermGraph terms;
  private final Map<Integer, Integer> node = new HashMap<>();

  FreeTerms(TermGraph terms) {
    this.terms = terms;
    ArrayDeque<Integer> work = new ArrayDeque<>();
    for (int cls : terms.classes()) {
      for (int n : terms.nodes(cls)) {
        Op op = terms.op(n);
        boolean source = op instanceof Op.Argument || op instanceof Op.Constant || op instanceof Op.NativeConstant
            || op instanceof Op.Iota;
        if (source && better(cls, n)) node.put(cls, n);
      }
      if (node.containsKey(cls)) work.add(cls);
    }
    while (!work.isEmpty()) {
      int cls = work.remove();
      for (int parent : terms.parents(cls)) {
        Op op = terms.op(parent);
        int target = terms.find(terms.classOf(parent));
        boolean spreads = op instanceof Op.BroadcastInDim || op instanceof Op.Reshape || op instanceof Op.Convert;
        if (spreads && !node.containsKey(target) && terms.constant(cls).filter(l -> l.isSplat()).isPresent()) {
          node.put(target, parent);
          work.add(target);
        }
      }
    }
  }

  /** Parameters before constants before iotas; the program's own before others. */
  private boolean better(int cls, int n) {
    Integer old = node.get(cls);
    return old == null || rank(n) < rank(old);
  }

  private int rank(int n) {
    int kind = terms.op(n) instanceof Op.Argument ? 0 : terms.op(n) instanceof Op.Iota ? 4 : 2;
    return kind + (terms.isOriginal(n) ? 0 : 1);
  }

  boolean isFree(int cls) {
    return node.containsKey(cls);
  }

  /** The e-node that makes a free class. */
  int nodeOf(int cls) {
    Integer n = node.get(cls);
    if (n == null) throw new IllegalArgumentException("class " + cls + " is not free");
    return n;
  }
}
