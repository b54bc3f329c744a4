package dev.eqdrive.fusion.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.eqdrive.fusion.target.Target;
import dev.eqdrive.ir.Dims;
import dev.eqdrive.ir.ElementType;
import dev.eqdrive.ir.Op;
import dev.eqdrive.ir.Precision;
import dev.eqdrive.ir.TensorType;
import dev.eqdrive.ir.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What decides whether a rule about products or windows gains, as measured on XLA:CPU. */
class CpuLibraryTest {
  private final CostModel model = CostModel.of(Target.load("cpu"));

  private static TensorType f32(long... shape) {
    return TensorType.of(ElementType.F32, shape);
  }

  private double product(long m, long k, long n) {
    return product(1, 0, f32(m, k), f32(k, n), f32(m, n));
  }

  private double product(int lhsContract, int rhsContract, TensorType lhs, TensorType rhs, TensorType result) {
    Op dot = new Op.DotGeneral(Dims.EMPTY, Dims.EMPTY, Dims.of(lhsContract), Dims.of(rhsContract), Precision.NONE);
    return model.opCost(dot, result, List.of(lhs, rhs));
  }

  /** 94 and 195 GFLOP/s: four tiles are twice as fast as one. */
  @Test
  void oneThreadComputesATile() {
    assertThat(product(128, 4000, 128) / product(64, 4000, 64)).isBetween(1.7, 2.4);
  }

  /** 512 x 512 x 512: bytes into i32 546 us, f32 1338, i32 2036, complex 9308; 64 x 256 x 256 of i64 9514, of f32 185. */
  @Test
  void speedDependsOnTheTypes() {
    double floats = square(ElementType.F32, ElementType.F32);
    assertThat(square(ElementType.I8, ElementType.I32) / floats).isBetween(0.3, 0.6);
    assertThat(square(ElementType.I32, ElementType.I32) / floats).isBetween(1.3, 1.9);
    assertThat(square(ElementType.UI8, ElementType.I32) / floats).isBetween(1.3, 1.9);
    assertThat(square(ElementType.C64, ElementType.C64) / floats).isBetween(5.0, 9.0);
    assertThat(square(ElementType.I64, ElementType.I64) / floats).isGreaterThan(50);
  }

  /**
   * 3 x 3, bytes, f32, f64: 32 to 16 channels at 28 x 28 149, 189, 264 us, 16 to 16 at 32 x 32 875, 184, 1570; 64 to 64 at
   * 14 x 14, f32 and i32: 324 and 2139.
   */
  @Test
  void fewChannelsAreConvolvedByALoop() {
    assertThat(image(28, 32, 16, ElementType.I8) / image(28, 32, 16, ElementType.F32)).isLessThan(1);
    assertThat(image(32, 16, 16, ElementType.I8) / image(32, 16, 16, ElementType.F32)).isGreaterThan(3);
    assertThat(image(28, 32, 16, ElementType.F64) / image(28, 32, 16, ElementType.F32)).isLessThan(2.1);
    assertThat(image(32, 16, 16, ElementType.F64) / image(32, 16, 16, ElementType.F32)).isGreaterThan(5);
    assertThat(image(14, 64, 64, ElementType.I32) / image(14, 64, 64, ElementType.F32)).isGreaterThan(6);
  }

  private static Op conv(long groups) {
    Op.ConvDims nhwc = new Op.ConvDims(0, 3, Dims.of(1, 2), 2, 3, Dims.of(0, 1), 0, 3, Dims.of(1, 2));
    return new Op.Convolution(nhwc, Dims.of(1, 1), Dims.of(1, 1), Dims.of(1, 1), Dims.of(1, 1), Dims.of(1, 1), false,
        groups, 1, Precision.NONE);
  }

  private double image(long extent, long inputs, long outputs, ElementType e) {
    ElementType sum = e == ElementType.I8 ? ElementType.I32 : e;
    return model.opCost(conv(1), TensorType.of(sum, 1, extent, extent, outputs),
        List.of(TensorType.of(e, 1, extent, extent, inputs), TensorType.of(e, 3, 3, inputs, outputs)));
  }

  /** 3 x 3 at 28 x 28, groups of 32 inputs with 2, 8, 32 outputs each: 8 groups 509 and 653 us, 2 groups 423; 16 of 4 and 4 435. */
  @Test
  void patchesOfAGroupTakeMoreThanFewProducts() {
    double two = grouped(8, 32, 2);
    assertThat(two).isBetween(400e3, 700e3);
    assertThat(grouped(8, 32, 8) / two).isBetween(1.1, 1.6);
    assertThat(grouped(2, 32, 32) / two).isBetween(0.6, 1.0);
    assertThat(grouped(16, 4, 4) / two).isBetween(0.6, 1.0);
  }

  private double grouped(long groups, long inputs, long outputs) {
    TensorType x = f32(1, 28, 28, groups * inputs);
    return model.opCost(conv(groups), f32(1, 28, 28, groups * outputs),
        List.of(x, f32(3, 3, inputs, groups * outputs)));
  }

  private double square(ElementType operands, ElementType result) {
    TensorType t = TensorType.of(operands, 512, 512);
    return product(1, 0, t, t, TensorType.of(result, 512, 512));
  }

  /** 1792 x 600 by 600 x 2, 4, 7: 80, 108 and 160 us. */
  @Test
  void fewerColumnsAreCheaper() {
    double seven = product(1792, 600, 7);
    assertThat(product(1792, 600, 4)).isLessThan(0.9 * seven);
    assertThat(product(1792, 600, 2)).isLessThan(0.8 * seven);
    assertThat(product(1792, 600, 8)).isCloseTo(seven, withPercentage(5));
  }

  /** 65536 x 2 by 2 x 2 308 us, 65536 x 16 by 16 x 2 204; 65536 x 4 by 4 x 4 203. */
  @Test
  void aRowOfTwoColumnsCostsSomethingWhateverItsDepth() {
    double deep = product(65_536, 16, 2);
    assertThat(product(65_536, 2, 2)).isBetween(0.8 * deep, 1.6 * deep);
    assertThat(product(65_536, 4, 4)).isLessThan(deep);
  }

  /** The whole of 264 x 2375 times a vector 39 us, half of it cut out first 56. */
  @Test
  void partsOfAMatrixDoNotPayForTheirCopy() {
    TensorType whole = f32(264, 2375);
    TensorType half = f32(132, 2375);
    TensorType vector = f32(2375);
    double cut = model.opCost(new Op.DynamicSlice(half.shape()), half, List.of(whole, f32(), f32()));
    assertThat(cut + product(1, 0, half, vector, f32(132))).isGreaterThan(1.1 * product(1, 0, whole, vector, f32(264)));
  }

  /** 128 x 768 by 3072 x 768, both the other way round, 3.7 GB/s; 12 x 665 by 248 x 665 more than 7. */
  @Test
  void rowsOfPowersAreTurnedSlowly() {
    double power = product(0, 1, f32(640, 12), f32(248, 640), f32(12, 248));
    double other = product(0, 1, f32(650, 12), f32(248, 650), f32(12, 248));
    assertThat(power).isGreaterThan(1.5 * other);
  }

  /** 38,708 of 7 x 6 with holes: 970 us at once, 757 along rows and then along columns. */
  @Test
  void windowsOfTwoDimensionsPayToBeSplit() {
    Dims one = Dims.filled(3, 1);
    double both = window(f32(38708, 7, 6), f32(38708, 4, 11), Dims.of(1, 3, 2), one);
    double rows = window(f32(38708, 7, 6), f32(38708, 7, 11), Dims.of(1, 1, 2), one);
    double columns = window(f32(38708, 7, 11), f32(38708, 4, 11), Dims.of(1, 3, 1), one);
    assertThat(both / (rows + columns)).isBetween(1.1, 2.2);
  }

  /** Sums of 2 x 2 of 64 x 112 x 112: 827 us, twice as many that overlap along columns 214. */
  @Test
  void windowsThatDoNotOverlapAreRowsOfAReduction() {
    Dims two = Dims.of(1, 2, 2);
    double apart = window(f32(64, 112, 112), f32(64, 56, 56), two, two);
    assertThat(apart).isBetween(600_000.0, 1_100_000.0);
    assertThat(window(f32(64, 112, 112), f32(64, 111, 56), two, Dims.of(1, 1, 2))).isLessThan(apart / 2);
  }

  private double window(TensorType operand, TensorType result, Dims size, Dims strides) {
    Dims one = Dims.filled(3, 1);
    Window w = new Window(size, strides, one, one, Dims.filled(3, 0), Dims.filled(3, 0));
    return model.opCost(new Op.ReduceWindow(Op.Reducer.ADD, w), result, List.of(operand));
  }
}
