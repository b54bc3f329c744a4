package dev.eqdrive.egraph;

import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Facts and constants of classes.
 *
 * <p>While all nodes of a class have the same bits, what is known of one holds for all: facts of nodes are intersected. A
 * union by a rule that is not bit-exact <em>taints</em> its class and all classes that depend on it: their values are no
 * longer one value, so that only what holds for every node holds for the class, and facts derived from the stronger ones are
 * derived again. All derivation goes from "unknown" to more, so that stopping early is sound.
 */
final class FactTable {
  private static final int MAX_UPDATES = 12;

  private final TermGraph graph;
  private final FactRules rules;
  private final List<Literal> literals = new ArrayList<>();
  private final List<String> alarms = new ArrayList<>();
  /** Index of the literal of a class plus one, or 0. */
  private int[] constant = new int[64];
  private Facts[] facts = new Facts[64];
  private boolean[] tainted = new boolean[64];
  private byte[] updates = new byte[64];
  private boolean[] queued = new boolean[64];
  private final IntList improved = new IntList();
  private final IntList weakened = new IntList();
  private final IntList newlyTainted = new IntList();

  FactTable(TermGraph graph) {
    this.graph = graph;
    this.rules = new FactRules(graph);
    Arrays.fill(facts, Facts.UNKNOWN);
  }

  Optional<Literal> constant(int cls) {
    int at = constant[cls];
    return at == 0 ? Optional.empty() : Optional.of(literals.get(at - 1));
  }

  Facts facts(int cls) {
    return facts[cls];
  }

  List<String> alarms() {
    return List.copyOf(alarms);
  }

  void created(int node) {
    if (node >= constant.length) grow(node + (node >> 1));
    for (int i = 0; i < graph.arity(node); i++) tainted[node] |= tainted[graph.child(node, i)];
    spreadConstant(node);
    facts[node] = rules.of(node);
  }

  private void grow(int size) {
    int old = facts.length;
    constant = Arrays.copyOf(constant, size);
    tainted = Arrays.copyOf(tainted, size);
    updates = Arrays.copyOf(updates, size);
    queued = Arrays.copyOf(queued, size);
    facts = Arrays.copyOf(facts, size);
    Arrays.fill(facts, old, size, Facts.UNKNOWN);
  }

  void merging(int winner, int loser, boolean exact) {
    mergeConstants(winner, loser, exact);
    Facts w = facts[winner];
    Facts l = facts[loser];
    if (exact && !tainted[winner] && !tainted[loser]) {
      Facts both = w.and(l);
      if (both.contradictory()) {
        alarm(winner, loser, w + " and " + l);
        both = w;
      }
      facts[winner] = both;
      if (!both.equals(w) || !both.equals(l)) queue(winner);
      return;
    }
    if (!tainted[winner] || !tainted[loser]) newlyTainted.add(winner);
    tainted[winner] = true;
    Facts either = w.or(l);
    facts[winner] = either;
    if (!either.equals(w) || !either.equals(l)) weakened.add(winner);
  }

  private void mergeConstants(int winner, int loser, boolean exact) {
    if (constant[winner] == constant[loser]) return;
    if (constant[winner] == 0) {
      constant[winner] = constant[loser];
      queue(winner);
    } else if (constant[loser] == 0) {
      queue(winner);
    } else {
      Literal a = literals.get(constant[winner] - 1);
      Literal b = literals.get(constant[loser] - 1);
      if (exact && !tainted[winner] && !tainted[loser] && !a.equals(b)) alarm(winner, loser, a + " and " + b);
      constant[winner] = Math.min(constant[winner], constant[loser]);
    }
  }

  private void alarm(int winner, int loser, String what) {
    if (graph.type(winner) instanceof TensorType t && t.elements() == 0 || alarms.size() >= 100) return;
    alarms.add("rule '" + graph.currentRule() + "' unites classes " + winner + " and " + loser + ": " + what);
  }

  private void queue(int cls) {
    if (queued[cls]) return;
    queued[cls] = true;
    improved.add(cls);
  }

  /** Brings all classes up to date with the unions since the last call. */
  void settle() {
    IntList uses = new IntList();
    taintUpwards(uses);
    weakenUpwards(uses);
    while (improved.size > 0) {
      int batch = improved.size;
      int[] classes = Arrays.copyOf(improved.data, batch);
      improved.clear();
      for (int c : classes) queued[c] = false;
      for (int c : classes) spread(graph.find(c), uses);
    }
    improved.release();
  }

  private void taintUpwards(IntList uses) {
    while (newlyTainted.size > 0) {
      int cls = graph.find(newlyTainted.data[--newlyTainted.size]);
      tainted[cls] = true;
      uses.clear();
      graph.core().uses(cls, uses);
      for (int i = 0; i < uses.size; i++) {
        int parent = graph.classOf(uses.get(i));
        if (tainted[parent]) continue;
        tainted[parent] = true;
        newlyTainted.add(parent);
        // What was intersected must be joined from now on.
        weakened.add(parent);
      }
    }
  }

  /** Forgets what was derived from facts that no longer hold, then derives it again. */
  private void weakenUpwards(IntList uses) {
    IntList reset = new IntList();
    while (weakened.size > 0) {
      int cls = graph.find(weakened.data[--weakened.size]);
      Facts base = Facts.of(graph.type(cls));
      if (queued[cls] && facts[cls].equals(base)) continue;
      reset.add(cls);
      queued[cls] = true;
      facts[cls] = base;
      updates[cls] = 0;
      uses.clear();
      graph.core().uses(cls, uses);
      for (int i = 0; i < uses.size; i++) {
        int parent = graph.classOf(uses.get(i));
        if (parent != cls && !facts[parent].equals(Facts.of(graph.type(parent)))) weakened.add(parent);
      }
    }
    int[] classes = reset.toArray();
    Arrays.sort(classes);
    for (int c : classes) {
      queued[c] = false;
      rederive(c);
    }
  }

  private void rederive(int cls) {
    Facts f = tainted[cls] ? joined(cls) : facts[cls];
    if (!tainted[cls]) for (int n : graph.nodes(cls)) f = f.and(rules.of(n));
    improve(cls, facts[cls].and(f));
  }

  private Facts joined(int cls) {
    int[] nodes = graph.nodes(cls);
    Facts f = rules.of(nodes[0]);
    for (int i = 1; i < nodes.length && f != Facts.UNKNOWN; i++) f = f.or(rules.of(nodes[i]));
    return f;
  }

  private void improve(int cls, Facts f) {
    if (f.equals(facts[cls]) || f.contradictory()) return;
    facts[cls] = f;
    queue(cls);
  }

  /** Tells the readers of a class that more is known of it. */
  private void spread(int cls, IntList uses) {
    graph.core().touch(cls);
    if (updates[cls]++ >= MAX_UPDATES) {
      updates[cls] = MAX_UPDATES;
      return;
    }
    uses.clear();
    graph.core().uses(cls, uses);
    for (int i = 0; i < uses.size; i++) {
      int parent = uses.get(i);
      int target = graph.classOf(parent);
      if (constant[target] == 0) {
        spreadConstant(parent);
        if (constant[target] != 0) queue(target);
      }
      improve(target, facts[target].and(tainted[target] ? joined(target) : rules.of(parent)));
    }
  }

  private void spreadConstant(int node) {
    int cls = graph.classOf(node);
    if (constant[cls] != 0) return;
    Op op = graph.op(node);
    if (op instanceof Op.Constant c) {
      literals.add(c.value());
      constant[cls] = literals.size();
    } else if (movesElements(op) && graph.nodeType(node) instanceof TensorType t
        && constant[graph.child(node, 0)] != 0) {
      Literal l = literals.get(constant[graph.child(node, 0)] - 1);
      if (!l.isSplat()) return;
      literals.add(l.reshaped(t.shape()));
      constant[cls] = literals.size();
    }
  }

  private static boolean movesElements(Op op) {
    return op instanceof Op.BroadcastInDim || op instanceof Op.Reshape || op instanceof Op.Transpose
        || op instanceof Op.Slice || op instanceof Op.Reverse || op instanceof Op.DynamicSlice;
  }
}
