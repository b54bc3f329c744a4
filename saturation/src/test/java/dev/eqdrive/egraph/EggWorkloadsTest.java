package dev.eqdrive.egraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts that every correct engine reproduces; the reference is egg 0.11. */
class EggWorkloadsTest {
  private static final int[][] W1_STEPS = {{1, 39, 24, 15}, {2, 113, 54, 82}, {3, 490, 199, 480}, {4, 2293, 736, 2801},
    {5, 8233, 1766, 15393}, {6, 16282, 1962, 73467}, {7, 19202, 921, 225523}, {8, 18669, 511, 446487},
    {9, 18669, 511, 669777}};
  private static final int[][] W1B_STEPS = {{1, 39, 24, 15}, {2, 139, 67, 109}, {3, 827, 314, 895},
    {4, 5619, 1600, 8394},
    {5, 16750, 2166, 75345}, {6, 18699, 527, 370610}, {7, 18669, 511, 798538}, {8, 18669, 511, 1226458}};
  private static final int[][] W2U_STEPS = {{1, 101, 72, 30}, {2, 185, 105, 139}, {3, 358, 189, 379},
    {4, 697, 330, 927},
    {5, 1522, 689, 2237}, {6, 3522, 1495, 5610}, {7, 9764, 3979, 15849}, {8, 35475, 14513, 54585},
    {9, 217009, 86541, 276170}};

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 7, 8, 9})
  void sumsReachTheClosedForm(int n) {
    EGraph g = EggWorkloads.graph(List.of(EggWorkloads.chain(n)));
    RawRules.Step last = RawRules.run(g, EggWorkloads.W1, Integer.MAX_VALUE, true).getLast();
    assertThat(last.classes()).isEqualTo((1 << n) - 1);
    assertThat(last.nodes()).isEqualTo((int) Math.pow(3, n) - (2 << n) + 1 + n);
    assertThat(EGraphValidator.check(g)).isEmpty();
  }

  @Test
  void everyStepEqualsThePeers() {
    steps("w1", 9, W1_STEPS, W1_STEPS.length);
    steps("w1b", 9, W1B_STEPS, W1B_STEPS.length);
    steps("w2u", 7, W2U_STEPS, 7);
  }

  /** The naive matcher also finds the same number of matches; the incremental one the same graph. */
  private static void steps(String workload, int size, int[][] expected, int n) {
    List<RawRules.Step> naive = EggWorkloads.run(workload, size, false);
    List<RawRules.Step> incremental = EggWorkloads.run(workload, size, true);
    assertThat(naive).hasSize(n);
    assertThat(incremental).hasSize(n);
    for (int i = 0; i < n; i++) {
      int[] e = expected[i];
      assertThat(naive.get(i)).isEqualTo(new RawRules.Step(e[0], e[1], e[2], e[3]));
      assertThat(incremental.get(i)).isEqualTo(new RawRules.Step(e[0], e[1], e[2], incremental.get(i).matches()));
    }
  }

  @Test
  @Tag("bench")
  void largeSums() {
    RawRules.Step last = EggWorkloads.run("w1", 11, true).getLast();
    assertThat(last).isEqualTo(new RawRules.Step(10, 173_063, 2_047, last.matches()));
  }

  @Test
  @Tag("bench")
  void largeMath() {
    List<RawRules.Step> steps = EggWorkloads.run("w2u", 9, true);
    for (int i = 0; i < 9; i++) {
      RawRules.Step s = steps.get(i);
      assertThat(s).isEqualTo(new RawRules.Step(i + 1, W2U_STEPS[i][1], W2U_STEPS[i][2], s.matches()));
    }
  }
}
