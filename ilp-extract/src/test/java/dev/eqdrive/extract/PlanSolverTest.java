package dev.eqdrive.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.extract.cpsat.CpSatSolver;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class PlanSolverTest {
  private static final SolverOptions OPTIONS = new SolverOptions(20, 60, 0, 1, 1);

  private static Solution solve(PlanSpace space, Optional<ExactSolver> solver) {
    return PlanSolver.solve(space, OPTIONS, Optional.empty(), solver);
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
  void jobsDoNotChangeTheAnswer() {
    PlanSpace space = RandomSpaces.covers(30, 40, 50, 60, 40);
    for (double limit : new double[]{0.3, 0.8}) {
      SolverOptions tight = OPTIONS.withDeterministicLimit(limit);
      Solution one = PlanSolver.solve(space, tight, Optional.empty(), Optional.of(new CpSatSolver()));
      Solution two = PlanSolver.solve(space, tight.withJobs(2), Optional.empty(), Optional.of(new CpSatSolver()));
      assertThat(two.plan().columns()).as("limit %s", limit).isEqualTo(one.plan().columns());
      assertThat(two.bound()).as("limit %s", limit).isEqualTo(one.bound());
      assertThat(two.blocks()).as("limit %s", limit).isEqualTo(one.blocks());
      assertThat(one.blocks().stream().filter(block -> block.method() == Solution.Method.EXACT))
          .as("limit %s", limit).hasSize(4);
    }
  }

  @Test
  void partsAddUpAndProgressIsTold() {
    for (long seed = 3000; seed < 3010; seed++) {
      PlanSpace space = RandomSpaces.row(seed, 4, 40);
      List<Solution.Point> heard = new ArrayList<>();
      Solution solution = PlanSolver.solve(space, OPTIONS.withListener(heard::add), Optional.empty(),
          Optional.of(new CpSatSolver()));
      assertThat(heard).isEqualTo(solution.curve()).isNotEmpty();
      for (int i = 1; i < heard.size(); i++) {
        assertThat(heard.get(i).cost()).isLessThanOrEqualTo(heard.get(i - 1).cost());
        assertThat(heard.get(i).bound()).isGreaterThanOrEqualTo(heard.get(i - 1).bound());
      }
      assertThat(heard.getLast().cost()).as("seed %d", seed).isEqualTo(solution.cost());
      assertThat(solution.blocks().stream().mapToLong(block -> block.copies() * block.cost()).sum())
          .as("seed %d", seed).isEqualTo(solution.cost());
      assertThat(solution.end()).isEqualTo(Solution.End.PROVED);
      Solution.Times times = solution.times();
      assertThat(times.first()).isLessThanOrEqualTo(times.best());
      assertThat(times.best()).isLessThanOrEqualTo(times.proof());
    }
  }

  @Test
  void stopsWhenAskedAndKeepsTheBestPlan() {
    PlanSpace space = RandomSpaces.covers(60);
    Solution before = PlanSolver.solve(space, OPTIONS.withStop(() -> true), Optional.empty(),
        Optional.of(new CpSatSolver()));
    assertThat(before.end()).isEqualTo(Solution.End.STOPPED);
    AtomicInteger asked = new AtomicInteger();
    Solution during = PlanSolver.solve(space, OPTIONS.withStop(() -> asked.incrementAndGet() > 12), Optional.empty(),
        Optional.of(new CpSatSolver()));
    assertThat(during.end()).isEqualTo(Solution.End.STOPPED);
    assertThat(PlanChecker.check(space, during.plan())).isEmpty();
    assertThat(during.cost()).isLessThanOrEqualTo(before.cost());
    assertThat(during.bound()).isGreaterThanOrEqualTo(before.bound());
  }

  @Test
  void keepsTheBestPlanWhenMemoryIsUsedUp() {
    PlanSpace space = RandomSpaces.covers(60);
    Solution solution = PlanSolver.solve(space, OPTIONS.withMemory(1 << 20), Optional.empty(),
        Optional.of(new CpSatSolver()));
    assertThat(solution.end()).isEqualTo(Solution.End.MEMORY);
    assertThat(solution.times().deterministic()).isLessThan(2);
    assertThat(PlanChecker.check(space, solution.plan())).isEmpty();
    assertThat(solution.bound()).isLessThan(solution.cost());
  }

  @Test
  void aClockThatRanOutIsNoFaultOfTheModel() {
    List<String> complaints = new ArrayList<>();
    Handler handler = new Handler() {
      @Override
      public void publish(LogRecord record) {
        complaints.add(record.getMessage());
      }

      @Override
      public void flush() {
      }

      @Override
      public void close() {
      }
    };
    Logger logger = Logger.getLogger(CpSatSolver.class.getName());
    logger.addHandler(handler);
    try {
      PlanSpace space = RandomSpaces.chain(50);
      new CpSatSolver().solve(space, new NeedSets(space, Dominators.of(space), List.of()),
          Plan.ofColumns(space, new int[]{98}).orElseThrow().providers(),
          new ExactSolver.Effort(SolverProfile.D2, -1, -1, 0, 1, 1L << 40, false), ExactSolver.Watch.NONE);
    } finally {
      logger.removeHandler(handler);
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void stopsAtTheGap() {
    PlanSpace space = RandomSpaces.covers(60);
    Solution solution = PlanSolver.solve(space, OPTIONS.withGap(0.9), Optional.empty(),
        Optional.of(new CpSatSolver()));
    assertThat(solution.status()).isEqualTo(Status.OPTIMAL);
    assertThat(solution.gap()).isLessThanOrEqualTo(0.9);
    assertThat(solution.times().deterministic()).isLessThan(10);
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

  /** Many goals that gain something and few that choose among them: nothing is proved in next to no time. */
  @Test
  void searchesCutShortProveNothing() {
    PlanSpace.Builder builder = PlanSpace.builder();
    int clauses = builder.goals(400);
    for (int clause = 0; clause < 400; clause++) {
      builder.column(-1, new int[]{clauses + clause}, new int[0], false);
    }
    SplittableRandom random = new SplittableRandom(1);
    for (int variable = 0; variable < 60; variable++) {
      int goal = builder.goal();
      for (int value = 0; value < 2; value++) {
        builder.column(0, new int[]{goal}, random.ints(10, clauses, clauses + 400).toArray(), false);
      }
      builder.require(goal);
    }
    PlanSpace space = builder.build();
    Optional<ExactSolver> solver = Optional.of(new CpSatSolver());
    Solution shortly = PlanSolver.solve(space, OPTIONS.withDeterministicLimit(1e-4), Optional.empty(), solver);
    Solution longer = PlanSolver.solve(space, OPTIONS.withDeterministicLimit(2), Optional.empty(), solver);
    assertThat(shortly.status()).isNotEqualTo(Status.OPTIMAL);
    assertThat(shortly.bound()).isLessThanOrEqualTo(longer.cost());
    assertThat(longer.cost()).isLessThan(shortly.cost());
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
