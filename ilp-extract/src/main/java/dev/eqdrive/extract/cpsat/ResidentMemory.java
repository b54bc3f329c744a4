package dev.eqdrive.extract.cpsat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of this process, with what native code holds. The solver's own limit on memory has no effect on these searches. */
final class ResidentMemory {
  private static final Path STATM = Path.of("/proc/self/statm");
  private static final long PAGE = 4096;

  private ResidentMemory() {
  }

  /** Bytes in memory; 0 where the system does not say. */
  static long bytes() {
    try {
      return PAGE * Long.parseLong(Files.readString(STATM).split(" ")[1]);
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }
}
