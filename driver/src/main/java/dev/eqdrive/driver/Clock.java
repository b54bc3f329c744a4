package dev.eqdrive.driver;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Time spent in each phase, and the deadline of the compile. */
final class Clock {
  private record Spent(long wallNs, long cpuNs) {
    Spent plus(Spent other) {
      return new Spent(wallNs + other.wallNs, cpuNs + other.cpuNs);
    }
  }

  private final long startNs = System.nanoTime();
  private final Duration limit;
  private final Progress progress;
  private final Map<String, Spent> phases = new LinkedHashMap<>();

  Clock(Duration limit, Progress progress) {
    this.limit = limit;
    this.progress = progress;
  }

  /** Runs a phase and adds its time to what that phase has used so far. */
  <T> T phase(String name, Supplier<T> work) {
    progress.phase(name);
    long wall = System.nanoTime();
    long cpu = cpuNs();
    try {
      return work.get();
    } finally {
      phases.merge(name, new Spent(System.nanoTime() - wall, cpuNs() - cpu), Spent::plus);
    }
  }

  /** CPU time of the whole process. */
  private static long cpuNs() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
        ? os.getProcessCpuTime()
        : 0;
  }

  /** What is left of the limit, never negative. */
  Duration left() {
    Duration spent = Duration.ofNanos(System.nanoTime() - startNs);
    return spent.compareTo(limit) >= 0 ? Duration.ZERO : limit.minus(spent);
  }

  /** A fraction of the limit, but no more than what is left. */
  Duration share(double fraction) {
    Duration share = Duration.ofNanos((long) (limit.toNanos() * fraction));
    return share.compareTo(left()) < 0 ? share : left();
  }

  List<CompileResult.Phase> phases() {
    List<CompileResult.Phase> list = new ArrayList<>();
    phases.forEach((name, s) -> list.add(new CompileResult.Phase(name, s.wallNs() / 1e6, s.cpuNs() / 1e6)));
    return list;
  }
}
