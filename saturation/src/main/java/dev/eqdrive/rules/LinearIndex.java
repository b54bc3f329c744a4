package dev.eqdrive.rules;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Literal;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.fold.Scalars;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A tensor of integers, perhaps in a float type that holds them exactly, whose elements are base + Σ coefficient · index,
 * proven without wrap-around: iotas and what front ends make of them before they index with the result.
 */
record LinearIndex(Dims coefficients, long base) {
  private static final int DEPTH = 12;

  /** The linear form of a class, if its nodes show one. */
  static Optional<LinearIndex> of(Rewriter b, int cls) {
    return new Search(b, new HashMap<>()).of(cls, DEPTH);
  }

  /** What was found out, by class and depth: indices share much, so a search without memory visits paths, not classes. */
  private record Search(Rewriter b, Map<Place, Optional<LinearIndex>> known) {
    private record Place(int cls, int depth) {
    }

    Optional<LinearIndex> of(int cls, int depth) {
      if (cls == Rewriter.NONE || depth == 0) return Optional.empty();
      Place place = new Place(cls, depth);
      Optional<LinearIndex> form = known.get(place);
      if (form == null) known.put(place, form = find(cls, depth));
      return form;
    }

    private Optional<LinearIndex> find(int cls, int depth) {
      if (!(b.graph().type(cls) instanceof TensorType t)) return Optional.empty();
      if (!countable(t.element()) || t.elements() == 0) return Optional.empty();
      Optional<Literal> constant = b.constant(cls);
      if (constant.isPresent() && constant.get().isSplat()) {
        OptionalLong v = value(constant.get());
        if (v.isEmpty()) return Optional.empty();
        return Optional.of(new LinearIndex(Dims.filled(t.rank(), 0), v.getAsLong()));
      }
      if (constant.isPresent() && t.rank() == 1 && t.elements() <= 1024) return progression(constant.get(), t);
      for (int node : b.graph().nodes(cls)) {
        Optional<LinearIndex> form = ofNode(node, t, depth - 1).filter(f -> f.fits(t));
        if (form.isPresent()) return form;
      }
      return Optional.empty();
    }

    private Optional<LinearIndex> ofNode(int node, TensorType t, int depth) {
      int[] kids = b.graph().children(node);
      return switch (b.graph().op(node)) {
        case Op.Iota i -> Optional.of(new LinearIndex(Dims.filled(t.rank(), 0).with(i.dim(), 1), 0));
        case Op.BroadcastInDim bc -> of(kids[0], depth).map(f -> f.broadcast(b.type(kids[0]), t, bc.dims()));
        case Op.Reshape r -> of(kids[0], depth).flatMap(f -> f.reshape(b.type(kids[0]), t));
        case Op.Convert c when countable(b.type(kids[0]).element()) -> of(kids[0], depth);
        case Op.Slice s -> of(kids[0], depth).map(f -> f.slice(s));
        case Op.Transpose p -> of(kids[0], depth)
            .map(f -> new LinearIndex(f.coefficients.gather(p.permutation()), f.base));
        case Op.Binary k when k.kind() == Op.BinaryKind.ADD -> plus(of(kids[0], depth), of(kids[1], depth), 1);
        case Op.Binary k when k.kind() == Op.BinaryKind.SUBTRACT ->
          plus(of(kids[0], depth), of(kids[1], depth), -1);
        case Op.Select s -> truth(kids[0], depth).flatMap(p -> of(p ? kids[1] : kids[2], depth));
        default -> Optional.empty();
      };
    }

    /** The value of a predicate that bounds of linear forms decide everywhere. */
    private Optional<Boolean> truth(int cls, int depth) {
      Optional<Literal> constant = b.constant(cls);
      if (constant.isPresent() && constant.get().isSplat()) return Optional.of((constant.get().bits(0) & 1) != 0);
      if (depth == 0) return Optional.empty();
      for (int node : b.graph().nodes(cls)) {
        if (!(b.graph().op(node) instanceof Op.Compare c)) continue;
        int[] kids = b.graph().children(node);
        Optional<LinearIndex> d = plus(of(kids[0], depth - 1), of(kids[1], depth - 1), -1);
        if (d.isEmpty()) continue;
        Dims shape = b.type(kids[0]).shape();
        long low = d.get().low(shape);
        long high = d.get().high(shape);
        Optional<Boolean> v = switch (c.direction()) {
          case LT -> decide(high < 0, low >= 0);
          case LE -> decide(high <= 0, low > 0);
          case GT -> decide(low > 0, high <= 0);
          case GE -> decide(low >= 0, high < 0);
          case EQ -> decide(low == 0 && high == 0, low > 0 || high < 0);
          case NE -> decide(low > 0 || high < 0, low == 0 && high == 0);
        };
        if (v.isPresent()) return v;
      }
      return Optional.empty();
    }
  }

  private static boolean countable(ElementType e) {
    return e.isInteger() || e == ElementType.F32 || e == ElementType.F64;
  }

  private static OptionalLong value(Literal c) {
    OptionalDouble v = Scalars.splatValue(c);
    if (v.isEmpty() || Math.abs(v.getAsDouble()) >= 1L << 50) return OptionalLong.empty();
    boolean whole = Math.rint(v.getAsDouble()) == v.getAsDouble();
    return whole ? OptionalLong.of((long) v.getAsDouble()) : OptionalLong.empty();
  }

  /** A constant vector whose elements have equal distances. */
  private static Optional<LinearIndex> progression(Literal c, TensorType t) {
    long first = 0;
    long step = 0;
    for (int i = 0; i < t.elements(); i++) {
      OptionalLong v = value(element(c, t, i));
      if (v.isEmpty()) return Optional.empty();
      if (i == 0) first = v.getAsLong();
      if (i == 1) step = v.getAsLong() - first;
      if (v.getAsLong() != first + i * step) return Optional.empty();
    }
    return Optional.of(new LinearIndex(Dims.of(step), first)).filter(f -> f.fits(t));
  }

  private static Literal element(Literal c, TensorType t, int i) {
    int width = t.element().bytes();
    byte[] bytes = java.util.Arrays.copyOfRange(c.bytes(), i * width, (i + 1) * width);
    return Literal.splat(t.withShape(Dims.of(1)), bytes);
  }

  private LinearIndex broadcast(TensorType from, TensorType to, Dims dims) {
    Dims c = Dims.filled(to.rank(), 0);
    for (int j = 0; j < from.rank(); j++) {
      if (from.extent(j) == to.extent(dims.at(j))) c = c.with(dims.at(j), coefficients.get(j));
    }
    return new LinearIndex(c, base);
  }

  /** Only unit dimensions may come or go. */
  private Optional<LinearIndex> reshape(TensorType from, TensorType to) {
    Dims c = Dims.filled(to.rank(), 0);
    int j = 0;
    for (int i = 0; i < to.rank(); i++) {
      if (to.extent(i) == 1) continue;
      while (j < from.rank() && from.extent(j) == 1) j++;
      if (j == from.rank() || from.extent(j) != to.extent(i)) return Optional.empty();
      c = c.with(i, coefficients.get(j++));
    }
    return Optional.of(new LinearIndex(c, base));
  }

  private LinearIndex slice(Op.Slice s) {
    Dims c = coefficients;
    long start = base;
    for (int i = 0; i < c.size(); i++) {
      start += coefficients.get(i) * s.start().get(i);
      c = c.with(i, coefficients.get(i) * s.strides().get(i));
    }
    return new LinearIndex(c, start);
  }

  private static Optional<LinearIndex> plus(Optional<LinearIndex> p, Optional<LinearIndex> q, int sign) {
    if (p.isEmpty() || q.isEmpty()) return Optional.empty();
    Dims c = p.get().coefficients;
    for (int i = 0; i < c.size(); i++) c = c.with(i, c.get(i) + sign * q.get().coefficients.get(i));
    return Optional.of(new LinearIndex(c, p.get().base + sign * q.get().base));
  }

  /** Whether no element leaves the range of the element type; forms with large coefficients do not count. */
  private boolean fits(TensorType t) {
    if (Math.abs(base) > 1L << 40 || coefficients.stream().anyMatch(c -> Math.abs(c) > 1L << 20)) return false;
    if (t.elements() > 1L << 40) return false;
    if (t.element().isFloat()) return Math.abs(low(t.shape())) < 1L << 23 && Math.abs(high(t.shape())) < 1L << 23;
    int bits = t.element().bits();
    boolean unsigned = t.element().kind() == ElementType.Kind.UNSIGNED;
    long least = unsigned ? 0 : bits >= 64 ? Long.MIN_VALUE : -(1L << bits - 1);
    long most = bits >= 63 ? Long.MAX_VALUE : (1L << (unsigned ? bits : bits - 1)) - 1;
    return low(t.shape()) >= least && high(t.shape()) <= most;
  }

  long low(Dims shape) {
    long v = base;
    for (int i = 0; i < shape.size(); i++) v += Math.min(0, coefficients.get(i) * (shape.get(i) - 1));
    return v;
  }

  long high(Dims shape) {
    long v = base;
    for (int i = 0; i < shape.size(); i++) v += Math.max(0, coefficients.get(i) * (shape.get(i) - 1));
    return v;
  }

  /** The only dimension this varies along, if there is exactly one. */
  OptionalLong along() {
    long dim = -1;
    for (int i = 0; i < coefficients.size(); i++) {
      if (coefficients.get(i) == 0) continue;
      if (dim >= 0) return OptionalLong.empty();
      dim = i;
    }
    return dim < 0 ? OptionalLong.empty() : OptionalLong.of(dim);
  }

  /** Whether the elements are the positions along this dimension. */
  boolean counts(long dim) {
    return base == 0 && along().isPresent() && along().getAsLong() == dim && coefficients.get((int) dim) == 1;
  }

  private static Optional<Boolean> decide(boolean yes, boolean no) {
    return yes ? Optional.of(true) : no ? Optional.of(false) : Optional.empty();
  }
}
