package dev.eqdrive.rules;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Two trips of a loop as one. A loop writes over its states, so that a backend copies those that are still read when their next
 * values are written; of two trips the first writes to places of its own, and when the second writes nobody reads the states.
 */
final class LoopPairs {
  /** Operations of a body up to which two of them are looked at. */
  private static final int MAX_NODES = 100;
  /** Elements from which on a copy costs more than starting it. */
  private static final long LARGE = 1024;

  private final Loop loop;
  private final Graph body;

  private LoopPairs(Loop loop) {
    this.loop = loop;
    this.body = loop.body();
  }

  /** The loop with half as many trips; of one whose counter is added to twice already the number of trips is not known here. */
  static int pair(Rewriter b, Loop loop) {
    OptionalLong trips = loop.trips(b);
    boolean even = trips.isPresent() && trips.getAsLong() > 2 && trips.getAsLong() % 2 == 0;
    LoopPairs p = new LoopPairs(loop);
    if (!even || loop.body().nodes().size() > MAX_NODES || !p.copies()) return Rewriter.NONE;
    return loop.with(b, loop.condition(), p.twice(), loop.inits(), loop.captures());
  }

  /** Whether some large state is passed on, read at other places than it is written, or computed from one that is computed from it. */
  private boolean copies() {
    int[] large = IntStream.range(0, loop.states()).filter(i -> !loop.unchanged(i) && isLarge(i)).toArray();
    for (int i : large) {
      if (body.results().contains(i) || isReadElsewhere(i)) return true;
      for (int j : large) if (j != i && reads(i, j) && reads(j, i)) return true;
    }
    return false;
  }

  private boolean isLarge(int value) {
    return body.type(value) instanceof TensorType t && t.elements() >= LARGE;
  }

  private boolean reads(int state, int other) {
    return Arrays.binarySearch(Loop.parameters(body, List.of(body.results().get(state))), other) >= 0;
  }

  private boolean isReadElsewhere(int state) {
    return body.nodes().stream().anyMatch(n -> n.operands().contains(state) && moves(n.op()));
  }

  private static boolean moves(Op op) {
    return switch (op) {
      case Op.Slice s -> true;
      case Op.Concatenate c -> true;
      case Op.Pad p -> true;
      case Op.Reverse r -> true;
      case Op.Transpose t -> true;
      case Op other -> false;
    };
  }

  private Graph twice() {
    Graph.Builder to = Graph.builder();
    int[] first = RegionCopy.none(body);
    int[] second = RegionCopy.none(body);
    for (int p = 0; p < body.parameters().size(); p++) {
      first[p] = to.parameter(body.parameters().get(p));
      second[p] = p;
    }
    trip(to, first);
    for (int i = 0; i < loop.states(); i++) second[i] = between(to, i, first[body.results().get(i)]);
    trip(to, second);
    return to.build(body.results().stream().map(r -> second[r]).toList());
  }

  private void trip(Graph.Builder to, int[] values) {
    for (int n = 0; n < body.nodes().size(); n++) to.copy(body, n, values, body.location(n));
  }

  /** A state between the trips, stored if the second trip would compute it wherever it reads it. */
  private int between(Graph.Builder to, int state, int value) {
    Type type = to.type(value);
    return isLarge(state) && isReadElsewhere(state)
        ? to.node(Op.Structured.BARRIER, List.of(value), List.of(type), -1)
        : value;
  }
}
