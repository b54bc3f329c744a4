package dev.eqdrive.fusion.cost;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Precision;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of shared/models/cpu_costs.csv that are one kernel, beside the model's price of that kernel. */
final class MeasuredKernels {
  /** Microseconds that every call costs before its first kernel. */
  static final double CALL_US = 4.5;

  record Row(String kind, String parameters, double measuredNs, long predictedNs) {
    double logError() {
      return Math.log((predictedNs + 100.0) / (measuredNs + 100.0));
    }
  }

  private static final Map<String, String> UNARY = Map.ofEntries(Map.entry("sqrt", "sqrt"), Map.entry("rsqrt", "rsqrt"),
      Map.entry("exp", "exponential"), Map.entry("log", "log"), Map.entry("tanh", "tanh"),
      Map.entry("logistic", "logistic"), Map.entry("sin", "sine"), Map.entry("cos", "cosine"),
      Map.entry("log1p", "log_plus_one"), Map.entry("expm1", "exponential_minus_one"),
      Map.entry("round", "round_nearest_even"), Map.entry("tan", "tan"), Map.entry("cbrt", "cbrt"),
      Map.entry("floor", "floor"));
  private static final Map<String, Op.BinaryKind> BINARY = Map.of("add", Op.BinaryKind.ADD, "mul",
      Op.BinaryKind.MULTIPLY, "div", Op.BinaryKind.DIVIDE, "pow_1p7",
      Op.BinaryKind.POWER, "maximum", Op.BinaryKind.MAXIMUM, "i32_add", Op.BinaryKind.ADD);

  private final CostModel model;

  MeasuredKernels(CostModel model) {
    this.model = model;
  }

  /** The file, if the shared data lie beside the project. */
  static Optional<Path> file() {
    Path root = Path.of(System.getProperty("eqdrive.root", "."));
    for (Path p = root.toAbsolutePath().normalize(); p != null; p = p.getParent()) {
      Path f = p.resolve("shared/models/cpu_costs.csv");
      if (Files.isRegularFile(f)) return Optional.of(f);
    }
    return Optional.empty();
  }

  List<Row> rows(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.endsWith(",1")) continue;
      String[] f = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
      String parameters = f[1].replace("\"", "");
      double ns = 1000 * (Double.parseDouble(f[2]) - CALL_US);
      price(f[0], parameters).ifPresent(p -> rows.add(new Row(f[0], parameters, ns, p)));
    }
    return rows;
  }

  private Optional<Long> price(String kind, String parameters) {
    if (UNARY.containsKey(kind)) {
      TensorType t = vector(parameters);
      Op op = new Op.Unary(Arrays.stream(Op.UnaryKind.values()).filter(k -> k.mnemonic().equals(UNARY.get(kind)))
          .findFirst().orElseThrow());
      return Optional.of(model.opCost(op, t, List.of(t)));
    }
    if (BINARY.containsKey(kind)) {
      TensorType t = vector(parameters);
      TensorType scalar = t.withShape(Dims.EMPTY);
      return Optional.of(model.opCost(new Op.Binary(BINARY.get(kind)), t, List.of(t, scalar)));
    }
    long[] n = numbers(parameters);
    return switch (kind) {
      case "erf" ->
        Optional.of(model.opCost(new Op.Unary(Op.UnaryKind.ERF), vector(parameters), List.of(vector(parameters))));
      case "dot" -> Optional.of(dot(parameters, ElementType.F32));
      case "dot_bf16" -> Optional.of(dot("NN " + parameters, ElementType.BF16));
      case "dot_merged3_prepared" -> {
        Matcher m = Pattern.compile("m=(\\d+) k=(\\d+) 3x n=(\\d+)").matcher(parameters);
        if (!m.matches()) yield Optional.empty();
        long width = 3 * Long.parseLong(m.group(3));
        yield Optional.of(dot("NN m=" + m.group(1) + " k=" + m.group(2) + " n=" + width, ElementType.F32));
      }
      case "einsum" -> Optional.of(einsum(parameters));
      case "conv" -> Optional.of(conv(parameters));
      case "transpose" -> Optional.of(transpose(parameters));
      case "reduce_sum", "reduce_max" -> Optional.of(reduce(parameters));
      case "gather_rows" -> Optional.of(gather(n[0], n[1], n[2]));
      case "concat_rows" -> Optional.of(concat(0, f32(1000, 1000), f32(250, 1000)));
      case "concat_cols" -> Optional.of(concat(1, f32(1000, 1000), f32(1000, 250)));
      case "pad" -> Optional.of(model.opCost(new Op.Pad(Dims.of(1, 1), Dims.of(1, 1), Dims.of(0, 0)), f32(1002, 1002),
          List.of(f32(1000, 1000), f32())));
      case "slice" -> Optional.of(model.opCost(new Op.Slice(Dims.of(0, 0), Dims.of(500, 1000), Dims.of(1, 1)),
          f32(500, 1000), List.of(f32(1000, 1000))));
      case "reverse" ->
        Optional.of(model.opCost(new Op.Reverse(Dims.of(1)), f32(1000, 1000), List.of(f32(1000, 1000))));
      case "iota" -> Optional.of(model.opCost(new Op.Iota(0), f32(1000000), List.of()));
      case "broadcast" ->
        Optional.of(model.opCost(new Op.BroadcastInDim(Dims.of(1)), f32(1000, 1000), List.of(f32(1000))));
      case "dus" ->
        Optional.of(model.opCost(new Op.DynamicUpdateSlice(), f32(256, 768), List.of(f32(256, 768), f32(1, 768))));
      case "reduce_window_max3x3" -> {
        boolean last = parameters.startsWith("NHWC");
        Dims size = last ? Dims.of(1, 3, 3, 1) : Dims.of(1, 1, 3, 3);
        TensorType in = last ? f32(1, 112, 112, 64) : f32(1, 64, 112, 112);
        TensorType out = last ? f32(1, 56, 56, 64) : f32(1, 64, 56, 56);
        Dims one = Dims.filled(4, 1);
        yield Optional
            .of(model.opCost(new Op.ReduceWindow(Op.Reducer.MAXIMUM, new Window(size, one, one, one, one, one)),
                out, List.of(in, f32())));
      }
      case "sort" -> Optional.of(model.opCost(structured("sort"), f32(1000, 1000), List.of(f32(1000, 1000))));
      case "top_k" -> Optional.of(model.opCost(structured("top_k"), f32(1000, 2), List.of(f32(1000, 1000))));
      case "argmax" -> Optional.of(model.opCost(structured("reduce"), f32(1000), List.of(f32(1000, 1000))));
      default -> Optional.empty();
    };
  }

  static TensorType f32(long... shape) {
    return TensorType.of(ElementType.F32, shape);
  }

  private static Op structured(String name) {
    return new Op.Structured("stablehlo." + name, new TreeMap<>(), List.of(), 0);
  }

  private static TensorType vector(String parameters) {
    ElementType e = parameters.startsWith("bf16")
        ? ElementType.BF16
        : parameters.startsWith("s32") ? ElementType.I32 : ElementType.F32;
    String digits = parameters.substring(parameters.indexOf('[') + 1, parameters.indexOf(']'));
    return TensorType.of(e, (long) Double.parseDouble(digits));
  }

  private static long[] numbers(String text) {
    Matcher m = Pattern.compile("\\d+").matcher(text);
    return m.results().mapToLong(r -> Long.parseLong(r.group())).toArray();
  }

  private long dot(String parameters, ElementType e) {
    long[] n = numbers(parameters);
    boolean lt = parameters.charAt(0) == 'T';
    boolean rt = parameters.charAt(1) == 'T';
    TensorType lhs = lt ? TensorType.of(e, n[1], n[0]) : TensorType.of(e, n[0], n[1]);
    TensorType rhs = rt ? TensorType.of(e, n[2], n[1]) : TensorType.of(e, n[1], n[2]);
    Op op = new Op.DotGeneral(Dims.EMPTY, Dims.EMPTY, Dims.of(lt ? 0 : 1), Dims.of(rt ? 1 : 0), Precision.NONE);
    return model.opCost(op, TensorType.of(e, n[0], n[2]), List.of(lhs, rhs));
  }

  private long einsum(String parameters) {
    String spec = parameters.substring(0, parameters.indexOf(' '));
    String[] part = spec.split(",|->");
    long[] n = numbers(parameters.substring(spec.length()));
    long[] left = Arrays.copyOf(n, part[0].length());
    long[] right = Arrays.copyOfRange(n, part[0].length(), n.length);
    Dims lb = Dims.EMPTY;
    Dims rb = Dims.EMPTY;
    Dims lc = Dims.EMPTY;
    Dims rc = Dims.EMPTY;
    StringBuilder natural = new StringBuilder();
    List<Long> shape = new ArrayList<>();
    for (int i = 0; i < part[0].length(); i++) {
      char c = part[0].charAt(i);
      int j = part[1].indexOf(c);
      if (j >= 0 && part[2].indexOf(c) >= 0) {
        lb = lb.append(i);
        rb = rb.append(j);
        natural.append(c);
        shape.add(left[i]);
      } else if (j >= 0) {
        lc = lc.append(i);
        rc = rc.append(j);
      }
    }
    for (int i = 0; i < left.length; i++) {
      if (part[1].indexOf(part[0].charAt(i)) >= 0) continue;
      natural.append(part[0].charAt(i));
      shape.add(left[i]);
    }
    for (int i = 0; i < right.length; i++) {
      if (part[0].indexOf(part[1].charAt(i)) >= 0) continue;
      natural.append(part[1].charAt(i));
      shape.add(right[i]);
    }
    TensorType result = f32(shape.stream().mapToLong(Long::longValue).toArray());
    long cost = model.opCost(new Op.DotGeneral(lb, rb, lc, rc, Precision.NONE), result, List.of(f32(left), f32(right)));
    if (natural.toString().equals(part[2])) return cost;
    long[] permutation = part[2].chars().mapToLong(c -> natural.toString().indexOf(c)).toArray();
    Dims p = Dims.of(permutation);
    return cost + model.opCost(new Op.Transpose(p), f32(result.shape().gather(p).toArray()), List.of(result));
  }

  private long conv(String parameters) {
    String[] f = parameters.split(" ");
    long[] v = Arrays.stream(f).skip(1).mapToLong(s -> Long.parseLong(s.substring(s.indexOf('=') + 1))).toArray();
    long images = v[0];
    long h = v[1];
    long ci = v[2];
    long co = v[3];
    long k = v[4];
    long s = v[5];
    long g = v[6];
    long out = (h + s - 1) / s;
    boolean nhwc = f[0].startsWith("NHWC");
    boolean hwio = f[0].endsWith("HWIO");
    Dims mid = nhwc ? Dims.of(1, 2) : Dims.of(2, 3);
    Op.ConvDims d = new Op.ConvDims(0, nhwc ? 3 : 1, mid, hwio ? 2 : 1, hwio ? 3 : 0,
        hwio ? Dims.of(0, 1) : Dims.of(2, 3),
        0, nhwc ? 3 : 1, mid);
    Dims one = Dims.of(1, 1);
    Dims pad = Dims.of(k / 2, k / 2);
    Op op = new Op.Convolution(d, Dims.of(s, s), pad, pad, one, one, false, g, 1, Precision.NONE);
    TensorType x = nhwc ? f32(images, h, h, ci) : f32(images, ci, h, h);
    TensorType w = hwio ? f32(k, k, ci / g, co) : f32(co, ci / g, k, k);
    TensorType y = nhwc ? f32(images, out, out, co) : f32(images, co, out, out);
    return model.opCost(op, y, List.of(x, w));
  }

  private long transpose(String parameters) {
    String[] f = parameters.split(" perm ");
    TensorType in = f32(numbers(f[0]));
    Dims p = Dims.of(numbers(f[1]));
    return model.opCost(new Op.Transpose(p), in.withShape(in.shape().gather(p)), List.of(in));
  }

  private long reduce(String parameters) {
    String[] f = parameters.split(" axis ");
    TensorType in = f32(numbers(f[0]));
    Dims dims = Dims.of(numbers(f[1]));
    return model.opCost(new Op.Reduce(Op.Reducer.ADD, dims), in.withShape(in.shape().without(dims)),
        List.of(in, f32()));
  }

  private long concat(int dim, TensorType out, TensorType part) {
    return model.opCost(new Op.Concatenate(dim), out, List.of(part, part, part, part));
  }

  private long gather(long rows, long table, long width) {
    Op op = new Op.Gather(Dims.of(1), Dims.of(0), Dims.EMPTY, Dims.EMPTY, Dims.of(0), 1, Dims.of(1, width), false);
    return model.opCost(op, f32(rows, width), List.of(f32(table, width), TensorType.of(ElementType.I32, rows, 1)));
  }
}
