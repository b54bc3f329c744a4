package dev.eqdrive.fusion.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Precision;
import dev.eqdrive.ir.TensorType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices of single kernels against what they took on an H100 (XLA of jaxlib 0.11, microseconds), within a factor of 1.7. */
class GpuCostTest {
  private static final double FACTOR = 1.7;
  private final CostModel gpu = CostModel.of(Target.load("gpu"));

  private void takes(double us, Op op, TensorType result, TensorType... operands) {
    assertThat(gpu.opCost(op, result, List.of(operands)) / 1e3).as(op + " of " + result)
        .isBetween(us / FACTOR, us * FACTOR);
  }

  private static TensorType f32(long... shape) {
    return TensorType.of(ElementType.F32, shape);
  }

  @ParameterizedTest
  @CsvSource({"10000, 1.2", "100000, 1.6", "1048576, 3.5", "4194304, 18", "67108864, 262"})
  void additions(long n, double us) {
    takes(us, new Op.Binary(Op.BinaryKind.ADD), f32(n), f32(n), f32(n));
  }

  @ParameterizedTest
  @CsvSource({"64, 64, 64, 2", "128, 128, 128, 3", "256, 256, 256, 3.7", "512, 512, 512, 7.8", "1024, 1024, 1024, 13.7",
    "2048, 2048, 2048, 53", "64, 768, 768, 5.2", "64, 768, 3072, 7.9", "1024, 16, 1024, 2.8", "16, 4096, 4096, 28",
    "200, 200, 200, 6.3", "1000, 1000, 1000, 16.4"})
  void products(long m, long k, long n, double us) {
    Op dot = new Op.DotGeneral(Dims.EMPTY, Dims.EMPTY, Dims.of(1), Dims.of(0), Precision.NONE);
    takes(us, dot, f32(m, n), f32(m, k), f32(k, n));
  }

  /** A vector times rows that are added up, and times rows that lie along it. */
  @ParameterizedTest
  @CsvSource({"1000, 1000, 6, 2.5", "3000, 900, 16.3, 3.9", "1024, 4096, 7.2, 4.9", "300, 300, 2.5, 1.5"})
  void vectors(long k, long n, double added, double along) {
    takes(added, new Op.DotGeneral(Dims.EMPTY, Dims.EMPTY, Dims.of(1), Dims.of(0), Precision.NONE), f32(1, n),
        f32(1, k),
        f32(k, n));
    takes(along, new Op.DotGeneral(Dims.EMPTY, Dims.EMPTY, Dims.of(1), Dims.of(1), Precision.NONE), f32(1, n),
        f32(1, k),
        f32(n, k));
  }

  @ParameterizedTest
  @CsvSource({"1000, 1000, 3.5, 2.4", "3000, 900, 10.8, 5.1", "16384, 64, 3.7, 2.6", "64, 16384, 2.4, 2.4",
    "5, 120000, 2.0, 3.5"})
  void sums(long rows, long columns, double overRows, double overColumns) {
    TensorType zero = f32();
    takes(overRows, new Op.Reduce(Op.Reducer.ADD, Dims.of(0)), f32(columns), f32(rows, columns), zero);
    takes(overColumns, new Op.Reduce(Op.Reducer.ADD, Dims.of(1)), f32(rows), f32(rows, columns), zero);
  }

  @ParameterizedTest
  @CsvSource({"4096, 4096, 48", "1000000, 3, 8.2", "100000, 8, 3.6", "700, 900, 2.5"})
  void transposes(long rows, long columns, double us) {
    takes(us, new Op.Transpose(Dims.of(1, 0)), f32(columns, rows), f32(rows, columns));
  }
}
