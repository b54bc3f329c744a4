package dev.eqdrive.fusion;

import dev.eqdrive.ir.Graph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** The states of a while loop that its condition, its results or other live states depend on; XLA drops the others. */
public final class LiveStates {
  private LiveStates() {
  }

  /**
   * The body with the other states passed through.
   *
   * @param used results of the loop that are read
   */
  public static Graph only(Graph condition, Graph body, BitSet used) {
    BitSet live = of(condition, body, used);
    return body.withResults(
        IntStream.range(0, body.results().size()).map(i -> live.get(i) ? body.results().get(i) : i).boxed().toList());
  }

  private static BitSet of(Graph condition, Graph body, BitSet used) {
    int states = body.results().size();
    BitSet live = (BitSet) used.clone();
    live.or(reached(condition, condition.results()));
    while (true) {
      List<Integer> results = live.stream().filter(i -> i < states).mapToObj(body.results()::get).toList();
      int known = live.cardinality();
      live.or(reached(body, results));
      live.clear(states, live.length() + states);
      if (live.cardinality() == known) return live;
    }
  }

  /** Parameters that some values depend on. */
  private static BitSet reached(Graph graph, List<Integer> values) {
    BitSet seen = new BitSet();
    List<Integer> work = new ArrayList<>(values);
    while (!work.isEmpty()) {
      int value = work.removeLast();
      if (seen.get(value)) continue;
      seen.set(value);
      int node = graph.definingNode(value);
      if (node >= 0) work.addAll(graph.nodes().get(node).operands());
    }
    seen.clear(graph.parameters().size(), Math.max(graph.parameters().size(), seen.length()));
    return seen;
  }
}
