package dev.eqdrive.measure;

import dev.eqdrive.ir.Graph;
import dev.eqdrive.measure.KernelTimer.Time;
import java.util.List;
import java.util.Optional;

/**
 * Times of kernels, one small text file a kernel, named by the hash of its text and of where it was timed.
 *
 * @param circumstances target, plugin and machine
 */
record KernelCache(CacheFolder folder, List<String> circumstances) {
  private static final String HEADER = "eqdrive kernel time 1";
  private static final String KIND = "kernels";

  KernelCache {
    circumstances = List.copyOf(circumstances);
  }

  /** The time of a kernel. */
  Optional<Time> get(Graph kernel) {
    return folder.read(KIND, key(kernel)).flatMap(KernelCache::parse);
  }

  /** Keeps a time, if that is possible: it can be measured again. */
  void put(Graph kernel, Time time) {
    folder.write(KIND, key(kernel), text(time));
  }

  private String key(Graph kernel) {
    return CacheFolder.key(HEADER, KernelTimer.text(kernel), circumstances);
  }

  static String text(Time t) {
    return String.join("\n", HEADER, "ns " + t.ns(), "noise " + t.noise(), "end", "");
  }

  static Optional<Time> parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() != 4 || !lines.getFirst().equals(HEADER) || !lines.getLast().equals("end")
        || !lines.get(1).startsWith("ns ") || !lines.get(2).startsWith("noise ")) {
      return Optional.empty();
    }
    try {
      Time time = new Time(Double.parseDouble(lines.get(1).substring(3)),
          Double.parseDouble(lines.get(2).substring(6)));
      return time.ns() > 0 && time.noise() >= 1 ? Optional.of(time) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
