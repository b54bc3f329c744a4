package dev.eqdrive.rules;

import dev.eqdrive.egraph.TermGraph;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Type;
import dev.eqdrive.ir.fold.Scalars;
import dev.eqdrive.ir.infer.TypeInference;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Data-movement operations of {@link Rewriter}, simplified on construction. */
final class Movement {
  private Movement() {
  }

  static int[] kids(int[] tail, int... head) {
    int[] all = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
    return all;
  }

  static int reshape(Rewriter b, int x, Dims shape) {
    if (b.shape(x).equals(shape)) return x;
    if (b.shape(x).product() != shape.product()) return Rewriter.NONE;
    if (b.isSplat(x)) return b.resplat(x, shape);
    OptionalInt inner = b.nodeOf(x, Op.Reshape.class);
    int source = inner.isPresent() ? b.graph().child(inner.getAsInt(), 0) : x;
    if (b.shape(source).equals(shape)) return source;
    return b.op(new Op.Reshape(), b.type(x).withShape(shape), source);
  }

  static int transpose(Rewriter b, int x, Dims permutation) {
    if (permutation.size() != b.type(x).rank()) return Rewriter.NONE;
    if (permutation.isIdentity()) return x;
    if (b.isSplat(x)) return b.resplat(x, b.shape(x).gather(permutation));
    Dims moved = Dims.of(permutation.stream().filter(d -> b.shape(x).get((int) d) != 1).toArray());
    if (moved.isSorted()) return reshape(b, x, b.shape(x).gather(permutation));
    OptionalInt inner = b.nodeOf(x, Op.Transpose.class);
    if (inner.isPresent()) {
      Dims first = ((Op.Transpose) b.graph().op(inner.getAsInt())).permutation();
      int source = b.graph().child(inner.getAsInt(), 0);
      Dims composed = first.gather(permutation);
      return composed.isIdentity() ? source : b.op(new Op.Transpose(composed), source);
    }
    return b.op(new Op.Transpose(permutation), x);
  }

  static int broadcast(Rewriter b, int x, Dims shape, Dims dims) {
    Type result = b.type(x).withShape(shape);
    Op op = new Op.BroadcastInDim(dims);
    if (TypeInference.infer(op, List.of(b.type(x)), Optional.of(result)).isEmpty()) return Rewriter.NONE;
    if (b.isSplat(x)) return b.resplat(x, shape);
    Dims moved = Dims.of(dims.stream().filter(d -> b.shape(x).get(dims.indexOf(d)) != 1).toArray());
    if (moved.isSorted() && b.shape(x).product() == shape.product() && shape.product() > 0) {
      return reshape(b, x, shape);
    }
    OptionalInt inner = b.nodeOf(x, Op.BroadcastInDim.class);
    if (inner.isPresent()) {
      Dims first = ((Op.BroadcastInDim) b.graph().op(inner.getAsInt())).dims();
      int source = b.graph().child(inner.getAsInt(), 0);
      return b.op(new Op.BroadcastInDim(dims.gather(first)), result, source);
    }
    return b.op(op, result, x);
  }

  static int slice(Rewriter b, int x, Dims start, Dims limit, Dims strides) {
    int rank = b.type(x).rank();
    if (start.size() != rank || limit.size() != rank || strides.size() != rank) return Rewriter.NONE;
    Dims last = limit;
    Dims step = strides;
    Dims shape = b.shape(x);
    for (int i = 0; i < rank; i++) {
      // Normal form: the limit just after the last element taken, stride 1 where at most one element is taken.
      if (strides.get(i) < 1 || start.get(i) < 0 || limit.get(i) < start.get(i) || limit.get(i) > b.shape(x).get(i)) {
        return Rewriter.NONE;
      }
      long count = Math.ceilDiv(limit.get(i) - start.get(i), strides.get(i));
      step = count <= 1 ? step.with(i, 1) : step;
      last = last.with(i, count == 0 ? start.get(i) : start.get(i) + (count - 1) * step.get(i) + 1);
      shape = shape.with(i, count);
    }
    if (shape.equals(b.shape(x))) return x;
    if (b.isSplat(x)) return b.resplat(x, shape);
    OptionalInt inner = b.nodeOf(x, Op.Slice.class);
    if (inner.isPresent()) return composed(b, inner.getAsInt(), start, shape, step);
    return b.op(new Op.Slice(start, last, step), x);
  }

  /** Slice of a slice: start lo₁ + lo₂·st₁, stride st₁·st₂. */
  private static int composed(Rewriter b, int inner, Dims start, Dims shape, Dims step) {
    TermGraph graph = b.graph();
    Op.Slice s = (Op.Slice) graph.op(inner);
    int rank = start.size();
    long[] lo = new long[rank];
    long[] hi = new long[rank];
    long[] st = new long[rank];
    for (int i = 0; i < rank; i++) {
      lo[i] = s.start().get(i) + start.get(i) * s.strides().get(i);
      st[i] = shape.get(i) <= 1 ? 1 : s.strides().get(i) * step.get(i);
      // An empty result may start past the end of the source; any start will do.
      if (shape.get(i) == 0) lo[i] = 0;
      hi[i] = shape.get(i) == 0 ? 0 : lo[i] + (shape.get(i) - 1) * st[i] + 1;
    }
    int source = graph.child(inner, 0);
    if (shape.equals(b.shape(source))) return source;
    return b.op(new Op.Slice(Dims.of(lo), Dims.of(hi), Dims.of(st)), source);
  }

  static int dynamicSlice(Rewriter b, int x, Dims sizes, int... starts) {
    int rank = b.type(x).rank();
    if (sizes.size() != rank || starts.length != rank) return Rewriter.NONE;
    if (b.shape(x).equals(sizes)) return x;
    long[] lo = new long[rank];
    for (int i = 0; i < rank; i++) {
      long room = b.shape(x).get(i) - sizes.get(i);
      if (room < 0) return Rewriter.NONE;
      if (room == 0) continue;
      Optional<Literal> c = b.constant(starts[i]);
      if (c.isEmpty()) return b.op(new Op.DynamicSlice(sizes), kids(starts, x));
      lo[i] = Math.clamp(Scalars.index(c.get()), 0, room);
    }
    Dims start = Dims.of(lo);
    long[] hi = new long[rank];
    for (int i = 0; i < rank; i++) hi[i] = lo[i] + sizes.get(i);
    return slice(b, x, start, Dims.of(hi), Dims.filled(rank, 1));
  }

  static int pad(Rewriter b, int x, int value, Dims low, Dims high, Dims interior) {
    int rank = b.type(x).rank();
    if (low.size() != rank || high.size() != rank || interior.size() != rank) return Rewriter.NONE;
    Dims inner = interior;
    for (int i = 0; i < rank; i++) if (b.shape(x).get(i) <= 1) inner = inner.with(i, 0);
    if (low.allEqual(0) && high.allEqual(0) && inner.allEqual(0)) return x;
    return b.op(new Op.Pad(low, high, inner), x, value);
  }

  static int concat(Rewriter b, int dim, int... xs) {
    int[] real = Arrays.stream(xs).filter(x -> dim < b.type(x).rank() && b.shape(x).get(dim) != 0).toArray();
    if (real.length == 0) return xs.length == 1 ? xs[0] : b.op(new Op.Concatenate(dim), xs);
    return real.length == 1 ? real[0] : b.op(new Op.Concatenate(dim), real);
  }
}
