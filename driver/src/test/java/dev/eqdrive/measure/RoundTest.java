package dev.eqdrive.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eqdrive.pjrt.Difference;
import dev.eqdrive.pjrt.Outcome;
import dev.eqdrive.pjrt.Timing;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What times decide. */
class RoundTest {
  private static final Variant A = Variant.PLAN.without(List.of("a"));
  private static final Variant B = Variant.PLAN.without(List.of("b"));
  private static final Variant FREE = Variant.PLAN.withoutBarriers();

  /** Twenty equal runs. */
  private static Outcome took(long ns) {
    return took(ns, ns, true);
  }

  private static Outcome took(long wallNs, long cpuNs, boolean agrees) {
    long[] wall = new long[20];
    long[] cpu = new long[20];
    Arrays.fill(wall, wallNs);
    Arrays.fill(cpu, cpuNs);
    return new Outcome.Ran(new Outcome.Build(1, 0, new byte[0], 0), new Timing(wall, cpu),
        new Difference(0, 0, agrees), List.of());
  }

  private static Round round(List<Variant> variants, Outcome... outcomes) {
    return Round.of(variants, List.of(outcomes));
  }

  @Test
  void theFastestWins() {
    Round r = round(List.of(Variant.PLAN, A, B), took(1000), took(1000), took(800), took(500), took(900));
    assertThat(r.best()).isEqualTo(A);
    assertThat(r.score(A)).isEqualTo(2);
    assertThat(r.obstacle()).isEmpty();
  }

  @Test
  void withinNoiseThePredictionHolds() {
    assertThat(round(List.of(Variant.PLAN, A), took(1000), took(1000), took(800), took(795)).best())
        .isEqualTo(Variant.PLAN);
  }

  @Test
  void withinNoiseTheInputWins() {
    assertThat(round(List.of(Variant.PLAN, A), took(1000), took(1000), took(995), took(990)).best())
        .isEqualTo(Variant.INPUT);
    assertThat(round(List.of(Variant.PLAN, A), took(1000), took(1000), took(1200), took(1100)).best())
        .isEqualTo(Variant.INPUT);
    Round noisy = round(List.of(Variant.PLAN), took(1000), took(1040), took(970));
    assertThat(noisy.noise()).isEqualTo(1.04);
    assertThat(noisy.best()).as("equal programs are 4 % apart here").isEqualTo(Variant.INPUT);
  }

  @Test
  void wrongOrRefusedProgramsDoNotWin() {
    Round r = round(List.of(Variant.PLAN, A, B), took(1000), took(1000), took(800), took(100, 100, false),
        new Outcome.Refused("it crashed"));
    assertThat(r.best()).isEqualTo(Variant.PLAN);
    assertThat(r.rows().get(3).note()).isEqualTo("it crashed");
  }

  @Test
  void wallTimeHasNoSayOnABusyMachine() {
    Round r = round(List.of(Variant.PLAN), took(1000, 1000, true), took(2000, 1000, true), took(3000, 500, true));
    assertThat(r.score(Variant.PLAN)).isEqualTo(2);
    assertThat(r.noise()).isEqualTo(1.015);
  }

  @Test
  void aPlanThatIsTheInputIsNotInTheWay() {
    assertThat(round(List.of(A, B), took(1000), took(1000), took(800), took(1000)).best()).isEqualTo(A);
    assertThat(round(List.of(A, B), took(1000), took(1000), took(995), took(1000)).best()).isEqualTo(Variant.INPUT);
  }

  @Test
  void wallTimeAloneIsNotCertain() {
    Round r = round(List.of(Variant.PLAN, A), took(1000), took(1000), took(500, 1000, true), took(800));
    assertThat(r.best()).isEqualTo(Variant.PLAN);
    assertThat(r.isCertain(Variant.PLAN)).isFalse();
    assertThat(r.isCertain(A)).isTrue();
  }

  @Test
  void winnersAreCombined() {
    Round r = round(List.of(Variant.PLAN, A, B, FREE), took(1000), took(1000), took(800), took(700), took(600),
        took(900));
    assertThat(r.winners()).isEqualTo(A.and(B));
    assertThat(A.and(B).and(FREE).toString()).isEqualTo("plan with --fusion-emit=none --disable-rules=a|b");
    Round none = round(List.of(Variant.PLAN, A), took(1000), took(1000), took(800), took(900));
    assertThat(none.winners()).isEqualTo(Variant.PLAN);
  }

  @Test
  void aRoundWithoutTheInputDecidesNothing() {
    Round r = round(List.of(Variant.PLAN), new Outcome.Refused("no"), new Outcome.Refused("no"), took(1));
    assertThat(r.obstacle()).contains("the input was not run: no");
  }

  @Test
  void tooFewRunsDecideNothing() {
    Outcome once = new Outcome.Ran(new Outcome.Build(1, 0, new byte[0], 0), new Timing(new long[]{9}, new long[]{9}),
        Difference.NONE, List.of());
    assertThat(round(List.of(Variant.PLAN), once, once, once).obstacle())
        .contains("only 1 runs fit into the time limit; the prediction decides");
  }

  @Test
  void rowsOfAnEarlierRoundAreShown() {
    Round first = round(List.of(Variant.PLAN, A, B), took(1000), took(1000), took(800), took(700), took(900));
    Round second = round(List.of(Variant.PLAN, A), took(1000), took(1000), took(810), took(700)).after(first);
    assertThat(second.rows().stream().map(Verdict.Row::variant)).containsExactly(Variant.INPUT, Variant.PLAN, A, B);
    assertThat(second.best()).isEqualTo(A);
  }
}
