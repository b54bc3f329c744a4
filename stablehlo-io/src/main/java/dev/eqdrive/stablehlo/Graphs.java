package dev.eqdrive.stablehlo;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/** Copies of graphs: inlined, or with other operations. */
final class Graphs {
  private Graphs() {
  }

  /** Appends the nodes of {@code callee} and returns the numbers of its results. */
  static List<Integer> inline(Graph.Builder into, Graph callee, List<Integer> arguments, IntUnaryOperator location) {
    int[] number = new int[callee.valueCount()];
    for (int i = 0; i < arguments.size(); i++) number[i] = arguments.get(i);
    for (int i = 0; i < callee.nodes().size(); i++) {
      into.copy(callee, i, number, location.applyAsInt(callee.location(i)));
    }
    return callee.results().stream().map(v -> number[v]).toList();
  }

  /** The graph with every operation replaced, those in regions first. */
  static Graph map(Graph graph, UnaryOperator<Op> change) {
    Graph.Builder b = Graph.builder();
    List<Integer> parameters = new ArrayList<>();
    graph.parameters().forEach(t -> parameters.add(b.parameter(t)));
    for (int i = 0; i < graph.nodes().size(); i++) {
      Graph.Node node = graph.nodes().get(i);
      Op op = node.op();
      if (op instanceof Op.Structured s && !s.regions().isEmpty()) {
        List<Graph> regions = s.regions().stream().map(r -> map(r, change)).toList();
        op = new Op.Structured(s.name(), s.attributes(), regions, s.captures());
      }
      b.node(change.apply(op), node.operands(), node.types(), graph.location(i));
    }
    return b.build(graph.results());
  }

  /** Number of nodes, those in regions included. */
  static int size(Graph graph) {
    int n = graph.nodes().size();
    for (Graph.Node node : graph.nodes()) {
      if (node.op() instanceof Op.Structured s) for (Graph r : s.regions()) n += size(r);
    }
    return n;
  }
}
