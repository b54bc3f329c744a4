package dev.eqdrive.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.eqdrive.extract.cpsat.CpSatSolver;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Answers against a search that tries everything, and against the exact solver on the whole without presolve. */
class OptimalityTest {
  private static final SolverOptions OPTIONS = new SolverOptions(20, 60, 0, 1, 1);
  private static final int SMALL = 12;

  private static Solution solve(PlanSpace space, Optional<ExactSolver> solver) {
    return PlanSolver.solve(space, OPTIONS, Optional.empty(), solver);
  }

  /** Solves by CP-SAT alone. */
  private static long monolithic(PlanSpace space, boolean support) {
    RelayoutSplit split = RelayoutSplit.of(space);
    Dominators dominators = Dominators.of(split.space());
    int[] start = new int[split.space().goals()];
    Arrays.fill(start, Plan.NONE);
    ExactSolver.Answer answer = new CpSatSolver().solve(split.space(),
        new NeedSets(split.space(), dominators, List.of()), start,
        new ExactSolver.Effort(SolverProfile.D2, 20, 60, 0, 1, Long.MAX_VALUE >> 1, support), ExactSolver.Watch.NONE);
    assertThat(answer.proved()).isTrue();
    return split.back(answer.choices()).orElseThrow().cost();
  }

  private static void againstBruteForce(long from, long to, int gain, Optional<ExactSolver> solver) {
    for (long seed = from; seed < to; seed++) {
      PlanSpace space = RandomSpaces.space(seed, SMALL, gain);
      OptionalLong best = BruteForce.cost(space);
      if (best.isEmpty()) {
        assertThatThrownBy(() -> solve(space, solver)).as("seed %d", seed).isInstanceOf(NoPlanException.class);
        continue;
      }
      Solution solution = solve(space, solver);
      assertThat(solution.cost()).as("seed %d", seed).isEqualTo(best.getAsLong());
      assertThat(solution.status()).as("seed %d", seed).isEqualTo(Status.OPTIMAL);
    }
  }

  private static void baseAgainstSupport(long from, long to, int maxGoals) {
    for (long seed = from; seed < to; seed++) {
      PlanSpace space = RandomSpaces.space(seed, maxGoals);
      if (GreedyDag.solve(space).isPresent()) {
        assertThat(monolithic(space, true)).as("seed %d", seed).isEqualTo(monolithic(space, space.hasNegativeCosts()));
      }
    }
  }

  private static void decomposedAgainstMonolithic(long from, long to) {
    for (long seed = from; seed < to; seed++) {
      PlanSpace space = switch ((int) (seed % 3)) {
        case 0 -> RandomSpaces.space(seed, 120);
        case 1 -> RandomSpaces.row(seed, 4, 30);
        default -> RandomSpaces.space(seed, 40, 4);
      };
      Optional<Plan> greedy = GreedyDag.solve(space);
      if (greedy.isPresent()) {
        Solution solution = solve(space, Optional.of(new CpSatSolver()));
        assertThat(solution.status()).as("seed %d", seed).isEqualTo(Status.OPTIMAL);
        assertThat(solution.cost()).as("seed %d", seed).isEqualTo(monolithic(space, space.hasNegativeCosts()))
            .isLessThanOrEqualTo(greedy.get().cost());
        assertThat(solution.bound()).isLessThanOrEqualTo(solution.cost());
      }
    }
  }

  /** Windows start from the cheapest trees, which know nothing of sharing. */
  private static int windows(long from, long to) {
    int better = 0;
    for (long seed = from; seed < to; seed++) {
      PlanSpace space = RandomSpaces.row(seed, 3, 25);
      int[] start = Derivation.of(space).choices();
      int[] found = Windows.improve(space, start, 10, (part, choices) -> {
        try (Search search = new Search(Optional.empty(), OPTIONS, System.nanoTime())) {
          BlockSearch blocks = new BlockSearch(search, part, choices);
          blocks.run(1);
          return Optional.of(blocks.root().collect());
        }
      });
      long before = Plan.of(space, start).orElseThrow().cost();
      long after = PlanChecker.verified(space, Plan.of(space, found).orElseThrow()).cost();
      assertThat(after).as("seed %d", seed).isBetween(solve(space, Optional.empty()).cost(), before);
      better += after < before ? 1 : 0;
    }
    return better;
  }

  @Test
  void bruteForce() {
    againstBruteForce(0, 2000, 0, Optional.empty());
  }

  @Test
  void bruteForceWithGains() {
    againstBruteForce(0, 2000, 6, Optional.empty());
  }

  @Test
  void bothVariantsAgree() {
    baseAgainstSupport(0, 100, SMALL);
  }

  @Test
  void decompositionLosesNothing() {
    decomposedAgainstMonolithic(1000, 1024);
  }

  @Test
  void windowsImprovePlans() {
    assertThat(windows(0, 40)).isGreaterThan(3);
  }

  @Test
  @Tag("fuzz")
  void bruteForceOnMany() {
    againstBruteForce(2000, 14_000, 0, Optional.empty());
    againstBruteForce(14_000, 24_000, 6, Optional.empty());
  }

  @Test
  @Tag("fuzz")
  void bothVariantsAgreeOnMany() {
    baseAgainstSupport(2000, 12_000, SMALL);
    baseAgainstSupport(12_000, 13_000, 80);
  }

  @Test
  @Tag("fuzz")
  void decompositionLosesNothingOnMany() {
    decomposedAgainstMonolithic(2000, 3300);
  }
}
