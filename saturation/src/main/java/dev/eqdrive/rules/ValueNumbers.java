package dev.eqdrive.rules;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which values of a graph are the same, barriers left out; those of operations with several results are only equal to themselves. */
final class ValueNumbers {
  /** No value. */
  static final int NONE = -1;

  private final int[] first;
  private final Map<Graph.Node, Integer> known = new HashMap<>();

  ValueNumbers(Graph graph) {
    first = IntStream.range(0, graph.valueCount()).toArray();
    for (int n = 0; n < graph.nodes().size(); n++) {
      Graph.Node node = graph.nodes().get(n);
      if (node.types().size() != 1) continue;
      int value = graph.firstValue(n);
      boolean barrier = node.op() instanceof Op.Structured s && Op.Structured.isBarrier(s.name());
      Integer same = barrier
          ? Integer.valueOf(first[node.operands().getFirst()])
          : known.putIfAbsent(key(node.op(), node.operands(), node.types()), value);
      if (same != null) first[value] = same;
    }
  }

  private Graph.Node key(Op op, List<Integer> operands, List<Type> types) {
    return new Graph.Node(op, operands.stream().map(this::first).toList(), types);
  }

  /** The first value that is the same. */
  int first(int value) {
    return first[value];
  }

  /** The first value that an operation gives for some operands, or {@link #NONE}. */
  int find(Op op, List<Integer> operands, List<Type> types) {
    return known.getOrDefault(key(op, operands, types), NONE);
  }
}
