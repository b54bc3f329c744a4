package dev.eqdrive.measure;

import dev.eqdrive.pjrt.Outcome;
import dev.eqdrive.pjrt.Timing;
import dev.eqdrive.pjrt.Timing.Ratio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What alternating runs of the input, the input again and some variants say.
 *
 * @param rows  the input first
 * @param noise how much the input seems faster than itself
 * @param runs  of each program
 * @param trouble why the input itself did not run
 */
record Round(List<Verdict.Row> rows, double noise, int runs, Optional<String> trouble) {
  /** Rounds with fewer runs decide nothing. */
  private static final int LEAST_RUNS = 5;
  /** Differences below this are noise on any machine. */
  private static final double LEAST_NOISE = 1.015;
  /** Where least wall times of equal programs are further apart than this, wall time has no say. */
  private static final double STEADY = 1.05;
  private static final Ratio ONE = new Ratio(1, 1, 1);

  Round {
    rows = List.copyOf(rows);
  }

  /**
   * Reads outcomes.
   *
   * @param outcomes of the input, the input again and the variants
   */
  static Round of(List<Variant> variants, List<Outcome> outcomes) {
    List<Verdict.Row> rows = new ArrayList<>();
    for (Outcome o : outcomes.subList(0, 2)) {
      if (o instanceof Outcome.Refused r)
        return new Round(rows, 1, 0, Optional.of("the input was not run: " + r.reason()));
    }
    Timing reference = timing(outcomes.getFirst());
    Timing again = timing(outcomes.get(1));
    boolean steady = apart(reference.minNs(), again.minNs()) <= STEADY;
    double apart = apart(score(again, reference, steady), 1);
    rows.add(new Verdict.Row(Variant.INPUT, reference.medianNs(), reference.medianCpuNs(), ONE, ONE, 1, 0, ""));
    for (int i = 0; i < variants.size(); i++) rows.add(row(variants.get(i), outcomes.get(i + 2), reference, steady));
    return new Round(rows, Math.max(LEAST_NOISE, apart), reference.runs(), Optional.empty());
  }

  private static Timing timing(Outcome outcome) {
    return outcome instanceof Outcome.Ran r ? r.timing() : Timing.NONE;
  }

  private static Verdict.Row row(Variant variant, Outcome outcome, Timing reference, boolean steady) {
    return switch (outcome) {
      case Outcome.Refused r -> idle(variant, r.reason());
      case Outcome.Ran r -> new Verdict.Row(variant, r.timing().medianNs(), r.timing().medianCpuNs(),
          r.timing().cpuSpeedup(reference), r.timing().speedup(reference), score(r.timing(), reference, steady),
          r.difference().relative(), r.difference().agrees() ? "" : "its results differ from the input's");
    };
  }

  private static Verdict.Row idle(Variant variant, String note) {
    return new Verdict.Row(variant, 0, 0, ONE, ONE, 0, 0, note);
  }

  private static double apart(double a, double b) {
    return Math.max(a / b, b / a);
  }

  /** Speed-up by CPU time, and by the least wall time as well where that is steady. */
  private static double score(Timing timing, Timing reference, boolean steady) {
    if (timing.runs() == 0 || reference.runs() == 0) return 1;
    double cpu = reference.medianCpuNs() / timing.medianCpuNs();
    return steady ? Math.sqrt(cpu * reference.minNs() / timing.minNs()) : cpu;
  }

  /** Why this round decides nothing. */
  Optional<String> obstacle() {
    if (trouble.isPresent()) return trouble;
    return runs >= LEAST_RUNS
        ? Optional.empty()
        : Optional.of("only " + runs + " runs fit into the time limit; the prediction decides");
  }

  /** Score of a variant; 0 if it could not win. */
  double score(Variant variant) {
    return rows.stream().filter(r -> r.variant().equals(variant) && r.note().isEmpty()).mapToDouble(Verdict.Row::score)
        .max().orElse(0);
  }

  /** The row of a variant. */
  Optional<Verdict.Row> row(Variant variant) {
    return rows.stream().filter(r -> r.variant().equals(variant)).findFirst();
  }

  /** The fastest variant of those that ran, the plan if none did. */
  Variant fastest() {
    return rows.stream().filter(r -> !r.variant().input() && r.note().isEmpty())
        .max(Comparator.comparingDouble(Verdict.Row::score)).map(Verdict.Row::variant).orElse(Variant.PLAN);
  }

  /** Score of the plan; that of the input if the plan does not differ from it. */
  private double planScore() {
    return row(Variant.PLAN).isPresent() ? score(Variant.PLAN) : 1;
  }

  /** Whether a variant is faster than the input by CPU time beyond noise and chance. */
  boolean isCertain(Variant variant) {
    return row(variant).filter(r -> r.cpu().low() > noise).isPresent();
  }

  /** What is to be written: the fastest variant; the plan if it is as fast as that; the input if it is as fast as either. */
  Variant best() {
    Variant fastest = fastest();
    Variant best = score(fastest) > planScore() * noise ? fastest : Variant.PLAN;
    return score(best) > noise ? best : Variant.INPUT;
  }

  /** What all variants that are faster than the plan leave out; the plan if none is. */
  Variant winners() {
    double bar = planScore() * noise;
    return rows.stream().filter(r -> !r.variant().input() && r.note().isEmpty() && r.score() > bar)
        .map(Verdict.Row::variant).reduce(Variant.PLAN, Variant::and);
  }

  /** This round, shown with the rows of an earlier one. */
  Round after(Round earlier) {
    List<Verdict.Row> all = new ArrayList<>(rows);
    for (Verdict.Row r : earlier.rows()) {
      if (rows.stream().noneMatch(mine -> mine.variant().equals(r.variant()))) {
        all.add(r.note().isEmpty() ? withNote(r, "timed in the round before") : r);
      }
    }
    return new Round(all, noise, runs, trouble);
  }

  private static Verdict.Row withNote(Verdict.Row r, String note) {
    return new Verdict.Row(r.variant(), r.medianNs(), r.cpuNs(), r.cpu(), r.wall(), r.score(), r.difference(), note);
  }
}
