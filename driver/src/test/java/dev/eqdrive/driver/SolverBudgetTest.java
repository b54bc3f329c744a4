package dev.eqdrive.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.extract.PlanChecker;
import dev.eqdrive.extract.PlanSpace;
import dev.eqdrive.extract.Solution;
import dev.eqdrive.extract.SolverOptions;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Set covers, which are not proved within the limits given here. */
class SolverBudgetTest {
  private static final int SEARCHES = 8;

  /** Each of some results can be had from any of three of some parts. */
  private static PlanSpace cover(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PlanSpace.Builder b = PlanSpace.builder();
    int[] parts = new int[150];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = b.goal();
      b.column(100 + random.nextInt(50), new int[]{parts[i]}, new int[0], false);
    }
    for (int i = 0; i < 400; i++) {
      int result = b.goal();
      for (int k = 0; k < 3; k++) {
        b.column(0, new int[]{result}, new int[]{parts[random.nextInt(parts.length)]}, false);
      }
      b.require(result);
    }
    return b.build();
  }

  private static List<Solution> searches(double deterministic, double wall) {
    SolverBudget budget = new SolverBudget(new SolverOptions(deterministic, wall, 0, 1, 1));
    for (int i = 0; i < SEARCHES; i++) {
      PlanSpace space = cover(i);
      Solution found = budget.solveWithLeft(0.5, space, Optional.empty());
      assertThat(PlanChecker.check(space, found.plan())).isEmpty();
    }
    return budget.solutions();
  }

  private static double effort(List<Solution> solutions) {
    return solutions.stream().mapToDouble(s -> s.times().deterministic()).sum();
  }

  @Test
  void allSearchesTogetherKeepTheLimit() {
    List<Solution> limited = searches(1, 600);
    assertThat(limited).hasSize(SEARCHES).extracting(Solution::end).containsOnly(Solution.End.EFFORT);
    assertThat(limited.getFirst().times().deterministic()).isGreaterThan(0.3);
    assertThat(effort(limited)).isLessThan(1.3);
  }

  @Test
  void whatASearchIsGivenRepeats() {
    List<Long> once = searches(1, 600).stream().map(Solution::cost).toList();
    assertThat(searches(1, 600).stream().map(Solution::cost).toList()).isEqualTo(once);
  }

  @Test
  void aClockThatHasRunOutLeavesPlans() {
    assertThat(searches(100, 0)).extracting(Solution::end).containsOnly(Solution.End.WALL_CLOCK);
  }
}
