package dev.eqdrive.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.eqdrive.extract.cpsat.CpSatSolver;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PlanSolverTest {
  private static final SolverOptions OPTIONS = new SolverOptions(20, 60, 0, 1, 1);

  private static Solution solve(PlanSpace space, Optional<ExactSolver> solver) {
    return PlanSolver.solve(space, OPTIONS, Optional.empty(), solver);
  }

  /** Solves one block of the split space by CP-SAT alone, without presolve and decomposition. */
  private static long monolithic(PlanSpace space, boolean support) {
    RelayoutSplit split = RelayoutSplit.of(space);
    Dominators dominators = Dominators.of(split.space());
    int[] start = new int[split.space().goals()];
    Arrays.fill(start, Plan.NONE);
    ExactSolver.Answer answer = new CpSatSolver().solve(split.space(), new NeedSets(split.space(), dominators), start,
        new ExactSolver.Effort(SolverProfile.D2, 20, 60, 0, 1, support), ExactSolver.Watch.NONE);
    assertThat(answer.proved()).isTrue();
    return split.back(answer.choices()).orElseThrow().cost();
  }

  @Test
  void presolveAndTinySearchFindTheOptimum() {
    for (long seed = 0; seed < 12_000; seed++) {
      PlanSpace space = RandomSpaces.space(seed, 9);
      OptionalLong best = BruteForce.cost(space);
      if (best.isEmpty()) {
        assertThatThrownBy(() -> solve(space, Optional.empty())).as("seed %d", seed)
            .isInstanceOf(NoPlanException.class);
        continue;
      }
      Solution solution = solve(space, Optional.empty());
      assertThat(solution.cost()).as("seed %d", seed).isEqualTo(best.getAsLong());
      assertThat(solution.status()).as("seed %d", seed).isEqualTo(Status.OPTIMAL);
    }
  }

  @Test
  void cpSatFindsTheOptimumInBothVariants() {
    int compared = 0;
    for (long seed = 0; seed < 300; seed++) {
      PlanSpace space = RandomSpaces.space(seed, 12);
      if (GreedyDag.solve(space).isPresent()) {
        long best = solve(space, Optional.empty()).cost();
        assertThat(monolithic(space, false)).as("seed %d", seed).isEqualTo(best);
        assertThat(monolithic(space, true)).as("seed %d with support", seed).isEqualTo(best);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(150);
  }

  @Test
  void decomposedEqualsMonolithicAndBoundsHold() {
    for (long seed = 1000; seed < 1020; seed++) {
      PlanSpace space = RandomSpaces.space(seed, 120);
      Optional<Plan> greedy = GreedyDag.solve(space);
      if (greedy.isPresent()) {
        Solution solution = solve(space, Optional.of(new CpSatSolver()));
        assertThat(solution.status()).as("seed %d", seed).isEqualTo(Status.OPTIMAL);
        assertThat(solution.cost()).as("seed %d", seed).isEqualTo(monolithic(space, false))
            .isLessThanOrEqualTo(greedy.get().cost());
        assertThat(solution.bound()).isLessThanOrEqualTo(solution.cost());
      }
    }
  }

  @Test
  void repeatsExactly() {
    for (long seed = 2000; seed < 2006; seed++) {
      PlanSpace space = RandomSpaces.space(seed, 150);
      if (GreedyDag.solve(space).isEmpty()) {
        continue;
      }
      Plan first = solve(space, Optional.of(new CpSatSolver())).plan();
      for (int run = 0; run < 4; run++) {
        Plan again = solve(space, Optional.of(new CpSatSolver())).plan();
        assertThat(again.columns()).as("seed %d", seed).isEqualTo(first.columns());
      }
    }
  }

  @Test
  void neverWorseThanTheHint() {
    PlanSpace space = RandomSpaces.chain(50);
    Plan hint = Plan.ofColumns(space, new int[]{98}).orElseThrow();
    assertThat(hint.cost()).isEqualTo(100);
    Solution solution = PlanSolver.solve(space, OPTIONS, Optional.of(hint), Optional.empty());
    assertThat(solution.cost()).isEqualTo(50);
    Solution same = PlanSolver.solve(space, OPTIONS, Optional.of(solution.plan()), Optional.empty());
    assertThat(same.plan()).isSameAs(solution.plan());
  }

  @Test
  void chainOfThousandsIsProvedInASecond() {
    PlanSpace space = RandomSpaces.chain(8000);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Solution solution = solve(space, Optional.empty());
    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertThat(spent).as("nanoseconds of processor time").isLessThan(4_000_000_000L);
    assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
    assertThat(solution.cost()).isEqualTo(8000);
  }

  @Test
  void negativeCostsAreTakenOnlyWhereNeeded() {
    PlanSpace.Builder builder = PlanSpace.builder();
    int gain = builder.goal();
    int root = builder.goal();
    builder.column(-5, new int[]{gain}, new int[0], false);
    builder.column(3, new int[]{root}, new int[]{gain}, false);
    builder.column(1, new int[]{root}, new int[0], false);
    PlanSpace space = builder.require(root).build();
    Solution solution = solve(space, Optional.of(new CpSatSolver()));
    assertThat(solution.cost()).isEqualTo(-2);
    assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
  }

  @Test
  void equalBlocksAreSolvedOnce() {
    PlanSpace.Builder builder = PlanSpace.builder();
    int input = builder.goal();
    builder.column(1, new int[]{input}, new int[0], false);
    for (int layer = 0; layer < 20; layer++) {
      int a = builder.goal();
      int b = builder.goal();
      int c = builder.goal();
      builder.column(4, new int[]{a}, new int[]{input}, false);
      builder.column(3, new int[]{b}, new int[]{a}, false);
      builder.column(5, new int[]{b}, new int[]{input}, false);
      builder.column(2, new int[]{c}, new int[]{a, b}, false);
      builder.column(9, new int[]{c}, new int[]{b}, false);
      input = c;
    }
    Solution solution = solve(builder.require(input).build(), Optional.of(new CpSatSolver()));
    assertThat(solution.cost()).isEqualTo(1 + 20 * 9);
    assertThat(solution.sizes().distinctBlocks()).isLessThan(solution.sizes().blocks());
  }
}
