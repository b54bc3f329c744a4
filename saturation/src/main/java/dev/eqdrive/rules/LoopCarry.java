package dev.eqdrive.rules;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Values that a trip of a loop computes of the old states and that the trip before has computed of the same states, then the new
 * ones: the forces at both ends of a step of a Verlet integrator, or a gradient before and after it.
 */
final class LoopCarry {
  private final int states;
  private final Graph body;
  private final ValueNumbers numbers;
  /** For every value what it is in the next trip, if that is known in this one. */
  private final int[] next;
  private final boolean[] carried;

  LoopCarry(Graph body) {
    this.states = body.results().size();
    this.body = body;
    this.numbers = new ValueNumbers(body);
    this.next = new int[body.valueCount()];
    this.carried = new boolean[body.valueCount()];
    Arrays.fill(next, ValueNumbers.NONE);
    long largest = 0;
    for (int v = 0; v < body.parameters().size(); v++) {
      next[v] = v < states ? numbers.first(body.results().get(v)) : v;
      if (v < states && body.type(v) instanceof TensorType t) largest = Math.max(largest, t.elements());
    }
    boolean[] works = new boolean[body.valueCount()];
    for (int n = 0; n < body.nodes().size(); n++) {
      Graph.Node node = body.nodes().get(n);
      int v = body.firstValue(n);
      int same = numbers.first(v);
      if (same != v) {
        next[v] = next[same];
        works[v] = works[same];
        carried[v] = carried[same];
        continue;
      }
      if (node.types().size() != 1 || node.operands().stream().anyMatch(o -> next[o] == ValueNumbers.NONE)) continue;
      next[v] = numbers.find(node.op(), node.operands().stream().map(o -> next[o]).toList(), node.types());
      works[v] = works(node.op());
      for (int o : node.operands()) works[v] |= works[o];
      boolean changes = next[v] != ValueNumbers.NONE && next[v] != v;
      // A loop is often there to save memory.
      carried[v] = changes && works[v] && body.type(v) instanceof TensorType t && t.elements() <= largest;
    }
  }

  /** Whether an operation is worth a state of its own. */
  private static boolean works(Op op) {
    return switch (op) {
      case Op.DotGeneral d -> true;
      case Op.Convolution c -> true;
      case Op.Reduce r -> true;
      case Op.ReduceWindow r -> true;
      case Op.Gather g -> true;
      case Op.Scatter s -> true;
      case Op.Structured s -> true;
      case Op other -> false;
    };
  }

  /** The loop with such values as further states; its results come first. */
  static int carry(Rewriter b, Loop loop) {
    LoopCarry c = new LoopCarry(loop.body());
    List<Integer> values = c.values();
    if (values.isEmpty()) return Rewriter.NONE;
    int[] classes = RegionCopy.none(c.body);
    System.arraycopy(loop.kids(), 0, classes, 0, loop.kids().length);
    for (int n : c.before(values)) Regions.put(b.graph(), c.body, n, classes);
    List<Integer> inits = new ArrayList<>(loop.inits());
    for (int v : values) inits.add(classes[v]);
    List<Graph> regions = c.regions(loop.condition(), values);
    return loop.with(b, regions.get(0), regions.get(1), inits, loop.captures());
  }

  /** Carried values that something else than carried values is computed from, each the first of equal ones. */
  List<Integer> values() {
    List<Integer> values = List.of();
    while (true) {
      boolean[] live = RegionCopy.live(body, results(values), carried);
      List<Integer> read = new ArrayList<>();
      for (int v = 0; v < live.length; v++) {
        if (live[v] && carried[v] && !read.contains(numbers.first(v))) read.add(numbers.first(v));
      }
      if (read.equals(values)) return values;
      values = read;
    }
  }

  private List<Integer> results(List<Integer> values) {
    List<Integer> results = new ArrayList<>(body.results());
    for (int v : values) results.add(next[v]);
    return results;
  }

  /** Nodes of the body that compute some values, which are to be had before the first trip. */
  int[] before(List<Integer> values) {
    boolean[] live = RegionCopy.live(body, values, new boolean[body.valueCount()]);
    return IntStream.range(0, body.nodes().size()).filter(n -> live[body.firstValue(n)]).toArray();
  }

  /** Condition and body with some values as further states, between the others and the captures. */
  List<Graph> regions(Graph condition, List<Integer> values) {
    int[] number = RegionCopy.none(body);
    List<Type> types = new ArrayList<>(body.parameters());
    for (int i = 0; i < types.size(); i++) number[i] = i < states ? i : i + values.size();
    for (int v = 0; v < number.length; v++) {
      int at = carried[v] ? values.indexOf(numbers.first(v)) : -1;
      if (at >= 0) number[v] = states + at;
    }
    int[] parameters = Arrays.copyOf(number, types.size());
    types.addAll(states, values.stream().map(body::type).toList());
    return List.of(Loop.renumbered(condition, types, parameters),
        RegionCopy.of(body, types, number, Map.of(), results(values)));
  }
}
