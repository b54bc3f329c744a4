package dev.eqdrive.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AnnealingMovesTest {
  private static final int READERS = 12;

  /** Goals that are all free with either of two shared goals, which cost 5 and 4. */
  private static PlanSpace shared() {
    PlanSpace.Builder builder = PlanSpace.builder();
    int dear = builder.goal();
    int cheap = builder.goal();
    builder.column(5, new int[]{dear}, new int[0], false);
    builder.column(4, new int[]{cheap}, new int[0], false);
    for (int i = 0; i < READERS; i++) {
      int goal = builder.goal();
      builder.column(0, new int[]{goal}, new int[]{dear}, false);
      builder.column(0, new int[]{goal}, new int[]{cheap}, false);
      builder.require(goal);
    }
    return builder.build();
  }

  private static LivePlan live(PlanSpace space, int[] choices) {
    return new LivePlan(space, StrongComponents.of(space), choices);
  }

  @Test
  void oneMoveChangesAllReadersOfASharedGoal() {
    PlanSpace space = shared();
    boolean moved = false;
    for (int seed = 0; seed < 20 && !moved; seed++) {
      int[] choices = new int[space.goals()];
      for (int goal = 0; goal < choices.length; goal++) {
        choices[goal] = space.providers().at(space.providers().start(goal)); // all by the dear one
      }
      LivePlan plan = live(space, choices);
      moved = new AnnealingMoves(space, plan, new SplittableRandom(seed)).move() && plan.cost() == 4;
    }
    assertThat(moved).isTrue();
  }

  @Test
  void plansStayPlansAndMovesAreTakenBack() {
    int undone = 0;
    int kept = 0;
    for (long seed = 0; seed < 120; seed++) {
      PlanSpace space = RelayoutSplit.of(RandomSpaces.space(seed, 40, (int) seed % 3)).space();
      int[] start = Derivation.of(space).choices();
      LivePlan plan = Plan.of(space, start).isPresent()
          ? live(space, start)
          : live(PlanSpace.builder().build(), new int[0]);
      AnnealingMoves moves = new AnnealingMoves(space, plan, new SplittableRandom(seed));
      for (int i = 0; i < 60 && plan.opened() > 0; i++) {
        long cost = plan.cost();
        int[] used = plan.used();
        if (!moves.move()) {
          assertThat(plan.used()).as("seed %d", seed).isEqualTo(used);
        } else if (plan.valid() && i % 3 > 0) {
          assertThat(Plan.of(space, plan.used()).orElseThrow().cost()).as("seed %d", seed).isEqualTo(plan.cost());
          kept++;
        } else {
          moves.undo();
          assertThat(plan.used()).as("seed %d", seed).isEqualTo(used);
          assertThat(plan.cost()).as("seed %d", seed).isEqualTo(cost);
          undone++;
        }
      }
    }
    assertThat(undone).isGreaterThan(100);
    assertThat(kept).isGreaterThan(100);
  }
}
