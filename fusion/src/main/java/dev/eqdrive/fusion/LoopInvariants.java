package dev.eqdrive.fusion;

import dev.eqdrive.egraph.Ingested;
import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import java.util.BitSet;
import java.util.List;

/**
 * A loop body cut in two as XLA cuts it (WhileLoopInvariantCodeMotion): what depends on no state that changes is computed before
 * the loop and captured. What only moves or repeats elements goes along with what reads it, and constants stay.
 *
 * @param once what is computed before the loop, from the parameters of the body
 * @param trip what every trip computes; its last parameters are the results of {@code once}
 */
public record LoopInvariants(Graph once, Graph trip) {
  static LoopInvariants of(Graph body) {
    BitSet invariant = new BitSet();
    BitSet constant = new BitSet();
    BitSet hoisted = new BitSet();
    for (int p = 0; p < body.parameters().size(); p++)
      invariant.set(p, p >= body.results().size() || body.results().get(p) == p);
    if (invariant.isEmpty()) return none(body);
    BitSet read = new BitSet();
    body.results().forEach(read::set);
    for (int n = 0; n < body.nodes().size(); n++) {
      Graph.Node node = body.nodes().get(n);
      int from = body.firstValue(n);
      int to = from + node.types().size();
      boolean same = !(node.op() instanceof Op.Opaque o && o.effect())
          && node.operands().stream().allMatch(invariant::get);
      invariant.set(from, to, same);
      constant.set(from, to, !(node.op() instanceof Op.Iota) && node.operands().stream().allMatch(constant::get));
      hoisted.set(from, to, same && !constant.get(from) && !onlyMoves(node.op()));
      if (!hoisted.get(from)) node.operands().forEach(read::set);
    }
    read.and(hoisted);
    List<Integer> handed = read.stream().boxed().toList();
    BitSet others = (BitSet) invariant.clone();
    others.flip(0, body.valueCount());
    return new LoopInvariants(without(others, body.withResults(handed), List.of()), without(hoisted, body, handed));
  }

  /** Nothing is taken out of the body. */
  static LoopInvariants none(Graph body) {
    return new LoopInvariants(body.withResults(List.of()), body);
  }

  /** Classes of a body, of whatever way to compute them, that are the same in every trip. */
  static BitSet classes(Ingested body) {
    TermGraph terms = body.graph();
    BitSet invariant = new BitSet();
    int known = -1;
    while (known < invariant.cardinality()) {
      known = invariant.cardinality();
      for (int cls : terms.classes())
        if (!invariant.get(cls))
          for (int n : terms.nodes(cls)) if (isInvariant(body, cls, n, invariant)) invariant.set(cls);
    }
    return invariant;
  }

  private static boolean isInvariant(Ingested body, int cls, int node, BitSet invariant) {
    TermGraph terms = body.graph();
    if (terms.op(node) instanceof Op.Opaque o && o.effect()) return false;
    if (terms.op(node) instanceof Op.Argument a)
      return a.index() >= body.resultClasses().length || terms.find(body.resultClasses()[a.index()]) == cls;
    for (int i = 0; i < terms.arity(node); i++) if (!invariant.get(terms.find(terms.child(node, i)))) return false;
    return true;
  }

  /** Whether a kernel is computed before the loop. */
  static boolean isOnce(Kernel k, TermGraph terms, BitSet invariant) {
    for (int l : k.leaves()) if (!invariant.get(l)) return false;
    for (int n : k.nodes()) if (terms.arity(n) > 0 && !onlyMoves(terms.op(n))) return true;
    return false;
  }

  private static boolean onlyMoves(Op op) {
    return op instanceof Op.Reshape || op instanceof Op.BroadcastInDim || op instanceof Op.Iota
        || op instanceof Op.Reverse || op instanceof Op.Slice || op instanceof Op.Transpose;
  }

  /** The graph without the nodes of some values, those that are handed over being parameters. */
  private static Graph without(BitSet values, Graph graph, List<Integer> handed) {
    Graph.Builder b = Graph.builder();
    int[] number = new int[graph.valueCount()];
    for (int p = 0; p < graph.parameters().size(); p++) number[p] = b.parameter(graph.type(p));
    for (int value : handed) number[value] = b.parameter(graph.type(value));
    for (int n = 0; n < graph.nodes().size(); n++)
      if (!values.get(graph.firstValue(n))) b.copy(graph, n, number, graph.location(n));
    return b.build(graph.results().stream().map(r -> number[r]).toList());
  }
}
