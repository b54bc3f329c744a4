package dev.eqdrive.layout;

import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import dev.eqdrive.rules.Rewriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The e-classes that hold one value in several layouts. A value stored under a layout is the class of its transpose, so classes
 * that transposes connect are one value; each has its place among the layouts of the first of them. Two ways to write a value in
 * a layout meet in one class, and every two layouts of a value are joined by conversions in both directions.
 */
final class StorageClasses {
  static final String RULE = "layout";

  private final TermGraph graph;
  private final Rewriter b;
  private final Map<Integer, Place> places = new HashMap<>();
  private final Map<Integer, List<Step>> steps = new HashMap<>();

  /** A transpose in the graph: the class {@code to} is this one stored under {@code layout}. */
  private record Step(int to, Layout layout) {
  }

  /** A value: its first class, and the class of each layout of that. */
  private record Value(Dims shape, Map<Layout, Integer> classes) {
  }

  private record Place(Value value, Layout layout) {
  }

  StorageClasses(TermGraph graph, Rewriter rewriter) {
    this.graph = graph;
    this.b = rewriter;
    for (int cls : graph.classes()) {
      for (int node : graph.nodes(cls, Op.Transpose.class)) {
        Layout layout = new Layout(((Op.Transpose) graph.op(node)).permutation());
        int operand = graph.child(node, 0);
        steps.computeIfAbsent(operand, c -> new ArrayList<>()).add(new Step(cls, layout));
        steps.computeIfAbsent(cls, c -> new ArrayList<>()).add(new Step(operand, layout.inverse()));
      }
    }
  }

  /**
   * The class that holds the value of a class in a layout; created, with conversions, if there is none.
   *
   * @param cls a class as the graph named it before the expansion
   */
  int stored(int cls, Layout layout) {
    if (layout.isRowMajor()) return graph.find(cls);
    Dims shape = b.shape(cls);
    if (b.isSplat(cls)) return b.resplat(cls, layout.stored(shape));
    if (layout.movesNothing(shape)) return b.reshape(graph.find(cls), layout.stored(shape));
    Place place = place(cls);
    Value value = place.value();
    Layout target = place.layout().then(layout);
    Integer known = value.classes().get(target);
    if (known != null) return graph.find(known);
    for (var other : value.classes().entrySet()) {
      if (!other.getKey().sameStorage(target, value.shape())) continue;
      return b.reshape(graph.find(other.getValue()), target.stored(value.shape()));
    }
    int made = converted(graph.find(cls), layout);
    value.classes().forEach((from, source) -> {
      unite(made, converted(graph.find(source), from.to(target)));
      unite(source, converted(made, target.to(from)));
    });
    value.classes().put(target, made);
    return graph.find(made);
  }

  /**
   * Says that a class is the value of another in a layout.
   *
   * @param cls  a class as the graph named it before the expansion
   * @param form the same value, of the stored shape; NONE is ignored
   */
  void write(int cls, Layout layout, int form) {
    Dims shape = b.shape(cls);
    if (form == Rewriter.NONE || !b.shape(form).equals(layout.stored(shape))) return;
    if (stored(cls, layout) == Rewriter.NONE) return;
    // Where only dimensions of extent one differ, the value is a view of the form.
    int home = layout.movesNothing(shape) ? graph.find(cls) : home(cls, layout);
    unite(home, b.reshape(form, b.shape(home)));
  }

  /** The class that holds the bytes of a value in a layout, whatever its unit dimensions. */
  private int home(int cls, Layout layout) {
    Place place = place(cls);
    Layout target = place.layout().then(layout);
    for (var other : place.value().classes().entrySet()) {
      if (other.getKey().sameStorage(target, place.value().shape())) return graph.find(other.getValue());
    }
    return stored(cls, layout);
  }

  private void unite(int a, int b) {
    graph.union(a, b, RULE, true);
  }

  private Place place(int cls) {
    Place known = places.get(cls);
    if (known != null) return known;
    Value value = new Value(b.shape(cls), new LinkedHashMap<>());
    Layout natural = Layout.rowMajor(value.shape().size());
    ArrayDeque<Integer> work = new ArrayDeque<>();
    Place start = enter(value, cls, natural, work);
    while (!work.isEmpty()) {
      int at = work.remove();
      Layout layout = places.getOrDefault(at, start).layout();
      for (Step step : steps.getOrDefault(at, List.of())) {
        Layout reached = layout.then(step.layout());
        if (!value.classes().containsKey(reached) && !places.containsKey(step.to()))
          enter(value, step.to(), reached, work);
      }
    }
    return start;
  }

  private Place enter(Value value, int cls, Layout layout, ArrayDeque<Integer> work) {
    Place place = new Place(value, layout);
    value.classes().put(layout, cls);
    places.put(cls, place);
    work.add(cls);
    return place;
  }

  /** A conversion; dimensions of extent one are left out of the transpose, which they may slow down. */
  private int converted(int cls, Layout layout) {
    Dims shape = b.shape(cls);
    Dims real = Dims.of(layout.order().stream().filter(d -> shape.get((int) d) != 1).toArray());
    if (real.size() == shape.size()) return b.op(new Op.Transpose(layout.order()), cls);
    Dims kept = real.sorted();
    int small = b.op(new Op.Transpose(real.map(kept::indexOf)), b.reshape(cls, shape.gather(kept)));
    return b.reshape(small, layout.stored(shape));
  }
}
