package dev.eqdrive.fusion.cost;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;

/** Small facts about shapes that prices need. */
final class Costs {
  private Costs() {
  }

  static double bytes(List<TensorType> types) {
    double sum = 0;
    for (TensorType t : types) sum += t.bytes();
    return sum;
  }

  /**
   * Trip count of a loop whose condition compares a counter with a constant. Of a counter whose start or step is not known they
   * are taken as 0 and 1; a loop that may not run at all is taken to run once.
   *
   * @param constants the values of operands of the loop that are constant
   */
  static OptionalLong trips(Op.Structured loop, IntFunction<Optional<Literal>> constants) {
    if (loop.regions().size() != 2) return OptionalLong.empty();
    Graph condition = loop.regions().get(0);
    Graph body = loop.regions().get(1);
    int states = body.results().size();
    long found = 0;
    for (Graph.Node n : condition.nodes()) {
      if (!(n.op() instanceof Op.Compare compare)) continue;
      for (int side = 0; side < 2; side++) {
        OptionalLong bound = integer(condition, n.operands().get(1 - side), states, constants);
        if (bound.isEmpty()) continue;
        int counter = n.operands().get(side);
        long from = counter < states ? integer(constants.apply(counter)).orElse(0) : 0;
        long step = counter < states ? step(body, counter, states, constants) : 1;
        Op.Direction towards = side == 0 ? compare.direction() : compare.direction().swapped();
        boolean up = counter < states && (towards == Op.Direction.LT || towards == Op.Direction.LE);
        found = Math.max(found, Math.max(up ? 1 : 0, Math.ceilDiv(bound.getAsLong() - from, step)));
      }
    }
    return found > 0 ? OptionalLong.of(found) : OptionalLong.empty();
  }

  /** What a body adds to a counter, in one step or in several. */
  private static long step(Graph body, int counter, int states, IntFunction<Optional<Literal>> constants) {
    long step = 0;
    int value = body.results().get(counter);
    while (value != counter) {
      int node = body.definingNode(value);
      if (node < 0 || !(body.nodes().get(node).op() instanceof Op.Binary b) || b.kind() != Op.BinaryKind.ADD) return 1;
      List<Integer> operands = body.nodes().get(node).operands();
      OptionalLong left = integer(body, operands.get(0), states, constants);
      OptionalLong added = left.isPresent() ? left : integer(body, operands.get(1), states, constants);
      if (added.isEmpty()) return 1;
      step += added.getAsLong();
      value = operands.get(left.isPresent() ? 1 : 0);
    }
    return step > 0 ? step : 1;
  }

  /** A constant of a region, or one that it captures. */
  private static OptionalLong integer(Graph region, int value, int states, IntFunction<Optional<Literal>> constants) {
    int node = region.definingNode(value);
    if (node < 0) return value < states ? OptionalLong.empty() : integer(constants.apply(value));
    return region.nodes().get(node).op() instanceof Op.Constant c
        ? integer(Optional.of(c.value()))
        : OptionalLong.empty();
  }

  private static OptionalLong integer(Optional<Literal> literal) {
    return literal.filter(l -> l.type().element().isInteger() && l.type().elements() == 1)
        .map(l -> OptionalLong.of(signed(l))).orElse(OptionalLong.empty());
  }

  private static long signed(Literal l) {
    int shift = 64 - Math.min(64, l.type().element().bytes() * 8);
    return l.bits(0) << shift >> shift;
  }

  /** XLA's combination of compute and memory time: 95 % of the shorter is hidden. */
  static double combine(double compute, double memory) {
    return combine(compute, memory, 0.95);
  }

  /** Time of computing and moving, of the shorter of which this share is hidden. */
  static double combine(double compute, double memory, double hidden) {
    return compute + memory - hidden * Math.min(compute, memory);
  }
}
