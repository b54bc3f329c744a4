package dev.eqdrive.stablehlo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Data beside the checkout; tests that need it are skipped, saying so, where it is absent. */
final class SharedData {
  private SharedData() {
  }

  /** A file or folder, or the test is skipped. */
  static Path need(String relative) {
    Path root = Path.of(System.getProperty("eqdrive.root", "..")).toAbsolutePath().normalize();
    Path path = root.resolve("../shared").resolve(relative).normalize();
    assumeTrue(Files.exists(path), "skipped: " + path + " is absent");
    return path;
  }

  /** The files of a folder whose names end so, in order. */
  static List<Path> files(Path folder, String suffix) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** All bytes of a file. */
  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
