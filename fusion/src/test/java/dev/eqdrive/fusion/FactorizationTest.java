package dev.eqdrive.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.TensorType;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Counted in the optimized HLO of jaxlib 0.12.0.1. */
class FactorizationTest {
  private static int kernels(String name, long n, boolean inverse) {
    Op op = new Op.Structured("stablehlo." + name, new TreeMap<>(), List.of(), 0);
    return Factorization.kernels(op, TensorType.of(ElementType.F32, n, n), inverse);
  }

  @Test
  void cholesky() {
    int[][] counted = {{1, 1}, {2, 14}, {32, 14}, {128, 14}, {200, 47}, {256, 46}, {300, 80}, {384, 79}, {512, 112},
      {640, 145}};
    for (int[] c : counted) assertThat(kernels("cholesky", c[0], false)).isCloseTo(c[1], within(1));
  }

  /** Of 16 right-hand sides. */
  @Test
  void triangularSolve() {
    int[][] counted = {{3, 12}, {32, 12}, {100, 14}, {128, 14}, {200, 25}, {256, 22}, {384, 28}, {512, 34}, {640, 40}};
    for (int[] c : counted) assertThat(kernels("triangular_solve", c[0], true)).isCloseTo(c[1], within(3));
  }

  @Test
  void solvesShareTheInverses() {
    int both = kernels("triangular_solve", 256, true) + kernels("triangular_solve", 256, false);
    assertThat(both).isCloseTo(28, within(1));
  }
}
