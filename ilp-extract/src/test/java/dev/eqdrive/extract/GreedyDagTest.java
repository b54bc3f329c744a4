package dev.eqdrive.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class GreedyDagTest {
  @Test
  void findsPlansWhereverThereAreAndNeverBeatsTheOptimum() {
    int optimal = 0;
    int plans = 0;
    for (long seed = 0; seed < 4000; seed++) {
      PlanSpace space = RandomSpaces.space(seed, 9);
      OptionalLong best = BruteForce.cost(space);
      Optional<Plan> plan = GreedyDag.solve(space);
      assertThat(plan.isPresent()).as("seed %d", seed).isEqualTo(best.isPresent());
      if (plan.isPresent()) {
        assertThat(PlanChecker.check(space, plan.get())).as("seed %d", seed).isEmpty();
        assertThat(plan.get().cost()).as("seed %d", seed).isGreaterThanOrEqualTo(best.getAsLong());
        optimal += plan.get().cost() == best.getAsLong() ? 1 : 0;
        plans++;
      }
    }
    assertThat(plans).isGreaterThan(2000);
    assertThat(optimal).as("greedy plans that are optimal, of %d", plans).isGreaterThan(plans * 95 / 100);
  }

  @Test
  void longChainTakesLittleTime() {
    PlanSpace space = RandomSpaces.chain(8000);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Plan plan = GreedyDag.solve(space).orElseThrow();
    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertThat(spent).as("nanoseconds of processor time").isLessThan(3_000_000_000L);
    assertThat(plan.cost()).isEqualTo(8000);
  }

  @Test
  void sharedValueIsPaidOnce() {
    PlanSpace.Builder builder = PlanSpace.builder();
    int shared = builder.goal();
    int left = builder.goal();
    int right = builder.goal();
    int root = builder.goal();
    builder.column(10, new int[]{shared}, new int[0], false);
    builder.column(1, new int[]{left}, new int[]{shared}, false);
    builder.column(8, new int[]{left}, new int[0], false);
    builder.column(1, new int[]{right}, new int[]{shared}, false);
    builder.column(0, new int[]{root}, new int[]{left, right}, false);
    PlanSpace space = builder.require(root).build();
    assertThat(GreedyDag.solve(space).orElseThrow().cost()).isEqualTo(12);
  }
}
