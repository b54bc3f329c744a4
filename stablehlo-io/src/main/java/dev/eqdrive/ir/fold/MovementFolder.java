package dev.eqdrive.ir.fold;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Data movement of constants: copies of element bytes. */
final class MovementFolder {
  /** Broadcasts of different elements are folded up to this size only. */
  private static final long BROADCAST_LIMIT = 256;

  private MovementFolder() {
  }

  static Optional<Literal> fold(Op op, TensorType result, List<Literal> operands) {
    Literal x = operands.getFirst();
    boolean uniform = Scalars.isUniform(x);
    return switch (op) {
      case Op.Reshape r -> uniform ? splat(x, result) : Optional.of(x.reshaped(result.shape()));
      case Op.Transpose t -> uniform
          ? splat(x, result)
          : copy(x, result, strided(x, t.permutation(), result), 0);
      case Op.BroadcastInDim b -> uniform
          ? splat(x, result)
          : result.elements() <= BROADCAST_LIMIT
              ? copy(x, result, broadcast(x, b.dims(), result), 0)
              : Optional.empty();
      case Op.Slice s -> uniform ? splat(x, result) : slice(x, s.start(), s.strides(), result);
      case Op.Reverse r -> uniform ? splat(x, result) : reverse(x, r.dims(), result);
      case Op.DynamicSlice d -> uniform
          ? splat(x, result)
          : slice(x, starts(x, result, operands, 1), Dims.filled(result.rank(), 1), result);
      case Op.DynamicUpdateSlice d -> update(operands, result);
      case Op.Pad p -> pad(x, operands.get(1), p, result);
      case Op.Concatenate c -> concatenate(c.dim(), operands, result);
      default -> Optional.empty();
    };
  }

  private static byte[] element(Literal x) {
    return Arrays.copyOf(x.bytes(), x.type().element().bytes());
  }

  private static Optional<Literal> splat(Literal x, TensorType result) {
    return Optional.of(Literal.splat(result, element(x)));
  }

  /** Start indices after clamping. */
  private static Dims starts(Literal x, TensorType window, List<Literal> operands, int first) {
    long[] lo = new long[window.rank()];
    for (int i = 0; i < lo.length; i++) {
      long room = x.type().extent(i) - window.extent(i);
      lo[i] = Math.clamp(Scalars.index(operands.get(first + i)), 0, room);
    }
    return Dims.of(lo);
  }

  private static long[] strided(Literal x, Dims dims, TensorType result) {
    long[] source = ConstantFolder.strides(x.type().shape());
    long[] s = new long[result.rank()];
    for (int i = 0; i < s.length; i++) s[i] = source[dims.at(i)];
    return s;
  }

  private static long[] broadcast(Literal x, Dims dims, TensorType result) {
    long[] source = ConstantFolder.strides(x.type().shape());
    long[] s = new long[result.rank()];
    for (int j = 0; j < dims.size(); j++) s[dims.at(j)] = x.type().extent(j) == 1 ? 0 : source[j];
    return s;
  }

  private static Optional<Literal> slice(Literal x, Dims start, Dims step, TensorType result) {
    long[] source = ConstantFolder.strides(x.type().shape());
    long[] s = new long[source.length];
    long offset = 0;
    for (int i = 0; i < s.length; i++) {
      offset += start.get(i) * source[i];
      s[i] = source[i] * step.get(i);
    }
    return copy(x, result, s, offset);
  }

  private static Optional<Literal> reverse(Literal x, Dims dims, TensorType result) {
    long[] s = ConstantFolder.strides(x.type().shape());
    long offset = 0;
    for (int i = 0; i < s.length; i++) {
      if (!dims.contains(i)) continue;
      offset += (x.type().extent(i) - 1) * s[i];
      s[i] = -s[i];
    }
    return copy(x, result, s, offset);
  }

  /** Result element (i₀, …) is source element offset + Σ iₖ·strides[k]. */
  private static Optional<Literal> copy(Literal x, TensorType result, long[] strides, long offset) {
    if (!ConstantFolder.fits(result) || !ConstantFolder.fits(x.type())) return Optional.empty();
    byte[] from = x.bytes();
    int width = x.type().element().bytes();
    byte[] to = new byte[Math.toIntExact(result.elements() * width)];
    long[] index = new long[result.rank()];
    long at = offset;
    for (int i = 0; i < to.length; i += width) {
      System.arraycopy(from, Math.toIntExact(at * width), to, i, width);
      for (int d = index.length - 1; d >= 0; d--) {
        at += strides[d];
        if (++index[d] < result.extent(d)) break;
        at -= strides[d] * index[d];
        index[d] = 0;
      }
    }
    return Optional.of(Literal.dense(result, to));
  }

  private static boolean sameSplat(List<Literal> values) {
    return values.stream().allMatch(Scalars::isUniform)
        && values.stream().allMatch(v -> Arrays.equals(element(v), element(values.getFirst())));
  }

  private static Optional<Literal> update(List<Literal> operands, TensorType result) {
    List<Literal> values = operands.subList(0, 2);
    if (sameSplat(values)) return splat(values.getFirst(), result);
    if (!ConstantFolder.fits(result)) return Optional.empty();
    byte[] to = expanded(values.get(0));
    Dims start = starts(values.get(0), values.get(1).type(), operands, 2);
    place(values.get(1), to, result, start, Dims.filled(result.rank(), 1));
    return Optional.of(Literal.dense(result, to));
  }

  private static Optional<Literal> pad(Literal x, Literal value, Op.Pad p, TensorType result) {
    if (x.type().elements() == 0 || sameSplat(List.of(value, x))) return splat(value, result);
    if (!ConstantFolder.fits(result) || !ConstantFolder.fits(x.type())) return Optional.empty();
    byte[] to = expanded(Literal.splat(result, element(value)));
    place(x, to, result, p.low(), p.interior().map(v -> v + 1));
    return Optional.of(Literal.dense(result, to));
  }

  private static Optional<Literal> concatenate(int dim, List<Literal> operands, TensorType result) {
    List<Literal> real = operands.stream().filter(l -> l.type().elements() > 0).toList();
    if (sameSplat(real)) return splat(real.getFirst(), result);
    if (!ConstantFolder.fits(result)) return Optional.empty();
    byte[] to = new byte[Math.toIntExact(result.elements() * result.element().bytes())];
    Dims start = Dims.filled(result.rank(), 0);
    for (Literal piece : real) {
      place(piece, to, result, start, Dims.filled(result.rank(), 1));
      start = start.with(dim, start.get(dim) + piece.type().extent(dim));
    }
    return Optional.of(Literal.dense(result, to));
  }

  private static byte[] expanded(Literal x) {
    byte[] bytes = x.bytes();
    if (!x.isSplat()) return bytes;
    byte[] all = new byte[Math.toIntExact(x.type().elements() * bytes.length)];
    for (int i = 0; i < all.length; i++) all[i] = bytes[i % bytes.length];
    return all;
  }

  /** Copies element (i₀, …) to start + i·step where that lies inside the result. */
  private static void place(Literal x, byte[] to, TensorType result, Dims start, Dims step) {
    byte[] from = expanded(x);
    int width = result.element().bytes();
    long[] strides = ConstantFolder.strides(result.shape());
    long[] index = new long[result.rank()];
    for (int i = 0; i < from.length; i += width) {
      long at = 0;
      boolean inside = true;
      for (int d = 0; d < index.length; d++) {
        long position = start.get(d) + index[d] * step.get(d);
        inside &= position >= 0 && position < result.extent(d);
        at += position * strides[d];
      }
      if (inside) System.arraycopy(from, i, to, Math.toIntExact(at * width), width);
      for (int d = index.length - 1; d >= 0 && ++index[d] == x.type().extent(d); d--) index[d] = 0;
    }
  }
}
