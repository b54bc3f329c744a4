package dev.eqdrive.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlanCheckerTest {
  /** Goals x, y, z; columns 0: →x, 1: x→y, 2: y→x, 3: relayout x→z, 4: relayout z→y, 5: nothing→z. */
  private static PlanSpace space() {
    PlanSpace.Builder builder = PlanSpace.builder();
    int x = builder.goal();
    int y = builder.goal();
    int z = builder.goal();
    builder.column(5, new int[]{x}, new int[0], false);
    builder.column(1, new int[]{y}, new int[]{x}, false);
    builder.column(1, new int[]{x}, new int[]{y}, false);
    builder.column(1, new int[]{z}, new int[]{x}, true);
    builder.column(1, new int[]{y}, new int[]{z}, true);
    builder.column(9, new int[]{z}, new int[0], false);
    return builder.require(y).build();
  }

  private static void rejects(Plan plan, String reason) {
    assertThat(PlanChecker.check(space(), plan)).anyMatch(problem -> problem.contains(reason));
    assertThatThrownBy(() -> PlanChecker.verified(space(), plan)).hasMessageContaining(reason);
  }

  @Test
  void acceptsThePlan() {
    assertThat(PlanChecker.check(space(), new Plan(new int[]{0, 1}, new int[]{0, 1, -1}, 6))).isEmpty();
    assertThat(PlanChecker.check(space(), new Plan(new int[]{5, 4}, new int[]{-1, 4, 5}, 10))).isEmpty();
  }

  @Test
  void rejectsCorruptedPlans() {
    rejects(new Plan(new int[]{0, 1}, new int[]{0, 1, -1}, 5), "claims cost 5");
    rejects(new Plan(new int[]{0}, new int[]{0, -1, -1}, 5), "required goal 1 is not provided");
    rejects(new Plan(new int[]{1}, new int[]{-1, 1, -1}, 1), "reads goal 0, which is not provided");
    rejects(new Plan(new int[]{1}, new int[]{0, 1, -1}, 1), "which is not chosen");
    rejects(new Plan(new int[]{0, 1}, new int[]{1, 1, -1}, 6), "does not write it");
    rejects(new Plan(new int[]{1, 2}, new int[]{2, 1, -1}, 2), "depend on each other");
    rejects(new Plan(new int[]{1, 0}, new int[]{0, 1, -1}, 6), "comes before");
    rejects(new Plan(new int[]{0, 3, 4}, new int[]{0, 4, 3}, 7), "itself relaid out");
    rejects(new Plan(new int[]{0, 1, 5}, new int[]{0, 1, 5}, 15), "nothing reads it");
    rejects(new Plan(new int[]{0, 1, 5}, new int[]{0, 1, -1}, 15), "provides nothing that is needed");
    rejects(new Plan(new int[]{0, 0, 1}, new int[]{0, 1, -1}, 11), "listed twice");
    rejects(new Plan(new int[]{0, 77}, new int[]{0, 77, -1}, 5), "names column 77");
    rejects(new Plan(new int[]{0, 1}, new int[]{0, 1}, 6), "is for 2 goals");
  }

  @Test
  void plansFromColumns() {
    assertThat(Plan.ofColumns(space(), new int[]{0, 1, 2}).orElseThrow().cost()).isEqualTo(6);
    assertThat(Plan.ofColumns(space(), new int[]{1, 2})).isEmpty();
    assertThat(Plan.ofColumns(space(), new int[]{0, 3, 4})).isEmpty();
    assertThat(Plan.ofColumns(space(), new int[]{5, 4}).orElseThrow().cost()).isEqualTo(10);
  }
}
