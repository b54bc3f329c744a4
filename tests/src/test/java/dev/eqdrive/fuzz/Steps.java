package dev.eqdrive.fuzz;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Op.BinaryKind;
import dev.eqdrive.ir.Op.UnaryKind;
import dev.eqdrive.ir.Precision;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Window;
import dev.eqdrive.rules.Reducers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Adds operations to a random program: single ones, and some that often come together. */
final class Steps {
  private static final List<UnaryKind> UNARY = Arrays.stream(UnaryKind.values())
      .filter(k -> k.fullName().startsWith("stablehlo")).toList();
  private static final List<BinaryKind> BINARY = Arrays.stream(BinaryKind.values())
      .filter(k -> k.fullName().startsWith("stablehlo")).toList();
  private static final List<UnaryKind> PLAIN_UNARY = List.of(UnaryKind.NEGATE, UnaryKind.ABS, UnaryKind.NOT,
      UnaryKind.SQRT, UnaryKind.EXPONENTIAL, UnaryKind.LOG, UnaryKind.SIGN);
  private static final List<BinaryKind> PLAIN_BINARY = List.of(BinaryKind.ADD, BinaryKind.SUBTRACT,
      BinaryKind.MULTIPLY, BinaryKind.MULTIPLY, BinaryKind.DIVIDE, BinaryKind.MAXIMUM, BinaryKind.MINIMUM,
      BinaryKind.AND, BinaryKind.OR, BinaryKind.XOR);

  private final Dice dice;
  private final Pool pool;
  private final boolean bitcasts;

  /**
   * Steps that read and write a pool.
   *
   * @param bitcasts whether bits may be taken for another type
   */
  Steps(Pool pool, boolean bitcasts) {
    this.dice = pool.dice;
    this.pool = pool;
    this.bitcasts = bitcasts;
  }

  void step() {
    switch (dice.below(20)) {
      case 0, 1 -> unary();
      case 2, 3, 4 -> binary();
      case 5 -> choice();
      case 6 -> convert();
      case 7, 8 -> spread();
      case 9, 10 -> cut();
      case 11 -> move();
      case 12 -> pad();
      case 13 -> join();
      case 14 -> reduce();
      case 15 -> window();
      case 16, 17 -> dot();
      case 18 -> dynamic();
      default -> idiom();
    }
  }

  private void unary() {
    pool.op(new Op.Unary(dice.percent(60) ? dice.of(PLAIN_UNARY) : dice.of(UNARY)), pool.any());
  }

  private void binary() {
    int x = pool.any();
    BinaryKind k = dice.percent(75) ? dice.of(PLAIN_BINARY) : dice.of(BINARY);
    int y = dice.percent(5) ? x : pool.of(pool.type(x));
    Optional<Integer> made = dice.percent(50) ? pool.op(new Op.Binary(k), x, y) : pool.op(new Op.Binary(k), y, x);
    if (made.isPresent() && dice.percent(25)) pool.op(new Op.Binary(k), made.get(), pool.of(pool.type(made.get())));
  }

  private int mask(TensorType t) {
    int x = pool.any(v -> v.shape().equals(t.shape()) && !v.element().isComplex()).orElseGet(() -> pool.fresh(t));
    TensorType of = pool.type(x);
    if (of.element().isComplex()) return pool.fresh(t.withElement(ElementType.I1));
    if (of.element().isBoolean() && dice.percent(70)) return x;
    int y = dice.percent(50) ? pool.constant(of) : pool.of(of);
    return pool.op(new Op.Compare(dice.of(Op.Direction.values()), ""), x, y).orElseThrow();
  }

  private void choice() {
    int x = pool.any();
    TensorType t = pool.type(x);
    if (dice.percent(20)) {
      int low = dice.percent(50) ? pool.of(t) : pool.of0(t.element());
      int high = dice.percent(50) ? pool.of(t) : pool.of0(t.element());
      pool.op(new Op.Clamp(), low, x, high);
      return;
    }
    int p = dice.percent(15) ? pool.of0(ElementType.I1) : mask(t);
    int y = pool.of(t);
    pool.op(new Op.Select(), p, dice.percent(50) ? x : y, dice.percent(50) ? y : x);
  }

  private void convert() {
    int x = pool.any();
    TensorType t = pool.type(x);
    if (bitcasts && dice.percent(25)) {
      ElementType e = pool.element();
      Dims s = t.shape();
      if (e.bits() < t.element().bits()) s = s.append(t.element().bits() / e.bits());
      if (e.bits() > t.element().bits() && !s.isEmpty()) s = s.remove(s.size() - 1);
      boolean real = !e.isComplex() && !t.element().isComplex();
      if (real && !e.isBoolean() && !t.element().isBoolean()) pool.op(new Op.BitcastConvert(), new TensorType(e, s), x);
      return;
    }
    ElementType e = pool.element();
    if (e.isComplex() || t.element().isComplex()) return;
    int y = pool.op(new Op.Convert(), t.withElement(e), x).orElseThrow();
    if (dice.percent(30)) pool.op(new Op.Convert(), t.withElement(dice.percent(50) ? t.element() : pool.element()), y);
  }

  private void spread() {
    int x = pool.any();
    TensorType t = pool.type(x);
    if (t.rank() > 4) return;
    Dims shape = t.shape();
    Dims dims = Dims.range(0, t.rank());
    for (int i = dice.between(0, 2); i > 0; i--) {
      int at = dice.below(shape.size() + 1);
      shape = shape.insert(at, dice.of(1, 2, 3, 4));
      dims = dims.map(d -> d >= at ? d + 1 : d);
    }
    for (int i = 0; i < t.rank(); i++) {
      if (t.extent(i) == 1 && dice.percent(50)) shape = shape.with(dims.at(i), dice.of(1, 2, 3));
    }
    if (dice.percent(20)) dims = dims.gather(dice.permutation(dims.size()));
    if (shape.product() <= Pool.LARGEST) pool.op(new Op.BroadcastInDim(dims), t.withShape(shape), x);
  }

  private void cut() {
    int x = pool.any();
    TensorType t = pool.type(x);
    Dims start = Dims.EMPTY;
    Dims limit = Dims.EMPTY;
    Dims strides = Dims.EMPTY;
    for (int i = 0; i < t.rank(); i++) {
      int n = (int) t.extent(i);
      boolean whole = dice.percent(50);
      int low = whole ? 0 : dice.below(n + 1);
      start = start.append(low);
      limit = limit.append(whole ? n : dice.between(Math.min(n, low + dice.below(2)), n));
      strides = strides.append(dice.percent(80) ? 1 : dice.between(2, 3));
    }
    pool.op(new Op.Slice(start, limit, strides), x);
  }

  private void move() {
    int x = pool.any();
    TensorType t = pool.type(x);
    switch (dice.below(3)) {
      case 0 -> pool.op(new Op.Transpose(dice.permutation(t.rank())), x);
      case 1 -> pool.op(new Op.Reverse(dice.some(t.rank())), x);
      default -> pool.op(new Op.Reshape(), t.withShape(reshaped(t.shape())), x);
    }
  }

  /** Splits, merges and unit dimensions. */
  private Dims reshaped(Dims shape) {
    Dims s = shape;
    for (int i = dice.between(1, 3); i > 0; i--) {
      int at = dice.below(s.size() + 1);
      switch (dice.below(3)) {
        case 0 -> s = s.size() < 5 ? s.insert(at, 1) : s;
        case 1 -> {
          if (at + 1 < s.size()) s = s.with(at, s.get(at) * s.get(at + 1)).remove(at + 1);
        }
        default -> {
          int k = dice.between(2, 4);
          if (at < s.size() && s.size() < 5 && s.get(at) % k == 0 && s.get(at) > 0)
            s = s.with(at, s.get(at) / k).insert(at + dice.below(2), k);
        }
      }
    }
    return s.product() == shape.product() ? s : shape;
  }

  private Dims small(int n, int low, int high) {
    Dims d = Dims.EMPTY;
    for (int i = 0; i < n; i++) d = d.append(dice.percent(50) ? 0 : dice.between(low, high));
    return d;
  }

  private Dims ones(int n) {
    return small(n, 0, 1).map(v -> v + 1);
  }

  private void pad() {
    int x = pool.any();
    int rank = pool.type(x).rank();
    Op.Pad p = new Op.Pad(small(rank, -1, 2), small(rank, -1, 2),
        dice.percent(70) ? Dims.filled(rank, 0) : small(rank, 0, 2));
    pool.op(p, x, pool.of0(pool.type(x).element()));
  }

  private void join() {
    int x = pool.any();
    TensorType t = pool.type(x);
    if (t.rank() == 0) return;
    int dim = dice.below(t.rank());
    int[] parts = new int[dice.between(1, 4)];
    for (int i = 0; i < parts.length; i++) {
      Optional<Integer> fit = pool.any(v -> v.rank() == t.rank() && v.element() == t.element()
          && v.shape().remove(dim).equals(t.shape().remove(dim)));
      parts[i] = dice.percent(40) || fit.isEmpty()
          ? pool.of(t.withShape(t.shape().with(dim, dice.below(4))))
          : fit.get();
    }
    parts[dice.below(parts.length)] = x;
    pool.op(new Op.Concatenate(dim), parts);
  }

  private Op.Reducer reducer(ElementType e) {
    return e.isFloat() || e.isComplex()
        ? dice.of(Op.Reducer.ADD, Op.Reducer.ADD, Op.Reducer.MAXIMUM, Op.Reducer.MINIMUM, Op.Reducer.MULTIPLY)
        : dice.of(List.of(Op.Reducer.values()).subList(0, 7));
  }

  /** Mostly the value that changes nothing. */
  private int init(Op.Reducer r, ElementType e) {
    return dice.percent(80)
        ? Reducers.identity(r, e).map(pool::constant).orElseGet(() -> pool.of0(e))
        : pool.of0(e);
  }

  private void reduce() {
    int x = pool.any();
    ElementType e = pool.type(x).element();
    Op.Reducer r = reducer(e);
    pool.op(new Op.Reduce(r, dice.some(pool.type(x).rank())), x, init(r, e));
  }

  private void window() {
    int x = pool.any();
    TensorType t = pool.type(x);
    int rank = t.rank();
    Op.Reducer r = reducer(t.element());
    Dims one = Dims.filled(rank, 1);
    Window w;
    if (rank > 0 && dice.percent(30)) {
      int dim = dice.below(rank);
      long n = t.extent(dim);
      Dims zero = Dims.filled(rank, 0);
      boolean up = dice.percent(50);
      w = new Window(one.with(dim, Math.max(1, n)), one, one, one, up ? zero.with(dim, Math.max(0, n - 1)) : zero,
          up ? zero : zero.with(dim, Math.max(0, n - 1)));
    } else {
      w = new Window(small(rank, 0, 2).map(v -> v + 1), ones(rank), dice.percent(80) ? one : ones(rank),
          dice.percent(80) ? one : ones(rank), small(rank, 0, 1), small(rank, 0, 1));
    }
    pool.op(new Op.ReduceWindow(r, w), x, init(r, t.element()));
  }

  private void dot() {
    int x = pool.any();
    TensorType t = pool.type(x);
    if (t.rank() == 0) return;
    Dims order = dice.permutation(t.rank());
    int batch = Math.min(dice.of(0, 0, 1, 2), t.rank() - 1);
    int contract = Math.min(dice.of(1, 1, 1, 2, 0), t.rank() - batch);
    Dims lb = order.sub(0, batch);
    Dims lc = order.sub(batch, batch + contract);
    Dims shape = t.shape().gather(lb).concat(t.shape().gather(lc));
    for (int i = dice.below(3); i > 0 && shape.size() < 4; i--) shape = shape.append(dice.of(1, 2, 3, 4));
    Dims place = dice.percent(50) ? Dims.range(0, shape.size()) : dice.permutation(shape.size());
    int y = pool.of(t.withShape(shape.gather(place)));
    Dims at = place.inverse();
    Op d = new Op.DotGeneral(lb, at.sub(0, batch), lc, at.sub(batch, batch + contract), Precision.NONE);
    Dims rb = at.sub(0, batch);
    Dims rc = at.sub(batch, batch + contract);
    boolean swap = dice.percent(40);
    long size = t.elements() * pool.type(y).elements();
    if (size > 8192) return;
    if (swap) pool.op(new Op.DotGeneral(rb, lb, rc, lc, Precision.NONE), y, x);
    else
      pool.op(d, x, y);
  }

  private void dynamic() {
    int x = pool.any();
    TensorType t = pool.type(x);
    if (t.rank() == 0) return;
    Dims sizes = t.shape().map(n -> dice.percent(50) ? n : dice.below((int) n + 1));
    // The interpreter takes unsigned indices for signed ones.
    ElementType index = dice.of(ElementType.I32, ElementType.I32, ElementType.I64, ElementType.I8);
    int[] starts = IntStream.range(0, t.rank()).map(i -> pool.of0(index)).toArray();
    boolean update = dice.percent(50);
    int[] head = update ? new int[]{x, pool.of(t.withShape(sizes))} : new int[]{x};
    int[] operands = IntStream.concat(IntStream.of(head), IntStream.of(starts)).toArray();
    pool.op(update ? new Op.DynamicUpdateSlice() : new Op.DynamicSlice(sizes), operands);
  }

  /** Two or three operations that often come together. */
  private void idiom() {
    int x = pool.any();
    TensorType t = pool.type(x);
    if (t.rank() == 0) return;
    int dim = dice.below(t.rank());
    long n = t.extent(dim);
    switch (dice.below(5)) {
      case 0 -> {
        // Parts put together again, or others.
        int cut = dice.below((int) n + 1);
        int a = part(x, dim, 0, cut);
        int b = part(x, dim, cut, n);
        pool.op(new Op.Concatenate(dim), dice.percent(50) ? new int[]{a, b} : new int[]{b, a});
      }
      case 1 -> {
        // A sum of parts next to each other.
        if (n < 3) return;
        int a = part(x, dim, 0, n - 1);
        int b = part(x, dim, 1, n);
        pool.op(new Op.Binary(dice.of(BinaryKind.ADD, BinaryKind.SUBTRACT, BinaryKind.MULTIPLY)), a, b);
      }
      case 2 -> {
        // By a value that does not vary along a dimension.
        int y = pool.of(t.withShape(t.shape().remove(dim)));
        int wide = pool.op(new Op.BroadcastInDim(Dims.range(0, t.rank()).remove(dim)), t, y).orElseThrow();
        pool.op(new Op.Binary(dice.of(PLAIN_BINARY)), x, wide);
      }
      case 3 -> {
        // A mask by position.
        int i = pool.op(new Op.Iota(dim), t.withElement(ElementType.I32)).orElseThrow();
        int j = dice.percent(50)
            ? pool.splat(t.withElement(ElementType.I32), dice.between(-1, (int) n))
            : pool.op(new Op.Iota(dice.below(t.rank())), t.withElement(ElementType.I32)).orElseThrow();
        int p = pool.op(new Op.Compare(dice.of(Op.Direction.values()), ""), i, j).orElseThrow();
        pool.op(new Op.Select(), p, x, dice.percent(60) ? pool.splat(t, 0) : pool.of(t));
      }
      default -> {
        // Share of the sum.
        Op.Reducer r = dice.of(Op.Reducer.ADD, Op.Reducer.MAXIMUM);
        Optional<Integer> s = pool.op(new Op.Reduce(r, Dims.of(dim)), x, init(r, t.element()));
        s.flatMap(v -> pool.op(new Op.BroadcastInDim(Dims.range(0, t.rank()).remove(dim)), t, v))
            .ifPresent(v -> pool.op(new Op.Binary(dice.of(BinaryKind.DIVIDE, BinaryKind.SUBTRACT)), x, v));
      }
    }
  }

  private int part(int x, int dim, long from, long to) {
    Dims shape = pool.type(x).shape();
    Dims zero = Dims.filled(shape.size(), 0);
    return pool.op(new Op.Slice(zero.with(dim, from), shape.with(dim, to), zero.map(v -> 1)), x).orElseThrow();
  }
}
