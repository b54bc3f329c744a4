package dev.eqdrive.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LandmarksTest {
  private static final long EFFORT = 1_000_000;

  private static Landmarks landmarks(PlanSpace space) {
    Landmarks landmarks = Landmarks.of(space, Long.MAX_VALUE, Long.MAX_VALUE, SolverOptions.NEVER);
    landmarks.improve(Long.MAX_VALUE, EFFORT);
    return landmarks;
  }

  /** Two results share a value that can be made in two ways, each from a source of its own. */
  @Test
  void alternativesCountOnce() {
    PlanSpace.Builder builder = PlanSpace.builder();
    int[] sources = {builder.goal(), builder.goal()};
    int shared = builder.goal();
    int[] results = {builder.goal(), builder.goal()};
    builder.column(10, new int[]{sources[0]}, new int[0], false);
    builder.column(14, new int[]{sources[1]}, new int[0], false);
    builder.column(5, new int[]{shared}, new int[]{sources[0]}, false);
    builder.column(3, new int[]{shared}, new int[]{sources[1]}, false);
    builder.column(1, new int[]{results[0]}, new int[]{shared}, false);
    builder.column(2, new int[]{results[1]}, new int[]{shared}, false);
    PlanSpace space = builder.require(results[0]).require(results[1]).build();
    Landmarks landmarks = landmarks(space);
    assertThat(landmarks.bound()).isEqualTo(18);
    assertThat(landmarks.bounds()).containsExactly(18, 20, 18, 20, 18, 18);
  }

  @Test
  void cyclesProvideNothing() {
    PlanSpace.Builder builder = PlanSpace.builder();
    int a = builder.goal();
    int b = builder.goal();
    builder.column(0, new int[]{a}, new int[]{b}, false);
    builder.column(0, new int[]{b}, new int[]{a}, false);
    builder.column(7, new int[]{a}, new int[0], false);
    builder.column(8, new int[]{b}, new int[0], false);
    assertThat(landmarks(builder.require(b).build()).bound()).isEqualTo(7);
  }

  /** No plan is cheaper than the bound, misses a landmark, or is cheaper than the bound of a column it uses. */
  @Test
  void everyPlanMeetsEveryLandmark() {
    int exact = 0;
    for (long seed = 0; seed < 3000; seed++) {
      PlanSpace space = RelayoutSplit.of(RandomSpaces.space(seed, 12, seed % 4 == 0 ? 5 : 0)).space();
      Optional<Plan> greedy = GreedyDag.solve(space);
      if (greedy.isEmpty()) {
        continue;
      }
      PlanSpace reduced = Presolve.run(space, Long.MAX_VALUE).space();
      Landmarks landmarks = landmarks(reduced);
      Plan best = PlanSolver.solve(reduced, SolverOptions.defaults(), Optional.empty(), Optional.empty()).plan();
      for (Plan plan : new Plan[]{best, GreedyDag.solve(reduced).orElseThrow()}) {
        assertThat(landmarks.bound()).as("seed %d", seed).isLessThanOrEqualTo(plan.cost());
        for (int column : plan.columns()) {
          assertThat(landmarks.bounds()[column]).as("seed %d", seed).isLessThanOrEqualTo(plan.cost());
        }
        for (int[] cut : landmarks.cuts()) {
          assertThat(cut).as("seed %d", seed)
              .matches(c -> Arrays.stream(c).anyMatch(k -> Arrays.stream(plan.columns()).anyMatch(p -> p == k)));
        }
      }
      exact += landmarks.bound() == best.cost() ? 1 : 0;
    }
    assertThat(exact).isGreaterThan(1500);
  }
}
