package dev.eqdrive.bench;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Graph;
import dev.eqdrive.ir.Op.BinaryKind;
import dev.eqdrive.ir.Op.UnaryKind;
import dev.eqdrive.stablehlo.OutputForm;
import dev.eqdrive.stablehlo.StablehloWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Small programs of every kind of kernel, in shapes that no price was fitted to. Each is a function {@code main} of floats
 * near one and of integers that may index a thousand rows.
 */
final class Kernels {
  /** One program. */
  record Kernel(String kind, String name, byte[] module) {
  }

  private final List<Kernel> list = new ArrayList<>();

  private Kernels() {
  }

  /** All of them, always in the same order. */
  static List<Kernel> all() {
    Kernels k = new Kernels();
    k.elementwise();
    k.narrow();
    k.broadcasts();
    k.reductions();
    k.transposes();
    k.movement();
    k.gathers();
    k.products();
    k.batched();
    k.convolutions();
    k.windows();
    k.structured();
    return List.copyOf(k.list);
  }

  private void add(String kind, String name, ToIntFunction<Draft> result) {
    Draft d = new Draft();
    int value = result.applyAsInt(d);
    list.add(new Kernel(kind, name, module(d.graph(value))));
  }

  /** A graph as the function {@code main}. */
  static byte[] module(Graph graph) {
    return StablehloWriter.module(new TreeMap<>(Map.of("main", graph)), OutputForm.TEXT);
  }

  private static String name(long... shape) {
    return Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining("x"));
  }

  private void elementwise() {
    for (long n : new long[]{50_000, 600_000, 3_000_000}) {
      for (int length : new int[]{1, 4, 16}) {
        add("chain", length + " of " + n, d -> {
          int x = d.arg(n);
          int y = d.arg(n);
          int v = x;
          for (int i = 0; i < length; i++) v = i % 2 == 0 ? d.mul(v, y) : d.sub(v, x);
          return v;
        });
      }
      add("chain", "sum of six " + n, d -> {
        int[] xs = IntStream.range(0, 6).map(i -> d.arg(n)).toArray();
        return Arrays.stream(xs).reduce(d::add).orElseThrow();
      });
    }
    for (UnaryKind k : List.of(UnaryKind.EXPONENTIAL, UnaryKind.LOG, UnaryKind.TANH, UnaryKind.LOGISTIC, UnaryKind.SQRT,
        UnaryKind.RSQRT, UnaryKind.SINE, UnaryKind.ERF, UnaryKind.LOG_PLUS_ONE, UnaryKind.CBRT)) {
      for (long n : new long[]{40_000, 400_000}) add("function", k.mnemonic() + " " + n, d -> d.unary(k, d.arg(n)));
    }
    for (BinaryKind k : List.of(BinaryKind.DIVIDE, BinaryKind.POWER)) {
      for (long n : new long[]{40_000, 400_000}) {
        add("function", k.mnemonic() + " " + n, d -> d.binary(k, d.arg(n), d.arg(n)));
      }
    }
    for (long n : new long[]{60_000, 500_000}) {
      add("function", "gelu " + n, d -> {
        int x = d.arg(n);
        return d.mul(x, d.unary(UnaryKind.TANH, d.add(x, d.mul(x, d.mul(x, x)))));
      });
      add("function", "gates " + n, d -> {
        int c = d.arg(n);
        int f = d.unary(UnaryKind.LOGISTIC, d.arg(n));
        int o = d.unary(UnaryKind.LOGISTIC, d.arg(n));
        return d.mul(o, d.unary(UnaryKind.TANH, d.add(d.mul(f, c), d.unary(UnaryKind.TANH, d.arg(n)))));
      });
    }
  }

  private void narrow() {
    for (ElementType e : List.of(ElementType.BF16, ElementType.F64, ElementType.I32)) {
      for (long n : new long[]{50_000, 700_000}) {
        add("width", "multiply " + e + " " + n, d -> d.mul(d.arg(e, n), d.arg(e, n)));
      }
    }
    add("width", "exponential f64", d -> d.exp(d.arg(ElementType.F64, 300_000)));
    add("width", "convert", d -> d.convert(d.arg(ElementType.BF16, 900_000), ElementType.F32));
    add("width", "sum i32", d -> d.reduce(d.arg(ElementType.I32, 900, 800), 1));
  }

  /** Loops over innermost dimensions that are short and long, with values that are repeated along one of them. */
  private void broadcasts() {
    for (long[] s : new long[][]{{100_000, 3}, {50_000, 9}, {20_000, 24}, {3000, 200}, {40, 15_000}}) {
      add("broadcast", "column of " + name(s), d -> {
        int x = d.arg(s);
        return d.mul(x, d.like(d.arg(s[0]), x, 0));
      });
      add("broadcast", "row of " + name(s), d -> {
        int x = d.arg(s);
        return d.sub(x, d.like(d.arg(s[1]), x, 1));
      });
      add("broadcast", "distances " + name(s), d -> {
        Dims shape = Dims.of(s);
        int difference = d.sub(d.broadcast(d.arg(s[0]), shape, 0), d.broadcast(d.arg(s[1]), shape, 1));
        return d.exp(d.mul(difference, difference));
      });
    }
    for (long[] s : new long[][]{{2048, 16, 9}, {2048, 9, 16}, {256, 30, 70}, {64, 64, 64}}) {
      add("broadcast", "outer of " + name(s), d -> {
        Dims shape = Dims.of(s);
        int x = d.broadcast(d.arg(s[0], s[1]), shape, 0, 1);
        int y = d.broadcast(d.arg(s[0], s[2]), shape, 0, 2);
        return d.sub(d.mul(x, y), d.arg(s));
      });
      add("broadcast", "middle of " + name(s), d -> {
        int x = d.arg(s);
        return d.exp(d.add(x, d.like(d.arg(s[1]), x, 1)));
      });
    }
  }

  private void reductions() {
    for (long[] s : new long[][]{{60_000, 5}, {30_000, 20}, {6000, 100}, {900, 700}, {70, 9000}, {5, 120_000}}) {
      for (int dim : new int[]{0, 1}) {
        String over = " of " + name(s) + " over " + dim;
        add("reduce", "sum" + over, d -> d.reduce(d.arg(s), dim));
        add("reduce", "maximum" + over, d -> d.max(d.arg(s), dim));
        add("reduce", "squares" + over, d -> {
          int x = d.arg(s);
          return d.reduce(d.mul(x, x), dim);
        });
        add("reduce", "exponentials" + over, d -> d.reduce(d.exp(d.arg(s)), dim));
      }
    }
    for (long n : new long[]{100_000, 2_000_000}) add("reduce", "all " + n, d -> d.reduce(d.arg(n), 0));
    for (long[] s : new long[][]{{300, 40, 30}, {20, 300, 50}}) {
      for (long dim : new long[]{0, 1, 2})
        add("reduce", "sum of " + name(s) + " over " + dim, d -> d.reduce(d.arg(s), dim));
    }
    for (long[] s : new long[][]{{20_000, 10}, {2000, 150}, {300, 1000}, {12, 100, 100}}) {
      add("normalise", "softmax " + name(s), d -> d.softmax(d.arg(s)));
      add("normalise", "centre " + name(s), d -> {
        int x = d.arg(s);
        int last = s.length - 1;
        return d.sub(x, d.like(d.reduce(x, last), x, IntStream.range(0, last).asLongStream().toArray()));
      });
    }
  }

  private void transposes() {
    for (long[] s : new long[][]{{700, 900}, {2048, 512}, {100_000, 6}, {7, 50_000}, {300, 300}}) {
      add("transpose", name(s), d -> d.transpose(d.arg(s), 1, 0));
      add("transpose", "added " + name(s), d -> d.add(d.transpose(d.arg(s), 1, 0), d.arg(s[1], s[0])));
    }
    add("transpose", "heads", d -> d.transpose(d.arg(2, 100, 8, 48), 0, 2, 1, 3));
    add("transpose", "keys", d -> d.transpose(d.arg(2, 100, 8, 48), 0, 2, 3, 1));
    add("transpose", "image", d -> d.transpose(d.arg(4, 40, 40, 24), 0, 3, 1, 2));
    add("transpose", "channels", d -> d.transpose(d.arg(4, 24, 40, 40), 0, 2, 3, 1));
    add("transpose", "filters", d -> d.transpose(d.arg(120, 140, 3, 3), 2, 3, 1, 0));
    add("transpose", "function", d -> d.exp(d.transpose(d.arg(600, 500), 1, 0)));
  }

  private void movement() {
    for (long[] s : new long[][]{{900, 800}, {40_000, 12}, {60, 20_000}}) {
      add("move", "slice columns " + name(s), d -> d.slice(d.arg(s), 1, 1, s[1] - 2));
      add("move", "slice rows, double " + name(s), d -> {
        int x = d.slice(d.arg(s), 0, s[0] / 4, s[0]);
        return d.add(x, x);
      });
      add("move", "every other column " + name(s), d -> d.slice(d.arg(s), 1, 0, s[1], 2));
      add("move", "pad " + name(s), d -> d.pad(d.arg(s), Dims.of(2, 1), Dims.of(0, 3)));
      add("move", "join columns " + name(s), d -> d.concat(1, d.arg(s), d.arg(s[0], s[1] / 2)));
      add("move", "join rows " + name(s), d -> d.concat(0, d.arg(s), d.arg(s[0] / 3, s[1])));
      add("move", "neighbours " + name(s), d -> {
        int x = d.arg(s);
        int both = d.add(d.slice(x, 1, 2, s[1]), d.slice(x, 1, 0, s[1] - 2));
        return d.sub(both, d.slice(x, 1, 1, s[1] - 1));
      });
      add("move", "joined and scaled " + name(s), d -> {
        int x = d.concat(1, d.arg(s), d.arg(s[0], s[1] / 2));
        return d.mul(x, x);
      });
    }
  }

  private void gathers() {
    for (long width : new long[]{4, 40, 300}) {
      for (long count : new long[]{800, 6000}) {
        add("gather", "rows of " + width + ", " + count,
            d -> d.rows(d.arg(1000, width), d.arg(ElementType.I32, count, 1)));
        add("gather", "added rows of " + width + ", " + count,
            d -> d.addRows(d.arg(1000, width), d.arg(ElementType.I32, count, 1), d.arg(count, width)));
      }
    }
    add("gather", "single elements", d -> d.rows(d.arg(1000, 1), d.arg(ElementType.I32, 200_000, 1)));
  }

  private void products() {
    long[][] shapes = {{1, 500, 2000}, {1, 3000, 900}, {2, 600, 900}, {3, 1200, 400}, {5, 700, 700}, {5, 2048, 512},
      {8, 900, 300}, {12, 400, 1500}, {24, 600, 600}, {50, 500, 200}, {90, 300, 900}, {150, 150, 150}, {300, 200, 400},
      {700, 700, 700}, {900, 30, 900}, {900, 900, 5}, {2000, 12, 200}, {2000, 300, 3}, {4000, 3, 60}, {5000, 50, 1},
      {40, 40, 40}, {200, 4000, 20}};
    for (long[] s : shapes) {
      add("dot", "NN " + name(s), d -> d.dot(d.arg(s[0], s[1]), d.arg(s[1], s[2]), 0));
      if (s[0] * s[1] * s[2] > 10_000_000) continue;
      add("dot", "NT " + name(s), d -> d.dot(d.arg(s[0], s[1]), d.arg(s[2], s[1]), 0, 1, 1));
      add("dot", "TN " + name(s), d -> d.dot(d.arg(s[1], s[0]), d.arg(s[1], s[2]), 0, 0, 0));
    }
    add("dot", "bias and rectifier", d -> {
      int y = d.dot(d.arg(80, 400), d.arg(400, 600), 0);
      return d.binary(BinaryKind.MAXIMUM, d.add(y, d.like(d.arg(600), y, 1)), d.arg(80, 600));
    });
    add("dot", "two", d -> d.dot(d.dot(d.arg(60, 300), d.arg(300, 900), 0), d.arg(900, 80), 0));
    add("dot", "of exponentials", d -> d.dot(d.exp(d.arg(100, 500)), d.arg(500, 300), 0));
  }

  private void batched() {
    long[][] shapes = {{8, 100, 48, 100}, {8, 100, 100, 48}, {16, 1, 80, 300}, {16, 300, 80, 1}, {3000, 3, 3, 3},
      {2000, 5, 5, 5}, {600, 12, 12, 12}, {600, 12, 12, 1}, {5000, 1, 10, 8}, {40, 200, 8, 30}, {30, 4, 300, 200}};
    for (long[] s : shapes) {
      add("batch", "NN " + name(s), d -> d.dot(d.arg(s[0], s[1], s[2]), d.arg(s[0], s[2], s[3]), 1));
      add("batch", "NT " + name(s), d -> d.dot(d.arg(s[0], s[1], s[2]), d.arg(s[0], s[3], s[2]), 1, 2, 2));
    }
    add("batch", "attention", d -> {
      int weights = d.softmax(d.dot(d.arg(6, 90, 40), d.arg(6, 90, 40), 1, 2, 2));
      return d.dot(weights, d.arg(6, 90, 40), 1);
    });
  }

  /** Image side, channels in and out, kernel side, stride. */
  private void convolutions() {
    for (long[] c : new long[][]{{40, 48, 96, 3, 1}, {20, 200, 100, 3, 1}, {10, 300, 300, 3, 1}, {64, 4, 24, 5, 2},
      {30, 80, 160, 1, 1}, {32, 24, 24, 3, 2}, {100, 2, 2, 3, 1}}) {
      String name = c[3] + "x" + c[3] + " " + c[1] + " to " + c[2] + " at " + c[0] + " by " + c[4];
      add("convolution", name + " last",
          d -> d.conv(d.arg(1, c[0], c[0], c[1]), d.arg(c[3], c[3], c[1], c[2]), true, c[4], 1));
      add("convolution", name + " first",
          d -> d.conv(d.arg(1, c[1], c[0], c[0]), d.arg(c[2], c[1], c[3], c[3]), false, c[4], 1));
    }
    for (long[] c : new long[][]{{40, 60, 3}, {20, 250, 3}, {12, 500, 5}}) {
      add("convolution", "depthwise " + name(c) + " last",
          d -> d.conv(d.arg(1, c[0], c[0], c[1]), d.arg(c[2], c[2], 1, c[1]), true, 1, c[1]));
      add("convolution", "depthwise " + name(c) + " first",
          d -> d.conv(d.arg(1, c[1], c[0], c[0]), d.arg(c[1], 1, c[2], c[2]), false, 1, c[1]));
    }
    add("convolution", "grouped last", d -> d.conv(d.arg(1, 28, 28, 96), d.arg(3, 3, 24, 96), true, 1, 4));
    for (long[] c : new long[][]{{400, 40, 40, 5}, {3000, 8, 16, 9}, {100, 256, 256, 3}}) {
      add("convolution", "line " + name(c) + " last",
          d -> d.conv(d.arg(2, c[0], c[1]), d.arg(c[3], c[1], c[2]), true, 1, 1));
      add("convolution", "line " + name(c) + " first",
          d -> d.conv(d.arg(2, c[1], c[0]), d.arg(c[2], c[1], c[3]), false, 1, 1));
    }
  }

  private void windows() {
    for (long[] c : new long[][]{{40, 48}, {90, 16}}) {
      Dims two = Dims.of(1, 2, 2, 1);
      Dims three = Dims.of(1, 3, 3, 1);
      add("window", "maximum 2 " + name(c), d -> d.pool(d.arg(2, c[0], c[0], c[1]), true, two, two));
      add("window", "sum 3 " + name(c), d -> d.pool(d.arg(2, c[0], c[0], c[1]), false, three, Dims.filled(4, 1)));
    }
    add("window", "cumulated rows", d -> d.cumulate(d.arg(400, 600), 1));
    add("window", "cumulated columns", d -> d.cumulate(d.arg(400, 600), 0));
  }

  private void structured() {
    for (long[] s : new long[][]{{2000, 50}, {200, 700}, {4, 20_000}}) {
      String t = "tensor<" + name(s) + "xf32>";
      text("sort", name(s), "(%%x: %1$s) -> %1$s".formatted(t), """
          %%0 = "stablehlo.sort"(%%x) <{dimension = 1 : i64, is_stable = false}> ({
          ^bb0(%%a: tensor<f32>, %%b: tensor<f32>):
            %%c = stablehlo.compare LT, %%a, %%b : (tensor<f32>, tensor<f32>) -> tensor<i1>
            stablehlo.return %%c : tensor<i1>
          }) : (%1$s) -> %1$s
          return %%0 : %1$s
          """.formatted(t));
    }
    for (long[] s : new long[][]{{200, 512}, {20, 4096}, {500, 100}}) {
      String t = "tensor<" + name(s) + "xcomplex<f32>>";
      text("fft", name(s), "(%%x: tensor<%2$sxf32>) -> %1$s".formatted(t, name(s)), """
          %%c = stablehlo.complex %%x, %%x : %1$s
          %%0 = stablehlo.fft %%c, type = FFT, length = [%2$d] : (%1$s) -> %1$s
          return %%0 : %1$s
          """.formatted(t, s[1]));
    }
    for (long[] s : new long[][]{{20, 100_000}, {200, 2000}}) {
      loop("elements " + name(s), "tensor<" + s[1] + "xf32>", s[0], """
          %n = stablehlo.multiply %v, %v : T
          %m = stablehlo.subtract %n, %v : T
          """);
    }
    for (long[] s : new long[][]{{20, 200}, {100, 32}}) {
      loop("products " + name(s), "tensor<" + s[1] + "x" + s[1] + "xf32>", s[0], """
          %n = stablehlo.dot_general %v, %v, contracting_dims = [1] x [0] : (T, T) -> T
          %m = stablehlo.tanh %n : T
          """);
    }
  }

  /** A loop of some trips over one value {@code %v} of type {@code T}, whose next is {@code %m}. */
  private void loop(String name, String type, long trips, String body) {
    text("loop", name, "(%%x: %1$s) -> %1$s".formatted(type), """
        %%zero = stablehlo.constant dense<0> : tensor<i32>
        %%one = stablehlo.constant dense<1> : tensor<i32>
        %%trips = stablehlo.constant dense<%2$d> : tensor<i32>
        %%0:2 = stablehlo.while(%%i = %%zero, %%v = %%x) : tensor<i32>, %1$s
        cond {
          %%c = stablehlo.compare LT, %%i, %%trips : (tensor<i32>, tensor<i32>) -> tensor<i1>
          stablehlo.return %%c : tensor<i1>
        } do {
          %3$s
          %%j = stablehlo.add %%i, %%one : tensor<i32>
          stablehlo.return %%j, %%m : tensor<i32>, %1$s
        }
        return %%0#1 : %1$s
        """.formatted(type, trips, body.replace("T", type)));
  }

  private void text(String kind, String name, String signature, String body) {
    String module = "func.func @main" + signature + " {\n" + body + "}\n";
    list.add(new Kernel(kind, name, module.getBytes(StandardCharsets.UTF_8)));
  }
}
