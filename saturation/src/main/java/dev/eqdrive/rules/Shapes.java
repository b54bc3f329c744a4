package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Index algebra that the data-movement families share. */
public final class Shapes {
  private Shapes() {
  }

  /**
   * A finest run of equal product in two shapes of one reshape, unit dimensions left out: the dimensions {@code from}
   * of the operand hold the same elements as the dimensions {@code to} of the result.
   */
  public record Group(Dims from, Dims to) {
    boolean isAlone() {
      return from.size() == 1 && to.size() == 1;
    }
  }

  /** The factor groups of a reshape in order; empty if a shape has no elements. */
  public static Optional<List<Group>> groups(Dims from, Dims to) {
    if (from.product() == 0 || from.product() != to.product()) return Optional.empty();
    List<Group> groups = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (true) {
      while (i < from.size() && from.get(i) == 1) i++;
      while (j < to.size() && to.get(j) == 1) j++;
      if (i == from.size() && j == to.size()) return Optional.of(groups);
      List<Long> a = new ArrayList<>();
      List<Long> b = new ArrayList<>();
      long p = from.get(i);
      long q = to.get(j);
      a.add((long) i++);
      b.add((long) j++);
      while (p != q) {
        if (p < q) {
          if (from.get(i) != 1) a.add((long) i);
          p *= from.get(i++);
        } else {
          if (to.get(j) != 1) b.add((long) j);
          q *= to.get(j++);
        }
      }
      groups.add(new Group(dims(a), dims(b)));
    }
  }

  static Dims dims(List<Long> values) {
    return Dims.of(values.stream().mapToLong(Long::longValue).toArray());
  }

  /** An element-wise node on moved operands; scalar predicates and bounds stay. */
  static int elementwise(Rewriter b, int node, Dims shape, IntUnaryOperator move) {
    Dims old = b.shape(b.graph().classOf(node));
    int[] kids = b.graph().children(node);
    for (int i = 0; i < kids.length; i++) {
      if (b.shape(kids[i]).equals(old)) kids[i] = move.applyAsInt(kids[i]);
    }
    Op op = b.graph().op(node);
    return b.op(op, b.type(b.graph().classOf(node)).withShape(shape), kids);
  }

  /** A predicate on every operand of full shape that is not a splat; false if there is no such operand. */
  static boolean movers(Rewriter b, int node, java.util.function.IntPredicate moved) {
    Dims shape = b.shape(b.graph().classOf(node));
    boolean any = false;
    for (int kid : b.graph().children(node)) {
      if (b.isSplat(kid)) continue;
      if (!b.shape(kid).equals(shape)) continue;
      if (!moved.test(kid)) return false;
      any = true;
    }
    return any;
  }

  /** Something above which a movement can cancel: another movement, or a value that can be made in any form. */
  static boolean cancels(Rewriter b, int node) {
    for (int kid : b.graph().children(node)) {
      for (int n : b.graph().nodes(kid)) {
        Op op = b.graph().op(n);
        if (op instanceof Op.Reshape || op instanceof Op.Transpose || op instanceof Op.BroadcastInDim) return true;
      }
    }
    return false;
  }

  static Dims ones(int size) {
    return Dims.filled(size, 1);
  }

  static Dims zeros(int size) {
    return Dims.filled(size, 0);
  }

  /** Position number {@code index} within these extents, the last dimension fastest. */
  static Dims position(Dims extents, long index) {
    long[] position = new long[extents.size()];
    for (int i = position.length - 1; i >= 0; i--) {
      position[i] = index % extents.get(i);
      index /= extents.get(i);
    }
    return Dims.of(position);
  }

  /** Where a slice ends that begins here and takes so many elements, so far apart. */
  static Dims limit(Dims start, Dims counts, Dims strides) {
    Dims limit = start;
    for (int i = 0; i < start.size(); i++) {
      limit = limit.with(i, start.get(i) + (counts.get(i) - 1) * strides.get(i) + 1);
    }
    return limit;
  }

  /** Positions of dims that remain after removing {@code removed}, as a map old → new (−1 if removed). */
  static int[] renumbered(int rank, Dims removed) {
    int[] to = new int[rank];
    int n = 0;
    for (int i = 0; i < rank; i++) to[i] = removed.contains(i) ? -1 : n++;
    return to;
  }
}
