package dev.eqdrive.rules;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Values that a trip of a loop computes of the old states and that the trip before has computed of the same states, then the new
 * ones: the forces at both ends of a step of a Verlet integrator, or a gradient before and after it.
 */
final class LoopCarry {
  private final Loop loop;
  private final Graph body;
  private final ValueNumbers numbers;
  /** For every value what it is in the next trip, if that is known in this one. */
  private final int[] next;
  private final boolean[] carried;

  private LoopCarry(Loop loop) {
    this.loop = loop;
    this.body = loop.body();
    this.numbers = new ValueNumbers(body);
    this.next = new int[body.valueCount()];
    this.carried = new boolean[body.valueCount()];
    Arrays.fill(next, ValueNumbers.NONE);
    long largest = 0;
    for (int v = 0; v < body.parameters().size(); v++) {
      next[v] = v < loop.states() ? numbers.first(body.results().get(v)) : v;
      if (v < loop.states() && body.type(v) instanceof TensorType t) largest = Math.max(largest, t.elements());
    }
    boolean[] works = new boolean[body.valueCount()];
    for (int n = 0; n < body.nodes().size(); n++) {
      Graph.Node node = body.nodes().get(n);
      int v = body.firstValue(n);
      if (node.types().size() != 1 || node.operands().stream().anyMatch(o -> next[o] == ValueNumbers.NONE)) continue;
      next[v] = numbers.find(node.op(), node.operands().stream().map(o -> next[o]).toList(), node.types());
      works[v] = works(node.op());
      for (int o : node.operands()) works[v] |= works[o];
      boolean changes = next[v] != ValueNumbers.NONE && next[v] != numbers.first(v);
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
      case Op.Structured s -> !s.equals(Op.Structured.BARRIER);
      case Op other -> false;
    };
  }

  /** The loop with such values as further states; its results come first. */
  static int carry(Rewriter b, Loop loop) {
    LoopCarry c = new LoopCarry(loop);
    List<Integer> values = c.values();
    return values.isEmpty() ? Rewriter.NONE : c.with(b, values);
  }

  /** Carried values that something else than carried values is computed from, each the first of equal ones. */
  private List<Integer> values() {
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

  private int with(Rewriter b, List<Integer> values) {
    int states = loop.states();
    int[] number = RegionCopy.none(body);
    for (int i = 0; i < loop.kids().length; i++) number[i] = i < states ? i : i + values.size();
    for (int v = 0; v < number.length; v++) {
      int at = carried[v] ? values.indexOf(numbers.first(v)) : -1;
      if (at >= 0) number[v] = states + at;
    }
    List<Integer> inits = new ArrayList<>(loop.inits());
    int[] classes = first(b, values);
    for (int v : values) inits.add(classes[v]);
    List<Type> types = Loop.types(b, inits, loop.captures());
    Graph condition = Loop.renumbered(loop.condition(), types, Arrays.copyOf(number, loop.kids().length));
    Graph next = RegionCopy.of(body, types, number, Map.of(), results(values));
    return loop.with(b, condition, next, inits, loop.captures());
  }

  /** Classes of some values before the first trip. */
  private int[] first(Rewriter b, List<Integer> values) {
    int[] classes = RegionCopy.none(body);
    System.arraycopy(loop.kids(), 0, classes, 0, loop.kids().length);
    boolean[] live = RegionCopy.live(body, values, new boolean[body.valueCount()]);
    for (int n = 0; n < body.nodes().size(); n++) {
      if (live[body.firstValue(n)]) Regions.put(b.graph(), body, n, classes);
    }
    return classes;
  }
}
