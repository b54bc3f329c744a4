package dev.eqdrive.rules;

import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Type;
import java.util.Optional;

/** Puts the body of a region into the graph around it. */
final class Regions {
  /** Bodies with more operations than this stay where they are. */
  private static final int MAX_NODES = 400;

  private Regions() {
  }

  /** Whether a body may be copied to another place: it is small and nothing in it is tied to its native form. */
  static boolean movable(Graph body) {
    return body.nodes().size() <= MAX_NODES && portable(body);
  }

  /** Whether nothing in a body is tied to its native form. */
  static boolean portable(Graph body) {
    return body.nodes().stream().allMatch(n -> portable(n.op()));
  }

  static boolean portable(Op op) {
    return !(op instanceof Op.Opaque)
        && !(op instanceof Op.Structured s && !s.regions().stream().allMatch(Regions::portable));
  }

  /** The classes of a body's results for these arguments; empty if the body cannot be moved or does not fit. */
  static Optional<int[]> inline(TermGraph g, Graph body, int[] arguments) {
    if (!movable(body) || arguments.length != body.parameters().size()) return Optional.empty();
    for (int i = 0; i < arguments.length; i++) {
      if (!g.type(arguments[i]).equals(body.parameters().get(i))) return Optional.empty();
    }
    int[] classes = new int[body.valueCount()];
    System.arraycopy(arguments, 0, classes, 0, arguments.length);
    for (int i = 0; i < body.nodes().size(); i++) put(g, body, i, classes);
    return Optional.of(body.results().stream().mapToInt(v -> classes[v]).toArray());
  }

  /** Adds one operation of a body whose operands have classes. */
  static void put(TermGraph g, Graph body, int node, int[] classes) {
    Graph.Node n = body.nodes().get(node);
    int[] kids = n.operands().stream().mapToInt(v -> classes[v]).toArray();
    int first = body.firstValue(node);
    if (n.types().size() == 1) {
      classes[first] = g.add(n.op(), n.types().get(0), kids);
      return;
    }
    int all = g.add(n.op(), new Type.Tuple(n.types()), kids);
    for (int r = 0; r < n.types().size(); r++) classes[first + r] = g.add(new Op.Result(r), n.types().get(r), all);
  }
}
