package dev.eqdrive.measure;

import dev.eqdrive.pjrt.Timing.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * How measurement decided.
 *
 * @param chosen   what the output is
 * @param recorded whether an earlier run decided
 * @param noise    how much a program seems faster than itself on this machine; 1 when nothing was measured
 * @param speedup  of the chosen variant over the input; predicted if nothing was measured
 * @param rows     what was measured and decided, the input first
 * @param fresh    the chosen variant in runs of its own after the choice, which do not favour what won by luck; empty if there
 *                 was no time for them, or nothing to tell
 * @param remark   why less was done than asked for
 */
public record Verdict(Variant chosen, boolean recorded, double noise, double speedup, List<Row> rows,
    Optional<Row> fresh, double compileMillis, double measureMillis, Optional<String> remark) implements Measured {
  public Verdict {
    rows = List.copyOf(rows);
  }

  /** The plan stands because nothing could be measured. */
  public static Verdict unmeasured(String why) {
    return new Verdict(Variant.PLAN, false, 1, 1, List.of(), Optional.empty(), 0, 0, Optional.of(why));
  }

  @Override
  public boolean isMeasured() {
    return recorded || !rows.isEmpty();
  }

  /**
   * One program.
   *
   * @param cpu        CPU time of the input over that of this program
   * @param wall       the same for wall time, of the medians
   * @param score      what decides: geometric mean of the ratios of CPU times and of least wall times, or the former alone on a
   *                   busy machine
   * @param difference largest difference of its results from the input's, as a part of the magnitude of the result
   * @param note       why it could not win; empty if it could
   */
  public record Row(Variant variant, double medianNs, double cpuNs, Ratio cpu, Ratio wall, double score,
      double difference, String note) {
  }
}
