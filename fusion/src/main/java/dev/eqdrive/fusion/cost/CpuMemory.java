package dev.eqdrive.fusion.cost;

import dev.eqdrive.fusion.target.proto.CpuModel;

/** Caches, memory and the pages of the allocator. */
final class CpuMemory {
  private final CpuModel.Memory memory;
  private final double[] bandBytes;
  private final double[] bandRate;

  CpuMemory(CpuModel.Memory memory) {
    this.memory = memory;
    bandBytes = memory.getCachedList().stream().mapToDouble(b -> Math.log(b.getBytes())).toArray();
    bandRate = memory.getCachedList().stream().mapToDouble(b -> Math.log(b.getGbps())).toArray();
  }

  boolean isCached(double bytes) {
    return bytes <= memory.getCacheBytes();
  }

  /** Bytes per nanosecond of all threads for a kernel that touches {@code bytes}; no limit for what the cache holds. */
  double ceiling(double bytes) {
    return isCached(bytes) ? Double.MAX_VALUE : memory.getDramGbps();
  }

  /** Bytes per nanosecond of one thread for a kernel that touches {@code bytes}: log-linear between the table's points. */
  double rate(double bytes) {
    int last = bandBytes.length - 1;
    double x = Math.log(Math.max(1, bytes));
    if (x <= bandBytes[0]) return Math.exp(bandRate[0]);
    for (int i = 1; i <= last; i++) {
      if (x > bandBytes[i]) continue;
      double f = (x - bandBytes[i - 1]) / (bandBytes[i] - bandBytes[i - 1]);
      return Math.exp(bandRate[i - 1] + f * (bandRate[i] - bandRate[i - 1]));
    }
    return Math.exp(bandRate[last]);
  }

  /** What the pages of a value of this size cost: beyond the allocator's limit they are given back and faulted in in every run. */
  double pageFaults(double bytes) {
    return bytes <= memory.getPageFaultBytes() ? 0 : bytes * memory.getPageFaultNsPerByte();
  }
}
