package dev.eqdrive.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.fusion.cost.CostModel;
import dev.eqdrive.fusion.target.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriorityFusionTest {
  private final CostModel gpu = CostModel.of(Target.load("gpu"));
  private final Sketch s = new Sketch();

  private List<Kernel> priced(int... results) {
    return s.kernels(gpu, results).stream().filter(k -> k.costNs() > 0).toList();
  }

  @Test
  void chainIsOneKernel() {
    int x = s.arg(1000, 1000);
    assertThat(priced(s.exp(s.mul(s.add(x, x), x)))).hasSize(1);
  }

  /** Unlike on the CPU, where an expensive value is not copied. */
  @Test
  void valueIsComputedInBothReadersWhereThatIsFaster() {
    int e = s.exp(s.arg(1000, 1000));
    assertThat(priced(s.reduce(e, 1), s.reduce(e, 0))).hasSize(2);
  }

  /** All readers or none: the dot reads it stored, so the loop does too. */
  @Test
  void valueThatOneReaderCannotTakeInIsStored() {
    int x = s.arg(512, 512);
    int y = s.arg(512, 512);
    int e = s.exp(x);
    assertThat(priced(s.dot(e, y), s.add(e, y))).hasSize(3);
  }

  @Test
  void reductionsAreNotFusedIntoReductions() {
    int x = s.arg(512, 512, 16);
    assertThat(priced(s.reduce(s.exp(s.reduce(x, 2)), 1))).hasSize(2);
  }

  @Test
  void dotTakesInATranspose() {
    int x = s.arg(512, 512);
    int y = s.arg(512, 512);
    assertThat(priced(s.dot(x, s.transpose(y, 1, 0)))).hasSize(1);
  }

  @Test
  void sliceComputesThePiecesThatItMeets() {
    assertThat(priced(rolled(s.arg(512, 64)))).hasSize(1);
  }

  @Test
  void piecesThatASliceMeetsAreJoinedBeforeADot() {
    int x = s.arg(512, 64);
    int y = s.arg(64, 64);
    assertThat(priced(s.dot(rolled(x), y))).hasSize(2);
  }

  /** Of two of three joined pieces. */
  private int rolled(int x) {
    return s.slice(s.concat(1, s.exp(x), x, s.add(x, x)), 1, 32, 96);
  }
}
