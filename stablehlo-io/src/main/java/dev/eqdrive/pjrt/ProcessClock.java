package dev.eqdrive.pjrt;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** CPU time of all threads of the process, to the nanosecond: what the Java platform offers has steps of 10 ms. */
final class ProcessClock {
  private static final int CLOCK_PROCESS_CPUTIME_ID = 2;
  private static final MethodHandle CLOCK_GETTIME = Linker.nativeLinker().downcallHandle(
      Linker.nativeLinker().defaultLookup().findOrThrow("clock_gettime"),
      FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
  private static final MemorySegment TIME = Arena.global().allocate(JAVA_LONG, 2);

  private ProcessClock() {
  }

  /** Nanoseconds since the process began; for one thread. */
  static long cpuNs() {
    try {
      int failed = (int) CLOCK_GETTIME.invokeExact(CLOCK_PROCESS_CPUTIME_ID, TIME);
      if (failed != 0) throw new IllegalStateException("clock_gettime failed");
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    return TIME.getAtIndex(JAVA_LONG, 0) * 1_000_000_000 + TIME.getAtIndex(JAVA_LONG, 1);
  }
}
