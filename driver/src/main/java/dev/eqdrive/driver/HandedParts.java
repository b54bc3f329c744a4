package dev.eqdrive.driver;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Parts of one value, handed over as that value: every argument costs a call about as much as a small kernel, and a loop reads a
 * part of a value as well as a value.
 */
final class HandedParts {
  private HandedParts() {
  }

  /** The values to hand over instead of some values of a program: a whole for its parts, where it is not larger. */
  static List<Integer> joined(Graph program, List<Integer> handed) {
    if (handed.isEmpty()) return List.of();
    List<List<Integer>> readers = readers(program);
    Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
    for (int v : new TreeSet<>(handed)) {
      int whole = whole(program, v);
      if (whole >= 0 && onlyInLoops(program, readers, v)) parts.computeIfAbsent(whole, w -> new ArrayList<>()).add(v);
    }
    TreeSet<Integer> result = new TreeSet<>(handed);
    parts.forEach((whole, some) -> {
      long bytes = some.stream().mapToLong(v -> bytes(program, v)).sum();
      boolean there = result.contains(whole);
      if (!there && (some.size() < 2 || bytes(program, whole) > bytes)) return;
      some.forEach(result::remove);
      result.add(whole);
    });
    return List.copyOf(result);
  }

  /** What a value is a slice of, perhaps in another shape, or −1. */
  private static int whole(Graph g, int value) {
    int v = value;
    while (g.definingNode(v) >= 0) {
      Graph.Node node = g.nodes().get(g.definingNode(v));
      if (node.op() instanceof Op.Slice) return node.operands().getFirst();
      if (!(node.op() instanceof Op.Reshape)) return -1;
      v = node.operands().getFirst();
    }
    return -1;
  }

  /** Whether a value is read element by element only: a library would need a copy of the part. */
  private static boolean onlyInLoops(Graph g, List<List<Integer>> readers, int value) {
    return !g.results().contains(value) && readers.get(value).stream().map(n -> g.nodes().get(n).op())
        .allMatch(op -> op.isElementwise() || op instanceof Op.BroadcastInDim);
  }

  private static List<List<Integer>> readers(Graph g) {
    List<List<Integer>> readers = new ArrayList<>();
    IntStream.range(0, g.valueCount()).forEach(v -> readers.add(new ArrayList<>()));
    for (int n = 0; n < g.nodes().size(); n++) for (int v : g.nodes().get(n).operands()) readers.get(v).add(n);
    return readers;
  }

  private static long bytes(Graph g, int value) {
    return g.type(value) instanceof TensorType t ? t.bytes() : Long.MAX_VALUE / 2;
  }
}
