package dev.eqdrive.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnealingTest {
  private static final int STEPS = 100_000;

  /** Two goals that cost 5 each, or nothing once they share a goal that costs 6. */
  private static PlanSpace shared() {
    PlanSpace.Builder builder = PlanSpace.builder();
    int shared = builder.goal();
    builder.column(6, new int[]{shared}, new int[0], false);
    for (int i = 0; i < 2; i++) {
      int goal = builder.goal();
      builder.column(5, new int[]{goal}, new int[0], false);
      builder.column(0, new int[]{goal}, new int[]{shared}, false);
      builder.require(goal);
    }
    return builder.build();
  }

  private static Plan anneal(PlanSpace space, Plan start, int seed) {
    return PlanChecker.verified(space,
        Plan.of(space, new Annealing(space, start, seed, SolverOptions.NEVER).improve(STEPS)).orElseThrow());
  }

  @Test
  void leavesPlansThatNoSingleChangeImproves() {
    PlanSpace space = shared();
    int[] start = Derivation.of(space).choices();
    assertThat(Plan.of(space, LocalSearch.improve(space, start, SolverOptions.NEVER)).orElseThrow().cost())
        .isEqualTo(10);
    assertThat(anneal(space, Plan.of(space, start).orElseThrow(), 1).cost()).isEqualTo(6);
  }

  /** A column that excludes a goal in use would be free. */
  @Test
  void takesNothingThatIsExcluded() {
    PlanSpace.Builder builder = PlanSpace.builder();
    int goal = builder.goal();
    int other = builder.goal();
    builder.column(5, new int[]{goal}, new int[0], false);
    builder.column(0, new int[]{goal}, new int[0], false, new int[]{other});
    builder.column(1, new int[]{other}, new int[0], false);
    PlanSpace space = builder.require(goal).require(other).build();
    assertThat(anneal(space, Plan.of(space, new int[]{0, 2}).orElseThrow(), 1).cost()).isEqualTo(6);
  }

  @Test
  void plansNeverGetDearerAndRepeat() {
    int better = 0;
    for (long seed = 0; seed < 60; seed++) {
      PlanSpace space = RelayoutSplit.of(RandomSpaces.space(seed, 60, (int) seed % 3)).space();
      Optional<Plan> start = Plan.of(space, Derivation.of(space).choices());
      if (start.isPresent()) {
        Plan found = anneal(space, start.get(), 7);
        assertThat(found.cost()).as("seed %d", seed).isLessThanOrEqualTo(start.get().cost());
        assertThat(anneal(space, start.get(), 7).columns()).as("seed %d", seed).isEqualTo(found.columns());
        better += found.cost() < start.get().cost() ? 1 : 0;
      }
    }
    assertThat(better).isGreaterThan(5);
  }

  @Test
  void runsFromOtherPlansTooAndRepeats() {
    for (long seed = 0; seed < 40; seed++) {
      PlanSpace space = RelayoutSplit.of(RandomSpaces.space(seed, 60, (int) seed % 3)).space();
      Optional<Plan> start = Plan.of(space, Derivation.of(space).choices());
      if (start.isPresent()) {
        Plan found = runs(space, start.get());
        assertThat(found.cost()).as("seed %d", seed).isLessThanOrEqualTo(start.get().cost());
        assertThat(runs(space, start.get()).columns()).as("seed %d", seed).isEqualTo(found.columns());
      }
    }
  }

  private static Plan runs(PlanSpace space, Plan start) {
    Plan[] best = {start};
    AnnealingRuns runs = new AnnealingRuns(space, () -> best[0].providers(), found -> {
      Optional<Plan> plan = Plan.of(space, found);
      boolean better = plan.isPresent() && plan.get().cost() < best[0].cost();
      best[0] = better ? plan.get() : best[0];
      return better;
    }, SolverOptions.NEVER);
    Optional<Landmarks> landmarks = Optional.empty();
    for (int i = 0; i < 3; i++) {
      assertThat(runs.improve(20 * runs.first(), landmarks, i > 0)).isPositive();
    }
    return PlanChecker.verified(space, best[0]);
  }
}
