package dev.eqdrive.measure;

import java.util.List;
import java.util.Optional;

/**
 * How times of kernels decided.
 *
 * @param kernels  how many times stood in place of prices
 * @param recorded whether an earlier run decided
 * @param rows     the kernels that were timed, by name
 * @param untold   kernels whose time could not be told
 * @param remark   why less was done than asked for
 */
public record KernelVerdict(int kernels, boolean recorded, List<Row> rows, int untold, double compileMillis,
    double measureMillis, Optional<String> remark) implements Measured {
  public KernelVerdict {
    rows = List.copyOf(rows);
  }

  @Override
  public boolean isMeasured() {
    return kernels > 0;
  }

  /**
   * A kernel.
   *
   * @param count   how many of them a plan has
   * @param priceNs predicted
   * @param ns      measured by itself, without the call
   * @param noise   1 and how far it was apart from itself, as a part of its time
   * @param cached  whether an earlier run measured
   */
  public record Row(String name, int count, long priceNs, double ns, double noise, boolean cached) {
  }
}
