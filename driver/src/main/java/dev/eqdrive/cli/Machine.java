package dev.eqdrive.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What measurements depend on besides the program. */
final class Machine {
  private Machine() {
  }

  /** The processor, as it calls itself. */
  static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"), StandardCharsets.UTF_8)) {
      return lines.filter(l -> l.startsWith("model name")).findFirst().map(l -> l.replaceFirst(".*:\\s*", "").strip())
          .orElse("an unknown processor");
    } catch (IOException | java.io.UncheckedIOException e) {
      return "an unknown processor";
    }
  }

  static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }
}
