package dev.eqdrive.fusion.calibration;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Op.BinaryKind;
import dev.eqdrive.ir.Op.UnaryKind;
import dev.eqdrive.ir.Precision;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Window;
import java.util.ArrayList;
import java.util.List;

/** The designed set: every kind of kernel that has prices of its own, in sizes on both sides of where they change. */
public final class Specimens {
  private static final long[][] DOTS = {{1, 256, 256}, {1, 768, 3072}, {1, 1024, 1024}, {4, 512, 512}, {16, 512, 512},
    {64, 768, 768}, {128, 768, 3072}, {16, 16, 16}, {32, 32, 32}, {64, 64, 64}, {128, 128, 128}, {256, 256, 256},
    {512, 512, 512}, {1024, 16, 1024}, {1024, 1024, 16}, {1024, 1024, 1}, {3136, 64, 256}, {196, 1024, 256},
    {2, 800, 500}, {3, 800, 800}, {6, 1000, 600}, {10, 400, 700}, {20, 800, 600}, {40, 400, 300}, {100, 400, 700},
    {200, 200, 200}, {350, 250, 300}, {800, 40, 800}, {1500, 16, 250}, {1500, 200, 4}, {3000, 4, 80}, {48, 48, 48}};
  /** Batch, rows, inner, columns. */
  private static final long[][] BATCHED = {{12, 128, 64, 128}, {12, 1, 64, 256}, {1000, 4, 4, 4}, {64, 64, 64, 64},
    {24, 200, 64, 1}, {2000, 3, 4, 3}, {1500, 6, 6, 6}, {500, 16, 16, 16}, {500, 16, 16, 1}, {4000, 1, 12, 6},
    {50, 150, 10, 40}, {20, 6, 200, 150}};
  /** Image side, channels in and out, kernel side, stride. */
  private static final long[][] CONVOLUTIONS = {{56, 64, 64, 3, 1}, {28, 128, 128, 3, 1}, {14, 256, 256, 3, 1},
    {7, 512, 512, 3, 1}, {56, 64, 256, 1, 1}, {28, 256, 128, 1, 1}, {14, 512, 512, 1, 1}, {112, 3, 32, 3, 2},
    {56, 16, 16, 3, 1}};
  /** Channels last, HWIO filters; channels first, OIHW filters. */
  private static final Op.ConvDims LAST = new Op.ConvDims(0, 3, Dims.of(1, 2), 2, 3, Dims.of(0, 1), 0, 3,
      Dims.of(1, 2));
  private static final Op.ConvDims FIRST = new Op.ConvDims(0, 1, Dims.of(2, 3), 1, 0, Dims.of(2, 3), 0, 1,
      Dims.of(2, 3));
  private static final Op LINE = new Op.Convolution(
      new Op.ConvDims(0, 2, Dims.of(1), 1, 2, Dims.of(0), 0, 2, Dims.of(1)), Dims.of(1), Dims.of(0), Dims.of(0),
      Dims.of(1), Dims.of(1), false, 1, 1, Precision.NONE);
  private static final long[][] MATRICES = {{1000, 1000}, {100, 10_000}, {10_000, 100}, {100_000, 10}, {64, 768}};

  private final List<Specimen> list = new ArrayList<>();

  private Specimens() {
  }

  /** All of them, always in the same order. */
  public static List<Specimen> all() {
    Specimens s = new Specimens();
    s.elementwise();
    s.chains();
    s.dots();
    s.convolutions();
    s.reductions();
    s.movement();
    s.list.addAll(RowSpecimens.all());
    return List.copyOf(s.list);
  }

  /** A program that does next to nothing: what it takes is the price of a call. */
  public static Specimen call() {
    TensorType t = f32(8);
    return new Specimen("call", "call", Sketch.of(new Op.Binary(BinaryKind.ADD), t, t, t));
  }

  private void elementwise() {
    for (UnaryKind k : List.of(UnaryKind.EXPONENTIAL, UnaryKind.LOG, UnaryKind.TANH, UnaryKind.LOGISTIC, UnaryKind.SQRT,
        UnaryKind.RSQRT, UnaryKind.SINE, UnaryKind.COSINE, UnaryKind.ERF, UnaryKind.LOG_PLUS_ONE,
        UnaryKind.EXPONENTIAL_MINUS_ONE, UnaryKind.CBRT, UnaryKind.FLOOR, UnaryKind.ROUND_NEAREST_EVEN,
        UnaryKind.NEGATE)) {
      for (long n : new long[]{10_000, 1_000_000})
        add("elementwise", k.mnemonic() + " " + n, new Op.Unary(k), f32(n), f32(n));
    }
    for (BinaryKind k : List.of(BinaryKind.ADD, BinaryKind.MULTIPLY, BinaryKind.DIVIDE, BinaryKind.MAXIMUM,
        BinaryKind.POWER)) {
      for (long n : new long[]{10_000, 100_000, 1_000_000}) {
        add("elementwise", k.mnemonic() + " " + n, new Op.Binary(k), f32(n), f32(n), f32(n));
      }
    }
    for (long n : new long[]{30_000, 200_000, 400_000, 2_000_000, 4_000_000, 16_000_000}) {
      add("memory", "add " + n, new Op.Binary(BinaryKind.ADD), f32(n), f32(n), f32(n));
    }
    for (ElementType e : List.of(ElementType.BF16, ElementType.F64)) {
      TensorType t = TensorType.of(e, 1_000_000);
      add("elementwise", "multiply " + e, new Op.Binary(BinaryKind.MULTIPLY), t, t, t);
      add("elementwise", "convert to " + e, new Op.Convert(), t, f32(1_000_000));
    }
  }

  /** Loops of several operations, that the backend fuses. */
  private void chains() {
    TensorType t = f32(1_000_000);
    for (int length : new int[]{2, 8, 24}) {
      Sketch s = new Sketch(t, t);
      int v = 0;
      for (int i = 0; i < length; i++) v = s.binary(i % 2 == 0 ? BinaryKind.MULTIPLY : BinaryKind.ADD, v, 1);
      list.add(new Specimen("chain", "multiply and add " + length, s.graph(v)));
    }
    for (UnaryKind second : List.of(UnaryKind.EXPONENTIAL, UnaryKind.TANH, UnaryKind.LOGISTIC)) {
      for (long n : new long[]{100_000, 1_000_000}) {
        Sketch s = new Sketch(f32(n));
        int v = s.op(new Op.Unary(second), s.op(new Op.Unary(UnaryKind.TANH), 0));
        list.add(new Specimen("chain", "tanh and " + second.mnemonic() + " " + n, s.graph(v)));
      }
    }
  }

  private void dots() {
    for (long[] d : DOTS) {
      for (String form : List.of("NN", "NT", "TN")) {
        boolean lt = form.charAt(0) == 'T';
        boolean rt = form.charAt(1) == 'T';
        Op op = new Op.DotGeneral(Dims.EMPTY, Dims.EMPTY, Dims.of(lt ? 0 : 1), Dims.of(rt ? 1 : 0), Precision.NONE);
        add("dot", form + " " + d[0] + "×" + d[1] + "×" + d[2], op, f32(d[0], d[2]),
            lt ? f32(d[1], d[0]) : f32(d[0], d[1]), rt ? f32(d[2], d[1]) : f32(d[1], d[2]));
      }
    }
    for (long[] d : BATCHED) {
      for (boolean turned : new boolean[]{false, true}) {
        Op op = new Op.DotGeneral(Dims.of(0), Dims.of(0), Dims.of(2), Dims.of(turned ? 2 : 1), Precision.NONE);
        add("dot", "batch " + d[0] + ": " + d[1] + "×" + d[2] + "×" + d[3] + (turned ? " NT" : ""), op,
            f32(d[0], d[1], d[3]), f32(d[0], d[1], d[2]),
            turned ? f32(d[0], d[3], d[2]) : f32(d[0], d[2], d[3]));
      }
    }
  }

  private void convolutions() {
    for (long[] c : CONVOLUTIONS) {
      add("convolution", c[3] + "×" + c[3] + " " + c[1] + "→" + c[2] + " at " + c[0], convolution(c, LAST, 1),
          image(c, c[2]),
          f32(1, c[0], c[0], c[1]), f32(c[3], c[3], c[1], c[2]));
    }
    for (long[] c : new long[][]{{20, 160, 80, 3, 1}, {40, 64, 128, 1, 1}, {48, 8, 24, 5, 2}}) {
      add("convolution", c[3] + "×" + c[3] + " " + c[1] + "→" + c[2] + " at " + c[0] + ", channels first",
          convolution(c, FIRST, 1), f32(1, c[2], side(c), side(c)), f32(1, c[1], c[0], c[0]),
          f32(c[2], c[1], c[3], c[3]));
    }
    for (long[] c : new long[][]{{60, 6, 16, 5, 2}, {36, 32, 32, 3, 2}, {300, 1, 1, 3, 1}}) {
      add("convolution", c[3] + "×" + c[3] + " " + c[1] + "→" + c[2] + " at " + c[0] + " by " + c[4],
          convolution(c, LAST, 1), image(c, c[2]), f32(1, c[0], c[0], c[1]), f32(c[3], c[3], c[1], c[2]));
    }
    for (long[] c : new long[][]{{500, 32, 32, 7}, {2000, 12, 12, 5}, {150, 200, 200, 3}}) {
      long length = c[0] - c[3] + 1;
      add("convolution", "line " + c[3] + " " + c[1] + "→" + c[2] + " at " + c[0], LINE, f32(2, length, c[2]),
          f32(2, c[0], c[1]), f32(c[3], c[1], c[2]));
    }
    for (long[] c : new long[][]{{56, 128, 128, 3, 1, 128}, {14, 384, 384, 3, 1, 384}, {28, 128, 128, 3, 1, 32},
      {28, 256, 256, 3, 1, 8}, {28, 256, 16, 3, 1, 8}, {56, 256, 16, 1, 1, 8}}) {
      add("convolution", c[3] + "×" + c[3] + " " + c[1] + "→" + c[2] + " of " + c[5] + " groups at " + c[0],
          convolution(c, LAST, c[5]), image(c, c[2]), f32(1, c[0], c[0], c[1]), f32(c[3], c[3], c[1] / c[5], c[2]));
    }
  }

  private static TensorType image(long[] c, long channels) {
    return f32(1, side(c), side(c), channels);
  }

  /** Side of the result. */
  private static long side(long[] c) {
    return (c[0] + c[4] - 1) / c[4];
  }

  private static Op convolution(long[] c, Op.ConvDims order, long groups) {
    Dims one = Dims.of(1, 1);
    long pad = Math.max(0, (side(c) - 1) * c[4] + c[3] - c[0]);
    Dims low = Dims.of(pad / 2, pad / 2);
    Dims high = Dims.of(pad - pad / 2, pad - pad / 2);
    return new Op.Convolution(order, Dims.of(c[4], c[4]), low, high, one, one, false, groups, 1, Precision.NONE);
  }

  private void reductions() {
    for (long[] m : MATRICES) {
      for (int[] dims : new int[][]{{0}, {1}, {0, 1}}) {
        Dims d = dims.length == 2 ? Dims.of(0, 1) : Dims.of(dims[0]);
        TensorType in = f32(m);
        add("reduce", "sum " + m[0] + "×" + m[1] + " over " + d, new Op.Reduce(Op.Reducer.ADD, d),
            in.withShape(in.shape().without(d)), in, f32());
      }
    }
    Dims one = Dims.filled(4, 1);
    Dims none = Dims.filled(4, 0);
    TensorType image = f32(1, 112, 112, 64);
    Dims two = Dims.of(1, 2, 2, 1);
    Window apart = new Window(two, two, one, one, none, none);
    add("reduce", "window 2×2", new Op.ReduceWindow(Op.Reducer.MAXIMUM, apart), f32(1, 56, 56, 64), image, f32());
    Window line = new Window(Dims.of(1, 3, 1, 1), one, one, one, none, none);
    add("reduce", "window 3×1", new Op.ReduceWindow(Op.Reducer.ADD, line), f32(1, 110, 112, 64), image, f32());
  }

  private void movement() {
    for (long[] m : new long[][]{{1000, 1000}, {1024, 1024}, {128, 3072}, {4096, 64}}) {
      add("move", "transpose " + m[0] + "×" + m[1], new Op.Transpose(Dims.of(1, 0)), f32(m[1], m[0]), f32(m));
    }
    add("move", "transpose heads", new Op.Transpose(Dims.of(0, 2, 1, 3)), f32(4, 12, 128, 64), f32(4, 128, 12, 64));
    add("move", "transpose filters", new Op.Transpose(Dims.of(3, 2, 0, 1)), f32(256, 256, 3, 3), f32(3, 3, 256, 256));
    TensorType square = f32(1000, 1000);
    TensorType quarter = f32(250, 1000);
    add("move", "concatenate rows", new Op.Concatenate(0), square, quarter, quarter, quarter, quarter);
    TensorType strip = f32(1000, 250);
    add("move", "concatenate columns", new Op.Concatenate(1), square, strip, strip, strip, strip);
    add("move", "pad", new Op.Pad(Dims.of(1, 1), Dims.of(1, 1), Dims.of(0, 0)), f32(1002, 1002), square, f32());
    add("move", "slice", new Op.Slice(Dims.of(1, 1), Dims.of(501, 999), Dims.of(1, 1)), f32(500, 998), square);
    add("move", "reverse", new Op.Reverse(Dims.of(1)), square, square);
    add("move", "broadcast", new Op.BroadcastInDim(Dims.of(1)), square, f32(1000));
    for (long width : new long[]{64, 768}) {
      Op gather = new Op.Gather(Dims.of(1), Dims.of(0), Dims.EMPTY, Dims.EMPTY, Dims.of(0), 1, Dims.of(1, width),
          false);
      add("move", "gather rows of " + width, gather, f32(4096, width), f32(10_000, width),
          TensorType.of(ElementType.I32, 4096, 1));
    }
  }

  private void add(String kind, String name, Op op, TensorType result, TensorType... operands) {
    list.add(new Specimen(kind, name, Sketch.of(op, result, operands)));
  }

  static TensorType f32(long... shape) {
    return TensorType.of(ElementType.F32, shape);
  }
}
