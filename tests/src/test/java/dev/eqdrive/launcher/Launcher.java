package dev.eqdrive.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the launcher of this checkout as a process, in a directory of its own. */
final class Launcher {
  static final Path ROOT = Path.of(System.getProperty("eqdrive.root", "..")).toAbsolutePath().normalize();

  private Launcher() {
  }

  /** How a process ended. */
  record Outcome(int status, byte[] out, String err) {
    /** One message: a line with a code, and no stack trace. */
    Outcome isOneError(int expectedStatus, String code) {
      assertThat(err).doesNotContain("\tat ").doesNotContain("Exception in").doesNotContain("Caused by");
      assertThat(err.lines().filter(l -> l.contains("[EQD-")).toList()).as(err).hasSize(1);
      assertThat(err).contains("error: ").contains("[" + code);
      assertThat(status).as(err).isEqualTo(expectedStatus);
      assertThat(out).isEmpty();
      return this;
    }
  }

  /** Whether the driver is packaged; `mvn test` alone makes no jars. */
  static boolean isBuilt() {
    return Files.isDirectory(ROOT.resolve("driver/target/lib"))
        && Files.exists(ROOT.resolve("driver/target/driver-0.1.0-SNAPSHOT.jar"));
  }

  static Outcome run(Path directory, Map<String, String> environment, List<String> arguments) {
    try {
      Process process = start(directory, environment, arguments);
      process.getOutputStream().close();
      return end(process, directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Process start(Path directory, Map<String, String> environment, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(ROOT.resolve("eqdrive").toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("EQDRIVE_BUILD", "never");
    builder.environment().put("TMPDIR", Files.createDirectories(directory.resolve("tmp")).toString());
    builder.environment().putAll(environment);
    builder.redirectOutput(directory.resolve("stdout").toFile()).redirectError(directory.resolve("stderr").toFile());
    return builder.start();
  }

  static Outcome end(Process process, Path directory) throws IOException {
    try {
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("the launcher ends").isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new Outcome(process.exitValue(), Files.readAllBytes(directory.resolve("stdout")),
        new String(Files.readAllBytes(directory.resolve("stderr")), StandardCharsets.UTF_8));
  }
}
