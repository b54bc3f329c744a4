package dev.eqdrive.fusion.calibration;

import static dev.eqdrive.fusion.calibration.Specimens.f32;

import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Op.BinaryKind;
import dev.eqdrive.ir.Op.Reducer;
import dev.eqdrive.ir.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Specimens whose time depends on how long rows are, from a few elements to many thousands. */
final class RowSpecimens {
  private static final long ELEMENTS = 300_000;
  private static final long[] WIDTHS = {2, 5, 8, 12, 16, 20, 32, 48, 100, 300};
  private static final long[][] REDUCED = {{80_000, 4}, {20_000, 16}, {8000, 60}, {1500, 400}, {50, 10_000},
    {4, 150_000}};
  private static final long[][] MOVED = {{1000, 700}, {50_000, 10}, {15_000, 40}, {40, 30_000}};

  private final List<Specimen> list = new ArrayList<>();

  private RowSpecimens() {
  }

  static List<Specimen> all() {
    RowSpecimens s = new RowSpecimens();
    s.repeated();
    s.reduced();
    s.moved();
    s.rowsOfTables();
    return s.list;
  }

  private void add(String kind, String name, ToIntFunction<Sketch> result, TensorType... parameters) {
    Sketch s = new Sketch(parameters);
    list.add(new Specimen(kind, name, s.graph(result.applyAsInt(s))));
  }

  /** Vectors that are repeated along one dimension or the other. */
  private void repeated() {
    for (long width : WIDTHS) {
      long rows = ELEMENTS / width;
      Dims shape = Dims.of(rows, width);
      TensorType matrix = f32(rows, width);
      String of = " " + rows + "×" + width;
      add("rows", "plus row" + of, s -> s.binary(BinaryKind.ADD, 0, s.broadcast(1, shape, 1)), matrix, f32(width));
      add("rows", "times column" + of, s -> s.binary(BinaryKind.MULTIPLY, 0, s.broadcast(1, shape, 0)), matrix,
          f32(rows));
      add("rows", "exp of row" + of, s -> s.exp(s.binary(BinaryKind.ADD, 0, s.broadcast(1, shape, 1))), matrix,
          f32(width));
      add("rows", "exp of product" + of,
          s -> s.exp(s.binary(BinaryKind.MULTIPLY, s.broadcast(0, shape, 0), s.broadcast(1, shape, 1))), f32(rows),
          f32(width));
    }
    for (long[] d : new long[][]{{3000, 8, 16}, {1500, 20, 12}, {200, 50, 40}}) {
      Dims shape = Dims.of(d);
      add("rows", "exp of middle " + shape, s -> s.exp(s.binary(BinaryKind.ADD, 0, s.broadcast(1, shape, 1))), f32(d),
          f32(d[1]));
    }
  }

  private void reduced() {
    for (long[] d : REDUCED) {
      for (long dim : new long[]{0, 1}) {
        String of = " " + d[0] + "×" + d[1] + " over " + dim;
        add("reduce", "maximum" + of, s -> s.reduce(Reducer.MAXIMUM, 0, dim), f32(d));
        add("reduce", "sum" + of, s -> s.reduce(Reducer.ADD, 0, dim), f32(d));
        add("reduce", "sum of squares" + of, s -> s.reduce(Reducer.ADD, s.binary(BinaryKind.MULTIPLY, 0, 0), dim),
            f32(d));
        add("reduce", "sum of exp" + of, s -> s.reduce(Reducer.ADD, s.exp(0), dim), f32(d));
      }
      Dims shape = Dims.of(d);
      add("reduce", "centre " + shape,
          s -> s.binary(BinaryKind.SUBTRACT, 0, s.broadcast(s.reduce(Reducer.ADD, 0, 1), shape, 0)), f32(d));
    }
    for (long dim = 0; dim < 3; dim++) {
      long over = dim;
      add("reduce", "sum 100×64×50 over " + dim, s -> s.reduce(Reducer.ADD, 0, over), f32(100, 64, 50));
    }
  }

  private void moved() {
    for (long[] d : MOVED) {
      long rows = d[0];
      long width = d[1];
      String of = " " + rows + "×" + width;
      TensorType matrix = f32(d);
      TensorType half = f32(rows, width / 2);
      add("move", "columns" + of, s -> s.columns(0, 1, width - 2, 1), matrix);
      add("move", "every other column" + of, s -> s.columns(0, 0, width, 2), matrix);
      add("move", "pad" + of, s -> s.pad(0, Dims.of(1, 2), Dims.of(1, 0)), matrix);
      add("move", "join columns" + of, s -> s.op(new Op.Concatenate(1), 0, 1), matrix, half);
      add("move", "square of joined columns" + of, s -> {
        int joined = s.op(new Op.Concatenate(1), 0, 1);
        return s.binary(BinaryKind.MULTIPLY, joined, joined);
      }, matrix, half);
      add("move", "join rows" + of, s -> s.op(new Op.Concatenate(0), 0, 1), matrix, f32(rows / 2, width));
      add("move", "sum of neighbours" + of,
          s -> s.binary(BinaryKind.ADD, s.columns(0, 1, width, 1), s.columns(0, 0, width - 1, 1)), matrix);
      add("move", "transpose" + of, s -> s.transpose(0, 1, 0), matrix);
      add("move", "plus transpose" + of, s -> s.binary(BinaryKind.ADD, s.transpose(0, 1, 0), 1), matrix,
          f32(width, rows));
    }
  }

  /** Of tables from 40 KB to 10 MB. */
  private void rowsOfTables() {
    for (long width : new long[]{1, 6, 20, 50, 250}) {
      long count = width == 1 ? 150_000 : 5000;
      TensorType indices = TensorType.of(ElementType.I32, count, 1);
      Op gather = new Op.Gather(Dims.of(1), Dims.of(0), Dims.EMPTY, Dims.EMPTY, Dims.of(0), 1, Dims.of(1, width),
          false);
      Op scatter = new Op.Scatter(Dims.of(1), Dims.of(0), Dims.EMPTY, Dims.EMPTY, Dims.of(0), 1, false, false,
          Op.Reducer.ADD);
      add("table", "rows of " + width, s -> s.op(gather, 0, 1), f32(10_000, width), indices);
      add("table", "added rows of " + width, s -> s.op(scatter, 0, 1, 2), f32(10_000, width), indices,
          f32(count, width));
    }
  }
}
